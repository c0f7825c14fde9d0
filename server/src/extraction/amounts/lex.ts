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

/** As many characters are looked at one by one before the search leaps on: numbers stand together. */
const NEAR = 12

/** Where the next number may begin at or after `from`, or -1. */
function nextDigit(text: string, from: number): number {
  const near = Math.min(from + NEAR, text.length)
  for (let at = from; at < near; at++) {
    const code = text.charCodeAt(at)
    if ((code >= 48 && code <= 57) || (code >= 188 && code <= 190)) return at
  }
  DIGIT.lastIndex = near
  return DIGIT.test(text) ? DIGIT.lastIndex - 1 : -1
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
  for (let at = nextDigit(text, 0), after = 0; at !== -1; at = nextDigit(text, after)) {
    after = at + 1
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
    after = Math.max(after, read.next)
  }
  for (const word of spelled.slice(next)) spell(word)
  return { amounts, bare, problems }
}
