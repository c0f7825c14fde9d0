import type { Overview, UnitYear } from '@kildetal/shared/budget.ts'

/** A row of the overview's table: a unit below, or one of the unit's own account lines. */
export interface Line {
  id: string
  name: string
  /** The unit it leads to; null for an account line. */
  slug: string | null
  /** Null until a fold's own figures have come. */
  figures: UnitYear | null
  depth: number
  under: readonly Line[] | undefined
}

/** The rows of a level: units, then the unit's own lines; below an unfolded unit its own level, or waiting rows until it has come. */
export function linesOf(
  view: Pick<Overview, 'unit' | 'rows' | 'lines'>,
  unfolded: ReadonlyMap<string, Pick<Overview, 'unit' | 'rows' | 'lines'>>,
  depth = 0,
): Line[] {
  const units = view.rows.map(({ unit, children, figures }): Line => {
    const below = unfolded.get(unit.slug)
    return {
      id: unit.slug,
      name: unit.name,
      slug: unit.slug,
      figures,
      depth,
      under: below
        ? linesOf(below, unfolded, depth + 1)
        : Array.from({ length: children }, (_, index) => waiting(unit.slug, index, depth + 1)),
    }
  })
  const own = view.lines.map(
    ({ code, name, figures }): Line => ({
      id: `${view.unit.slug} ${code}`,
      name,
      slug: null,
      figures,
      depth,
      under: undefined,
    }),
  )
  return [...units, ...own]
}

const waiting = (slug: string, index: number, depth: number): Line => ({
  id: `${slug} ${index}`,
  name: '',
  slug: null,
  figures: null,
  depth,
  under: undefined,
})

/** The rows as they stand on screen: with those of unfolded rows below their own. */
export function shownLines(lines: readonly Line[], unfolded: readonly string[]): Line[] {
  return lines.flatMap((line) => [
    line,
    ...(line.under && unfolded.includes(line.id) ? shownLines(line.under, unfolded) : []),
  ])
}

/** What the page calls the deviation: at year end, or to date where nothing more is expected yet. */
export function deviationOf(figures: UnitYear, atYearEnd: boolean): number | null {
  return atYearEnd ? figures.deviationOre : figures.deviationToDateOre
}
