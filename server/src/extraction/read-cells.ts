import type { Kind, Unit } from '@kildetal/shared/extraction.ts'
import { FOLLOWED_UP } from './context/kind-patterns.ts'
import { kindOfTitle } from './context/kinds.ts'
import { unitOfLabel } from './context/units.ts'
import { titleYears, yearExpressions } from './context/year-expressions.ts'
import { partAt } from './item-contexts.ts'
import type { ItemContext, Reading } from './reading.ts'
import {
  isAppliedFor,
  isDay,
  kindOfColumn,
  kindOfGrant,
  kindOfLabel,
  kindOfRow,
  pricedEach,
  signedDeviation,
} from './tables/cell-kinds.ts'
import type { ReadTable, TableAmount } from './tables/read-table.ts'

/** A reading of labels that reads each but once: a table's rows and columns share theirs. */
function remembered<T>(read: (label: string) => T): (label: string) => T {
  const known = new Map<string, T>()
  return (label) => {
    const seen = known.get(label)
    if (seen !== undefined) return seen
    const value = read(label)
    known.set(label, value)
    return value
  }
}

/** `Beløbene er i kr. pr. leveret time.` under a table. */
const UNIT_NOTE =
  /^\s*\*{0,3} ?(?:alle )?(?:beløb|pris|takst|tal|betaling)[a-zæøå]* (?:[^.\d]{0,40})(?:kr\.? pr\.|(?:opkræves|betales|afregnes|opgøres|beregnes|gælder|er) pr\. )/i

/** `Forslag` above the labels of a table. */
const PROPOSALS = /^\s*(?:forslag|ændringsforslag|initiativ|tiltag)/i

interface TableSense {
  /** The year that caption or heading names for the whole table. */
  years: readonly number[]
  /** The years that the columns name, all together. */
  columnYears: readonly number[]
  kind: Kind | null
  unit: Unit | null
  /** Title, caption or heading call it a budget. */
  planned: boolean
  /** It lists proposals, whose minus is money saved. */
  proposes: boolean
  priceLevel: { years: readonly number[]; start: number; end: number } | null
}

/** The one year that a table's caption names: its last line that is no running text, or that leads up to the table by a colon. */
function yearsOfCaption(text: string, table: ReadTable['table'], heading: string): readonly number[] {
  const paragraphs: { start: number; end: number }[] = []
  // A caption may be wrapped: lines without an empty one between them are read together.
  for (const { start, end } of table.caption) {
    const last = paragraphs.at(-1)
    if (last && start <= last.end + 1) last.end = end
    else paragraphs.push({ start, end })
  }
  const captions = paragraphs.toReversed().slice(0, 2)
  for (const written of [heading, ...captions.map(({ start, end }) => text.slice(start, end))]) {
    // Of sentences the last may go on in the table.
    const caption = /^\s*tabel/i.test(written) ? written : (written.split(/[.!?]\s+(?=[A-ZÆØÅ])/).at(-1) ?? written)
    if (/\.\s*$/.test(caption) && !/^\s*tabel/i.test(caption)) continue
    const { years } = titleYears(caption)
    if (years.length === 1) return years
  }
  return []
}

/** What caption and title say for every figure of a table. */
function senseOf(text: string, { table, caption, amounts }: ReadTable, context: ItemContext): TableSense {
  const from = table.caption[0]?.start ?? table.start
  const levels = yearExpressions(
    text,
    from,
    Math.min(table.end, table.headings.at(-1)?.end ?? table.start),
    context.horizon,
  )
  // What stands in brackets is legend and signs, not what the table is about.
  const last = (caption.split('\n').at(-1) ?? '').replace(/\([^()]*\)/g, '')
  // A whole sentence above a table is running text, no caption.
  const said = /\.\s*$/.test(last) && !/^\s*tabel/i.test(last) ? '' : last
  // Of several sentences the last leads up to the table.
  const near = /:\s*$/.test(said) ? (said.split(/[.!?]\s+(?=[A-ZÆØÅ])/).at(-1) ?? said) : said
  const heading = table.headings.map((row) => row.cells[0]?.text ?? '').join(' ')
  const kind =
    kindOfTitle(heading) ?? kindOfLabel(near) ?? (/ansøgning/i.test(near) ? 'subsidy' : null) ?? context.titleKind
  const columnYears = [...new Set(amounts.flatMap(({ column }) => column.years))].sort((a, b) => a - b)
  const years = columnYears.length > 0 ? [] : yearsOfCaption(text, table, heading)
  const note = table.note ? text.slice(table.note.start, table.note.end) : ''
  const unit =
    unitOfLabel(heading) ??
    (/(?<!\d,?-? ?)kr\.? (?:pr\.|om )|på årsbasis/i.test(near) ? unitOfLabel(near) : null) ??
    (UNIT_NOTE.test(note) ? unitOfLabel(note) : null) ??
    (/timepris|timetakst/i.test(context.item?.title ?? '') ? 'per_hour' : null)
  return {
    kind,
    years,
    columnYears,
    unit,
    planned: /budget(?!opfølgning|kontrol)/i.test(`${near} ${heading} ${context.item?.title ?? ''}`),
    proposes: PROPOSALS.test(heading),
    priceLevel: levels.find((e) => e.role === 'price_level') ?? null,
  }
}

