import { sql } from 'kysely'

/** Tables whose rows keep what they held at the end of each day, each with its `…_on(day)` in the database. */
const KEPT = {
  economicItem: 'economic_item_on',
  finding: 'finding_on',
  project: 'project_on',
  projectUnit: 'project_unit_on',
  projectLight: 'project_light_on',
  milestone: 'milestone_on',
  benefit: 'benefit_on',
  projectMoney: 'project_money_on',
  followUp: 'follow_up_on',
  deviation: 'deviation_on',
  fiscalPeriod: 'fiscal_period_on',
} as const

/**
 * A table as it stood at the end of an ISO day, under its own name, for `selectFrom` and joins; without a day, the table itself. Rows that the
 * reader may not see today are in neither.
 */
export function asOfDay<T extends keyof typeof KEPT>(table: T, day: string | undefined): T {
  if (day === undefined) return table
  // The rows have the table's own shape, so the query is typed as one over the table.
  return sql`${sql.ref(KEPT[table])}(${day}::date)`.as(table) as unknown as T
}

const ENTERED = { economicItem: 'economic_item_here', finding: 'finding_here', project: 'project_here' } as const

/** The same without what was entered later than the day: of an archive that is imported years after, a work list knew nothing. */
export function enteredBy<T extends keyof typeof ENTERED>(table: T, day: string | undefined): T {
  if (day === undefined) return table
  return sql`${sql.ref(ENTERED[table])}(${day}::date)`.as(table) as unknown as T
}
