import type { MarkStyle } from './mark-style.ts'

/** A year's course, one figure a month. What is null or left out is not drawn. All in øre. */
export interface MonthFigure {
  /** 1–12 */
  month: number
  previousOre?: number | null | undefined
  budgetOre?: number | null | undefined
  actualOre?: number | null | undefined
  forecastOre?: number | null | undefined
}

/** Series of a month chart, from back to front. */
export type MonthSeries = 'previous' | 'budget' | 'actual' | 'forecast'

/** One bar of a month: `step` says how many places it stands to the right of the rearmost. */
export interface MonthBar {
  series: MonthSeries
  style: MarkStyle
  valueOre: number
  step: number
}

/** A month with its bars from back to front. */
export interface MonthColumn {
  month: number
  bars: MonthBar[]
  /** The bar whose value is printed above it: the last booked, the year's end, the highest and lowest. */
  labelledOre: number | null
}

/** The whole chart: columns, and how many steps they need side by side. */
export interface MonthShape {
  columns: MonthColumn[]
  steps: number
  minOre: number
  maxOre: number
}

const ORDER: readonly MonthSeries[] = ['previous', 'budget', 'actual', 'forecast']

function figureOf(figure: MonthFigure, series: MonthSeries): number | null {
  const byName = {
    previous: figure.previousOre,
    budget: figure.budgetOre,
    actual: figure.actualOre,
    forecast: figure.forecastOre,
  }
  return byName[series] ?? null
}

/** Booked and expected share the front: a month is one or the other. */
function stepsOf(present: readonly MonthSeries[]): Map<MonthSeries, number> {
  const steps = new Map<MonthSeries, number>()
  let next = 0
  for (const series of ORDER) {
    if (!present.includes(series)) continue
    if (series === 'forecast' && steps.has('actual')) steps.set(series, steps.get('actual') ?? 0)
    else steps.set(series, next++)
  }
  return steps
}

function labelled(columns: readonly MonthColumn[]): Map<number, number> {
  const fronts = columns.flatMap(({ month, bars }) => {
    const front = bars.findLast(({ series }) => series === 'actual' || series === 'forecast')
    return front ? [{ month, series: front.series, valueOre: front.valueOre }] : []
  })
  const lastActual = fronts.findLast(({ series }) => series === 'actual')
  const chosen = [lastActual, fronts.at(-1)].filter((front) => front !== undefined)
  return new Map(chosen.map(({ month, valueOre }) => [month, valueOre]))
}

/**
 * Columns from figures. Months are in order, 1 to 12, missing ones empty. The scale starts at zero; pass `scale` so that neighbours share one.
 */
export function shapeMonths(
  figures: readonly MonthFigure[],
  shown: readonly MonthSeries[],
  scale?: { minOre: number; maxOre: number },
): MonthShape {
  const present = ORDER.filter(
    (series) => shown.includes(series) && figures.some((figure) => figureOf(figure, series) !== null),
  )
  const steps = stepsOf(present)
  const columns = Array.from({ length: 12 }, (_, index): MonthColumn => {
    const figure = figures.find(({ month }) => month === index + 1) ?? { month: index + 1 }
    const bars = present.flatMap((series): MonthBar[] => {
      const valueOre = figureOf(figure, series)
      // A month that is booked is no longer expected.
      if (
        valueOre === null ||
        (series === 'forecast' && present.includes('actual') && figureOf(figure, 'actual') !== null)
      )
        return []
      return [{ series, style: series, valueOre, step: steps.get(series) ?? 0 }]
    })
    return { month: index + 1, bars, labelledOre: null }
  })
  const labels = labelled(columns)
  const values = columns.flatMap(({ bars }) => bars.map(({ valueOre }) => valueOre))
  return {
    columns: columns.map((column) => ({ ...column, labelledOre: labels.get(column.month) ?? null })),
    steps: Math.max(1, ...[...steps.values()].map((step) => step + 1)),
    minOre: Math.min(0, scale?.minOre ?? Math.min(0, ...values)),
    maxOre: Math.max(0, scale?.maxOre ?? Math.max(0, ...values)),
  }
}

/** The scale that several month charts share when they stand side by side. */
export function sharedScale(charts: readonly (readonly MonthFigure[])[]): { minOre: number; maxOre: number } {
  const values = charts.flat().flatMap((figure) => ORDER.map((series) => figureOf(figure, series) ?? 0))
  return { minOre: Math.min(0, ...values), maxOre: Math.max(0, ...values) }
}
