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
const ROUNDS = 7
const SIZES = [5e6, 10e6, 25e6, 50e6]

/** The shortest of several rounds of each, by turns, so that what else a machine does falls on all of them. Milliseconds. */
function best<Name extends string>(runs: Record<Name, () => number>): Record<Name, number> {
  const names = Object.keys(runs) as Name[]
  const fastest = Object.fromEntries(names.map((name) => [name, Number.POSITIVE_INFINITY])) as Record<Name, number>
  for (let round = 0; round < ROUNDS; round++)
    for (const name of names) {
      const start = performance.now()
      runs[name]()
      fastest[name] = Math.min(fastest[name], performance.now() - start)
    }
  return fastest
}

function read(text: string): number {
  return extractFigures(text, parseMinutes(text)).mentions.length
}

function perSecond(characters: number, ms: number): string {
  return `${(characters / 1e3 / ms).toFixed(1)} MB/s`
}

/** Time of one reading of `characters`, in milliseconds, and the highest resident memory of this process so far, in megabytes. */
interface Growth {
  readonly characters: number
  readonly ms: number
  readonly peakMegabytes: number
}

/** Reads ever longer minutes once each. Memory only rises within a process, so the sizes must. */
function measureGrowth(sizes: readonly number[]): Growth[] {
  return sizes.map((size) => {
    const text = ordinaryMinutes(size)
    const start = performance.now()
    read(text)
    const ms = performance.now() - start
    return { characters: text.length, ms, peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024) }
  })
}

/**
 * Prints the throughput of reading minutes beside a single regular-expression scan of the same text in the same run, how time and memory
 * grow with the text up to 50 MB, and the time of every hostile text of 100 kB.
 */
export function benchExtraction(): void {
  const text = ordinaryMinutes(2_000_000)
  const characters = text.length
  const { scan, structure, whole } = best({
    scan: () => [...text.matchAll(SCAN)].length,
    structure: () => parseMinutes(text).items.length,
    whole: () => read(text),
  })
  console.log(`extraction: ${characters} characters of minutes`)
  console.log(`  plain scan         ${perSecond(characters, scan)}`)
  console.log(`  structure          ${perSecond(characters, structure)}`)
  console.log(
    `  structure+figures  ${perSecond(characters, whole)}  (${(whole / scan).toFixed(1)} × the scan, at most 15)`,
  )
  for (const { characters: size, ms, peakMegabytes } of measureGrowth(SIZES))
    console.log(`  ${(size / 1e6).toFixed(0).padStart(2)} MB  ${perSecond(size, ms)}, peak memory ${peakMegabytes} MB`)
  const hostile = Object.entries(hostileTexts(100_000))
  const times = best(Object.fromEntries(hostile.map(([name, worst]) => [name, () => read(worst)])))
  for (const [name, ms] of Object.entries(times).sort((a, b) => b[1] - a[1]))
    console.log(`  hostile ${name.padEnd(26)} ${ms.toFixed(1)} ms per 100 kB (at most 100)`)
}
