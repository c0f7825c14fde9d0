import { parseDanishKr } from '@kildetal/shared/money.ts'
import { may } from '@kildetal/shared/permissions.ts'
import type { SearchHit, SearchResult } from '@kildetal/shared/search.ts'
import type { Context } from '../context.ts'
import { caseKey } from '../decisions/case-key.ts'
import { containing } from '../decisions/follow-up-queries.ts'
import { itemRows, toEconomicItems } from '../items/rows.ts'
import { stillStanding } from '../persons/still-standing.ts'
import { searchCases, searchMinutes } from './minutes.ts'
import { wordsOf } from './words.ts'

/** Most hits of each of the short kinds, so that none crowds out the others. */
const MOST_NAMES = 5
const MOST_ITEMS = 8

/**
 * Finds units, pools, projects, figures, case numbers and words in minutes, as far as the actor may see them: in that order, the best of
 * each kind first. Nothing is counted.
 */
export async function search(ctx: Context, q: string, limit: number): Promise<SearchResult> {
  const cases = await searchCases(ctx, q, MOST_NAMES)
  const named = new Set(cases.map(({ id }) => id))
  const found = [
    ...(await searchUnits(ctx, q)),
    ...(await searchPools(ctx, q)),
    ...(await searchProjects(ctx, q)),
    ...(await searchItems(ctx, q)),
    ...cases,
    ...(await searchMinutes(ctx, q, limit)).filter(({ id }) => !named.has(id)),
  ]
  return { q, hits: found.slice(0, limit) }
}

const NOTHING = {
  detail: null,
  caseNumber: null,
  amountOre: null,
  snippet: [],
  meetingId: null,
  agendaItemId: null,
  body: null,
  day: null,
  start: null,
  end: null,
}

async function searchUnits(ctx: Context, q: string): Promise<SearchHit[]> {
  const words = wordsOf(q)
  if (words.length === 0) return []
  const rows = await ctx.trx
    .selectFrom('orgUnit')
    .leftJoin('orgUnit as parent', 'parent.id', 'orgUnit.parentId')
    .select(['orgUnit.id', 'orgUnit.slug', 'orgUnit.name', 'parent.name as parent'])
    .where((eb) => eb.and(words.map((word) => eb('orgUnit.name', 'ilike', containing(word)))))
    .orderBy('orgUnit.name')
    .orderBy('orgUnit.id')
    .limit(MOST_NAMES)
    .execute()
  return rows.map(({ id, slug, name, parent }) => ({ ...NOTHING, kind: 'unit', id, slug, title: name, detail: parent }))
}

async function searchPools(ctx: Context, q: string): Promise<SearchHit[]> {
  const words = wordsOf(q)
  if (words.length === 0 || !may(ctx.actor.roles, 'pools.read')) return []
  const rows = await ctx.trx
    .selectFrom('pool')
    .select(['id', 'slug', 'name'])
    .where((eb) => eb.and(words.map((word) => eb('name', 'ilike', containing(word)))))
    .orderBy('name')
    .orderBy('id')
    .limit(MOST_NAMES)
    .execute()
  return rows.map(({ id, slug, name }) => ({ ...NOTHING, kind: 'pool', id, slug, title: name }))
}

async function searchProjects(ctx: Context, q: string): Promise<SearchHit[]> {
  const words = wordsOf(q)
  if (words.length === 0) return []
  const rows = await ctx.trx
    .selectFrom('project')
    .select(['id', 'slug', 'name', 'owner', 'caseNumber'])
    .where('state', '!=', 'dismissed')
    .where((eb) =>
      eb.or([eb.and(words.map((word) => eb('name', 'ilike', containing(word)))), eb('caseKey', '=', caseKey(q))]),
    )
    .orderBy('name')
    .orderBy('id')
    .limit(MOST_NAMES)
    .execute()
  const key = caseKey(q)
  const read = await stillStanding(ctx, rows, ({ name }) => [name], words)
  return rows
    .filter((row) => read.includes(row) || caseKey(row.caseNumber) === key)
    .map(({ id, slug, name, owner, caseNumber }) => ({
      ...NOTHING,
      kind: 'project',
      id,
      slug,
      title: name,
      detail: owner,
      caseNumber,
    }))
}

/** Figures by their amount (`1.358.000`, `1,358 mio.`), else by their label. */
async function searchItems(ctx: Context, q: string): Promise<SearchHit[]> {
  const amountOre = parseDanishKr(q)
  const words = wordsOf(q)
  if (amountOre === null && words.length === 0) return []
  const rows = await itemRows(ctx)
    .where('economicItem.state', '!=', 'rejected')
    .where((eb) =>
      amountOre === null
        ? eb.and(words.map((word) => eb('economicItem.label', 'ilike', containing(word))))
        : eb.or([
            eb('economicItem.amountOre', 'in', [amountOre, -amountOre]),
            eb('economicItem.minOre', '=', amountOre),
            eb('economicItem.maxOre', '=', amountOre),
          ]),
    )
    .orderBy('economicItem.state')
    .orderBy('economicItem.label')
    .orderBy('economicItem.id')
    .limit(MOST_ITEMS)
    .execute()
  const read = amountOre === null ? await stillStanding(ctx, rows, ({ label }) => [label], words) : rows
  const items = await toEconomicItems(ctx, read)
  return items.map(({ id, label, amountOre: found, caseNumber, source, orgUnitName }) => ({
    ...NOTHING,
    kind: 'item',
    id,
    slug: null,
    title: label,
    detail: orgUnitName,
    caseNumber,
    amountOre: found,
    snippet:
      source === null
        ? []
        : [
            { text: source.before, match: false },
            { text: source.quote, match: true },
            { text: source.after, match: false },
          ].filter(({ text }) => text !== ''),
    meetingId: source?.meetingId ?? null,
    agendaItemId: source?.agendaItemId ?? null,
    body: source?.body ?? null,
    day: source?.day ?? null,
  }))
}
