import { importFiles } from '../minutes/import-files.ts'
import { fromHere, tell } from './output.ts'
import { controllerFor, withSystem } from './with-system.ts'

/** Imports minutes as a controller, telling how each file fared. Returns how many failed. */
export async function importMinutes(paths: readonly string[], user: string | undefined): Promise<number> {
  return withSystem(async (system) => {
    const actor = await controllerFor(system, user)
    const outcomes = await importFiles(system, actor, paths.map(fromHere), ({ outcome, done, total }) => {
      const state = outcome.ok ? (outcome.known ? 'already there' : 'imported') : outcome.problem.message
      tell(`${done}/${total} ${paths[done - 1]}: ${state}`)
    })
    return outcomes.filter((outcome) => !outcome.ok).length
  })
}
