import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { asKnown } from './as-known.ts'
import { answer, api } from './client.ts'

/** What the figures can be trusted for, as far as the reader may know. */
export const trustQuery = (asOf: string | undefined) =>
  queryOptions({
    queryKey: ['trust', asOf ?? null],
    queryFn: () => answer(api.api.trust.$get({ query: asKnown(asOf) })),
    meta: { topics: ['items', 'findings', 'imports', 'budget', 'minutes'] },
  })

const PAGE = 50

/** The audit log, newest first, a page at a time; with an object (`type:id`), that object's alone. */
export const auditQuery = (object: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['audit', object ?? null],
    queryFn: ({ pageParam }) =>
      answer(
        api.api.audit.$get({
          query: {
            limit: String(PAGE),
            ...(object === undefined ? {} : { object }),
            ...(pageParam === null ? {} : { before: String(pageParam) }),
          },
        }),
      ),
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
  })

/** Reads the whole log and says whether its chain is whole. */
export const checkAudit = () => answer(api.api.audit.check.$get())
