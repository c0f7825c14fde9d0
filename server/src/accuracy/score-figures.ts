import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Mention } from '@kildetal/shared/extraction.ts'
import { z } from 'zod'
import { extractFigures } from '../extraction/extract.ts'
import { parseMinutes } from '../minutes/parse.ts'

const GoldRow = z.object({
  quote: z.string(),
  start: z.number(),
  end: z.number(),
  amountKr: z.number(),
  unit: z.string(),
  years: z.array(z.number()).nullable(),
  kind: z.string().nullable(),
  status: z.string().nullable(),
  table: z.boolean().optional(),
})
type GoldRow = z.infer<typeof GoldRow>

/** Shares of a folder of texts with gold answers; over exact matches for the attributes. `differences` names every one. */
export interface Score {
  /** Annotated amounts, those found to the letter and of equal amount, and those in tables. */
  readonly gold: number
  readonly exact: number
  readonly tableGold: number
  readonly f1: number
  readonly tableRecall: number
  readonly unit: number
  readonly years: number
  readonly kind: number
  readonly status: number
  readonly differences: readonly string[]
}

interface Counts {
  gold: number
  predicted: number
  exact: number
  tableGold: number
  tableExact: number
  same: Record<'unit' | 'years' | 'kind' | 'status', number>
  differences: string[]
}

const ATTRIBUTES = ['unit', 'years', 'kind', 'status'] as const

function compare(name: string, gold: readonly GoldRow[], mentions: readonly Mention[], counts: Counts): void {
  const free = new Set(mentions)
  counts.gold += gold.length
  counts.predicted += mentions.length
  for (const row of gold) {
    if (row.table) counts.tableGold++
    const near = [...free].filter((m) => m.start < row.end && row.start < m.end)
    const hit = near.find((m) => m.amountKr === row.amountKr) ?? near[0]
    if (!hit || hit.amountKr !== row.amountKr) {
      counts.differences.push(`${name} ${row.start} ${row.quote}: ${hit?.amountKr ?? 'missed'}`)
      if (hit) free.delete(hit)
      continue
    }
    free.delete(hit)
    counts.exact++
    if (row.table) counts.tableExact++
    for (const attribute of ATTRIBUTES) {
      if (JSON.stringify(hit[attribute]) === JSON.stringify(row[attribute])) counts.same[attribute]++
      else
        counts.differences.push(
          `${name} ${row.start} ${row.quote} ${attribute}: ${JSON.stringify(hit[attribute])} for ${JSON.stringify(row[attribute])}`,
        )
    }
  }
  for (const extra of free) counts.differences.push(`${name} ${extra.start} ${extra.quote}: extra`)
}

/** A text with the answers made for it by hand. */
export interface GoldText {
  name: string
  text: string
  gold: readonly GoldRow[]
}

/** The texts of a folder: each `name.txt` beside its `name.gold.json`. */
export function readGoldTexts(folder: string): GoldText[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.gold.json'))
    .sort()
    .map((file) => {
      const name = file.replace('.gold.json', '')
      const gold = z.array(GoldRow).parse(JSON.parse(readFileSync(join(folder, file), 'utf8')))
      return { name, text: readFileSync(join(folder, `${name}.txt`), 'utf8'), gold }
    })
}

/** Reads texts one after the other, `next()` each, and compares with their answers; `score()` sums up those read so far. */
export function openFigureScore() {
  const counts: Counts = {
    gold: 0,
    predicted: 0,
    exact: 0,
    tableGold: 0,
    tableExact: 0,
    same: { unit: 0, years: 0, kind: 0, status: 0 },
    differences: [],
  }
  return {
    next: ({ name, text, gold }: GoldText) =>
      compare(name, gold, extractFigures(text, parseMinutes(text)).mentions, counts),
    score: () => scoreOf(counts),
  }
}

/** Reads every text of a folder and compares it with the gold file beside it. */
export function scoreFolder(folder: string): Score {
  const reading = openFigureScore()
  for (const text of readGoldTexts(folder)) reading.next(text)
  return reading.score()
}

function scoreOf(counts: Counts): Score {
  const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole)
  return {
    gold: counts.gold,
    exact: counts.exact,
    tableGold: counts.tableGold,
    f1: share(2 * counts.exact, counts.gold + counts.predicted),
    tableRecall: share(counts.tableExact, counts.tableGold),
    unit: share(counts.same.unit, counts.exact),
    years: share(counts.same.years, counts.exact),
    kind: share(counts.same.kind, counts.exact),
    status: share(counts.same.status, counts.exact),
    differences: counts.differences,
  }
}
