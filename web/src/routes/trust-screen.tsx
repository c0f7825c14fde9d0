import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { TrustPage } from '../pages/trust/TrustPage.tsx'

const route = getRouteApi('/shell/tillid')

/** What the figures can be trusted for, as known on the day of the address. */
export function TrustScreen() {
  const { dag } = route.useSearch()
  const navigate = useNavigate({ from: '/tillid' })
  return (
    <TrustPage
      asOf={dag}
      onDay={(day) => void navigate({ search: (before) => ({ ...before, dag: day }), resetScroll: false })}
    />
  )
}
