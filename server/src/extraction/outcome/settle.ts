import type { Status } from '@kildetal/shared/extraction.ts'
import type { DecisionPart } from '@kildetal/shared/minutes.ts'
import { family } from '../cluster.ts'
import type { ItemContext, Reading } from '../reading.ts'
import type { Column } from '../tables/columns.ts'
import { type Amendments, findAmendments, inDecision, namesIn } from './amendments.ts'
import { citeStatus } from './cite.ts'
import { type LinkOf, linksOf } from './links.ts'
import { type Motion, motionOf } from './motion.ts'
import { isRecommended, pointAt } from './points.ts'
import { roleOf } from './roles.ts'
import { decidesAccounts, decisionStatus, describedStatus, ownStatus, pointStatus } from './status.ts'
import { statusOfOutcome } from './verdicts.ts'

/** An executive board can support a carry-over or an appropriation; only committee or council can grant it. */
const BEYOND_A_BOARD: ReadonlySet<string> = new Set([
  'carry_over',
  'supplementary_appropriation',
  'capital_appropriation',
  'loan',
  'guarantee',
])
const EARLIER = /(?:hvor|som|der)(?: der)? (?:er|blev) (?:[^ .;,]+ ){0,3}(?:afsat|bevilget) (?:[^ .;,]+ ){0,3}$/i
const BOARD = /direktion|chefgruppe|ledergruppe|chefforum|styregruppe/i
function recommendedStatus(reading: Reading, changes: Amendments): Status {
  const role = roleOf(reading)
  const status = pointStatus(reading.context, pointAt(reading.context, reading.start), reading.kind)
  if (role === 'existing') return 'noted'
  // `finansieres af puljen, hvor der er afsat 8,2 mio. kr.`: what pays was granted before.
  if (role === 'set_aside' && EARLIER.test(reading.left)) return 'approved'
  if (role === 'refused') return status === 'approved' ? 'rejected' : status
  if (role === 'postponed') return 'proposed'
  if (changes.amended(reading)) return 'proposed'
  return status
}

function mentioned(reading: Reading): Status | null {
  if (reading.kind === 'threshold') return null
  if (isRecommended(reading)) return roleOf(reading) === 'existing' ? 'noted' : 'proposed'
  if (inDecision(reading)) return decisionStatus(reading)
  const role = roleOf(reading)
  if (role === 'proposal' || role === 'conditional' || role === 'postponed') return 'proposed'
  return role === 'refused' ? 'rejected' : 'noted'
}

const REPORTED: ReadonlySet<string> = new Set(['forecast', 'deviation', 'overspend', 'underspend', 'estimate'])

const TOLD_COLUMN =
  /korrigeret|korr\.|oprindelig|opr\.|vedtaget budget|regnskab|forbrug|ansøgt|søgt|nuværende|gældende|hidtil|i dag|eksisterende|faktisk|realiseret/i
const CHARGED: ReadonlySet<string> = new Set(['fee', 'price'])

/** A cell that tells what is or was, not what is proposed. */
function reported({ kind, cell, context, role }: Reading): boolean {
  if (role === 'fact' || TOLD_COLUMN.test(cell?.column.title ?? '')) return true
  if (kind !== null && REPORTED.has(kind)) return true
  // What something costs in years to come is planned; without a year it is told.
  const last = cell?.years?.at(-1)
  return kind === 'expense' && (last === undefined || last < (context.horizon.meetingYear ?? last))
}

/** A decision of more parts is asked for rows no further. */
const MOST_PARTS = 60
/** What is known of the rows of an item's tables, by their labels, which the cells of a row share. */
const KNOWN = new WeakMap<ItemContext, Map<string, Status | null>>()

/** What parts of the decision say of a row by its name (`BU-04 kan ikke anbefales`), or null. */
function rowStatus({ context, cell }: Reading): Status | null {
  if (!cell || (context.item?.decisions ?? []).length < 2) return null
  const known = KNOWN.get(context) ?? new Map<string, Status | null>()
  if (known.size === 0) KNOWN.set(context, known)
  const seen = known.get(cell.label)
  if (seen !== undefined) return seen
  const status = labelStatus(cell.label.trim().toLowerCase(), (context.item?.decisions ?? []).slice(0, MOST_PARTS))
  known.set(cell.label, status)
  return status
}

