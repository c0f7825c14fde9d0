import './row-list.css'
import type { ReactNode } from 'react'
import { withStruck } from './WithStruck.tsx'

interface ListRowProps {
  title: ReactNode
  /** Below the title, muted: meeting, day, what it means. May hold an inline `Quote`. */
  note?: ReactNode
  /** At the right: a figure with its source mark, lights, a day. */
  value?: ReactNode
  /** Below the value, muted: `pr. deltager`, `ikke i budgettet endnu`. */
  valueNote?: ReactNode
  /** 14 px title instead of 16, in a side column. */
  small?: boolean
}

/** Rows between hairlines, without a head: decisions, projects, what has changed. */
export function RowList({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul className="k-rows" aria-label={label}>
      {children}
    </ul>
  )
}

/** A row of a `RowList`. */
export function ListRow({ title, note, value, valueNote, small = false }: ListRowProps) {
  return (
    <li className="k-list-row" data-small={small || undefined}>
      <div className="k-list-row-words">
        <div className="k-list-row-title">{withStruck(title)}</div>
        {note ? <div className="k-list-row-note">{withStruck(note)}</div> : null}
      </div>
      {value !== undefined || valueNote !== undefined ? (
        <div className="k-list-row-values">
          <div className="k-list-row-value">{value}</div>
          {valueNote ? <div className="k-list-row-note">{valueNote}</div> : null}
        </div>
      ) : null}
    </li>
  )
}
