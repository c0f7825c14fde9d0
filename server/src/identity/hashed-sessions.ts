import { kyselyAdapter } from '@better-auth/kysely-adapter'
import type { BetterAuthOptions } from 'better-auth'
import type { DBAdapter, DBTransactionAdapter } from 'better-auth/adapters'
import type { Kysely } from 'kysely'
import type { IdentitySchema } from './account-tables.ts'
import { hashToken } from './tokens.ts'

interface Condition {
  field: string
  value: unknown
}

/**
 * better-auth's own adapter, with session tokens kept as their hash: who reads the table, or a backup of it, cannot sign in with what is there.
 * The hash is put into every condition and row on the way in, and the token itself back on the way out.
 */
export function hashedSessions(db: Kysely<IdentitySchema>): (options: BetterAuthOptions) => DBAdapter {
  const make = kyselyAdapter(db, { type: 'postgres', transaction: true })
  return (options) => {
    const adapter = make(options)
    const { transaction } = adapter
    return { ...hashing(adapter), transaction: (work) => transaction((trx) => work(hashing(trx))) }
  }
}

/** The token a query looks for; undefined when it looks for none. */
function wantedToken(query: { model: string; where?: Condition[] | undefined }): string | undefined {
  if (query.model !== 'session') return undefined
  const value = query.where?.find((condition) => condition.field === 'token')?.value
  return typeof value === 'string' ? value : undefined
}

function hashed<Q extends { model: string; where?: Condition[] | undefined }>(query: Q): Q {
  if (query.model !== 'session' || !query.where) return query
  const where = query.where.map((condition) =>
    condition.field === 'token' ? { ...condition, value: hashValue(condition.value) } : condition,
  )
  return { ...query, where }
}

const hashValue = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(hashValue) : typeof value === 'string' ? hashToken(value) : value

function withToken<R>(row: R, token: string | undefined): R {
  return row && token !== undefined ? { ...row, token } : row
}

function hashing<A extends DBTransactionAdapter>(adapter: A): A {
  const wrapped: DBTransactionAdapter = {
    ...adapter,
    create: async (query) => {
      const token = query.model === 'session' ? (query.data as { token?: unknown }).token : undefined
      if (typeof token !== 'string') return adapter.create(query)
      return withToken(await adapter.create({ ...query, data: { ...query.data, token: hashToken(token) } }), token)
    },
    findOne: async (query) => withToken(await adapter.findOne(hashed(query)), wantedToken(query)),
    findMany: (query) => adapter.findMany(hashed(query)),
    count: (query) => adapter.count(hashed(query)),
    update: async (query) => withToken(await adapter.update(hashed(query)), wantedToken(query)),
    updateMany: (query) => adapter.updateMany(hashed(query)),
    delete: (query) => adapter.delete(hashed(query)),
    deleteMany: (query) => adapter.deleteMany(hashed(query)),
    consumeOne: async (query) => withToken(await adapter.consumeOne(hashed(query)), wantedToken(query)),
  }
  return { ...adapter, ...wrapped }
}
