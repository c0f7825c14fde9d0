import type { Locale } from '@kildetal/shared/money.ts'
import { rowProblemSentence } from '@kildetal/shared/row-problems.ts'
import Papa from 'papaparse'
import type { Context } from '../../context.ts'
import { importRow } from './read.ts'

const HEADINGS: Record<Locale, string[]> = {
  da: ['Linje', 'Kolonne', 'Indhold', 'Problem'],
  en: ['Line', 'Column', 'Content', 'Problem'],
}

/** Every row that could not be read, as a CSV to open beside the file: line, column, what stands there, and why. Throws `notFound`. */
export async function problemsCsv(ctx: Context, importId: string, locale: Locale): Promise<string> {
  await importRow(ctx, importId)
  const rows = await ctx.trx
    .selectFrom('figureImportProblem')
    .select(['line', 'columnName', 'value', 'message'])
    .where('importId', '=', importId)
    .orderBy('line')
    .execute()
  const cells = rows.map((row) => [row.line, row.columnName ?? '', row.value, rowProblemSentence(row.message, locale)])
  const table = Papa.unparse([HEADINGS[locale], ...cells], {
    delimiter: ';',
    // A cell that begins like a formula would run when the file is opened in a spreadsheet.
    escapeFormulae: true,
  })
  return `\ufeff${table}\r\n`
}
