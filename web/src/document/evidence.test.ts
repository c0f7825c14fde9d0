import type { Citation, ItemDetail } from '@kildetal/shared/items.ts'
import { expect, test } from 'vitest'
import { evidenceMarks, originOf, wordsOf } from './evidence.ts'

function citation(mentionId: string, over: Partial<Citation> = {}): Citation {
  return {
    mentionId,
    meetingId: 'm',
    body: null,
    day: null,
    agendaItemId: null,
    agendaItemNumber: null,
    agendaItemTitle: null,
    caseNumber: null,
    section: null,
    before: '',
    quote: '90.000 kr.',
    after: '',
    page: null,
    retold: false,
    start: 100,
    end: 110,
    mentionStatus: null,
    years: null,
    table: false,
    confidence: 0.9,
    evidence: [],
    rectangle: null,
    ...over,
  }
}

const item = (citationList: Citation[], amended: ItemDetail['amended'] = []) =>
  ({ citationList, amended }) as unknown as ItemDetail
const words = (attribute: Citation['evidence'][number]['attribute'], start: number, quote: string) => ({
  attribute,
  start,
  end: start + quote.length,
  quote,
})

test('a field is read beside the mention in hand, else beside another in the same minutes, never in other minutes', () => {
  const here = citation('a', { evidence: [words('kind', 80, 'afsat')] })
  const other = citation('b', {
    start: 300,
    end: 310,
    evidence: [words('pool', 320, 'puljen'), words('kind', 280, 'sat af')],
  })
  const elsewhere = citation('c', { meetingId: 'n', evidence: [words('counterpart', 5, 'et firma')] })
  const read = wordsOf(item([here, other, elsewhere]), 'a')
  expect(read.map(({ field, quote }) => [field, quote])).toEqual([
    ['amountOre', '90.000 kr.'],
    ['kind', 'afsat'],
    ['pool', 'puljen'],
  ])
})

test('the same words read twice stand once, and both years attributes are the field years', () => {
  const here = citation('a', {
    evidence: [words('years', 120, '2024 til 2025'), words('fromYear', 120, '2024 til 2025')],
  })
  expect(wordsOf(item([here]), 'a').filter(({ field }) => field === 'years')).toHaveLength(1)
})

test('marks are strong for the field in hand, and the amount is none of them', () => {
  const here = citation('a', { evidence: [words('kind', 80, 'afsat'), words('pool', 90, 'puljen')] })
  expect(evidenceMarks(wordsOf(item([here]), 'a'), 'pool')).toEqual([
    { start: 80, end: 85, kind: 'evidence', strong: false },
    { start: 90, end: 96, kind: 'evidence', strong: true },
  ])
})

test('what a consultant amended is said before what was read', () => {
  const here = citation('a', { evidence: [words('kind', 80, 'afsat')] })
  const amended = item([here], [{ attribute: 'fromYear', was: 2023, became: 2024 }])
  expect(originOf(amended, wordsOf(amended, 'a'), 'fromYear')).toEqual({ from: 'amended', was: 2023 })
  expect(originOf(amended, wordsOf(amended, 'a'), 'kind')).toEqual({ from: 'words', quotes: ['afsat'] })
  expect(originOf(amended, wordsOf(amended, 'a'), 'audience')).toEqual({ from: 'nothing' })
})

test('an item without citations has no words', () => {
  expect(wordsOf(item([]), 'a')).toEqual([])
})
