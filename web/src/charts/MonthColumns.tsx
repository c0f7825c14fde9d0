import { monthName } from '@kildetal/shared/fiscal-year.ts'
import { krFromOre } from '@kildetal/shared/money.ts'
import { useMemo, useRef, useState } from 'react'
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
import type { PlotScale } from './Plot.tsx'
import { type MonthColumn, type MonthFigure, type MonthSeries, shapeMonths } from './shape-months.ts'
import { columnBox } from './slot-box.ts'
import { useElementWidth } from './use-element-width.ts'

interface MonthColumnsProps extends ChartProps {
  months: readonly MonthFigure[]
  /** Which of the figures to draw; from back to front it is always last year, budget, booked or expected. */
  series: readonly MonthSeries[]
  /** What a series is called here, e.g. `{ previous: 'regnskab 2024' }`. */
  seriesNames?: Partial<Record<MonthSeries, string>>
  /** The last closed month, drawn in ink; 0 when none is. */
  lastClosed: number
  unit: FigureUnit
  /** Shared with neighbours: `sharedScale([...])`. */
  scale?: { minOre: number; maxOre: number }
  height?: number
  /** Prints the last booked month and the year's end above their bars. */
  labelled?: boolean
  /** Follows a month. Then marks look clickable and say where they lead. */
  onMonth?: (month: number) => void
}

/** Twelve months: last year, budget, booked, expected (hatched), in one slot a month. */
export function MonthColumns(props: MonthColumnsProps) {
  const { months, series, lastClosed, unit, scale, height = 96, labelled = false, onMonth } = props
  const words = useWords(da, en)
  const locale = useLocale()
  const box = useRef<HTMLDivElement>(null)
  const narrow = useElementWidth(box) < 280
  const [pointed, setPointed] = useState<string | null>(null)
  const shape = useMemo(() => shapeMonths(months, series, scale), [months, series, scale])
  const nameOf = (key: MonthSeries) => props.seriesNames?.[key] ?? words.series[key]
  const figure = (ore: number) => formatFigure(ore, unit, locale)
  const valuesOf = ({ bars }: MonthColumn) =>
    bars.toReversed().map((bar) => ({ name: nameOf(bar.series), text: figure(bar.valueOre) }))
  const pointedColumn = shape.columns.find(({ month }) => `${month}` === pointed)

  const twin = {
    head: [words.month, ...series.map((key) => `${nameOf(key)}, ${words.unit[unit]}`)],
    rows: shape.columns.map((column) => ({
      name: monthName(column.month, locale),
      cells: series.map((key) => {
        const found = column.bars.find((bar) => bar.series === key)
        return found ? { text: figure(found.valueOre), value: krFromOre(found.valueOre) } : { text: '–', value: null }
      }),
    })),
  }

  function draw(plot: PlotScale) {
    const zero = plot.y(0)
    const marks = shape.columns.map((column) => ({
      key: `${column.month}`,
      label: `${monthName(column.month, locale)}: ${valuesOf(column)
        .map(({ name, text }) => `${name} ${text} ${words.unit[unit]}`)
        .join(', ')}`,
      box: {
        x: plot.x(`${column.month}`) - plot.slot / 2,
        y: plot.top,
        width: plot.slot,
        height: plot.bottom - plot.top,
      },
      content: <MonthBars column={column} plot={plot} steps={shape.steps} label={labelled ? figure : null} />,
    }))
    return (
      <>
        <MarkGroup
          label={props.title}
          marks={marks}
          onMark={onMonth ? (key) => onMonth(Number(key)) : undefined}
          onPoint={setPointed}
        />
        <line className="k-axis" x1={plot.left} x2={plot.right} y1={zero} y2={zero} />
        <MonthAxis plot={plot} lastClosed={lastClosed} letters={narrow} />
      </>
    )
  }

  return (
    <ChartFrame {...props} twin={twin}>
      <div ref={box}>
        <LazyPlot
          slots={shape.columns.map(({ month }) => `${month}`)}
          minOre={shape.minOre}
          maxOre={shape.maxOre}
          height={height}
          margin={{ top: labelled ? 22 : 2, right: 0, bottom: 20, left: 0 }}
        >
          {draw}
        </LazyPlot>
      </div>
      {pointedColumn && pointedColumn.bars.length > 0 ? (
        <ChartTip
          title={monthName(pointedColumn.month, locale)}
          rows={valuesOf(pointedColumn)}
          hint={onMonth ? words.leadsTo(monthName(pointedColumn.month, locale)) : undefined}
          at={(pointedColumn.month - 0.5) / 12}
        />
      ) : null}
    </ChartFrame>
  )
}

interface MonthBarsProps {
  column: MonthColumn
  plot: PlotScale
  steps: number
  label: ((ore: number) => string) | null
}

function MonthBars({ column, plot, steps, label }: MonthBarsProps) {
  const middle = plot.x(`${column.month}`)
  const zero = plot.y(0)
  const front = column.bars.at(-1)
  const frontBox = front ? columnBox(middle, plot.slot, steps, front.step) : null
  return (
    <>
      {column.bars.map((bar) => {
        const { x, width } = columnBox(middle, plot.slot, steps, bar.step)
        const end = plot.y(bar.valueOre)
        return (
          <Bar
            key={bar.series}
            x={x}
            y={Math.min(end, zero)}
            width={width}
            height={Math.abs(zero - end)}
            style={bar.style}
            grow={bar.valueOre < 0 ? 'down' : 'up'}
          />
        )
      })}
      {label && column.labelledOre !== null && frontBox ? (
        <text
          x={frontBox.x + frontBox.width / 2}
          y={plot.y(Math.max(0, ...column.bars.map((bar) => bar.valueOre))) - 8}
          textAnchor="middle"
          data-figure
        >
          {label(column.labelledOre)}
        </text>
      ) : null}
    </>
  )
}
