import { type Actor, asActor } from '@kildetal/server/context.ts'
import { readActor } from '@kildetal/server/identity/actor.ts'
import { addUser } from '@kildetal/server/identity/change-users.ts'
import type { Demonstration } from '@kildetal/server/identity/routes.ts'
import { asOperator } from '@kildetal/server/operator.ts'
import type { System } from '@kildetal/server/system.ts'
import { ROLES, type Role } from '@kildetal/shared/identity.ts'

const NAMES: Record<Role, string> = {
  leader: 'Skoleleder',
  controller: 'Økonomikonsulent',
  executive: 'Kommunaldirektør',
  administrator: 'Administrator',
  auditor: 'Revisor',
}
/** The controller's colleague: large movements take two. */
const SECOND = 'Budgetkonsulent'
/** The unit that the demonstration's leader heads. */
const LEADERS_UNIT = 'nordskolen'

export type People = Record<Role, Actor>

async function actorOf(system: System, email: string): Promise<Actor | null> {
  const user = await system.identityDb
    .selectFrom('accountUser')
    .select('id')
    .where('email', '=', email)
    .executeTakeFirst()
  return user ? readActor(system.identityDb, user.id) : null
}

/** The demonstration's administrator, made by the owner on first start: everything after is done through the administrator's own rights. */
export async function ensureAdministrator(system: System, demonstration: Demonstration): Promise<Actor> {
  const email = demonstration.emails.administrator
  if (!(await actorOf(system, email)))
    await asOperator(system, (ctx) =>
      addUser(ctx, {
        name: NAMES.administrator,
        email,
        password: demonstration.password,
        grants: [{ role: 'administrator', unitId: null }],
      }),
    )
  const actor = await actorOf(system, email)
  if (!actor) throw new Error('the demonstration has no administrator')
  return actor
}

/** One account a role and a second controller's; those that are there stay. The organisation must be loaded, since a leader leads a unit. */
export async function loadPeople(system: System, demonstration: Demonstration, administrator: Actor): Promise<People> {
  const people: Partial<People> = { administrator }
  for (const role of ROLES) {
    const email = demonstration.emails[role]
    if (!(await actorOf(system, email))) await addPerson(system, administrator, role, email, demonstration.password)
    const actor = await actorOf(system, email)
    if (!actor) throw new Error(`the demonstration has no ${role}`)
    people[role] = actor
  }
  if (!(await actorOf(system, demonstration.secondController)))
    await addPerson(system, administrator, 'controller', demonstration.secondController, demonstration.password, SECOND)
  return people as People
}

async function addPerson(
  system: System,
  administrator: Actor,
  role: Role,
  email: string,
  password: string,
  name = NAMES[role],
): Promise<void> {
  await asActor(system, administrator, 'write', async (ctx) => {
    const unit =
      role === 'leader'
        ? await ctx.trx.selectFrom('orgUnit').select('id').where('slug', '=', LEADERS_UNIT).executeTakeFirstOrThrow()
        : null
    await addUser(ctx, { name, email, password, grants: [{ role, unitId: unit?.id ?? null }] })
  })
}
