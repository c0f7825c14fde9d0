import { formatDay, isDay } from '@kildetal/shared/fiscal-year.ts'
import { formatKr, type Locale } from '@kildetal/shared/money.ts'
import { danish } from './danish.ts'
import { english } from './english.ts'

/** A language's words as they are looked up: by codes that events hold, known or not. */
interface Words {
  verbs: Record<string, string>
  change: (action: string) => string
  fields: Record<string, string>
  codes: Record<string, Record<string, string>>
  yes: string
  no: string
}
const WORDS: Record<Locale, Words> = { da: danish, en: english }
const wordsOf = (locale: Locale): Words => WORDS[locale]

/** A sentence a person reads: who did what. An action without words of its own is told as a change, with its code. */
export function sentenceOf(userName: string, action: string, locale: Locale): string {
  const { verbs, change } = wordsOf(locale)
  return `${userName} ${verbs[action] ?? change(action)}.`
}

/** True when an action has words of its own; both languages have the same. */
export const hasWords = (action: string): boolean => action in danish.verbs

/** Fields that only serve the machine: a person reads what they name elsewhere in the event, or nothing. */
const UNTOLD = new Set(['version', 'id', 'sourceRule'])

const IDENTIFIER = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** A person's name for a field; null for one that is not told to people. A field without words is told as it is, so that nothing is hidden. */
export function fieldName(field: string, locale: Locale): string | null {
  return UNTOLD.has(field) ? null : (wordsOf(locale).fields[field] ?? field)
}

/** True when a field has words of its own, or is not told. */
export const hasFieldWords = (field: string): boolean => UNTOLD.has(field) || field in danish.fields

/** A value as a person reads it; null where there was none, or where it is only an identifier. */
export function valueText(
  field: string,
  value: unknown,
  whole: Readonly<Record<string, unknown>>,
  locale: Locale,
): string | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'boolean') return value ? wordsOf(locale).yes : wordsOf(locale).no
  if (typeof value === 'number') return numberText(field, value, whole, locale)
  if (Array.isArray(value)) {
    const parts = value.map((part) => valueText(field, part, whole, locale)).filter((part) => part !== null)
    return parts.length === 0 ? null : parts.join(', ')
  }
  if (typeof value === 'object') return recordText(value as Record<string, unknown>, locale)
  return typeof value === 'string' ? wordText(field, value, locale) : null
}

function wordText(field: string, value: string, locale: Locale): string | null {
  if (IDENTIFIER.test(value)) return null
  if (isDay(value)) return formatDay(value, locale)
  if (field === 'sha256') return `${value.slice(0, 12)}…`
  const { codes } = wordsOf(locale)
  return codes[field]?.[value] ?? codes.any?.[value] ?? value
}

/** Money stands in øre; of a benefit's figures only where it is counted in kroner. */
function numberText(field: string, value: number, whole: Readonly<Record<string, unknown>>, locale: Locale): string {
  const money = /Ore$/.test(field) || (whole.unit === 'kr' && ['baseline', 'target', 'actual'].includes(field))
  if (money) return formatKr(value, { locale })
  return /year|month|number/i.test(field) ? String(value) : value.toLocaleString(locale === 'da' ? 'da-DK' : 'en-GB')
}

/** What stands within a field: its own fields with their words. */
function recordText(record: Record<string, unknown>, locale: Locale): string | null {
  const parts = Object.entries(record).flatMap(([field, value]) => {
    const name = fieldName(field, locale)
    const text = valueText(field, value, record, locale)
    return name === null || text === null ? [] : `${name} ${text}`
  })
  return parts.length === 0 ? null : parts.join(', ')
}
