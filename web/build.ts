/**
 * Builds the web into `web/dist`, only when its sources have changed since the last build. Prints one line. Run by
 * `pnpm start` before the server: `node web/build.ts`.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const WEB = dirname(fileURLToPath(import.meta.url))
const ROOT = join(WEB, '..')
const STAMP = join(WEB, 'dist', '.source-hash')

/** Every file below a path, in a stable order; a path that is a file is itself. */
function filesBelow(path: string): string[] {
  if (!existsSync(path)) return []
  const entries = readdirSync(path, { withFileTypes: true, recursive: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

/** sha256 over the names and bytes of everything the build reads: the web's and the shared sources, configuration, lockfile. */
function sourceHash(): string {
  const hash = createHash('sha256')
  const files = [
    ...filesBelow(join(WEB, 'src')).filter((file) => !file.includes('.test.')),
    ...filesBelow(join(WEB, 'public')),
    ...filesBelow(join(ROOT, 'shared', 'src')).filter((file) => !file.includes('.test.')),
    join(WEB, 'index.html'),
    join(WEB, 'vite.config.ts'),
    join(WEB, 'package.json'),
    join(ROOT, 'pnpm-lock.yaml'),
  ]
  for (const file of files) {
    if (!existsSync(file)) continue
    hash.update(`${relative(ROOT, file)}\0`)
    hash.update(readFileSync(file))
  }
  return hash.digest('hex')
}

function build(): void {
  const wanted = sourceHash()
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) {
    console.log('web: unchanged since the last build')
    return
  }
  const started = performance.now()
  const vite = join(WEB, 'node_modules', 'vite', 'bin', 'vite.js')
  const run = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'error'], { cwd: WEB, encoding: 'utf8' })
  if (run.status !== 0) {
    console.error(`web: the build failed\n${run.stdout}${run.stderr}`)
    process.exit(1)
  }
  writeFileSync(STAMP, wanted)
  console.log(`web: built in ${((performance.now() - started) / 1000).toFixed(1)} s`)
}

build()
