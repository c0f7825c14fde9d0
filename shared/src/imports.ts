import { z } from 'zod'
import { ReadingProblem } from './problems.ts'

/** The largest file of minutes that is read, in bytes. Larger ones are refused before they are sent. */
export const LARGEST_FILE_BYTES = 50 * 1024 * 1024

export const IMPORT_STATES = ['queued', 'reading', 'done', 'failed', 'cancelled'] as const
export const ImportState = z.enum(IMPORT_STATES)
export type ImportState = z.infer<typeof ImportState>

/** One file on its way from upload to minutes. */
export const ImportRow = z.object({
  id: z.uuid(),
  /** The files of one upload share it. */
  batchId: z.uuid(),
  fileName: z.string(),
  bytes: z.number().int(),
  state: ImportState,
  /** Why it failed, or null. */
  problem: ReadingProblem.nullable(),
  /** What is to be known of the whole file although it was read: that it is a scan, that its letters were guessed. */
  notes: z.array(ReadingProblem),
  /** The minutes it became. */
  meetingId: z.uuid().nullable(),
  body: z.string().nullable(),
  day: z.string().nullable(),
  /** The very same file had been imported before; nothing was added. */
  known: z.boolean(),
  agendaItems: z.number().int(),
  figures: z.number().int(),
  findings: z.number().int(),
  createdAt: z.string(),
  finishedAt: z.string().nullable(),
})
export type ImportRow = z.infer<typeof ImportRow>

/** `GET /api/imports`: latest first, with the course of everything that is not finished. */
export const ImportList = z.object({
  imports: z.array(ImportRow),
  /** Files of unfinished batches. */
  total: z.number().int(),
  finished: z.number().int(),
  /** Milliseconds left at the pace so far, or null while nothing is finished. */
  remainingMs: z.number().int().nullable(),
})
export type ImportList = z.infer<typeof ImportList>

/** `POST /api/imports` (multipart, fields `file`): what was taken in, to be read in the background. */
export const ImportAccepted = z.object({ batchId: z.uuid(), imports: z.array(ImportRow) })
