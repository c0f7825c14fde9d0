import type { FigureImport, FigureImportList } from '@kildetal/shared/figure-imports.ts'
import { rowProblemSentence } from '@kildetal/shared/row-problems.ts'
import type { Context } from '../../context.ts'
import { notFound } from '../../problems.ts'
import type { FigureImportRow } from '../tables.ts'

const SHOWN_PROBLEMS = 20
const SHOWN_IMPORTS = 100
const SHOWN_ACCOUNTS = 50

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
  const imports = await ctx.trx
    .selectFrom('figureImport as i')
    .leftJoin('person as uploader', 'uploader.id', 'i.createdBy')
    .leftJoin('person as loader', 'loader.id', 'i.loadedBy')
    .leftJoin('person as reverser', 'reverser.id', 'i.reversedBy')
    .select(['i.id', 'i.fileName', 'i.byteCount as bytes', 'i.state', 'i.rowsTotal as rows', 'i.rowsDone'])
    .select(['i.problemCount as problems', 'i.totals', 'i.message', 'i.createdAt as uploadedAt', 'i.knownOn'])
    .select(['i.loadedAt', 'i.reversedAt', 'uploader.name as uploadedBy', 'loader.name as loadedBy'])
    .select('reverser.name as reversedBy')
    .orderBy('i.createdAt', 'desc')
    .orderBy('i.id')
    .limit(SHOWN_IMPORTS)
    .execute()
  return { imports }
}

async function toImport(ctx: Context, row: FigureImportRow): Promise<FigureImport> {
  const names = await namesOf(ctx, [row.createdBy, row.loadedBy, row.reversedBy])
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null))
  const { id, findings } = row
  return {
    ...{ id, fileName: row.fileName, bytes: row.byteCount, state: row.state, known: false },
    ...{ header: row.header, sample: row.sample, mapping: row.mapping, mappingRemembered: row.mappingRemembered },
    measureWords: findings.measureWords,
    ...{ uploadedAt: row.createdAt, uploadedBy: nameOf(row.createdBy) },
    ...{ rows: row.rowsTotal, rowsDone: row.rowsDone, secondsLeft: secondsLeft(row) },
    ...{
      problems: row.problemCount,
      firstProblems: await firstProblems(ctx, row),
      problemGroups: findings.problems.map(inWordsFor(ctx)),
    },
    newAccounts: row.newAccounts.slice(0, SHOWN_ACCOUNTS),
    totals: row.totals,
    monthTotals: findings.periods.map(({ measure, year, month, amountOre }) => ({ measure, year, month, amountOre })),
    ...{ controlTotals: row.controlTotals, message: row.message, knownOn: row.knownOn },
    ...{ loadedAt: row.loadedAt, loadedBy: nameOf(row.loadedBy) },
    ...{ reversedAt: row.reversedAt, reversedBy: nameOf(row.reversedBy), reversalReason: row.reversalReason },
    replaces: row.state === 'loaded' ? await importName(ctx, 'id', row.replacesId) : null,
    replacedBy: row.state === 'reversed' ? await importName(ctx, 'replacesId', id) : null,
    version: row.version,
  }
}

async function firstProblems(
  ctx: Context,
  { id, problemCount }: FigureImportRow,
): Promise<FigureImport['firstProblems']> {
  if (problemCount === 0) return []
  const rows = await ctx.trx
    .selectFrom('figureImportProblem')
    .select(['line', 'columnName as column', 'value', 'message'])
    .where('importId', '=', id)
    .orderBy('line')
    .limit(SHOWN_PROBLEMS)
    .execute()
  return rows.map(inWordsFor(ctx))
}

/** Tells problems in the reader's language; they are kept by their codes. */
const inWordsFor =
  ({ locale = 'da' }: Context) =>
  <P extends { message: string }>(problem: P): P => ({
    ...problem,
    message: rowProblemSentence(problem.message, locale),
  })

async function namesOf(ctx: Context, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const wanted = ids.filter((id) => id !== null)
  if (wanted.length === 0) return new Map()
  const people = await ctx.trx.selectFrom('person').select(['id', 'name']).where('id', 'in', wanted).execute()
  return new Map(people.map(({ id, name }) => [id, name]))
}

/** The loaded import whose `column` is `value`. An import that took another's place and was itself taken back no longer does. */
async function importName(
  ctx: Context,
  column: 'id' | 'replacesId',
  value: string | null,
): Promise<{ id: string; fileName: string } | null> {
  if (value === null) return null
  const found = await ctx.trx
    .selectFrom('figureImport')
    .select(['id', 'fileName'])
    .where(column, '=', value)
    .$if(column === 'replacesId', (query) => query.where('state', '=', 'loaded'))
    .executeTakeFirst()
  return found ?? null
}

/** From the pace so far. */
function secondsLeft({ state, rowsTotal, rowsDone, startedAt }: FigureImportRow): number | null {
  if ((state !== 'loading' && state !== 'checking') || startedAt === null || rowsDone === 0 || rowsTotal === 0)
    return null
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
