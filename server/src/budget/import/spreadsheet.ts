import Papa from 'papaparse'
import { type CellValue, readSheet } from 'read-excel-file/node'
import { unzip } from '../../documents/zip.ts'
import { invalid } from '../../problems.ts'

/** Most that a spreadsheet may hold once unpacked; larger ones come as CSV. */
const INFLATED_LIMIT_BYTES = 100 * 1024 * 1024

/** True for the first bytes of a zip, which a spreadsheet is. */
export function isSpreadsheet(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04
}

/**
 * The first sheet of a spreadsheet as CSV with semicolons, line by line as in the sheet. Numbers stand with a point and at most the decimals they
 * have; days as `2025-03-31`. Throws `invalid` for what is no spreadsheet or too large.
 */
export async function spreadsheetAsCsv(bytes: Uint8Array): Promise<Uint8Array> {
  const unpacked = unzip(bytes, (name) => name.endsWith('.xml'), INFLATED_LIMIT_BYTES)
  if ('fault' in unpacked)
    throw invalid(
      unpacked.fault === 'inflates_too_far'
        ? 'Regnearket er for stort. Gem det som CSV, og indlæs den.'
        : 'Filen kan ikke læses som et regneark.',
    )
  const rows = await readSheet(Buffer.from(bytes), { trim: false }).catch(() => {
    throw invalid('Filen kan ikke læses som et regneark.')
  })
  const text = rows.map((row) => row.map(cellText))
  return new TextEncoder().encode(`${Papa.unparse(text, { delimiter: ';', newline: '\n' })}\n`)
}

function cellText(cell: CellValue | Date | null): string {
  if (cell === null) return ''
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  if (typeof cell === 'number') return numberText(cell)
  return String(cell)
}

/** Spreadsheets hold 1234.56 as the nearest binary fraction; what lies within a millionth of whole øre is that. */
function numberText(value: number): string {
  const ore = Math.round(value * 100)
  if (Number.isSafeInteger(ore) && Math.abs(value * 100 - ore) < 1e-4) return String(ore / 100)
  return String(value)
}
