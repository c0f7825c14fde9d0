import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { projectQuery } from '../api/portfolio.ts'
import { shellRoute } from './root.tsx'

/** `/projekter/$project`: a project by its slug. */
export const projectRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/projekter/$project',
  loader: ({ context, params }) => context.queryClient.ensureQueryData(projectQuery(params.project)),
  component: lazyRouteComponent(() => import('./project-screen.tsx'), 'ProjectScreen'),
})
