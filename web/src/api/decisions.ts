import { queryOptions } from '@tanstack/react-query'
import { answer, api } from './client.ts'

const topics = ['decisions', 'projects', 'minutes']

/** What meetings decided, newest first; `q` seeks in titles and sentences. */
export const decisionsQuery = (q: string | undefined) =>
  queryOptions({
    queryKey: ['decisions', 'list', q ?? null],
    queryFn: () => answer(api.api.decisions.$get({ query: { limit: '200', ...(q ? { q } : {}) } })),
    meta: { topics },
  })

/** Everything decisions owe. */
export const followUpsQuery = (q: string | undefined) =>
  queryOptions({
    queryKey: ['decisions', 'follow-ups', q ?? null],
    queryFn: () => answer(api.api['follow-ups'].$get({ query: q ? { q } : {} })),
    meta: { topics },
  })
