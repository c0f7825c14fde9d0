import type { AuditEvent, AuditPage, AuditQuery } from '@kildetal/shared/audit.ts'
import type { Locale } from '@kildetal/shared/money.ts'
import { type Context, require } from '../context.ts'
import { fieldName, sentenceOf, valueText } from './words.ts'

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
  const { locale = 'da' } = ctx
  const shown = rows.slice(0, query.limit)
  const events = shown.map(
    ({ before, after, ...row }): AuditEvent => ({
      ...row,
      sentence: sentenceOf(row.userName, row.action, locale),
      changes: changesBetween(before, after, locale),
    }),
  )
  return { events, next: rows.length > query.limit ? (shown.at(-1)?.id ?? null) : null }
}

/** What differs between the two states of an object, field by field, as text. */
function changesBetween(before: unknown, after: unknown, locale: Locale): AuditEvent['changes'] {
  const was = asRecord(before)
  const is = asRecord(after)
  const fields = [...new Set([...Object.keys(was), ...Object.keys(is)])]
  return fields.flatMap((name) => {
    const field = fieldName(name, locale)
    const change = { before: valueText(name, was[name], was, locale), after: valueText(name, is[name], is, locale) }
    return field === null || change.before === change.after ? [] : { field, ...change }
  })
}

const asRecord = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}
