import { ensureAccounts } from '../src/budget/accounts.ts'
import { loadFigures } from '../src/budget/load-figures.ts'
import type { TestSystem } from './system.ts'

/** Lines of the chart of accounts that the examples use. */
export const LINES = { salaries: '03.22.01.1.001.1.0', substitutes: '03.22.01.1.002.1.0' } as const

/** One example figure; `kr` are whole kroner. */
export interface ExampleFigure {
  unit: keyof TestSystem['units']
  line: keyof typeof LINES
  year: number
  month: number
  measure: 'original' | 'actual' | 'forecast'
  kr: number
}

/** Loads figures as the controller, known from the given day. */
export async function loadExample(
  { as, actors, units }: Pick<TestSystem, 'as' | 'actors' | 'units'>,
  knownOn: string,
  figures: readonly ExampleFigure[],
): Promise<void> {
  await as(actors.controller, 'write', async (ctx) => {
    await ensureAccounts(ctx, [
      { code: LINES.salaries, name: 'Lærerløn' },
      { code: LINES.substitutes, name: 'Vikarer' },
    ])
    await loadFigures(ctx, {
      source: 'eksempel.csv',
      knownOn,
      rows: figures.map(({ unit, line, year, month, measure, kr }) => ({
        unitId: units[unit],
        account: LINES[line],
        year,
        month,
        measure,
        amountOre: kr * 100,
      })),
    })
  })
}
