import { krFromOre } from '@kildetal/shared/money.ts'
import { useMemo, useRef } from 'react'
import { charts as da } from '../i18n/da/charts.ts'
import { charts as en } from '../i18n/en/charts.ts'
import { useLocale, useWords } from '../i18n/locale.tsx'
import { ChartFrame, type ChartProps } from './ChartFrame.tsx'
import { type FigureUnit, formatFigure } from './figure-format.ts'
import { LazyPlot } from './LazyPlot.tsx'
import { MarkGroup } from './MarkGroup.tsx'
import type { PlotScale } from './Plot.tsx'
import { shapeWaterfall, type WaterfallColumn, type WaterfallEntry } from './shape-waterfall.ts'
import { useElementWidth } from './use-element-width.ts'
import { WaterfallMarks, waterfallBarWidth, waterfallFoot } from './WaterfallMarks.tsx'
import { WaterfallRows } from './WaterfallRows.tsx'

interface WaterfallProps extends ChartProps {
  entries: readonly WaterfallEntry[]
  unit: FigureUnit
  height?: number
  /** Follows a step to its movements. */
  onStep?: (key: string) => void
}

/** Below this width the steps stand as rows. */
const COLUMNS_FROM = 560

/**
 * A pool from appropriation to free money. What is granted is solid; what is requested is hatched on top or beside, never in the total; where a step
 * would stand if the request is granted is a dashed outline.
 */
export function Waterfall(props: WaterfallProps) {
  const { entries, unit, height = 264, onStep } = props
  const words = useWords(da, en)
  const locale = useLocale()
  const box = useRef<HTMLDivElement>(null)
  const width = useElementWidth(box)
  const shape = useMemo(() => shapeWaterfall(entries), [entries])
  const foot = waterfallFoot(shape.columns, width / Math.max(1, shape.columns.length))
  const figure = (ore: number, signed = false) => formatFigure(ore, unit, locale, signed ? 'always' : 'auto')
  const spoken = (column: WaterfallColumn) =>
    [
      `${column.label}:`,
      column.bars
        .flatMap(({ labelOre, signed, style }) =>
          labelOre === null
            ? []
            : [
                `${figure(labelOre, signed)} ${words.unit[unit]}${style === 'requested' ? ` (${words.series.requested}, ${words.doesNotCount})` : ''}`,
              ],
        )
        .join(', ') || `0 ${words.unit[unit]}`,
      column.sublabel ?? '',
      column.note ?? '',
    ]
      .filter((part) => part !== '')
      .join(' ')

  const twin = {
    head: [
      words.step,
      `${words.amount}, ${words.unit[unit]}`,
      `${words.series.free}, ${words.unit[unit]}`,
      `${words.ifGranted}, ${words.unit[unit]}`,
    ],
    rows: shape.columns.map((column) => {
      const main = column.bars.find(({ labelOre }) => labelOre !== null)
      const amountOre = main?.labelOre ?? 0
      return {
        name: column.sublabel ? `${column.label}, ${column.sublabel}` : column.label,
        cells: [
          { text: figure(amountOre, main?.signed ?? false), value: krFromOre(amountOre) },
          { text: figure(column.levelOre), value: krFromOre(column.levelOre) },
          { text: figure(column.ifGrantedOre), value: krFromOre(column.ifGrantedOre) },
        ],
      }
    }),
  }

  function draw(plot: PlotScale) {
    const zero = plot.y(0)
    return (
      <>
        <Connectors columns={shape.columns} plot={plot} />
        <MarkGroup
          label={props.title}
          onMark={onStep}
          onPoint={() => undefined}
          marks={shape.columns.map((column) => ({
            key: column.key,
            label: spoken(column),
            box: {
              x: plot.x(column.key) - plot.slot / 2,
              y: plot.top - 24,
              width: plot.slot,
              height: plot.bottom - plot.top + 24 + foot,
            },
            content: <WaterfallMarks column={column} plot={plot} figure={figure} />,
          }))}
        />
        <line className="k-axis" x1={plot.left} x2={plot.right} y1={zero} y2={zero} />
      </>
    )
  }

  return (
    <ChartFrame {...props} twin={twin} large>
      <div ref={box}>
        {width > 0 && width < COLUMNS_FROM ? (
          <WaterfallRows
            shape={shape}
            width={width}
            figure={figure}
            spoken={spoken}
            label={props.title}
            onStep={onStep}
          />
        ) : (
          <LazyPlot
            slots={shape.columns.map(({ key }) => key)}
            minOre={shape.minOre}
            maxOre={shape.maxOre}
            height={height + foot}
            margin={{ top: 26, right: 0, bottom: foot, left: 0 }}
          >
            {draw}
          </LazyPlot>
        )}
      </div>
    </ChartFrame>
  )
}

/** Thin lines from step to step: at the granted level, and dashed at the level that needs a grant. */
function Connectors({ columns, plot }: { columns: readonly WaterfallColumn[]; plot: PlotScale }) {
  const half = waterfallBarWidth(plot.slot) / 2
  return (
    <g aria-hidden="true">
      {columns.slice(0, -1).map((column, index) => {
        const next = columns[index + 1]
        if (!next) return null
        const from = plot.x(column.key) + half
        const to = plot.x(next.key) - half
        // An empty step has no bar at the upper level, so the dashed line runs through its slot.
        const dashedFrom = column.empty ? plot.x(column.key) - half : from
        const level = plot.y(column.levelOre)
        const upper = plot.y(column.ifGrantedOre)
        return (
          <g key={column.key}>
            <line className="k-connector" x1={from} x2={to} y1={level} y2={level} />
            {column.ifGrantedOre > column.levelOre ? (
              <line className="k-connector" data-dashed x1={dashedFrom} x2={to} y1={upper} y2={upper} />
            ) : null}
            {/* A request's foot stands on the granted level, which goes on below it. */}
            {column.kind === 'requested' ? (
              <line className="k-connector" x1={plot.x(column.key) - half} x2={from} y1={level} y2={level} />
            ) : null}
          </g>
        )
      })}
    </g>
  )
}
