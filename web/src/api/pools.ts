import { queryOptions } from '@tanstack/react-query'
import { answer, api } from './client.ts'

const topics = ['pools', 'ledger', 'findings', 'items']

/** All pools the reader may see, with a year's figures as known on a day. */
export const poolsQuery = ({ year, asOf }: { year?: number | undefined; asOf?: string | undefined }) =>
  queryOptions({
    queryKey: ['pools', { year, asOf }],
    queryFn: () => answer(api.api.pools.$get({ query: queryOf({ year, asOf }) })),
    meta: { topics },
  })

/** One pool: waterfall, outlook, movements and findings of a year as known on a day. Throws `ApiProblem` 404 for a pool that is not the reader's. */
export const poolQuery = (pool: string, { year, asOf }: { year?: number | undefined; asOf?: string | undefined }) =>
  queryOptions({
    queryKey: ['pools', pool, { year, asOf }],
    queryFn: () => answer(api.api.pools[':slug'].$get({ param: { slug: pool }, query: queryOf({ year, asOf }) })),
    meta: { topics },
  })

function queryOf({ year, asOf }: { year?: number | undefined; asOf?: string | undefined }) {
  return { ...(year === undefined ? {} : { year: String(year) }), ...(asOf === undefined ? {} : { asOf }) }
}
