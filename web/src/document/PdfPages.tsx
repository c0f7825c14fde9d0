import './pdf-pages.css'
import type { MinutesView } from '@kildetal/shared/minutes.ts'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useState } from 'react'
import { document as da } from '../i18n/da/document.ts'
import { document as en } from '../i18n/en/document.ts'
import { useWords } from '../i18n/locale.tsx'
import { ErrorState } from '../ui/states.tsx'
import type { PaperProps } from './Paper.tsx'
import { PdfPage } from './PdfPage.tsx'
import { openPdf } from './pdf.ts'

/** The open document; null while it loads, `failed` when it cannot be shown. */
function usePdf(documentId: string): { pdf: PDFDocumentProxy | null; failed: boolean } {
  const [pdf, setPdf] = useState<PDFDocumentProxy | null>(null)
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    let left = false
    const task = openPdf(`/api/documents/${documentId}/original`)
    task
      .then(({ promise }) => promise)
      .then((opened) => (left ? undefined : setPdf(opened)))
      .catch(() => (left ? undefined : setFailed(true)))
    return () => {
      left = true
      setPdf(null)
      task.then((loading) => loading.destroy()).catch(() => undefined)
    }
  }, [documentId])
  return { pdf, failed }
}

interface PdfPagesProps extends PaperProps {
  documentId: string
  /** Pages to draw and load at once although they may be out of sight: those with the current amount. */
  wanted: readonly number[]
}

/** The pages of a PDF as pictures, with the words of every mark marked on them; pages are drawn as they come into sight. */
export function PdfPages({ documentId, wanted, ...marks }: PdfPagesProps) {
  const words = useWords(da, en)
  const { pdf, failed } = usePdf(documentId)
  if (failed)
    return (
      <div className="k-pdf-failed">
        <ErrorState title={words.failed} />
      </div>
    )
  return (
    <div className="k-pdf">
      {marks.view.pages.map((frame) => (
        <PdfPage key={frame.number} pdf={pdf} frame={frame} wanted={wanted.includes(frame.number)} {...marks} />
      ))}
    </div>
  )
}

/** The frame of a page, without the places of its words. */
export type PageFrame = MinutesView['pages'][number]
