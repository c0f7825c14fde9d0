import type { QueueEntry, ReviewQueue } from '@kildetal/shared/review.ts'
import { expect, test } from 'vitest'
import { afterStep, boxLook, nextWaiting, outlookOf, type Stepped, stepFrom } from './course.ts'

let made = 0
function entry(itemId: string, over: Partial<QueueEntry> = {}): QueueEntry {
  made += 1
  return {
    mentionId: `m${made}`,
    itemId,
    number: made,
    agendaItemId: null,
    agendaItemNumber: null,
    start: made,
    end: made + 1,
    amountOre: 100,
    unit: 'total',
    label: itemId,
    kind: null,
    status: null,
    state: 'unreviewed',
    confidence: 0.9,
    first: true,
    isSum: false,
    openFindings: 0,
    waiting: true,
    ...over,
  }
}

function course() {
  made = 0
  return [
    entry('a'),
    entry('b'),
    entry('a', { first: false }),
    entry('c', { openFindings: 1 }),
    entry('d', { waiting: false, state: 'accepted' }),
  ]
}

test('steps stay within the course and begin at its ends', () => {
  const entries = course()
  expect(stepFrom(entries, 'm1', 1)?.mentionId).toBe('m2')
  expect(stepFrom(entries, 'm1', -1)).toBeNull()
  expect(stepFrom(entries, 'm5', 1)).toBeNull()
  expect(stepFrom(entries, null, 1)?.mentionId).toBe('m1')
  expect(stepFrom(entries, null, -1)?.mentionId).toBe('m5')
  expect(stepFrom([], null, 1)).toBeNull()
})

test('after an item comes the next first place that waits, then what was skipped, then nothing', () => {
  const entries = course()
  expect(nextWaiting(entries, 'm1', 'a')?.mentionId).toBe('m2')
  expect(nextWaiting(entries, 'm2', 'b')?.mentionId).toBe('m4')
  expect(nextWaiting(entries, 'm4', 'c')?.mentionId).toBe('m1')
  const last = entries.map((one) => ({ ...one, waiting: one.itemId === 'a' }))
  expect(nextWaiting(last, 'm3', 'a')).toBeNull()
})

test('a box shows the current place, its other places, doubts and what is done', () => {
  const entries = course()
  const looks = entries.map((one) => boxLook(one, entries[0] ?? null))
  expect(looks).toEqual(['current', 'waiting', 'same', 'disputed', 'seen'])
  expect(boxLook(entry('e', { waiting: false, state: 'rejected' }), null)).toBe('rejected')
})

test('a later place follows its item, wherever one stands', () => {
  const entries = course()
  const [first, second, third, fourth, fifth] = entries
  if (!first || !second || !third || !fourth || !fifth) throw new Error('five entries')
  expect(outlookOf(third, entries, first)).toEqual({ says: 'follows', number: 1 })
  expect(outlookOf(third, entries, second)).toEqual({ says: 'follows', number: 1 })
  expect(outlookOf(fourth, entries, first)).toEqual({ says: 'disputed' })
  expect(outlookOf(fifth, entries, first)).toEqual({ says: 'done' })
  expect(outlookOf(entry('e', { confidence: 0.3 }), entries, first)).toEqual({ says: 'unsure' })
})

test('a step stands in the course at once, and the last one leaves nothing to open', () => {
  const queue: ReviewQueue = {
    meeting: null,
    entries: course(),
    seen: 1,
    total: 5,
    openFindings: 1,
    openAt: 'm1',
    others: [],
  }
  const accepted: Stepped = {
    id: 'a',
    state: 'accepted',
    decidedStatus: null,
    status: 'approved',
    kind: 'budget',
    amountOre: 200,
  }
  const after = afterStep(queue, accepted)
  expect(after.entries.map(({ waiting }) => waiting)).toEqual([false, true, false, true, false])
  expect(after.entries[2]).toMatchObject({ state: 'accepted', status: 'approved', kind: 'budget', amountOre: 200 })
  expect(after).toMatchObject({ seen: 3, openAt: 'm2' })
  expect(afterStep(after, { ...accepted, state: 'unreviewed' })).toMatchObject({ seen: 1, openAt: 'm2' })
  expect(afterStep(after, { ...accepted, decidedStatus: 'rejected' }).seen).toBe(1)
  const all = afterStep(afterStep(after, { ...accepted, id: 'b' }), { ...accepted, id: 'c', state: 'rejected' })
  expect(all).toMatchObject({ seen: 5, openAt: null })
})
