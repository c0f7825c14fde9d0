import { FigureImport, type ImportMapping, type LoadImport } from '@kildetal/shared/figure-imports.ts'
import { queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import { answer, api } from './client.ts'
import { type SendFile, sendFile } from './send-file.ts'

/** Between two looks while a file is being worked on, should a live signal be lost. */
const LOOK_AGAIN_MS = 2000
const running = (state: FigureImport['state']) => state === 'checking' || state === 'loading'

/** Files of budgets and accounts, newest first. */
export const figureImportsQuery = queryOptions({
  queryKey: ['figure-imports'],
  queryFn: () => answer(api.api['figure-imports'].$get()),
  meta: { topics: ['budget'] },
  refetchInterval: (query) => (query.state.data?.imports.some(({ state }) => running(state)) ? LOOK_AGAIN_MS : false),
})

/** One file with how it is read and how far it has come. */
export const figureImportQuery = (id: string) =>
  queryOptions({
    queryKey: ['figure-imports', id],
    queryFn: () => answer(api.api['figure-imports'][':id'].$get({ param: { id } })),
    meta: { topics: ['budget'] },
    refetchInterval: (query) => (query.state.data && running(query.state.data.state) ? LOOK_AGAIN_MS : false),
  })

/** What loading the file does to the books, or taking it back undoes. */
export const importEffectQuery = (id: string, version: number) =>
  queryOptions({
    queryKey: ['figure-imports', id, 'effect', version],
    queryFn: () => answer(api.api['figure-imports'][':id'].effect.$get({ param: { id } })),
    meta: { topics: ['budget', 'ledger'] },
  })

/** Sends a file. The same bytes again answer with the earlier import and `known`. Throws `ApiProblem` 413 and 422 with the reason. */
export async function uploadFigures(file: File, course: SendFile): Promise<FigureImport> {
  const query = new URLSearchParams({ fileName: file.name })
  return FigureImport.parse(await sendFile(`/api/figure-imports?${query}`, file, course))
}

/** Has the whole file read by a mapping. Throws `ApiProblem` 409 and 422. */
export function checkImport(id: string, version: number, mapping: ImportMapping): Promise<FigureImport> {
  return answer(api.api['figure-imports'][':id'].check.$post({ param: { id }, json: { version, mapping } }))
}

/** Has a checked file loaded. Throws `ApiProblem` 409 and 422. */
export function loadImport(id: string, json: z.input<typeof LoadImport>): Promise<FigureImport> {
  return answer(api.api['figure-imports'][':id'].load.$post({ param: { id }, json }))
}

/** Takes a loaded file out of the books. Throws `ApiProblem` 409, and 422 where a period is closed. */
export function reverseImport(id: string, version: number, reason: string): Promise<FigureImport> {
  return answer(api.api['figure-imports'][':id'].reversal.$post({ param: { id }, json: { version, reason } }))
}

/** Stops work on a file, or lays it aside. */
export function cancelFigureImport(id: string): Promise<FigureImport> {
  return answer(api.api['figure-imports'][':id'].$delete({ param: { id } }))
}
