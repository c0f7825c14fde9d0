import type { CarryOver, CarryOverState, StepCarryOver } from '@kildetal/shared/carry-overs.ts'
import { queryOptions } from '@tanstack/react-query'
import { answer, api } from './client.ts'

const topics = ['ledger', 'budget', 'organisation']

/** What the list is narrowed to. */
export interface CarryOverChoice {
  from: number
  state?: CarryOverState | undefined
  /** A unit's slug; `-` for what belongs to no area. */
  area?: string | undefined
  /** The day the list is seen as known on; today without one. */
  asOf?: string | undefined
}

/** The choice as the API takes it: the list's query and the annex's. */
export const narrowedBy = ({ from, state, area, asOf }: CarryOverChoice) => ({
  from: String(from),
  ...(state === undefined ? {} : { state }),
  ...(area === undefined ? {} : { area }),
  ...(asOf === undefined ? {} : { asOf }),
})

/** The April case's list with its sums; a leader's own requests for a leader. */
export const carryOversQuery = (choice: CarryOverChoice) =>
  queryOptions({
    queryKey: ['ledger', 'carry-overs', narrowedBy(choice)],
    queryFn: () => answer(api.api['carry-overs'].$get({ query: narrowedBy(choice) })),
    meta: { topics },
  })

/** One request with its steps. Throws `ApiProblem` 404 for one that is not the reader's to see. */
export const carryOverQuery = (id: string) =>
  queryOptions({
    queryKey: ['ledger', 'carry-over', id],
    queryFn: () => answer(api.api['carry-overs'][':id'].$get({ param: { id } })),
    meta: { topics },
  })

/** What a unit's year came to, as the rules measure it, and the lines the money can be on. */
export const yearToCarryOverQuery = (unit: string, year: number) =>
  queryOptions({
    queryKey: ['budget', 'carry-over-year', unit, year],
    queryFn: async () => {
      const query = { year: String(year), through: '12', dranst: '1' as const, lines: 'account' as const }
      const { figures, lines, years } = await answer(
        api.api.units[':slug'].figures.$get({ param: { slug: unit }, query }),
      )
      return { figures: years.includes(year) ? figures : null, lines }
    },
    meta: { topics: ['budget', 'ledger'] },
  })

/** What a step can rest on: accepted carry-overs of the minutes, and the meetings themselves. */
export const citableQuery = queryOptions({
  queryKey: ['items', 'carry-over-citations'],
  queryFn: async () => {
    const query = { kind: 'carry_over' as const, state: 'accepted' as const, limit: '200' }
    const [{ items }, minutes] = await Promise.all([
      answer(api.api.items.$get({ query })),
      answer(api.api.minutes.$get()),
    ])
    return { items, meetings: minutes }
  },
  meta: { topics: ['items', 'minutes'] },
})

/** Takes one request a step on. */
export const takeStep = (id: string, json: StepCarryOver) =>
  answer(api.api['carry-overs'][':id'].steps.$post({ param: { id }, json }))

/** Takes several the same step on; all of them or none. */
export const takeStepTogether = (rows: readonly CarryOver[], step: Omit<StepCarryOver, 'version' | 'amountOre'>) =>
  answer(
    api.api['carry-overs'].steps.$post({ json: { ...step, rows: rows.map(({ id, version }) => ({ id, version })) } }),
  )
