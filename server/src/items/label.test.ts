import { expect, it } from 'vitest'
import { type LabelledFigure, labelOf, subjectOf } from './label.ts'

const figure: LabelledFigure = {
  kind: 'budget',
  unit: 'total',
  years: [],
  fromYear: null,
  counterpart: null,
  sum: false,
}

it.each([
  [{ years: [2025] }, 'Drøftelse af igangsættelse af analyser i 2025', 'Analyser, budget 2025'],
  [
    { kind: 'carry_over', years: [2025], fromYear: 2024 },
    'Godkendelse af overførsler',
    'Overførsler, overførsel fra 2024 til 2025',
  ],
  [
    { kind: 'expense', counterpart: 'Tømrer A/S', years: [2024] },
    'Nyt tag - tidsplan',
    'Nyt tag, udgift til Tømrer A/S 2024',
  ],
  [
    { kind: 'price', unit: 'per_participant', counterpart: 'Nabokommunen' },
    'Lederkursus',
    'Lederkursus, pris pr. deltager, Nabokommunen',
  ],
  [{ unit: 'per_year', years: [2026, 2027, 2028] }, 'Analyser', 'Analyser, budget om året 2026–2028'],
  [{ sum: true, years: [2025] }, 'Analyser', 'Analyser, budget i alt 2025'],
  [{ kind: null }, null, 'Beløb'],
] as const)('names %j under »%s«', (part, title, label) => {
  expect(labelOf({ ...figure, ...part } as LabelledFigure, title)).toBe(label)
})

it('keeps a long subject readable and within bounds', () => {
  const subject = subjectOf(`Etablering af ${'meget lange '.repeat(20)}stier`, false)
  expect(subject.length).toBeLessThan(75)
  expect(subject.endsWith(' …')).toBe(true)
})
