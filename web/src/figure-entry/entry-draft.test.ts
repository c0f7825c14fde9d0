import type { AgendaItemView, MentionMark } from '@kildetal/shared/minutes.ts'
import { expect, test } from 'vitest'
import {
  type EntryDraft,
  entryValues,
  figuresAt,
  manualItemOf,
  missingIn,
  storedEntry,
  storeEntry,
} from './entry-draft.ts'

const TEXT = 'Punkt 1: Kor\nKoret får 12.500 kr. og et klaver.\nPunkt 2: Salg af hus'
const item = (id: string, title: string, closed: boolean): AgendaItemView => ({
  ...{ id, title, closed, number: id, caseNumber: null, outcomes: [], sections: [], decisions: [] },
  start: TEXT.indexOf(`Punkt ${id}`),
  end: id === '1' ? TEXT.indexOf('Punkt 2') : TEXT.length,
})
const view = { id: 'm', text: TEXT, agendaItems: [item('1', 'Kor', false), item('2', 'Salg af hus', true)] }
const words = (quote: string) => ({ start: TEXT.indexOf(quote), end: TEXT.indexOf(quote) + quote.length })
const draft = (over: Partial<EntryDraft>): EntryDraft => ({ place: null, quote: '', typed: {}, key: 'k', ...over })
const box = { page: 1, rectangle: { x: 1, y: 2, width: 30, height: 40 } }

test('marked words that are an amount fill it in, under the title they stand under; what is typed holds instead', () => {
  const marked = draft({ place: words('12.500 kr.') })
  expect(entryValues(marked, view)).toMatchObject({ amountOre: 12_500_00, label: 'Kor', years: [], kind: null })
  const typed = { ...marked, typed: { amountOre: 13_000_00, label: 'Klaver' } }
  expect(entryValues(typed, view)).toMatchObject({ amountOre: 13_000_00, label: 'Klaver' })
  expect(entryValues(draft({ place: words('et klaver') }), view).amountOre).toBeNull()
})

test('says what is missing, in the order of the form', () => {
  expect(missingIn(draft({}), view)).toBe('place')
  expect(missingIn(draft({ place: words('Salg af hus') }), view)).toBe('closed')
  expect(missingIn(draft({ place: box }), view)).toBe('quote')
  expect(missingIn(draft({ place: words('et klaver') }), view)).toBe('amount')
  expect(missingIn(draft({ place: box, quote: '12.500 kr.' }), view)).toBe('label')
  expect(missingIn(draft({ place: words('12.500 kr.') }), view)).toBeNull()
})

test('is sent with the very words, or with the box and what was read in it', () => {
  expect(manualItemOf(draft({ place: words('12.500 kr.') }), view)).toMatchObject({
    meetingId: 'm',
    citation: { ...words('12.500 kr.'), quote: '12.500 kr.' },
    values: { amountOre: 12_500_00 },
  })
  const read = draft({ place: box, quote: ' 12.500 kr. ', typed: { label: 'Klaver' } })
  expect(manualItemOf(read, view)).toMatchObject({ citation: { ...box, quote: '12.500 kr.' } })
  expect(manualItemOf(draft({ place: box }), view)).toBeNull()
})

test('knows the figures that stand on the words already, but not those that were rejected', () => {
  const mark = (id: string, state: MentionMark['state']) => ({ id, state, ...words('12.500 kr.') }) as MentionMark
  const view = { mentions: [mark('a', 'unreviewed'), mark('b', 'rejected')] }
  expect(figuresAt(words('får 12.500'), view).map(({ id }) => id)).toEqual(['a'])
  expect(figuresAt(words('klaver'), view)).toEqual([])
  expect(figuresAt(box, view)).toEqual([])
})

test('an entry survives a reload, and one that cannot be read is forgotten', () => {
  const kept = new Map<string, string>()
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  } as unknown as Storage
  const entry = draft({ place: box, quote: 'ti', typed: { years: [2030] } })
  storeEntry(storage, 'u', 'm', entry)
  expect(storedEntry(storage, 'u', 'm')).toEqual(entry)
  expect(storedEntry(storage, 'another', 'm')).toBeNull()
  storeEntry(storage, 'u', 'm', null)
  expect(storedEntry(storage, 'u', 'm')).toBeNull()
  kept.set('kildetal.entry.u.m', '{"place":7}')
  expect(storedEntry(storage, 'u', 'm')).toBeNull()
})
