import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { figureImportQuery, figureImportsQuery } from '../api/figure-imports.ts'
import { shellRoute } from './root.tsx'

/** `/bevaegelser/indlaes`: the files of budgets and accounts. */
export const figureImportsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/bevaegelser/indlaes',
  loader: ({ context }) => context.queryClient.ensureQueryData(figureImportsQuery),
  component: lazyRouteComponent(() => import('./figure-imports-screen.tsx'), 'FigureImportsScreen'),
})

/** `/bevaegelser/indlaes/$id?igen=`: one of them; `igen` when the same bytes were brought once more. */
export const figureImportRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/bevaegelser/indlaes/$id',
  validateSearch: z.object({ igen: z.boolean().optional().catch(undefined) }),
  loader: ({ context, params }) => context.queryClient.ensureQueryData(figureImportQuery(params.id)),
  component: lazyRouteComponent(() => import('./figure-imports-screen.tsx'), 'FigureImportScreen'),
})
