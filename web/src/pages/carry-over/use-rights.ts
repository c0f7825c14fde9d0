import { type Action, may } from '@kildetal/shared/permissions.ts'
import { useMe } from '../../api/session.ts'

/** Whether the reader may do an action, by any of the own roles. */
export function useMay(): (action: Action) => boolean {
  const roles = useMe().roles.map(({ role }) => role)
  return (action) => may(roles, action)
}
