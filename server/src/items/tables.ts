import type { Evidence, FindingKind, Kind, Mention, Status, Unit } from '@kildetal/shared/extraction.ts'
import type { Audience, FindingState, ItemState, ItemValues, Step } from '@kildetal/shared/items.ts'
import type { SectionKind } from '@kildetal/shared/minutes.ts'
import type { ColumnType, Generated, Selectable } from 'kysely'

type Json<T> = ColumnType<T, string, string>
type NullableJson<T> = ColumnType<T | null, string | null, string | null>

/** The box of a figure on a page without text, in PDF points from the upper left corner. */
export type Box = { x: number; y: number; width: number; height: number }

/** Economic items with what cites, explains and questions them. */
export interface ItemTables {
  economicItem: {
    id: Generated<string>
    version: Generated<number>
    state: Generated<ItemState>
    origin: 'extracted' | 'manual'
    label: string
    amountOre: number
    minOre: number | null
    maxOre: number | null
    unit: Unit
    years: Generated<number[]>
    disputedYears: Generated<number[]>
    fromYear: number | null
    priceLevel: number | null
    approximate: boolean
    kind: Kind | null
    status: Status | null
    /** A later meeting's decision, until a consultant accepts it. */
    decidedStatus: Status | null
    counterpart: string | null
    fundingSource: string | null
    poolName: string | null
    poolId: string | null
    orgUnitId: string | null
    audience: Generated<Audience>
    caseNumber: string | null
    caseKey: string | null
    /** Day of the latest meeting that treats it. */
    day: string | null
    confidence: number
    /** What the engine read; null for a figure entered by hand. */
    extracted: NullableJson<ItemValues>
    rejectionReason: string | null
    reviewedBy: string | null
    reviewedAt: string | null
    createdAt: Generated<string>
  }
  mention: {
    id: Generated<string>
    itemId: string
    documentId: string
    meetingId: string
    agendaItemId: string | null
    sectionKind: SectionKind | null
    startOffset: number
    endOffset: number
    quote: string
    before: string
    after: string
    inTable: boolean
    attributes: NullableJson<Mention>
    evidence: Json<(Evidence & { quote: string })[]>
    page: number | null
    rectangle: NullableJson<Box>
  }
  itemPart: { wholeId: string; partId: string; basis: 'sum' | 'included' }
  itemStep: {
    id: Generated<string>
    itemId: string
    step: Step
    basis: 'decided' | 'stated' | 'expected'
    body: string | null
    day: string | null
    mentionId: string | null
    meetingId: string | null
    position: number
  }
  itemAmendment: {
    id: Generated<string>
    itemId: string
    version: number
    cause: 'correction' | 'decision' | 'resolution'
    stateBefore: ItemState
    was: Json<Partial<ItemValues>>
    became: Json<Partial<ItemValues>>
    amendedBy: string
    amendedAt: Generated<string>
    knownOn: Generated<string>
    undone: Generated<boolean>
  }
  finding: {
    id: Generated<string>
    version: Generated<number>
    meetingId: string
    kind: FindingKind
    message: string
    state: FindingState
    disputedYears: number[]
    holds: number | null
    note: string | null
    before: NullableJson<FindingBefore[]>
    resolvedBy: string | null
    resolvedAt: string | null
  }
  findingPlace: {
    findingId: string
    position: number
    documentId: string
    agendaItemId: string | null
    mentionId: string | null
    startOffset: number
    endOffset: number
    quote: string
    before: string
    after: string
  }
  findingItem: { findingId: string; itemId: string; position: number }
}

/** An item's disputed values as they were before a finding was resolved. */
export type FindingBefore = { itemId: string; amountOre: number; years: number[]; disputedYears: number[] }

/** A row of economic_item. */
export type EconomicItemRow = Selectable<ItemTables['economicItem']>
