import type { AccountOwner, Movement, MovementFilter, MovementList, MovementState } from '@kildetal/shared/ledger.ts'
import { sql } from 'kysely'
import type { Context } from '../context.ts'
import { notFound } from '../problems.ts'
import { readBases } from './basis.ts'
import type { MovementRow } from './tables.ts'

/** A movement's row with what was known about it on a day. */
type KnownRow = MovementRow & {
  state: MovementState
  remainingOre: number
  reversedById: string | null
  approvedBy: string | null
  registeredByName: string
  total: number
}

/** One movement as known on a day (the last one by default). Throws `notFound`. */
export async function readMovement(ctx: Context, id: string): Promise<Movement> {
  const [movement] = await readMovementsById(ctx, [id])
  if (!movement) throw notFound()
  return movement
}

/** Movements by id, newest first, as known on `asOf`. */
export async function readMovementsById(ctx: Context, ids: readonly string[], asOf?: string): Promise<Movement[]> {
  if (ids.length === 0) return []
  const rows = await knownRows(ctx, asOf ?? null, sql`m.id = ANY (${sql.val([...ids])}::uuid[])`, sql`true`, null)
  return toMovements(ctx, rows)
}

/** `GET /api/movements`. With `asOf`, rows that were not known then are not there, and states are those of that day. */
export async function readMovements(ctx: Context, filter: MovementFilter): Promise<MovementList> {
  const parts = [sql`true`]
  const account = (condition: ReturnType<typeof sql>) =>
    sql`EXISTS (SELECT FROM posting p JOIN ledger_account a ON a.id = p.ledger_account_id
      LEFT JOIN pool ON pool.id = a.pool_id LEFT JOIN org_unit ON org_unit.id = a.org_unit_id
      WHERE p.movement_id = COALESCE(CASE WHEN m.phase = 'void' THEN m.settles_id END, m.id) AND ${condition})`
  if (filter.pool !== undefined) parts.push(account(sql`pool.slug = ${filter.pool}`))
  if (filter.unit !== undefined) parts.push(account(sql`org_unit.slug = ${filter.unit}`))
  if (filter.year !== undefined) parts.push(sql`${filter.year} IN (m.fiscal_year, m.from_year)`)
  if (filter.kind !== undefined) parts.push(sql`m.kind = ${filter.kind}`)
  if (filter.item !== undefined) parts.push(sql`m.item_id = ${filter.item}`)
  if (filter.related !== undefined)
    parts.push(sql`(${filter.related}::uuid IN (m.id, m.settles_id, m.reverses_id)
      OR m.id IN (SELECT unnest(ARRAY[o.settles_id, o.reverses_id]) FROM movement o WHERE o.id = ${filter.related}))`)
  if (filter.since !== undefined) parts.push(sql`m.known_on > ${filter.since}`)
  if (filter.text !== undefined) parts.push(sql`m.text ILIKE ${`%${filter.text.replace(/[\\%_]/g, '\\$&')}%`}`)
  const outer = [sql`true`]
  if (filter.state !== undefined) outer.push(sql`known.state = ${filter.state}`)
  const rows = await knownRows(ctx, filter.asOf ?? null, sql.join(parts, sql` AND `), sql.join(outer, sql` AND `), {
    before: filter.before ?? null,
    limit: filter.limit,
  })
  const page = rows.slice(0, filter.limit)
  return {
    movements: await toMovements(ctx, page),
    total: rows[0]?.total ?? 0,
    nextBefore: rows.length > filter.limit ? (page.at(-1)?.number ?? null) : null,
  }
}

async function knownRows(
  ctx: Context,
  asOf: string | null,
  where: ReturnType<typeof sql>,
  outer: ReturnType<typeof sql>,
  page: { before: number | null; limit: number } | null,
): Promise<KnownRow[]> {
  const alive = (row: string) => sql`(${asOf}::date IS NULL OR ${sql.ref(`${row}.known_on`)} <= ${asOf}::date)`
  const ended = (phase: 'posted' | 'void') => sql`COALESCE((SELECT sum(s.amount_ore) FROM movement s
    WHERE s.settles_id = m.id AND s.phase = ${phase} AND s.kind <> 'reversal' AND ${alive('s')}
      AND NOT EXISTS (SELECT FROM movement r WHERE r.reverses_id = s.id AND ${alive('r')})), 0)::bigint`
  const { rows } = await sql<KnownRow>`
    WITH facts AS (
      SELECT m.*, ${ended('posted')} AS settled_ore, ${ended('void')} AS voided_ore,
        (SELECT r.id FROM movement r WHERE r.reverses_id = m.id AND ${alive('r')}) AS reversed_by_id,
        v.movement_id IS NOT NULL AND ${alive('v')} AS approved, person.name AS registered_by_name, CASE WHEN ${alive('v')} THEN approver.name END AS approved_by,
        (SELECT o.needs_approval AND NOT EXISTS (SELECT FROM movement_approval a WHERE a.movement_id = o.id AND ${alive('a')}) FROM movement o WHERE o.id = m.reverses_id) AS never_counted
      FROM movement m JOIN person ON person.id = m.registered_by
        LEFT JOIN movement_approval v ON v.movement_id = m.id LEFT JOIN person approver ON approver.id = v.approved_by
      WHERE ${where} AND ${alive('m')}
    ), known AS (
      SELECT facts.*, CASE WHEN phase = 'pending' THEN amount_ore - settled_ore - voided_ore ELSE 0 END AS remaining_ore,
        CASE
          WHEN reversed_by_id IS NOT NULL THEN 'reversed'
          WHEN phase = 'void' OR never_counted THEN 'void'
          WHEN phase = 'posted' AND needs_approval AND NOT approved THEN 'awaiting_approval'
          WHEN phase = 'posted' THEN 'counted'
          WHEN amount_ore = settled_ore + voided_ore THEN CASE WHEN settled_ore = 0 THEN 'voided' ELSE 'settled' END
          WHEN settled_ore <> 0 THEN 'partly_settled'
          ELSE 'pending' END AS state
      FROM facts
    ), chosen AS (SELECT known.*, count(*) OVER () AS total FROM known WHERE ${outer})
    SELECT * FROM chosen WHERE ${page?.before ?? null}::bigint IS NULL OR number < ${page?.before ?? null}::bigint
    ORDER BY number DESC LIMIT ${page ? page.limit + 1 : null}`.execute(ctx.trx)
  return rows
}

