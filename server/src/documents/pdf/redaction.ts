import { PDFDocument, PDFName, type PDFPage, StandardFonts } from '@cantoo/pdf-lib'
import { textOf } from './lines.ts'
import { drawnLines, withPdf } from './open.ts'
import { keepOnlyUsed } from './resources.ts'

const NOTICE = 'Lukket punkt: vises ikke'
const NOTICE_SIZE = 16

/** What a page needs to be drawn; links, notes, structure, actions, thumbnails and private data are not among it. */
const PAGE_ENTRIES = new Set([
  'Type',
  'Parent',
  'MediaBox',
  'CropBox',
  'Rotate',
  'UserUnit',
  'Resources',
  'Contents',
  'Group',
])

/**
 * Builds a new PDF of a document's open pages with a notice in place of each closed one. Only what an open page itself draws is copied
 * over; nothing of the old file's catalogue is. Fails rather than return a copy whose words differ from the open pages' words.
 */
export async function redact(bytes: Uint8Array, closedPages: readonly number[]): Promise<Uint8Array> {
  const closed = new Set(closedPages)
  const source = await PDFDocument.load(bytes, { updateMetadata: false, password: '' })
  const pages = source.getPages()
  if ([...closed].some((number) => !Number.isInteger(number) || number < 1 || number > pages.length))
    throw new Error('A closed page is not in the document.')
  const copy = await PDFDocument.create({ updateMetadata: false })
  const open = pages.map((_, index) => index).filter((index) => !closed.has(index + 1))
  for (const index of open) strip(pages[index] as PDFPage)
  const copied = await copy.copyPages(source, open)
  for (const [index, page] of pages.entries()) {
    if (closed.has(index + 1)) await addNotice(copy, page)
    else copy.addPage(copied.shift() as PDFPage)
  }
  const redacted = await copy.save({ addDefaultPage: false, updateFieldAppearances: false })
  await confirm(bytes, redacted, closed)
  return redacted
}

/** Takes everything off a page that is not drawn by it. */
function strip({ node }: PDFPage): void {
  const resources = node.Resources()
  for (const key of node.keys()) if (!PAGE_ENTRIES.has(key.decodeText())) node.delete(key)
  if (resources) node.set(PDFName.of('Resources'), keepOnlyUsed(resources, node.Contents()))
}

async function addNotice(copy: PDFDocument, original: PDFPage): Promise<void> {
  const { width, height } = original.getSize()
  const sideways = original.getRotation().angle % 180 !== 0
  const page = copy.addPage(sideways ? [height, width] : [width, height])
  const font = await copy.embedFont(StandardFonts.Helvetica)
  const x = (page.getWidth() - font.widthOfTextAtSize(NOTICE, NOTICE_SIZE)) / 2
  page.drawText(NOTICE, { x: Math.max(0, x), y: page.getHeight() / 2, size: NOTICE_SIZE, font })
}

/** Reads both files with another reader than the one that copied: the same words on open pages, the notice alone on closed ones. */
async function confirm(original: Uint8Array, redacted: Uint8Array, closed: ReadonlySet<number>): Promise<void> {
  const before = await wordsByPage(original)
  const after = await wordsByPage(redacted)
  const expected = before.map((words, index) => (closed.has(index + 1) ? NOTICE : words))
  if (expected.length !== after.length || expected.some((words, index) => words !== after[index]))
    throw new Error('The redacted copy does not hold the words it should.')
}

function wordsByPage(bytes: Uint8Array): Promise<string[]> {
  return withPdf(bytes, async (pdf) =>
    (await drawnLines(pdf)).map(({ lines }) => lines.map(({ cells }) => cells.map(textOf).join('\t')).join('\n')),
  )
}
