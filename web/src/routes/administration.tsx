import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { myAccessQuery, organisationQuery, usersQuery } from '../api/administration.ts'
import { shellRoute } from './root.tsx'

/** `/administration?vis=brugere|organisation|regler&aaben=`: the list or the rules, and the person or unit that is open. */
export const administrationRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/administration',
  validateSearch: z.object({
    vis: z.enum(['brugere', 'organisation', 'regler']).optional().catch(undefined),
    aaben: z.uuid().optional().catch(undefined),
  }),
  loader: ({ context }) =>
    Promise.all([
      context.queryClient.ensureQueryData(usersQuery),
      context.queryClient.ensureQueryData(organisationQuery),
    ]),
  component: lazyRouteComponent(() => import('./administration-screen.tsx'), 'AdministrationScreen'),
})

/** `/adgang`: everybody's own sessions and tokens. */
export const ownAccessRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/adgang',
  loader: ({ context }) => context.queryClient.ensureQueryData(myAccessQuery),
  component: lazyRouteComponent(() => import('../pages/administration/OwnAccessPage.tsx'), 'OwnAccessPage'),
})
