import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { decisionsQuery, followUpsQuery } from '../api/decisions.ts'
import { shellRoute } from './root.tsx'

/** What the address holds: decisions or follow-ups, their filters, the words sought, the follow-up that is open, and the day seen as known on. */
export const DecisionsSearch = z.object({
  vis: z.literal('opfoelgninger').optional().catch(undefined),
  tilstand: z.enum(['udfoert', 'bortfaldet', 'alle']).optional().catch(undefined),
  frist: z.enum(['overskredet', 'uden']).optional().catch(undefined),
  venter: z.literal('ja').optional().catch(undefined),
  soeg: z.string().max(200).optional().catch(undefined),
  aaben: z.uuid().optional().catch(undefined),
  dag: z.iso.date().optional().catch(undefined),
})
export type DecisionsSearch = z.infer<typeof DecisionsSearch>

/** `/beslutninger?vis=&tilstand=&frist=&venter=&soeg=&aaben=&dag=` */
export const decisionsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/beslutninger',
  validateSearch: DecisionsSearch,
  loaderDeps: ({ search: { soeg, dag } }) => ({ soeg, dag }),
  loader: ({ context, deps }) =>
    Promise.all([
      context.queryClient.ensureQueryData(decisionsQuery(deps.soeg, deps.dag)),
      context.queryClient.ensureQueryData(followUpsQuery(deps.soeg, deps.dag)),
    ]),
  component: lazyRouteComponent(() => import('./decisions-screen.tsx'), 'DecisionsScreen'),
})
