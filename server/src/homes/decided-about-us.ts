import type { DecidedAboutUs } from '@kildetal/shared/homes.ts'
import type { Context } from '../context.ts'
import { standingAsOf } from '../items/as-of.ts'
import { readChain } from '../items/chain.ts'
import { itemRows, toEconomicItems } from '../items/rows.ts'
import type { LoadedProject } from '../portfolio/load.ts'

/** Most rows the home shows; the decisions page has them all. */
const MOST = 6

/**
 * What was decided, or is asked for, about a unit: accepted figures of the unit and below or of every unit, and decisions without an amount
 * about projects that touch it. Newest first. `inBudget` are the items whose money is part of the unit's budget.
 */
export async function readDecidedAboutUs(
  ctx: Context,
  unitId: string,
  projects: readonly LoadedProject[],
  inBudget: ReadonlySet<string>,
): Promise<{ decided: DecidedAboutUs[]; total: number }> {
  const figures = await decidedFigures(ctx, unitId, inBudget)
  const cited = new Set(figures.map(({ agendaItemId }) => agendaItemId))
  const decisions = projects.flatMap(({ card }) => {
    const { decision } = card
    if (decision === null || cited.has(decision.source.agendaItemId)) return []
    return [ofProject(card.name, decision)]
  })
  const all = [...figures, ...decisions].sort((a, b) => later(b.source?.day ?? '', a.source?.day ?? ''))
  const shown = all.slice(0, MOST)
  const decided: DecidedAboutUs[] = []
  for (const row of shown) decided.push({ ...row, awaits: await awaitedBy(ctx, row) })
  return { decided, total: all.length }
}

const later = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

async function decidedFigures(ctx: Context, unitId: string, inBudget: ReadonlySet<string>): Promise<DecidedAboutUs[]> {
  const { knownOn } = ctx
  const rows = await itemRows(ctx, knownOn)
    .where('economicItem.state', '=', 'accepted')
    .$if(knownOn !== undefined, (query) => query.where(standingAsOf(knownOn).known))
    .where((eb) =>
      eb.or([
        eb('economicItem.audience', '=', 'all_units'),
        eb('economicItem.orgUnitId', 'in', (inner) =>
          inner.selectFrom('orgUnitAncestor').select('unitId').where('ancestorId', '=', unitId),
        ),
      ]),
    )
    .orderBy('economicItem.label')
    .orderBy('economicItem.id')
    .execute()
  const items = await toEconomicItems(ctx, rows, knownOn)
  return items
    .filter(({ isSum }) => !isSum)
    .map(({ id, label, amountOre, unit, status, kind, source }) => ({
      economicItemId: id,
      agendaItemId: source?.agendaItemId ?? null,
      title: label,
      amountOre,
      unit,
      status,
      kind,
      inBudget: inBudget.has(id),
      awaits: [],
      source,
    }))
}

function ofProject(name: string, decision: NonNullable<LoadedProject['card']['decision']>): DecidedAboutUs {
  return {
    economicItemId: null,
    agendaItemId: decision.source.agendaItemId,
    title: name,
    amountOre: null,
    unit: null,
    status: decision.outcome,
    kind: null,
    inBudget: false,
    awaits: [],
    source: decision.source,
  }
}

/** The meetings that are still to treat a figure, as the minutes announce them. */
async function awaitedBy(ctx: Context, { economicItemId }: DecidedAboutUs): Promise<DecidedAboutUs['awaits']> {
  if (economicItemId === null) return []
  const chain = await readChain(ctx, economicItemId)
  const announced = ({ basis, source }: (typeof chain)[number]) =>
    basis === 'expected' && (ctx.knownOn === undefined || (source?.day ?? ctx.knownOn) <= ctx.knownOn)
  return chain.filter(announced).map(({ body, day }) => ({ body, day }))
}
