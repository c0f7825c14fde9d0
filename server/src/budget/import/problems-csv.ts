import Papa from 'papaparse'
import type { Context } from '../../context.ts'
import { importRow } from './read.ts'

/** Every row that could not be read, as a CSV to open beside the file: line, column, what stands there, and why. Throws `notFound`. */
export async function problemsCsv(ctx: Context, importId: string): Promise<string> {
  await importRow(ctx, importId)
  const rows = await ctx.trx
    .selectFrom('figureImportProblem')
    .select(['line', 'columnName', 'value', 'message'])
    .where('importId', '=', importId)
    .orderBy('line')
    .execute()
  const cells = rows.map((row) => [row.line, row.columnName ?? '', row.value, row.message])
  const table = Papa.unparse([['Linje', 'Kolonne', 'Indhold', 'Problem'], ...cells], {
    delimiter: ';',
    // A cell that begins like a formula would run when the file is opened in a spreadsheet.
    escapeFormulae: true,
  })
  return `\ufeff${table}\r\n`
}
