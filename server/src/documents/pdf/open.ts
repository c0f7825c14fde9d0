import { createRequire } from 'node:module'
import { dirname, join, sep } from 'node:path'
import { getDocument, type PDFDocumentProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { linesOf } from './lines.ts'
import type { PageLines } from './margins.ts'
import { piecesOf } from './pieces.ts'

const PDFJS = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

/** Opens a PDF for as long as `use` runs. `bytes` stay as they are. Rejects with pdf.js's errors. */
export async function withPdf<Result>(
  bytes: Uint8Array,
  use: (pdf: PDFDocumentProxy) => Promise<Result>,
): Promise<Result> {
  const loading = getDocument({
    data: bytes.slice(),
    cMapUrl: join(PDFJS, 'cmaps') + sep,
    cMapPacked: true,
    standardFontDataUrl: join(PDFJS, 'standard_fonts') + sep,
    useSystemFonts: false,
    enableXfa: false,
    stopAtErrors: true,
    verbosity: VerbosityLevel.ERRORS,
  })
  try {
    return await use(await loading.promise)
  } finally {
    await loading.destroy()
  }
}

/** The lines every page draws. */
export async function drawnLines(pdf: PDFDocumentProxy): Promise<PageLines[]> {
  const pages: PageLines[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const { width, height, pieces } = await piecesOf(page)
    pages.push({ number, width, height, lines: linesOf(pieces) })
    page.cleanup()
  }
  return pages
}
