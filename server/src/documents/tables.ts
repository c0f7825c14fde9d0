import type { DocumentFormat, Page } from '@kildetal/shared/documents.ts'
import type { ReadingProblem } from '@kildetal/shared/problems.ts'
import type { ColumnType, Generated } from 'kysely'

/** Stored documents: text and pages without what is closed, originals under narrower rights, and imports under way. */
export interface DocumentTables {
  document: {
    id: Generated<string>
    sha256: string
    fileName: string
    format: DocumentFormat
    byteCount: number
    text: string
    pages: ColumnType<Page[], string, never>
    importedBy: string
    importedAt: Generated<string>
  }
  /** `closedContent`: whether the file holds text of closed items; `unknown` for a scan. */
  documentOriginal: { documentId: string; closedContent: 'none' | 'held' | 'unknown'; bytes: Buffer }
  /** What those get who may not have the original. */
  documentRedacted: { documentId: string; format: 'pdf' | 'txt'; bytes: Buffer }
  readingProblem: {
    id: Generated<string>
    documentId: string
    position: number
    code: string
    message: string
    startOffset: number | null
    endOffset: number | null
    quote: string | null
  }
  documentImport: {
    id: Generated<string>
    batchId: string
    position: number
    fileName: string
    byteCount: number
    retold: Generated<boolean>
    state: Generated<'queued' | 'reading' | 'done' | 'failed' | 'cancelled'>
    problem: ColumnType<ReadingProblem | null, string | null, string | null>
    documentId: string | null
    known: Generated<boolean>
    requestedBy: string
    createdAt: Generated<string>
    startedAt: string | null
    finishedAt: string | null
  }
  /** Uploaded bytes until they are read. */
  importFile: { importId: string; bytes: Buffer }
}
