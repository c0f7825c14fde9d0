import { SearchQuery, SearchResult } from '@kildetal/shared/search.ts'
import { createRouter, defineRoute, json } from '../router.ts'
import { search } from './search.ts'

/** One search for everything. */
export function searchRoutes() {
  return createRouter().openapi(
    defineRoute({
      action: 'search.use',
      method: 'get',
      path: '/api/search',
      request: { query: SearchQuery },
      responses: { 200: json(SearchResult) },
    }),
    async (c) => {
      const { q, limit } = c.req.valid('query')
      return c.json(await c.var.act((ctx) => search(ctx, q, limit)), 200)
    },
  )
}
