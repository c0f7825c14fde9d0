import { randomUUID } from 'node:crypto'
import type { Role } from '@kildetal/shared/identity.ts'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { createApp } from '../src/app.ts'
import { readConfig } from '../src/config.ts'
import { type Actor, asActor, type Context } from '../src/context.ts'
import { databaseUrl } from '../src/db/embedded-process.ts'
import { createAccessToken, readActor } from '../src/identity/actor.ts'
import { jobHandlers } from '../src/job-handlers.ts'
import { type Jobs, startJobs } from '../src/jobs/boss.ts'
import { openSystem, type System } from '../src/system.ts'

/** A test file's own system: its database, a small organisation, one actor a role, and the app called without a network. */
export interface TestSystem {
  system: System
  app: ReturnType<typeof createApp>
  /** Runs SQL as the owner, past every policy: to arrange and to look, never to act. */
  owner: pg.Client
  /** kommune → undervisning → skoler → nordskolen, fjordskolen; kommune → aeldre → havblik. Ids by slug. */
  units: Record<'kommune' | 'undervisning' | 'skoler' | 'nordskolen' | 'fjordskolen' | 'aeldre' | 'havblik', string>
  /** One actor a role; `leader` heads Nordskolen, `otherLeader` Havblik. */
  actors: Record<Role | 'otherLeader', Actor>
  /** Works in one transaction under an actor's rights. */
  as<T>(actor: Actor, access: 'read' | 'write', work: (ctx: Context) => Promise<T>): Promise<T>
  /** Calls the API as an actor (or as nobody), through the app's whole middleware. */
  call(
    actor: Actor | null,
    path: string,
    init?: {
      method?: string
      json?: unknown
      body?: string | FormData | Uint8Array<ArrayBuffer>
      headers?: Record<string, string>
    },
  ): Promise<Response>
  /** Waits until all background work asked for so far is done or given up. Starts the product's handlers when first called. */
  settleJobs(): Promise<void>
}

/** Makes the system at the top of a test file; everything is dropped after its last test. */
export async function makeTestSystem(): Promise<TestSystem> {
  const templateUrl = inject('templateUrl')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const server = new pg.Client({ connectionString: databaseUrl(templateUrl, 'postgres') })
  await server.connect()
  await createFromTemplate(server, name)
  const url = databaseUrl(templateUrl, name)
  const system = await openSystem(
    readConfig({ DATABASE_URL: url, LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent' }),
    'server',
  )
  const owner = new pg.Client({ connectionString: url })
  await owner.connect()
  const units = await makeUnits(owner)
  const actors = await makeActors(owner, system, units)
  const app = createApp(system, null)
  const tokens = new Map<string, string>()
  let jobs: Promise<Jobs> | undefined
  afterAll(async () => {
    await (await jobs)?.stop()
    await owner.end()
    await system.close()
    await server.query(`DROP DATABASE ${name} WITH (FORCE)`)
    await server.end()
  })
  return {
    system,
    app,
    owner,
    units,
    actors,
    settleJobs: async () => {
      jobs ??= startJobs(system, jobHandlers)
      await (await jobs).settled()
    },
    as: (actor, access, work) => asActor(system, actor, access, work),
    call: async (actor, path, init = {}) => {
      const headers = new Headers(init.headers)
      if (actor) {
        const token =
          tokens.get(actor.userId) ?? (await createAccessToken(system.identityDb, actor.userId, 'test', null))
        tokens.set(actor.userId, token)
        headers.set('authorization', `Bearer ${token}`)
      }
      if (init.json !== undefined) headers.set('content-type', 'application/json')
      const body = init.json === undefined ? init.body : JSON.stringify(init.json)
      return app.request(`http://localhost${path}`, {
        method: init.method ?? (body === undefined ? 'GET' : 'POST'),
        headers,
        ...(body === undefined ? {} : { body }),
      })
    },
  }
}

/** Copying needs the template free of other sessions; another test file may be copying at this moment. */
async function createFromTemplate(server: pg.Client, name: string): Promise<void> {
  await server.query('SELECT pg_advisory_lock(4861009)')
  try {
    await server.query(`CREATE DATABASE ${name} TEMPLATE kildetal_template STRATEGY FILE_COPY`)
  } finally {
    await server.query('SELECT pg_advisory_unlock(4861009)')
  }
}

async function makeUnits(owner: pg.Client): Promise<TestSystem['units']> {
  const add = async (slug: string, title: string, level: string, parent: string | null) => {
    const added = await owner.query<{ id: string }>(
      'INSERT INTO org_unit (slug, name, level, parent_id) VALUES ($1, $2, $3, $4) RETURNING id',
      [slug, title, level, parent],
    )
    return added.rows[0]?.id ?? ''
  }
  const kommune = await add('kommune', 'Prøvekommune', 'municipality', null)
  const undervisning = await add('undervisning', 'Børn og Undervisning', 'directorate', kommune)
  const skoler = await add('skoler', 'Skoler', 'area', undervisning)
  const aeldre = await add('aeldre', 'Ældre', 'directorate', kommune)
  return {
    kommune,
    undervisning,
    skoler,
    aeldre,
    nordskolen: await add('nordskolen', 'Nordskolen', 'agreement_unit', skoler),
    fjordskolen: await add('fjordskolen', 'Fjordskolen', 'agreement_unit', skoler),
    havblik: await add('havblik', 'Plejecenter Havblik', 'agreement_unit', aeldre),
  }
}

async function makeActors(owner: pg.Client, system: System, units: TestSystem['units']): Promise<TestSystem['actors']> {
  const add = async (name: string, role: Role, unitId: string | null): Promise<Actor> => {
    const user = await owner.query<{ id: string }>(
      'INSERT INTO account_user (name, email) VALUES ($1, $2) RETURNING id',
      [name, `${name}@test.kildetal.test`],
    )
    const id = user.rows[0]?.id ?? ''
    await owner.query('INSERT INTO role_assignment (user_id, role, org_unit_id) VALUES ($1, $2, $3)', [
      id,
      role,
      unitId,
    ])
    const actor = await readActor(system.identityDb, id)
    if (!actor) throw new Error('the actor was not made')
    return actor
  }
  return {
    leader: await add('leder', 'leader', units.nordskolen),
    otherLeader: await add('anden-leder', 'leader', units.havblik),
    controller: await add('konsulent', 'controller', null),
    executive: await add('direktion', 'executive', null),
    administrator: await add('admin', 'administrator', null),
    auditor: await add('revision', 'auditor', null),
  }
}
