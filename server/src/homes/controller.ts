import { fiscalYearOf } from '@kildetal/shared/fiscal-year.ts'
import type { Badges, ControllerHome } from '@kildetal/shared/homes.ts'
import type { ImportRow } from '@kildetal/shared/imports.ts'
import { may } from '@kildetal/shared/permissions.ts'
import type { Context } from '../context.ts'
import { lastBookedMonth } from '../deviations/booked-lines.ts'
import { readDeviations } from '../deviations/queries.ts'
import { readFindings } from '../items/findings.ts'
import { readPeriods } from '../ledger/read-periods.ts'
import { listImports } from '../minutes/import-batch.ts'
import { listMinutes } from '../minutes/list.ts'
import { reviewAccuracy } from '../review/accuracy.ts'
import { readFreshness } from '../trust/freshness.ts'

const MOST_FINDINGS = 10
const MOST_IMPORTS = 20

/** The controller's inbox: what waits for a look, and where. */
export async function readControllerHome(ctx: Context): Promise<ControllerHome> {
  const { imports } = await listImports(ctx)
  const minutes = await listMinutes(ctx)
  const findings = await readFindings(ctx, { state: 'open' })
  const { unreviewed } = await reviewAccuracy(ctx)
  return {
    asOf: ctx.today(),
    imports: imports.filter(needsLook).slice(0, MOST_IMPORTS),
    review: minutes
      .filter(({ waiting }) => waiting > 0)
      .map(({ id, body, day, waiting, figures }) => ({
        meetingId: id,
        body,
        day,
        unreviewed: waiting,
        total: figures,
      })),
    unreviewed,
    findings: findings.slice(0, MOST_FINDINGS),
    openFindings: findings.length,
    deviations: await readDeviations(ctx, { pending: true }),
    periodsToClose: await readPeriodsToClose(ctx),
    suggestedProjects: await countSuggestions(ctx),
    freshness: await readFreshness(ctx),
  }
}

/** Read, but nobody knows which meeting it is of: a scan. */
const lacksMeeting = ({ meetingId, body, day }: ImportRow) => meetingId !== null && (body === null || day === null)

const needsLook = (row: ImportRow) =>
  row.state === 'failed' || row.state === 'queued' || row.state === 'reading' || lacksMeeting(row)

/** Months of this year that have accounts and are open. */
async function readPeriodsToClose(ctx: Context): Promise<ControllerHome['periodsToClose']> {
  const year = fiscalYearOf(ctx.today())
  const last = await lastBookedMonth(ctx, year)
  if (last === null) return []
  const { periods } = await readPeriods(ctx, year)
  if (periods.some(({ month, closed }) => month === 0 && closed)) return []
  return periods
    .filter(({ month, closed }) => month >= 1 && month <= last && !closed)
    .map(({ month }) => ({ year, month }))
}

async function countSuggestions(ctx: Context): Promise<number> {
  const { count } = await ctx.trx
    .selectFrom('project')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('state', '=', 'suggested')
    .executeTakeFirstOrThrow()
  return count
}

/** The counts beside the navigation: what waits in the inbox, and figures to review. Zero for those who have no such work. */
export async function readBadges(ctx: Context): Promise<Badges> {
  if (!may(ctx.actor.roles, 'items.review')) return { inbox: 0, review: 0 }
  const { unreviewed } = await reviewAccuracy(ctx)
  const { imports } = await listImports(ctx)
  const findings = await readFindings(ctx, { state: 'open' })
  const explained = await readDeviations(ctx, { state: 'explained' })
  const inbox =
    imports.filter((row) => row.state === 'failed' || lacksMeeting(row)).length +
    findings.length +
    explained.length +
    (await countSuggestions(ctx))
  return { inbox, review: unreviewed }
}
