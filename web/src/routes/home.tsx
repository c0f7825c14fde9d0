import type { Role } from '@kildetal/shared/identity.ts'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import {
  administratorHomeQuery,
  auditorHomeQuery,
  controllerHomeQuery,
  executiveHomeQuery,
  leaderHomeQuery,
} from '../api/homes.ts'
import { shellRoute } from './root.tsx'

/** `/?enhed=&dag=`: the home of the reader's role, as known on a day; a leader of several units chooses one. */
export const homeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  validateSearch: z.object({
    enhed: z.string().max(120).optional().catch(undefined),
    dag: z.iso.date().optional().catch(undefined),
  }),
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps }) => {
    const { queryClient: client, me } = context
    const homes: Record<Role, () => Promise<unknown>> = {
      leader: () => client.ensureQueryData(leaderHomeQuery(deps.enhed, deps.dag)),
      controller: () => client.ensureQueryData(controllerHomeQuery(deps.dag)),
      executive: () => client.ensureQueryData(executiveHomeQuery(deps.dag)),
      auditor: () => client.ensureQueryData(auditorHomeQuery(deps.dag)),
      administrator: () => client.ensureQueryData(administratorHomeQuery),
    }
    await homes[me.role]()
  },
  component: lazyRouteComponent(() => import('./home-screen.tsx'), 'HomeScreen'),
})
