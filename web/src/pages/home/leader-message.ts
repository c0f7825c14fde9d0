import type { UnitFigures } from '@kildetal/shared/budget.ts'
import { roundToKr, subtractOre } from '@kildetal/shared/money.ts'
import type { home } from '../../i18n/da/home.ts'

type Words = typeof home

/** The home's headline: the message, then the figure. A deviation below a thousand kroner is none. */
export function leaderHeadline(name: string, figures: UnitFigures['figures'], words: Words): string {
  const { deviationOre } = figures
  if (deviationOre === null) return words.unitNoForecast(name)
  if (Math.abs(deviationOre) < 100_000) return words.unitEven(name)
  return deviationOre < 0 ? words.unitOver(name, -deviationOre) : words.unitUnder(name, deviationOre)
}

/** What weighs most in the deviation to date, and what the rest does; null where nothing is spent beyond its budget. */
export function leaderDriver(
  { figures, lines, through }: Pick<UnitFigures, 'figures' | 'lines' | 'through'>,
  words: Words,
): string | null {
  const [worst] = [...lines].sort((a, b) => a.figures.deviationToDateOre - b.figures.deviationToDateOre)
  const worstOre = roundToKr(worst?.figures.deviationToDateOre ?? 0)
  if (!worst || worstOre >= 0 || through === 0) return null
  const restOre = subtractOre(roundToKr(figures.deviationToDateOre), worstOre)
  const rest = restOre === 0 ? '' : ` ${restOre > 0 ? words.restUnder(restOre) : words.restOver(-restOre)}`
  return words.driver(worst.name, -worstOre, through) + rest
}
