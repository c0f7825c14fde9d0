import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { portfolioQuery } from '../api/portfolio.ts'
import { shellRoute } from './root.tsx'

/** How the portfolio is shown: board, time line, table. */
const PORTFOLIO_VIEWS = ['tavle', 'tidslinje', 'tabel'] as const

/** What the portfolio's address holds: the view, the time line's years, what it is held against, projects without milestones, and the day it is seen as known on. */
export const PortfolioSearch = z.object({
  visning: z.enum(PORTFOLIO_VIEWS).optional().catch(undefined),
  aar: z.coerce.number().int().min(2000).max(2100).optional().catch(undefined),
  mod: z.literal('ingen').optional().catch(undefined),
  alle: z.literal('ja').optional().catch(undefined),
  dag: z.iso.date().optional().catch(undefined),
})
export type PortfolioSearch = z.infer<typeof PortfolioSearch>

/** `/portefoelje?visning=&aar=&mod=&alle=&dag=` */
export const portfolioRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/portefoelje',
  validateSearch: PortfolioSearch,
  loaderDeps: ({ search: { dag } }) => ({ dag }),
  loader: ({ context, deps }) => context.queryClient.ensureQueryData(portfolioQuery(deps.dag)),
  component: lazyRouteComponent(() => import('./portfolio-screen.tsx'), 'PortfolioScreen'),
})
