import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { overviewQuery, unitTreeQuery } from '../api/overview.ts'
import { askedBy, OverviewSearch } from '../pages/overview/overview-address.ts'
import { shellRoute } from './root.tsx'

/** `/overblik`: the reader's own top unit; a reader without one is told so. */
export const overviewTopRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/overblik',
  validateSearch: OverviewSearch,
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps: search }) => {
    const { units } = await context.queryClient.ensureQueryData(unitTreeQuery)
    const top = units.find(({ figures }) => figures)
    if (top) throw redirect({ to: '/overblik/$unit', params: { unit: top.slug }, search, replace: true })
  },
  component: lazyRouteComponent(() => import('./overview-screen.tsx'), 'OverviewTopScreen'),
})

/** `/overblik/$unit`: one level of the organisation; everything that is chosen stands in the address. */
export const overviewRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/overblik/$unit',
  validateSearch: OverviewSearch,
  loaderDeps: ({ search }) => askedBy(search),
  loader: ({ context, params, deps }) => context.queryClient.ensureQueryData(overviewQuery(params.unit, deps)),
  component: lazyRouteComponent(() => import('./overview-screen.tsx'), 'OverviewScreen'),
})
