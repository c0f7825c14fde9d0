import type { RawAmount } from '../amounts/raw-amount.ts'
import { type Cue, cueOf } from './lexicon.ts'
import type { YearExpression } from './year-expressions.ts'

/** A word of a sentence: in small letters, hyphens at line ends taken out. */
export interface Token {
  readonly word: string
  readonly start: number
  readonly end: number
  readonly cue: Cue | null
}

/** A sentence that holds amounts, read once for all of them. */
export interface Sentence {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly tokens: readonly Token[]
  readonly years: readonly YearExpression[]
  readonly amounts: readonly RawAmount[]
  /** Whether it may say what pays, name a pool, or name a unit of the municipality's own. */
  readonly mayNameSource: boolean
  readonly mayNamePool: boolean
  readonly mayNameUnit: boolean
}

function isWordCode(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 192 && code <= 255)
}

/** The words of `[from, to)` outside `skip` (the amounts, whose `kr.` says nothing). */
export function tokenise(text: string, from: number, to: number, skip: readonly RawAmount[]): Token[] {
  const tokens: Token[] = []
  let next = 0
  let at = from
  while (at < to) {
    const amount = skip[next]
    if (amount && at >= amount.start) {
      at = Math.max(at + 1, amount.end)
      next++
      continue
    }
    if (!isWordCode(text.charCodeAt(at))) {
      at++
      continue
    }
    const start = at
    while (at < to && isWordCode(text.charCodeAt(at))) at++
    let word = text.slice(start, at)
    // `budget-⏎lægges`: a word broken at a line's end; `drifts-⏎og` is two words.
    if (text.charCodeAt(at) === 45 && text.charCodeAt(at + 1) === 10) {
      let end = at + 2
      while (end < to && isWordCode(text.charCodeAt(end))) end++
      const rest = text.slice(at + 2, end)
      if (/^[a-zæøå]/.test(rest) && rest !== 'og' && rest !== 'eller' && rest !== 'samt') {
        word += rest
        at = end
      }
    }
    const small = word.toLowerCase()
    tokens.push({ word: small, start, end: at, cue: cueOf(small) })
  }
  return tokens
}

/** Index of the first token at or after `position`; tokens are in order. */
export function tokenIndex(tokens: readonly Token[], position: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((tokens[middle]?.start ?? 0) < position) low = middle + 1
    else high = middle
  }
  return low
}
