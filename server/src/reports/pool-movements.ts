import { MOVEMENT_KINDS, type Movement } from '@kildetal/shared/ledger.ts'
import type { AwaitedDecision, PoolMovement } from '@kildetal/shared/pools.ts'
import { sql } from 'kysely'
import type { Context } from '../context.ts'
import type { EconomicItemRow } from '../items/tables.ts'
import type { ItemCitation } from '../ledger/citations.ts'
import { readMovementsById } from '../ledger/movements.ts'

/** Movements on the pools as known on a day, every year. */
export async function readPoolLedger(ctx: Context, poolIds: readonly string[], asOf: string): Promise<Movement[]> {
  const { rows } = await sql<{ id: string }>`SELECT DISTINCT m.id FROM movement m
    JOIN posting p ON p.movement_id = CASE WHEN m.phase = 'void' THEN m.settles_id ELSE m.id END
    JOIN ledger_account a ON a.id = p.ledger_account_id WHERE a.pool_id = ANY (${sql.val([...poolIds])}::uuid[]) AND m.known_on <= ${asOf}`.execute(
    ctx.trx,
  )
  return readMovementsById(
    ctx,
    rows.map((row) => row.id),
    asOf,
  )
}

interface Around {
  poolIds: readonly string[]
  items: readonly EconomicItemRow[]
  citations: ReadonlyMap<string, ItemCitation>
  awaited: ReadonlyMap<string, readonly AwaitedDecision[]>
}

/**
 * The rows of a pool's movement table, newest first; pure. What an item says of several years with one amount is one row; a reversed movement
 * and its reversal are not rows, since together they are nothing; a request that was settled is shown by its settlement. A disputed
 * year is a row without a movement.
 */
export function poolMovements(ledger: readonly Movement[], around: Around): PoolMovement[] {
  const rows = new Map<string, PoolMovement>()
  for (const movement of ledger) {
    if (!isShown(movement, ledger)) continue
    const row = rowOf(movement, around)
    const key =
      movement.basis.itemId === null
        ? movement.id
        : [movement.basis.itemId, movement.kind, row.status, row.amountOre, row.knownOn].join()
    const known = rows.get(key)
    if (known) known.years = [...known.years, ...row.years].sort((a, b) => a - b)
    else rows.set(key, row)
  }
  return [...rows.values(), ...around.items.flatMap((item) => disputedRow(item, around))].sort(inOrder)
}

function isShown(movement: Movement, ledger: readonly Movement[]): boolean {
  if (movement.kind === 'reversal' || movement.state === 'reversed' || movement.phase === 'void') return false
  if (movement.state === 'settled') return false
  // A request taken back on its own day was misread, not refused.
  const corrected = ledger.some(
    (end) => end.settlesId === movement.id && end.phase === 'void' && end.knownOn === movement.knownOn,
  )
  return movement.state !== 'voided' || !corrected
}

const COUNTED_AS = {
  original_budget: 'adopted',
  supplementary_appropriation: 'granted',
  reallocation: 'granted',
  carry_over: 'granted',
  earmark: 'earmarked',
  commitment: 'committed',
  actual: 'spent',
  release: 'released',
  reversal: 'reversed',
} as const

function rowOf(movement: Movement, { poolIds, citations, awaited }: Around): PoolMovement {
  const { itemId } = movement.basis
  const citation = itemId === null ? undefined : citations.get(itemId)
  const acts = movement.postings.find(
    (line) =>
      line.bucket === 'free' &&
      line.fiscalYear === movement.fiscalYear &&
      line.owner.pool &&
      poolIds.includes(line.owner.pool.id),
  )
  // Spending what was committed or earmarked before leaves free money as it is; it is shown as what it takes.
  const wholeOre = acts?.amountOre ?? 0 - movement.amountOre
  const pending = movement.phase === 'pending'
  return {
    movement,
    itemId,
    knownOn: movement.knownOn,
    text: movement.text,
    years: [movement.fiscalYear],
    amountOre:
      pending && movement.remainingOre !== 0 ? Math.sign(wholeOre) * Math.abs(movement.remainingOre) : wholeOre,
    status: statusOf(movement),
    awaits: pending && itemId !== null ? [...(awaited.get(itemId) ?? [])] : [],
    mark: movement.basis.mark,
    sourceLabel: movement.basis.label,
    citations: citation?.citations ?? 0,
    mentionId: movement.basis.source?.mentionId ?? null,
    meetingId: movement.basis.source?.meetingId ?? null,
  }
}

function statusOf(movement: Movement): PoolMovement['status'] {
  if (movement.state === 'pending') return 'requested'
  if (movement.state === 'partly_settled') return 'partly_granted'
  if (movement.state === 'voided') return 'voided'
  if (movement.state === 'awaiting_approval') return 'awaiting_approval'
  return COUNTED_AS[movement.kind]
}

function disputedRow(item: EconomicItemRow, { citations }: Around): PoolMovement[] {
  const citation = citations.get(item.id)
  if (item.disputedYears.length === 0 || !citation) return []
  return [
    {
      movement: null,
      itemId: item.id,
      knownOn: citation.source.day ?? '',
      text: item.label,
      years: [...item.disputedYears].sort((a, b) => a - b),
      amountOre: item.amountOre,
      status: 'disputed',
      awaits: [],
      mark: 'proposed',
      sourceLabel: citation.label,
      citations: citation.citations,
      mentionId: citation.source.mentionId,
      meetingId: citation.source.meetingId,
    },
  ]
}

function inOrder(a: PoolMovement, b: PoolMovement): number {
  if (a.knownOn !== b.knownOn) return a.knownOn < b.knownOn ? 1 : -1
  const kind = (row: PoolMovement) => (row.movement ? MOVEMENT_KINDS.indexOf(row.movement.kind) : MOVEMENT_KINDS.length)
  return (a.years[0] ?? 0) - (b.years[0] ?? 0) || kind(a) - kind(b) || a.text.localeCompare(b.text, 'da')
}
