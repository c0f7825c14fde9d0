import { MovementKind, MovementState } from '@kildetal/shared/ledger.ts'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { accountsQuery, periodsQuery } from '../api/ledger.ts'
import { shellRoute } from './root.tsx'

const Year = z.coerce.number().int().min(2000).max(2100).optional().catch(undefined)

/** `/bevaegelser?aar=&art=&status=&pulje=&enhed=&tekst=&foer=&dag=&aaben=&bogfoer=ny`: the filters, the page, the movement that is open, and the form for a new one. */
export const ledgerRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/bevaegelser',
  validateSearch: z.object({
    aar: Year,
    art: MovementKind.optional().catch(undefined),
    status: MovementState.optional().catch(undefined),
    pulje: z.string().max(120).optional().catch(undefined),
    enhed: z.string().max(120).optional().catch(undefined),
    tekst: z.string().max(200).optional().catch(undefined),
    foer: z.coerce.number().int().optional().catch(undefined),
    dag: z.iso.date().optional().catch(undefined),
    aaben: z.uuid().optional().catch(undefined),
    bogfoer: z.literal('ny').optional().catch(undefined),
  }),
  loader: ({ context }) => context.queryClient.ensureQueryData(accountsQuery),
  component: lazyRouteComponent(() => import('./ledger-screen.tsx'), 'LedgerScreen'),
})

/** `/bevaegelser/perioder?aar=&aaben=`: the year, and the month whose checklist is open (0 the year itself). */
export const periodsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/bevaegelser/perioder',
  validateSearch: z.object({ aar: Year, aaben: z.coerce.number().int().min(0).max(12).optional().catch(undefined) }),
  loaderDeps: ({ search: { aar } }) => ({ aar }),
  loader: ({ context, deps }) =>
    deps.aar === undefined ? undefined : context.queryClient.ensureQueryData(periodsQuery(deps.aar)),
  component: lazyRouteComponent(() => import('./ledger-screen.tsx'), 'PeriodsScreen'),
})
