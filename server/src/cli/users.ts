import { text } from 'node:stream/consumers'
import { NewUser } from '@kildetal/shared/administration.ts'
import { addUser } from '../identity/change-users.ts'
import { listUsers } from '../identity/list-users.ts'
import { addToken, revokeToken } from '../identity/tokens.ts'
import { asOperator } from '../operator.ts'
import { CommandError, print, tell } from './output.ts'
import { userIdOf, withSystem } from './with-system.ts'

interface CreateUser {
  email: string
  name: string
  role: string
  unit?: string
  passwordStdin?: boolean
}

/** Creates a user with one role; the way to the first administrator of a new installation. */
export async function createUser(options: CreateUser): Promise<void> {
  const password = options.passwordStdin ? (await text(process.stdin)).replace(/\r?\n$/, '') : null
  await withSystem((system) =>
    asOperator(system, async (ctx) => {
      const unit =
        options.unit === undefined
          ? undefined
          : await ctx.trx.selectFrom('orgUnit').select('id').where('slug', '=', options.unit).executeTakeFirst()
      if (options.unit !== undefined && !unit) throw new CommandError(`There is no unit ${options.unit}.`)
      const grants = [{ role: options.role, unitId: unit?.id ?? null }]
      const input = NewUser.safeParse({ email: options.email, name: options.name, password, grants })
      if (!input.success)
        throw new CommandError(
          input.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'),
        )
      const user = await addUser(ctx, input.data)
      tell(`Created ${user.name} <${user.email}>${password === null ? ', without a password.' : '.'}`)
    }),
  )
}

/** Prints every user with roles, one a line. */
export async function printUsers(): Promise<void> {
  const users = await withSystem((system) => asOperator(system, listUsers))
  for (const { email, name, grants } of users) {
    const roles = grants.map(({ role, unit }) => (unit ? `${role}:${unit.slug}` : role))
    await print([email, name, roles.join(' ')].join('\t'))
  }
}

/** Prints a fresh personal access token of a user, and nothing else. `days` undefined means no end. */
export async function createToken(options: { user: string; name: string; days?: number }): Promise<void> {
  await withSystem(async (system) => {
    const userId = await userIdOf(system, options.user)
    await print(await asOperator(system, (ctx) => addToken(ctx, userId, options.name, options.days ?? null)))
  })
}

/** Revokes a user's tokens of a name, or all of them. */
export async function revokeTokens(options: { user: string; name?: string }): Promise<void> {
  await withSystem(async (system) => {
    const userId = await userIdOf(system, options.user)
    let query = system.identityDb
      .selectFrom('accessToken')
      .select('id')
      .where('userId', '=', userId)
      .where('revokedAt', 'is', null)
    if (options.name !== undefined) query = query.where('name', '=', options.name)
    const tokens = await query.execute()
    await asOperator(system, async (ctx) => {
      for (const { id } of tokens) await revokeToken(ctx, userId, id)
    })
    tell(`Revoked: ${tokens.length}`)
  })
}
