import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { auditQuery, trustQuery } from '../api/trust.ts'
import { shellRoute } from './root.tsx'

/** `/tillid?dag=`: what the figures can be trusted for. */
export const trustRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/tillid',
  loaderDeps: ({ search: { dag } }) => ({ dag }),
  loader: ({ context, deps }) => context.queryClient.ensureQueryData(trustQuery(deps.dag)),
  component: lazyRouteComponent(() => import('./trust-screen.tsx'), 'TrustScreen'),
})

const Text = z.string().max(160).optional().catch(undefined)

/** `/revision?slags=&hvem=&objekt=`: the audit log. */
export const auditRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/revision',
  validateSearch: z.object({ slags: Text, hvem: Text, objekt: Text }),
  loaderDeps: ({ search: { objekt } }) => ({ objekt }),
  loader: ({ context, deps }) => context.queryClient.ensureInfiniteQueryData(auditQuery(deps.objekt)),
  component: lazyRouteComponent(() => import('./audit-screen.tsx'), 'AuditScreen'),
})
