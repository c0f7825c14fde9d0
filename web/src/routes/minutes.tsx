import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { minutesListQuery, minutesQuery } from '../api/minutes.ts'
import { SHOWS } from '../pages/minutes/filter-minutes.ts'
import { shellRoute } from './root.tsx'

/** Words of an address; figures alone (`punkt=6`) are read as a number. */
const Words = z.union([z.string(), z.number()])

/** `/referater?udvalg=&vis=&soeg=&sortering=-day` */
export const minutesListRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/referater',
  validateSearch: z.object({
    udvalg: z.string().optional().catch(undefined),
    vis: z.enum(SHOWS).optional().catch(undefined),
    soeg: Words.optional().catch(undefined),
    sortering: z.string().optional().catch(undefined),
  }),
  loader: ({ context }) => context.queryClient.ensureQueryData(minutesListQuery),
  component: lazyRouteComponent(() => import('./minutes-screen.tsx'), 'MinutesListScreen'),
})

/** `/referater/:id?tal=<mention>&punkt=<number>&soeg=<words>`: the sentence of a figure, an agenda item, or words to look for. */
export const minutesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/referater/$id',
  validateSearch: z.object({
    tal: z.uuid().optional().catch(undefined),
    punkt: Words.optional().catch(undefined),
    soeg: Words.optional().catch(undefined),
  }),
  loader: ({ context, params }) => context.queryClient.ensureQueryData(minutesQuery(params.id)),
  component: lazyRouteComponent(() => import('./minutes-screen.tsx'), 'MinutesScreen'),
})
