import { parseDanishKr } from '@kildetal/shared/money.ts'

/** How many thousands a word multiplies by: 0 kroner, 1 thousand, 2 million, 3 milliard. */
export type Scale = 0 | 1 | 2 | 3

/** A number as it stands in a text, before it is known whether it is money. */
export interface NumberToken {
  readonly start: number
  readonly end: number
  /** Digits before the comma, without separators. */
  readonly whole: string
  readonly decimals: string
  /**
   * `grouped` 1.222.000 · `spaced` 1 222 000 · `plain` 12 or 12,5 · `fraction` 1½ ·
   * `dot_decimal` 4.5 (an English decimal point) · `code` 27.08.2025, 1.35.000: no number at all
   */
  readonly form: 'grouped' | 'spaced' | 'plain' | 'fraction' | 'dot_decimal' | 'code'
}

const SPACED = /(\d{1,3})((?:[ \n]\d{3}(?!\d)){1,4})(?:,(\d{1,6})(?!\d))?(?![.,]?\d)/y
const CODE_REST = /[\d.,/]*/y
const FRACTIONS: Record<string, string> = { '½': '5', '¼': '25', '¾': '75' }
const SLASHED = / (1\/[24]|3\/4)(?![\d/])/y
const SLASHED_DECIMALS: Record<string, string> = { '1/2': '5', '1/4': '25', '3/4': '75' }

function fractionAfter(text: string, at: number): { end: number; decimals: string } | null {
  const code = text.charCodeAt(at)
  if (code !== 32 && code < 188) return null
  const glued = FRACTIONS[text.charAt(at)]
  if (glued !== undefined) return { end: at + 1, decimals: glued }
  if (code !== 32) return null
  const spaced = FRACTIONS[text.charAt(at + 1)]
  if (spaced !== undefined) return { end: at + 2, decimals: spaced }
  SLASHED.lastIndex = at
  const slashed = SLASHED.exec(text)?.[1]
  const decimals = slashed === undefined ? undefined : SLASHED_DECIMALS[slashed]
  return decimals === undefined ? null : { end: at + 4, decimals }
}

function isDigitAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 48 && code <= 57
}

function codeFrom(text: string, start: number): NumberToken {
  CODE_REST.lastIndex = start
  const end = start + (CODE_REST.exec(text)?.[0].replace(/[.,/]+$/, '').length ?? 1)
  return { start, end: Math.max(end, start + 1), whole: '', decimals: '', form: 'code' }
}

/**
 * The number that begins at `start` (a digit or ½ ¼ ¾). `spaces` allows groups parted by single spaces or a line break
 * (1 250 000); the caller takes that reading only where a currency stands beside it.
 */
export function numberAt(text: string, start: number, spaces: boolean): NumberToken {
  const lone = isDigitAt(text, start) ? undefined : FRACTIONS[text.charAt(start)]
  if (lone !== undefined) return { start, end: start + 1, whole: '0', decimals: lone, form: 'fraction' }
  if (spaces && text.charCodeAt(start) !== 48) {
    SPACED.lastIndex = start
    const match = SPACED.exec(text)
    if (match) {
      const [all, first = '', rest = '', decimals = ''] = match
      return { start, end: start + all.length, whole: first + rest.replace(/[ \n]/g, ''), decimals, form: 'spaced' }
    }
  }
  const digitsEnd = numberEnd(text, start)
  if (digitsEnd === start) return codeFrom(text, start)
  const wholeEnd = groupsEnd(text, start, digitsEnd)
  const end = decimalsEnd(text, wholeEnd)
  const whole = text.slice(start, wholeEnd)
  const decimals = end === wholeEnd ? '' : text.slice(wholeEnd + 1, end)
  const slashed = decimals === '' ? slashedFraction(text, start, end, whole) : null
  if (slashed) return slashed
  const grouped = wholeEnd > digitsEnd
  const next = text.charCodeAt(end)
  // A separator with a digit after it that no Danish number allows: a date, a paragraph, a version, a broken amount.
  if ((next === 46 || next === 44 || next === 47) && isDigitAt(text, end + 1)) {
    if (next === 46 && !grouped && decimals === '') {
      const fraction = numberEnd(text, end + 1)
      const after = text.charCodeAt(fraction)
      const closed = !((after === 46 || after === 44 || after === 47) && isDigitAt(text, fraction + 1))
      if (closed && fraction - end - 1 <= 2)
        return { start, end: fraction, whole, decimals: text.slice(end + 1, fraction), form: 'dot_decimal' }
    }
    if (next !== 47) return codeFrom(text, start)
  }
  if (!grouped && decimals === '') {
    const fraction = fractionAfter(text, end)
    if (fraction) return { start, end: fraction.end, whole, decimals: fraction.decimals, form: 'fraction' }
  }
  return {
    start,
    end,
    whole: grouped ? whole.replaceAll('.', '') : whole,
    decimals,
    form: grouped ? 'grouped' : 'plain',
  }
}

/** `1/2 mio.`: a fraction before a scale word; anywhere else a date or a case number. */
function slashedFraction(text: string, start: number, end: number, whole: string): NumberToken | null {
  if (text.charCodeAt(end) !== 47) return null
  const decimals = SLASHED_DECIMALS[text.slice(start, end + 2)]
  if (decimals === undefined || whole.length !== 1 || !/^[ \n]?(?:mio|mill|mia)/i.test(text.slice(end + 2, end + 7)))
    return null
  return { start, end: end + 2, whole: '0', decimals, form: 'fraction' }
}

function numberEnd(text: string, from: number): number {
  let at = from
  while (isDigitAt(text, at)) at++
  return at
}

/** Where groups of thousands end that begin with the digits `[start, first)`: `1.222.000`; `first` when there are none. */
function groupsEnd(text: string, start: number, first: number): number {
  if (first - start > 3) return first
  let end = first
  for (let at = first; text.charCodeAt(at) === 46 && numberEnd(text, at + 1) >= at + 4; ) {
    at += 4
    if (!isDigitAt(text, at)) end = at
  }
  return end
}

/** Where up to six decimals after a comma end; `from` when there are none. */
function decimalsEnd(text: string, from: number): number {
  if (text.charCodeAt(from) !== 44) return from
  const end = numberEnd(text, from + 1)
  return end > from + 1 && end <= from + 7 ? end : from
}

const ORE_IN = [1e2, 1e5, 1e8, 1e11] as const
const SCALE_WORD = ['', ' t.', ' mio.', ' mia.'] as const

/** Øre of a number counted in kroner, thousands, millions or milliards; null when it is finer than an øre or too large. */
export function oreOf(number: Pick<NumberToken, 'whole' | 'decimals'>, scale: Scale): number | null {
  if (number.whole.length > 15) return null
  // The common case without a regular expression: whole numbers that surely fit.
  const digits = number.whole.length + 3 * scale
  if (number.decimals === '' && digits <= 12) return Number(number.whole) * (ORE_IN[scale] ?? 100)
  return parseDanishKr(`${number.whole}${number.decimals === '' ? '' : `,${number.decimals}`}${SCALE_WORD[scale]}`)
}

/** 1990 … 2060 without separators: more likely a year than an amount. */
export function looksLikeYear(number: NumberToken): boolean {
  if (number.form !== 'plain' || number.decimals !== '' || number.whole.length !== 4) return false
  const value = Number(number.whole)
  return value >= 1900 && value <= 2060
}
