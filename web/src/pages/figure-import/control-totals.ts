import type { ControlTotal, FigureImport } from '@kildetal/shared/figure-imports.ts'
import { subtractOre } from '@kildetal/shared/money.ts'

/** One sum of the file, under a name that stays the same while the page is open. */
export const totalKey = ({ measure, year, month }: ControlTotal): string => `${measure} ${year} ${month ?? ''}`

/** Where a difference most likely comes from. */
export type Cause = 'sign' | 'thousand' | 'million' | 'hundred' | 'other'

const FACTORS: [number, Cause][] = [
  [100, 'hundred'],
  [1000, 'thousand'],
  [1_000_000, 'million'],
]

/** What a stated total that differs points at: the opposite sign, another unit of the amounts, or rows. Null when it holds. */
export function causeOf(statedOre: number, foundOre: number): Cause | null {
  if (statedOre === foundOre) return null
  if (statedOre === 0 || foundOre === 0) return 'other'
  if (statedOre === -foundOre) return 'sign'
  const ratios = [statedOre / foundOre, foundOre / statedOre]
  return FACTORS.find(([factor]) => ratios.includes(factor))?.[1] ?? 'other'
}

/** A sum of the file beside what was stated for it. */
export interface JudgedTotal {
  key: string
  total: ControlTotal
  statedOre: number | null
  /** Stated minus found; null without a stated total. */
  differenceOre: number | null
  cause: Cause | null
}

/** Every sum of the file by measure and year, each followed by its months, beside what was stated. */
export function judgeTotals(
  { totals, monthTotals }: Pick<FigureImport, 'totals' | 'monthTotals'>,
  stated: Readonly<Record<string, number>>,
): (JudgedTotal & { months: JudgedTotal[] })[] {
  const judge = (total: ControlTotal): JudgedTotal => {
    const key = totalKey(total)
    const statedOre = stated[key] ?? null
    return {
      ...{ key, total, statedOre },
      differenceOre: statedOre === null ? null : subtractOre(statedOre, total.amountOre),
      cause: statedOre === null ? null : causeOf(statedOre, total.amountOre),
    }
  }
  return totals.map((total) => ({
    ...judge(total),
    months: monthTotals.filter(({ measure, year }) => measure === total.measure && year === total.year).map(judge),
  }))
}

/** The stated totals as a load asserts them, those of months that the file no longer has left out. */
export function statedTotals(judged: readonly (JudgedTotal & { months: JudgedTotal[] })[]): ControlTotal[] {
  return judged
    .flatMap(({ months, ...year }) => [year, ...months])
    .flatMap(({ total, statedOre }) => (statedOre === null ? [] : [{ ...total, amountOre: statedOre }]))
}
