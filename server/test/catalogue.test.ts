import { expect, test } from 'vitest'
import { makeTestSystem } from './system.ts'

/*
 * What the database itself says of its rights. A table, view or function that a migration adds is held to these rules without anybody
 * naming it here; only the written lists name things.
 */

const { owner, system } = await makeTestSystem()
const { roles } = system.installation

/** Tables the role of requests has no right on at all. */
const CLOSED_TABLES = [
  'access_token',
  'account_credential',
  'account_session',
  'account_user',
  'account_verification',
  'installation',
  'schema_migration',
  'sign_in_limit',
]

/** Functions that run as the owner, each with the reason why it must. */
const DEFINER_FUNCTIONS: Record<string, string> = {
  actor_has: 'every policy rests on the roles, whose own policy would ask it again',
  actor_reads_all: 'as actor_has',
  visible_units: 'as actor_has, and the tree below a unit',
  named_units: 'as actor_has, and the way up from a unit',
  keep_person: 'copies a name from the tables of sign-in, which nobody else may read',
  keep_ancestors: 'writes the tree, which is nobody’s to write by hand',
  chain_audit_event: 'reads the last event, which its writer may not see',
  audit_links: 'tells hashes without content, to those who may ask whether the log is whole',
  audit_head: 'tells the last hash, to be written outside the database',
  administers: 'as actor_has',
  accounts: 'lists accounts for administrators and auditors',
  account_sessions: 'for oneself, administrators and auditors',
  account_tokens: 'for oneself, administrators and auditors',
  add_account: 'for administrators',
  change_account: 'for administrators',
  remove_account: 'for administrators',
  set_account_password: 'for administrators',
  end_account_sessions: 'for administrators',
  add_access_token: 'for oneself',
  revoke_access_token: 'for oneself and administrators',
  keep_past_row: 'keeps what rows were on earlier days, which nobody writes by hand',
  keep_rollup: 'keeps sums of figures, which nobody writes by hand',
  move_rollup: 'as keep_rollup, when a unit moves',
  keep_words: 'keeps the words to search by, which nobody writes by hand',
  carry_over_settlements: 'tells a leader whether a grant counts, to whom movements are closed',
  search_minutes: 'full-text search is not leakproof: it searches first and applies the same scope after',
  keep_an_administrator: 'counts administrators, whom the remover may not see',
}

const rows = async <R extends object>(text: string, values: unknown[] = []) => (await owner.query<R>(text, values)).rows
const names = async (text: string, values: unknown[] = []) =>
  (await rows<{ name: string }>(text, values)).map((row) => row.name)
const HERE = 'n.nspname = current_schema()'

test('every table the role of requests can touch has row-level security, forced, with a policy', async () => {
  const open = await names(
    `SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE ${HERE} AND c.relkind IN ('r', 'p')
     AND (has_any_column_privilege($1, c.oid, 'SELECT, INSERT, UPDATE, REFERENCES') OR has_table_privilege($1, c.oid, 'DELETE, TRUNCATE, TRIGGER'))
     AND NOT (c.relrowsecurity AND c.relforcerowsecurity AND EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND $1::regrole = ANY (p.polroles)))`,
    [roles.user],
  )
  expect(open).toEqual([])
})

test('the tables without row-level security are those of the written list, and closed to the role of requests', async () => {
  const unprotected = await names(
    `SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE ${HERE} AND c.relkind IN ('r', 'p')
     AND NOT (c.relrowsecurity AND c.relforcerowsecurity) ORDER BY 1`,
  )
  expect(unprotected).toEqual(CLOSED_TABLES)
})

test('every policy names its role, and every one for writing checks what is written', async () => {
  const loose = await names(
    `SELECT c.relname || '.' || p.polname AS name FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE ${HERE} AND (0 = ANY (p.polroles) OR (p.polcmd IN ('a', 'w', '*') AND p.polwithcheck IS NULL)
       OR (p.polname = 'owner') <> (p.polroles = ARRAY[c.relowner]))`,
  )
  expect(loose).toEqual([])
})

