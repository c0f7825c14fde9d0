import { asActor } from '../context.ts'
import { exportCases } from '../review/export-cases.ts'
import { print } from './output.ts'
import { controllerFor, withSystem } from './with-system.ts'

/** Prints what consultants corrected as test cases for the engine, one JSON object a line. */
export async function printCases(user: string | undefined): Promise<void> {
  await withSystem(async (system) => {
    const actor = await controllerFor(system, user)
    for (const learned of await asActor(system, actor, 'read', exportCases)) await print(JSON.stringify(learned))
  })
}
