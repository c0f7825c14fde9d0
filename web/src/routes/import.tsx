import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { importsQuery } from '../api/imports.ts'
import { shellRoute } from './root.tsx'

/** `/import` */
export const importRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/import',
  loader: ({ context }) => context.queryClient.ensureQueryData(importsQuery),
  component: lazyRouteComponent(() => import('../pages/import/ImportPage.tsx'), 'ImportPage'),
})
