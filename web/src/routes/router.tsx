import { QueryClient } from '@tanstack/react-query'
import { createRouter } from '@tanstack/react-router'
import { asProblem } from '../api/problem.ts'
import { ProblemPage } from '../pages/problem/ProblemPage.tsx'
import { administrationRoute, ownAccessRoute } from './administration.tsx'
import { changesRoute, statementRoute } from './books.tsx'
import { carryOverRoute, carryOversRoute } from './carry-over.tsx'
import { decisionsRoute } from './decisions.tsx'
import { figureImportRoute, figureImportsRoute } from './figure-imports.tsx'
import { homeRoute } from './home.tsx'
import { importRoute } from './import.tsx'
import { itemsRoute } from './items.tsx'
import { ledgerRoute, periodsRoute } from './ledger.tsx'
import { minutesListRoute, minutesRoute } from './minutes.tsx'
import { overviewRoute, overviewTopRoute } from './overview.tsx'
import { poolRoute, poolsRoute } from './pools.tsx'
import { portfolioRoute } from './portfolio.tsx'
import { projectRoute } from './project.tsx'
import { reviewRoute } from './review.tsx'
import { elsewhereRoute, rootRoute, shellRoute } from './root.tsx'
import { signInRoute } from './sign-in.tsx'
import { auditRoute, trustRoute } from './trust.tsx'

/**
 * All routes. A page's route is a file of its own here: `createRoute({ getParentRoute: () => shellRoute, path, validateSearch, loader,
 * component: lazyRouteComponent(() => import('../pages/…'), 'PoolsPage') })`, added to the shell's children below.
 */
const routeTree = rootRoute.addChildren([
  signInRoute,
  shellRoute.addChildren([
    homeRoute,
    poolsRoute,
    poolRoute,
    portfolioRoute,
    decisionsRoute,
    projectRoute,
    itemsRoute,
    minutesListRoute,
    minutesRoute,
    reviewRoute,
    importRoute,
    overviewTopRoute,
    overviewRoute,
    ledgerRoute,
    carryOversRoute,
    carryOverRoute,
    periodsRoute,
    changesRoute,
    statementRoute,
    figureImportsRoute,
    figureImportRoute,
    administrationRoute,
    ownAccessRoute,
    trustRoute,
    auditRoute,
    elsewhereRoute,
  ]),
])

/** Answers stay fresh for half a minute; live updates ask again sooner. A problem the server has stated is not asked again. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: (failures, error) => failures < 2 && [0, 502, 503, 504].includes(asProblem(error)?.status ?? 0),
    },
  },
})

export const router = createRouter({
  routeTree,
  context: { queryClient },
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  defaultPendingMs: 400,
  scrollRestoration: true,
  defaultErrorComponent: ({ error, reset }) => (
    <ProblemPage
      error={error}
      retry={() => {
        reset()
        void router.invalidate()
      }}
    />
  ),
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
