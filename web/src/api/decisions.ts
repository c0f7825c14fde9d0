import { queryOptions } from '@tanstack/react-query'
import { asKnown } from './as-known.ts'
import { answer, api } from './client.ts'

const topics = ['decisions', 'projects', 'minutes']

/** What meetings decided, newest first; `q` seeks in titles and sentences. */
export const decisionsQuery = (q: string | undefined, asOf: string | undefined) =>
  queryOptions({
    queryKey: ['decisions', 'list', q ?? null, asOf ?? null],
    queryFn: () => answer(api.api.decisions.$get({ query: { limit: '200', ...(q ? { q } : {}), ...asKnown(asOf) } })),
    meta: { topics },
  })

/** Everything decisions owe. */
export const followUpsQuery = (q: string | undefined, asOf: string | undefined) =>
  queryOptions({
    queryKey: ['decisions', 'follow-ups', q ?? null, asOf ?? null],
    queryFn: () => answer(api.api['follow-ups'].$get({ query: { ...(q ? { q } : {}), ...asKnown(asOf) } })),
    meta: { topics },
  })
