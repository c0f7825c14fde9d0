import { isDigit } from './characters.ts'
import type { NumberToken } from './numbers.ts'
import type { LexProblem, RawAmount } from './raw-amount.ts'
import { readNumber } from './read-number.ts'
import { wordAmounts } from './words.ts'

/** Everything in a text that is money by its characters, or may be. */
export interface Lexed {
  readonly amounts: RawAmount[]
  /** Numbers from a thousand up, with separators and without a currency: money only when the sentence says so. */
  readonly bare: NumberToken[]
  readonly problems: LexProblem[]
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
      const { amount, problem, next } = readNumber(text, at, notBefore, bare)
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
