import { readFile } from 'node:fs/promises'
import {
  type CarryOver,
  type CarryOverList,
  type CarryOverQuery,
  type CarryOverTotals,
  latestOre,
} from '@kildetal/shared/carry-overs.ts'
import { formatDay } from '@kildetal/shared/fiscal-year.ts'
import { formatAmount, formatKr, formatMillions, NO_BREAK_SPACE, permilleOf } from '@kildetal/shared/money.ts'
import type { Context } from '../../context.ts'
import { typesetPdf } from '../../reports/typeset.ts'
import { AUTHORITY_NAMES, calculationOf, doneSentence, nextSentence, RULE_NAMES, standingSteps } from './annex-words.ts'
import { readCarryOvers } from './read.ts'

const TEMPLATE = new URL('./annex.typ', import.meta.url)

/** The annex of the April case as a PDF: the list as the actor sees it, set on A4 in Danish, as known on a day. */
export async function annexPdf(ctx: Context, query: CarryOverQuery): Promise<Uint8Array> {
  const list = await readCarryOvers(ctx, query)
  return typesetPdf(await readFile(TEMPLATE, 'utf8'), annexOf(list))
}

/** What the annex says, every word and figure of it as it is printed; pure. */
export function annexOf(list: CarryOverList) {
  const { fromYear, carryOvers, total } = list
  const owner = list.municipality ?? ''
  return {
    title: `Overførsler fra ${fromYear} til ${fromYear + 1}`,
    municipality: owner,
    known: `Som kendt den ${formatDay(list.asOf)}`,
    demonstration: list.demonstration ? 'Demonstrationstal' : null,
    headline: headlineOf(list),
    figures: [
      { label: 'Ansøgt', value: formatAmount(total.requestedOre) },
      { label: 'Bevilget', value: formatAmount(total.grantedOre) },
      { label: 'Afslået', value: formatAmount(total.refusedOre) },
      { label: 'Trukket tilbage', value: formatAmount(total.withdrawnOre) },
      { label: 'Venter', value: formatAmount(total.waitingOre) },
    ],
    frame: frameOf(list),
    waiting: list.waiting.map(({ body, on, count, amountOre }) => ({
      who: AUTHORITY_NAMES[body],
      when: on === null ? 'dag ikke oplyst' : formatDay(on),
      what: `${count === 1 ? '1 ønske' : `${count} ønsker`}, ${formatKr(amountOre)}`,
    })),
    areas: list.totals.map(({ area, ...sums }) => ({
      name: area?.name ?? 'Tværgående puljer',
      rows: carryOvers.filter((row) => row.area?.id === area?.id).map(rowOf),
      sums: sumsOf(sums),
    })),
    total: sumsOf(total),
  }
}

/** Amounts above a million in millions: a headline is read, not added up. Both forms end in `kr.`, which ends a sentence too. */
const roundly = (ore: number) => (Math.abs(ore) < MILLION_ORE ? formatKr(ore) : formatMillions(ore))
const MILLION_ORE = 100_000_000

function headlineOf({ total, waiting }: CarryOverList): string {
  if (total.count === 0) return 'Ingen har søgt om overførsel.'
  const wishes = total.count === 1 ? 'Ét ønske' : `${total.count} ønsker`
  const sum = `${wishes} på i alt ${roundly(total.requestedOre)}`
  if (waiting.length === 0) return `${sum} Alle er afgjort. Bevilget er ${roundly(total.grantedOre)}`
  const last = waiting.findLast((row) => row.on !== null)
  const next = last?.on ? ` ${AUTHORITY_NAMES[last.body]} behandler sagen ${formatDay(last.on)}.` : ''
  return `${sum} Heraf venter ${roundly(total.waitingOre)} på en afgørelse.${next}`
}

const ONE_DECIMAL = new Intl.NumberFormat('da-DK', { minimumFractionDigits: 1, maximumFractionDigits: 1 })

function frameOf(list: CarryOverList): { amount: string; text: string; lines: { label: string; value: string }[] } {
  return { ...frameShareOf(list), lines: frameLinesOf(list) }
}

/** Expected service expenditure against the frame, before and after the whole list, as the books know it. */
function frameLinesOf({ serviceFrame, case: stated, fromYear }: CarryOverList): { label: string; value: string }[] {
  if (serviceFrame === null) return []
  const { beforeOre, effectOre, afterOre, roomOre } = serviceFrame
  const lines = [
    { label: `Serviceudgifter ${fromYear + 1}, korrigeret budget uden overførslerne`, value: formatAmount(beforeOre) },
    { label: 'Hele listen, hvis alt, der venter, bevilges', value: formatAmount(effectOre, { sign: 'always' }) },
    { label: 'Forventede serviceudgifter', value: formatAmount(afterOre) },
  ]
  if (stated.frameOre === null || roomOre === null) return lines
  return [
    ...lines,
    { label: 'Serviceramme', value: formatAmount(stated.frameOre) },
    { label: roomOre < 0 ? 'Over rammen' : 'Tilbage af rammen', value: formatAmount(Math.abs(roomOre)) },
  ]
}

function frameShareOf({ case: stated, fromYear, total }: CarryOverList): { amount: string; text: string } {
  const year = fromYear + 1
  const amount = formatKr(total.serviceFrameOre)
  if (stated.frameOre === null || stated.frameBasis === null)
    return { amount, text: `regnes som serviceudgifter i ${year}. Servicerammen for ${year} er ikke oplyst.` }
  const share = permilleOf(total.serviceFrameOre, stated.frameOre) ?? 0
  const percent = `${ONE_DECIMAL.format(share / 10)}${NO_BREAK_SPACE}%`
  return {
    amount,
    text: `regnes som serviceudgifter i ${year}. Det er ${percent} af servicerammen på ${formatKr(stated.frameOre)} Kilde: ${stated.frameBasis}.`,
  }
}

function sumsOf(sums: CarryOverTotals) {
  return {
    count: sums.count === 1 ? '1 ønske' : `${sums.count} ønsker`,
    requested: formatAmount(sums.requestedOre),
    recommended: formatAmount(sums.recommendedOre),
    granted: formatAmount(sums.grantedOre),
    frame: formatAmount(sums.serviceFrameOre),
  }
}

function rowOf(row: CarryOver) {
  const counts = row.serviceFrame && row.state !== 'refused' && row.state !== 'withdrawn'
  const cited = standingSteps(row).findLast((step) => step.citation !== null)?.citation
  return {
    owner: row.owner.unit?.name ?? row.owner.pool?.name ?? '',
    purpose: row.purpose,
    reason: row.reason,
    rule: RULE_NAMES[row.rule],
    calculation: calculationOf(row),
    above:
      row.withinRule || row.aboveOre === null || row.aboveOre === 0 ? null : `${formatKr(row.aboveOre)} over reglen`,
    requested: formatAmount(row.requestedOre),
    recommended: row.recommendedOre === null ? '–' : formatAmount(row.recommendedOre),
    granted: row.grantedOre === null ? '–' : formatAmount(row.grantedOre),
    frame: counts ? formatAmount(latestOre(row)) : '–',
    state: doneSentence(row),
    next: nextSentence(row),
    source: cited?.label ?? null,
  }
}
