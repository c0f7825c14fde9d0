import { z } from 'zod'
import { ReadingProblem } from './problems.ts'

/** Formats that can be read. */
export const MEDIA_TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html',
  txt: 'text/plain',
  md: 'text/markdown',
} as const
export const DocumentFormat = z.enum(['pdf', 'docx', 'html', 'txt', 'md'])
export type DocumentFormat = z.infer<typeof DocumentFormat>

/** A run of text on a page: `[start, end)` in the document's text, its box in PDF points from the page's upper left corner. */
export const TextRun = z.object({
  start: z.number().int(),
  end: z.number().int(),
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
})
export type TextRun = z.infer<typeof TextRun>

export const Page = z.object({
  number: z.number().int(),
  start: z.number().int(),
  end: z.number().int(),
  width: z.number(),
  height: z.number(),
  runs: z.array(TextRun),
})
export type Page = z.infer<typeof Page>

/**
 * A document as plain text. For `.txt` the text is the file as it stands (decoded), so positions are those of the file. In texts made from
 * PDF, HTML and DOCX the cells of a table row are parted by one tab, and a row is a line. `pages` is empty for formats without pages.
 */
export const DocumentText = z.object({
  format: DocumentFormat,
  text: z.string(),
  pages: z.array(Page),
  problems: z.array(ReadingProblem),
})
export type DocumentText = z.infer<typeof DocumentText>
