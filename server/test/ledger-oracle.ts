import type { Bucket, MovementKind, MovementPhase } from '@kildetal/shared/ledger.ts'

/** A movement as the oracle holds it: plain, with what it posts to `pool year bucket`. */
export interface Told {
  id: string
  kind: MovementKind
  phase: MovementPhase
  amount: number
  year: number
  fromYear: number | null
  month: number | null
  knownOn: number
  posts: { pool: number; year: number; bucket: Bucket; sign: 1 | -1 }[]
  settles: Told | null
  reverses: Told | null
  needsApproval: boolean
  /** The day of the second pair of eyes. */
  approvedOn: number | null
}

/** The books as a plain list, with the rules told a second time and without a database. Amounts are whole øre, days are numbers. */
export class Oracle {
  readonly movements: Told[] = []
  readonly closed = new Set<string>()
  readonly limit: number

  constructor(limit: number) {
    this.limit = limit
  }

  reversalOf(told: Told): Told | undefined {
    return this.movements.find((other) => other.reverses === told)
  }

  counts(told: Told): boolean {
    return told.phase === 'posted' && (!told.needsApproval || told.approvedOn !== null)
  }

  /** From when it counts, if it counts: not before its approval, and what takes back not before what it takes back. */
  countsFrom(told: Told): number {
    return Math.max(told.knownOn, told.approvedOn ?? 0, told.reverses?.approvedOn ?? 0)
  }

  remaining(pending: Told, day = Number.POSITIVE_INFINITY): number {
    const known = (told: Told) => told.knownOn <= day
    const ended = this.movements.filter((end) => {
      const reversal = this.reversalOf(end)
      return end.settles === pending && end.kind !== 'reversal' && known(end) && !(reversal && known(reversal))
    })
    return ended.reduce((left, end) => left - end.amount, pending.amount)
  }

  isClosed(told: Pick<Told, 'posts' | 'month'>): boolean {
    return told.posts.some(
      ({ year }) => this.closed.has(`${year} 0`) || (told.month !== null && this.closed.has(`${year} ${told.month}`)),
    )
  }

  maySettle(pending: Told, amount: number, day: number): boolean {
    const left = this.remaining(pending)
    const stoodLonger = this.movements.some((end) => {
      const reversal = this.reversalOf(end)
      return end.settles === pending && reversal && reversal.knownOn > end.knownOn && reversal.knownOn > day
    })
    const fits = amount !== 0 && Math.sign(amount) === Math.sign(left) && Math.abs(amount) <= Math.abs(left)
    return pending.phase === 'pending' && fits && day >= pending.knownOn && !stoodLonger
  }

  mayReverse(told: Told, day: number): boolean {
    const open = told.phase === 'void' || !this.isClosed(told)
    return told.phase !== 'pending' && told.kind !== 'reversal' && !this.reversalOf(told) && day >= told.knownOn && open
  }

  mayApprove(told: Told): boolean {
    const taken = this.reversalOf(told) !== undefined || (told.reverses !== null && !this.counts(told.reverses))
    return told.needsApproval && told.approvedOn === null && told.phase === 'posted' && !taken && !this.isClosed(told)
  }

  /** What a bucket of a pool and year holds on a day. */
  balance(pool: number, year: number, bucket: Bucket, day: number): number {
    let sum = 0
    for (const told of this.movements) {
      if (!this.counts(told) || this.countsFrom(told) > day) continue
      for (const post of told.posts)
        if (post.pool === pool && post.year === year && post.bucket === bucket) sum += post.sign * told.amount
    }
    return sum
  }

  /** What pending movements would do to free money of a pool and year on a day; `grants` alone, or the others. */
  requested(pool: number, year: number, day: number): { into: number; out: number } {
    const result = { into: 0, out: 0 }
    for (const told of this.movements) {
      if (told.phase !== 'pending' || told.knownOn > day) continue
      for (const post of told.posts) {
        if (post.pool !== pool || post.year !== year || post.bucket !== 'free') continue
        if (['earmark', 'commitment', 'actual', 'release'].includes(told.kind)) continue
        const moves = post.sign * this.remaining(told, day)
        if (year === told.year) result.into += moves
        else result.out -= moves
      }
    }
    return result
  }
}
