import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { accountsQuery } from '../api/ledger.ts'
import { minutesListQuery } from '../api/minutes.ts'
import { shellRoute } from './root.tsx'

const Year = z.coerce.number().int().min(2000).max(2100).optional().catch(undefined)
const Day = z.iso.date().optional().catch(undefined)
/** A slug or an account code; codes of figures alone are read as a number. */
const Name = z.union([z.string(), z.number()]).transform(String).pipe(z.string().max(120)).optional().catch(undefined)

/** `/bevaegelser/aendringer?siden=&dag=`: the day of the meeting to compare with, and the day seen as known on. */
export const changesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/bevaegelser/aendringer',
  validateSearch: z.object({ siden: Day, dag: Day }),
  loader: ({ context }) => context.queryClient.ensureQueryData(minutesListQuery),
  component: lazyRouteComponent(() => import('./books-screen.tsx'), 'ChangesScreen'),
})

/** `/bevaegelser/kontoudtog?pulje=&enhed=&konto=&aar=&dag=` */
export const statementRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/bevaegelser/kontoudtog',
  validateSearch: z.object({ pulje: Name, enhed: Name, konto: Name, aar: Year, dag: Day }),
  loader: ({ context }) => context.queryClient.ensureQueryData(accountsQuery),
  component: lazyRouteComponent(() => import('./books-screen.tsx'), 'StatementScreen'),
})
