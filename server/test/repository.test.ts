import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

/* The repository tests itself: who may import whom, lowest safe versions, and what must never stand in it. */

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
/** What is not ours to keep: installed, built, or of one machine. As .gitignore has it; read without git, which an unpacked copy lacks. */
const ELSEWHERE = new Set([
  'node_modules',
  'dist',
  '.git',
  '.data',
  '.vite',
  'test-results',
  'playwright-report',
  'coverage',
])
const files = readdirSync(ROOT, { withFileTypes: true })
  .filter((entry) => !ELSEWHERE.has(entry.name))
  .flatMap((entry) => (entry.isDirectory() ? below(entry.name) : [entry.name]))

function below(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter(
      (entry) => !ELSEWHERE.has(entry.name) && !entry.isSymbolicLink() && !/\.(?:log|tsbuildinfo)$/.test(entry.name),
    )
    .flatMap((entry) => (entry.isDirectory() ? below(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`]))
}

const text = (path: string) => readFileSync(join(ROOT, path), 'utf8')
const sources = files.filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))

interface Import {
  from: string
  /** Repository path of a file of ours, or the package's name. */
  to: string
  typeOnly: boolean
}

const STATEMENT =
  /^\s*(?:import|export)\s+(type\s)?[^'"`;]*?from\s+'([^']+)'|\bimport\(\s*'([^']+)'\s*\)|^\s*import\s+'([^']+)'/gm

function importsOf(path: string): Import[] {
  return [...text(path).matchAll(STATEMENT)].map(([, type, from, dynamic, bare]) => {
    const named = from ?? dynamic ?? bare ?? ''
    const own = /^@kildetal\/(shared|server|seed|web)\/(.*)$/.exec(named)
    const to = named.startsWith('.')
      ? relative(ROOT, resolve(ROOT, dirname(path), named))
      : own
        ? `${own[1]}/src/${own[2]}`
        : named
    return { from: path, to, typeOnly: type !== undefined }
  })
}

/** Tests, what helps them and what measures: none of it runs in the product. */
const isTest = (path: string) => /\.test\.tsx?$|\/test\/|\/e2e\/|\/bench\/|\/examples\//.test(path)
const imports = sources.flatMap(importsOf)
const shipped = imports.filter(({ from }) => !isTest(from))
const within = (path: string, ...folders: string[]) => folders.some((folder) => path.startsWith(`${folder}/`))
const broken = (rule: (edge: Import) => boolean, edges = shipped) =>
  edges.filter(rule).map(({ from, to }) => `${from} → ${to}`)

test('the pattern sees the imports there are', () => {
  expect(imports.length).toBeGreaterThan(300)
  expect(importsOf('server/src/cli.ts').map(({ to }) => to)).toContain('server/src/cli/output.ts')
})

test('shared imports nothing but zod and itself', () => {
  expect(broken(({ from, to }) => within(from, 'shared') && to !== 'zod' && !within(to, 'shared'))).toEqual([])
})

test('the web imports shared, and of the server nothing but the type of its API', () => {
  expect(
    broken(
      ({ from, to, typeOnly }) =>
        within(from, 'web') &&
        (within(to, 'seed') || (within(to, 'server') && !(to === 'server/src/app.ts' && typeOnly))),
    ),
  ).toEqual([])
})

test('the server imports neither web nor seed', () => {
  expect(broken(({ from, to }) => within(from, 'server') && within(to, 'web', 'seed'))).toEqual([])
})

test('reading figures is pure: no database, no files, no other domain', () => {
  const pure = (path: string) => within(path, 'server/src/extraction') || path === 'server/src/minutes/parse.ts'
  const reachable = new Set<string>()
  const visit = (path: string) => {
    if (reachable.has(path) || isTest(path)) return
    reachable.add(path)
    for (const { from, to, typeOnly } of shipped) if (from === path && !typeOnly) visit(to)
  }
  for (const path of sources.filter(pure)) visit(path)
  const impure = [...reachable].filter(
    (path) =>
      /^(node:|pg$|kysely|hono|pg-boss|pino)/.test(path) ||
      within(path, 'server/src/db', 'server/src/identity', 'server/src/ledger', 'server/src/web'),
  )
  expect(impure).toEqual([])
  expect(reachable.size).toBeGreaterThan(20)
})

test('only routes know routes, and only the app mounts them; verbs know no HTTP', () => {
  const isRoutes = (path: string) => /(^|\/|-)routes\.ts$/.test(path)
  expect(
    broken(
      ({ from, to, typeOnly }) =>
        within(from, 'server/src') && isRoutes(to) && !typeOnly && from !== 'server/src/app.ts' && !isRoutes(from),
    ),
  ).toEqual([])
})

/** Folders that are one domain in two: what is stored, and what is done with it. */
const HOME_OF: Record<string, string> = {
  review: 'items',
  minutes: 'documents',
  pools: 'ledger',
  'idempotent.ts': 'ledger',
}
/** Writes to another domain's table, each with the reason why that domain's verbs do not do it. */
const FOREIGN_WRITES: Record<string, string> = {
  'server/src/minutes/complete-meeting.ts: economicItem':
    'a meeting’s body and day are repeated on its items, for sorting',
  'server/src/pools/aliases.ts: economicItem': 'an alias decides which pool an item’s name means',
  'server/src/portfolio/link.ts: followUp': 'a project that is found takes over what its decisions owe',
}

