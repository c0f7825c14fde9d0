import writeXlsxFile from 'write-excel-file/node'

/** The bytes of a spreadsheet with one sheet of these cells; days as a spreadsheet holds them. */
export async function sheetOf(rows: readonly (readonly (string | number | Date)[])[]): Promise<Buffer> {
  return writeXlsxFile(
    rows.map((cells) => [...cells]),
    { dateFormat: 'yyyy-mm-dd' },
  ).toBuffer()
}
