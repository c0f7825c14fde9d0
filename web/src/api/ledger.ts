import type { MovementKind, MovementState } from '@kildetal/shared/ledger.ts'
import { queryOptions } from '@tanstack/react-query'
import { answer, api } from './client.ts'
import { asProblem } from './problem.ts'

/** What the list of movements is narrowed to. */
export interface MovementChoice {
  year?: number | undefined
  kind?: MovementKind | undefined
  state?: MovementState | undefined
  pool?: string | undefined
  unit?: string | undefined
  text?: string | undefined
  /** As known on this day, and only what became known after that one. */
  asOf?: string | undefined
  since?: string | undefined
  /** The movement with this id and what settles, ends or reverses it. */
  related?: string | undefined
  /** The page before it ended at this number. */
  before?: number | undefined
}

/** Movements of the books, newest first, a hundred at a time. */
export const movementsQuery = ({ year, before, ...choice }: MovementChoice) =>
  queryOptions({
    queryKey: ['ledger', 'movements', { year, before, ...choice }],
    queryFn: () => {
      const query = {
        ...choice,
        ...(year === undefined ? {} : { year: String(year) }),
        ...(before === undefined ? {} : { before: String(before) }),
      }
      const given = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined))
      return answer(api.api.movements.$get({ query: given }))
    },
    meta: { topics: ['ledger', 'pools'] },
  })

/** One movement as it stands. Throws `ApiProblem` 404 when there is none. */
export const movementQuery = (id: string) =>
  queryOptions({
    queryKey: ['ledger', 'movement', id],
    queryFn: () => answer(api.api.movements[':id'].$get({ param: { id } })),
    meta: { topics: ['ledger', 'pools'] },
  })

/** The amount from which a movement needs two people. */
export const ledgerSettingsQuery = queryOptions({
  queryKey: ['ledger', 'settings'],
  queryFn: () => answer(api.api.ledger.settings.$get()),
})

/** The months of a year and the year itself, open or closed. */
export const periodsQuery = (year: number) =>
  queryOptions({
    queryKey: ['ledger', 'periods', year],
    queryFn: () => answer(api.api.periods.$get({ query: { year: String(year) } })),
    meta: { topics: ['ledger', 'budget'] },
  })

/** What to look at before a period is closed; month 0 is the year. */
export const checklistQuery = (year: number, month: number) =>
  queryOptions({
    queryKey: ['ledger', 'checklist', year, month],
    queryFn: () =>
      answer(
        api.api.periods[':year'][':month'].checklist.$get({ param: { year: String(year), month: String(month) } }),
      ),
    meta: { topics: ['ledger', 'items', 'deviations'] },
  })

/** The pools and units a movement can be posted on. */
export const accountsQuery = queryOptions({
  queryKey: ['ledger', 'accounts'],
  queryFn: async () => {
    const [pools, units] = await Promise.all([answer(api.api.pools.$get({ query: {} })), answer(api.api.units.$get())])
    return {
      pools: pools.pools.map(({ slug, name }) => ({ slug, name })),
      units: units.units.filter(({ figures }) => figures).map(({ slug, name }) => ({ slug, name })),
    }
  },
  meta: { topics: ['pools', 'organisation'] },
})

/** What became known after one day and up to another. */
export const changesQuery = (since: string, asOf: string | undefined) =>
  queryOptions({
    queryKey: ['ledger', 'changes', since, asOf ?? null],
    queryFn: () => answer(api.api.changes.$get({ query: { since, ...(asOf === undefined ? {} : { asOf }) } })),
    meta: { topics: ['ledger', 'pools', 'items', 'budget'] },
  })

/** Which account a statement is of: a pool, or a unit with a line of the chart of accounts. */
export interface StatementAsked {
  pool?: string | undefined
  unit?: string | undefined
  account?: string | undefined
  year: number
  asOf?: string | undefined
}

/** The statement of an account; null when nothing was ever posted on it. */
export const statementQuery = ({ year, ...asked }: StatementAsked) =>
  queryOptions({
    queryKey: ['ledger', 'statement', { year, ...asked }],
    queryFn: async () => {
      const given = Object.entries(asked).filter(([, value]) => value !== undefined)
      const query = { year: String(year), ...(Object.fromEntries(given) as Record<string, string>) }
      return nothingWhenMissing(answer(api.api.accounts.statement.$get({ query })))
    },
    meta: { topics: ['ledger', 'pools'] },
  })

/** Null instead of a 404. */
async function nothingWhenMissing<Answer>(asked: Promise<Answer>): Promise<Answer | null> {
  try {
    return await asked
  } catch (error) {
    if (asProblem(error)?.status === 404) return null
    throw error
  }
}

/** The buckets of a pool's account in a year; null when nothing was ever posted on it. */
export const poolBalancesQuery = (pool: string, year: number) =>
  queryOptions({
    queryKey: ['ledger', 'balances', pool, year],
    queryFn: async () => {
      const query = { pool, year: String(year) }
      return (await nothingWhenMissing(answer(api.api.accounts.statement.$get({ query }))))?.balances ?? null
    },
    meta: { topics: ['ledger', 'pools'] },
  })

/** A unit's budget and accounts of a year line by line, whatever they are for. */
export const unitLinesQuery = (unit: string, year: number) =>
  queryOptions({
    queryKey: ['budget', 'unit-lines', unit, year],
    queryFn: async () => {
      const query = { year: String(year), dranst: 'all' as const, lines: 'account' as const }
      return (await answer(api.api.units[':slug'].figures.$get({ param: { slug: unit }, query }))).lines
    },
    meta: { topics: ['budget', 'ledger'] },
  })

/** The lines of the chart of accounts a unit has figures or movements on. */
export const unitAccountsQuery = (unit: string) =>
  queryOptions({
    queryKey: ['ledger', 'accounts', unit],
    queryFn: () => answer(api.api.accounts.$get({ query: { unit } })),
    meta: { topics: ['ledger', 'budget'] },
  })

/** Accepted items that hold the words or the amount, newest meeting first. */
export const citableItemsQuery = (text: string) =>
  queryOptions({
    queryKey: ['items', 'citable', text],
    queryFn: async () => (await answer(api.api.items.$get({ query: { state: 'accepted', text, limit: '20' } }))).items,
    enabled: text.trim().length > 1,
    meta: { topics: ['items'] },
  })

/** Open agenda items that hold the words. */
export const citablePlacesQuery = (text: string) =>
  queryOptions({
    queryKey: ['minutes', 'citable', text],
    queryFn: async ({ signal }) => {
      const { hits } = await answer(api.api.search.$get({ query: { q: text, limit: '20' } }, { init: { signal } }))
      return hits.flatMap((hit) =>
        hit.kind === 'agendaItem' && hit.meetingId !== null && hit.agendaItemId !== null
          ? { ...hit, meetingId: hit.meetingId, agendaItemId: hit.agendaItemId }
          : [],
      )
    },
    enabled: text.trim().length > 1,
  })
