import type { PDFDocumentLoadingTask } from 'pdfjs-dist'

/**
 * Begins to load a PDF; the reader and its worker are fetched with the first one. Fonts that are not in the file are taken from the system, and
 * nothing is compiled at run time, so that the page's content security policy holds. End the task with `destroy`.
 */
export async function openPdf(url: string): Promise<PDFDocumentLoadingTask> {
  const [{ getDocument, GlobalWorkerOptions }, worker] = await Promise.all([
    import('pdfjs-dist'),
    import('pdfjs-dist/build/pdf.worker.min.mjs?url'),
  ])
  GlobalWorkerOptions.workerSrc = worker.default
  return getDocument({ url, useWasm: false, useSystemFonts: true, enableXfa: false })
}
