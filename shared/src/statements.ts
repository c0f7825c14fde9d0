import { z } from 'zod'
import { AccountOwner, Bucket, IsoDay, Movement, Ore, YearText } from './ledger.ts'

// What an account holds and how it came to.

/** `GET /api/accounts/statement?pool=&unit=&account=&year=&asOf=`: every counted posting with the running balance of each bucket. */
export const StatementQuery = z.object({
  pool: z.string().optional(),
  unit: z.string().optional(),
  account: z.string().optional(),
  year: YearText,
  asOf: IsoDay.optional(),
})
export const Statement = z.object({
  owner: AccountOwner,
  year: z.number().int(),
  lines: z.array(
    z.object({
      movement: Movement,
      /** What this movement does to each bucket of the year. */
      amounts: z.partialRecord(Bucket, Ore),
      /** Free money after it. */
      freeOre: Ore,
    }),
  ),
  balances: z.record(Bucket, Ore),
})
export type Statement = z.infer<typeof Statement>

/** `GET /api/accounts?unit=`: the lines of the chart of accounts a unit has figures or movements on, and how many movements. */
export const UnitAccounts = z.object({
  accounts: z.array(z.object({ code: z.string(), name: z.string(), movements: z.number().int() })),
})
export type UnitAccounts = z.infer<typeof UnitAccounts>
