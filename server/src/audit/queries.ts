import type { AuditEvent, AuditPage, AuditQuery } from '@kildetal/shared/audit.ts'
import { formatKr } from '@kildetal/shared/money.ts'
import { type Context, require } from '../context.ts'
import { fieldName, sentenceOf } from './sentences.ts'

/** The log, newest first: of one object, or all that the actor may read. Which events exist for whom is the database's. */
export async function readEvents(ctx: Context, query: AuditQuery): Promise<AuditPage> {
  require(ctx, 'audit.readObject')
  let select = ctx.trx
    .selectFrom('auditEvent')
    .select(['id', 'at', 'userName', 'action', 'objectType', 'objectId', 'before', 'after', 'reason'])
    .orderBy('id', 'desc')
    .limit(query.limit + 1)
  if (query.object !== undefined) {
    const [type = '', ...id] = query.object.split(':')
    select = select.where('objectType', '=', type).where('objectId', '=', id.join(':'))
  }
  if (query.before !== undefined) select = select.where('id', '<', query.before)
  const rows = await select.execute()
  const shown = rows.slice(0, query.limit)
  const events = shown.map(
    ({ before, after, ...row }): AuditEvent => ({
      ...row,
      sentence: sentenceOf(row.userName, row.action),
      changes: changesBetween(before, after),
    }),
  )
  return { events, next: rows.length > query.limit ? (shown.at(-1)?.id ?? null) : null }
}

/** What differs between the two states of an object, field by field, as text. */
function changesBetween(before: unknown, after: unknown): AuditEvent['changes'] {
  const was = asRecord(before)
  const is = asRecord(after)
  const fields = [...new Set([...Object.keys(was), ...Object.keys(is)])]
  return fields
    .map((field) => ({ field: fieldName(field), before: asText(field, was[field]), after: asText(field, is[field]) }))
    .filter((change) => change.before !== change.after)
}

const asRecord = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}

function asText(field: string, value: unknown): string | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'boolean') return value ? 'ja' : 'nej'
  if (typeof value === 'number') return /Ore$/.test(field) ? formatKr(value) : String(value)
  if (Array.isArray(value)) return value.map((part) => asText(field, part) ?? '').join(', ')
  return typeof value === 'string' ? value : JSON.stringify(value)
}
