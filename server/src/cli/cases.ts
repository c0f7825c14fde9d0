import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { type Answer, scoreCase, sumCases } from '../accuracy/score-cases.ts'
import { asActor } from '../context.ts'
import { exportCases } from '../review/export-cases.ts'
import { LearnedCase } from '../review/learned-case.ts'
import { CommandError, fromHere, print, tell } from './output.ts'
import { controllerFor, withSystem } from './with-system.ts'

/** Prints what consultants corrected as test cases of the reading, one JSON object a line. */
export async function printCases(user: string | undefined): Promise<void> {
  const cases = await withSystem(async (system) =>
    asActor(system, await controllerFor(system, user), 'read', (ctx) => exportCases(ctx)),
  )
  for (const learned of cases) await print(JSON.stringify(learned))
}

/**
 * Reads exported cases again with the engine as it is, tells every value that is not as the consultant said, and prints the sum as one JSON
 * object. Needs no database. Returns how many lines are no cases.
 */
export async function scoreCases(path: string): Promise<number> {
  const lines = createInterface({ input: createReadStream(fromHere(path)), crlfDelay: Number.POSITIVE_INFINITY })
  const answers: Answer[][] = []
  let [line, failed] = [0, 0]
  try {
    for await (const text of lines) {
      line += 1
      if (text.trim() === '') continue
      const learned = parseCase(text)
      if (!learned) {
        failed += 1
        tell(`${path}:${line}: no case`)
        continue
      }
      const read = scoreCase(learned)
      answers.push(read)
      for (const { attribute, wanted, got } of read.filter(({ right }) => !right))
        tell(`${path}:${line}: ${attribute} should be ${JSON.stringify(wanted)}, is ${JSON.stringify(got)}`)
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw new CommandError(`${path} cannot be read.`)
    throw error
  }
  await print(JSON.stringify(sumCases(answers)))
  return failed
}

function parseCase(text: string): LearnedCase | null {
  try {
    return LearnedCase.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}
