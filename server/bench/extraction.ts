import { hostileTexts } from '../src/extraction/examples/hostile.ts'
import { ordinaryMinutes } from '../src/extraction/examples/ordinary.ts'
import { extractFigures } from '../src/extraction/extract.ts'
import { parseMinutes } from '../src/minutes/parse.ts'

// What a plain search looks like: one pass of one expression with the forms amounts are written in, and no meaning.
const NUMBER = '(?:\\d{1,3}(?:[.\\s]\\d{3})+|\\d+)(?:,\\d+)?'
const WORD = '(?:en|et|to|tre|fire|fem|seks|syv|otte|ni|ti|halvanden|halv)'
const UNIT = '(?:mio|mia|mill|t|tusind|millioner|million|milliarder|milliard)\\.?'
const CURRENCY = '(?:kr(?:oner)?\\.?|dkk|,-)'
const SCAN = new RegExp(
  `(?:${CURRENCY}\\s*)?(?:[-−–÷]\\s?)?(?:${NUMBER}(?:\\s?(?:[-–]|til|og)\\s?${NUMBER})?|${WORD}(?:\\s(?:og\\s)?(?:en\\s)?halv)?|[½¼¾])` +
    `\\s*(?:${UNIT}\\s*${CURRENCY}?|${CURRENCY})`,
  'gi',
)
const ROUNDS = 5

function best(run: () => number): number {
  let fastest = Number.POSITIVE_INFINITY
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now()
    run()
    fastest = Math.min(fastest, performance.now() - start)
  }
  return fastest
}

function read(text: string): number {
  return extractFigures(text, parseMinutes(text)).mentions.length
}

function perSecond(characters: number, ms: number): string {
  return `${(characters / 1e3 / ms).toFixed(1)} MB/s`
}

/** Times of reading and of a plain scan over the same text, in milliseconds, and how many times longer reading takes. */
export interface ExtractionTimes {
  readonly characters: number
  readonly scanMs: number
  readonly parseMs: number
  readonly readMs: number
  readonly factor: number
  readonly hostileMs: Readonly<Record<string, number>>
}

/** Measures parsing and extraction of ordinary minutes beside a plain scan of the same text, and every hostile text of 100 kB. */
export function measureExtraction(characters = 2_000_000): ExtractionTimes {
  const text = ordinaryMinutes(characters)
  read(text.slice(0, 200_000))
  const scanMs = best(() => [...text.matchAll(SCAN)].length)
  const parseMs = best(() => parseMinutes(text).items.length)
  const readMs = best(() => read(text))
  const hostileMs: Record<string, number> = {}
  for (const [name, hostile] of Object.entries(hostileTexts(100_000))) hostileMs[name] = best(() => read(hostile))
  return { characters: text.length, scanMs, parseMs, readMs, factor: readMs / scanMs, hostileMs }
}

/** Prints the throughput of reading minutes beside a single regular-expression scan of the same text in the same run. */
export function benchExtraction(): void {
  const { characters, scanMs, parseMs, readMs, factor, hostileMs } = measureExtraction()
  console.log(`extraction: ${characters} characters of minutes`)
  console.log(`  plain scan         ${perSecond(characters, scanMs)}`)
  console.log(`  structure          ${perSecond(characters, parseMs)}`)
  console.log(`  structure+figures  ${perSecond(characters, readMs)}  (${factor.toFixed(1)} × the scan, at most 15)`)
  for (const [name, ms] of Object.entries(hostileMs))
    console.log(`  hostile ${name.padEnd(20)} ${ms.toFixed(1)} ms per 100 kB (at most 100)`)
}
