import type { AccountOwner } from '@kildetal/shared/ledger.ts'

/** A movement's account in words: the pool, or the unit with its line of the chart of accounts. */
export function ownerName({ pool, unit, account }: AccountOwner): string {
  return pool?.name ?? [unit?.name, account].filter(Boolean).join(', ')
}
