import type { FigureImport, FigureImportList } from '@kildetal/shared/figure-imports.ts'
import type { Context } from '../../context.ts'
import { notFound } from '../../problems.ts'
import type { FigureImportRow } from '../tables.ts'

const SHOWN_PROBLEMS = 20
const SHOWN_IMPORTS = 100

/** The row of an import. Throws `notFound`. */
export async function importRow(ctx: Context, id: string): Promise<FigureImportRow> {
  const row = await ctx.trx.selectFrom('figureImport').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw notFound()
  return row
}

/** One import as its page shows it. Throws `notFound`. */
export async function readImport(ctx: Context, id: string): Promise<FigureImport> {
  return toImport(ctx, await importRow(ctx, id))
}

/** The latest imports, newest first. */
export async function readImports(ctx: Context): Promise<FigureImportList> {
  const rows = await ctx.trx
    .selectFrom('figureImport')
    .selectAll()
    .orderBy('createdAt', 'desc')
    .limit(SHOWN_IMPORTS)
    .execute()
  const imports: FigureImport[] = []
  for (const row of rows) imports.push(await toImport(ctx, row))
  return { imports }
}

async function toImport(ctx: Context, row: FigureImportRow): Promise<FigureImport> {
  const problems =
    row.problemCount === 0
      ? []
      : await ctx.trx
          .selectFrom('figureImportProblem')
          .select(['line', 'columnName as column', 'value', 'message'])
          .where('importId', '=', row.id)
          .orderBy('line')
          .limit(SHOWN_PROBLEMS)
          .execute()
  const loader =
    row.loadedBy === null
      ? undefined
      : await ctx.trx.selectFrom('person').select('name').where('id', '=', row.loadedBy).executeTakeFirst()
  return {
    id: row.id,
    fileName: row.fileName,
    bytes: row.byteCount,
    state: row.state,
    known: false,
    header: row.header,
    sample: row.sample,
    mapping: row.mapping,
    mappingRemembered: row.mappingRemembered,
    rows: row.rowsTotal,
    rowsDone: row.rowsDone,
    secondsLeft: secondsLeft(row),
    problems: row.problemCount,
    firstProblems: problems,
    totals: row.totals,
    controlTotals: row.controlTotals,
    message: row.message,
    knownOn: row.knownOn,
    loadedAt: row.loadedAt,
    loadedBy: loader?.name ?? null,
    version: row.version,
  }
}

/** From the pace so far. The number of rows is known once the file has been checked. */
function secondsLeft({ state, rowsTotal, rowsDone, startedAt }: FigureImportRow): number | null {
  if (state !== 'loading' || startedAt === null || rowsDone === 0 || rowsTotal === 0) return null
  const seconds = (Date.now() - Date.parse(startedAt)) / 1000
  return Math.max(0, Math.round((seconds * (rowsTotal - rowsDone)) / rowsDone))
}

/** The pieces of the file, one at a time. */
export async function* filePieces(ctx: Context, importId: string): AsyncGenerator<Uint8Array> {
  for (let position = 0; ; position += 1) {
    const piece = await ctx.trx
      .selectFrom('figureImportPiece')
      .select('bytes')
      .where('importId', '=', importId)
      .where('position', '=', position)
      .executeTakeFirst()
    if (!piece) return
    yield piece.bytes
  }
}
