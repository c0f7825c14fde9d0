import { benchExtraction } from './extraction.ts'
import { benchImport } from './import.ts'

/** `pnpm bench [extraction|import]`: measurements, each beside what it is compared with in the same run. Without a name, all of them. */
const BENCHES: Record<string, () => unknown> = { extraction: benchExtraction, import: benchImport }

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !(name in BENCHES))
if (unknown.length > 0) {
  process.stderr.write(`unknown: ${unknown.join(', ')}; there are ${Object.keys(BENCHES).join(', ')}\n`)
  process.exitCode = 2
} else {
  for (const name of wanted.length > 0 ? wanted : Object.keys(BENCHES)) await BENCHES[name]?.()
}
