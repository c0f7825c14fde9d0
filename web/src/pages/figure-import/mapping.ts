import type { ColumnRole, FigureImport, ImportMapping } from '@kildetal/shared/figure-imports.ts'

type Sampled = Pick<FigureImport, 'header' | 'sample'>

/** Values of a column among the first rows, without empty ones, in their order. */
export function valuesOf({ header, sample }: Sampled, column: string): string[] {
  const at = header.indexOf(column)
  return at === -1 ? [] : sample.map((row) => (row[at] ?? '').trim()).filter((value) => value !== '')
}

/** The column that holds a role, if any does. */
export function columnOf(mapping: ImportMapping, role: ColumnRole): string | undefined {
  return Object.entries(mapping.columns).find(([, held]) => held === role)?.[0]
}

/** The mapping with a role given to a column; a role is held by one column alone, so another that held it lets go. */
export function withRole(mapping: ImportMapping, column: string, role: ColumnRole): ImportMapping {
  const freed = Object.entries(mapping.columns).map(([name, held]) => [
    name,
    role !== 'ignore' && held === role ? 'ignore' : held,
  ])
  return { ...mapping, columns: { ...Object.fromEntries(freed), [column]: role } }
}

/** What no column of the file says, and a person therefore must. */
export function unsaid(mapping: ImportMapping): { year: boolean; month: boolean; measure: boolean } {
  const period = columnOf(mapping, 'period') !== undefined
  return {
    year: !period && columnOf(mapping, 'year') === undefined,
    month: !period && columnOf(mapping, 'month') === undefined,
    measure: columnOf(mapping, 'measure') === undefined,
  }
}

/** Every word of the measure column that is known: from the first rows, from the check of the whole file, and from earlier files. */
export function measureWords(file: Sampled & Pick<FigureImport, 'measureWords'>, mapping: ImportMapping): string[] {
  const column = columnOf(mapping, 'measure')
  return column === undefined ? [] : [...new Set([...valuesOf(file, column), ...file.measureWords])]
}

/** Words for units that need one chosen, or have had one chosen, with how often the check met those it did not know. */
export function unitWords(
  file: Pick<FigureImport, 'problemGroups'>,
  mapping: ImportMapping,
): { word: string; times: number }[] {
  const unknown = file.problemGroups.filter(({ unit }) => unit)
  const words = new Set([...unknown.map(({ value }) => value), ...Object.keys(mapping.units)])
  return [...words].map((word) => ({ word, times: unknown.find(({ value }) => value === word)?.times ?? 0 }))
}

/** What differs between two mappings of one file: single choices by name, or what a column, a word or a unit is set to. */
export interface MappingDifference {
  of: 'numbers' | 'sign' | 'scale' | 'year' | 'month' | 'measure' | 'wholeYears' | 'column' | 'word' | 'unitWord'
  /** The column or the word. */
  name: string
  from: string | null
  to: string | null
}

/** How `to` reads a file otherwise than `from`, in the order of the form. */
export function mappingDifferences(from: ImportMapping, to: ImportMapping): MappingDifference[] {
  const text = (value: string | number | null | undefined) =>
    value === null || value === undefined ? null : String(value)
  const one = (of: MappingDifference['of'], a: string | number | null, b: string | number | null) => ({
    ...{ of, name: '', from: text(a), to: text(b) },
  })
  const each = (of: MappingDifference['of'], a: Record<string, string>, b: Record<string, string>) =>
    [...new Set([...Object.keys(a), ...Object.keys(b)])].map((name) => ({
      ...{ of, name, from: text(a[name]), to: text(b[name]) },
    }))
  return [
    ...each('column', from.columns, to.columns),
    one('numbers', from.numbers, to.numbers),
    one('sign', from.creditSign, to.creditSign),
    one('scale', from.scale, to.scale),
    one('year', from.year, to.year),
    one('month', from.month, to.month),
    one('measure', from.measure, to.measure),
    one('wholeYears', from.wholeYears, to.wholeYears),
    ...each('word', from.measures, to.measures),
    ...each('unitWord', from.units, to.units),
  ].filter((difference) => difference.from !== difference.to)
}
