import { fiscalYearOf } from '@kildetal/shared/fiscal-year.ts'
import type { Badges, ControllerHome } from '@kildetal/shared/homes.ts'
import type { ImportRow } from '@kildetal/shared/imports.ts'
import { may } from '@kildetal/shared/permissions.ts'
import type { Context } from '../context.ts'
import { enteredBy } from '../db/as-known.ts'
import { lastBookedMonth } from '../deviations/booked-lines.ts'
import { readDeviations } from '../deviations/queries.ts'
import { readFindings } from '../items/findings.ts'
import { readPeriods } from '../ledger/read-periods.ts'
import { listImports } from '../minutes/import-batch.ts'
import { reviewAccuracy } from '../review/accuracy.ts'
import { isWaiting } from '../review/queue.ts'
import { readFreshness } from '../trust/freshness.ts'

const MOST_FINDINGS = 10
const MOST_IMPORTS = 20

/**
 * The controller's inbox: what waits for a look, and where. On a past day, what waited then of all that was here by then; how far a file had
 * been read on a day is not kept, so there are no imports then.
 */
export async function readControllerHome(ctx: Context): Promise<ControllerHome> {
  const { imports } = ctx.knownOn === undefined ? await listImports(ctx) : { imports: [] }
  const findings = await readFindings(ctx, { state: 'open', entered: true })
  const { unreviewed } = await reviewAccuracy(ctx)
  return {
    asOf: ctx.today(),
    imports: imports.filter(needsLook).slice(0, MOST_IMPORTS),
    review: await readWaiting(ctx),
    unreviewed,
    findings: findings.slice(0, MOST_FINDINGS),
    openFindings: findings.length,
    deviations: await readDeviations(ctx, { pending: true }),
    periodsToClose: await readPeriodsToClose(ctx),
    suggestedProjects: await countSuggestions(ctx),
    freshness: await readFreshness(ctx),
  }
}

/** Meetings with figures that wait for a consultant, latest first, of all their figures. */
async function readWaiting(ctx: Context): Promise<ControllerHome['review']> {
  return ctx.trx
    .selectFrom('meeting')
    .innerJoin('mention', 'mention.meetingId', 'meeting.id')
    .innerJoin(enteredBy('economicItem', ctx.knownOn), 'economicItem.id', 'mention.itemId')
    .select((eb) => [
      'meeting.id as meetingId',
      'meeting.body',
      'meeting.day',
      eb.fn.count<number>('economicItem.id').distinct().filterWhere(isWaiting).as('unreviewed'),
      eb.fn.count<number>('economicItem.id').distinct().as('total'),
    ])
    .$if(ctx.knownOn !== undefined, (query) => query.where('meeting.importedOn', '<=', ctx.knownOn ?? ''))
    .groupBy(['meeting.id', 'meeting.body', 'meeting.day', 'meeting.retold'])
    .having((eb) => eb.fn.count('economicItem.id').filterWhere(isWaiting), '>', 0)
    .orderBy('meeting.day', (order) => order.desc().nullsLast())
    .orderBy('meeting.retold')
    .orderBy('meeting.id')
    .execute()
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
    .selectFrom(enteredBy('project', ctx.knownOn))
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
