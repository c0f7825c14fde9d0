import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, createRoute, redirect, retainSearchParams } from '@tanstack/react-router'
import { z } from 'zod'
import { asProblem } from '../api/problem.ts'
import { meQuery } from '../api/session.ts'
import { NotFoundPage } from '../pages/problem/ProblemPage.tsx'
import { Shell } from '../shell/Shell.tsx'

/** What every route's `beforeLoad` and `loader` can use. */
interface RouterContext {
  queryClient: QueryClient
}

/** The root of all routes; draws nothing itself. */
export const rootRoute = createRootRouteWithContext<RouterContext>()({ notFoundComponent: NotFoundPage })

/**
 * The parent of every page: makes sure that somebody is signed in, and draws header, navigation and palette around the page. Somebody who is
 * not is sent to the sign-in page and comes back afterwards. `?dag=`, the day pages are seen as known on, goes along from page to page.
 */
export const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  component: Shell,
  validateSearch: z.object({ dag: z.iso.date().optional().catch(undefined) }),
  search: { middlewares: [retainSearchParams(['dag'])] },
  beforeLoad: async ({ context, location }) => {
    try {
      return { me: await context.queryClient.ensureQueryData(meQuery) }
    } catch (error) {
      if (asProblem(error)?.status !== 401) throw error
      throw redirect({ to: '/log-ind', search: location.href === '/' ? {} : { til: location.href } })
    }
  },
  notFoundComponent: NotFoundPage,
})

/** Any other address: within the frame, for somebody who is signed in. */
export const elsewhereRoute = createRoute({ getParentRoute: () => shellRoute, path: '$', component: NotFoundPage })