/** What columns tell of a year that is under way or over. */
const FOLLOWING: ReadonlySet<Kind> = new Set<Kind>(['forecast', 'deviation'])
const RESULTS: ReadonlySet<Kind> = new Set<Kind>(['forecast', 'deviation', 'underspend', 'overspend'])
/** What a whole table lists, whatever its rows are for. */
const GOVERNING: ReadonlySet<Kind> = new Set<Kind>(['loan', 'guarantee', 'reallocation', 'funding'])
const TITLED: ReadonlySet<Kind> = new Set<Kind>(['fee', 'subsidy', 'loan', 'guarantee'])
const CHARGED: ReadonlySet<Kind> = new Set<Kind>(['fee', 'price'])

const DATED: ReadonlySet<Kind> = new Set<Kind>(['budget', 'forecast'])

/** `Bevilling` in an item about anlæg is one for capital. */
function kindOfColumnIn({ aboutCapital }: ItemContext, title: string): Kind | null {
  const kind = kindOfColumn(title)
  const granted = aboutCapital && /bevilling/i.test(title) && (kind === null || kind === 'supplementary_appropriation')
  return granted ? 'capital_appropriation' : kind
}

/** What is carried over is what was left or lacked. */
const carriesOver = ({ titleKind, titleFromYear }: ItemContext): boolean =>
  titleKind === 'carry_over' || titleFromYear !== null

interface CellSense {
  readonly inRow: Kind | null
  readonly inColumn: Kind | null
  readonly sense: TableSense
  /** The table follows up what was set aside. */
  readonly follows: boolean
}

/** A cell's kind: what governs the whole table, else its column, else its row. */
function kindOfCell({ totalRow, ore }: TableAmount, { inRow, inColumn, sense, follows }: CellSense): Kind {
  const fees = sense.kind === 'fee'
  if (inRow === 'revenue' && !fees && !(inColumn !== null && RESULTS.has(inColumn))) return 'revenue'
  const planned = inColumn === null || inColumn === 'budget'
  if (sense.kind !== null && GOVERNING.has(sense.kind) && !totalRow && planned) return sense.kind
  if (fees) return 'fee'
  if (!planned) return inColumn
  if (follows && inColumn === 'budget') return inColumn
  if (inRow === 'expense' && sense.planned && sense.columnYears.length > 1) return 'budget'
  const kind = inRow ?? inColumn ?? defaultKind(sense.kind)
  return kind === 'budget' && sense.proposes && ore < 0 && !totalRow ? 'saving' : kind
}

