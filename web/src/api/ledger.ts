import type { MovementKind, MovementState } from '@kildetal/shared/ledger.ts'
import { queryOptions } from '@tanstack/react-query'
import { answer, api } from './client.ts'

/** What the list of movements is narrowed to. */
export interface MovementChoice {
  year?: number | undefined
  kind?: MovementKind | undefined
  state?: MovementState | undefined
  pool?: string | undefined
  unit?: string | undefined
  text?: string | undefined
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
