import { expect, test } from 'vitest'
import { LearnedCase } from '../review/learned-case.ts'
import { scoreCase, sumCases } from './score-cases.ts'

const TEXT = 'Der er afsat 120.000 kr. årligt i perioden 2026-2027 til tællinger.'
const learned = (values: Partial<LearnedCase>): LearnedCase => ({
  text: TEXT,
  start: TEXT.indexOf('120'),
  end: TEXT.indexOf(' årligt'),
  section: 'case_presentation',
  body: 'Direktionen',
  day: '2025-03-12',
  outcomes: ['approved'],
  verdict: 'amended',
  was: {},
  became: {},
  ...values,
})

test('a corrected value that the engine reads now is right, one that it reads otherwise is not', () => {
  expect(scoreCase(learned({ was: { kind: 'expense' }, became: { kind: 'budget', unit: 'total' } }))).toEqual([
    { attribute: 'unit', wanted: 'total', got: 'per_year', right: false },
    { attribute: 'kind', wanted: 'budget', got: 'budget', right: true },
  ])
})

test('an amount in øre is compared in kroner, and years as a list', () => {
  const added = learned({ verdict: 'added', became: { amountOre: 12_000_000, years: [2026, 2027], unit: 'per_year' } })
  expect(scoreCase(added).map(({ attribute, right }) => [attribute, right])).toEqual([
    ['amount', true],
    ['unit', true],
    ['years', true],
  ])
})

test('a rejected amount is right only when nothing is read there', () => {
  expect(scoreCase(learned({ verdict: 'rejected' }))).toMatchObject([
    { attribute: 'amount', got: 120_000, right: false },
  ])
  const text = 'Lokalplan 1.221 for Havnen gælder.'
  expect(scoreCase(learned({ verdict: 'rejected', text, start: 10, end: 15 }))).toMatchObject([{ right: true }])
})

test('a sum counts cases and values', () => {
  const answers = [
    learned({ became: { kind: 'budget' } }),
    learned({ became: { kind: 'loan', unit: 'per_year' } }),
    learned({ verdict: 'rejected' }),
  ].map(scoreCase)
  expect(sumCases(answers)).toEqual({
    cases: 3,
    right: 1,
    attributes: { kind: { right: 1, of: 2 }, unit: { right: 1, of: 1 }, amount: { right: 0, of: 1 } },
  })
})

test('what is no case is refused', () => {
  expect(LearnedCase.safeParse({ text: TEXT }).success).toBe(false)
  expect(LearnedCase.parse(JSON.parse(JSON.stringify(learned({}))))).toEqual(learned({}))
})
