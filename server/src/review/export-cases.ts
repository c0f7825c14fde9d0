import type { Mention } from '@kildetal/shared/extraction.ts'
import { type Context, require } from '../context.ts'
import type { LearnedCase } from './learned-case.ts'
import { withoutPersons } from './without-persons.ts'

/** What consultants corrected, as test cases: one for each citation of an item that was amended, rejected or entered by hand. */
export async function exportCases(ctx: Context): Promise<LearnedCase[]> {
  require(ctx, 'items.review')
  const amended = await amendedValues(ctx)
  const rows = await ctx.trx
    .selectFrom('mention')
    .innerJoin('economicItem', 'economicItem.id', 'mention.itemId')
    .innerJoin('meeting', 'meeting.id', 'mention.meetingId')
    .leftJoin('agendaItem', 'agendaItem.id', 'mention.agendaItemId')
    .selectAll('economicItem')
    .select([
      'meeting.body',
      'meeting.day as metOn',
      'agendaItem.outcomes',
      'mention.before',
      'mention.quote',
      'mention.after',
      'mention.sectionKind',
      'mention.attributes',
      'mention.rectangle',
    ])
    .where('economicItem.state', '<>', 'unreviewed')
    .where((eb) =>
      eb.or([
        eb('economicItem.state', '=', 'rejected'),
        eb('economicItem.origin', '=', 'manual'),
        eb('economicItem.id', 'in', ['00000000-0000-0000-0000-000000000000', ...amended.keys()]),
      ]),
    )
    .orderBy('economicItem.reviewedAt')
    .orderBy('mention.startOffset')
    .execute()
  return rows
    .filter(({ rectangle }) => rectangle === null)
    .map(({ before, quote, after, sectionKind, attributes, body, metOn, outcomes, ...item }) => {
      const change = amended.get(item.id) ?? { was: {}, became: {} }
      const { amountOre, unit, years, kind, status } = item
      const verdict = item.state === 'rejected' ? 'rejected' : item.origin === 'manual' ? 'added' : 'amended'
      return {
        text: withoutPersons(before + quote + after),
        start: before.length,
        end: before.length + quote.length,
        section: sectionKind,
        body: body === null ? null : withoutPersons(body),
        day: metOn,
        outcomes: outcomes ?? [],
        verdict,
        was: verdict === 'rejected' ? readValues(attributes) : masked(change.was),
        became: verdict === 'added' ? { amountOre, unit, years, kind, status } : masked(change.became),
      }
    })
}

function readValues(mention: Mention | null): Record<string, unknown> {
  if (!mention) return {}
  const { amountKr, unit, years, kind, status } = mention
  return { amountKr, unit, years, kind, status }
}

/** Values in words may name somebody too; the label is our own wording and teaches nothing. */
function masked(values: Record<string, unknown>): Record<string, unknown> {
  const { label: _label, orgUnitId: _unit, audience: _audience, ...taught } = values
  return Object.fromEntries(
    Object.entries(taught).map(([name, value]) => [
      name,
      typeof value === 'string' ? withoutPersons(`x ${value}`).slice(2) : value,
    ]),
  )
}

/** First and last value of everything a consultant corrected, by item. */
async function amendedValues(ctx: Context) {
  const rows = await ctx.trx
    .selectFrom('itemAmendment')
    .select(['itemId', 'was', 'became'])
    .where('undone', '=', false)
    .where('cause', '=', 'correction')
    .orderBy('version')
    .execute()
  const amended = new Map<string, { was: Record<string, unknown>; became: Record<string, unknown> }>()
  for (const { itemId, was, became } of rows) {
    const held = amended.get(itemId) ?? { was: {}, became: {} }
    amended.set(itemId, { was: { ...was, ...held.was }, became: { ...held.became, ...became } })
  }
  return amended
}
