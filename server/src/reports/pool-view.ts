import { fiscalYearOf } from '@kildetal/shared/fiscal-year.ts'
import type { Movement } from '@kildetal/shared/ledger.ts'
import type { OutlookYear, PoolName, PoolQuery, PoolView, WaterfallStep } from '@kildetal/shared/pools.ts'
import type { Context } from '../context.ts'
import type { EconomicItemRow } from '../items/tables.ts'
import { readFirstCitations } from '../ledger/citations.ts'
import { notFound } from '../problems.ts'
import { emptyPoolYear, readPoolFigures } from './pool-figures.ts'
import { readAwaited, readPoolFindings, readPoolItems, readPoolMeetings } from './pool-items.ts'
import { poolMovements, readPoolLedger } from './pool-movements.ts'
import { waterfallOf } from './pool-waterfall.ts'

/** Everything about one pool with the pools below it: `GET /api/pools/:slug`, as known on a day. Throws `notFound`. */
export async function readPoolView(ctx: Context, slug: string, query: PoolQuery): Promise<PoolView> {
  const asOf = query.asOf ?? ctx.today()
  const place = await readPlace(ctx, slug)
  const poolIds = [place.pool.id, ...place.below.map((pool) => pool.id)]
  const years = (await readPoolFigures(ctx, asOf)).get(place.pool.id) ?? new Map()
  const items = await readPoolItems(ctx, poolIds, asOf)
  const itemIds = items.map((item) => item.id)
  const ledger = await readPoolLedger(ctx, poolIds, asOf)
  const held = [...new Set([...years.keys(), ...items.flatMap((item) => item.disputedYears)])].sort((a, b) => a - b)
  const year = query.year ?? nearestYear(held, fiscalYearOf(asOf))
  const figures = years.get(year) ?? emptyPoolYear(year)
  const awaited = await readAwaited(ctx, itemIds, asOf)
  const citations = await readFirstCitations(ctx, itemIds, asOf)
  const meetings = await readPoolMeetings(ctx, itemIds, awaited)
  const since =
    query.since ??
    meetings
      .filter((meeting) => !meeting.future && meeting.day < asOf && meeting.day !== lastDay(meetings, asOf))
      .at(-1)?.day ??
    null
  return {
    pool: place.pool,
    path: place.path,
    version: place.version,
    aliases: place.aliases,
    children: place.children,
    unit: place.unit,
    asOf,
    year,
    years: held,
    figures,
    waterfall: waterfallOf(figures, behindSteps(ledger, year)),
    requests: ledger
      .filter((movement) => isOpen(movement) && movement.fiscalYear === year)
      .map((movement) => ({
        movementId: movement.id,
        itemId: movement.basis.itemId,
        amountOre: movement.amountOre,
        remainingOre: movement.remainingOre,
        fromYear: movement.fromYear,
        awaits: (movement.basis.itemId && awaited.get(movement.basis.itemId)) || [],
      })),
    statedTotals: await readStatedTotals(ctx, itemIds, year, figures.revisedIfGrantedOre),
    bindingMayLieInRequest: figures.earmarkedOre > 0 && figures.requestedOre > 0,
    outlook: outlookOf(years, items, ledger, year),
    findings: await readPoolFindings(ctx, itemIds, asOf),
    movements: poolMovements(ledger, { poolIds, items, citations, awaited }),
    meetings,
    changes: await readChanges(ctx, place.pool.id, ledger, { since, year, freeAfterOre: figures.freeOre }),
  }
}

const isOpen = (movement: Movement) => movement.state === 'pending' || movement.state === 'partly_settled'
const lastDay = (meetings: PoolView['meetings'], asOf: string) =>
  meetings.filter((meeting) => !meeting.future && meeting.day <= asOf).at(-1)?.day

/** The wanted year where the pool holds it, else the latest before it, else the first after. */
function nearestYear(held: readonly number[], wanted: number): number {
  if (held.includes(wanted) || held.length === 0) return wanted
  return held.findLast((year) => year < wanted) ?? held[0] ?? wanted
}

const STEP_OF: Partial<Record<Movement['kind'], WaterfallStep['step']>> = {
  original_budget: 'original',
  supplementary_appropriation: 'changes',
  reallocation: 'changes',
  carry_over: 'changes',
  earmark: 'earmarked',
  commitment: 'committed',
  actual: 'spent',
}

function behindSteps(ledger: readonly Movement[], year: number): Map<WaterfallStep['step'], string[]> {
  const behind = new Map<WaterfallStep['step'], string[]>()
  for (const movement of ledger) {
    const step = isOpen(movement) ? 'requested' : movement.state === 'counted' ? STEP_OF[movement.kind] : undefined
    if (step === undefined || movement.fiscalYear !== year) continue
    behind.set(step, [...(behind.get(step) ?? []), movement.id])
  }
  return behind
}

