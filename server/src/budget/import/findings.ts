import type { Measure } from '@kildetal/shared/budget.ts'
import type { ImportMapping, ProblemGroup, RowProblem } from '@kildetal/shared/figure-imports.ts'
import { sumOre } from '@kildetal/shared/money.ts'
import type { ImportFindings } from '../tables.ts'
import type { ReadFigure } from './plan.ts'

/** Groups and words beyond these are left out; a file that has more is read by the wrong mapping. */
const MOST_GROUPS = 100
const MOST_WORDS = 50

interface Place {
  unitId: string
  measure: Measure
  year: number
  month: number
  rows: number
  amountOre: number
  line: number
}

/** Gathers, while a file is read, what its rows come to by month and by unit, its problems in groups, and the words of its measure column. */
export function openFindings(header: readonly string[], mapping: ImportMapping) {
  const periods = new Map<string, Place>()
  const units = new Map<string, Place>()
  const groups = new Map<string, ProblemGroup>()
  const words = new Set<string>()
  const measureAt = header.findIndex((name) => mapping.columns[name] === 'measure')
  const unitColumn = header.find((name) => mapping.columns[name] === 'unit')
  return {
    addRow: (cells: readonly string[]): void => {
      const word = measureAt === -1 ? '' : (cells[measureAt] ?? '').trim()
      if (word !== '' && words.size < MOST_WORDS) words.add(word.slice(0, 200))
    },
    addFigure: (figure: ReadFigure, line: number): void => {
      const { unitId, measure, year, month } = figure
      addTo(periods, `${measure} ${year} ${month}`, figure, line)
      addTo(units, `${unitId} ${measure} ${year}`, figure, line)
    },
    addProblem: ({ column, value, message }: RowProblem): void => {
      const key = `${column}\u001f${message}\u001f${value}`
      const group = groups.get(key)
      if (group) group.times += 1
      else if (groups.size < MOST_GROUPS)
        groups.set(key, {
          column,
          value,
          message,
          times: 1,
          unit: column !== null && column === unitColumn && value !== '',
        })
    },
    all: (): ImportFindings => ({
      periods: [...periods.values()]
        .map(({ measure, year, month, rows, amountOre }) => ({ measure, year, month, rows, amountOre }))
        .sort((a, b) => byMeasure(a, b) || a.year - b.year || a.month - b.month),
      units: [...units.values()].map(({ unitId, measure, year, rows, amountOre }) => ({
        ...{ unitId, measure, year, rows, amountOre },
      })),
      problems: [...groups.values()].sort((a, b) => b.times - a.times),
      measureWords: [...words],
    }),
  }
}

const byMeasure = (a: { measure: Measure }, b: { measure: Measure }) =>
  a.measure < b.measure ? -1 : a.measure > b.measure ? 1 : 0

/** A row whose amount is spread over several months is still one row of its unit. */
function addTo(places: Map<string, Place>, key: string, figure: ReadFigure, line: number): void {
  const { unitId, measure, year, month, amountOre } = figure
  const place = places.get(key)
  if (!place) {
    places.set(key, { unitId, measure, year, month, rows: 1, amountOre, line })
    return
  }
  if (place.line !== line) place.rows += 1
  place.line = line
  place.amountOre = sumOre([place.amountOre, amountOre])
}