/** Reads a table's amounts: kind by row, column, caption and title in this order; unit by row and column; years by column or row. */
export function readCells(text: string, read: ReadTable, context: ItemContext): Reading[] {
  const sense = senseOf(text, read, context)
  const part = partAt(context, read.table.start)
  const applied = read.amounts.some(({ column }) => isAppliedFor(column.title))
  const columnKind = remembered((title) => (applied ? kindOfGrant(title) : null) ?? kindOfColumnIn(context, title))
  const labelKind = remembered(kindOfLabel)
  const labelUnit = remembered(unitOfLabel)
  // Beside what is used or expected, a budget is told, too: the table follows up, it proposes nothing.
  const dated = read.amounts.some(({ column }) => DATED.has(columnKind(column.title) ?? 'expense'))
  const follows = read.amounts.some(({ column }) => FOLLOWING.has(columnKind(column.title) ?? 'budget'))
  return read.amounts.map((amount): Reading => {
    // Beside a budget stands under a day what was spent by then.
    const inColumn = columnKind(amount.column.title) ?? (dated && isDay(amount.column.title) ? 'expense' : null)
    const inRow = kindOfRow(amount, labelKind)
    const unit =
      labelUnit(amount.per) ??
      labelUnit(amount.label) ??
      labelUnit(amount.column.title) ??
      labelUnit(amount.group) ??
      sense.unit
    const signed = inColumn === 'deviation' && carriesOver(context) ? signedDeviation(read.caption, amount.ore) : null
    const kind = pricedEach(kindOfCell(amount, { inRow, inColumn: signed ?? inColumn, sense, follows }), unit)
    const evidence: Reading['evidence'] = []
    if (amount.yearsFrom) evidence.push({ attribute: 'years', ...amount.yearsFrom })
    if (sense.priceLevel)
      evidence.push({ attribute: 'priceLevel', start: sense.priceLevel.start, end: sense.priceLevel.end })
    if (inRow && amount.labelCell)
      evidence.push({ attribute: 'kind', start: amount.labelCell.start, end: amount.labelCell.end })
    return {
      start: amount.start,
      end: amount.end,
      ore: amount.ore,
      minOre: null,
      maxOre: null,
      scale: amount.scale,
      times: null,
      written: true,
      context,
      part,
      left: '',
      right: '',
      sentence: null,
      head: '',
      index: amount.columnIndex,
      cell: amount,
      caption: read.caption,
      unit: unit ?? (CHARGED.has(kind) ? 'per_unit' : 'total'),
      years: amount.years ?? yearsOf(kind, amount, sense, context),
      fromYear: null,
      priceLevel: sense.priceLevel?.years[0] ?? null,
      approximate: false,
      kind,
      // Without a word of its own a cell is what the item asks for, should the sums agree.
      certainty: inRow === null && inColumn === null ? 0.5 : 0.75,
      status: null,
      mentionStatus: null,
      counterpart: null,
      foreign: false,
      fundingSource: null,
      pool: null,
      orgUnit: null,
      total: null,
      key: '',
      role: follows && inColumn !== null ? 'fact' : 'open',
      evidence,
    }
  })
}

/** From the year before to the last one. */
const CHANGE = /^(?:ændring|stigning|forskel)/i
const CAPITAL_ACCOUNTS = /anlægsregnskab/i

/** The years of a cell whose column and row name none: the table's own, else the item's. */
function yearsOf(
  kind: Kind,
  { column }: TableAmount,
  { years, columnYears }: TableSense,
  context: ItemContext,
): readonly number[] | null {
  const { titleYears: titled, titleKind } = context
  const from = context.titleFromYear ?? (titleKind === 'carry_over' && titled.length === 2 ? (titled[0] ?? null) : null)
  if (from !== null && years.length === 0) {
    if (kind === 'underspend' || kind === 'overspend') return [from]
    return kind === 'carry_over' ? titled.filter((year) => year !== from) : null
  }
  if (columnYears.length > 0) {
    if (CHANGE.test(column.title)) return columnYears.slice(-1)
    return column.total || columnYears.length === 1 ? columnYears : null
  }
  if (/nuværende|gældende|hidtil|i dag/i.test(column.title)) return null
  if (years.length === 1) return years
  if (context.titleKind === kind && TITLED.has(kind) && titled.length > 0) return titled
  // Capital accounts settle what was granted and spent over the years.
  if (!FOLLOWED_UP.test(context.item?.title ?? '') || CAPITAL_ACCOUNTS.test(context.item?.title ?? '')) return null
  if (titled.length > 0) return titled.length === 1 ? titled : null
  return context.horizon.meetingYear === null || /regnskab 20/i.test(context.item?.title ?? '')
    ? null
    : [context.horizon.meetingYear]
}

function defaultKind(kind: Kind | null): Kind {
  return kind === null || kind === 'threshold' ? 'budget' : kind
}
