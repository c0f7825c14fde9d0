import type { ReadingProblem } from '@kildetal/shared/problems.ts'
import mammoth from 'mammoth'
import { readHtml } from './html.ts'
import { inflatesTooFar, type RefusalCode, refusal } from './refusals.ts'
import type { Answer } from './worker.ts'
import { unzip, type ZipFault, zipNames, zipStored } from './zip.ts'

const FAULTS: Record<Exclude<ZipFault, 'inflates_too_far'>, RefusalCode> = {
  damaged: 'damaged_docx',
  encrypted: 'encrypted_zip',
}

/** What the text is made from; pictures, embedded files and macros are never unpacked. */
const isText = (name: string) => /\.(xml|rels)$/i.test(name) && !name.startsWith('customXml/')

/**
 * Reads a Word document through the HTML that mammoth makes of it, so that tables and lists come out as from a page. The zip is unpacked
 * here, counting what really comes out, and mammoth is handed a plain copy of its text parts. Deleted tracked changes are left out.
 * A zip that holds no Word document is refused by what it holds.
 */
export async function readDocx(bytes: Uint8Array, maxInflatedBytes: number): Promise<Answer> {
  const names = zipNames(bytes)
  if (!names) return refused(refusal('damaged_docx'))
  if (!names.includes('word/document.xml')) return refused(refusal(otherZip(names)))
  const unpacked = unzip(bytes, isText, maxInflatedBytes)
  if ('fault' in unpacked) {
    const { fault } = unpacked
    return refused(fault === 'inflates_too_far' ? inflatesTooFar(maxInflatedBytes) : refusal(FAULTS[fault]))
  }
  const html = await toHtml(zipStored(unpacked.entries))
  return html === null
    ? refused(refusal('damaged_docx'))
    : { kind: 'docx', text: readHtml(html), pages: [], problems: [] }
}

const refused = (problem: ReadingProblem): Answer => ({ kind: 'refused', problem })

function otherZip(names: string[]): RefusalCode {
  if (names.some((name) => name.startsWith('xl/'))) return 'spreadsheet'
  if (names.some((name) => name.startsWith('ppt/') || name === 'mimetype')) return 'unknown_format'
  return 'archive'
}

async function toHtml(docx: Buffer): Promise<string | null> {
  try {
    const convertImage = mammoth.images.imgElement(async () => ({ src: '' }))
    const { value } = await mammoth.convertToHtml({ buffer: docx }, { ignoreEmptyParagraphs: true, convertImage })
    return value
  } catch (error) {
    if (error instanceof RangeError) throw error
    return null
  }
}
