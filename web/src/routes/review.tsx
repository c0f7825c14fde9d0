import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { reviewQueueQuery } from '../api/review.ts'
import { shellRoute } from './root.tsx'

/** `/gennemgang?moede=…&tal=…`: the meeting in review, and the mention one is at. */
export const reviewRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/gennemgang',
  validateSearch: z.object({
    moede: z.uuid().optional().catch(undefined),
    tal: z.uuid().optional().catch(undefined),
  }),
  loaderDeps: ({ search }) => ({ moede: search.moede }),
  loader: ({ context, deps }) => context.queryClient.ensureQueryData(reviewQueueQuery(deps.moede)),
  component: lazyRouteComponent(() => import('./review-screen.tsx'), 'ReviewScreen'),
})
