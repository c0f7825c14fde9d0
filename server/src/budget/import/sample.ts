import { formatAmount, oreFromKr } from '@kildetal/shared/money.ts'
import Papa from 'papaparse'
import writeXlsxFile from 'write-excel-file/node'
import type { Context } from '../../context.ts'

const HEADER = ['Enhed', 'Konto', 'Kontonavn', 'Periode', 'Type', 'Beløb', 'Tekst']
/** What a row of the sample says besides its unit and account; one amount with øre, and one income. */
const ROWS = [
  { month: '01', measure: 'Regnskab', kr: 18_500, text: 'Udgift: uden fortegn' },
  { month: '02', measure: 'Regnskab', kr: 1_204.5, text: 'Øre efter komma' },
  { month: '03', measure: 'Regnskab', kr: -750, text: 'Indtægt: minus foran' },
  { month: '01', measure: 'Budget', kr: 225_000, text: 'Vedtaget budget' },
] as const
const UNITS = 2

/**
 * A small file in the form the import expects, with units and accounts of this municipality's own, so that it can be read as it is: amounts as
 * Danish text in the CSV, as numbers in the spreadsheet.
 */
export async function sampleCsv(ctx: Context): Promise<string> {
  const rows = (await sampleRows(ctx)).map((row) => row.map((cell) => (typeof cell === 'number' ? danish(cell) : cell)))
  return `\ufeff${Papa.unparse([HEADER, ...rows], { delimiter: ';' })}\r\n`
}

/** The same as a spreadsheet. */
export async function sampleXlsx(ctx: Context): Promise<Buffer> {
  return writeXlsxFile([HEADER, ...(await sampleRows(ctx))].map((row) => [...row])).toBuffer()
}

const danish = (kr: number): string => formatAmount(oreFromKr(kr)).replace('\u2212', '-')

async function sampleRows(ctx: Context): Promise<(string | number)[][]> {
  const units = await ctx.trx
    .selectFrom('orgUnit')
    .select('name')
    .where('level', '=', 'agreement_unit')
    .orderBy('position')
    .orderBy('name')
    .limit(UNITS)
    .execute()
  const accounts = await ctx.trx.selectFrom('account').select(['code', 'name']).orderBy('code').limit(2).execute()
  const year = ctx.today().slice(0, 4)
  const lines = accounts.length > 0 ? accounts : [{ code: '03.22.01.1.001.1.0', name: 'Fast løn' }]
  return (units.length > 0 ? units : [{ name: 'Navn på en enhed' }]).flatMap(({ name }) =>
    ROWS.map(({ month, measure, kr, text }, index) => {
      const line = lines[index % lines.length]
      return [name, line?.code ?? '', line?.name ?? '', `${year}-${month}`, measure, kr, text]
    }),
  )
}