function labelStatus(label: string, parts: readonly DecisionPart[]): Status | null {
  const names = [...namesIn(label).filter((name) => /\d/.test(name)), ...(label.length > 7 ? [label] : [])]
  if (names.length === 0) return null
  const named = parts.filter(({ place }) => names.some((name) => place.quote.toLowerCase().includes(name)))
  const statuses = new Set(named.map(({ outcome }) => statusOfOutcome(outcome)))
  const [only] = statuses
  return statuses.size === 1 && only !== undefined ? only : null
}

function tableStatus(reading: Reading, amended: boolean): Status {
  const { context, cell, kind } = reading
  const own = rowStatus(reading) ?? ownStatus(reading)
  if (decidesAccounts(context) && own === 'approved') return own
  // What would have been spent falls with the proposal.
  const told = reading.role === 'fact' || TOLD_COLUMN.test(cell?.column.title ?? '')
  if (own === 'rejected' && kind === 'expense' && !told) return own
  if (reported(reading)) return 'noted'
  // A tariff list prints this year's beside the proposed ones.
  if (kind !== null && CHARGED.has(kind)) {
    const year = cell?.years?.[0]
    const base = context.titleYears[0] ?? context.horizon.budgetYear
    const current = year !== undefined && typeof base === 'number' && year < base
    const decided = context.titleKind === 'fee' || /pris|takst|gebyr/i.test(context.item?.title ?? '')
    if (!decided || current) return 'noted'
  }
  return own === 'approved' && amended ? 'proposed' : own
}

/** The competence of who decided: what a board approves of what it cannot grant stays proposed. */
function withinCompetence(status: Status, reading: Reading, body: string | null): Status {
  if (status !== 'approved' || body === null || !BOARD.test(body) || reading.kind === null) return status
  if (!BEYOND_A_BOARD.has(reading.kind) || roleOf(reading) === 'set_aside') return status
  return 'proposed'
}

/** Sets status and mention status of every amount of one item. `body` is who met. */
export function settleStatuses(
  text: string,
  readings: readonly Reading[],
  context: ItemContext,
  body: string | null,
): void {
  const changes = findAmendments(readings, context)
  const link = linksOf(text, context, readings, changes)
  const motion = motionOf(readings)
  const families = new Map<number, Set<number>>()
  const decided = new Map<number, Status>()
  const recommended = new Map<number, Status>()
  const said = new Map<string, Status>()
  for (const reading of readings) {
    const role = reading.cell || isRecommended(reading) ? 'open' : roleOf(reading)
    if (role === 'set_aside' && !said.has(figure(reading))) said.set(figure(reading), 'approved')
    if (role === 'conditional') said.set(figure(reading), 'proposed')
    reading.mentionStatus = mentioned(reading)
    if (inDecision(reading) && reading.part?.kind === 'decision') {
      const status = changes.amended(reading) ? 'proposed' : decisionStatus(reading)
      if (decided.get(reading.ore) !== 'approved') decided.set(reading.ore, status)
      addFamily(families, reading)
    }
  }
  for (const reading of readings) {
    if (!isRecommended(reading) || reading.kind === 'threshold') continue
    let status = recommendedStatus(reading, changes)
    const ruled = decided.get(reading.ore)
    if (ruled === 'rejected' || (ruled === 'approved' && status === 'proposed')) status = ruled
    reading.status = status
    addFamily(families, reading)
    const known = recommended.get(reading.ore)
    if (roleOf(reading) !== 'existing' && (known === undefined || status === 'approved'))
      recommended.set(reading.ore, status)
  }
  const totals = new Map<Column, Status>()
  for (const { cell, ore } of readings) {
    const status = cell?.totalRow ? recommended.get(ore) : undefined
    if (cell && status !== undefined) totals.set(cell.column, status)
  }
  for (const reading of readings) {
    if (reading.kind === 'threshold') reading.status = null
    else if (!isRecommended(reading))
      reading.status = elsewhere(reading, changes, { decided, recommended, said, families, link, motion, totals })
    if (reading.status !== null) reading.status = withinCompetence(reading.status, reading, body)
    if (reading.cell) reading.mentionStatus = reading.status
  }
  for (const reading of readings) citeStatus(reading)
  if (context.item === null)
    for (const reading of readings)
      if (reading.status === 'approved') reading.status = roleOf(reading) === 'set_aside' ? 'approved' : 'proposed'
}

