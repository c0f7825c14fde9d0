import { isDigit, isLetter, isSpace, wordBefore } from './characters.ts'
import { foreignAt, prefixBefore, type Suffix, suffixAt } from './currency.ts'
import { looksLikeYear, type NumberToken, numberAt } from './numbers.ts'
import { mayGoOn, rangeAfter, rangeReading, scaled, secondEnd } from './ranges.ts'
import type { LexProblem, NumberReading } from './raw-amount.ts'
import { MINUS_SIGNS, signBefore } from './signs.ts'

const TIMES = /(\d{1,4}) ?[x×*] ?$/

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

const none = (next: number): NumberReading => ({ amount: null, problem: null, next })

function problem(code: LexProblem['code'], start: number, end: number): NumberReading {
  return { amount: null, problem: { code, start, end }, next: end }
}

interface Written {
  readonly number: NumberToken
  readonly suffix: Suffix | null
}

/** The number at `start` with its currency; groups parted by spaces only where a currency stands beside them. */
function writtenAt(text: string, start: number, prefix: number | null): Written {
  const tight = numberAt(text, start, false)
  const suffix = suffixAt(text, tight.end)
  const mayBeSpaced = !suffix && tight.form === 'plain' && tight.whole.length <= 3
  if (!mayBeSpaced || !isSpace(text.charCodeAt(tight.end)) || !isDigit(text.charCodeAt(tight.end + 1)))
    return { number: tight, suffix }
  const spaced = numberAt(text, start, true)
  const spacedSuffix = spaced.form === 'spaced' ? suffixAt(text, spaced.end) : null
  const money = spaced.form === 'spaced' && (spacedSuffix !== null || prefix !== null)
  return money ? { number: spaced, suffix: spacedSuffix } : { number: tight, suffix }
}

/** `ES-25`: digits glued by a hyphen to what stands before are a name's, unless a currency follows. */
function isJoined(text: string, start: number): boolean {
  const before = text.charCodeAt(start - 2)
  return start > 1 && MINUS_SIGNS.includes(text.charAt(start - 1)) && (isLetter(before) || isDigit(before))
}

/** `i 2025 DKK 1.250.000`: the currency after a year is the next number's. */
function isYearBeforeAmount(text: string, { number, suffix }: Written): boolean {
  if (suffix?.scale !== 0 || !looksLikeYear(number)) return false
  return isDigit(text.charCodeAt(suffix.end + 1)) && !isDigit(text.charCodeAt(suffix.end))
}

/** Reads what begins with the digit at `start`: an amount, a problem or nothing. `notBefore` is the end of the amount before. */
export function readNumber(text: string, start: number, notBefore: number, bare: NumberToken[]): NumberReading {
  const prefix = prefixBefore(text, start, notBefore)
  if (isLetter(text.charCodeAt(start - 1)) && prefix === null)
    return none(skipWord(text, numberAt(text, start, false).end))
  const written = writtenAt(text, start, prefix)
  const { number, suffix } = written
  if (number.form === 'code' || (number.form === 'dot_decimal' && (suffix?.scale ?? 0) < 2)) {
    const money = prefix !== null || suffix?.currency === true
    return money ? problem('unreadable_amount', prefix ?? start, suffix?.end ?? number.end) : none(number.end)
  }
  const joined = isJoined(text, start)
  if (joined && prefix === null && !suffix?.currency) return none(number.end)
  if (!suffix && mayGoOn(text, number.end)) {
    const range = rangeAfter(text, number, number.end, wordBefore(text, prefix ?? start))
    if (range) return rangeReading(text, number, range, prefix)
  }
  if (isYearBeforeAmount(text, written)) return none(number.end)
  if (!suffix && prefix === null) {
    if (foreignAt(text, number.end) && (number.form === 'grouped' || number.decimals !== ''))
      return problem('foreign_currency', start, number.end)
    if (number.form === 'grouped' && text.charAt(start - 1) !== '/' && !joined) bare.push(number)
    return none(number.end)
  }
  if (prefix !== null && !suffix && looksLikeYear(number) && !/på|til|for/.test(wordBefore(text, prefix)))
    return none(number.end)
  if (isLegend(text, number, prefix, suffix)) return none(suffix?.end ?? number.end)
  return amountReading(text, written, prefix)
}

function amountReading(text: string, { number, suffix }: Written, prefix: number | null): NumberReading {
  const { start } = number
  const first = prefix ?? start
  const ore = scaled(number, suffix)
  const end = suffix?.end ?? number.end
  if (ore === null) return problem('amount_too_large', first, end)
  if (suffix && !suffix.currency && foreignAt(text, suffix.end)) return problem('foreign_currency', start, end)
  const second = suffix ? secondEnd(text, first, ore, end) : null
  const sign = signBefore(text, first) ?? (prefix === null ? null : signBefore(text, start))
  const minus = sign?.negative === true || (sign === null && wordBefore(text, first) === 'minus')
  const times = TIMES.exec(text.slice(Math.max(0, start - 8), start))
  const amount = {
    start: Math.min(sign?.at ?? start, first),
    end: second?.end ?? end,
    ore: minus ? -ore : ore,
    minOre: second ? ore : null,
    maxOre: second?.ore ?? null,
    scale: suffix?.scale ?? 0,
    form: number.form,
    written: true,
    times: times ? Number(times[1]) : null,
  }
  return { amount, problem: null, next: amount.end }
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
