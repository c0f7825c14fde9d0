import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { poolQuery, poolsQuery } from '../api/pools.ts'
import { shellRoute } from './root.tsx'

const Year = z.coerce.number().int().min(2000).max(2100).optional().catch(undefined)

/** `/puljer?aar=&dag=` */
export const poolsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/puljer',
  validateSearch: z.object({ aar: Year, dag: z.iso.date().optional().catch(undefined) }),
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => context.queryClient.ensureQueryData(poolsQuery({ year: deps.aar, asOf: deps.dag })),
  component: lazyRouteComponent(() => import('./pools-screen.tsx'), 'PoolsScreen'),
})

/** `/puljer/$pool?aar=&dag=&trin=`: the year, the day it is seen as known on, and the step whose movements are shown. */
export const poolRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/puljer/$pool',
  validateSearch: z.object({
    aar: Year,
    dag: z.iso.date().optional().catch(undefined),
    trin: z.string().max(40).optional().catch(undefined),
  }),
  loaderDeps: ({ search: { aar, dag } }) => ({ aar, dag }),
  loader: ({ context, params, deps }) =>
    context.queryClient.ensureQueryData(poolQuery(params.pool, { year: deps.aar, asOf: deps.dag })),
  component: lazyRouteComponent(() => import('./pools-screen.tsx'), 'PoolScreen'),
})
