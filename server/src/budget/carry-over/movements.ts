import type { CarryOverMovement } from '@kildetal/shared/carry-overs.ts'
import { subtractOre } from '@kildetal/shared/money.ts'
import { sql } from 'kysely'
import type { Context } from '../../context.ts'

/** What each pending movement became in the books, itself first, by its id. Empty for who may not read the books. */
export async function readCarryOverMovements(
  ctx: Context,
  pendingIds: readonly string[],
  asOf: string | undefined,
): Promise<Map<string, CarryOverMovement[]>> {
  const found = new Map<string, CarryOverMovement[]>()
  if (pendingIds.length === 0) return found
  let query = ctx.trx
    .selectFrom('movement')
    .select(['id', 'settlesId', 'number', 'phase', 'knownOn', 'amountOre', 'fiscalYear', 'fromYear'])
    .select(
      sql<boolean>`EXISTS (SELECT FROM movement r WHERE r.reverses_id = movement.id
        AND (${asOf ?? null}::date IS NULL OR r.known_on <= ${asOf ?? null}::date))`.as('reversed'),
    )
    .select(sql<boolean>`phase = 'posted' AND NOT is_counted(movement)`.as('awaitsApproval'))
    .where((eb) => eb.or([eb('id', 'in', pendingIds), eb('settlesId', 'in', pendingIds)]))
    .where('kind', '=', 'carry_over')
    .orderBy('number')
  if (asOf !== undefined) query = query.where('knownOn', '<=', asOf)
  for (const { settlesId, amountOre, fiscalYear, fromYear, ...row } of await query.execute()) {
    const key = settlesId ?? row.id
    const years = [
      { year: fromYear ?? fiscalYear, amountOre: subtractOre(0, amountOre) },
      { year: fiscalYear, amountOre },
    ]
    found.set(key, [...(found.get(key) ?? []), { ...row, years }])
  }
  return found
}
