import type { ExecutiveHome } from '@kildetal/shared/homes.ts'
import { ASPECTS, type Light, PHASES, type ProjectLight } from '@kildetal/shared/portfolio.ts'
import type { Context } from '../context.ts'
import { readFollowUps } from '../decisions/follow-up-queries.ts'
import type { LoadedProject } from '../portfolio/load.ts'
import { nextMeeting } from '../portfolio/meetings.ts'
import { countBehindBenefit, readActiveProjects } from '../portfolio/queries.ts'
import { readPoolList } from '../reports/pool-list.ts'
import { readFreshness } from '../trust/freshness.ts'

/** The executive board's home: the pools' money, the portfolio's lights, what is due and when the board meets. */
export async function readExecutiveHome(ctx: Context): Promise<ExecutiveHome> {
  const { pools, year } = await readPoolList(ctx, {})
  const projects = await readActiveProjects(ctx)
  const open = await readFollowUps(ctx, { state: 'open' })
  const waiting = open.filter(({ decisionOwed }) => decisionOwed)
  const cards = projects.map(({ card }) => card)
  return {
    asOf: ctx.today(),
    demonstration: cards.some(({ demonstration }) => demonstration),
    pools,
    poolYear: year,
    projects: cards.length,
    phases: PHASES.map((phase) => ({ phase, projects: cards.filter((card) => card.phase === phase).length })),
    lights: ASPECTS.map((aspect) => {
      const shown = cards.map((card) => card.lights.find((light) => light.aspect === aspect)?.light ?? null)
      const count = (light: Light | null) => shown.filter((one) => one === light).length
      return { aspect, green: count('green'), amber: count('amber'), red: count('red'), none: count(null) }
    }),
    attention: attention(projects),
    behindBenefit: countBehindBenefit(projects),
    waiting,
    overdue: open.filter(({ daysOver }) => daysOver !== null && daysOver > 0),
    nextMeeting: await nextMeeting(ctx, waiting),
    lastMeeting: await lastMeeting(ctx),
    freshness: await readFreshness(ctx),
  }
}

const WORSE: Record<Light, number> = { green: 0, amber: 1, red: 2 }

/** Every light that is not green, the human's or the rule's, whichever is worse; red before amber. */
function attention(projects: readonly LoadedProject[]): ExecutiveHome['attention'] {
  const rows = projects.flatMap(({ card: { id, slug, name, lights } }) =>
    lights.flatMap((light) => {
      const worse = worseOf(light)
      return worse === null || worse.light === 'green' ? [] : [{ id, slug, name, aspect: light.aspect, ...worse }]
    }),
  )
  return rows.sort((a, b) => WORSE[b.light] - WORSE[a.light])
}

function worseOf({
  light,
  reason,
  rule,
}: ProjectLight): Pick<ExecutiveHome['attention'][number], 'light' | 'reason' | 'by'> | null {
  if (light !== null && (rule === null || WORSE[light] >= WORSE[rule.light]))
    return { light, reason: { da: reason ?? '', en: reason ?? '' }, by: 'human' }
  return rule === null ? null : { light: rule.light, reason: rule.reason, by: 'rule' }
}

/** The newest meeting that decided something, until today. */
async function lastMeeting(ctx: Context): Promise<ExecutiveHome['lastMeeting']> {
  const last = await ctx.trx
    .selectFrom('decidedItem')
    .select(['meetingId', 'body', 'day'])
    .where('day', '<=', ctx.today())
    .orderBy('day', 'desc')
    .orderBy('meetingId')
    .executeTakeFirst()
  if (!last) return null
  const { meetingId, body, day } = last
  if (day === null) return null
  const items = await ctx.trx
    .selectFrom('decidedItem')
    .select('agendaItemId')
    .where('meetingId', '=', meetingId)
    .execute()
  const ids = items.map(({ agendaItemId }) => agendaItemId)
  const followUps = await readFollowUps(ctx, { agendaItems: ids })
  return { meetingId, body, day, decided: ids.length, followUps: followUps.length }
}
