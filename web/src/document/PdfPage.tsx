import { useQuery } from '@tanstack/react-query'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useRef, useState } from 'react'
import { minutesPageQuery } from '../api/minutes.ts'
import { document as da } from '../i18n/da/document.ts'
import { document as en } from '../i18n/en/document.ts'
import { useWords } from '../i18n/locale.tsx'
import { boxesOn } from './boxes.ts'
import { PageMarking } from './PageMarking.tsx'
import type { PaperProps } from './Paper.tsx'
import type { PageFrame } from './PdfPages.tsx'

/** How far beyond the visible part pages are drawn ahead. */
const AHEAD = '800px'

function useInSight(): [React.RefObject<HTMLElement | null>, boolean] {
  const ref = useRef<HTMLElement>(null)
  const [inSight, setInSight] = useState(false)
  useEffect(() => {
    if (!ref.current) return
    const observer = new IntersectionObserver(([entry]) => setInSight(entry?.isIntersecting ?? false), {
      rootMargin: AHEAD,
    })
    observer.observe(ref.current)
    return () => observer.disconnect()
  }, [])
  return [ref, inSight]
}

/** Draws a page into its canvas at the size it has on the screen; drawn again when that changes. */
function useDrawnPage(pdf: PDFDocumentProxy | null, number: number, width: number, on: boolean) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    if (!pdf || !on || width === 0) return
    let cancel = () => {}
    let left = false
    void pdf.getPage(number).then((page) => {
      const target = canvas.current
      if (left || !target) return
      const unscaled = page.getViewport({ scale: 1 })
      const viewport = page.getViewport({ scale: (width / unscaled.width) * devicePixelRatio })
      target.width = Math.floor(viewport.width)
      target.height = Math.floor(viewport.height)
      const drawing = page.render({ canvas: target, viewport })
      cancel = () => drawing.cancel()
      // A cancelled drawing is one that nobody looks at any more.
      drawing.promise.catch(() => undefined)
    })
    return () => {
      left = true
      cancel()
    }
  }, [pdf, number, width, on])
  return canvas
}

function useWidth(ref: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    if (!ref.current) return
    const observer = new ResizeObserver(([entry]) => setWidth(Math.round(entry?.contentRect.width ?? 0)))
    observer.observe(ref.current)
    return () => observer.disconnect()
  }, [ref])
  return width
}

interface PdfPageProps extends PaperProps {
  pdf: PDFDocumentProxy | null
  frame: PageFrame
  wanted: boolean
}

/** One page: its picture and, over it, a box for every mark. Boxes are parts of the page's size, so that they follow any zoom. */
export function PdfPage({ pdf, frame, wanted, view, amounts, words, onAmount, marking }: PdfPageProps) {
  const texts = useWords(da, en)
  const [ref, inSight] = useInSight()
  const on = inSight || wanted
  const canvas = useDrawnPage(pdf, frame.number, useWidth(ref), on)
  const { data: page } = useQuery({ ...minutesPageQuery(view.id, frame.number), enabled: on })
  const boxes = page ? boxesOn(page, view.text, amounts, words) : { amounts: [], words: [], numbers: [] }
  return (
    <section
      ref={ref}
      className="k-pdf-page"
      data-page={frame.number}
      aria-label={texts.page(frame.number, view.pages.length)}
      style={{ aspectRatio: `${frame.width} / ${frame.height}` }}
    >
      <canvas ref={canvas} role="img" aria-label={texts.pageImage(frame.number)} />
      {boxes.words.map(({ box, word }) => (
        <span
          key={`${word.kind}${word.start}${box.left}${box.top}`}
          className="k-pdf-word"
          data-kind={word.kind}
          data-chosen={word.kind === 'chosen' || undefined}
          data-strong={word.strong || undefined}
          style={box}
        />
      ))}
      {boxes.amounts.map(({ box, amount, quote, first }) => (
        <button
          key={`${amount.id}${box.left}${box.top}`}
          type="button"
          className="k-pdf-amount"
          data-mention={first ? amount.id : undefined}
          data-look={amount.look}
          data-current={amount.current || undefined}
          data-same={amount.sameItem || undefined}
          aria-label={texts.amount(amount.number, quote, amount.label)}
          aria-pressed={amount.current}
          tabIndex={first ? 0 : -1}
          style={box}
          onClick={() => onAmount(amount.id)}
        />
      ))}
      {boxes.numbers.map(({ top, height, text, current }) => (
        <span
          key={text}
          className="k-pdf-number"
          data-current={current || undefined}
          aria-hidden="true"
          style={{ top, height }}
        >
          {text}
        </span>
      ))}
      {marking ? <PageMarking marking={marking} frame={frame} page={page} text={view.text} /> : null}
    </section>
  )
}
