import { Bar } from './Bar.tsx'
import { MarkGroup } from './MarkGroup.tsx'
import type { WaterfallColumn, WaterfallShape } from './shape-waterfall.ts'

interface WaterfallRowsProps {
  shape: WaterfallShape
  width: number
  figure: (ore: number, signed?: boolean) => string
  spoken: (column: WaterfallColumn) => string
  label: string
  onStep: ((key: string) => void) | undefined
}

const ROW = 58
const BAR = 14

/** The same waterfall where columns do not fit: a row a step, levels from left to right. */
export function WaterfallRows({ shape, width, figure, spoken, label, onStep }: WaterfallRowsProps) {
  const span = Math.max(shape.maxOre - shape.minOre, 1)
  const x = (ore: number) => ((ore - shape.minOre) / span) * (width - 1)
  const height = shape.columns.length * ROW
  return (
    <svg width={width} height={height}>
      <MarkGroup
        label={label}
        onMark={onStep}
        onPoint={() => undefined}
        marks={shape.columns.map((column, index) => {
          const top = index * ROW
          const main = column.bars.find(({ labelOre }) => labelOre !== null)
          const upper = column.bars.find(({ style, labelOre }) => style === 'requested' && labelOre !== main?.labelOre)
          const tone = column.kind === 'requested' ? 'amber' : column.kind === 'free' ? 'accent' : undefined
          return {
            key: column.key,
            label: spoken(column),
            box: { x: 0, y: top, width, height: ROW - 4 },
            content: (
              <>
                <text x={0} y={top + 20} data-label data-tone={tone}>
                  {column.label}
                </text>
                <text x={width} y={top + 20} textAnchor="end" data-figure data-tone={tone}>
                  {figure(main?.labelOre ?? 0, main?.signed ?? false)}
                  {upper?.labelOre != null ? ` (${figure(upper.labelOre)})` : ''}
                </text>
                {column.bars.map((bar) => (
                  <Bar
                    key={bar.style}
                    x={x(Math.min(bar.fromOre, bar.toOre))}
                    y={top + 29}
                    width={Math.max(1, x(Math.max(bar.fromOre, bar.toOre)) - x(Math.min(bar.fromOre, bar.toOre)))}
                    height={BAR}
                    style={bar.style}
                    grow="none"
                  />
                ))}
                {column.empty ? (
                  <rect
                    x={Math.max(0, x(column.levelOre) - 1.5)}
                    y={top + 29}
                    width={3}
                    height={BAR}
                    fill="var(--actual)"
                  />
                ) : null}
              </>
            ),
          }
        })}
      />
      <line className="k-axis" x1={x(0)} x2={x(0)} y1={0} y2={height - 10} />
    </svg>
  )
}
