import { ATTRIBUTES, type Attribute } from '@kildetal/shared/extraction.ts'
import type { ItemValues, ReviewAccuracy } from '@kildetal/shared/items.ts'
import { type Context, require } from '../context.ts'
import { enteredBy } from '../db/as-known.ts'

/** Which of an item's values holds each attribute of the engine's reading. */
const VALUE_OF: Record<Attribute, keyof ItemValues> = {
  amountKr: 'amountOre',
  unit: 'unit',
  years: 'years',
  fromYear: 'fromYear',
  priceLevel: 'priceLevel',
  approximate: 'approximate',
  kind: 'kind',
  status: 'status',
  counterpart: 'counterpart',
  fundingSource: 'fundingSource',
  pool: 'pool',
  orgUnit: 'orgUnitId',
}

/**
 * How often consultants left the engine's reading as it was. A rejected item counts as a wrong amount: it should not have been read. Later
 * decisions are no errors and do not count. On a past day, of the items that were here by then.
 */
export async function reviewAccuracy(ctx: Context): Promise<ReviewAccuracy> {
  require(ctx, 'trust.read')
  const states = await ctx.trx
    .selectFrom(enteredBy('economicItem', ctx.knownOn))
    .select((eb) => ['state', eb.fn.countAll<number>().as('count')])
    .groupBy('state')
    .execute()
  const countOf = (state: string) => states.find((row) => row.state === state)?.count ?? 0
  const [unreviewed, accepted, rejected] = [countOf('unreviewed'), countOf('accepted'), countOf('rejected')]
  const items = unreviewed + accepted + rejected
  const amended = await amendedAttributes(ctx)
  const { reviewed, refused } = await ctx.trx
    .selectFrom(enteredBy('economicItem', ctx.knownOn))
    .select((eb) => [
      eb.fn.countAll<number>().as('reviewed'),
      eb.fn.countAll<number>().filterWhere('state', '=', 'rejected').as('refused'),
    ])
    .where('origin', '=', 'extracted')
    .where('state', '<>', 'unreviewed')
    .executeTakeFirstOrThrow()
  return {
    items,
    unreviewed,
    accepted,
    rejected,
    unreviewedShare: items === 0 ? null : unreviewed / items,
    attributes:
      reviewed === 0
        ? []
        : ATTRIBUTES.map((attribute) => {
            const wrong = (amended.get(VALUE_OF[attribute]) ?? 0) + (attribute === 'amountKr' ? refused : 0)
            return { attribute, reviewed, amended: wrong, keptShare: (reviewed - wrong) / reviewed }
          }),
  }
}

/** In how many accepted items each value was corrected, by its name. */
async function amendedAttributes(ctx: Context): Promise<Map<string, number>> {
  const rows = await ctx.trx
    .selectFrom('itemAmendment')
    .innerJoin(enteredBy('economicItem', ctx.knownOn), 'economicItem.id', 'itemAmendment.itemId')
    .select(['itemAmendment.itemId', 'itemAmendment.became'])
    .where('itemAmendment.undone', '=', false)
    .$if(ctx.knownOn !== undefined, (query) => query.where('itemAmendment.knownOn', '<=', ctx.knownOn ?? ''))
    .where('itemAmendment.cause', '=', 'correction')
    .where('economicItem.state', '=', 'accepted')
    .where('economicItem.origin', '=', 'extracted')
    .execute()
  const seen = new Set(rows.flatMap(({ itemId, became }) => Object.keys(became).map((value) => `${value} ${itemId}`)))
  const counts = new Map<string, number>()
  for (const entry of seen) {
    const value = entry.slice(0, entry.indexOf(' '))
    counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return counts
}
