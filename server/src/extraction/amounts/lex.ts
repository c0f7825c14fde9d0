import { foreignAt, prefixBefore, type Suffix, suffixAt } from './currency.ts'
import { looksLikeYear, type NumberToken, numberAt, oreOf, type Scale } from './numbers.ts'
import { wordAmounts } from './words.ts'

/** An amount as the characters say it, before its context is read. `minOre`/`maxOre` are set for a range. */
export interface RawAmount {
  readonly start: number
  readonly end: number
  readonly ore: number
  readonly minOre: number | null
  readonly maxOre: number | null
  readonly scale: Scale
  /** Length of the whole part and the form, so that numbers beside it can inherit its unit. */
  readonly form: NumberToken['form'] | 'words'
  /** A currency or scale is written at the amount itself; false when inherited or understood. */
  readonly written: boolean
  /** `3 x 200.000 kr.`: 3. */
  readonly times: number | null
}

/** A place that looks like money and cannot be read. */
export interface LexProblem {
  readonly code: 'unreadable_amount' | 'vague_amount' | 'foreign_currency' | 'amount_too_large'
  readonly start: number
  readonly end: number
}

export interface Lexed {
  readonly amounts: RawAmount[]
  /** Numbers from a thousand up, with separators and without a currency: money only when the sentence says so. */
  readonly bare: NumberToken[]
  readonly problems: LexProblem[]
}

const MINUS_SIGNS = '-−–÷'
// Dash glued to both ends or parted from both; ` -33` is a sign.
const DASH = / {1,2}[-–—−] {1,2}\n?|[-–—−][ \n]?/y
const TO = /[ \n]{1,2}til[ \n]{1,2}/y
const AND = /[ \n]{1,2}og[ \n]{1,2}/y
const SIGNED_AFTER = new Set(['på', 'med', 'til', 'er', 'fra', 'om', 'af', 'blev', 'bliver', 'kr'])
const TIMES = /(\d{1,4}) ?[x×*] ?$/

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}
function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || (code >= 192 && code <= 255)
}
function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 9
}

/** The word that ends right before `at`, spaces between allowed, in small letters. */
function wordBefore(text: string, at: number): string {
  let end = at
  while (end > 0 && end > at - 4 && isSpace(text.charCodeAt(end - 1))) end--
  if (text.charAt(end - 1) === '.') end--
  let start = end
  while (start > 0 && end - start < 20 && isLetter(text.charCodeAt(start - 1))) start--
  return text.slice(start, end).toLowerCase()
}

function atLineStart(text: string, at: number): boolean {
  let i = at - 1
  while (i >= 0 && (text.charCodeAt(i) === 32 || text.charCodeAt(i) === 9)) i--
  return i < 0 || text.charCodeAt(i) === 10
}

/** Where the sign before `start` stands, and whether it is a minus; null without one. A list's bullet is none. */
function signBefore(text: string, start: number): { at: number; negative: boolean } | null {
  const glued = text.charAt(start - 1)
  if (glued !== '' && (MINUS_SIGNS.includes(glued) || glued === '+')) {
    const before = text.charCodeAt(start - 2)
    if (start === 1 || isSpace(before) || before === 40 || before === 58)
      return { at: start - 1, negative: glued !== '+' }
    return null
  }
  if (glued !== ' ') return null
  const apart = text.charAt(start - 2)
  if (apart === '' || !MINUS_SIGNS.includes(apart)) return null
  const before = text.charCodeAt(start - 3)
  if (!isSpace(before) || isDigit(text.charCodeAt(start - 4))) return null
  if (apart === '÷' || apart === '−') return { at: start - 2, negative: true }
  return !atLineStart(text, start - 2) && SIGNED_AFTER.has(wordBefore(text, start - 2))
    ? { at: start - 2, negative: true }
    : null
}

