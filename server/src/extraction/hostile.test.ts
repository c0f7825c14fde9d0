import { expect, test } from 'vitest'
import { processorTime } from '../../test/processor-time.ts'
import { parseMinutes } from '../minutes/parse.ts'
import { hostileTexts } from './examples/hostile.ts'
import { extractFigures } from './extract.ts'

/** A hundred thousand characters, from their lines to figures and findings. At rest a machine takes a quarter; the benchmark prints how much, the limit leaves room for one that is shared. */
const LIMIT_MS = 400

const read = (text: string) => extractFigures(text, parseMinutes(text)).mentions.length

test.each(Object.entries(hostileTexts(100_000)))('100 kB of %s take no more than others', (_name, text) => {
  expect(processorTime(() => read(text))).toBeLessThan(LIMIT_MS)
})

test.each([
  'one amount again and again',
  'one huge table',
  'bullets',
  'two budgets a sentence',
  'pools that differ',
  'points that are amended',
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
