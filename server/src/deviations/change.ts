import type { AnswerExplanation, Deviation, DeviationState, Explain, Threshold } from '@kildetal/shared/deviations.ts'
import { type Expression, sql } from 'kysely'
import { recordEvent } from '../audit/record.ts'
import { type Context, require } from '../context.ts'
import { notifyLive } from '../live/notify.ts'
import { forbidden, invalid, stale } from '../problems.ts'
import { readDeviation, readThreshold } from './queries.ts'

/** A leader's answer for one of the own units. Throws `forbidden` for a unit the actor sees and does not head, `stale`, `invalid`. */
export async function explainDeviation(
  ctx: Context,
  id: string,
  { version, cause, expectedYearEndOre, text }: Explain,
): Promise<Deviation> {
  require(ctx, 'deviations.explain')
  const before = await readDeviation(ctx, id)
  const led = await sql<{ led: boolean }>`SELECT ${before.unit.id}::uuid = ANY (led_units()) AS led`.execute(ctx.trx)
  if (!led.rows[0]?.led) throw forbidden()
  return change(ctx, before, version, ['open', 'returned'], 'deviation.explained', {
    state: 'explained',
    cause,
    expectedYearEndOre,
    explanation: text,
    explainedBy: ctx.actor.userId,
    explainedAt: sql<string>`now()`,
  })
}

/** The controller accepts the explanation; its text goes into the board's report. */
export function approveExplanation(ctx: Context, id: string, input: AnswerExplanation): Promise<Deviation> {
  return answer(ctx, id, input, ['explained'], 'approved')
}

/** The controller sends the explanation back with what is missing. Throws `invalid` without a text. */
export async function returnExplanation(ctx: Context, id: string, input: AnswerExplanation): Promise<Deviation> {
  if (!input.text)
    throw invalid('Skriv, hvad der mangler i forklaringen.', [{ path: 'text', message: 'Skriv en tekst.' }])
  return answer(ctx, id, input, ['explained'], 'returned')
}

/** The controller no longer asks. */
export function withdrawRequest(ctx: Context, id: string, input: AnswerExplanation): Promise<Deviation> {
  return answer(ctx, id, input, ['open', 'returned', 'explained'], 'withdrawn')
}

async function answer(
  ctx: Context,
  id: string,
  { version, text }: AnswerExplanation,
  from: readonly DeviationState[],
  state: 'approved' | 'returned' | 'withdrawn',
): Promise<Deviation> {
  require(ctx, 'deviations.approve')
  const before = await readDeviation(ctx, id)
  return change(ctx, before, version, from, `deviation.${state}`, {
    state,
    answer: text || null,
    answeredBy: ctx.actor.userId,
    answeredAt: sql<string>`now()`,
  })
}

interface Changes {
  state: DeviationState
  cause?: Explain['cause']
  expectedYearEndOre?: number
  explanation?: string
  explainedBy?: string
  explainedAt?: Expression<string>
  answer?: string | null
  answeredBy?: string
  answeredAt?: Expression<string>
}

async function change(
  ctx: Context,
  before: Deviation,
  version: number,
  from: readonly DeviationState[],
  action: string,
  changes: Changes,
): Promise<Deviation> {
  if (before.version !== version) throw stale(before)
  if (!from.includes(before.state)) throw invalid('Det kan ikke gøres, som sagen står nu.')
  const changed = await ctx.trx
    .updateTable('deviation')
    .set({ ...changes, version: version + 1 })
    .where('id', '=', before.id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) throw stale(await readDeviation(ctx, before.id))
  const after = await readDeviation(ctx, before.id)
  await notifyLive(ctx, ['deviations'])
  await recordEvent(ctx, {
    action,
    objectType: 'deviation',
    objectId: before.id,
    before: { state: before.state, text: before.explanation?.text ?? null },
    after: {
      state: after.state,
      text: after.explanation?.text ?? null,
      cause: after.explanation?.cause ?? null,
      expectedYearEndOre: after.explanation?.expectedYearEndOre ?? null,
    },
    reason: changes.answer ?? null,
  })
  return after
}

/** Sets the limit above which deviations are asked about; requests already made keep theirs. Throws `stale`. */
export async function setThreshold(ctx: Context, { thresholdOre, version }: Threshold): Promise<Threshold> {
  require(ctx, 'deviations.request')
  const before = await readThreshold(ctx)
  const changed = await ctx.trx
    .updateTable('deviationThreshold')
    .set({ thresholdOre, version: version + 1 })
    .where('version', '=', version)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) throw stale(before)
  await notifyLive(ctx, ['deviations'])
  await recordEvent(ctx, {
    action: 'deviation.thresholdSet',
    objectType: 'deviationThreshold',
    objectId: 'deviationThreshold',
    before: { thresholdOre: before.thresholdOre },
    after: { thresholdOre },
  })
  return readThreshold(ctx)
}
