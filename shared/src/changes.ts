import { z } from 'zod'
import { EconomicItem, Step } from './items.ts'
import { IsoDay, Movement, Ore } from './ledger.ts'

/** `GET /api/changes?since=&asOf=`: what became known after a day (a meeting's, say), up to and with another one. */
export const ChangesQuery = z.object({ since: IsoDay, asOf: IsoDay.optional() })
export type ChangesQuery = z.infer<typeof ChangesQuery>

export const Changes = z.object({
  since: z.string(),
  asOf: z.string(),
  /** Pools whose year is another than it was: free and revised money before and after; null where nothing says what the pool was given. */
  pools: z.array(
    z.object({
      slug: z.string(),
      name: z.string(),
      year: z.number().int(),
      freeBeforeOre: Ore.nullable(),
      freeAfterOre: Ore.nullable(),
      requestedBeforeOre: Ore,
      requestedAfterOre: Ore,
    }),
  ),
  /** Movements with their basis as reason, newest first; at most 500, `movementsInAll` says how many there are. */
  movements: z.array(Movement),
  movementsInAll: z.number().int(),
  /** Figures that a meeting between the two days said or decided something of. */
  items: z.array(z.object({ item: EconomicItem, step: Step, body: z.string().nullable(), day: z.string() })),
  /** Budgets and accounts that were loaded, and how many figures. */
  loads: z.array(
    z.object({
      id: z.uuid(),
      source: z.string(),
      knownOn: z.string(),
      demonstration: z.boolean(),
      figures: z.number().int(),
    }),
  ),
})
export type Changes = z.infer<typeof Changes>
