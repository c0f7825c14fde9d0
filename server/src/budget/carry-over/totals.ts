import {
  type CarryOver,
  type CarryOverCase,
  type CarryOverList,
  type CarryOverTotals,
  latestOre,
  waitsFor,
} from '@kildetal/shared/carry-overs.ts'
import { subtractOre, sumOre } from '@kildetal/shared/money.ts'
import { statedDay } from './case.ts'

const AUTHORITIES = ['finance', 'executive', 'committee', 'council', 'approver'] as const

/** The sums of some requests; pure. */
export function totalsOf(rows: readonly CarryOver[]): CarryOverTotals {
  const sum = (of: (row: CarryOver) => number) => sumOre(rows.map(of))
  const isAlive = ({ state }: CarryOver) => state !== 'refused' && state !== 'withdrawn'
  return {
    count: rows.length,
    requestedOre: sum((row) => row.requestedOre),
    checkedOre: sum((row) => row.checkedOre ?? 0),
    recommendedOre: sum((row) => row.recommendedOre ?? 0),
    grantedOre: sum((row) => row.grantedOre ?? 0),
    refusedOre: sum((row) => {
      if (row.state === 'refused') return row.requestedOre
      return row.state === 'granted' ? subtractOre(row.requestedOre, row.grantedOre ?? 0) : 0
    }),
    withdrawnOre: sum((row) => (row.state === 'withdrawn' ? row.requestedOre : 0)),
    waitingOre: sum((row) => (waitsFor(row.state) === null ? 0 : row.requestedOre)),
    serviceFrameOre: sum((row) => (row.serviceFrame && isAlive(row) ? latestOre(row) : 0)),
  }
}

/** Whom requests wait for, each authority once, with the day that is stated for it; pure. */
export function waitingOf(rows: readonly CarryOver[], stated: CarryOverCase): CarryOverList['waiting'] {
  return AUTHORITIES.flatMap((body) => {
    const own = rows.filter((row) => waitsFor(row.state) === body)
    if (own.length === 0) return []
    return [{ body, on: statedDay(stated, body), count: own.length, amountOre: sumOre(own.map(latestOre)) }]
  })
}