async function toMovements(ctx: Context, rows: readonly KnownRow[]): Promise<Movement[]> {
  if (rows.length === 0) return []
  const bases = await readBases(ctx, rows)
  // A void posts nothing; it is shown on the account of what it ends.
  const shownOn = (row: KnownRow) => (row.phase === 'void' && row.settlesId ? row.settlesId : row.id)
  const postings = await readPostings(ctx, [...new Set(rows.map(shownOn))])
  return rows.map((row) => {
    const own = postings.get(shownOn(row)) ?? []
    const entering = own.find(
      (line) => line.bucket === 'free' && line.fiscalYear === row.fiscalYear && sameSign(line.amountOre, row),
    )
    const owner = (row.kind === 'reallocation' || row.kind === 'reversal' ? entering : own[0])?.owner ?? own[0]?.owner
    const from = own.find((line) => owner && key(line.owner) !== key(owner))?.owner ?? null
    const basis = bases.get(row.id)
    if (!owner || !basis) throw new Error(`movement ${row.number} has no account or basis`)
    const {
      itemId: _item,
      documentId: _document,
      note: _note,
      itemPart: _part,
      passageStart: _start,
      passageEnd: _end,
      registeredByName,
      total: _total,
      ...rest
    } = row
    return {
      id: rest.id,
      number: rest.number,
      kind: rest.kind,
      phase: rest.phase,
      state: rest.state,
      text: rest.text,
      amountOre: rest.amountOre,
      owner,
      fromOwner: from,
      fiscalYear: rest.fiscalYear,
      fromYear: rest.fromYear,
      month: rest.month,
      knownOn: rest.knownOn,
      registeredAt: rest.registeredAt,
      registeredBy: registeredByName,
      fundingSource: rest.fundingSource,
      grantedBy: rest.grantedBy,
      basis,
      settlesId: rest.settlesId,
      reversesId: rest.reversesId,
      reversedById: rest.reversedById,
      remainingOre: rest.remainingOre,
      needsApproval: rest.needsApproval,
      approvedBy: rest.approvedBy,
      postings: row.phase === 'void' ? [] : own,
    }
  })
}

const sameSign = (ore: number, row: KnownRow) =>
  Math.sign(ore) === Math.sign(row.amountOre) * (row.kind === 'reversal' ? -1 : 1)
const key = (owner: AccountOwner) => owner.pool?.id ?? `${owner.unit?.id} ${owner.account}`

async function readPostings(ctx: Context, ids: readonly string[]): Promise<Map<string, Movement['postings']>> {
  const rows = await ctx.trx
    .selectFrom('posting')
    .innerJoin('ledgerAccount', 'ledgerAccount.id', 'posting.ledgerAccountId')
    .leftJoin('pool', 'pool.id', 'ledgerAccount.poolId')
    .leftJoin('orgUnit', 'orgUnit.id', 'ledgerAccount.orgUnitId')
    .select([
      'posting.movementId',
      'posting.fiscalYear',
      'posting.bucket',
      'posting.amountOre',
      'ledgerAccount.account',
    ])
    .select(['pool.id as poolId', 'pool.slug as poolSlug', 'pool.name as poolName'])
    .select(['orgUnit.id as unitId', 'orgUnit.slug as unitSlug', 'orgUnit.name as unitName'])
    .where('posting.movementId', 'in', ids)
    .orderBy('posting.movementId')
    .orderBy('posting.position')
    .execute()
  const found = new Map<string, Movement['postings']>()
  for (const row of rows) {
    const lines = found.get(row.movementId) ?? []
    lines.push({ owner: ownerOf(row), fiscalYear: row.fiscalYear, bucket: row.bucket, amountOre: row.amountOre })
    found.set(row.movementId, lines)
  }
  return found
}

interface OwnerColumns {
  poolId: string | null
  poolSlug: string | null
  poolName: string | null
  unitId: string | null
  unitSlug: string | null
  unitName: string | null
  account: string | null
}

/** The owner of an account from the columns of a join with pool and org_unit. */
export function ownerOf(row: OwnerColumns): AccountOwner {
  const named = (id: string | null, slug: string | null, name: string | null) =>
    id !== null && slug !== null && name !== null ? { id, slug, name } : null
  return {
    pool: named(row.poolId, row.poolSlug, row.poolName),
    unit: named(row.unitId, row.unitSlug, row.unitName),
    account: row.account,
  }
}
