import type { ItemDetail, StoredFinding } from '@kildetal/shared/items.ts'
import type { AmendItem, ManualItem } from '@kildetal/shared/review.ts'
import { queryOptions } from '@tanstack/react-query'
import { answer, api } from './client.ts'

/** What every course of the review is kept under. */
export const reviewQueueKey = ['items', 'queue'] as const

/** The review's course through one meeting; without a meeting the latest that has something waiting. */
export const reviewQueueQuery = (meeting: string | undefined) =>
  queryOptions({
    queryKey: [...reviewQueueKey, meeting ?? null],
    queryFn: () => answer(api.api.review.queue.$get({ query: meeting ? { meeting } : {} })),
    meta: { topics: ['items', 'minutes', 'findings', 'imports'] },
  })

/** The units one may choose among. */
export const organisationQuery = queryOptions({
  queryKey: ['organisation'],
  queryFn: () => answer(api.api.organisation.$get()),
})

const byId = (id: string) => ({ param: { id } })
const seen = (version: number) => ({ query: { version: String(version) } })

/** Accepts an item as it stands. Every step throws `ApiProblem` 409 with `current` when the item has changed since. */
export async function accept(id: string, version: number): Promise<ItemDetail> {
  return answer(api.api.items[':id'].acceptance.$post({ ...byId(id), json: { version } }))
}

/** Saves the values that changed; with `accept` the item is accepted in the same step. */
export async function amend(id: string, amendment: AmendItem): Promise<ItemDetail> {
  return answer(api.api.items[':id'].amendment.$post({ ...byId(id), json: amendment }))
}

/** Enters a figure by hand. `key` names this content: sent again with it, the figure is still entered once. */
export async function addItem(item: ManualItem, key: string): Promise<ItemDetail> {
  return answer(api.api.items.$post({ header: { 'idempotency-key': key }, json: item }))
}

/** Rejects an item, with the reason. */
export async function reject(id: string, version: number, reason: string): Promise<ItemDetail> {
  return answer(api.api.items[':id'].rejection.$post({ ...byId(id), json: { version, reason } }))
}

/** The steps that can be taken back. */
export type UndoableStep = 'acceptance' | 'amendment' | 'rejection'

/** Takes a step back; what it posted is reversed. */
export async function undo(step: UndoableStep, id: string, version: number): Promise<ItemDetail> {
  const item = api.api.items[':id']
  if (step === 'acceptance') return answer(item.acceptance.$delete({ ...byId(id), ...seen(version) }))
  if (step === 'amendment') return answer(item.amendment.$delete({ ...byId(id), ...seen(version) }))
  return answer(item.rejection.$delete({ ...byId(id), ...seen(version) }))
}

/** Makes an item of its own of the named citations. */
export async function split(
  id: string,
  version: number,
  mentionIds: string[],
): Promise<{ item: ItemDetail; created: ItemDetail }> {
  return answer(api.api.items[':id'].split.$post({ ...byId(id), json: { version, mentionIds } }))
}

/** Makes two items one; the other's citations become this item's. */
export async function merge(id: string, version: number, other: { id: string; version: number }): Promise<ItemDetail> {
  return answer(
    api.api.items[':id'].merge.$post({
      ...byId(id),
      json: { version, otherId: other.id, otherVersion: other.version },
    }),
  )
}

/** Settles a finding: the statement that holds by its position, or null when nothing is to be corrected. */
export async function resolveFinding(
  id: string,
  resolution: { version: number; holds: number | null; note: string },
): Promise<StoredFinding> {
  return answer(api.api.findings[':id'].resolution.$post({ ...byId(id), json: resolution }))
}

/** Opens a settled finding again. */
export async function reopenFinding(id: string, version: number): Promise<StoredFinding> {
  return answer(api.api.findings[':id'].resolution.$delete({ ...byId(id), ...seen(version) }))
}
