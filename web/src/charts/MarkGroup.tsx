import { type KeyboardEvent, type ReactNode, useState } from 'react'

/** A mark that can be focused: its slot, what it says, and what it shows. */
interface FocusMark {
  key: string
  /** Read aloud: name and values. */
  label: string
  /** The box that is hit and framed, in px. */
  box: { x: number; y: number; width: number; height: number }
  content: ReactNode
}

interface MarkGroupProps {
  /** Name of the set, e.g. the chart's title. */
  label: string
  marks: readonly FocusMark[]
  onMark?: ((key: string) => void) | undefined
  /** The mark under the mouse or in focus; null when none is. */
  onPoint: (key: string | null) => void
}

const STEPS: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

/** The mark an arrow, Home or End leads to; null for another key. */
export function markAfterKey(key: string, at: number, count: number): number | null {
  if (count === 0) return null
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  const step = STEPS[key]
  return step === undefined ? null : Math.min(count - 1, Math.max(0, at + step))
}

/** Marks of a chart: one of them is in the tab order, arrows move between them, Enter or a click follows one. */
export function MarkGroup({ label, marks, onMark, onPoint }: MarkGroupProps) {
  const [at, setAt] = useState(0)
  const current = Math.min(at, Math.max(0, marks.length - 1))

  function onKeyDown(event: KeyboardEvent<SVGGElement>): void {
    const next = markAfterKey(event.key, current, marks.length)
    if (next !== null) {
      setAt(next)
      event.currentTarget.querySelectorAll<SVGGElement>('.k-mark')[next]?.focus()
    } else if ((event.key === 'Enter' || event.key === ' ') && onMark && marks[current]) onMark(marks[current].key)
    else return
    event.preventDefault()
  }

  return (
    <>
      <g aria-hidden="true">
        {marks.map(({ key, content }) => (
          <g key={key}>{content}</g>
        ))}
      </g>
      {/* What is hit lies above what is drawn, so that words of the drawing are no part of a button's name. */}
      <g role="group" aria-label={label} onKeyDown={onKeyDown}>
        {marks.map(({ key, label: markLabel, box }, index) => (
          <g
            key={key}
            className="k-mark"
            role={onMark ? 'button' : 'img'}
            aria-label={markLabel}
            data-clickable={onMark ? true : undefined}
            data-key={key}
            tabIndex={index === current ? 0 : -1}
            onClick={onMark ? () => onMark(key) : undefined}
            onFocus={() => {
              setAt(index)
              onPoint(key)
            }}
            onBlur={() => onPoint(null)}
            onPointerEnter={() => onPoint(key)}
            onPointerLeave={() => onPoint(null)}
          >
            <rect className="k-hit" {...box} />
          </g>
        ))}
      </g>
    </>
  )
}
