import { parentPort } from 'node:worker_threads'
import type { Page } from '@kildetal/shared/documents.ts'
import type { ReadingProblem } from '@kildetal/shared/problems.ts'
import { readDocx } from './docx.ts'
import { readHtml } from './html.ts'
import { redact } from './pdf/redaction.ts'
import { readPdf } from './pdf.ts'
import { refusal } from './refusals.ts'

/** Text that a parser made, with its pages and notes. */
export type ReadText = { text: string; pages: Page[]; problems: ReadingProblem[] }

/** What a worker can be asked for. */
export type Task =
  | { kind: 'pdf'; bytes: Uint8Array; maxPages: number }
  | { kind: 'docx'; bytes: Uint8Array; maxInflatedBytes: number }
  | { kind: 'html'; html: string }
  | { kind: 'redaction'; bytes: Uint8Array; closedPages: number[] }

/** What it answers. */
export type Answer =
  | ({ kind: 'pdf' } & ReadText)
  | ({ kind: 'docx' } & ReadText)
  | ({ kind: 'html' } & ReadText)
  | { kind: 'redaction'; bytes: Uint8Array }
  | { kind: 'refused'; problem: ReadingProblem }

async function perform(task: Task): Promise<Answer> {
  switch (task.kind) {
    case 'pdf':
      return readPdf(task.bytes, task.maxPages)
    case 'docx':
      return readDocx(task.bytes, task.maxInflatedBytes)
    case 'html':
      return { kind: 'html', text: readHtml(task.html), pages: [], problems: [] }
    case 'redaction':
      return { kind: 'redaction', bytes: await redact(task.bytes, task.closedPages) }
  }
}

/** Endless nesting overflows the stack; anything else is a fault of the parser on this file, and neither may end the thread. */
async function answer(task: Task): Promise<Answer> {
  try {
    return await perform(task)
  } catch (error) {
    return { kind: 'refused', problem: refusal(error instanceof RangeError ? 'too_deep' : 'reader_failed') }
  }
}

parentPort?.on('message', async (task: Task) => parentPort?.postMessage(await answer(task)))
