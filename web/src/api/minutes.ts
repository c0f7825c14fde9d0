import type { MinutesView } from '@kildetal/shared/minutes.ts'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answer, api } from './client.ts'

/** All minutes the reader may see, latest meeting first. */
export const minutesListQuery = queryOptions({
  queryKey: ['minutes', 'list'],
  queryFn: () => answer(api.api.minutes.$get()),
  meta: { topics: ['minutes', 'items', 'findings', 'imports'] },
})

/** One meeting's minutes with every mark. Throws `ApiProblem` 404 when there are none within the reader's rights. */
export const minutesQuery = (id: string) =>
  queryOptions({
    queryKey: ['minutes', id],
    queryFn: () => answer(api.api.minutes[':id'].$get({ param: { id } })),
    meta: { topics: ['minutes', 'items', 'findings'] },
    placeholderData: keepPreviousData,
  })

/** A page of a PDF with the places of its words; what has been read of a document never changes. */
export const minutesPageQuery = (id: string, number: number) =>
  queryOptions({
    queryKey: ['minutes-page', id, number],
    queryFn: () => answer(api.api.minutes[':id'].pages[':number'].$get({ param: { id, number: String(number) } })),
    staleTime: Number.POSITIVE_INFINITY,
  })

/** Says which body met and when, where the document does not. Throws `ApiProblem` 422 for what was read from the document. */
export async function completeMeeting(id: string, meeting: { body: string; day: string }): Promise<MinutesView> {
  return answer(api.api.minutes[':id'].meeting.$post({ param: { id }, json: meeting }))
}
