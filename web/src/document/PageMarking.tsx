import './page-marking.css'
import type { Page } from '@kildetal/shared/documents.ts'
import { type PointerEvent, useState } from 'react'
import { document as da } from '../i18n/da/document.ts'
import { document as en } from '../i18n/en/document.ts'
import { useWords } from '../i18n/locale.tsx'
import { boxOf } from './boxes.ts'
import type { Marking } from './marking.ts'
import type { PageFrame } from './PdfPages.tsx'
import { millimetres, type Point, pointAt, type Rectangle, rectangleBetween, steered } from './rectangle.ts'
import { wordsInRectangle } from './words-in-rectangle.ts'

interface PageMarkingProps {
  marking: Marking
  frame: PageFrame
  /** With the places of its words; undefined until they are here. */
  page: Page | undefined
  text: string
}

/**
 * Over a page: while a figure is entered, a box may be drawn on it, by dragging or by a press at two opposite corners. A box over words
 * becomes these words; over a picture it stays a box, which arrow keys move and size.
 */
export function PageMarking({ marking, frame, page, text }: PageMarkingProps) {
  const { place } = marking
  const chosen = place && 'page' in place && place.page === frame.number ? place.rectangle : null
  const mark = (rectangle: Rectangle) => {
    const words = page ? wordsInRectangle(page, text, rectangle) : null
    marking.onPlace(words ?? { page: frame.number, rectangle })
  }
  return (
    <>
      {marking.active ? <DrawingGround frame={frame} onDrawn={mark} /> : null}
      {chosen ? (
        <ChosenBox
          rectangle={chosen}
          frame={frame}
          onChange={(rectangle) => marking.onPlace({ page: frame.number, rectangle })}
        />
      ) : null}
    </>
  )
}

function DrawingGround({ frame, onDrawn }: { frame: PageFrame; onDrawn: (rectangle: Rectangle) => void }) {
  const [corner, setCorner] = useState<Point | null>(null)
  const [at, setAt] = useState<Point | null>(null)
  const drawn = corner && at ? rectangleBetween(corner, at, frame) : null
  const point = (event: PointerEvent<HTMLElement>) => pointAt(event, event.currentTarget.getBoundingClientRect(), frame)
  return (
    // Drawing is one way among others: the form beside the page takes the same box as figures, and arrow keys move it.
    <div
      className="k-draw"
      onPointerDown={(event) => {
        if (event.button !== 0) return
        if (event.pointerType === 'mouse') event.currentTarget.setPointerCapture(event.pointerId)
        // A second press is the opposite corner; a first one begins.
        if (corner === null) setCorner(point(event))
        setAt(point(event))
      }}
      onPointerMove={(event) => {
        if (corner) setAt(point(event))
      }}
      onPointerUp={(event) => {
        if (!corner) return
        const rectangle = rectangleBetween(corner, point(event), frame)
        // Pressed without moving: the corner stays, and the next press closes the box.
        if (!rectangle) return
        setCorner(null)
        setAt(null)
        onDrawn(rectangle)
      }}
      onPointerCancel={() => {
        setCorner(null)
        setAt(null)
      }}
    >
      {corner && !drawn ? <span className="k-draw-corner" style={cornerStyle(corner, frame)} /> : null}
      {drawn ? <span className="k-draw-box" style={boxOf(drawn, frame)} /> : null}
    </div>
  )
}

function cornerStyle({ x, y }: Point, frame: PageFrame) {
  const { left, top } = boxOf({ x, y, width: 0, height: 0 }, frame)
  return { left, top }
}

interface ChosenBoxProps {
  rectangle: Rectangle
  frame: PageFrame
  onChange: (rectangle: Rectangle) => void
}

function ChosenBox({ rectangle, frame, onChange }: ChosenBoxProps) {
  const words = useWords(da, en)
  const { x, y, width, height } = rectangle
  return (
    <button
      type="button"
      className="k-chosen-box"
      data-chosen="true"
      style={boxOf(rectangle, frame)}
      aria-label={words.chosenBox(
        frame.number,
        millimetres(x),
        millimetres(y),
        millimetres(width),
        millimetres(height),
      )}
      onKeyDown={(event) => {
        const next = steered(rectangle, event.key, event.shiftKey, frame)
        if (!next) return
        event.preventDefault()
        onChange(next)
      }}
    />
  )
}
