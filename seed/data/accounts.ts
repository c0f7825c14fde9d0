import type { Activity } from '../src/organisation.ts'

/** A line of a unit's budget: account number, name, and its part of the unit's net budget in thousandths. Income is negative. */
export interface BudgetLine {
  code: string
  name: string
  permille: number
  /** Where a deviation of the unit lies, in parts of it; the lines of one activity sum to 1000. */
  deviationPermille: number
}

const staff = (funktion: string): BudgetLine => ({
  code: `${funktion}.1.001.1.0`,
  name: 'Fast løn',
  permille: 760,
  deviationPermille: -150,
})
const line = (code: string, name: string, permille: number, deviationPermille: number): BudgetLine => ({
  code,
  name,
  permille,
  deviationPermille,
})

/** What the budgets of the demonstration consist of, by sort of work. Shares are invented; account numbers are those of the authorised chart. */
export const BUDGET_LINES: Record<Activity, readonly BudgetLine[]> = {
  school: [
    { ...staff('03.22.01'), permille: 800 },
    line('03.22.01.1.002.1.0', 'Vikarer', 36, 1200),
    line('03.22.01.1.003.2.9', 'Undervisningsmidler', 52, -90),
    line('03.22.01.1.004.4.0', 'Bygninger og drift', 118, 90),
    line('03.22.01.1.005.7.9', 'Indtægter', -6, -50),
  ],
  childcare: [
    { ...staff('05.25.14'), permille: 1020 },
    line('05.25.14.1.002.1.0', 'Vikarer', 44, 300),
    line('05.25.14.1.003.2.9', 'Kost og materialer', 96, 350),
    line('05.25.14.1.004.4.0', 'Bygninger og drift', 88, 200),
    line('05.25.14.1.005.7.9', 'Forældrebetaling', -248, 300),
  ],
  social: [
    staff('05.28.21'),
    line('05.28.21.1.002.4.0', 'Køb af indsatser', 214, 1050),
    line('05.28.21.1.003.2.9', 'Materialer og kørsel', 38, 100),
    line('05.28.21.1.004.7.9', 'Betaling fra andre kommuner', -12, 0),
  ],
  care: [
    { ...staff('05.30.27'), permille: 842 },
    line('05.30.27.1.002.1.0', 'Vikarer', 62, 1100),
    line('05.30.27.1.003.2.9', 'Kost og plejeartikler', 94, 50),
    line('05.30.27.1.004.4.0', 'Bygninger og drift', 46, 0),
    line('05.30.27.1.005.7.9', 'Egenbetaling', -44, 0),
  ],
  health: [
    staff('04.62.82'),
    line('04.62.82.1.002.2.9', 'Hjælpemidler og materialer', 146, 800),
    line('04.62.82.1.003.4.0', 'Tjenesteydelser', 94, 350),
  ],
  benefits: [
    line('05.57.72.1.001.5.2', 'Ydelser til borgere', 1240, 1000),
    line('05.57.72.1.002.4.0', 'Tilbud og forløb', 68, 120),
    line('05.57.72.1.003.8.6', 'Statsrefusion', -308, -120),
  ],
  leisure: [
    { ...staff('03.32.50'), permille: 640 },
    line('03.32.50.1.002.2.9', 'Materialer og arrangementer', 214, 700),
    line('03.32.50.1.003.4.0', 'Bygninger og drift', 232, 450),
    line('03.32.50.1.004.7.9', 'Billetter og deltagerbetaling', -86, 0),
  ],
  roads: [
    { ...staff('02.28.11'), permille: 330 },
    line('02.28.11.1.002.4.5', 'Entreprenører', 504, 1000),
    line('02.28.11.1.003.2.2', 'Brændstof og el', 166, 150),
  ],
  transport: [
    { ...staff('02.32.31'), permille: 90 },
    line('02.32.31.1.002.4.0', 'Kørsel', 934, 1150),
    line('02.32.31.1.003.7.9', 'Billetindtægter', -24, 0),
  ],
  property: [
    { ...staff('00.25.10'), permille: 470 },
    line('00.25.10.1.002.2.2', 'El, vand og varme', 246, 800),
    line('00.25.10.1.003.4.5', 'Vedligeholdelse', 308, 350),
    line('00.25.10.1.004.7.1', 'Husleje', -24, 0),
  ],
  administration: [
    staff('06.45.51'),
    line('06.45.51.1.002.4.0', 'It og tjenesteydelser', 176, 850),
    line('06.45.51.1.003.2.9', 'Kontorhold', 64, 300),
  ],
}
