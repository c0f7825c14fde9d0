import { Bar } from './Bar.tsx'
import type { MarkStyle } from './mark-style.ts'

/** A mark and what it stands for. */
export interface LegendEntry {
  style: MarkStyle
  label: string
}

/** The marks of a chart in words, below it. */
export function Legend({ entries }: { entries: readonly LegendEntry[] }) {
  return (
    <ul className="k-legend">
      {entries.map(({ style, label }) => (
        <li key={`${style}${label}`}>
          <svg width="14" height="10" aria-hidden="true">
            <Bar x={0} y={0} width={14} height={10} style={style} grow="none" />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  )
}
