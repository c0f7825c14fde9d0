import type { AccountLine, Against, Overview } from '@kildetal/shared/budget.ts'
import { queryOptions } from '@tanstack/react-query'
import { answer, api } from './client.ts'

/** What an overview is asked for; what is undefined is the server's to choose. */
export interface OverviewAsked {
  year?: number | undefined
  through?: number | undefined
  against: Against
  dranst: Overview['dranst']
  lines: AccountLine['grouping']
  asOf?: string | undefined
}

/** The units the reader may name, parents first. */
export const unitTreeQuery = queryOptions({
  queryKey: ['organisation', 'units'],
  queryFn: () => answer(api.api.units.$get()),
  staleTime: 300_000,
})

/** One level of the organisation. Throws `ApiProblem` 404 for a unit whose figures are not the reader's. */
export const overviewQuery = (unit: string, asked: OverviewAsked) =>
  queryOptions({
    queryKey: ['budget', 'overview', unit, asked],
    queryFn: () => answer(api.api.overview[':unit'].$get({ param: { unit }, query: queryOf(asked) })),
    meta: { topics: ['budget', 'ledger', 'organisation'] },
  })

/** Requests for an explanation that are not settled, of the units the reader sees. */
export const pendingDeviationsQuery = queryOptions({
  queryKey: ['deviations', 'pending'],
  queryFn: () => answer(api.api.deviations.$get({ query: { pending: 'true' } })),
})

function queryOf({ year, through, against, dranst, lines, asOf }: OverviewAsked) {
  return {
    against,
    dranst,
    lines,
    ...(year === undefined ? {} : { year: String(year) }),
    ...(through === undefined ? {} : { through: String(through) }),
    ...(asOf === undefined ? {} : { asOf }),
  }
}
