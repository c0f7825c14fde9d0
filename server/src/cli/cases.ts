import { asActor } from '../context.ts'
import { exportCases } from '../review/export-cases.ts'
import { print } from './output.ts'
import { controllerFor, withSystem } from './with-system.ts'

/** Prints what consultants corrected as test cases of the reading, one JSON object a line. */
export async function printCases(user: string | undefined): Promise<void> {
  const cases = await withSystem(async (system) =>
    asActor(system, await controllerFor(system, user), 'read', (ctx) => exportCases(ctx)),
  )
  for (const learned of cases) await print(JSON.stringify(learned))
}
