import { readConfig } from '../config.ts'
import type { Actor } from '../context.ts'
import { readActor } from '../identity/actor.ts'
import { openSystem, type System } from '../system.ts'
import { CommandError } from './output.ts'

/** Opens the same database as the server, whether or not the server runs, and leaves it again whatever happens. */
export async function withSystem<T>(work: (system: System) => Promise<T>): Promise<T> {
  const system = await openSystem(readConfig({ ...process.env, LOG_LEVEL: process.env.LOG_LEVEL ?? 'error' }), 'cli')
  try {
    return await work(system)
  } finally {
    await system.close()
  }
}

/** The id of a user's account by address. Throws CommandError when there is none. */
export async function userIdOf(system: System, email: string): Promise<string> {
  const user = await system.identityDb
    .selectFrom('accountUser')
    .select('id')
    .where('email', '=', email.toLowerCase())
    .executeTakeFirst()
  if (!user) throw new CommandError(`There is no user with the address ${email}.`)
  return user.id
}

/** Somebody to act as: the user with the address, or the first controller. Throws CommandError when there is none. */
export async function controllerFor(system: System, email: string | undefined): Promise<Actor> {
  const id = email === undefined ? await firstController(system) : await userIdOf(system, email)
  const actor = await readActor(system.identityDb, id)
  if (!actor?.roles.includes('controller')) throw new CommandError(`${email} is no controller.`)
  return actor
}

async function firstController(system: System): Promise<string> {
  const found = await system.identityDb
    .selectFrom('roleAssignment')
    .select('userId')
    .where('role', '=', 'controller')
    .orderBy('createdAt')
    .orderBy('userId')
    .executeTakeFirst()
  if (!found)
    throw new CommandError('There is no controller yet. Create one with `kildetal user create --role controller`.')
  return found.userId
}
