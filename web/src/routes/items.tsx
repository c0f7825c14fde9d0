import { ITEM_GROUPS } from '@kildetal/shared/items.ts'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { shellRoute } from './root.tsx'

/** Words of an address; figures alone (`aar=2025`) are read as a number. */
const Words = z.union([z.string(), z.number()]).optional().catch(undefined)
const Group = z.enum(ITEM_GROUPS).optional().catch(undefined)

/** `/poster?art=budget&aar=2025&vis=oversigt&raekker=kind&kolonner=year&post=<item>`; commas part several values, `dag` is the day it is seen as known on. */
export const itemsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/poster',
  validateSearch: z.object({
    vis: z.enum(['liste', 'oversigt']).optional().catch(undefined),
    gennemgang: Words,
    art: Words,
    status: Words,
    aar: Words,
    pulje: Words,
    enhed: Words,
    moede: Words,
    sag: Words,
    soeg: Words,
    dag: z.iso.date().optional().catch(undefined),
    sortering: z.string().optional().catch(undefined),
    raekker: Group,
    kolonner: z
      .enum([...ITEM_GROUPS, 'ingen'])
      .optional()
      .catch(undefined),
    post: z.uuid().optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('./items-screen.tsx'), 'ItemsScreen'),
})
