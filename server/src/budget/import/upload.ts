import { createHash } from 'node:crypto'
import type { FigureImport } from '@kildetal/shared/figure-imports.ts'
import { recordEvent } from '../../audit/record.ts'
import { type Context, require } from '../../context.ts'
import { notifyLive } from '../../live/notify.ts'
import { invalid } from '../../problems.ts'
import { readImport } from './read.ts'
import { detectDialect, rowBlocks } from './rows.ts'
import { isSpreadsheet, spreadsheetAsCsv } from './spreadsheet.ts'
import { fitted, headerSignature, suggestMapping } from './suggest.ts'

const PIECE_BYTES = 1 << 20
const SAMPLE_ROWS = 20
const MOST_COLUMNS = 100
const LINE_BREAK = 0x0a

/**
 * Takes in a file of budgets or accounts, CSV or XLSX, with a first look at it: heading, some rows and the mapping that was used for the same
 * headings before, else a suggested one. The same bytes again give the same import. Throws `invalid` for an empty or unreadable file.
 */
export async function uploadFigures(ctx: Context, fileName: string, bytes: Uint8Array): Promise<FigureImport> {
  require(ctx, 'budget.import')
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const known = await ctx.trx.selectFrom('figureImport').select('id').where('sha256', '=', sha256).executeTakeFirst()
  if (known) return { ...(await readImport(ctx, known.id)), known: true }
  const sheet = isSpreadsheet(bytes)
  const text = sheet ? await spreadsheetAsCsv(bytes) : bytes
  const dialect = sheet
    ? ({ delimiter: ';', encoding: 'utf-8' } as const)
    : detectDialect(text.subarray(0, PIECE_BYTES))
  const { header, sample } = await firstLook(text, dialect)
  const signature = headerSignature(header)
  const remembered = await ctx.trx
    .selectFrom('figureMapping')
    .select('mapping')
    .where('signature', '=', signature)
    .executeTakeFirst()
  const suggested = suggestMapping(header, sample)
  const mapping = remembered
    ? fitted(remembered.mapping, header, sample)
    : sheet
      ? { ...suggested, numbers: 'plain' as const }
      : suggested
  const row = await ctx.trx
    .insertInto('figureImport')
    .values({
      ...{ sha256, fileName, byteCount: bytes.byteLength, ...dialect },
      header: JSON.stringify(header),
      sample: JSON.stringify(sample),
      mapping: JSON.stringify(mapping),
      mappingRemembered: remembered !== undefined,
      rowsTotal: Math.max(0, lineCount(text) - 1),
      createdBy: ctx.actor.userId,
      ...{
        startedAt: null,
        replacesId: null,
        message: null,
        knownOn: null,
        loadId: null,
        loadedAt: null,
        ...{ loadedBy: null, reversedAt: null, reversedBy: null, reversalReason: null },
      },
    })
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!row) return uploadFigures(ctx, fileName, bytes)
  for (let at = 0, position = 0; at < text.byteLength; at += PIECE_BYTES, position += 1)
    await ctx.trx
      .insertInto('figureImportPiece')
      .values({ importId: row.id, position, bytes: Buffer.from(text.subarray(at, at + PIECE_BYTES)) })
      .execute()
  await notifyLive(ctx, ['budget'])
  await recordEvent(ctx, {
    action: 'figures.uploaded',
    objectType: 'figure_import',
    objectId: row.id,
    before: null,
    after: { fileName, byteCount: bytes.byteLength, sha256 },
  })
  return readImport(ctx, row.id)
}

/** Lines of the file: what the course of the check is measured by, before its rows have been counted. */
function lineCount(bytes: Uint8Array): number {
  let lines = 0
  for (let at = bytes.indexOf(LINE_BREAK); at !== -1; at = bytes.indexOf(LINE_BREAK, at + 1)) lines += 1
  return bytes.at(-1) === LINE_BREAK ? lines : lines + 1
}

async function firstLook(
  bytes: Uint8Array,
  dialect: ReturnType<typeof detectDialect>,
): Promise<{ header: string[]; sample: string[][] }> {
  // The end of the first piece may be half a row; it is left out unless the file is that short.
  const start = bytes.subarray(0, PIECE_BYTES)
  const rows: string[][] = []
  for await (const block of rowBlocks([start], dialect)) {
    for (const row of block) {
      if (rows.length <= SAMPLE_ROWS) rows.push(row)
    }
  }
  if (rows.some((row) => row.some((cell) => cell.includes('\u0000')))) throw invalid('Filen er hverken CSV eller XLSX.')
  const [header, ...sample] = rows
  const names = header?.map((name) => name.trim()) ?? []
  if (names.length < 2 || names.length > MOST_COLUMNS || sample.length === 0)
    throw invalid('Filen har ingen rækker, der kan læses. Den skal have en overskrift og mindst én række.')
  if (names.some((name) => name === '') || new Set(names).size < names.length)
    throw invalid('Hver kolonne skal have sit eget navn i første linje.')
  return { header: names, sample }
}
