import { queryOptions } from '@tanstack/react-query'
import { answer, api } from './client.ts'

const topics = ['projects', 'decisions', 'items', 'minutes']

/** The board, the time line and the table read this one answer. */
export const portfolioQuery = queryOptions({
  queryKey: ['projects'],
  queryFn: () => answer(api.api.projects.$get()),
  meta: { topics },
})

/** One project by its slug or id. Throws `ApiProblem` 404 for a project that is not the reader's. */
export const projectQuery = (project: string) =>
  queryOptions({
    queryKey: ['projects', project],
    queryFn: () => answer(api.api.projects[':project'].$get({ param: { project } })),
    meta: { topics },
  })
