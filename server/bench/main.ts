import { benchExtraction } from './extraction.ts'
import { benchImport, type ImportBench } from './import.ts'

/** `pnpm bench [extraction|import]`: measurements, each beside what it is compared with in the same run. Without a name, all of them. */
/** The import's figures in words, each beside its limit; a limit that is passed fails the command. */
function printImport(bench: ImportBench): void {
  const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`
  const lines = [
    `import: ${bench.rows} rows, ${bench.fileMegabytes} MB`,
    `  bare COPY      ${seconds(bench.copyMs)}`,
    `  load           ${seconds(bench.loadMs)}  (${bench.ratio.toFixed(1)} × the COPY, at most 10)`,
    `  check + load   ${seconds(bench.checkMs + bench.loadMs)}  (${bench.ratioWithCheck.toFixed(1)} ×)`,
    `  peak memory    ${bench.peakMegabytes} MB (at most 500)`,
    `  control total  ${bench.controlTotalOre} øre, in the books ${bench.booksOre} øre`,
    `  progress       ${bench.progressNotes} notes seen, at most ${seconds(bench.longestSilenceMs)} apart`,
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
  const holds = bench.ratio <= 10 && bench.peakMegabytes < 500 && bench.controlTotalOre === bench.booksOre
  if (!holds) process.exitCode = 1
}

const BENCHES: Record<string, () => unknown> = {
  extraction: benchExtraction,
  import: async () => printImport(await benchImport()),
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !(name in BENCHES))
if (unknown.length > 0) {
  process.stderr.write(`unknown: ${unknown.join(', ')}; there are ${Object.keys(BENCHES).join(', ')}\n`)
  process.exitCode = 2
} else {
  for (const name of wanted.length > 0 ? wanted : Object.keys(BENCHES)) await BENCHES[name]?.()
}
