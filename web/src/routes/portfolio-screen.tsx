import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { PortfolioPage } from '../pages/portfolio/PortfolioPage.tsx'

const portfolioRoute = getRouteApi('/shell/portefoelje')

/** The portfolio with its view and the time line's filters in the address. */
export function PortfolioScreen() {
  const search = portfolioRoute.useSearch()
  const navigate = useNavigate({ from: '/portefoelje' })
  return (
    <PortfolioPage
      search={search}
      onChange={(change) => void navigate({ search: (before) => ({ ...before, ...change }), resetScroll: false })}
      onOpen={(slug) =>
        void navigate({ to: '/projekter/$project', params: { project: slug }, search: { dag: search.dag } })
      }
    />
  )
}
