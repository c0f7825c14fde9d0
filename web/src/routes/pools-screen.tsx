import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { PoolPage } from '../pages/pools/PoolPage.tsx'
import { PoolsPage } from '../pages/pools/PoolsPage.tsx'

const poolsRoute = getRouteApi('/shell/puljer')
const poolRoute = getRouteApi('/shell/puljer/$pool')

/** The list of pools with its year in the address. */
export function PoolsScreen() {
  const { aar, dag } = poolsRoute.useSearch()
  const navigate = useNavigate({ from: '/puljer' })
  return (
    <PoolsPage
      year={aar}
      asOf={dag}
      onYear={(year) => void navigate({ search: { aar: year, dag } })}
      onDay={(day) => void navigate({ search: { aar, dag: day } })}
      onOpen={(pool) => void navigate({ to: '/puljer/$pool', params: { pool }, search: { aar, dag } })}
    />
  )
}

/** One pool; year, day and step stand in the address, so that back works and a link shows a colleague the same. */
export function PoolScreen() {
  const { pool } = poolRoute.useParams()
  const { aar, dag, trin } = poolRoute.useSearch()
  const navigate = useNavigate({ from: '/puljer/$pool' })
  return (
    <PoolPage
      pool={pool}
      year={aar}
      asOf={dag}
      step={trin}
      onChange={(change) => void navigate({ search: (before) => ({ ...before, ...change }), resetScroll: false })}
    />
  )
}