/** `i 1.000 kr.`, `(1.000 kr.)`: a table's or text's unit, no amount. */
function isLegend(text: string, number: NumberToken, prefix: number | null, suffix: Suffix | null): boolean {
  if (number.whole !== '1000' || number.decimals !== '' || (suffix !== null && suffix.scale !== 0)) return false
  const start = prefix ?? number.start
  const end = suffix?.end ?? number.end
  const left = text.slice(Math.max(0, start - 12), start)
  if (/(?:\bi|\bhele)[ \n]$/i.test(left)) return true
  const closes = /^\s*[),;|\n]|^\s*$|^ {2,}|^\t/.test(text.slice(end, end + 3))
  return closes && (/[(|]\s*$/.test(left) || /(?:^|\n|\t| {2})[ \t]*$/.test(left))
}

interface Reading {
  amount: RawAmount | null
  problem: LexProblem | null
  next: number
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
function mayGoOn(text: string, end: number): boolean {
  const code = text.charCodeAt(end)
  if (code === 45 || code === 0x2013 || code === 0x2014 || code === 0x2212) return true
  if (!isSpace(code)) return false
  const next = text.charCodeAt(isSpace(text.charCodeAt(end + 1)) ? end + 2 : end + 1)
  return next === 116 || next === 111 || next === 45 || next === 0x2013 || next === 0x2014 || next === 0x2212
}

/** The other end of a range that begins with `low`, with the currency that governs both. */
function rangeAfter(
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

function scaled(number: NumberToken, suffix: Suffix | null): number | null {
  const ore = oreOf(number, suffix?.scale ?? 0)
  return ore !== null && suffix?.hundredth ? Math.round(ore / 100) : ore
}

/** Reads what begins with the digit at `start`: an amount, a problem or nothing, and where to go on. */
function readAt(text: string, start: number, notBefore: number, bare: NumberToken[]): Reading {
  const none = (next: number): Reading => ({ amount: null, problem: null, next })
  const before = text.charCodeAt(start - 1)
  const prefix = prefixBefore(text, start, notBefore)
  const tight = numberAt(text, start, false)
  if (isLetter(before) && prefix === null) return none(skipWord(text, tight.end))
  let number = tight
  let suffix = suffixAt(text, number.end)
  if (
    !suffix &&
    tight.form === 'plain' &&
    tight.whole.length <= 3 &&
    isSpace(text.charCodeAt(tight.end)) &&
    isDigit(text.charCodeAt(tight.end + 1))
  ) {
    const spaced = numberAt(text, start, true)
    if (spaced.form === 'spaced') {
      const spacedSuffix = suffixAt(text, spaced.end)
      if (spacedSuffix || prefix !== null) {
        number = spaced
        suffix = spacedSuffix
      }
    }
  }
  if (number.form === 'code' || (number.form === 'dot_decimal' && (suffix?.scale ?? 0) < 2)) {
    const money = prefix !== null || suffix?.currency === true
    const end = suffix?.end ?? number.end
    return money
      ? { amount: null, problem: { code: 'unreadable_amount', start: prefix ?? start, end }, next: end }
      : none(number.end)
  }
  // `ES-25 mio.`: digits glued to a word by a hyphen are a name, unless a range or a sign was read before.
  const joined =
    MINUS_SIGNS.includes(text.charAt(start - 1)) &&
    start > 1 &&
    (isLetter(text.charCodeAt(start - 2)) || isDigit(text.charCodeAt(start - 2)))
  if (joined && prefix === null && !suffix?.currency) return none(number.end)
  if (!suffix && mayGoOn(text, number.end)) {
    const range = rangeAfter(text, number, number.end, wordBefore(text, prefix ?? start))
    if (range) return rangeReading(text, number, range, prefix)
  }
  // `i 2025 DKK 1.250.000`: the currency is the next number's.
  if (
    suffix &&
    suffix.scale === 0 &&
    looksLikeYear(number) &&
    isDigit(text.charCodeAt(suffix.end + 1)) &&
    !isDigit(text.charCodeAt(suffix.end))
  )
    return none(number.end)
  if (!suffix && prefix === null) {
    if (foreignAt(text, number.end) && (number.form === 'grouped' || number.decimals !== ''))
      return { amount: null, problem: { code: 'foreign_currency', start, end: number.end }, next: number.end }
    if (number.form === 'grouped' && !(text.charAt(start - 1) === '/') && !joined) bare.push(number)
    return none(number.end)
  }
  if (prefix !== null && !suffix && looksLikeYear(number) && !/på|til|for/.test(wordBefore(text, prefix)))
    return none(number.end)
  if (isLegend(text, number, prefix, suffix)) return none(suffix?.end ?? number.end)
  const ore = scaled(number, suffix)
  const end = suffix?.end ?? number.end
  if (ore === null)
    return { amount: null, problem: { code: 'amount_too_large', start: prefix ?? start, end }, next: end }
  if (suffix && !suffix.currency && foreignAt(text, suffix.end))
    return { amount: null, problem: { code: 'foreign_currency', start, end }, next: end }
  const second = suffix ? secondEnd(text, prefix ?? start, ore, end) : null
  const sign = signBefore(text, prefix ?? start) ?? (prefix === null ? null : signBefore(text, start))
  const spanStart = Math.min(sign?.at ?? start, prefix ?? start)
  const minus = sign?.negative === true || (sign === null && wordBefore(text, prefix ?? start) === 'minus')
  const times = TIMES.exec(text.slice(Math.max(0, start - 8), start))
  return {
    amount: {
      start: spanStart,
      end: second?.end ?? end,
      ore: minus ? -ore : ore,
      minOre: second ? ore : null,
      maxOre: second?.ore ?? null,
      scale: suffix?.scale ?? 0,
      form: number.form,
      written: true,
      times: times ? Number(times[1]) : null,
    },
    problem: null,
    next: second?.end ?? end,
  }
}

/** `mellem 100.000 kr. og 200.000 kr.`, `100.000 kr. - 200.000 kr.`: both ends carry the currency. */
function secondEnd(text: string, start: number, lowOre: number, from: number): { end: number; ore: number } | null {
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

function rangeReading(
  text: string,
  low: NumberToken,
  { high, suffix }: { high: NumberToken; suffix: Suffix },
  prefix: number | null,
): Reading {
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

function skipWord(text: string, from: number): number {
  let at = from
  for (;;) {
    const code = text.charCodeAt(at)
    if (isDigit(code) || isLetter(code)) at++
    else if ((code === 45 || code === 46 || code === 47) && isDigit(text.charCodeAt(at + 1))) at++
    else return at
  }
}

/** Every amount with its own currency or scale, in order; bare numbers that may be money; and what cannot be read. Linear. */
export function lexAmounts(text: string): Lexed {
  const { amounts: spelled, vague } = wordAmounts(text, 0, text.length)
  const amounts: RawAmount[] = []
  const bare: NumberToken[] = []
  const problems: LexProblem[] = vague.map(([start, end]) => ({ code: 'vague_amount', start, end }))
  let nextSpelled = 0
  let notBefore = 0
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at)
    const word = spelled[nextSpelled]
    if (word && at >= word.start) {
      const form = 'words' as const
      amounts.push({ ...word, minOre: null, maxOre: null, scale: 0, form, written: true, times: null })
      nextSpelled++
      at = Math.max(at + 1, word.end)
      notBefore = at
    } else if (isDigit(code) || (code >= 188 && code <= 190)) {
      const { amount, problem, next } = readAt(text, at, notBefore, bare)
      if (amount) {
        amounts.push(amount)
        notBefore = amount.end
      }
      if (problem) problems.push(problem)
      at = Math.max(at + 1, next)
    } else at++
  }
  return { amounts, bare, problems }
}
