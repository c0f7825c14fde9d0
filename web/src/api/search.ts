import type { SearchHit } from '@kildetal/shared/search.ts'
import { answer, api } from './client.ts'

/** What the server finds under the person's own rights; aborted when the person types on. */
export async function searchHits(q: string, signal: AbortSignal): Promise<readonly SearchHit[]> {
  const { hits } = await answer(api.api.search.$get({ query: { q, limit: '20' } }, { init: { signal } }))
  return hits
}
