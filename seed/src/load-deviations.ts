import { type Actor, asActor } from '@kildetal/server/context.ts'
import { requestExplanation } from '@kildetal/server/deviations/request.ts'
import type { System } from '@kildetal/server/system.ts'

const ASKED = {
  accountGroup: '03.22.01.1.002.1.0',
  year: 2025,
  fromMonth: 1,
  toMonth: 3,
  due: '2025-05-02',
  question: null,
  demonstration: true,
}
const UNITS = ['nordskolen', 'vestskolen']

/** Asks two heads of schools about their substitutes, as the controller would after March. The same request again is the same. */
export async function requestDeviations(
  system: System,
  controller: Actor,
  ids: ReadonlyMap<string, string>,
): Promise<void> {
  await asActor(system, controller, 'write', async (ctx) => {
    for (const slug of UNITS) await requestExplanation(ctx, { ...ASKED, unitId: ids.get(slug) ?? '' })
  })
}
