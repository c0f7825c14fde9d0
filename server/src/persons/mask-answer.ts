import { findPersonalData } from '../minutes/persons.ts'
import { strikerOf } from './strike-known.ts'

/**
 * Parts of an answer whose words are not the minutes': names of the product's own users, what a leader wrote and gets back to go on with (it
 * would come back struck out and be saved so), the organisation and the chart of accounts, and what a search was asked for.
 */
const NOT_OF_MINUTES = new Set(
  ['by closedBy setBy resolvedBy reviewedBy changedBy requestedBy', 'question explanation answer']
    .concat('unit units path ownUnits area areas orgUnitName accountGroup account lines line municipality')
    .concat('q caseNumber format code state status kind')
    .flatMap((keys) => keys.split(' ')),
)
/** Ids, days and moments: they hold figures that may look like numbers of persons. */
const CODE = /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{4}-\d{2}-\d{2}(?:[T ][\d:.+Z-]*)?)$/
/** What holds neither a capital, nor an @, nor six digits names nobody. */
const MAY_NAME = /\p{Lu}|@|\d(?:[ -]?\d){5}/u

/**
 * An answer with personal data struck out of every text, letter by letter so that positions stay: the `known` words of the minutes its reader
 * may see, and whatever the rules find in the answer itself. What is found in one text is struck out of all, so that a quotation and the
 * place it is quoted from say the same. An address that was made from a name that is struck out gives way to the id.
 */
export function maskAnswer<T>(answer: T, known: Iterable<string>): { answer: T; struck: boolean } {
  const texts = new Set<string>()
  collect(answer, texts)
  const words = new Set(known)
  for (const text of texts) for (const { start, end } of findPersonalData(text)) words.add(text.slice(start, end))
  const strike = strikerOf(words)
  const masked = new Map([...texts].map((text) => [text, strike(text)]))
  const struck = [...masked].some(([text, safe]) => text !== safe)
  return struck ? { answer: replaced(answer, masked) as T, struck } : { answer, struck }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}

function collect(value: unknown, texts: Set<string>): void {
  if (typeof value === 'string') {
    if (MAY_NAME.test(value) && !CODE.test(value)) texts.add(value)
  } else if (Array.isArray(value)) for (const one of value) collect(one, texts)
  else if (isRecord(value))
    for (const [key, one] of Object.entries(value)) if (!NOT_OF_MINUTES.has(key)) collect(one, texts)
}

function replaced(value: unknown, masked: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return masked.get(value) ?? value
  if (Array.isArray(value)) return value.map((one) => replaced(one, masked))
  if (!isRecord(value)) return value
  const safe: Record<string, unknown> = Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, NOT_OF_MINUTES.has(key) ? one : replaced(one, masked)]),
  )
  const { id, slug } = value
  if (typeof slug === 'string' && typeof id === 'string' && (safe.name !== value.name || safe.title !== value.title))
    safe.slug = id
  return safe
}
