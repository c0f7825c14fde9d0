import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { configurationQuery } from '../api/session.ts'
import { rootRoute } from './root.tsx'

/** Only an address of our own is a place to go to after signing in; `//host` and `/\host` are not. */
const OwnAddress = z.string().regex(/^\/(?![/\\])/)

/** `/log-ind?til=/puljer` */
export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/log-ind',
  validateSearch: z.object({ til: OwnAddress.optional().catch(undefined) }),
  loader: ({ context }) => context.queryClient.ensureQueryData(configurationQuery),
  component: lazyRouteComponent(() => import('./sign-in-screen.tsx'), 'SignInScreen'),
})
