import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, open, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { loadImport } from '../src/budget/import/load-job.ts'
import { requestCheck, requestLoad } from '../src/budget/import/request.ts'
import { uploadFigures } from '../src/budget/import/upload.ts'
import { readConfig } from '../src/config.ts'
import { type Actor, asActor } from '../src/context.ts'
import { readActor } from '../src/identity/actor.ts'
import { jobHandlers } from '../src/job-handlers.ts'
import type { JobRun } from '../src/jobs/boss.ts'
import { openSystem, type System } from '../src/system.ts'

/** What a measurement came to. Times in milliseconds; memory is the highest resident set of this process, in megabytes. */
export interface ImportBench {
  rows: number
  fileMegabytes: number
  copyMs: number
  checkMs: number
  loadMs: number
  /** Load against a bare COPY of the same resulting rows in the same run. */
  ratio: number
  /** The same with the check before it, which reads the file once more. */
  ratioWithCheck: number
  peakMegabytes: number
  /** The stated control total, and what the books hold: the same to the øre. */
  controlTotalOre: number
  booksOre: number
  /** Notes of progress another connection could read while it worked, and the longest time without a new one, in milliseconds. */
  progressNotes: number
  longestSilenceMs: number
}

const UNITS = 120
const ACCOUNTS = 200

/**
 * Imports a CSV of `rows` rows of accounts into a fresh database with durable writes, and compares with a bare COPY of the resulting rows into a
 * table without index or trigger on the same server, right before. The target is a ratio of at most 10 and less than 500 MB.
 */
