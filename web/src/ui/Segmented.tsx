import './segmented.css'
import type { ReactNode } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'
import { Kbd } from './Kbd.tsx'

interface Segment<Value extends string> {
  value: Value
  label: ReactNode
  /** Only drawn; register it with `useShortcut` where the value is set. */
  shortcut?: string
}

interface SegmentedProps<Value extends string> {
  /** Accessible name, e.g. `Visning`. */
  label: string
  value: Value
  onChange: (value: Value) => void
  segments: readonly Segment<Value>[]
  /** `accent` for a decision (meeting view); the default is ink. */
  tone?: 'ink' | 'accent'
}

/** One choice of a few, side by side: `Tabel · Begge · Figur`. Arrow keys move. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const { label, value, onChange, segments, tone = 'ink' } = props
  return (
    <RadioGroup
      className="k-segmented"
      data-tone={tone}
      aria-label={label}
      orientation="horizontal"
      value={value}
      onChange={(next) => {
        const chosen = segments.find((segment) => segment.value === next)
        if (chosen) onChange(chosen.value)
      }}
    >
      {segments.map((segment) => (
        <Radio key={segment.value} value={segment.value} className="k-segment">
          {segment.label}
          {segment.shortcut ? <Kbd keys={segment.shortcut} flat /> : null}
        </Radio>
      ))}
    </RadioGroup>
  )
}
