import { join } from 'node:path'
import type { PersonalData } from '@kildetal/shared/personal-data.ts'
import { describe, expect, it } from 'vitest'
import { type MarkedLine, readMarkedLines, scorePersons } from '../accuracy/score-persons.ts'
import { findPersonalData } from './persons.ts'

const readMarked = (file: string) => readMarkedLines(join(import.meta.dirname, 'examples', file))
const SEEN = ['persons.txt', 'persons-more.txt'].flatMap(readMarked)
/** Nothing was made to fit these. */
const UNSEEN = readMarked('persons-held-out.txt')

/** How much of what is marked was found (recall), and how much of what was found is marked (precision), to the letter. */
function measure(examples: readonly MarkedLine[], kind: PersonalData['kind']) {
  const { right, wanted, found, wrong } = scorePersons(examples, kind)
  return { recall: right / wanted, precision: right / found, wanted, wrong: wrong.join('\n') }
}

describe('personal data', () => {
  it.each([
    ['name', 70, 0.98, 0.98],
    ['address', 8, 1, 1],
    ['email', 5, 1, 1],
    ['phone', 5, 1, 1],
    ['cpr', 3, 1, 1],
  ] as const)('of kind %s is found with few misses and few false finds', (kind, examples, recall, precision) => {
    const measured = measure(SEEN, kind)
    expect(measured.wanted).toBeGreaterThanOrEqual(examples)
    expect(measured.recall, `recall\n${measured.wrong}`).toBeGreaterThanOrEqual(recall)
    expect(measured.precision, `precision\n${measured.wrong}`).toBeGreaterThanOrEqual(precision)
  })

  // Too few of the other kinds for a share of their own to mean much: there, none may be missed.
  it.each([
    ['name', 35, 0.94, 0.94],
    ['address', 4, 1, 1],
    ['email', 2, 1, 1],
    ['phone', 2, 1, 0.6],
    ['cpr', 1, 1, 0.5],
  ] as const)('of kind %s is found so in unseen texts', (kind, examples, recall, precision) => {
    const measured = measure(UNSEEN, kind)
    expect(measured.wanted).toBe(examples)
    expect(measured.recall, `recall\n${measured.wrong}`).toBeGreaterThanOrEqual(recall)
    expect(measured.precision, `precision\n${measured.wrong}`).toBeGreaterThanOrEqual(precision)
  })

  it('is tried on as many lines that name nobody', () => {
    expect([...SEEN, ...UNSEEN].filter(({ wanted }) => wanted.length === 0).length).toBeGreaterThan(70)
  })

  it('comes sorted and without overlaps', () => {
    const found = findPersonalData('Anna Berg, anna.berg@example.dk, Bergvej 3. Anna Berg (A) deltog ikke.')
    for (const [i, one] of found.entries()) expect(one.start).toBeGreaterThanOrEqual(found[i - 1]?.end ?? 0)
    expect(found.map((f) => f.kind)).toEqual(['name', 'email', 'address', 'name'])
  })

  it('is searched in proportion to the length of a text', () => {
    const cost = (text: string) => {
      const before = process.cpuUsage()
      findPersonalData(text)
      const used = process.cpuUsage(before)
      return (used.user + used.system) / 1000
    }
    for (const piece of ['A ', 'Anna ', 'a@', '1 ', 'Aa Bb ', 'fraværende: ', 'a.b-', '12 34 ', 'Nørregade '])
      expect(cost(piece.repeat(40_000 / piece.length)), piece).toBeLessThan(1500)
  })
})
