import type { Me, Role } from '@kildetal/shared/identity.ts'
import type { Context } from '../context.ts'

/** The role whose home is shown when a user holds several: the one with most daily work first. */
const HOME_ORDER: readonly Role[] = ['controller', 'executive', 'leader', 'auditor', 'administrator']

/** The signed-in user with every granted role and unit. */
export async function readMe(ctx: Context, demonstration: boolean): Promise<Me> {
  const { userId, roles } = ctx.actor
  const person = await ctx.trx
    .selectFrom('person')
    .select(['id', 'name', 'email'])
    .where('id', '=', userId)
    .executeTakeFirstOrThrow()
  const granted = await ctx.trx
    .selectFrom('roleAssignment')
    .leftJoin('orgUnit', 'orgUnit.id', 'roleAssignment.orgUnitId')
    .select(['roleAssignment.role', 'orgUnit.id', 'orgUnit.slug', 'orgUnit.name', 'orgUnit.level'])
    .where('roleAssignment.userId', '=', userId)
    .orderBy('roleAssignment.createdAt')
    .execute()
  const role = HOME_ORDER.find((candidate) => roles.includes(candidate))
  return {
    user: person,
    role: role ?? 'leader',
    roles: granted.map(({ role: held, id, slug, name, level }) => ({
      role: held,
      unit: id && slug && name && level ? { id, slug, name, level } : null,
    })),
    demonstration,
    today: ctx.today(),
  }
}