function outlookOf(
  years: ReadonlyMap<number, { year: number; originalOre: number }>,
  items: readonly EconomicItemRow[],
  ledger: readonly Movement[],
  after: number,
): OutlookYear[] {
  const counted = [...years.values()]
    .filter(({ year, originalOre }) => year > after && originalOre !== 0)
    .map(({ year, originalOre }) => {
      const movement = ledger.find(
        (row) => row.kind === 'original_budget' && row.fiscalYear === year && row.state === 'counted',
      )
      const item = items.find((row) => row.id === movement?.basis.itemId)
      return {
        year,
        amountOre: originalOre,
        disputed: false,
        itemId: item?.id ?? null,
        priceLevel: item?.priceLevel ?? null,
      }
    })
  const disputed = items.flatMap((item) =>
    item.disputedYears
      .filter((year) => year > after)
      .map((year) => ({
        year,
        amountOre: item.amountOre,
        disputed: true,
        itemId: item.id,
        priceLevel: item.priceLevel,
      })),
  )
  return [...counted, ...disputed].sort((a, b) => a.year - b.year)
}

/** Totals that the minutes state themselves of items on the pool: recognised, compared, and not counted on top. */
async function readStatedTotals(
  ctx: Context,
  itemIds: readonly string[],
  year: number,
  revisedIfGrantedOre: number | null,
): Promise<PoolView['statedTotals']> {
  if (itemIds.length === 0) return []
  const totals = await ctx.trx
    .selectFrom('itemPart')
    .innerJoin('economicItem as whole', 'whole.id', 'itemPart.wholeId')
    .select(['whole.id as itemId', 'whole.amountOre', 'whole.years'])
    .distinct()
    .where('itemPart.basis', '=', 'sum')
    .where('itemPart.partId', 'in', [...itemIds])
    .execute()
  return totals
    .filter((total) => total.years.length === 0 || total.years.includes(year))
    .map(({ itemId, amountOre }) => ({ itemId, amountOre, matches: amountOre === revisedIfGrantedOre }))
}

async function readChanges(
  ctx: Context,
  poolId: string,
  ledger: readonly Movement[],
  { since, year, freeAfterOre }: { since: string | null; year: number; freeAfterOre: number | null },
): Promise<PoolView['changes']> {
  const before = since === null ? null : ((await readPoolFigures(ctx, since)).get(poolId)?.get(year) ?? null)
  return {
    since,
    movementIds: ledger.filter((movement) => since === null || movement.knownOn > since).map((movement) => movement.id),
    freeBeforeOre: before?.freeOre ?? null,
    freeAfterOre,
  }
}

interface PoolPlace extends Pick<PoolView, 'pool' | 'path' | 'version' | 'aliases' | 'children' | 'unit'> {
  below: PoolName[]
}

async function readPlace(ctx: Context, slug: string): Promise<PoolPlace> {
  const pools = await ctx.trx
    .selectFrom('pool')
    .leftJoin('orgUnit', 'orgUnit.id', 'pool.orgUnitId')
    .select(['pool.id', 'pool.slug', 'pool.name', 'pool.parentId', 'pool.version'])
    .select(['orgUnit.id as unitId', 'orgUnit.slug as unitSlug', 'orgUnit.name as unitName'])
    .orderBy('pool.name')
    .execute()
  const own = pools.find((pool) => pool.slug === slug)
  if (!own) throw notFound()
  const nameOf = ({ id, slug: address, name }: PoolName): PoolName => ({ id, slug: address, name })
  const path: PoolName[] = []
  for (let up = pools.find((pool) => pool.id === own.parentId); up; ) {
    path.unshift(nameOf(up))
    const { parentId } = up
    up = pools.find((pool) => pool.id === parentId)
  }
  const children = pools.filter((pool) => pool.parentId === own.id)
  const below = [...children]
  for (const pool of below) below.push(...pools.filter((child) => child.parentId === pool.id))
  const aliases = await ctx.trx
    .selectFrom('poolAlias')
    .select(['id', 'name'])
    .where('poolId', '=', own.id)
    .orderBy('name')
    .execute()
  const { unitId, unitSlug, unitName } = own
  return {
    pool: nameOf(own),
    path,
    version: own.version,
    aliases,
    children: children.map(nameOf),
    below: below.map(nameOf),
    unit:
      unitId !== null && unitSlug !== null && unitName !== null ? { id: unitId, slug: unitSlug, name: unitName } : null,
  }
}
