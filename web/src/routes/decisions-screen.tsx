import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { DecisionsPage } from '../pages/decisions/DecisionsPage.tsx'

const decisionsRoute = getRouteApi('/shell/beslutninger')

/** Decisions and follow-ups with their filters in the address. */
export function DecisionsScreen() {
  const search = decisionsRoute.useSearch()
  const navigate = useNavigate({ from: '/beslutninger' })
  return (
    <DecisionsPage
      search={search}
      onChange={(change) => void navigate({ search: (before) => ({ ...before, ...change }), resetScroll: false })}
    />
  )
}
