import type { Measure } from '@kildetal/shared/budget.ts'
import type { Bucket } from '@kildetal/shared/ledger.ts'
import { spreadOre } from '@kildetal/shared/money.ts'
import type { Context } from '../context.ts'
import { invalid } from '../problems.ts'
import { addFigures, type FigureRow, openBatch, openLoad } from './load-figures.ts'

/** The buckets of a unit's account that figures show, and whether they hold minus what they say. */
const MEASURED: Partial<Record<Bucket, { measure: Measure; sign: 1 | -1 }>> = {
  original: { measure: 'original', sign: -1 },
  supplementary: { measure: 'supplementary', sign: -1 },
  reallocated: { measure: 'reallocated', sign: -1 },
  carried_over: { measure: 'carried_over', sign: -1 },
  committed: { measure: 'committed', sign: 1 },
  spent: { measure: 'actual', sign: 1 },
}

interface UnitPosting {
  unitId: string
  account: string
  fiscalYear: number
  bucket: Bucket
  amountOre: number
}

/**
 * Brings a movement on a unit's accounts into the unit's figures, in the same transaction: its own month, or spread over the open months of the
 * year from the day it is known. A reversal takes back exactly the months its original had. Does nothing for pools, for what does not count
 * (pending, void, awaiting approval) and for what is mirrored already.
 */
export async function mirrorMovement(ctx: Context, movementId: string): Promise<void> {
  const movement = await ctx.trx
    .selectFrom('movement')
    .selectAll()
    .where('id', '=', movementId)
    .executeTakeFirstOrThrow()
  const counted = await ctx.trx
    .selectFrom('countedPosting')
    .select(['orgUnitId as unitId', 'account', 'fiscalYear', 'bucket', 'amountOre', 'knownOn'])
    .where('movementId', '=', movementId)
    .where('orgUnitId', 'is not', null)
    .execute()
  const postings = counted.flatMap(({ unitId, account, ...rest }) =>
    unitId !== null && account !== null ? [{ ...rest, unitId, account }] : [],
  )
  if (postings.length === 0 || (await isMirrored(ctx, movementId))) return
  const rows =
    movement.reversesId === null
      ? await spreadRows(ctx, postings, movement)
      : await oppositeRows(ctx, movement.reversesId)
  const { text, itemId } = movement
  // From the day it counts: that of its approval, where it needs one.
  const knownOn = counted[0]?.knownOn ?? movement.knownOn
  for (const unitId of new Set(rows.map((row) => row.unitId))) {
    const loadId = await openLoad(ctx, { source: text, knownOn, movement: { id: movementId, unitId, itemId } })
    const own = openBatch()
    for (const row of rows) if (row.unitId === unitId) own.add(row)
    await addFigures(ctx, loadId, knownOn, own)
  }
}

async function isMirrored(ctx: Context, movementId: string): Promise<boolean> {
  const load = await ctx.trx
    .selectFrom('figureLoad')
    .select('id')
    .where('movementId', '=', movementId)
    .executeTakeFirst()
  return load !== undefined
}

async function oppositeRows(ctx: Context, movementId: string): Promise<FigureRow[]> {
  const rows = await ctx.trx
    .selectFrom('figure')
    .innerJoin('figureLoad', 'figureLoad.id', 'figure.loadId')
    .innerJoin('account', 'account.id', 'figure.accountId')
    .select(['figure.orgUnitId as unitId', 'account.code as account', 'figure.fiscalYear as year', 'figure.month'])
    .select(['figure.measure', 'figure.amountOre'])
    .where('figureLoad.movementId', '=', movementId)
    .execute()
  return rows.map((row) => ({ ...row, amountOre: 0 - row.amountOre }))
}

async function spreadRows(
  ctx: Context,
  postings: readonly UnitPosting[],
  movement: { month: number | null; knownOn: string },
): Promise<FigureRow[]> {
  const rows: FigureRow[] = []
  for (const { unitId, account, fiscalYear: year, bucket, amountOre } of postings) {
    const measured = MEASURED[bucket]
    if (!measured) continue
    const months = movement.month === null ? await openMonths(ctx, year, movement.knownOn) : [movement.month]
    if (months.length === 0)
      throw invalid('Alle årets måneder er lukket.', [
        { path: 'fiscalYear', message: 'Åbn en måned, eller vælg et andet år.' },
      ])
    const parts = spreadOre(measured.sign * amountOre, months.length)
    for (const [index, month] of months.entries())
      rows.push({ unitId, account, year, month, measure: measured.measure, amountOre: parts[index] ?? 0 })
  }
  return rows
}

/** Months of a year that are open, from the month of a day: all of a later year, the last month of an earlier one. */
async function openMonths(ctx: Context, year: number, day: string): Promise<number[]> {
  const dayYear = Number(day.slice(0, 4))
  const first = dayYear < year ? 1 : dayYear > year ? 12 : Number(day.slice(5, 7))
  const closed = await ctx.trx
    .selectFrom('fiscalPeriod')
    .select('month')
    .where('fiscalYear', '=', year)
    .where('closed', '=', true)
    .execute()
  const isClosed = new Set(closed.map((period) => period.month))
  return Array.from({ length: 13 - first }, (_, index) => first + index).filter((month) => !isClosed.has(month))
}