test('a domain names the tables of another only through that domain’s own verbs and queries', () => {
  // What a domain stores is written by that domain alone: another one that inserts, updates or deletes goes behind its back.
  const owners = new Map<string, string>()
  for (const path of sources.filter((file) => /^server\/src\/[^/]+\/tables\.ts$/.test(file)))
    for (const [, table] of text(path).matchAll(/^ {2}(?:'|)([a-z][A-Za-z]*)(?:'|): \{/gm))
      if (table) owners.set(table, path.split('/')[2] ?? '')
  expect(owners.size).toBeGreaterThan(10)
  const foreign = sources
    .filter((path) => within(path, 'server/src') && !isTest(path))
    .flatMap((path) =>
      [...text(path).matchAll(/\.(?:insertInto|updateTable|deleteFrom)\('([a-zA-Z]+)'/g)].map(([, table]) => ({
        path,
        table,
      })),
    )
    .filter(({ path, table }) => {
      const owner = owners.get(table ?? '')
      const folder = path.split('/')[2] ?? ''
      const home = (name: string) => HOME_OF[name] ?? name
      return owner !== undefined && home(owner) !== home(folder)
    })
    .map(({ path, table }) => `${path}: ${table}`)
  expect([...new Set(foreign)].sort()).toEqual(Object.keys(FOREIGN_WRITES).sort())
})

test('in the web, pages do not import pages, charts and ui neither fetch nor route', () => {
  const page = (path: string) => /^web\/src\/pages\/([^/]+)\//.exec(path)?.[1]
  expect(
    broken(({ from, to }) => page(from) !== undefined && page(to) !== undefined && page(from) !== page(to)),
  ).toEqual([])
  expect(
    broken(
      ({ from, to }) =>
        within(from, 'web/src/charts', 'web/src/ui') &&
        (within(to, 'web/src/api', 'web/src/pages', 'web/src/routes') ||
          to === '@tanstack/react-router' ||
          to === '@tanstack/react-query'),
    ),
  ).toEqual([])
})

/** The lowest version of each library without a hole that is known and would concern us. */
const LOWEST_SAFE: Record<string, string> = {
  hono: '4.12.25',
  '@hono/node-server': '1.19.13',
  'better-auth': '1.7.0',
  kysely: '0.29.0',
  zod: '4.0.0',
}
/** As above, for the packages that parse what strangers send. */
const LOWEST_SAFE_READERS: Record<string, string> = { 'pdfjs-dist': '6.2.108', mammoth: '1.11.0', papaparse: '5.4.0' }

function installed(name: string): string {
  let folder = dirname(createRequire(join(ROOT, 'server/package.json')).resolve(name))
  for (;;) {
    try {
      const read = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { name?: string; version?: string }
      if (read.name === name && read.version) return read.version
    } catch {
      // Not this folder; its parent.
    }
    if (folder === dirname(folder)) throw new Error(`${name} is not installed`)
    folder = dirname(folder)
  }
}

test.each(Object.entries({ ...LOWEST_SAFE, ...LOWEST_SAFE_READERS }))('%s is at least %s', (name, lowest) => {
  const parts = (version: string) => version.split(/[.-]/).map(Number)
  const [is, must] = [parts(installed(name)), parts(lowest)]
  const differs = [0, 1, 2].find((place) => (is[place] ?? 0) !== (must[place] ?? 0)) ?? 0
  expect((is[differs] ?? 0) >= (must[differs] ?? 0), `${name} ${installed(name)}`).toBe(true)
})

test('nothing of this machine, of anybody’s secrets, and no skipped test stands in the repository', () => {
  const forbidden: [string, RegExp][] = [
    [
      'a path of somebody’s machine',
      /(?<![\w.~-])\/(?:home|Users|root)\/[a-z]|(?<![\w/.-])\/work\/[a-z]|[A-Z]:\\Users\\/,
    ],
    ['a private key', /-----BEGIN [A-Z ]*PRIVATE KEY-----/],
    ['a token', /\b(?:ghp_|github_pat_|sk-[a-z]|xox[bp]-|AKIA[0-9A-Z]{12})[\w-]{10,}|\bkt_[\w-]{40,}/],
    ['a CPR number', /(?<![\d.-])(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{2}-\d{4}(?![\d-])/],
    ['a skipped or lonely test', /\b(?:test|it|describe)\.(?:only|todo)\(/],
  ]
  const found = files
    .filter((path) => !/\.(?:png|ico|woff2|pdf|docx|xlsx)$|pnpm-lock\.yaml$|repository\.test\.ts$/.test(path))
    .flatMap((path) => {
      // Numbers made up for an example, of nobody.
      const content = text(path).replaceAll(/\b\d{6}-1234\b/g, '')
      return forbidden.filter(([, pattern]) => pattern.test(content)).map(([what]) => `${path}: ${what}`)
    })
  expect(found).toEqual([])
})

test('code says what it means: no any, no assertion that something is there, no default export beyond tools’', () => {
  const loose = sources
    .filter((path) => !/\.config\.ts$/.test(path))
    .filter((path) =>
      /\bas any\b|: any\b|@ts-(?:ignore|nocheck|expect-error)/.test(
        text(path).replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, ''),
      ),
    )
    .filter((path) => !path.endsWith('repository.test.ts'))
  expect(loose).toEqual([])
})