test('policies compare with sets computed once a statement: no function is called for each row', async () => {
  const policies = await rows<{ name: string; text: string }>(
    `SELECT c.relname || '.' || p.polname AS name, concat_ws(' ', pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)) AS text
     FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE ${HERE}`,
  )
  expect(policies.length).toBeGreaterThan(20)
  const calls = /(SELECT )?\b(actor_id|actor_has|actor_reads_all|visible_units|named_units)\(/g
  const perRow = policies.filter(({ text }) => [...text.matchAll(calls)].some(([, selected]) => selected === undefined))
  expect(perRow).toEqual([])
})

test('every view asks the rights of who looks, and no materialised view can be read', async () => {
  const views = await names(
    `SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE ${HERE} AND (
       (c.relkind = 'v' AND NOT COALESCE('security_invoker=true' = ANY (c.reloptions) OR 'security_invoker=on' = ANY (c.reloptions), false))
       OR (c.relkind = 'm' AND has_any_column_privilege($1, c.oid, 'SELECT')))`,
    [roles.user],
  )
  expect(views).toEqual([])
})

test('the functions that run as the owner are those of the written list, with a search path that nobody bends', async () => {
  const definers = await rows<{ name: string; fixed: boolean }>(
    `SELECT p.proname AS name, EXISTS (SELECT FROM unnest(p.proconfig) AS setting WHERE setting LIKE 'search_path=%') AS fixed
     FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE ${HERE} AND p.prosecdef ORDER BY 1`,
  )
  expect(definers.filter(({ fixed }) => !fixed)).toEqual([])
  expect(definers.map(({ name }) => name)).toEqual(Object.keys(DEFINER_FUNCTIONS).sort())
})

test('PUBLIC may neither sign in to the database, nor look into the schema, nor call or read anything of ours', async () => {
  const [database] = await rows<{ connect: boolean; look: boolean }>(
    `SELECT EXISTS (SELECT FROM pg_database d, aclexplode(COALESCE(d.datacl, acldefault('d', d.datdba))) a WHERE d.datname = current_database() AND a.grantee = 0) AS connect,
      EXISTS (SELECT FROM pg_namespace n, aclexplode(COALESCE(n.nspacl, acldefault('n', n.nspowner))) a WHERE ${HERE} AND a.grantee = 0) AS look`,
  )
  expect(database).toEqual({ connect: false, look: false })
  const granted = await names(
    `SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace, aclexplode(c.relacl) a WHERE ${HERE} AND a.grantee = 0
     UNION ALL
     SELECT p.proname FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace, aclexplode(COALESCE(p.proacl, acldefault('f', p.proowner))) a
     WHERE ${HERE} AND a.grantee = 0 AND p.proowner = (SELECT datdba FROM pg_database WHERE datname = current_database())`,
  )
  expect(granted).toEqual([])
})

test('the roles own nothing, are no superusers and pass no policy; only the app becomes the role of requests', async () => {
  const own = Object.values(roles)
  const strong = await names(
    `SELECT rolname AS name FROM pg_roles WHERE rolname = ANY ($1) AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication)`,
    [own],
  )
  expect(strong).toEqual([])
  const owned = await names(
    `SELECT relname AS name FROM pg_class WHERE relowner = ANY ($1::regrole[]) UNION ALL SELECT proname FROM pg_proc WHERE proowner = ANY ($1::regrole[])
     UNION ALL SELECT nspname FROM pg_namespace WHERE nspowner = ANY ($1::regrole[])`,
    [own],
  )
  expect(owned).toEqual([])
  const members = await names(
    'SELECT member::regrole::text AS name FROM pg_auth_members WHERE roleid = ANY ($1::regrole[]) OR member = ANY ($1::regrole[])',
    [own],
  )
  expect(members.map((name) => name.replaceAll('"', ''))).toContain(roles.app)
  const appAlone = await rows(
    `SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE ${HERE} AND c.relkind IN ('r', 'p', 'v', 'm') AND has_any_column_privilege($1, c.oid, 'SELECT, INSERT, UPDATE')
       AND NOT EXISTS (SELECT FROM pg_roles WHERE rolname = $1 AND rolinherit)`,
    [roles.app],
  )
  expect(appAlone).toEqual([])
})

test('no role makes objects of its own: a temporary table could stand before ours in the functions that run as the owner', async () => {
  const makers = await names(
    `SELECT rolname AS name FROM pg_roles WHERE rolname = ANY ($1) AND (has_database_privilege(rolname, current_database(), 'CREATE, TEMPORARY')
       OR has_schema_privilege(rolname, current_schema(), 'CREATE'))`,
    [Object.values(roles)],
  )
  expect(makers).toEqual([])
})

test('without a user there is no row of content, whoever asks', async () => {
  const tables = await names(
    `SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE ${HERE} AND c.relkind IN ('r', 'p', 'v') AND has_table_privilege($1, c.oid, 'SELECT')`,
    [roles.user],
  )
  expect(tables.length).toBeGreaterThan(10)
  await owner.query('BEGIN')
  await owner.query(`GRANT ${roles.user} TO CURRENT_USER`)
  await owner.query(`SET LOCAL ROLE ${roles.user}`)
  const seen: string[] = []
  for (const table of tables) {
    const found = await owner.query(`SELECT 1 FROM "${table}" LIMIT 1`)
    if (found.rowCount) seen.push(table)
  }
  await owner.query('ROLLBACK')
  expect(seen).toEqual([])
})

test('what is append-only gives the role of requests neither UPDATE nor DELETE', async () => {
  const changeable = await names(
    `SELECT c.relname AS name FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_proc p ON p.oid = t.tgfoid JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE ${HERE} AND p.proname = 'refuse_change' AND (has_any_column_privilege($1, c.oid, 'UPDATE') OR has_table_privilege($1, c.oid, 'DELETE, TRUNCATE'))`,
    [roles.user],
  )
  expect(changeable).toEqual([])
})
