import { join } from 'node:path'
import { setImmediate as others } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { EngineAccuracy } from '@kildetal/shared/trust.ts'
import { openFigureScore, readGoldTexts } from './score-figures.ts'
import { type Example, readExamples, scoreExamples, share } from './score-outlines.ts'
import { readMarkedLines, scorePersons } from './score-persons.ts'

type Set = EngineAccuracy['sets'][number]

const below = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))
const STRUCTURE = ['items', 'title', 'caseNumber', 'closed', 'outcomes', 'date', 'body'] as const

/**
 * Reads the repository's annotated texts with the engine and scores them as its tests do: amounts on texts that no rule was made from
 * (a text whose errors are looked into moves to the examples), the rest on examples. Takes a second or two of computing, a text at a time
 * so that requests are answered between. Null when `signal` is aborted meanwhile.
 */
export async function measureEngine(signal: AbortSignal): Promise<Set[] | null> {
  /** Lets others work; true when the process goes on. */
  const step = async () => {
    await others()
    return !signal.aborted
  }
  const figures = await measureFigures(step)
  const structure = figures && (await measureStructure(step))
  return figures && structure && [figures, structure, measurePersons()]
}

async function measureFigures(step: () => Promise<boolean>): Promise<Set | null> {
  const texts = readGoldTexts(below('extraction/unseen'))
  const reading = openFigureScore()
  for (const text of texts) {
    reading.next(text)
    if (!(await step())) return null
  }
  const { gold, exact, tableGold, f1, tableRecall, ...shares } = reading.score()
  const { unit, years, kind, status } = shares
  return {
    set: 'figures',
    texts: texts.length,
    unseen: true,
    measures: [
      { measure: 'amounts', share: f1, of: gold },
      { measure: 'tables', share: tableRecall, of: tableGold },
      { measure: 'unit', share: unit, of: exact },
      { measure: 'years', share: years, of: exact },
      { measure: 'kind', share: kind, of: exact },
      { measure: 'status', share: status, of: exact },
    ],
  }
}

async function measureStructure(step: () => Promise<boolean>): Promise<Set | null> {
  const folder = below('minutes/examples')
  const examples: Example[] = [...readExamples(folder), ...readExamples(join(folder, 'held-out'))]
  const sums = new Map(STRUCTURE.map((measure) => [measure, { right: 0, of: 0 }]))
  for (const example of examples) {
    const scores = scoreExamples([example])
    for (const [measure, sum] of sums) {
      sum.right += scores[measure][0]
      sum.of += scores[measure][1]
    }
    if (!(await step())) return null
  }
  const measures = [...sums].map(([measure, { right, of }]) => ({ measure, share: share([right, of]), of }))
  // Kept apart when the parser was made, but looked at since.
  return { set: 'structure', texts: examples.length, unseen: false, measures }
}

function measurePersons(): Set {
  const lines = readMarkedLines(below('minutes/examples/persons-held-out.txt'))
  const { right, wanted, found } = scorePersons(lines)
  return {
    set: 'persons',
    texts: lines.length,
    unseen: true,
    measures: [
      { measure: 'persons', share: right / wanted, of: wanted },
      { measure: 'personsRight', share: right / found, of: found },
    ],
  }
}
