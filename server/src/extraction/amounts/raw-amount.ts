import type { NumberToken, Scale } from './numbers.ts'

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

/** What a number turned out to be: an amount, a problem or neither, and where to read on. */
export interface NumberReading {
  readonly amount: RawAmount | null
  readonly problem: LexProblem | null
  readonly next: number
}
