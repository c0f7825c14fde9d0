import './key-figure.css'
import type { ReactNode } from 'react'

interface KeyFigureProps {
  label: string
  /** A `SourceMark` around the figure, so that it leads back to its source. */
  figure: ReactNode
  /** Beside the figure, muted: `−0,8 %`. */
  beside?: ReactNode
  /** Below: `48.300.000 vedtaget, +320.000 tillæg`. */
  note?: ReactNode
  tone?: 'neg' | 'pos' | 'amber' | undefined
  /** Shown beside the label on a phone, where the note is left out: `minus er merforbrug`. */
  phoneNote?: string
  /** A small chart; left out on a phone. */
  children?: ReactNode
}

/** A figure with its name, note and course. Stands in a `KeyFigureRow`. */
export function KeyFigure({ label, figure, beside, note, tone, phoneNote, children }: KeyFigureProps) {
  return (
    <div className="k-key-figure">
      <h2 className="k-key-label">
        {label}
        {phoneNote ? <span className="k-key-phone-note"> {phoneNote}</span> : null}
      </h2>
      <p className="k-key-value" data-tone={tone}>
        {figure}
        {beside ? <span className="k-key-beside">{beside}</span> : null}
      </p>
      {note ? <p className="k-key-note">{note}</p> : null}
      {children ? <div className="k-key-chart">{children}</div> : null}
    </div>
  )
}

/** Key figures side by side between hairlines; on a phone one below the other, name left and figure right. */
export function KeyFigureRow({ children }: { children: ReactNode }) {
  return <section className="k-key-row">{children}</section>
}
