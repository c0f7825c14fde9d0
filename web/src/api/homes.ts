import { queryOptions } from '@tanstack/react-query'
import { asKnown } from './as-known.ts'
import { answer, api } from './client.ts'

const topics = [
  'items',
  'budget',
  'deviations',
  'projects',
  'decisions',
  'pools',
  'ledger',
  'imports',
  'findings',
  'minutes',
  'organisation',
]

/** A leader's home: own unit, what was decided about it, what is to be explained. */
export const leaderHomeQuery = (unit: string | undefined, asOf: string | undefined) =>
  queryOptions({
    queryKey: ['homes', 'leader', unit ?? null, asOf ?? null],
    queryFn: () =>
      answer(api.api.homes.leader.$get({ query: { ...(unit === undefined ? {} : { unit }), ...asKnown(asOf) } })),
    meta: { topics },
  })

/** The controller's inbox. */
export const controllerHomeQuery = (asOf: string | undefined) =>
  queryOptions({
    queryKey: ['homes', 'controller', asOf ?? null],
    queryFn: () => answer(api.api.homes.controller.$get({ query: asKnown(asOf) })),
    meta: { topics },
  })

/** The executive board's home. */
export const executiveHomeQuery = (asOf: string | undefined) =>
  queryOptions({
    queryKey: ['homes', 'executive', asOf ?? null],
    queryFn: () => answer(api.api.homes.executive.$get({ query: asKnown(asOf) })),
    meta: { topics },
  })

/** The auditor's home. */
export const auditorHomeQuery = (asOf: string | undefined) =>
  queryOptions({
    queryKey: ['homes', 'auditor', asOf ?? null],
    queryFn: () => answer(api.api.homes.auditor.$get({ query: asKnown(asOf) })),
    meta: { topics },
  })

/** The administrator's home: people and organisation, no figures. */
export const administratorHomeQuery = queryOptions({
  queryKey: ['homes', 'administrator'],
  queryFn: () => answer(api.api.homes.administrator.$get()),
  meta: { topics },
})

/** The counts beside the navigation: what waits in the inbox, and figures to review. */
export const badgesQuery = queryOptions({
  queryKey: ['homes', 'badges'],
  queryFn: () => answer(api.api.homes.badges.$get()),
  meta: { topics: ['items', 'imports', 'minutes', 'findings', 'deviations', 'projects'] },
})
