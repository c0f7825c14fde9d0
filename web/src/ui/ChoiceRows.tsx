import './choice-rows.css'
import type { ReactNode } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'

interface ChoiceRow {
  id: string
  title: ReactNode
  /** Below, muted: where it stands. */
  note?: ReactNode
  /** At the right: an amount. */
  value?: ReactNode
}

interface ChoiceRowsProps {
  /** Accessible name: what is chosen among. */
  label: string
  rows: readonly ChoiceRow[]
  value: string | null
  onChange: (id: string) => void
}

/** One of several rows that need more than a line each: what a search found. Arrow keys choose. */
export function ChoiceRows({ label, rows, value, onChange }: ChoiceRowsProps) {
  return (
    <RadioGroup className="k-choice-rows" aria-label={label} value={value} onChange={onChange}>
      {rows.map(({ id, title, note, value: figure }) => (
        <Radio key={id} value={id} className="k-choice-row">
          <span>{title}</span>
          <span className="k-choice-row-value">{figure}</span>
          {note ? <span className="k-choice-row-note">{note}</span> : null}
        </Radio>
      ))}
    </RadioGroup>
  )
}
