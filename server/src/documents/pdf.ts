import type { Page } from '@kildetal/shared/documents.ts'
import type { ReadingProblem } from '@kildetal/shared/problems.ts'
import { withoutMargins } from './pdf/margins.ts'
import { drawnLines, withPdf } from './pdf/open.ts'
import { textOfPages } from './pdf/text.ts'
import { refusal, tooManyPages } from './refusals.ts'
import type { Answer } from './worker.ts'

/** Reads a PDF's text with the places of its words. A file that ends early is refused: half its minutes would look whole. */
export async function readPdf(bytes: Uint8Array, maxPages: number): Promise<Answer> {
  if (endsEarly(bytes)) return refused(refusal('damaged_pdf'))
  try {
    return await withPdf(bytes, async (pdf) => {
      if (pdf.numPages > maxPages) return refused(tooManyPages(pdf.numPages, maxPages))
      const { text, pages, uncertain } = textOfPages(withoutMargins(await drawnLines(pdf)))
      const tables = uncertain.map((place) => uncertainTable(place, text))
      return { kind: 'pdf', text, pages, problems: [...pagesWithoutText(pages), ...unreadable(text), ...tables] }
    })
  } catch (error) {
    if (error instanceof RangeError) throw error
    return refused(refusal(isLocked(error) ? 'encrypted_pdf' : 'damaged_pdf'))
  }
}

/** Whether pdf.js asks for a password. */
const isLocked = (error: unknown) => error instanceof Error && error.name === 'PasswordException'

const refused = (problem: ReadingProblem): Answer => ({ kind: 'refused', problem })

/** A whole PDF ends with `%%EOF`; some servers add a little after it. */
function endsEarly(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const mark = file.lastIndexOf('%%EOF')
  return mark < 0 || file.length - mark > 2048
}

/** Pages without a word inside a document that has some may be scanned; their figures would be missed without a word. */
function pagesWithoutText(pages: Page[]): ReadingProblem[] {
  const empty = pages.filter((page) => page.runs.length === 0).map((page) => page.number)
  if (empty.length === 0 || empty.length === pages.length) return []
  const which = empty.length === 1 ? `Side ${empty[0]} har` : `Siderne ${empty.slice(0, 20).join(', ')} har`
  return [
    {
      code: 'page_without_text',
      message: `${which} ingen tekst og kan være scannet. Se efter, om der står tal, der mangler.`,
      place: null,
    },
  ]
}

/** Cells that are empty cannot be placed there: a figure may belong to another year than the one above it. */
function uncertainTable({ start, end }: { start: number; end: number }, text: string): ReadingProblem {
  return {
    code: 'uncertain_table',
    message: 'Tabellens kolonner kan ikke afgøres sikkert. Kontrollér mod siden, hvilken kolonne hvert tal hører til.',
    place: { start, end, quote: text.slice(start, end) },
  }
}

/** Letters of no Latin alphabet come from fonts that do not say which characters they draw, or say it wrongly. */
function unreadable(text: string): ReadingProblem[] {
  const strange = text.match(/[\ufffd\ue000-\uefff]|(?!\p{Script=Latin}|\p{Script=Greek})\p{L}/gu)?.length ?? 0
  if (strange < 20 || strange < text.length * 0.02) return []
  return [
    {
      code: 'unreadable_characters',
      message: `${strange} tegn kan ikke læses, fordi PDF-filens skrifter ikke siger, hvad de forestiller. Indlæs en anden udgave, eller kontrollér tallene mod siderne.`,
      place: null,
    },
  ]
}
