import type { Attribute, Kind, Status, Unit } from '@kildetal/shared/extraction.ts'
import type { AgendaItem, Outcome, Section } from '@kildetal/shared/minutes.ts'
import type { Scale } from './amounts/numbers.ts'
import type { Sentence } from './context/read-sentence.ts'
import type { Horizon } from './context/year-expressions.ts'
import type { TableAmount } from './tables/read-table.ts'

/** A section in the engine's own positions (see clean-text.ts). */
export interface Part {
  readonly kind: Section['kind']
  readonly start: number
  readonly bodyStart: number
  readonly end: number
  readonly earlier: Section['earlier']
}

/** A recommendation of an item: its number and where it stands. */
export interface Point {
  readonly number: number
  /** The number is written as a letter. */
  readonly lettered: boolean
  readonly start: number
  readonly end: number
}

/** What a sentence does with its amount. */
export type Role = 'proposal' | 'set_aside' | 'fact' | 'existing' | 'conditional' | 'refused' | 'postponed' | 'open'

/** What all amounts of an agenda item share. */
export interface ItemContext {
  readonly item: AgendaItem | null
  readonly start: number
  readonly end: number
  readonly parts: readonly Part[]
  readonly points: readonly Point[]
  /** What decisions say of recommendations by letter. */
  readonly lettered: ReadonlyMap<number, Status>
  /** What they say of recommendations by number, and the outcomes of what names none. */
  readonly numbered: ReadonlyMap<number, Status>
  readonly general: readonly Outcome[]
  /** Some recommendation is numbered by a letter. */
  readonly letteredPoints: boolean
  /** Where today's decision speaks of a recommendation, by its number, and of the item, under null. */
  readonly verdictPlaces: ReadonlyMap<number | null, { readonly start: number; readonly end: number }>
  /** What parts of the decision say of one kind of money each. */
  readonly verdicts: ReadonlyMap<Kind, Status>
  readonly titleKind: Kind | null
  /** The title speaks of anlæg: its bevillinger are for capital. */
  readonly aboutCapital: boolean
  readonly titleYears: readonly number[]
  readonly titleFromYear: number | null
  readonly horizon: Horizon
  /** Names of the municipality itself (`Lemvig Kommune`). */
  readonly ownNames: ReadonlySet<string>
}

/** An amount as it is read, attribute by attribute. */
export interface Reading {
  readonly start: number
  readonly end: number
  readonly ore: number
  readonly minOre: number | null
  readonly maxOre: number | null
  readonly scale: Scale
  readonly times: number | null
  /** False when the unit was inherited or understood from the sentence. */
  readonly written: boolean
  readonly context: ItemContext
  readonly part: Part | null
  /** The words before and after it up to its neighbours; empty in a table. */
  readonly left: string
  readonly right: string
  readonly sentence: Sentence | null
  /** The sentence that leads into the list the amount is listed in; '' when it is in none. */
  readonly head: string
  readonly index: number
  readonly cell: TableAmount | null
  readonly caption: string
  unit: Unit
  years: readonly number[] | null
  fromYear: number | null
  priceLevel: number | null
  approximate: boolean
  kind: Kind | null
  certainty: number
  status: Status | null
  mentionStatus: Status | null
  counterpart: string | null
  /** The counterpart's own money, not ours. */
  foreign: boolean
  fundingSource: string | null
  pool: string | null
  orgUnit: string | null
  /** The total that this amount is a part of by distribution (`fordelt med`, `heraf`). */
  total: Reading | null
  /** The economic item's key within the document. */
  key: string
  /** What the words around it do with it; null until it is asked for (see outcome/status.ts). */
  role: Role | null
  readonly evidence: { attribute: Attribute; start: number; end: number }[]
}
