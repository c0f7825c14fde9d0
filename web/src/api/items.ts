import type { ItemDetail, ItemGroup, ItemListQuery } from '@kildetal/shared/items.ts'
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { asKnown } from './as-known.ts'
import { answer, api } from './client.ts'

/** Filters as they stand in the address; commas part several values of one filter. */
export interface ItemFilters {
  state?: string | undefined
  kind?: string | undefined
  status?: string | undefined
  year?: string | undefined
  pool?: string | undefined
  orgUnit?: string | undefined
  meeting?: string | undefined
  caseNumber?: string | undefined
  text?: string | undefined
  /** ISO day the items are seen as known on; as they stand now without one. */
  asOf?: string | undefined
}

const TOPICS = { topics: ['items', 'findings'] }
const PAGE_ROWS = 500

/** The filters that are set: an absent one must not reach the address as `undefined`. */
function given(filters: ItemFilters): Record<string, string> {
  return Object.fromEntries(
    Object.entries(filters).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}

/** Items page by page, 500 at a time, in the server's order. */
export const itemsQuery = (filters: ItemFilters, order: Pick<ItemListQuery, 'sort' | 'direction'>) =>
  infiniteQueryOptions({
    queryKey: ['items', 'list', filters, order],
    queryFn: ({ pageParam }) =>
      answer(
        api.api.items.$get({
          query: { ...given(filters), ...order, offset: String(pageParam), limit: String(PAGE_ROWS) },
        }),
      ),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const loaded = pages.reduce((sum, page) => sum + page.items.length, 0)
      return loaded < last.total && last.items.length > 0 ? loaded : undefined
    },
    meta: TOPICS,
    placeholderData: keepPreviousData,
  })

/** Totals by one grouping, or a pivot of two. */
export const itemTotalsQuery = (rows: ItemGroup, columns: ItemGroup | undefined, filters: ItemFilters) =>
  queryOptions({
    queryKey: ['items', 'totals', rows, columns ?? null, filters],
    queryFn: () =>
      answer(api.api.items.totals.$get({ query: { ...given(filters), rows, ...(columns ? { columns } : {}) } })),
    meta: TOPICS,
    placeholderData: keepPreviousData,
  })

/** One item with citations, chain and findings, as known on a day. Throws `ApiProblem` 404 when there is none within the reader's rights. */
export const itemQuery = (id: string, asOf?: string) =>
  queryOptions({
    queryKey: ['items', 'one', id, asOf ?? null],
    queryFn: (): Promise<ItemDetail> => answer(api.api.items[':id'].$get({ param: { id }, query: asKnown(asOf) })),
    meta: TOPICS,
  })
