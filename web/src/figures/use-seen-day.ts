import { useSearch } from '@tanstack/react-router'
import { useMe } from '../api/session.ts'

/** The past day the page is seen as known on (`?dag=`); undefined when that is today. */
export function useSeenDay(): string | undefined {
  const { dag } = useSearch({ strict: false })
  const { today } = useMe()
  return dag === today ? undefined : dag
}
