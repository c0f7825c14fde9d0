import type { Badges } from '@kildetal/shared/homes.ts'
import { may } from '@kildetal/shared/permissions.ts'
import { useQuery } from '@tanstack/react-query'
import { badgesQuery } from '../api/homes.ts'
import { useMe } from '../api/session.ts'
import type { NavigationEntry } from './navigation.ts'

/** What waits behind an entry of the navigation; null for nothing, and for entries where nothing ever waits. */
export function useCounts(): (entry: NavigationEntry) => number | null {
  const { role } = useMe()
  const { data } = useQuery({ ...badgesQuery, enabled: may([role], 'items.review') })
  return ({ counts }) => countOf(data, counts)
}

/** The count of that name; null while it is not known or nothing waits. */
function countOf(badges: Badges | undefined, name: keyof Badges | undefined): number | null {
  const count = name === undefined ? undefined : badges?.[name]
  return count === undefined || count === 0 ? null : count
}
