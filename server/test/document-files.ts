import { crc32, deflateRawSync, deflateSync } from 'node:zlib'
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

const SCAN = { width: 298, height: 421 }

/** A grey picture of a page with dark lines on it, such as a scanner makes: no letter in it is text. */
function pictureOfPage(): Buffer {
  const rows = Array.from({ length: SCAN.height }, (_, y) => {
    const inked = y > 40 && y < 380 && y % 18 < 5
    // Each row begins with its filter: none.
    return Buffer.from([0, ...Array.from({ length: SCAN.width }, (_, x) => (inked && x > 30 && x < 260 ? 40 : 245))])
  })
  const head = Buffer.alloc(13)
  head.writeUInt32BE(SCAN.width, 0)
  head.writeUInt32BE(SCAN.height, 4)
  head.set([8, 0, 0, 0, 0], 8)
  const chunk = (name: string, content: Buffer) => {
    const named = Buffer.concat([Buffer.from(name, 'latin1'), content])
    const size = Buffer.alloc(4)
    size.writeUInt32BE(content.length)
    const sum = Buffer.alloc(4)
    sum.writeUInt32BE(crc32(named))
    return Buffer.concat([size, named, sum])
  }
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** A PDF on A4 as a scanner leaves it: every page one picture, and no text. `title` makes files differ. */
export async function scannedPdfOf(pages: number, title: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  pdf.setTitle(title)
  const picture = await pdf.embedPng(pictureOfPage())
  for (let page = 0; page < pages; page++)
    pdf.addPage([595, 842]).drawImage(picture, { x: 0, y: 0, width: 595, height: 842 })
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

/** A small Word file that unpacks to as many bytes as asked for. */
export function packedDocx(bytes: number): Buffer {
  const name = 'word/document.xml'
  const zip = zipStored([
    { name, bytes: deflateRawSync(Buffer.alloc(bytes, ' ')) },
    { name: '[Content_Types].xml', bytes: Buffer.from(CONTENT_TYPES) },
    { name: '_rels/.rels', bytes: Buffer.from(RELATIONSHIPS) },
  ])
  // What `zipStored` wrote says stored; the entry is deflated, here and in the list at the end.
  zip.writeUInt16LE(8, zip.indexOf(name) - 30 + 8)
  zip.writeUInt16LE(8, zip.lastIndexOf(name) - 46 + 10)
  return zip
}
