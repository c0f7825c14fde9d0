import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Schema } from './schema.ts'

/** The database as the code sees it: camelCase here, snake_case in SQL. */
export type Db = Kysely<Schema>

function safeInteger(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`database value is no exact whole number: ${text}`)
  return value
}

const { builtins } = pg.types
const parsers = new Map<number, (text: string) => unknown>([
  [builtins.INT8, safeInteger],
  [builtins.NUMERIC, safeInteger],
  [builtins.DATE, (text) => text],
  [builtins.TIMESTAMPTZ, (text) => new Date(text).toISOString()],
])

/** int8 and numeric sums arrive as safe integers (or an error), days as their text, moments as UTC text. */
export const typeParsers: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && parsers.get(oid)) ||
    pg.types.getTypeParser(oid, format as 'text')) as pg.CustomTypesConfig['getTypeParser'],
}

export interface PoolOptions {
  connectionString: string
  applicationName: string
  /** Most connections at once. */
  max: number
  /** Told of every error of an idle or checked-out connection, so that a killed backend never ends the process. */
  onError: (error: Error) => void
  statementTimeoutMs?: number
  /** How long a request may wait for a connection before it is refused. */
  connectTimeoutMs?: number
  /** Leaves pg's own types, for a library that brings its own queries. */
  plainTypes?: boolean
}

/** A bounded pool that survives killed backends. The caller ends it. */
export function openPool(options: PoolOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: options.connectionString,
    application_name: options.applicationName,
    max: options.max,
    ...(options.plainTypes ? {} : { types: typeParsers }),
    statement_timeout: options.statementTimeoutMs ?? 30_000,
    idle_in_transaction_session_timeout: 60_000,
    connectionTimeoutMillis: options.connectTimeoutMs ?? 10_000,
  })
  pool.on('error', options.onError)
  pool.on('connect', (client) => client.on('error', options.onError))
  return pool
}

/** Kysely over a pool. Destroying it ends the pool. */
export function openKysely<S>(pool: pg.Pool): Kysely<S> {
  return new Kysely<S>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })
}
