import { charts as da } from '../i18n/da/charts.ts'
import { charts as en } from '../i18n/en/charts.ts'
import { useWords } from '../i18n/locale.tsx'
import type { PlotScale } from './Plot.tsx'

interface MonthAxisProps {
  plot: PlotScale
  lastClosed: number
  /** One letter a month instead of three, under 280 px. */
  letters: boolean
}

/** The months below a chart; the last closed one in ink. */
export function MonthAxis({ plot, lastClosed, letters }: MonthAxisProps) {
  const words = useWords(da, en)
  const names = letters ? words.monthLetters : words.monthShort
  return (
    <g aria-hidden="true">
      {names.map((name, index) => (
        <text
          // biome-ignore lint/suspicious/noArrayIndexKey: letters repeat; the place is the month.
          key={index}
          x={plot.x(`${index + 1}`)}
          y={plot.bottom + 15}
          textAnchor="middle"
          data-strong={index + 1 === lastClosed || undefined}
        >
          {name}
        </text>
      ))}
    </g>
  )
}
