import { ImportAccepted } from '@kildetal/shared/imports.ts'
import { queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import { answer, api, send } from './client.ts'

/** Between two looks while files are being read, should a live signal be lost. */
const LOOK_AGAIN_MS = 2000

/** The latest imports; asks again by itself while something is not finished. */
export const importsQuery = queryOptions({
  queryKey: ['imports'],
  queryFn: () => answer(api.api.imports.$get()),
  refetchInterval: (query) =>
    query.state.data?.imports.some(({ state }) => state === 'queued' || state === 'reading') ? LOOK_AGAIN_MS : false,
})

/** Sends files to be read in the background. Throws `ApiProblem` 413 when they are too large together. */
export async function importFiles(files: readonly File[]): Promise<z.infer<typeof ImportAccepted>> {
  const form = new FormData()
  for (const file of files) form.append('file', file)
  const response = await send('/api/imports', { method: 'POST', body: form })
  return ImportAccepted.parse(await response.json())
}

/** Takes back a file that nobody has begun to read. Throws `ApiProblem` 409 when reading has begun. */
export async function cancelImport(id: string): Promise<void> {
  await answer(api.api.imports[':id'].$delete({ param: { id } }))
}
