import type { Bucket } from '@kildetal/shared/ledger.ts'
import { subtractOre, sumOre } from '@kildetal/shared/money.ts'
import type { PoolYear } from '@kildetal/shared/pools.ts'
import { sql } from 'kysely'
import type { Context } from '../context.ts'

interface BalanceRow {
  poolId: string
  fiscalYear: number
  bucket: Bucket
  /** False for the year that a carry-over leaves. */
  enters: boolean
  amountOre: number
}

interface PendingRow {
  poolId: string
  fiscalYear: number
  enters: boolean
  /** Whether it brings money into the pool's year (a grant) or only binds what is there. */
  grants: boolean
  amountOre: number
}

/** Years of a pool and everything below it, by pool id and year, as known on a day. */
export type PoolFigures = Map<string, Map<number, PoolYear>>

/** Reads the years of all pools as known on `asOf`. A parent's figures hold those of the pools below it. */
export async function readPoolFigures(ctx: Context, asOf: string): Promise<PoolFigures> {
  const [balances, pending] = [await readBalances(ctx, asOf), await readPending(ctx, asOf)]
  const figures: PoolFigures = new Map()
  const keys = new Set([...balances, ...pending].map((row) => `${row.poolId} ${row.fiscalYear}`))
  for (const key of keys) {
    const [poolId = '', yearText] = key.split(' ')
    const year = Number(yearText)
    const mine = (row: { poolId: string; fiscalYear: number }) => row.poolId === poolId && row.fiscalYear === year
    const years = figures.get(poolId) ?? new Map<number, PoolYear>()
    years.set(year, poolYear(year, balances.filter(mine), pending.filter(mine)))
    figures.set(poolId, years)
  }
  return figures
}

/** The year of a pool that holds nothing. */
export const emptyPoolYear = (year: number): PoolYear => poolYear(year, [], [])

function poolYear(year: number, balances: readonly BalanceRow[], pending: readonly PendingRow[]): PoolYear {
  const balance = (bucket: Bucket) =>
    sumOre(balances.filter((row) => row.bucket === bucket).map((row) => row.amountOre))
  const source = (bucket: Bucket) => subtractOre(0, balance(bucket))
  const waiting = (of: (row: PendingRow) => boolean) => sumOre(pending.filter(of).map((row) => row.amountOre))
  const revisedOre = sumOre([
    source('original'),
    source('supplementary'),
    source('reallocated'),
    source('carried_over'),
  ])
  const bound = [balance('earmarked'), balance('committed'), balance('spent')]
  const freeOre = subtractOre(revisedOre, sumOre(bound))
  // A carry-over that only leaves does not tell what the pool was given.
  const budgetKnown = balances.some(
    (row) =>
      row.enters &&
      row.amountOre !== 0 &&
      ['original', 'supplementary', 'reallocated', 'carried_over'].includes(row.bucket),
  )
  const known = (ore: number) => (budgetKnown ? ore : null)
  const requestedOre = waiting((row) => row.grants && row.enters)
  return {
    year,
    budgetKnown,
    originalOre: source('original'),
    supplementaryOre: source('supplementary'),
    reallocatedOre: source('reallocated'),
    carriedOverOre: source('carried_over'),
    revisedOre: known(revisedOre),
    earmarkedOre: balance('earmarked'),
    committedOre: balance('committed'),
    spentOre: balance('spent'),
    freeOre: known(freeOre),
    requestedOre,
    requestedOutOre: subtractOre(
      0,
      waiting((row) => row.grants && !row.enters),
    ),
    revisedIfGrantedOre: known(sumOre([revisedOre, waiting((row) => row.grants)])),
    freeIfGrantedOre: known(sumOre([freeOre, waiting(() => true)])),
  }
}

/** Every pool with itself and the pools below it. */
const tree = sql`WITH RECURSIVE below AS (
    SELECT id AS pool_id, id AS below_id FROM pool
    UNION SELECT below.pool_id, pool.id FROM below JOIN pool ON pool.parent_id = below.below_id)`

async function readBalances(ctx: Context, asOf: string): Promise<BalanceRow[]> {
  const { rows } = await sql<BalanceRow>`${tree}
    SELECT below.pool_id, p.fiscal_year, p.bucket, p.fiscal_year = m.fiscal_year AS enters, sum(p.amount_ore)::bigint AS amount_ore
    FROM below JOIN counted_posting p ON p.pool_id = below.below_id JOIN movement m ON m.id = p.movement_id
    WHERE p.known_on <= ${asOf} GROUP BY 1, 2, 3, 4`.execute(ctx.trx)
  return rows
}

/** What is pending acts on free money as it will when settled, with what is left of it on the day. */
async function readPending(ctx: Context, asOf: string): Promise<PendingRow[]> {
  const { rows } = await sql<PendingRow>`${tree}, open AS (
      SELECT m.id, m.fiscal_year, m.kind, m.amount_ore, m.amount_ore - COALESCE((SELECT sum(s.amount_ore) FROM movement s
        WHERE s.settles_id = m.id AND s.kind <> 'reversal' AND s.known_on <= ${asOf}
          AND NOT EXISTS (SELECT FROM movement r WHERE r.reverses_id = s.id AND r.known_on <= ${asOf})), 0) AS open_ore
      FROM movement m WHERE m.phase = 'pending' AND m.known_on <= ${asOf})
    SELECT below.pool_id, p.fiscal_year, p.fiscal_year = o.fiscal_year AS enters, o.kind NOT IN ('earmark', 'commitment', 'actual', 'release') AS grants,
      sum(CASE WHEN p.amount_ore = o.amount_ore THEN o.open_ore ELSE -o.open_ore END)::bigint AS amount_ore
    FROM below JOIN ledger_account a ON a.pool_id = below.below_id JOIN posting p ON p.ledger_account_id = a.id JOIN open o ON o.id = p.movement_id
    WHERE p.bucket = 'free' AND o.open_ore <> 0 GROUP BY 1, 2, 3, 4`.execute(ctx.trx)
  return rows
}
