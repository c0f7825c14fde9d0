import { readFileSync } from 'node:fs'
import type { PersonalData } from '@kildetal/shared/personal-data.ts'
import { findPersonalData } from '../minutes/persons.ts'

/** A line with the personal data that was marked in it by hand, as `kind: words`. */
export interface MarkedLine {
  text: string
  wanted: string[]
}

/** Lines of a file in which personal data is marked `«kind:words»`; those that begin with # are remarks. */
export function readMarkedLines(path: string): MarkedLine[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => ({
      text: line.replace(/«\w+:([^»]+)»/gu, '$1'),
      wanted: [...line.matchAll(/«(\w+):([^»]+)»/gu)].map((m) => `${m[1]}: ${m[2]}`),
    }))
}

/** Marked, found, and both to the letter. `wrong` quotes every line with a difference. */
export interface PersonScore {
  wanted: number
  found: number
  right: number
  wrong: string[]
}

/** Compares what the rules find with what is marked, of one kind or of all. */
export function scorePersons(lines: readonly MarkedLine[], kind?: PersonalData['kind']): PersonScore {
  const of = (list: readonly string[]) => (kind ? list.filter((one) => one.startsWith(`${kind}: `)) : list)
  const score: PersonScore = { wanted: 0, found: 0, right: 0, wrong: [] }
  for (const { text, wanted } of lines) {
    const found = of(findPersonalData(text).map((one) => `${one.kind}: ${text.slice(one.start, one.end)}`))
    const marked = of(wanted)
    const right = found.filter((one) => marked.includes(one)).length
    score.wanted += marked.length
    score.found += found.length
    score.right += right
    if (right < marked.length || right < found.length) score.wrong.push(`${text} → ${found.join(' | ')}`)
  }
  return score
}
