import { CarryOverState } from '@kildetal/shared/carry-overs.ts'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { carryOverQuery, carryOversQuery } from '../api/carry-overs.ts'
import { meQuery } from '../api/session.ts'
import { shellRoute } from './root.tsx'

/** `/bevaegelser/overfoersler?fra=&status=&omraade=&dag=&ny=ja`: the year the money leaves, the filters, the day it is seen as known on, and whether a request is being written. */
export const carryOversRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/bevaegelser/overfoersler',
  validateSearch: z.object({
    fra: z.coerce.number().int().min(2000).max(2099).optional().catch(undefined),
    status: CarryOverState.optional().catch(undefined),
    omraade: z.string().max(120).optional().catch(undefined),
    dag: z.iso.date().optional().catch(undefined),
    ny: z.literal('ja').optional().catch(undefined),
  }),
  loaderDeps: ({ search: { fra, status, omraade, dag } }) => ({ fra, status, omraade, dag }),
  loader: async ({ context, deps: { fra, status, omraade, dag } }) => {
    const { today } = await context.queryClient.ensureQueryData(meQuery)
    const from = fra ?? Number(today.slice(0, 4)) - 1
    await context.queryClient.ensureQueryData(carryOversQuery({ from, state: status, area: omraade, asOf: dag }))
  },
  component: lazyRouteComponent(() => import('./carry-over-screen.tsx'), 'CarryOversScreen'),
})

/** `/bevaegelser/overfoersler/$id` */
export const carryOverRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/bevaegelser/overfoersler/$id',
  loader: ({ context, params }) => context.queryClient.ensureQueryData(carryOverQuery(params.id)),
  component: lazyRouteComponent(() => import('./carry-over-screen.tsx'), 'CarryOverScreen'),
})
