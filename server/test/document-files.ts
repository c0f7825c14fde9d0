import { PDFDocument, type PDFFont, StandardFonts } from '@cantoo/pdf-lib'
import { zipStored } from '../src/documents/zip.ts'

/** Words at a place on a page: points from the page's upper left corner, to the line the letters stand on. */
export type Word = { text: string; x: number; y: number; size?: number; bold?: boolean }

/** Words down a page from `y`, one line below the other. */
export function paragraph(lines: string[], y: number, pitch = 13): Word[] {
  return lines.map((text, index) => ({ text, x: 50, y: y + index * pitch }))
}

/** A PDF on A4 whose pages hold the words at their places; `change` may add whatever else the file is to carry. */
export async function pdfOf(
  pages: Word[][],
  change?: (pdf: PDFDocument, font: PDFFont) => Promise<void> | void,
): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  const bold = await pdf.embedFont(StandardFonts.HelveticaBold)
  for (const words of pages) {
    const page = pdf.addPage([595, 842])
    for (const word of words)
      page.drawText(word.text, { x: word.x, y: 842 - word.y, size: word.size ?? 11, font: word.bold ? bold : font })
  }
  await change?.(pdf, font)
  return pdf.save()
}

const CONTENT_TYPES =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
const RELATIONSHIPS =
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'

/** A Word document with the given WordprocessingML inside its body. */
export function docxOf(body: string): Buffer {
  const document = `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`
  return zipStored(
    [
      ['[Content_Types].xml', CONTENT_TYPES],
      ['_rels/.rels', RELATIONSHIPS],
      ['word/document.xml', document],
    ].map(([name = '', content = '']) => ({ name, bytes: Buffer.from(content, 'utf8') })),
  )
}
