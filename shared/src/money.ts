/**
 * All arithmetic and formatting of money. Amounts are whole øre in a safe integer (`amountOre`); nothing else in the
 * code adds, rounds or prints money.
 */

/** U+2212, the minus sign that stands in running text and tables; a hyphen never does. */
export const MINUS = '\u2212'
/** Keeps a figure and its unit on one line. */
export const NO_BREAK_SPACE = '\u00a0'

/** Locales of the interface. */
export type Locale = 'da' | 'en'

/** Thrown when an amount is not a whole number of øre, or is too large to be held exactly (above 90 thousand billion kr.). */
export class MoneyError extends Error {
  override readonly name = 'MoneyError'
}

function checked(amountOre: number): number {
  if (!Number.isSafeInteger(amountOre))
    throw new MoneyError(`not a whole, exactly representable number of øre: ${amountOre}`)
  return amountOre === 0 ? 0 : amountOre
}

/** Øre from kroner with at most two decimals, rounded half away from zero. Throws MoneyError when it cannot be held exactly. */
export function oreFromKr(amountKr: number): number {
  return checked(Math.sign(amountKr) * Math.round(Math.abs(amountKr) * 100))
}

/** Kroner from øre, for display and the wire formats that speak of kroner. */
export function krFromOre(amountOre: number): number {
  return checked(amountOre) / 100
}

/** The nearest whole krone, in øre, rounded half away from zero: for headlines, where øre say nothing. */
export function roundToKr(amountOre: number): number {
  return checked(Math.sign(amountOre) * Math.round(Math.abs(checked(amountOre)) / 100) * 100)
}

/** The sum in øre; 0 for none. Throws MoneyError on overflow. */
export function sumOre(amountsOre: Iterable<number>): number {
  let sum = 0
  for (const amountOre of amountsOre) sum = checked(sum + checked(amountOre))
  return sum
}

/** The difference `aOre − bOre` in øre. */
export function subtractOre(aOre: number, bOre: number): number {
  return checked(checked(aOre) - checked(bOre))
}

/** `amountOre` times a whole quantity (price × participants). Throws MoneyError for a fraction. */
export function multiplyOre(amountOre: number, quantity: number): number {
  if (!Number.isSafeInteger(quantity)) throw new MoneyError(`not a whole quantity: ${quantity}`)
  return checked(checked(amountOre) * quantity)
}

/** Options of the printed forms. `sign: 'always'` puts + before positive amounts, as movements and deviations do. */
export interface MoneyFormat {
  locale?: Locale
  sign?: 'auto' | 'always'
}

/** An amount in `parts` equal parts to the øre; what is left over lies in the first ones, so that the parts sum to the amount. */
export function spreadOre(amountOre: number, parts: number): number[] {
  if (!Number.isSafeInteger(parts) || parts < 1) throw new MoneyError(`not a number of parts: ${parts}`)
  const part = Math.trunc(checked(amountOre) / parts)
  const rest = Math.abs(amountOre - part * parts)
  return Array.from({ length: parts }, (_, index) => checked(part + (index < rest ? Math.sign(amountOre) : 0)))
}

/** Thousandths of a base, rounded half away from zero; null where the base is zero. */
export function permilleOf(partOre: number, baseOre: number): number | null {
  if (baseOre === 0) return null
  const rounded = Math.round((Math.abs(checked(partOre)) * 1000) / Math.abs(checked(baseOre)))
  return rounded === 0 ? 0 : rounded * Math.sign(partOre) * Math.sign(baseOre)
}

/** So many percent of an amount, whole øre towards zero. */
export function percentOf(amountOre: number, percent: number): number {
  return checked(Math.trunc((checked(amountOre) * percent) / 100))
}

function grouped(digits: string, separator: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, separator)
}

function signOf(amountOre: number, sign: MoneyFormat['sign']): string {
  if (amountOre < 0) return MINUS
  return sign === 'always' && amountOre > 0 ? '+' : ''
}

