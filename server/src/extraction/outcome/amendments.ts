import type { ItemContext, Reading } from '../reading.ts'
import { isRecommended } from './points.ts'

const CHANGES =
  /dog (?:således|sådan)|med den ændring|med følgende ændring|dog at|dog kun|i stedet for|ændres til|reduceres til|nedsættes til|mod at|med undtagelse af|med følgende|bortset fra|kun /i

/** A change that was moved before the decision, and carried. */
const VOTED_CHANGE = /ændringsforslag(?:et)?[^.]{0,40}(?:vedtag|godkend|tiltrådt)/i

/** A decision changes a few amounts; beyond these a text is no decision. */
const MOST_CHANGES = 30

/** What a decision changed of what was proposed. */
export interface Amendments {
  /** Some proposal was changed. */
  readonly any: boolean
  /** True for an amount that the decision put another in the place of, wherever the item mentions it. */
  amended(reading: Reading): boolean
  /** True for a cell of a table whose row a change names; for every cell when changes name no row. */
  touches(cell: Reading): boolean
  /** The same for an amount of the running text. */
  changes(reading: Reading): boolean
}

const NONE: Amendments = { any: false, amended: () => false, touches: () => false, changes: () => false }

/** The words of a row's label that can name it: no articles, no `I alt`. */
export function namesIn(label: string): string[] {
  return label.toLowerCase().match(/[a-zæøå]{2,}-\d+|[a-zæøå]{5,}/g) ?? []
}

/** `10-turskortet` names the row `10-turskort`: Danish puts the article at the end. */
function namedBy(name: string, said: ReadonlySet<string>): boolean {
  if (said.has(name)) return true
  for (const other of said)
    if (other.length > 4 && name.length > 4 && (other.startsWith(name) || name.startsWith(other))) return true
  return false
}

/** True for an amount of the running text that a change speaks of; for every one when changes speak of none. */
function proseTouched(readings: readonly Reading[], changes: readonly Reading[]): (reading: Reading) => boolean {
  const speaks = (reading: Reading) => sharesSubject(reading, changes)
  const some = readings.some((r) => r.cell === null && r.part?.kind !== 'decision' && speaks(r))
  return some ? speaks : () => true
}

function rowsTouched(readings: readonly Reading[], changes: readonly Reading[]): (cell: Reading) => boolean {
  const said = new Set(changes.flatMap((change) => namesIn(change.sentence?.text ?? '')))
  const touched = (cell: Reading) => namesIn(cell.cell?.label ?? '').some((name) => namedBy(name, said))
  return readings.some((r) => r.cell !== null && touched(r)) ? touched : () => true
}

/** True for an amount in today's decision or an earlier one quoted in the item. */
export function inDecision(reading: Reading): boolean {
  return reading.part?.kind === 'decision' || reading.part?.kind === 'earlier_decision'
}

/** Words beside an amount that name what it is for, to tell which proposal a change speaks of. */
function subjects(reading: Reading): Set<string> {
  const words = `${reading.left.slice(-40)} ${reading.right.slice(0, 40)}`.toLowerCase().match(/[a-zæøå]{4,}/g) ?? []
  return new Set(
    words.filter(
      (word) =>
        !/^(?:overfør|således|godkend|imødekom|bevilg|indstil|hvert|samlet|kroner|denne|efter|eller|heraf|og at|udskyd)/.test(
          word,
        ),
    ),
  )
}

function overlap(a: readonly number[] | null, b: readonly number[] | null): boolean {
  return a === null || b === null || a.some((year) => b.includes(year))
}

function sharesSubject(reading: Reading, changes: readonly Reading[]): boolean {
  const own = subjects(reading)
  return changes.some((change) => [...subjects(change)].some((word) => own.has(word)))
}

/**
 * The proposals that a decision changed (`dog således at kun 10,0 mio. kr. …`): those whose new parts make up the old amount, the
 * only one of a year the change names, those that speak of the same thing, or the only one there is.
 */
export function findAmendments(readings: readonly Reading[], { item }: ItemContext): Amendments {
  const changes = readings
    .filter((r) => inDecision(r) && r.sentence && CHANGES.test(r.sentence.text))
    .slice(0, MOST_CHANGES)
  if (changes.length === 0) {
    const voted = item?.decisions.some(({ place }) => VOTED_CHANGE.test(place.quote)) === true
    return voted ? { any: true, amended: () => false, touches: () => true, changes: () => true } : NONE
  }
  const kept = new Set(changes.map((r) => r.ore))
  const sum = changes.reduce((total, r) => total + r.ore, 0)
  const candidates = readings.filter((r) => isRecommended(r) && !kept.has(r.ore)).slice(0, MOST_CHANGES)
  const makesUp = candidates.filter((r) => r.ore === sum && changes.length > 1)
  const sameYear = candidates.filter((r) => changes.some((c) => c.years !== null && r.years?.join() === c.years.join()))
  const alike = candidates.filter((r) => sharesSubject(r, changes))
  const only = new Set(candidates.map((r) => r.ore)).size === 1 ? candidates : []
  const found = [makesUp, sameYear.length === 1 ? sameYear : [], only, alike].find((some) => some.length > 0) ?? []
  const byOre = new Map(found.map((r) => [r.ore, r.years]))
  return {
    any: true,
    touches: rowsTouched(readings, changes),
    changes: proseTouched(readings, changes),
    amended: (reading) => {
      const years = byOre.get(reading.ore)
      return years !== undefined && overlap(years, reading.years)
    },
  }
}
