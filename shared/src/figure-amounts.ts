import type { ImportMapping } from './figure-imports.ts'
import type { RowProblemCode } from './row-problems.ts'

const DANISH = /^(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?$/
const PLAIN = /^(\d+)(?:\.(\d+))?$/

/** Powers of ten from the file's unit to øre. */
const EXPONENTS: Record<ImportMapping['scale'], number> = { kr: 2, thousand_kr: 5, million_kr: 8, ore: 0 }

/** How amounts stand in a file: form of number, unit, and what a minus means. */
export type AmountForm = Pick<ImportMapping, 'numbers' | 'scale' | 'creditSign'>

/** An amount in øre, or why it cannot be read. */
export type ReadAmount = number | RowProblemCode

/**
 * Reads an amount in the one format the mapping states; nothing is guessed. `danish`: point parts thousands, comma decimals (`18.500,00`);
 * `plain`: point decimals and no thousands (`18500.00`). Minus stands before, behind (`1.200,00-`) or as parentheses. What is finer than an
 * øre is refused, not rounded.
 */
export function readAmount(text: string, { numbers, scale, creditSign }: AmountForm): ReadAmount {
  let digits = text.replace(/[\s\u00a0\u202f]/g, '')
  if (digits === '') return 'missing_amount'
  let negative = false
  const first = digits[0]
  if (first === '(' && digits.endsWith(')')) {
    negative = true
    digits = digits.slice(1, -1)
  } else if (first === '-' || first === '\u2212' || first === '÷' || first === '+') {
    negative = first !== '+'
    digits = digits.slice(1)
  } else if (digits.endsWith('-')) {
    negative = true
    digits = digits.slice(0, -1)
  }
  const match = (numbers === 'danish' ? DANISH : PLAIN).exec(digits)
  if (!match) return refusal(digits, numbers)
  const [, whole = '', decimals = ''] = match
  const exponent = EXPONENTS[scale]
  const significant = decimals.replace(/0+$/, '')
  if (significant.length > exponent) return 'too_many_decimals'
  const ore = Number(whole.replaceAll('.', '') + significant.padEnd(exponent, '0'))
  if (!Number.isSafeInteger(ore)) return 'too_large'
  return ore === 0 ? 0 : negative !== (creditSign === 'inverted') ? -ore : ore
}

function refusal(digits: string, numbers: ImportMapping['numbers']): RowProblemCode {
  if (numbers === 'danish' && PLAIN.test(digits)) return 'two_readings'
  if (numbers === 'plain' && DANISH.test(digits)) return 'written_danish'
  return 'no_number'
}