function separators(locale: Locale): { thousands: string; decimal: string } {
  return locale === 'en' ? { thousands: ',', decimal: '.' } : { thousands: '.', decimal: ',' }
}

/** Digits alone, without a unit: `1.222.000`, `−412.000`, `57,50`. Øre are shown only when there are any. */
export function formatAmount(amountOre: number, { locale = 'da', sign = 'auto' }: MoneyFormat = {}): string {
  const { thousands, decimal } = separators(locale)
  const absolute = Math.abs(checked(amountOre))
  const ore = absolute % 100
  const kr = grouped(String((absolute - ore) / 100), thousands)
  return signOf(amountOre, sign) + kr + (ore === 0 ? '' : decimal + String(ore).padStart(2, '0'))
}

/** With the unit: `1.222.000 kr.` (English: `DKK 1,222,000`). */
export function formatKr(amountOre: number, format: MoneyFormat = {}): string {
  const digits = formatAmount(amountOre, format)
  if (format.locale !== 'en') return `${digits}${NO_BREAK_SPACE}kr.`
  return /^[+\u2212]/.test(digits)
    ? `${digits[0]}DKK${NO_BREAK_SPACE}${digits.slice(1)}`
    : `DKK${NO_BREAK_SPACE}${digits}`
}

/** Whole thousands for tables and axes: `48.620`, `−412`. Rounded half away from zero. */
export function formatThousands(amountOre: number, { locale = 'da', sign = 'auto' }: MoneyFormat = {}): string {
  const thousands = Math.round(Math.abs(checked(amountOre)) / 100_000)
  const mark = thousands === 0 ? '' : signOf(amountOre, sign)
  return mark + grouped(String(thousands), separators(locale).thousands)
}

/** Millions with one decimal for headlines: `1,4 mio. kr.` (English: `DKK 1.4 m`). */
export function formatMillions(amountOre: number, { locale = 'da', sign = 'auto' }: MoneyFormat = {}): string {
  const { thousands, decimal } = separators(locale)
  const tenths = Math.round(Math.abs(checked(amountOre)) / 10_000_000)
  const digits = grouped(String(Math.floor(tenths / 10)), thousands) + decimal + String(tenths % 10)
  const mark = tenths === 0 ? '' : signOf(amountOre, sign)
  return locale === 'en'
    ? `${mark}DKK${NO_BREAK_SPACE}${digits}${NO_BREAK_SPACE}m`
    : `${mark}${digits}${NO_BREAK_SPACE}mio.${NO_BREAK_SPACE}kr.`
}

/**
 * Øre from what a person typed in Danish (`1.358.000`, `1.358.000,50 kr.`, `1,358 mio.`, `−412`, `50 t.kr.`), or null when it
 * cannot be read without guessing (`18500.00`, `1.35.000`).
 */
export function parseDanishKr(typed: string): number | null {
  const match =
    /^([-+\u2212÷]?)\s*(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,6}))?\s*(mia\.?|mio\.?|t\.|t|tusind)?\s*(?:kr\.?)?$/.exec(
      typed
        .replace(/[\u00a0\u202f]/g, ' ')
        .trim()
        .toLowerCase(),
    )
  if (!match) return null
  const [, sign = '', whole = '', decimals = '', scaleWord = ''] = match
  const exponent = scaleWord.startsWith('mia')
    ? 11
    : scaleWord.startsWith('mio')
      ? 8
      : scaleWord.startsWith('t')
        ? 5
        : 2
  const significant = decimals.replace(/0+$/, '')
  if (significant.length > exponent) return null
  const digits = whole.replaceAll('.', '') + significant.padEnd(exponent, '0')
  const amountOre = Number(digits)
  if (!Number.isSafeInteger(amountOre)) return null
  return sign === '' || sign === '+' || amountOre === 0 ? amountOre : -amountOre
}
