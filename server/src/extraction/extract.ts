import type { Extraction, Mention } from '@kildetal/shared/extraction.ts'
import type { ParsedMinutes } from '@kildetal/shared/minutes.ts'
import { krFromOre } from '@kildetal/shared/money.ts'
import type { ReadingProblem } from '@kildetal/shared/problems.ts'
import { agree } from './agree.ts'
import { lexAmounts } from './amounts/lex.ts'
import type { LexProblem } from './amounts/raw-amount.ts'
import { runChecks } from './checks/run-checks.ts'
import { type CleanText, cleanText } from './clean-text.ts'
import { clusterReadings } from './cluster.ts'
import { type ContextAt, itemContexts } from './item-contexts.ts'
import { settleStatuses } from './outcome/settle.ts'
import { readCells } from './read-cells.ts'
import { readProse } from './read-prose.ts'
import type { ItemContext, Reading } from './reading.ts'
import { sharePools } from './share-pools.ts'
import { findTables } from './tables/find-tables.ts'
import { accountedFor, type ReadTable, readTable } from './tables/read-table.ts'

const PROBLEMS: Record<LexProblem['code'], string> = {
  unreadable_amount: 'Beløbet er skrevet, så det kan læses på flere måder. Ret det, eller indtast det selv.',
  vague_amount: 'Beløbet er kun nævnt omtrentligt i ord og kan ikke gøres op i kroner.',
  foreign_currency: 'Beløbet er i en anden valuta end kroner og er ikke medtaget.',
  amount_too_large: 'Tallet er for stort til at være et beløb, der kan gemmes nøjagtigt.',
}
const UNIT_MISSING = 'Tabellen siger ikke, om tallene er i kroner, tusinder eller millioner. Tallene er ikke læst.'

/**
 * Every amount of a document with what its context says, the checks' findings, and what could not be read. `text` is the document's
 * text, `minutes` what `parseMinutes` read from the same text. Pure and linear in the text's length; nothing inside a closed item is read.
 */
export function extractFigures(text: string, minutes: ParsedMinutes): Extraction {
  const clean = cleanText(text)
  const at = itemContexts(clean, minutes)
  const lexed = lexAmounts(clean.text)
  const { tables, cells, problems } = readTables(clean, at)
  const prose = readProse(
    clean,
    lexed,
    at,
    tables.flatMap(({ table }) => accountedFor(table)),
  )
  const readings = cells.length === 0 ? prose : [...prose, ...cells].sort((a, b) => a.start - b.start)
  const groups = byItem(readings)
  for (const [context, group] of groups) {
    agree(group)
    settleStatuses(clean.flat, group, context, minutes.body)
  }
  const clusters = clusterReadings(readings)
  const checked = runChecks({ original: text, clean, readings, clusters }, groups, tables)
  const { findings, sums, partOf } = checked
  sharePools(readings, clusters, checked)
  for (const problem of lexed.problems) {
    if (at(problem.start))
      problems.push(problemAt(text, clean, problem.code, PROBLEMS[problem.code], problem.start, problem.end))
  }
  problems.sort((a, b) => (a.place?.start ?? 0) - (b.place?.start ?? 0))
  return { mentions: readings.map((reading) => mentionOf(text, clean, reading)), findings, problems, sums, partOf }
}

interface TablesRead {
  tables: ReadTable[]
  cells: Reading[]
  problems: ReadingProblem[]
}

function readTables(clean: CleanText, at: ContextAt): TablesRead {
  const result: TablesRead = { tables: [], cells: [], problems: [] }
  for (const table of findTables(clean.text)) {
    const context = at(table.rows[0]?.start ?? table.start)
    if (!context) continue
    const read = readTable(clean.text, table, context.titleKind === 'fee' ? 0 : null)
    if (read.amounts.length > 0) {
      result.tables.push(read)
      for (const reading of readCells(clean.text, read, context)) result.cells.push(reading)
    } else if (
      read.unitMissing &&
      table.headings.some((row) =>
        /20\d\d|budget|regnskab|udgift|indtægt|beløb|forbrug/i.test(row.cells.map((c) => c.text).join(' ')),
      )
    ) {
      const start = clean.toOriginal(table.start)
      const end = clean.endToOriginal(table.end)
      result.problems.push({ code: 'table_without_unit', message: UNIT_MISSING, place: { start, end, quote: '' } })
    }
  }
  return result
}

function byItem(readings: readonly Reading[]): Map<ItemContext, Reading[]> {
  const groups = new Map<ItemContext, Reading[]>()
  for (const reading of readings) {
    const group = groups.get(reading.context)
    if (group) group.push(reading)
    else groups.set(reading.context, [reading])
  }
  return groups
}

function problemAt(
  text: string,
  clean: CleanText,
  code: string,
  message: string,
  from: number,
  to: number,
): ReadingProblem {
  const start = clean.toOriginal(from)
  const end = clean.endToOriginal(to)
  return { code, message, place: { start, end, quote: text.slice(start, end) } }
}

function confidenceOf(reading: Reading): number {
  const { kind, status, certainty, written, cell } = reading
  let confidence = 0.55 + certainty * 0.42
  if (kind === null) confidence -= 0.2
  if (!written) confidence -= 0.1
  if (cell && cell.column.title === '') confidence -= 0.15
  if (status === null && kind !== 'threshold') confidence -= 0.1
  return Math.round(Math.max(0.05, Math.min(0.99, confidence)) * 100) / 100
}

function mentionOf(text: string, clean: CleanText, reading: Reading): Mention {
  const start = clean.toOriginal(reading.start)
  const end = clean.endToOriginal(reading.end)
  const { context, part } = reading
  return {
    start,
    end,
    quote: text.slice(start, end),
    amountKr: krFromOre(reading.ore),
    minKr: reading.minOre === null ? null : krFromOre(reading.minOre),
    maxKr: reading.maxOre === null ? null : krFromOre(reading.maxOre),
    unit: reading.unit,
    years: reading.years === null || reading.years.length === 0 ? null : [...reading.years],
    fromYear: reading.fromYear,
    priceLevel: reading.priceLevel,
    approximate: reading.approximate,
    kind: reading.kind,
    status: reading.status,
    mentionStatus: reading.mentionStatus,
    counterpart: reading.counterpart,
    fundingSource: reading.fundingSource,
    pool: reading.pool,
    orgUnit: reading.orgUnit,
    table: reading.cell !== null,
    agendaItem: context.item?.number ?? null,
    caseNumber: context.item?.caseNumber ?? null,
    section: part?.kind ?? null,
    item: reading.key,
    confidence: confidenceOf(reading),
    evidence: reading.evidence.map(({ attribute, start: from, end: to }) => ({
      attribute,
      start: clean.toOriginal(from),
      end: clean.endToOriginal(to),
    })),
  }
}
