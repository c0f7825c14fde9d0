import { krFromOre } from '@kildetal/shared/money.ts'
import { charts as da } from '../i18n/da/charts.ts'
import { charts as en } from '../i18n/en/charts.ts'
import { useLocale, useWords } from '../i18n/locale.tsx'
import { Bar } from './Bar.tsx'
import { ChartFrame, type ChartProps } from './ChartFrame.tsx'
import { type FigureUnit, formatFigure } from './figure-format.ts'
import { LazyPlot } from './LazyPlot.tsx'
import { MarkGroup } from './MarkGroup.tsx'
import type { PlotScale } from './Plot.tsx'

/** A year and its amount. `disputed`: the minutes contradict each other about it; `requested`: asked for, not granted. */
export interface OutlookYear {
  year: number
  amountOre: number
  state: 'budget' | 'disputed' | 'requested'
}

interface OutlookColumnsProps extends ChartProps {
  years: readonly OutlookYear[]
  unit: FigureUnit
  height?: number
  onYear?: (year: number) => void
}

/** The outlook years side by side on one scale; a disputed year is dashed amber with a question mark. */
export function OutlookColumns(props: OutlookColumnsProps) {
  const { years, unit, height = 132, onYear } = props
  const words = useWords(da, en)
  const locale = useLocale()
  const figure = (ore: number) => formatFigure(ore, unit, locale)
  const stateName = (state: OutlookYear['state']) =>
    state === 'budget' ? words.series.budget : `${words.series[state]}, ${words.doesNotCount}`

  const twin = {
    head: [words.year, `${words.amount}, ${words.unit[unit]}`, ''],
    rows: years.map(({ year, amountOre, state }) => ({
      name: `${year}`,
      cells: [
        { text: figure(amountOre), value: krFromOre(amountOre) },
        { text: stateName(state), value: stateName(state) },
      ],
    })),
  }

  function draw(plot: PlotScale) {
    const zero = plot.y(0)
    const marks = years.map(({ year, amountOre, state }) => {
      const width = Math.min(96, plot.slot * 0.62)
      const x = plot.x(`${year}`) - width / 2
      const end = plot.y(amountOre)
      const tone = state === 'budget' ? undefined : 'amber'
      return {
        key: `${year}`,
        label: `${year}: ${figure(amountOre)} ${words.unit[unit]}, ${stateName(state)}`,
        box: {
          x: plot.x(`${year}`) - plot.slot / 2,
          y: plot.top - 20,
          width: plot.slot,
          height: plot.bottom - plot.top + 44,
        },
        content: (
          <>
            <Bar x={x} y={end} width={width} height={Math.max(0, zero - end)} style={state} alone />
            <text x={x + width / 2} y={end - 8} textAnchor="middle" data-figure data-tone={tone}>
              {figure(amountOre)}
            </text>
            {state === 'disputed' ? (
              <text
                x={x + width / 2}
                y={(end + zero) / 2 + 6}
                textAnchor="middle"
                data-figure
                data-tone="amber"
                data-size="16"
              >
                ?
              </text>
            ) : null}
            <text x={x + width / 2} y={plot.bottom + 18} textAnchor="middle" data-label data-tone={tone}>
              {year}
            </text>
          </>
        ),
      }
    })
    return (
      <>
        <MarkGroup
          label={props.title}
          marks={marks}
          onMark={onYear ? (key) => onYear(Number(key)) : undefined}
          onPoint={() => undefined}
        />
        <line className="k-axis" x1={plot.left} x2={plot.right} y1={zero} y2={zero} />
      </>
    )
  }

  return (
    <ChartFrame {...props} twin={twin} large>
      <LazyPlot
        slots={years.map(({ year }) => `${year}`)}
        minOre={0}
        maxOre={Math.max(0, ...years.map(({ amountOre }) => amountOre))}
        height={height}
        margin={{ top: 26, right: 0, bottom: 28, left: 0 }}
      >
        {draw}
      </LazyPlot>
    </ChartFrame>
  )
}
