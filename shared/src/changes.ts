import { z } from 'zod'
import { EconomicItem, ItemState, Step } from './items.ts'
import { IsoDay, Movement, Ore } from './ledger.ts'

/** `GET /api/changes?since=&asOf=`: what became known after a day (a meeting's, say), up to and with another one. */
export const ChangesQuery = z.object({ since: IsoDay, asOf: IsoDay.optional() })
export type ChangesQuery = z.infer<typeof ChangesQuery>

/** Why a figure reads otherwise than it did. */
export const CORRECTION_CAUSES = [
  'correction',
  'decision',
  'resolution',
  'accepted',
  'rejected',
  'undone',
  'superseded',
] as const
export type CorrectionCause = (typeof CORRECTION_CAUSES)[number]

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
  /**
   * Figures that read otherwise at the end of a day than before it, newest day first; at most 500. `correction`: a consultant amended the reading,
   * `resolution`: a contradiction was settled, `decision`: a later meeting's decision was accepted, `superseded`: such a decision waits.
   */
  corrections: z.array(
    z.object({
      item: EconomicItem,
      day: z.string(),
      cause: z.enum(CORRECTION_CAUSES),
      by: z.string().nullable(),
      /** Why it was rejected. */
      note: z.string().nullable(),
      stateBefore: ItemState,
      stateAfter: ItemState,
      /** Values by their name in `ItemValues`; a unit by its name. */
      changes: z.array(z.object({ attribute: z.string(), was: z.unknown(), became: z.unknown() })),
    }),
  ),
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
