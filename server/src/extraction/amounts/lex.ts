import type { NumberToken } from './numbers.ts'
import type { LexProblem, RawAmount } from './raw-amount.ts'
import { readNumber } from './read-number.ts'
import { type WordAmount, wordAmounts } from './words.ts'

/** Where a number may begin; the search leaps over words far faster than a loop over characters. */
const DIGIT = /[\d½¼¾]/g

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
  const spell = (word: WordAmount): void => {
    const { start, end, ore } = word
    amounts.push({ start, end, ore, minOre: null, maxOre: null, scale: 0, form: 'words', written: true, times: null })
  }
  let next = 0
  let notBefore = 0
  DIGIT.lastIndex = 0
  while (DIGIT.test(text)) {
    const at = DIGIT.lastIndex - 1
    for (let word = spelled[next]; word && word.start <= at; word = spelled[++next]) {
      spell(word)
      notBefore = word.end
    }
    if (at < notBefore) continue
    const read = readNumber(text, at, notBefore, bare)
    if (read.amount) {
      amounts.push(read.amount)
      notBefore = read.amount.end
    }
    if (read.problem) problems.push(read.problem)
    DIGIT.lastIndex = Math.max(at + 1, read.next)
  }
  for (const word of spelled.slice(next)) spell(word)
  return { amounts, bare, problems }
}
