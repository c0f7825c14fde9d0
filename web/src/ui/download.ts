import { type CsvCell, csvText, fileName } from './csv.ts'

/** Hands a file to the browser's downloads. */
export function downloadBlob(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser has taken the address by then; revoking at once would cancel the download in some.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

/** Downloads rows as CSV under a name made from the title. Convert øre to kroner first. */
export function downloadCsv(title: string, header: readonly string[], rows: readonly (readonly CsvCell[])[]): void {
  downloadBlob(new Blob([csvText(header, rows)], { type: 'text/csv;charset=utf-8' }), fileName(title, 'csv'))
}
