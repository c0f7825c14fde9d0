import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
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
/** Rounds of a measurement: the first ones compile, and of those that follow the shortest counts. */
const ROUNDS = 12
const SIZES = [5e6, 10e6, 25e6, 50e6]
/** Short texts are read again and again until a round is as many characters long. */
const ROUND_CHARACTERS = 1_000_000
const LIMIT = 15

/** Milliseconds of the clock, and of all processors for this process (its collector and compiler with it). */
interface Cost {
  readonly wall: number
  readonly processor: number
}

function costOf(run: () => unknown): Cost {
  const before = process.cpuUsage()
  const start = performance.now()
  run()
  const wall = performance.now() - start
  const { user, system } = process.cpuUsage(before)
  return { wall, processor: (user + system) / 1000 }
}

/** The least of several rounds of each, by turns, so that what else a machine does falls on all of them. */
function best<Name extends string>(runs: Record<Name, () => unknown>): Record<Name, Cost> {
  const names = Object.keys(runs) as Name[]
  const least = Object.fromEntries(names.map((name) => [name, costOf(runs[name])])) as Record<Name, Cost>
  for (let round = 1; round < ROUNDS; round++)
    for (const name of names) {
      const { wall, processor } = costOf(runs[name])
      least[name] = {
        wall: Math.min(least[name].wall, wall),
        processor: Math.min(least[name].processor, processor),
      }
    }
  return least
}

function read(text: string): number {
  return extractFigures(text, parseMinutes(text)).mentions.length
}

function perSecond(characters: number, ms: number): string {
  return `${(characters / 1e3 / ms).toFixed(1)} MB/s`
}

/** Minutes to read: written ones, those of the demonstration, and real ones where they lie beside the repository. */
function textSets(): Record<string, string[]> {
  const repository = join(import.meta.dirname, '../..')
  const real = join(process.env.KILDETAL_SHARED ?? join(repository, '../shared'), 'minutes')
  const texts = (folder: string, names: (name: string) => boolean): string[] =>
    existsSync(folder)
      ? readdirSync(folder)
          .filter((name) => name.endsWith('.txt') && names(name))
          .map((name) => readFileSync(join(folder, name), 'utf8'))
      : []
  return {
    'written minutes': [ordinaryMinutes(2_000_000)],
    'minutes of the demonstration': texts(join(repository, 'seed/data/minutes'), () => true),
    'real minutes': texts(real, (name) => !name.startsWith('example')),
    'texts of little but amounts': texts(real, (name) => name.startsWith('example')),
  }
}

/** Reads a set beside a plain search of the same texts in the same run. */
function benchSet(name: string, texts: readonly string[]): void {
  const characters = texts.reduce((sum, text) => sum + text.length, 0)
  const times = Math.max(1, Math.round(ROUND_CHARACTERS / characters))
  const all = (work: (text: string) => unknown) => () => {
    for (let time = 0; time < times; time++) for (const text of texts) work(text)
  }
  const { scan, structure, whole } = best({
    scan: all((text) => [...text.matchAll(SCAN)].length),
    structure: all((text) => parseMinutes(text).items.length),
    whole: all(read),
  })
  const line = (what: string, cost: Cost) =>
    `  ${what.padEnd(18)} ${perSecond(characters * times, cost.processor).padStart(11)} of processor time, ${(cost.processor / scan.processor).toFixed(1).padStart(5)} × the scan ` +
    `(${perSecond(characters * times, cost.wall)} by the clock, ${(cost.wall / scan.wall).toFixed(1)} ×)`
  const amounts = texts.reduce((sum, text) => sum + read(text), 0)
  console.log(
    `extraction of ${name}: ${characters} characters, ${((1000 * amounts) / characters).toFixed(1)} amounts in a thousand`,
  )
  console.log(line('plain scan', scan))
  console.log(line('structure', structure))
  console.log(`${line('structure+figures', whole)}, at most ${LIMIT}`)
}

/** Processor time of one reading of `characters`, in milliseconds, and the highest resident memory of this process so far, in megabytes. */
interface Growth {
  readonly characters: number
  readonly processor: number
  readonly peakMegabytes: number
}

/** Reads ever longer minutes once each. Memory only rises within a process, so the sizes must. */
function measureGrowth(sizes: readonly number[]): Growth[] {
  return sizes.map((size) => {
    const text = ordinaryMinutes(size)
    const { processor } = costOf(() => read(text))
    return { characters: text.length, processor, peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024) }
  })
}

/**
 * Prints the throughput of reading minutes beside a single regular-expression scan of the same text in the same run, how time and memory
 * grow with the text up to 50 MB, and the time of every hostile text of 100 kB.
 */
export function benchExtraction(): void {
  console.log('Processor time decides: the clock also counts what others do on the machine.')
  for (const [name, texts] of Object.entries(textSets())) if (texts.length > 0) benchSet(name, texts)
  console.log('growth of written minutes')
  for (const { characters: size, processor, peakMegabytes } of measureGrowth(SIZES))
    console.log(
      `  ${(size / 1e6).toFixed(0).padStart(2)} MB  ${perSecond(size, processor)} of processor time, peak memory ${peakMegabytes} MB`,
    )
  const hostile = Object.entries(hostileTexts(100_000))
  const costs = best(Object.fromEntries(hostile.map(([name, worst]) => [name, () => read(worst)])))
  for (const [name, { wall, processor }] of Object.entries(costs).sort((a, b) => b[1].processor - a[1].processor))
    console.log(
      `  hostile ${name.padEnd(33)} ${processor.toFixed(0).padStart(4)} ms of processor time per 100 kB (at most 100; ${wall.toFixed(0)} by the clock)`,
    )
}
