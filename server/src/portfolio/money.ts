import { multiplyOre } from '@kildetal/shared/money.ts'
import type { ProjectMoney } from '@kildetal/shared/portfolio.ts'
import type { Context } from '../context.ts'
import { asOfDay } from '../db/as-known.ts'
import { standingAsOf } from '../items/as-of.ts'
import { firstSources } from '../items/sources.ts'

/** Money tied to projects, as far as the actor sees both project and figure. The amount is the figure's own, times the tie's quantity. */
export async function readMoney(
  ctx: Context,
  projectIds: readonly string[],
): Promise<(ProjectMoney & { projectId: string })[]> {
  const { knownOn } = ctx
  const standing = standingAsOf(knownOn)
  const rows = await ctx.trx
    .selectFrom(asOfDay('projectMoney', knownOn))
    .innerJoin(asOfDay('economicItem', knownOn), 'economicItem.id', 'projectMoney.economicItemId')
    .select([
      'projectMoney.id',
      'projectMoney.projectId',
      'projectMoney.role',
      'projectMoney.quantity',
      'projectMoney.note',
      'projectMoney.economicItemId',
      'economicItem.amountOre',
    ])
    .select([standing.status.as('status')])
    .where('projectMoney.projectId', 'in', [...projectIds])
    .where('economicItem.state', '!=', 'rejected')
    .$if(knownOn !== undefined, (query) => query.where(standing.known))
    .orderBy('projectMoney.id')
    .execute()
  const sources = await firstSources(
    ctx,
    rows.map(({ economicItemId }) => economicItemId),
    knownOn,
  )
  return rows.map(({ amountOre, ...row }) => ({
    ...row,
    unitAmountOre: amountOre,
    amountOre: multiplyOre(amountOre, row.quantity),
    source: sources.get(row.economicItemId) ?? null,
  }))
}
