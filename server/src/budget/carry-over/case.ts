import type { CarryOverAuthority, CarryOverCase, StateCarryOverCase } from '@kildetal/shared/carry-overs.ts'
import { sql } from 'kysely'
import { recordEvent } from '../../audit/record.ts'
import { type Context, require } from '../../context.ts'
import { notifyLive } from '../../live/notify.ts'
import { stale } from '../../problems.ts'

/** What is stated for the carry-overs out of a year; version 0 when nothing is. */
export async function readCase(ctx: Context, fromYear: number): Promise<CarryOverCase> {
  const row = await ctx.trx
    .selectFrom('carryOverCase')
    .leftJoin('person', 'person.id', 'carryOverCase.changedBy')
    .select(['fromYear', 'frameOre', 'frameBasis', 'executiveOn', 'committeeOn', 'councilOn', 'version'])
    .select(['person.name as changedBy', sql<string>`changed_at::date::text`.as('changedOn')])
    .where('fromYear', '=', fromYear)
    .executeTakeFirst()
  return (
    row ?? {
      ...{ fromYear, frameOre: null, frameBasis: null, executiveOn: null, committeeOn: null, councilOn: null },
      ...{ version: 0, changedBy: null, changedOn: null },
    }
  )
}

/** States the service frame with its basis, and the days on which the requests are dealt with. Throws `stale`. */
export async function stateCase(ctx: Context, fromYear: number, input: StateCarryOverCase): Promise<CarryOverCase> {
  require(ctx, 'carryOvers.stateCase')
  const before = await readCase(ctx, fromYear)
  const { version, ...stated } = input
  const values = { ...stated, changedBy: ctx.actor.userId, changedAt: sql<string>`now()`, version: version + 1 }
  const written = await ctx.trx
    .insertInto('carryOverCase')
    .values({ fromYear, ...values })
    .onConflict((conflict) =>
      conflict.column('fromYear').doUpdateSet(values).where('carryOverCase.version', '=', version),
    )
    .returning('version')
    .executeTakeFirst()
  if (!written || before.version !== version) throw stale(before)
  await notifyLive(ctx, ['ledger'])
  const { frameOre, frameBasis, executiveOn, committeeOn, councilOn } = before
  await recordEvent(ctx, {
    action: 'carryOver.caseStated',
    objectType: 'carry_over_case',
    objectId: String(fromYear),
    before: before.version === 0 ? null : { frameOre, frameBasis, executiveOn, committeeOn, councilOn },
    after: stated,
  })
  return readCase(ctx, fromYear)
}

/** The day that is stated for an authority; the finance check and the second approval have none. */
export function statedDay(stated: CarryOverCase, authority: CarryOverAuthority): string | null {
  switch (authority) {
    case 'executive':
      return stated.executiveOn
    case 'committee':
      return stated.committeeOn
    case 'council':
      return stated.councilOn
    case 'finance':
    case 'approver':
      return null
  }
}
