import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Outline, outlineOf } from '../minutes/outline.ts'
import { parseMinutes } from '../minutes/parse.ts'

/** An outline made by hand; what is null is not scored. Follow-ups are compared in order, where they are given. */
export interface ExpectedOutline {
  date: string | null
  body: string | null
  items: {
    number: string
    title: string | null
    caseNumber: string | null
    closed: boolean
    outcomes: string[] | null
  }[]
  followUps?: { owner: string | null; due: string | null }[]
}

/** A text with the outline made for it. */
export interface Example {
  name: string
  text: string
  expected: ExpectedOutline
}

/** The examples of a folder: each `name.txt` beside its `name.outline.json`. */
export function readExamples(folder: string): Example[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((f) => f.endsWith('.outline.json'))
    .sort()
    .map((f) => {
      const name = f.replace(/\.outline\.json$/, '')
      const expected: ExpectedOutline = JSON.parse(readFileSync(join(folder, f), 'utf8'))
      return { name, text: readFileSync(join(folder, `${name}.txt`), 'utf8'), expected }
    })
}

type Share = [right: number, of: number]

/** How much of some examples is read as expected; `wrong` lists every difference in words. */
export interface Scores {
  items: Share
  title: Share
  caseNumber: Share
  closed: Share
  outcomes: Share
  date: Share
  body: Share
  wrong: string[]
}

const folded = (s: string) =>
  s
    .toLowerCase()
    .replace(/[\s.]+/g, ' ')
    .trim()

/** Compares what the parser reads from examples with what their outlines say. */
export function scoreExamples(examples: readonly Example[]): Scores {
  const scores: Scores = {
    items: [0, 0],
    title: [0, 0],
    caseNumber: [0, 0],
    closed: [0, 0],
    outcomes: [0, 0],
    date: [0, 0],
    body: [0, 0],
    wrong: [],
  }
  for (const example of examples) scoreOne(example, outlineOf(example.name, parseMinutes(example.text)), scores)
  return scores
}

function scoreOne({ name, expected }: Example, got: Outline, scores: Scores): void {
  const check = (key: Exclude<keyof Scores, 'wrong'>, where: string, want: unknown, have: unknown) => {
    if (want === null || want === undefined) return
    scores[key][1]++
    if (JSON.stringify(want) === JSON.stringify(have)) scores[key][0]++
    else scores.wrong.push(`${where}: ${key} should be ${JSON.stringify(want)}, is ${JSON.stringify(have)}`)
  }
  check('date', name, expected.date, got.date)
  check('body', name, expected.body && folded(expected.body), got.body && folded(got.body))
  const numbers = new Set(expected.items.map((i) => i.number))
  for (const extra of got.items.filter((i) => !numbers.has(i.number)))
    scores.wrong.push(`${name}: extra item ${extra.number}`)
  for (const item of expected.items) {
    const where = `${name} item ${item.number}`
    const hit = got.items.find((i) => i.number === item.number)
    check('items', where, item.number, hit?.number)
    if (hit === undefined) continue
    check('title', where, item.title ? folded(item.title) : null, folded(hit.title))
    check('caseNumber', where, item.caseNumber, hit.caseNumber)
    check('closed', where, item.closed, hit.closed)
    if (!item.closed) check('outcomes', where, item.outcomes?.toSorted(), hit.outcomes.toSorted())
  }
  const followUps = got.followUps.map(({ owner, due }) => ({ owner, due }))
  if (expected.followUps !== undefined && JSON.stringify(expected.followUps) !== JSON.stringify(followUps))
    scores.wrong.push(`${name}: follow-ups are ${JSON.stringify(followUps)}`)
}

/** A share as a number; 1 when nothing was asked. */
export function share([right, of]: Share): number {
  return of === 0 ? 1 : right / of
}
