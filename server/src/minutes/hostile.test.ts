import { expect, it } from 'vitest'
import { processorTime } from '../../test/processor-time.ts'
import { parseMinutes } from './parse.ts'

const SIZE = 25_000
/** For a hundred thousand characters, with room for a machine that is shared. */
const LIMIT_MS = 400

function filled(piece: string, size: number): string {
  return piece.repeat(Math.ceil(size / piece.length)).slice(0, size)
}

function numbered(line: (i: number) => string, size: number): string {
  let text = ''
  for (let i = 1; text.length < size; i++) text += line(i)
  return text.slice(0, size)
}

const IN_DECISION = 'REFERAT Direktionen d. 01-01-2026\n\nPunkt 1: A\n\nBeslutning\n\n'
const HOSTILE: [string, (size: number) => string][] = [
  ['blank lines', (n) => filled('\n', n)],
  ['one letter', (n) => filled('a', n)],
  ['dots', (n) => filled('.', n)],
  ['dots with spaces', (n) => filled('. ', n)],
  ['hyphens', (n) => filled('a-', n)],
  ['capitals', (n) => filled('Aa, ', n)],
  ['bars', (n) => filled('|', n)],
  ['stars', (n) => filled('**', n)],
  ['digits', (n) => filled('1', n)],
  ['case number pieces', (n) => filled('00.00.', n)],
  ['years', (n) => filled('2025-', n)],
  ['days', (n) => filled('1. maj 2025 ', n)],
  ['names of committees', (n) => filled('Udvalget for A, B og C ', n)],
  ['the same item', (n) => filled('Punkt 1: A\n', n)],
  ['numbered lines', (n) => numbered((i) => `${i % 1000}. Titel om noget\n`, n)],
  ['items with case numbers', (n) => numbered((i) => `Punkt ${i % 1000}: Abc\n00.01.02P03-${i}-25\n`, n)],
  ['titles without numbers', (n) => filled('Titel\n00.01.02P03-1-25\n', n)],
  ['numbers below titles', (n) => filled('Titel\nSag nr. 5\n', n)],
  ['a table of contents', (n) => numbered((i) => `Titel nummer ${i}.......... ${i % 99}\n`, n)],
  ['parts', (n) => filled('LUKKEDE SAGER\nPunkt 1: A\n', n)],
  ['headings', (n) => `Punkt 1: A\n${filled('Beslutning\nIndstilling\n', n)}`],
  ['history', (n) => `Punkt 1: A\n${filled('Udvalg: Magistraten\nDato: 01-01-2025\n', n)}`],
  ['decisions', (n) => IN_DECISION + filled('Godkendt. ', n)],
  ['decisions that differ', (n) => IN_DECISION + numbered((i) => `Forslag ${i} godkendt.\n`, n)],
  ['a decision without end', (n) => IN_DECISION + filled('ikke og ', n)],
  ['lists', (n) => IN_DECISION + filled('- a\n', n)],
  ['lists with leads', (n) => IN_DECISION + filled('Udvalget ønsker:\n- forvaltningen undersøger a\n- b\n', n)],
  ['numbers of recommendations', (n) => `${IN_DECISION}Ad ${filled('1, ', n)}: Godkendt`],
  ['a flat text of headings', (n) => filled('Indstilling: A. Beslutning: B. ', n)],
  ['a flat text of capitals', (n) => `${filled('Indstilling: A. ', 800)}${filled('Abc De, Fgh og ', n)}`],
  ['a flat text of numbers', (n) => `${filled('Indstilling: A. ', 800)}${filled('1. A J.nr. 2: ', n)}`],
  ['points', (n) => `${IN_DECISION}${filled('Punkt 1, 2 og punkt 3, ', n)}`],
  ['zero bytes', (n) => filled('\u0000', n)],
  ['soft hyphens', (n) => filled('\u00ad', n)],
]

const cost = (text: string) => processorTime(() => parseMinutes(text))

it.each(HOSTILE)('%s cost time in proportion to their length', (_name, make) => {
  const small = cost(make(SIZE))
  const large = cost(make(4 * SIZE))
  expect(large).toBeLessThan(10 * Math.max(small, 10))
  expect(large).toBeLessThan(LIMIT_MS)
})
