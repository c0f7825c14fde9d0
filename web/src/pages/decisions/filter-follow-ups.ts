import type { FollowUpRow } from '@kildetal/shared/decisions.ts'
import type { DecisionsSearch } from '../../routes/decisions.tsx'

/** The follow-ups an address asks for; without a state only the open ones. */
export function filterFollowUps(
  rows: readonly FollowUpRow[],
  { tilstand, frist, venter }: Pick<DecisionsSearch, 'tilstand' | 'frist' | 'venter'>,
): FollowUpRow[] {
  const state = tilstand === 'udfoert' ? 'done' : tilstand === 'bortfaldet' ? 'cancelled' : 'open'
  return rows.filter(
    (row) =>
      (tilstand === 'alle' || row.state === state) &&
      (frist !== 'overskredet' || (row.daysOver ?? 0) > 0) &&
      (frist !== 'uden' || row.due === null) &&
      (venter === undefined || row.decisionOwed),
  )
}
