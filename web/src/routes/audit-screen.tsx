import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { AuditPage } from '../pages/trust/AuditPage.tsx'

const route = getRouteApi('/shell/revision')

/** The audit log with its filters in the address. */
export function AuditScreen() {
  const search = route.useSearch()
  const navigate = useNavigate({ from: '/revision' })
  return (
    <AuditPage
      search={search}
      onChange={(change) => void navigate({ search: (before) => ({ ...before, ...change }), resetScroll: false })}
    />
  )
}
