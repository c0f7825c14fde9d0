import type { Kind, Unit } from '@kildetal/shared/extraction.ts'
import { FOLLOWED_UP } from './context/kind-patterns.ts'
import { kindOfTitle } from './context/kinds.ts'
import { cueOf } from './context/lexicon.ts'
import { unitOfLabel } from './context/units.ts'
import { titleYears, yearExpressions } from './context/year-expressions.ts'
import { partAt } from './item-contexts.ts'
import type { ItemContext, Reading } from './reading.ts'
import type { ReadTable, TableAmount } from './tables/read-table.ts'

/** The strongest cue of a label or heading; the last word decides between equals, as in a compound. */
export function kindOfLabel(label: string): Kind | null {
  if (/^finansier/i.test(label)) return 'funding'
  let best: { kind: Kind; weight: number } | null = null
  for (const word of label.toLowerCase().match(/[a-zæøåéüöä]+/g) ?? []) {
    const cue = cueOf(word)
    if (!cue) continue
    const kind = cue.kind === 'moving' ? 'carry_over' : cue.kind
    if (!best || cue.weight > best.weight) best = { kind, weight: cue.weight }
  }
  return best?.kind ?? null
}

const FORECAST = /forvent|prognose|estimat/i
const REVISED = /korrigeret|oprindelig|vedtaget|budget|ramme/i

function kindOfColumn(title: string): Kind | null {
  if (FORECAST.test(title) && /regnskab|forbrug|resultat|forvent/i.test(title)) return 'forecast'
  if (/afvigelse|differen[cs]e?|^forskel|^ændring(?:en)?$|mer-\/mindre|mer\/mindre|\+\/-/i.test(title))
    return 'deviation'
  if (/^regnskab|regnskab(?! ?opgø)|forbrug|faktisk|realiseret/i.test(title))
    return kindOfLabel(title.replace(/regnskab\w*/gi, 'forbrug')) ?? 'expense'
  if (REVISED.test(title)) return 'budget'
  if (/ansøgt|søgt|bevilget|tildelt|indstillet/i.test(title)) return 'subsidy'
  return kindOfLabel(title)
}

function rowKind(amount: TableAmount, kindOf: (label: string) => Kind | null): Kind | null {
  const { label, ore } = amount
  if (amount.totalRow) return null
  const kind = kindOf(label)
  if (/^anlæg(?:[: ]|$)/i.test(label)) return kind === 'revenue' ? 'revenue' : 'capital_appropriation'
  // A row of costs with a minus is less spent; a row of income stays income.
  if (kind === 'expense' || kind === null)
    return ore < 0 && /lavere|mindre|færre|reduk|bespar|ned/i.test(label)
      ? 'saving'
      : kind === 'expense'
        ? 'expense'
        : null
  return kind
}

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
  /^\s*\*{0,3} ?(?:alle )?(?:beløb|priser|takster|tal)[a-zæøå]* (?:er |står |vises )?(?:\S+ )?(?:i )?kr\.? pr\./i

interface TableSense {
  /** The year that caption or heading names for the whole table. */
  years: readonly number[]
  /** The years that the columns name, all together. */
  columnYears: readonly number[]
  kind: Kind | null
  unit: Unit | null
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
  for (const caption of [heading, ...captions.map(({ start, end }) => text.slice(start, end))]) {
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
  const near = /\.\s*$/.test(last) && !/^\s*tabel/i.test(last) ? '' : last
  const heading = table.headings.map((row) => row.cells[0]?.text ?? '').join(' ')
  const kind = kindOfTitle(heading) ?? kindOfLabel(near) ?? context.titleKind
  const columnYears = [...new Set(amounts.flatMap(({ column }) => column.years))].sort((a, b) => a - b)
  const years = columnYears.length > 0 ? [] : yearsOfCaption(text, table, heading)
  const note = table.note ? text.slice(table.note.start, table.note.end) : ''
  const unit =
    unitOfLabel(heading) ??
    (/kr\.? (?:pr\.|om )|på årsbasis/i.test(near) ? unitOfLabel(near) : null) ??
    (UNIT_NOTE.test(note) ? unitOfLabel(note) : null) ??
    (/timepris|timetakst/i.test(context.item?.title ?? '') ? 'per_hour' : null)
  return {
    kind,
    years,
    columnYears,
    unit,
    priceLevel: levels.find((e) => e.role === 'price_level') ?? null,
  }
}

/** What columns tell of a year that is under way or over. */
const FOLLOWING: ReadonlySet<Kind> = new Set<Kind>(['forecast', 'deviation'])
/** What a whole table lists, whatever its rows are for. */
const GOVERNING: ReadonlySet<Kind> = new Set<Kind>(['loan', 'guarantee', 'reallocation', 'funding'])
const TITLED: ReadonlySet<Kind> = new Set<Kind>(['fee', 'subsidy', 'loan', 'guarantee'])
const CHARGED: ReadonlySet<Kind> = new Set<Kind>(['fee', 'price'])

/** Reads a table's amounts: kind by row, column, caption and title in this order; unit by row and column; years by column or row. */
export function readCells(text: string, read: ReadTable, context: ItemContext): Reading[] {
  const sense = senseOf(text, read, context)
  const part = partAt(context, read.table.start)
  const columnKind = remembered(kindOfColumn)
  const labelKind = remembered(kindOfLabel)
  const labelUnit = remembered(unitOfLabel)
  // Beside what is used or expected, a budget is told, too: the table follows up, it proposes nothing.
  const follows = read.amounts.some(({ column }) => FOLLOWING.has(columnKind(column.title) ?? 'budget'))
  return read.amounts.map((amount): Reading => {
    const inColumn = columnKind(amount.column.title)
    const inRow = rowKind(amount, labelKind)
    const fees = sense.kind === 'fee'
    const kind =
      inRow === 'revenue' && !fees && !(inColumn !== null && FOLLOWING.has(inColumn))
        ? 'revenue'
        : sense.kind !== null &&
            GOVERNING.has(sense.kind) &&
            !amount.totalRow &&
            (inColumn === null || inColumn === 'budget')
          ? sense.kind
          : fees
            ? 'fee'
            : follows && inColumn === 'budget'
              ? inColumn
              : inColumn === 'budget' || inColumn === null
                ? (inRow ?? inColumn ?? defaultKind(sense.kind))
                : inColumn
    const unit = labelUnit(amount.label) ?? labelUnit(amount.column.title) ?? sense.unit
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

/** The years of a cell whose column and row name none: the table's own, else the item's. */
function yearsOf(
  kind: Kind,
  { column }: TableAmount,
  { years, columnYears }: TableSense,
  context: ItemContext,
): readonly number[] | null {
  if (columnYears.length > 0) return column.total || columnYears.length === 1 ? columnYears : null
  const { titleYears: titled, titleFromYear: from } = context
  if (/nuværende|gældende|hidtil|i dag/i.test(column.title)) return null
  if (from !== null && years.length === 0) {
    if (kind === 'underspend' || kind === 'overspend') return [from]
    return kind === 'carry_over' ? titled : null
  }
  if (years.length === 1) return years
  if (context.titleKind === kind && TITLED.has(kind) && titled.length > 0) return titled
  if (!FOLLOWED_UP.test(context.item?.title ?? '')) return null
  if (titled.length > 0) return titled.length === 1 ? titled : null
  return context.horizon.meetingYear === null || /regnskab 20|anlægsregnskab/i.test(context.item?.title ?? '')
    ? null
    : [context.horizon.meetingYear]
}

function defaultKind(kind: Kind | null): Kind {
  return kind === null || kind === 'threshold' ? 'budget' : kind
}
