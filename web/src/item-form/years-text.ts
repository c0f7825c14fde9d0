import type { ItemValues } from '@kildetal/shared/items.ts'

/** The years of an item: those it counts in, and for money taken from one year to another the year it comes from. */
type Years = Pick<ItemValues, 'years' | 'fromYear'>

const LONGEST_RUN = 50
function run(first: string, last: string | undefined): number[] | null {
  const from = Number(first)
  const to = last === undefined ? from : Number(last)
  if (to < from || to - from >= LONGEST_RUN) return null
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}

function list(typed: string): number[] | null {
  if (typed.trim() === '') return []
  const years = new Set<number>()
  for (const part of typed.split(/\s*(?:,|;|\bog\b|\band\b)\s*/)) {
    const match = /^((?:19|20|21)\d\d)(?:\s*[-–]\s*((?:19|20|21)\d\d))?$/.exec(part.trim())
    const found = match?.[1] ? run(match[1], match[2]) : null
    if (!found) return null
    for (const year of found) years.add(year)
  }
  return [...years].sort((a, b) => a - b)
}

/** Reads what a person typed: `2025`, `2026-2028`, `2026, 2028`, `fra 2024 til 2025`; null when it cannot be read without guessing. */
export function parseYears(typed: string): Years | null {
  const text = typed.trim().toLowerCase()
  const from = /^(?:fra|from)\s+((?:19|20|21)\d\d)(?:\s+(?:til|to)\s+(.+))?$/.exec(text)
  const years = list(from ? (from[2] ?? '') : text)
  if (!years) return null
  return { years, fromYear: from ? Number(from[1]) : null }
}

/** Reads one year: `2024`; null for nothing, undefined when it is no year. */
export function parseYear(typed: string): number | null | undefined {
  const text = typed.trim()
  if (text === '') return null
  return /^(?:19|20|21)\d\d$/.test(text) ? Number(text) : undefined
}
