import type { DecisionSource } from '@kildetal/shared/decisions.ts'
import { formatDay, formatDayOfYear } from '@kildetal/shared/fiscal-year.ts'
import type { EconomicItem, ItemDetail, ItemStep, Source as ServerSource } from '@kildetal/shared/items.ts'
import type { Basis } from '@kildetal/shared/ledger.ts'
import { formatKr, type Locale } from '@kildetal/shared/money.ts'
import { asKnown } from '../api/as-known.ts'
import { answer, api } from '../api/client.ts'
import { terms as da } from '../i18n/da/terms.ts'
import { terms as en } from '../i18n/en/terms.ts'
import type { ChainStep, Source, SourceState } from '../ui/source.ts'

const wordsIn = (locale: Locale) => (locale === 'da' ? da : en)

/** `Direktionen 23. april 2025, punkt 6`: where something was said. */
export function meetingLabel(
  at: { body: string | null; day: string | null; agendaItemNumber: string | null },
  locale: Locale,
): string {
  const words = wordsIn(locale)
  const meeting = [at.body ?? words.unknownBody, at.day ? formatDay(at.day, locale) : null].filter(Boolean).join(' ')
  return at.agendaItemNumber ? `${meeting}, ${words.item(at.agendaItemNumber)}` : meeting
}

/** The address of a sentence in its minutes, with the figure marked. */
export function sentenceHref(source: {
  meetingId: string
  mentionId?: string
  agendaItemNumber: string | null
}): string {
  if (source.mentionId) return `/referater/${source.meetingId}?tal=${source.mentionId}`
  return source.agendaItemNumber
    ? `/referater/${source.meetingId}?punkt=${encodeURIComponent(source.agendaItemNumber)}`
    : `/referater/${source.meetingId}`
}

/** A quotation's parts as the source mark draws them: the sentence with the figure's words highlighted. */
function quoteOf({
  before,
  quote,
  after,
}: Pick<ServerSource, 'before' | 'quote' | 'after'>): NonNullable<Source['quote']> {
  const head = before.trimStart()
  return { text: `${head}${quote}${after.trimEnd()}`, mark: [head.length, head.length + quote.length] }
}

/** Where in the minutes: its section, else its page. */
function placeOf(sentence: ServerSource | DecisionSource, locale: Locale): string | undefined {
  const words = wordsIn(locale)
  if (sentence.section) return words.section[sentence.section]
  return 'page' in sentence && sentence.page !== null ? words.page(sentence.page) : undefined
}

/** What the minutes say of a figure or a decision, as a source mark. */
export function sourceOfSentence(sentence: ServerSource | DecisionSource, state: SourceState, locale: Locale): Source {
  return {
    state,
    quote: quoteOf(sentence),
    meeting: meetingLabel(sentence, locale),
    caseNumber: sentence.caseNumber ?? undefined,
    place: placeOf(sentence, locale),
    note: sentence.retold ? wordsIn(locale).retold : undefined,
    href: sentenceHref(sentence),
  }
}

/** An item's mark: a request that waits for money is hatched, a decision is full, everything else is a proposal. */
export function stateOfItem(item: Pick<EconomicItem, 'status' | 'kind' | 'source'>): SourceState {
  return item.source ? markOf(item) : 'none'
}

/** The mark of a figure that stands in minutes. */
export function markOf(item: Pick<EconomicItem, 'status' | 'kind'>): SourceState {
  if (item.status === 'approved') return 'decided'
  if (item.status === 'proposed') return item.kind === 'carry_over' ? 'requested' : 'proposed'
  return item.status === 'noted' ? 'decided' : 'proposed'
}

/** An economic item as a source mark, without its chain. */
export function sourceOfItem(item: EconomicItem, locale: Locale): Source {
  const state = stateOfItem(item)
  const amount = formatKr(item.amountOre, { locale })
  const read = item.origin === 'manual' ? wordsIn(locale).entered : undefined
  return item.source ? { ...sourceOfSentence(item.source, state, locale), amount, read } : { state, amount, read }
}

/** What a movement of the books rests on, as a source mark. */
export function sourceOfBasis(basis: Basis, locale: Locale): Source {
  const sentence = basis.source ?? basis.passage
  if (sentence) return sourceOfSentence(sentence, basis.mark, locale)
  return { state: basis.mark, note: basis.note ?? basis.label }
}

const CHAIN_STEP: Partial<Record<ItemStep['step'], ChainStep['step']>> = {
  proposed: 'proposed',
  recommended: 'recommended',
  approved: 'granted',
  changed: 'granted',
}

function chainOf(steps: readonly ItemStep[], today: string, locale: Locale): ChainStep[] {
  return steps.flatMap((step) => {
    const drawn = CHAIN_STEP[step.step]
    if (!drawn) return []
    const state = step.basis !== 'expected' ? 'done' : step.day !== null && step.day < today ? 'missing' : 'expected'
    return {
      step: drawn,
      state,
      body: step.body ?? wordsIn(locale).unknownBody,
      day: step.day ? formatDayOfYear(step.day, locale) : null,
    }
  })
}

/** An item's whole explanation for the source pane: sentence, other places, chain. `today` tells an awaited step from a missing one. */
export function sourceOfDetail(item: ItemDetail, today: string, locale: Locale): Source {
  const words = wordsIn(locale)
  const [, ...others] = item.citationList
  return {
    ...sourceOfItem(item, locale),
    also: others.map((citation) => ({
      label: citation.section ? words.section[citation.section] : meetingLabel(citation, locale),
      href: sentenceHref(citation),
    })),
    chain: chainOf(item.chain, today, locale),
  }
}

/** For a source mark's `loadSource`: asks for the item's whole explanation, as known on a day, when the pane opens. */
export function loadItemSource(itemId: string, today: string, locale: Locale, asOf?: string): () => Promise<Source> {
  return async () => {
    const item = await answer(api.api.items[':id'].$get({ param: { id: itemId }, query: asKnown(asOf) }))
    return sourceOfDetail(item, asOf ?? today, locale)
  }
}