/** The same sum of the same sort of money: two millions of one thing are not two millions of another. */
function figure({ ore, kind }: Reading): string {
  return `${ore}|${kind}`
}

/** What is known of an amount from elsewhere in its item, by øre, or by øre and kind. */
interface Settled {
  readonly decided: ReadonlyMap<number, Status>
  readonly recommended: ReadonlyMap<number, Status>
  /** Amounts that some sentence calls set aside, or conditional. */
  readonly said: ReadonlyMap<string, Status>
  /** The families of money in which an amount was recommended or decided. */
  readonly families: ReadonlyMap<number, ReadonlySet<number>>
  readonly link: LinkOf
  readonly motion: Motion
  /** Columns whose total is what is recommended: their parts go with it. */
  readonly totals: ReadonlyMap<Column, Status>
}

const RECOMMENDS = /(?<![a-zæøå])(?:anbefal|indstil|beskriv)[a-zæøå]*(?![a-zæøå])/i
const SETTLES = /godkend|vedtag|vedtog|bevilge|tiltråd|(?<![a-zæøå])dog(?![a-zæøå])|fastsæt|nedsæt|forhøj|ændr/i

function onlyRecommended({ part, sentence }: Reading): boolean {
  const said = sentence?.text ?? ''
  return part?.kind === 'earlier_decision' && RECOMMENDS.test(said) && !SETTLES.test(said)
}

/** Whether an amount that splits or counts a recommended sum is as open as the sum, by what is said of it. */
function follows(reading: Reading): boolean {
  const role = roleOf(reading)
  return (
    reading.context.lettered.size === 0 &&
    (role === 'open' || role === 'proposal' || (role === 'existing' && reading.kind === 'expense'))
  )
}

function addFamily(families: Map<number, Set<number>>, { ore, kind }: Reading): void {
  const known = families.get(ore) ?? new Set<number>()
  known.add(family(kind))
  families.set(ore, known)
}

function elsewhere(
  reading: Reading,
  changes: Amendments,
  { decided, recommended, said, families, link, motion, totals }: Settled,
): Status {
  if (reading.foreign) return 'noted'
  const column =
    reading.cell && reading.kind === 'expense' && reading.role !== 'fact' ? totals.get(reading.cell.column) : undefined
  if (column !== undefined) return column
  if (reading.cell)
    return reported(reading) || reading.ore === 0 || reading.kind === 'fee'
      ? tableStatus(reading, changes.touches(reading))
      : (recommended.get(reading.ore) ?? tableStatus(reading, changes.touches(reading)))
  if (inDecision(reading)) {
    const status = changes.amended(reading) ? 'proposed' : decisionStatus(reading)
    // What a committee once recommended and nobody took up stays its proposal.
    const dropped = status === 'approved' && onlyRecommended(reading) && !recommended.has(reading.ore)
    return dropped ? 'proposed' : status
  }
  // What was over or is expected is told, also where the same sum is then asked for.
  if (
    reading.kind !== null &&
    REPORTED.has(reading.kind) &&
    reading.kind !== 'expense' &&
    !decidesAccounts(reading.context)
  )
    return 'noted'
  const alike = families.get(reading.ore)?.has(family(reading.kind)) === true
  const proposal = alike ? (decided.get(reading.ore) ?? recommended.get(reading.ore)) : undefined
  // `I budgettet er afsat 3,5 mio. kr.` stands, also where its release is not decided yet.
  if (
    proposal === 'proposed' &&
    roleOf(reading) === 'set_aside' &&
    /afsat/i.test(reading.left) &&
    reading.kind !== 'expense'
  )
    return 'approved'
  if (proposal !== undefined && roleOf(reading) !== 'existing') return proposal
  const elsewhereSaid = said.get(figure(reading))
  if (elsewhereSaid !== undefined && reading.kind !== 'expense') return elsewhereSaid
  if (reading.total?.status && reading.total.kind === reading.kind) return reading.total.status
  const described = describedStatus(reading, changes.changes(reading), motion)
  const sum = motion.sumOf(reading)
  const whole = sum === null ? undefined : (decided.get(sum) ?? recommended.get(sum))
  if (whole !== undefined && follows(reading)) return whole
  // An amount as open as the item goes the way of the recommendation it belongs to.
  return described === 'noted' || roleOf(reading) === 'set_aside' ? described : (link(reading) ?? described)
}
