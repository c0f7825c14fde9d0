import type { UnitTree } from '@kildetal/shared/budget.ts'
import { sql } from 'kysely'
import type { Context } from '../context.ts'

/** The units the actor may name, parents before children: `GET /api/units`. `figures` tells where figures may be seen too. */
export async function readUnitTree(ctx: Context): Promise<UnitTree> {
  const { rows } = await sql<
    UnitTree['units'][number]
  >`SELECT u.id, u.slug, u.name, u.level, u.parent_id, u.demonstration,
      u.id = ANY ((SELECT visible_units())::uuid[]) AS figures
    FROM org_unit u ORDER BY (SELECT count(*) FROM org_unit_ancestor a WHERE a.unit_id = u.id), u.position, u.name`.execute(
    ctx.trx,
  )
  return { units: rows }
}
