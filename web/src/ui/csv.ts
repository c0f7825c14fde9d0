/** Comma-separated values as Danish Excel reads them: semicolons, decimal commas, CRLF, a byte order mark in front. */

/** One cell: text, a number (kroner, percent, a count), or nothing. */
export type CsvCell = string | number | null

const BYTE_ORDER_MARK = '\ufeff'

function cellText(cell: CsvCell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell).replace('.', ',')
  // Text that a spreadsheet would take for a formula gets an apostrophe; figures are numbers and keep their minus.
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** The whole file as text. Numbers are written as they are: convert øre to kroner first. */
export function csvText(header: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return BYTE_ORDER_MARK + [header, ...rows].map((row) => `${row.map(cellText).join(';')}\r\n`).join('')
}

/** A file name from a title: `Analysepuljen, 2025` → `analysepuljen-2025.csv`. */
export function fileName(title: string, extension: string): string {
  const base = title
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return `${base || 'kildetal'}.${extension}`
}
