import type { ControlTotal, RowProblem } from '@kildetal/shared/figure-imports.ts'
import { sql } from 'kysely'
import type { Context } from '../../context.ts'
import { handle, type JobRun } from '../../jobs/boss.ts'
import { notifyLive } from '../../live/notify.ts'
import { openTotals } from '../load-figures.ts'
import type { ImportFindings } from '../tables.ts'
import { openFindings } from './findings.ts'
import { checkKind } from './kinds.ts'
import { readKnown } from './known.ts'
import { rowReader } from './plan.ts'
import { Cancelled, progressOf } from './progress.ts'
import { filePieces, importRow } from './read.ts'
import { rowBlocks } from './rows.ts'

/** Problems that are kept with the import; a file with more has the wrong mapping. */
const MOST_PROBLEMS = 50_000

interface Checked {
  findings: ImportFindings
  rows: number
  problems: number
  totals: ControlTotal[]
  newAccounts: { code: string; name: string }[]
}

/** Reads a whole file by its mapping: counts, sums and every problem, nothing loaded. */
export const checkJob = handle(
  checkKind,
  async (run, { importId }) => {
    const checked = await checkFile(run, importId).catch((error: unknown) => {
      if (error instanceof Cancelled) return null
      throw error
    })
    if (checked) await run.act('write', (ctx) => finish(ctx, importId, checked))
  },
  (run, { importId }) => run.act('write', (ctx) => giveUp(ctx, importId, 'checking')),
)

async function checkFile(run: Pick<JobRun, 'act' | 'signal'>, importId: string): Promise<Checked | null> {
  const progress = progressOf(run, importId, 'checking')
  return run.act('write', async (ctx) => {
    const row = await importRow(ctx, importId)
    if (row.state !== 'checking') return null
    await ctx.trx.deleteFrom('figureImportProblem').where('importId', '=', importId).execute()
    const known = await readKnown(ctx)
    const read = rowReader(row.header, row.mapping, known)
    const totals = openTotals()
    const findings = openFindings(row.header, row.mapping)
    const newAccounts = new Map<string, string>()
    const result = { rows: 0, problems: 0 }
    let line = 0
    for await (const block of rowBlocks(filePieces(ctx, importId), row)) {
      const problems: RowProblem[] = []
      for (const cells of block) {
        line += 1
        if (line === 1) continue
        result.rows += 1
        findings.addRow(cells)
        const found = read(cells, line, (figure) => {
          totals.add(figure)
          findings.addFigure(figure, line)
          const { account, accountName } = figure
          if (!known.accounts.has(account) && !newAccounts.has(account))
            newAccounts.set(account, accountName ?? account)
        })
        if (found.length > 0) result.problems += 1
        for (const problem of found) {
          findings.addProblem(problem)
          problems.push(problem)
        }
      }
      if (result.problems <= MOST_PROBLEMS) await addProblems(ctx, importId, problems)
      await progress(result.rows)
    }
    return {
      ...result,
      totals: totals.all(),
      findings: findings.all(),
      newAccounts: [...newAccounts].map(([code, name]) => ({ code, name })),
    }
  })
}

async function addProblems(ctx: Context, importId: string, problems: readonly RowProblem[]): Promise<void> {
  if (problems.length === 0) return
  await sql`INSERT INTO figure_import_problem (import_id, line, column_name, value, message)
    SELECT ${importId}::uuid, * FROM unnest(${problems.map((row) => row.line)}::integer[], ${problems.map((row) => row.column)}::text[],
      ${problems.map((row) => row.value)}::text[], ${problems.map((row) => row.message)}::text[])`.execute(ctx.trx)
}

async function finish(ctx: Context, importId: string, checked: Checked): Promise<void> {
  await ctx.trx
    .updateTable('figureImport')
    .set({
      state: 'checked',
      rowsTotal: checked.rows,
      rowsDone: checked.rows,
      problemCount: checked.problems,
      totals: JSON.stringify(checked.totals),
      findings: JSON.stringify(checked.findings),
      newAccounts: JSON.stringify(checked.newAccounts),
      version: sql`version + 1`,
    })
    .where('id', '=', importId)
    .where('state', '=', 'checking')
    .execute()
  await notifyLive(ctx, ['budget'])
}

/** Marks an import whose work was given up, with a sentence; nothing of it was kept. */
export async function giveUp(
  ctx: Context,
  importId: string,
  from: 'checking' | 'loading',
  message?: string,
): Promise<void> {
  await ctx.trx
    .updateTable('figureImport')
    .set({
      state: 'failed',
      message: message ?? 'Noget gik galt hos os. Intet er ændret. Prøv igen; bliver det ved, så sig det til driften.',
      version: sql`version + 1`,
    })
    .where('id', '=', importId)
    .where('state', '=', from)
    .execute()
  await notifyLive(ctx, ['budget'])
}
