import type { Bucket, MovementKind } from './ledger.ts'
import { subtractOre } from './money.ts'

/** One line of a movement before it has a place in the books. */
export interface PostingLine {
  ledgerAccountId: string
  fiscalYear: number
  bucket: Bucket
  amountOre: number
}

/** What a movement moves: the account, for a reallocation the one it takes from, and the years. */
export interface Moved {
  kind: Exclude<MovementKind, 'reversal'>
  amountOre: number
  accountId: string
  fromAccountId: string | null
  fiscalYear: number
  fromYear: number | null
  /** The bucket a commitment, an actual or a release takes from. */
  out: 'free' | 'earmarked' | 'committed'
}

/** Minus of an amount, never minus zero. */
const minus = (amountOre: number) => subtractOre(0, amountOre)

/**
 * The postings of a movement. Money enters a year as free money against the bucket that says where it came from, and later moves
 * between free, earmarked, committed and spent; so each account's buckets sum to zero within each year, and
 * free = revised − earmarked − committed − spent. A carry-over leaves one year and enters the other in one movement.
 */
export function postingsOf(moved: Moved): PostingLine[] {
  const { amountOre, fiscalYear } = moved
  const into = (bucket: Bucket, ore: number, year = fiscalYear, account = moved.accountId): PostingLine => ({
    ledgerAccountId: account,
    fiscalYear: year,
    bucket,
    amountOre: ore,
  })
  const granted = (bucket: Bucket) => [into(bucket, minus(amountOre)), into('free', amountOre)]
  switch (moved.kind) {
    case 'original_budget':
      return granted('original')
    case 'supplementary_appropriation':
      return granted('supplementary')
    case 'reallocation': {
      const from = moved.fromAccountId ?? ''
      return [
        into('reallocated', amountOre, fiscalYear, from),
        into('free', minus(amountOre), fiscalYear, from),
        ...granted('reallocated'),
      ]
    }
    case 'carry_over': {
      const from = moved.fromYear ?? Number.NaN
      return [into('free', minus(amountOre), from), into('carried_over', amountOre, from), ...granted('carried_over')]
    }
    case 'earmark':
      return [into('free', minus(amountOre)), into('earmarked', amountOre)]
    case 'commitment':
      return [into(moved.out, minus(amountOre)), into('committed', amountOre)]
    case 'actual':
      return [into(moved.out, minus(amountOre)), into('spent', amountOre)]
    case 'release':
      return [into(moved.out, minus(amountOre)), into('free', amountOre)]
  }
}
