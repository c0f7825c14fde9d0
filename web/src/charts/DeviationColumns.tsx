import { monthName } from '@kildetal/shared/fiscal-year.ts'
import { krFromOre } from '@kildetal/shared/money.ts'
import { useRef, useState } from 'react'
import { charts as da } from '../i18n/da/charts.ts'
import { charts as en } from '../i18n/en/charts.ts'
import { useLocale, useWords } from '../i18n/locale.tsx'
import { Bar } from './Bar.tsx'
import { ChartFrame, type ChartProps } from './ChartFrame.tsx'
import { ChartTip } from './ChartTip.tsx'
import { type FigureUnit, formatFigure } from './figure-format.ts'
import { LazyPlot } from './LazyPlot.tsx'
import { MarkGroup } from './MarkGroup.tsx'
import { MonthAxis } from './MonthAxis.tsx'
import { deviationStyle } from './mark-style.ts'
import type { PlotScale } from './Plot.tsx'
import { columnBox } from './slot-box.ts'
import { useElementWidth } from './use-element-width.ts'

/** A month's deviation in øre: minus is overspend. `forecast` while it is only expected. */
export interface MonthDeviation {
  month: number
  valueOre: number
  forecast: boolean
}

interface DeviationColumnsProps extends ChartProps {
  months: readonly MonthDeviation[]
  lastClosed: number
  unit: FigureUnit
  height?: number
  scale?: { minOre: number; maxOre: number }
  onMonth?: (month: number) => void
}

/** Months whose value is printed: the last booked and the year's end. */
function labelledMonths(months: readonly MonthDeviation[]): Set<number> {
  const lastActual = months.findLast(({ forecast }) => !forecast)
  return new Set([lastActual?.month, months.at(-1)?.month].filter((month) => month !== undefined))
}

/** Deviation by month or added up, from a zero line: red down is overspend, green up underspend, hatched what is only expected. */
export function DeviationColumns(props: DeviationColumnsProps) {
  const { months, lastClosed, unit, height = 96, scale, onMonth } = props
  const words = useWords(da, en)
  const locale = useLocale()
  const box = useRef<HTMLDivElement>(null)
  const narrow = useElementWidth(box) < 280
  const [pointed, setPointed] = useState<string | null>(null)
  const figure = (ore: number) => formatFigure(ore, unit, locale, 'always')
  const values = months.map(({ valueOre }) => valueOre)
  const minOre = Math.min(0, scale?.minOre ?? Math.min(0, ...values))
  const maxOre = Math.max(0, scale?.maxOre ?? Math.max(0, ...values))
  const labelled = labelledMonths(months)
  const pointedMonth = months.find(({ month }) => `${month}` === pointed)
  const nameOf = (forecast: boolean) => (forecast ? words.series.forecast : words.series.actual)

  const twin = {
    head: [words.month, `${words.series.deviation}, ${words.unit[unit]}`, ''],
    rows: months.map(({ month, valueOre, forecast }) => ({
      name: monthName(month, locale),
      cells: [
        { text: figure(valueOre), value: krFromOre(valueOre) },
        { text: nameOf(forecast), value: nameOf(forecast) },
      ],
    })),
  }

  function draw(plot: PlotScale) {
    const zero = plot.y(0)
    const marks = months.map(({ month, valueOre, forecast }) => {
      const { x, width } = columnBox(plot.x(`${month}`), plot.slot, 1, 0)
      const end = plot.y(valueOre)
      const below = valueOre < 0
      // In a narrow slot the figure is wider than the bar; it goes to the left, where the bars are shorter.
      const sideways = plot.slot < 30 || month === 12
      return {
        key: `${month}`,
        label: `${monthName(month, locale)}: ${figure(valueOre)} ${words.unit[unit]}, ${nameOf(forecast)}`,
        box: { x: plot.x(`${month}`) - plot.slot / 2, y: plot.top, width: plot.slot, height: plot.bottom - plot.top },
        content: (
          <>
            <Bar
              x={x}
              y={Math.min(end, zero)}
              width={width}
              height={Math.abs(end - zero)}
              style={deviationStyle(valueOre, forecast)}
              grow={below ? 'down' : 'up'}
            />
            {labelled.has(month) && valueOre !== 0 ? (
              <text
                x={sideways ? x + width : x + width / 2}
                y={below ? end + 13 : end - 6}
                textAnchor={sideways ? 'end' : 'middle'}
                data-figure
                data-tone={below ? 'neg' : 'pos'}
              >
                {figure(valueOre)}
              </text>
            ) : null}
          </>
        ),
      }
    })
    return (
      <>
        <MarkGroup
          label={props.title}
          marks={marks}
          onMark={onMonth ? (key) => onMonth(Number(key)) : undefined}
          onPoint={setPointed}
        />
        <line className="k-axis" x1={plot.left} x2={plot.right} y1={zero} y2={zero} />
        <MonthAxis
          plot={{ ...plot, bottom: plot.bottom + (minOre < 0 ? 14 : 0) }}
          lastClosed={lastClosed}
          letters={narrow}
        />
      </>
    )
  }

  return (
    <ChartFrame {...props} twin={twin}>
      <div ref={box}>
        <LazyPlot
          slots={Array.from({ length: 12 }, (_, index) => `${index + 1}`)}
          minOre={minOre}
          maxOre={maxOre}
          height={height}
          margin={{ top: maxOre > 0 ? 16 : 2, right: 0, bottom: minOre < 0 ? 34 : 20, left: 0 }}
        >
          {draw}
        </LazyPlot>
      </div>
      {pointedMonth ? (
        <ChartTip
          title={monthName(pointedMonth.month, locale)}
          rows={[{ name: nameOf(pointedMonth.forecast), text: figure(pointedMonth.valueOre) }]}
          hint={onMonth ? words.leadsTo(monthName(pointedMonth.month, locale)) : undefined}
          at={(pointedMonth.month - 0.5) / 12}
        />
      ) : null}
    </ChartFrame>
  )
}
