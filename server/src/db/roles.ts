import { createHmac, randomBytes } from 'node:crypto'
import type pg from 'pg'

/**
 * The database roles of one installation. None owns anything, none is a superuser or may bypass row-level security.
 * `app` and `jobs` sign in; `user` is what a request's transaction becomes and the only one with rights on content; `identity` holds the
 * tables of sign-in and nothing else.
 */
export interface Roles {
  app: string
  user: string
  identity: string
  jobs: string
}

/** The installation's own row: its secret and the names of its roles, readable by the owner alone. */
export interface Installation {
  secret: string
  roles: Roles
}

/** A role's password, derived so that every process on one database agrees without sharing a file. */
export function rolePassword(installation: Installation, role: string): string {
  return createHmac('sha256', installation.secret).update(`role:${role}`).digest('base64url')
}

/** A key for another purpose (cookies, demonstration), never equal to a role's password. */
export function derivedKey(installation: Installation, purpose: string): string {
  return createHmac('sha256', installation.secret).update(`key:${purpose}`).digest('base64url')
}

/** The owner's address with another role signed in. Keeps host, socket folder, port and parameters. */
export function addressFor(installation: Installation, ownerUrl: string, role: string): string {
  const url = new URL(ownerUrl)
  url.username = role
  url.password = rolePassword(installation, role)
  return url.toString()
}

/**
 * Reads the installation's row, or makes it with fresh role names (a suffix, so that several installations can share a server), and makes
 * sure that the roles can sign in. Needs the owner, with the right to create roles; PostgreSQL's own error names the missing right.
 */
export async function ensureInstallation(owner: pg.ClientBase): Promise<Installation> {
  await owner.query(
    'CREATE TABLE IF NOT EXISTS installation (only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row), secret text NOT NULL, suffix text NOT NULL)',
  )
  await owner.query('REVOKE ALL ON installation FROM PUBLIC')
  await owner.query('INSERT INTO installation (secret, suffix) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
    randomBytes(32).toString('base64url'),
    randomBytes(4).toString('hex'),
  ])
  const found = await owner.query<{ secret: string; suffix: string }>('SELECT secret, suffix FROM installation')
  const row = found.rows[0]
  if (!row) throw new Error('the installation row is missing')
  const named = (part: string) => `kildetal_${part}_${row.suffix}`
  const roles: Roles = { app: named('app'), user: named('user'), identity: named('identity'), jobs: named('jobs') }
  const installation: Installation = { secret: row.secret, roles }
  await ensureRoles(owner, installation)
  return installation
}

async function ensureRoles(owner: pg.ClientBase, installation: Installation): Promise<void> {
  const { roles } = installation
  const existing = await owner.query<{ rolname: string }>('SELECT rolname FROM pg_roles WHERE rolname = ANY ($1)', [
    Object.values(roles),
  ])
  const names = new Set(existing.rows.map((row) => row.rolname))
  const attributes = 'NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS'
  if (!names.has(roles.user)) await owner.query(`CREATE ROLE ${roles.user} NOLOGIN ${attributes}`)
  for (const role of [roles.app, roles.identity, roles.jobs]) {
    if (names.has(role)) continue
    await owner.query(
      `CREATE ROLE ${role} LOGIN NOINHERIT ${attributes} PASSWORD '${rolePassword(installation, role)}'`,
    )
  }
  await owner.query(`GRANT ${roles.user} TO ${roles.app}`)
}
