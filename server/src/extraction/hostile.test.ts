import { expect, test } from 'vitest'
import { processorTime } from '../../test/processor-time.ts'
import { withoutClosed } from '../minutes/closed.ts'
import { parseMinutes } from '../minutes/parse.ts'
import { findPersonalData } from '../minutes/persons.ts'
import { hostileTexts } from './examples/hostile.ts'
import { extractFigures } from './extract.ts'

/** Of processor time, warm. A machine at rest takes up to a hundred; one that others keep busy counts two or three times as much for the same work. */
const LIMIT_MS = 300
/** A text of nothing but figures also pays for each of them to be told: its place, its words, its evidence. */
const AMOUNT_MS = 0.006

const read = (text: string) => extractFigures(text, parseMinutes(text)).mentions.length

test.each(Object.entries(hostileTexts(100_000)))(
  `100 kB of %s are read in ${LIMIT_MS} ms of processor time, and what its amounts take`,
  (_name, text) => {
    const amounts = read(text)
    expect(processorTime(() => read(text))).toBeLessThan(LIMIT_MS + amounts * AMOUNT_MS)
  },
)

test.each(Object.entries(hostileTexts(100_000)))(
  `100 kB of %s are searched for persons, and what is closed cut, in ${LIMIT_MS} ms`,
  (_name, text) => {
    const minutes = parseMinutes(text)
    const document = { format: 'txt' as const, text, pages: [], problems: [] }
    expect(processorTime(() => findPersonalData(text))).toBeLessThan(LIMIT_MS)
    expect(processorTime(() => withoutClosed(document, minutes))).toBeLessThan(LIMIT_MS)
  },
)

test.each([
  'one amount again and again',
  'one huge table',
  'bullets',
  'two budgets a sentence',
  'pools that differ',
  'points that are amended',
  'totals of totals',
  'rows that a decision names',
  'a decision of clauses',
  'sentences of one line',
  'many headings',
  'cells in threes and fours',
  'one cell a line',
  'names of groups alone',
  'figures parted by single spaces',
  'tables without a unit',
])('%s take time by their length, not by its square', (name) => {
  const small = processorTime(() => read(hostileTexts(25_000)[name] ?? ''))
  const large = processorTime(() => read(hostileTexts(200_000)[name] ?? ''))
  // Eight times the text; its square would be 64 times.
  expect(large).toBeLessThan(20 * Math.max(small, 10))
})
