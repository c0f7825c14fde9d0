import type { MinutesRow } from '@kildetal/shared/minutes.ts'
import { useQuery } from '@tanstack/react-query'
import { minutesListQuery } from '../api/minutes.ts'

/** A day of a meeting and who met. */
export interface MeetingDay {
  day: string
  label: string
}

/** The days of the meetings whose minutes are here, up to a day, latest first; the bodies of one day stand together. */
export function meetingDays(minutes: readonly Pick<MinutesRow, 'day' | 'body'>[], upTo: string): MeetingDay[] {
  const byDay = new Map<string, string[]>()
  for (const { day, body } of minutes) {
    if (day === null || day > upTo || body === null) continue
    const bodies = byDay.get(day) ?? []
    if (!bodies.includes(body)) byDay.set(day, [...bodies, body])
  }
  return [...byDay]
    .map(([day, bodies]) => ({ day, label: bodies.join(', ') }))
    .sort((a, b) => b.day.localeCompare(a.day))
}

/** The same for the minutes the reader may see; empty while they are on their way. */
export function useMeetingDays(upTo: string): MeetingDay[] {
  return meetingDays(useQuery(minutesListQuery).data ?? [], upTo)
}
