import { formatDay } from '@kildetal/shared/fiscal-year.ts'
import type { MinutesRow } from '@kildetal/shared/minutes.ts'

/** What the list shows of all minutes. */
export const SHOWS = ['all', 'waiting', 'findings', 'problems'] as const
export type Shows = (typeof SHOWS)[number]

/** Filters of the list as they stand in the address. */
export interface MinutesFilter {
  body: string | undefined
  shows: Shows
  text: string
}

function matches(row: MinutesRow, text: string): boolean {
  const words = [row.body, row.day, row.day ? formatDay(row.day) : null, row.fileName].join(' ').toLowerCase()
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => words.includes(word))
}

/** The rows that pass every filter, in their order. Words are looked for in body, day (`23. april`) and file name. */
export function filterMinutes(rows: readonly MinutesRow[], { body, shows, text }: MinutesFilter): MinutesRow[] {
  return rows.filter((row) => {
    if (body !== undefined && row.body !== body) return false
    if (shows === 'waiting' && row.waiting === 0) return false
    if (shows === 'findings' && row.openFindings === 0) return false
    if (shows === 'problems' && row.problems === 0) return false
    return matches(row, text.trim())
  })
}
