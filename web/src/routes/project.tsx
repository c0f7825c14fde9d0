import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { projectQuery } from '../api/portfolio.ts'
import { shellRoute } from './root.tsx'

/** `/projekter/$project?dag=`: a project by its slug, as known on a day. */
export const projectRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/projekter/$project',
  validateSearch: z.object({ dag: z.iso.date().optional().catch(undefined) }),
  loaderDeps: ({ search: { dag } }) => ({ dag }),
  loader: ({ context, params, deps }) => context.queryClient.ensureQueryData(projectQuery(params.project, deps.dag)),
  component: lazyRouteComponent(() => import('./project-screen.tsx'), 'ProjectScreen'),
})
