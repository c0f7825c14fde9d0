import { isDigit, isSpace, wordBefore } from './characters.ts'
import { type Suffix, suffixAt } from './currency.ts'
import { looksLikeYear, type NumberToken, numberAt, oreOf, type Scale } from './numbers.ts'
import type { NumberReading, RawAmount } from './raw-amount.ts'
import { signBefore } from './signs.ts'

// Dash glued to both ends or parted from both; ` -33` is a sign.
const DASH = / {1,2}[-–—−] {1,2}\n?|[-–—−][ \n]?/y
const TO = /[ \n]{1,2}til[ \n]{1,2}/y
const AND = /[ \n]{1,2}og[ \n]{1,2}/y

/** Øre of a number with its currency; null when it cannot be held. */
export function scaled(number: NumberToken, suffix: Suffix | null): number | null {
  const ore = oreOf(number, suffix?.scale ?? 0)
  return ore !== null && suffix?.hundredth ? Math.round(ore / 100) : ore
}

/** How a lower end is to be read beside its upper end: `70-90.000` is 70.000, `500.000 - 1 mio. kr.` is kroner. */
function lowerOre(low: NumberToken, high: NumberToken, scale: Scale): number | null {
  const grouped = low.form === 'grouped' || low.form === 'spaced'
  if (scale > 0 && grouped && low.whole.length > 4) return oreOf(low, 0)
  const plain = oreOf(low, scale)
  const raised = oreOf(low, scale === 0 ? 1 : scale)
  const upper = oreOf(high, scale)
  const shortened =
    scale === 0 && !grouped && low.decimals === '' && low.whole.length <= 3 && high.whole.endsWith('000')
  return shortened && raised !== null && upper !== null && raised < upper ? raised : plain
}

/** A dash, `til` or `og` follows: the number may be a range's lower end. */
export function mayGoOn(text: string, end: number): boolean {
  const code = text.charCodeAt(end)
  if (code === 45 || code === 0x2013 || code === 0x2014 || code === 0x2212) return true
  if (!isSpace(code)) return false
  const next = text.charCodeAt(isSpace(text.charCodeAt(end + 1)) ? end + 2 : end + 1)
  return next === 116 || next === 111 || next === 45 || next === 0x2013 || next === 0x2014 || next === 0x2212
}

/** The other end of a range that begins with `low`, with the currency that governs both. */
export function rangeAfter(
  text: string,
  low: NumberToken,
  from: number,
  lead: string,
): { high: NumberToken; suffix: Suffix } | null {
  let at = -1
  const between = lead === 'mellem'
  DASH.lastIndex = from
  const dash = DASH.exec(text)
  if (dash) at = from + dash[0].length
  else if (between) {
    AND.lastIndex = from
    const and = AND.exec(text)
    if (and) at = from + and[0].length
  } else {
    TO.lastIndex = from
    const to = TO.exec(text)
    if (to && lead !== 'fra') at = from + to[0].length
  }
  if (at === -1 || !isDigit(text.charCodeAt(at))) return null
  const spaced = numberAt(text, at, true)
  const spacedSuffix = spaced.form === 'spaced' ? suffixAt(text, spaced.end) : null
  const high = spacedSuffix ? spaced : numberAt(text, at, false)
  if (high.form === 'code' || looksLikeYear(low)) return null
  const suffix = spacedSuffix ?? suffixAt(text, high.end)
  return suffix ? { high, suffix } : null
}

/** `mellem 100.000 kr. og 200.000 kr.`, `100.000 kr. - 200.000 kr.`: both ends carry the currency. */
export function secondEnd(
  text: string,
  start: number,
  lowOre: number,
  from: number,
): { end: number; ore: number } | null {
  const between = wordBefore(text, start) === 'mellem'
  const pattern = between ? AND : DASH
  pattern.lastIndex = from
  const link = pattern.exec(text)
  if (!link || !isDigit(text.charCodeAt(from + link[0].length))) return null
  const high = numberAt(text, from + link[0].length, false)
  if (high.form === 'code') return null
  const suffix = suffixAt(text, high.end)
  const ore = suffix ? scaled(high, suffix) : null
  return suffix && ore !== null && ore > lowOre ? { end: suffix.end, ore } : null
}

/** A range as an amount: the lower end, with both ends beside it. */
export function rangeReading(
  text: string,
  low: NumberToken,
  { high, suffix }: { high: NumberToken; suffix: Suffix },
  prefix: number | null,
): NumberReading {
  const lower = lowerOre(low, high, suffix.scale)
  const upper = scaled(high, suffix)
  const start = prefix ?? low.start
  if (lower === null || upper === null || suffix.hundredth)
    return { amount: null, problem: { code: 'amount_too_large', start, end: suffix.end }, next: suffix.end }
  if (lower > upper) return { amount: null, problem: null, next: low.end }
  const sign = signBefore(text, start)
  const amount: RawAmount = {
    start: sign?.negative ? sign.at : start,
    end: suffix.end,
    ore: sign?.negative ? -lower : lower,
    minOre: sign?.negative ? -upper : lower,
    maxOre: sign?.negative ? -lower : upper,
    scale: suffix.scale,
    form: high.form,
    written: true,
    times: null,
  }
  return { amount, problem: null, next: suffix.end }
}