export async function benchImport(rows = 1_000_000): Promise<ImportBench> {
  const folder = await mkdtemp(join(tmpdir(), 'kildetal-bench-'))
  const system = await openSystem(readConfig({ KILDETAL_DATA: folder, LOG_LEVEL: 'error' }), 'cli')
  const owner = new pg.Client({ connectionString: system.ownerUrl })
  await owner.connect()
  try {
    const actor = await arrange(owner, system)
    const { path, byteCount, totalOre } = await makeFile(folder, rows)
    const peak = watchMemory()
    const watched = watchProgress(owner)
    const imported = await importFile(system, actor, path, totalOre)
    const progress = await watched()
    const peakMegabytes = peak()
    const copyMs = await bareCopy(owner)
    const books = await owner.query<{ ore: string }>(
      "SELECT sum(amount_ore) AS ore FROM figure_rollup r JOIN org_unit u ON u.id = r.unit_id WHERE u.parent_id IS NULL AND measure = 'actual'",
    )
    return {
      rows,
      fileMegabytes: Math.round(byteCount / 1e6),
      copyMs,
      ...imported,
      ...progress,
      ratio: Math.round((imported.loadMs / copyMs) * 100) / 100,
      ratioWithCheck: Math.round(((imported.checkMs + imported.loadMs) / copyMs) * 100) / 100,
      peakMegabytes,
      controlTotalOre: totalOre,
      booksOre: Number(books.rows[0]?.ore),
    }
  } finally {
    await owner.end()
    await system.close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** A municipality of 120 agreement units in 12 areas, and a controller. */
async function arrange(owner: pg.Client, system: System): Promise<Actor> {
  const add = async (slug: string, level: string, parent: string | null) => {
    const added = await owner.query<{ id: string }>(
      'INSERT INTO org_unit (slug, name, level, parent_id) VALUES ($1, $1, $2, $3) RETURNING id',
      [slug, level, parent],
    )
    return added.rows[0]?.id ?? ''
  }
  const root = await add('kommune', 'municipality', null)
  for (let area = 0; area < 12; area += 1) {
    const areaId = await add(`omraade-${area}`, 'area', await add(`direktoer-${area}`, 'directorate', root))
    for (let unit = area; unit < UNITS; unit += 12) await add(`enhed-${unit}`, 'agreement_unit', areaId)
  }
  const user = await owner.query<{ id: string }>(
    "INSERT INTO account_user (name, email) VALUES ('maaling', 'maaling@kildetal.test') RETURNING id",
  )
  const id = user.rows[0]?.id ?? ''
  await owner.query("INSERT INTO role_assignment (user_id, role) VALUES ($1, 'controller')", [id])
  const actor = await readActor(system.identityDb, id)
  if (!actor) throw new Error('the controller was not made')
  return actor
}

/** Rows as a finance system writes them: Danish amounts with øre, a salt so that no two runs are the same content. */
async function makeFile(folder: string, rows: number): Promise<{ path: string; byteCount: number; totalOre: number }> {
  const path = join(folder, 'maaling.csv')
  const file = await open(path, 'w')
  let totalOre = 0
  let text = `Enhed;Kontonummer;Periode;Beløb;${randomBytes(6).toString('hex')}\n`
  for (let row = 0; row < rows; row += 1) {
    const ore = ((row * 7919) % 99_999_937) - 20_000_000
    totalOre += ore
    const account = `03.22.${String(row % 20).padStart(2, '0')}.1.${String(Math.floor(row / 20) % (ACCOUNTS / 20)).padStart(3, '0')}.1.1`
    const period = `${2023 + (row % 3)}-${String(1 + (Math.floor(row / 3) % 12)).padStart(2, '0')}`
    text += `enhed-${Math.floor(row / 7) % UNITS};${account};${period};${danish(ore)};Bilag ${row}\n`
    if (text.length < 1 << 20) continue
    await file.write(text)
    text = ''
  }
  await file.write(text)
  const { size } = await file.stat()
  await file.close()
  return { path, byteCount: size, totalOre }
}

function danish(ore: number): string {
  const absolute = Math.abs(ore)
  const whole = String(Math.floor(absolute / 100)).replace(/\B(?=(\d{3})+$)/g, '.')
  return `${ore < 0 ? '-' : ''}${whole},${String(absolute % 100).padStart(2, '0')}`
}

async function importFile(system: System, actor: Actor, path: string, totalOre: number) {
  const act: JobRun['act'] = (access, work) => asActor(system, actor, access, work)
  const run: JobRun = { actor, attempt: 1, signal: new AbortController().signal, system, act }
  const file = await act('write', async (ctx) => uploadFigures(ctx, 'maaling.csv', await readFile(path)))
  const { mapping } = file
  if (!mapping) throw new Error('no mapping was suggested')
  const asked = await act('write', (ctx) =>
    requestCheck(ctx, file.id, { version: file.version, mapping: { ...mapping, measure: 'actual' } }),
  )
  const check = jobHandlers.find((handler) => handler.kind === 'figures.check')
  const started = performance.now()
  await check?.run(run, { importId: asked.id })
  const checkMs = Math.round(performance.now() - started)
  const row = await act('read', (ctx) =>
    ctx.trx
      .selectFrom('figureImport')
      .select(['version', 'problemCount'])
      .where('id', '=', file.id)
      .executeTakeFirstOrThrow(),
  )
  const load = {
    version: row.version,
    knownOn: '2026-01-15',
    controlTotals: [{ measure: 'actual' as const, year: null, month: null, amountOre: totalOre }],
    skipProblems: false,
    replaces: null,
  }
  await act('write', (ctx) => requestLoad(ctx, file.id, load))
  const loading = performance.now()
  await loadImport(run, file.id)
  return { checkMs, loadMs: Math.round(performance.now() - loading) }
}

/** The resulting rows out and in again by COPY alone, into a plain logged table, three times; only the way in is timed, and the median counts. */
async function bareCopy(owner: pg.Client): Promise<number> {
  const { rows } = await owner.query<Record<string, unknown>>('SELECT * FROM figure')
  await owner.query('CREATE TABLE bare AS SELECT * FROM figure WITH NO DATA')
  const lines = rows.map((row) => `${Object.values(row).map(copyText).join('\t')}\n`)
  const times: number[] = []
  for (let round = 0; round < 3; round += 1) {
    await owner.query('TRUNCATE bare')
    times.push(await copyIn(owner, lines))
  }
  return times.sort((a, b) => a - b)[1] ?? 0
}

async function copyIn(owner: pg.Client, lines: readonly string[]): Promise<number> {
  const started = performance.now()
  const stream = owner.query(copyFrom('COPY bare FROM STDIN'))
  for (let at = 0; at < lines.length; at += 10_000)
    if (!stream.write(lines.slice(at, at + 10_000).join(''))) await once(stream, 'drain')
  stream.end()
  await finished(stream)
  return Math.round(performance.now() - started)
}

const copyText = (value: unknown) => (value instanceof Date ? value.toISOString().slice(0, 10) : String(value))

/** Samples the resident set while the import runs; returns how to end and read it. */
function watchMemory(): () => number {
  let highest = 0
  const sample = () => {
    highest = Math.max(highest, process.memoryUsage.rss())
  }
  const timer = setInterval(sample, 20)
  return () => {
    clearInterval(timer)
    sample()
    return Math.round(highest / 1e6)
  }
}

/** Reads the count of done rows from another connection while the import runs, as the page does; returns how to end. */
function watchProgress(owner: pg.Client): () => Promise<Pick<ImportBench, 'progressNotes' | 'longestSilenceMs'>> {
  let [progressNotes, longestSilenceMs, lastAt, last, ended] = [0, 0, performance.now(), '', false]
  const watching = (async () => {
    while (!ended) {
      const { rows } = await owner.query<{ note: string }>(
        "SELECT state || ' ' || rows_done AS note FROM figure_import",
      )
      const note = rows[0]?.note ?? ''
      if (note !== last) {
        longestSilenceMs = Math.max(longestSilenceMs, Math.round(performance.now() - lastAt))
        ;[progressNotes, lastAt, last] = [progressNotes + 1, performance.now(), note]
      }
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  })()
  return async () => {
    ended = true
    await watching
    return { progressNotes, longestSilenceMs }
  }
}
