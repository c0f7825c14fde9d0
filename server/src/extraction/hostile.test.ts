import { expect, test } from 'vitest'
import { parseMinutes } from '../minutes/parse.ts'
import { hostileTexts } from './examples/hostile.ts'
import { extractFigures } from './extract.ts'

/** Processor time rather than the clock, so that a busy machine does not fail the test. */
function spent(run: () => void): number {
  const before = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** The smallest of a few runs: the first ones compile. */
function best(run: () => void): number {
  return Math.min(...Array.from({ length: 3 }, () => spent(run)))
}

// The goal of 100 ms is the benchmark's to measure, on a machine at rest. Here the limit tells a slow text from one that grows by its square,
// which takes seconds: machines differ, tests run beside each other, and collectors of garbage count as well.
const LIMIT_MS = 600

test.each(Object.entries(hostileTexts(100_000)))('100 kB of %s take no more than others', (_name, text) => {
  const minutes = parseMinutes(text)
  expect(best(() => extractFigures(text, minutes))).toBeLessThan(LIMIT_MS)
})

test.each(['one amount again and again', 'one huge table', 'bullets'])(
  '%s take time by their length, not by its square',
  (name) => {
    const small = hostileTexts(50_000)[name] ?? ''
    const large = hostileTexts(400_000)[name] ?? ''
    const few = parseMinutes(small)
    const many = parseMinutes(large)
    const factor =
      best(() => extractFigures(large, many)) /
      Math.max(
        1,
        best(() => extractFigures(small, few)),
      )
    // Eight times the text; its square would be 64 times.
    expect(factor).toBeLessThan(30)
  },
)
