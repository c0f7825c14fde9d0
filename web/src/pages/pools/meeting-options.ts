import type { Locale } from '@kildetal/shared/money.ts'
import type { PoolView } from '@kildetal/shared/pools.ts'
import { terms as da } from '../../i18n/da/terms.ts'
import { terms as en } from '../../i18n/en/terms.ts'

/** The days a pool can be seen as known on: its meetings, one a day, the awaited ones to come, today, and the day in force. */
export function meetingOptions(view: Pick<PoolView, 'asOf' | 'meetings'>, today: string, locale: Locale) {
  const words = locale === 'da' ? da : en
  const byDay = new Map<string, { day: string; label: string; expected?: boolean }>()
  for (const { day, body, agendaItem, future } of view.meetings) {
    const label = [body ?? words.unknownBody, agendaItem ? words.item(agendaItem) : null].filter(Boolean).join(', ')
    if (!byDay.has(day)) byDay.set(day, { day, label, ...(future ? { expected: true } : {}) })
  }
  for (const [day, label] of [
    [view.asOf, ''],
    [today, words.today],
  ] as const) {
    const current = byDay.get(day)
    if (!current || current.expected || current.label === '') byDay.set(day, { day, label })
  }
  return [...byDay.values()].sort((a, b) => a.day.localeCompare(b.day))
}
