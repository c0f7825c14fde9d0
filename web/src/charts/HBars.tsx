import { krFromOre, subtractOre } from '@kildetal/shared/money.ts'
import { useRef } from 'react'
import { charts as da } from '../i18n/da/charts.ts'
import { charts as en } from '../i18n/en/charts.ts'
import { useLocale, useWords } from '../i18n/locale.tsx'
import { Bar } from './Bar.tsx'
import { ChartFrame, type ChartProps } from './ChartFrame.tsx'
import { type FigureUnit, formatFigure } from './figure-format.ts'
import { MarkGroup } from './MarkGroup.tsx'
import { deviationStyle, type MarkStyle } from './mark-style.ts'
import { useElementWidth } from './use-element-width.ts'
import { textWidth } from './wrap-words.ts'

/** A horizontal bar: `budget 434.000`, `forbrug 730.000`. */
export interface HBar {
  key: string
  label: string
  valueOre: number
  style: MarkStyle
  /** Its figure in ink 600: the one the message is about. */
  strong?: boolean
}

interface HBarsProps extends ChartProps {
  bars: readonly HBar[]
  unit: FigureUnit
  /** Draws the distance between two of them as a thin line under the second: red when it has spent more. */
  deviation?: { from: string; to: string }
  onBar?: (key: string) => void
}

const ROW = 20
const BAR = 12
const LABEL = 64

/** A few amounts on one scale from zero, each with its figure 6 px beyond the end. */
export function HBars(props: HBarsProps) {
  const { bars, unit, deviation, onBar } = props
  const words = useWords(da, en)
  const locale = useLocale()
  const box = useRef<HTMLDivElement>(null)
  const width = useElementWidth(box)
  const text = (ore: number) => `${formatFigure(ore, unit, locale)}\u00a0${words.unit[unit]}`
  const room = Math.max(0, ...bars.map(({ valueOre }) => textWidth(text(valueOre), 12))) + 8
  const largest = Math.max(1, ...bars.map(({ valueOre }) => valueOre))
  const length = (ore: number) => (Math.max(0, ore) / largest) * Math.max(0, width - LABEL - room)
  const from = bars.find(({ key }) => key === deviation?.from)
  const to = bars.find(({ key }) => key === deviation?.to)
  const difference = from && to ? subtractOre(from.valueOre, to.valueOre) : 0
  const height = bars.length * ROW + (difference !== 0 ? 6 : 0)

  const twin = {
    head: ['', `${words.amount}, ${words.unit[unit]}`],
    rows: bars.map(({ label, valueOre }) => ({
      name: label,
      cells: [{ text: formatFigure(valueOre, unit, locale), value: krFromOre(valueOre) }],
    })),
  }

  return (
    <ChartFrame {...props} twin={twin}>
      <div ref={box}>
        <svg width={width} height={height}>
          <MarkGroup
            label={props.title}
            onMark={onBar}
            onPoint={() => undefined}
            marks={bars.map((bar, index) => ({
              key: bar.key,
              label: `${bar.label}: ${text(bar.valueOre)}`,
              box: { x: 0, y: index * ROW, width, height: ROW },
              content: (
                <>
                  <text x={0} y={index * ROW + 14}>
                    {bar.label}
                  </text>
                  <Bar
                    x={LABEL}
                    y={index * ROW + 4}
                    width={length(bar.valueOre)}
                    height={BAR}
                    style={bar.style}
                    grow="right"
                  />
                  <text x={LABEL + length(bar.valueOre) + 8} y={index * ROW + 14} data-strong={bar.strong || undefined}>
                    {text(bar.valueOre)}
                  </text>
                </>
              ),
            }))}
          />
          {from && to && difference !== 0 ? (
            <Bar
              x={LABEL + Math.min(length(from.valueOre), length(to.valueOre))}
              y={bars.indexOf(to) * ROW + 4 + BAR + 3}
              width={Math.abs(length(to.valueOre) - length(from.valueOre))}
              height={4}
              style={deviationStyle(difference, false)}
              grow="right"
            />
          ) : null}
        </svg>
      </div>
    </ChartFrame>
  )
}
