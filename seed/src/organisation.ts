import { readFile } from 'node:fs/promises'
import type { UnitLevel } from '@kildetal/shared/identity.ts'

/** What sort of work a unit does; it decides which lines its budget has. */
export const ACTIVITIES = [
  'school',
  'childcare',
  'social',
  'care',
  'health',
  'benefits',
  'leisure',
  'roads',
  'transport',
  'property',
  'administration',
] as const
export type Activity = (typeof ACTIVITIES)[number]

/** A unit of the demonstration's organisation. `figures` are 2025's, in øre, on agreement units alone. */
export interface DemonstrationUnit {
  slug: string
  name: string
  level: UnitLevel
  parentSlug: string | null
  figures: { revisedOre: number; actualOre: number; forecastOre: number; activity: Activity } | null
}

const ROOT: DemonstrationUnit = {
  slug: 'lemvig-kommune',
  name: 'Lemvig Kommune',
  level: 'municipality',
  parentSlug: null,
  figures: null,
}
const LEVELS: readonly UnitLevel[] = ['directorate', 'area', 'agreement_unit']
const THOUSAND_KR_IN_ORE = 100_000

/** The address form of a name: `Børn og Undervisning` → `boern-og-undervisning`. */
export function slugOf(name: string): string {
  const plain = name.toLowerCase().replace(/æ/g, 'ae').replace(/ø/g, 'oe').replace(/å/g, 'aa')
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')
}

function readFigures(cells: readonly string[], line: number): NonNullable<DemonstrationUnit['figures']> {
  const [revised, actual, forecast, activity] = cells
  const ore = (cell: string | undefined) => {
    if (!cell || !/^\d+$/.test(cell))
      throw new Error(`organisation.txt line ${line}: not a whole number of thousand kroner: ${cell}`)
    return Number(cell) * THOUSAND_KR_IN_ORE
  }
  const known = ACTIVITIES.find((candidate) => candidate === activity)
  if (!known) throw new Error(`organisation.txt line ${line}: unknown activity ${activity}`)
  return { revisedOre: ore(revised), actualOre: ore(actual), forecastOre: ore(forecast), activity: known }
}

/** Reads the demonstration's tree, parents before children. Throws with the line's number where the file cannot be read. */
export function parseOrganisation(text: string): DemonstrationUnit[] {
  const units = [ROOT]
  const path: DemonstrationUnit[] = [ROOT]
  for (const [index, raw] of text.split('\n').entries()) {
    if (raw.trim() === '' || raw.startsWith('#')) continue
    const depth = (raw.length - raw.trimStart().length) / 2
    const [name = '', ...cells] = raw.split('|').map((cell) => cell.trim())
    const level = LEVELS[depth]
    const parent = path[depth]
    if (!level || !parent) throw new Error(`organisation.txt line ${index + 1}: stands too deep`)
    const taken = units.some((unit) => unit.slug === slugOf(name))
    const slug = taken ? `${parent.slug}-${slugOf(name)}` : slugOf(name)
    const figures = cells.length > 0 ? readFigures(cells, index + 1) : null
    const unit = { slug, name, level, parentSlug: parent.slug, figures }
    units.push(unit)
    path.length = depth + 1
    path.push(unit)
  }
  return units
}

/** The demonstration's organisation from `seed/data/organisation.txt`. */
export async function readOrganisation(): Promise<DemonstrationUnit[]> {
  return parseOrganisation(await readFile(new URL('../data/organisation.txt', import.meta.url), 'utf8'))
}
