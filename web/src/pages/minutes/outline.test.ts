import type { AgendaItemView, MentionMark } from '@kildetal/shared/minutes.ts'
import { expect, test } from 'vitest'
import { outlineOf } from './outline.ts'

const MEETING = { body: 'Direktionen', day: '2025-04-23' }
const item = (number: string, start: number, end: number, caseNumber: string | null = null) =>
  ({ id: number, number, start, end, caseNumber, closed: false }) as AgendaItemView
const mark = (id: string, itemId: string, start: number) => ({ id, itemId, start, end: start + 5 }) as MentionMark
const other = (caseNumber: string) => ({
  meetingId: 'm',
  body: null,
  day: null,
  caseNumber,
  agendaItemNumber: '4',
  title: 'Kurser',
})

test('each agenda item has its figures once, in the order of the text', () => {
  const entries = outlineOf({
    agendaItems: [item('1', 0, 100), item('2', 100, 200)],
    mentions: [mark('a', 'x', 10), mark('b', 'y', 20), mark('c', 'x', 30), mark('d', 'x', 100)],
    sameCases: [],
    ...MEETING,
  })
  expect(entries.map(({ figures }) => figures.map(({ itemId, places }) => [itemId, places.length]))).toEqual([
    [
      ['x', 2],
      ['y', 1],
    ],
    [['x', 1]],
  ])
})

test('figures outside every agenda item are not left out', () => {
  const entries = outlineOf({
    agendaItems: [item('1', 50, 100)],
    mentions: [mark('a', 'x', 10)],
    sameCases: [],
    ...MEETING,
  })
  expect(entries.map((entry) => [entry.item?.number ?? null, entry.figures.length])).toEqual([
    ['1', 0],
    [null, 1],
  ])
})

test('the same case is recognised with and without its hyphen, and no case is the case of none', () => {
  const [first, second] = outlineOf({
    agendaItems: [item('1', 0, 10, '00.30.10P19-4-24'), item('2', 10, 20)],
    mentions: [],
    sameCases: [other('00.30.10-P19-4-24'), other('')],
    ...MEETING,
  })
  expect(first?.sameCases).toHaveLength(1)
  expect(second?.sameCases).toEqual([])
})

test('another document of the same meeting is no other treatment of the case', () => {
  const [entry] = outlineOf({
    agendaItems: [item('1', 0, 10, '00.30.10P19-4-24')],
    mentions: [],
    sameCases: [{ ...other('00.30.10P19-4-24'), ...MEETING }, other('00.30.10P19-4-24')],
    ...MEETING,
  })
  expect(entry?.sameCases.map(({ day }) => day)).toEqual([null])
})
