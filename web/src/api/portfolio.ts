import { queryOptions } from '@tanstack/react-query'
import { asKnown } from './as-known.ts'
import { answer, api } from './client.ts'

const topics = ['projects', 'decisions', 'items', 'minutes']

/** The board, the time line and the table read this one answer. */
export const portfolioQuery = (asOf: string | undefined) =>
  queryOptions({
    queryKey: ['projects', { asOf }],
    queryFn: () => answer(api.api.projects.$get({ query: asKnown(asOf) })),
    meta: { topics },
  })

/** One project by its slug or id. Throws `ApiProblem` 404 for a project that is not the reader's. */
export const projectQuery = (project: string, asOf: string | undefined) =>
  queryOptions({
    queryKey: ['projects', project, { asOf }],
    queryFn: () => answer(api.api.projects[':project'].$get({ param: { project }, query: asKnown(asOf) })),
    meta: { topics },
  })
