import type { Checklist, ChecklistLine } from '@kildetal/shared/periods.ts'
import { sql } from 'kysely'
import { verifyRollup } from '../budget/verify-rollup.ts'
import type { Context } from '../context.ts'
import { readPeriod } from './read-periods.ts'

type Code = ChecklistLine['code']

/** What each line says, and whether it stops the closing. Sums that do not hold and movements nobody approved must be settled first. */
const LINES: Record<Code, { message: (count: number) => string; blocking: boolean }> = {
  pending_carry_over: { message: (count) => `${count} overførsler til senere år er ikke afgjort.`, blocking: false },
  pending_movements: { message: (count) => `${count} anmodninger afventer en afgørelse.`, blocking: false },
  awaiting_approval: { message: (count) => `${count} bevægelser mangler en godkendelse mere.`, blocking: true },
  unreviewed_items: { message: (count) => `${count} poster fra periodens møder er ikke gennemgået.`, blocking: false },
  no_accounts: { message: (count) => `${count} måneder har intet regnskab.`, blocking: false },
  open_deviations: { message: (count) => `${count} afvigelser er ikke forklaret og godkendt.`, blocking: false },
  earlier_period_open: { message: (count) => `${count} tidligere måneder er åbne.`, blocking: false },
  rollup_differs: {
    message: (count) => `${count} summer svarer ikke til deres poster. Kør kontrollen.`,
    blocking: true,
  },
}

/** What to look at before a month (or, with month 0, a year) is closed. */
export async function readChecklist(ctx: Context, year: number, month: number): Promise<Checklist> {
  const period = await readPeriod(ctx, year, month)
  const counts = await readCounts(ctx, year, month)
  const lines = (Object.keys(LINES) as Code[]).map((code): ChecklistLine => {
    const count = counts[code]
    return { code, message: LINES[code].message(count), count, done: count === 0, blocking: LINES[code].blocking }
  })
  return { period, lines, mayClose: !period.closed && lines.every((line) => line.done || !line.blocking) }
}

type Counts = { [code in Exclude<Code, 'rollup_differs'> as CamelCase<code>]: number }
type CamelCase<text extends string> = text extends `${infer head}_${infer tail}`
  ? `${head}${Capitalize<CamelCase<tail>>}`
  : text

async function readCounts(ctx: Context, year: number, month: number): Promise<Record<Code, number>> {
  const whole = month === 0
  const { rows } = await sql<Counts>`
    WITH open AS (SELECT m.* FROM movement m WHERE m.phase = 'pending' AND remaining_ore(m.id) <> 0 AND ${year} IN (m.fiscal_year, m.from_year))
    SELECT
      (SELECT count(*) FROM open WHERE kind = 'carry_over' AND from_year = ${year} AND ${whole}) AS pending_carry_over,
      (SELECT count(*) FROM open WHERE NOT (kind = 'carry_over' AND from_year = ${year}) AND (${whole} OR month = ${month})) AS pending_movements,
      (SELECT count(*) FROM movement m WHERE m.needs_approval AND m.phase = 'posted' AND m.kind <> 'reversal' AND ${year} IN (m.fiscal_year, m.from_year)
        AND (${whole} OR m.month = ${month}) AND NOT EXISTS (SELECT FROM movement_approval a WHERE a.movement_id = m.id)
        AND NOT EXISTS (SELECT FROM movement r WHERE r.reverses_id = m.id)) AS awaiting_approval,
      (SELECT count(DISTINCT i.id) FROM economic_item i JOIN mention n ON n.item_id = i.id JOIN meeting g ON g.id = n.meeting_id
        WHERE i.state = 'unreviewed' AND extract(year FROM g.day) = ${year} AND (${whole} OR extract(month FROM g.day) = ${month})) AS unreviewed_items,
      (SELECT count(*) FROM generate_series(1, 12) AS wanted (month) WHERE (${whole} OR wanted.month = ${month}) AND NOT EXISTS (
        SELECT FROM figure_rollup r JOIN org_unit u ON u.id = r.unit_id AND u.parent_id IS NULL
        WHERE r.fiscal_year = ${year} AND r.measure = 'actual' AND r.month = wanted.month)) AS no_accounts,
      (SELECT count(*) FROM deviation d WHERE d.fiscal_year = ${year} AND d.state IN ('open', 'explained', 'returned') AND (${whole} OR d.to_month <= ${month})) AS open_deviations,
      (SELECT count(*) FROM generate_series(1, CASE WHEN ${whole} THEN 12 ELSE ${month} - 1 END) AS earlier (month) WHERE NOT EXISTS (
        SELECT FROM fiscal_period p WHERE p.fiscal_year = ${year} AND p.closed AND p.month IN (0, earlier.month))) AS earlier_period_open`.execute(
    ctx.trx,
  )
  const [row] = rows
  if (!row) throw new Error('the checklist could not be counted')
  return {
    pending_carry_over: row.pendingCarryOver,
    pending_movements: row.pendingMovements,
    awaiting_approval: row.awaitingApproval,
    unreviewed_items: row.unreviewedItems,
    no_accounts: row.noAccounts,
    open_deviations: row.openDeviations,
    earlier_period_open: row.earlierPeriodOpen,
    rollup_differs: await verifyRollup(ctx, year),
  }
}
