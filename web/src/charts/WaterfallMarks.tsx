import { Bar } from './Bar.tsx'
import type { PlotScale } from './Plot.tsx'
import type { WaterfallBar, WaterfallColumn } from './shape-waterfall.ts'
import { textWidth, wrapWords } from './wrap-words.ts'

type Figure = (ore: number, signed?: boolean) => string
type Tone = 'amber' | 'accent' | 'neg' | undefined

/** A bar fills this share of its slot. */
export function waterfallBarWidth(slot: number): number {
  return Math.min(120, Math.round(slot * 0.59))
}

function toneOf(style: WaterfallBar['style']): Tone {
  if (style === 'requested' || style === 'ghost') return 'amber'
  if (style === 'free') return 'accent'
  return style === 'neg' ? 'neg' : undefined
}

/** Bars as dark as the ink: a figure inside stands in the page's own colour. */
const SOLID: readonly WaterfallBar['style'][] = ['actual', 'committed', 'neg', 'free']

/** One step of the waterfall: bars, figures, and the words below. */
export function WaterfallMarks({ column, plot, figure }: { column: WaterfallColumn; plot: PlotScale; figure: Figure }) {
  const middle = plot.x(column.key)
  const width = waterfallBarWidth(plot.slot)
  return (
    <>
      {column.bars.map((bar) => (
        <StepBar key={bar.style} bar={bar} middle={middle} width={width} plot={plot} figure={figure} />
      ))}
      {column.empty ? <EmptyStep column={column} middle={middle} width={width} plot={plot} figure={figure} /> : null}
      <StepWords column={column} middle={middle} plot={plot} />
    </>
  )
}

interface StepBarProps {
  bar: WaterfallBar
  middle: number
  width: number
  plot: PlotScale
  figure: Figure
}

function StepBar({ bar, middle, width, plot, figure }: StepBarProps) {
  const top = Math.min(plot.y(bar.fromOre), plot.y(bar.toOre))
  const height = Math.abs(plot.y(bar.fromOre) - plot.y(bar.toOre))
  const notes = bar.note ? wrapWords(bar.note, width - 8, 12) : []
  return (
    <>
      <Bar
        x={middle - width / 2}
        y={top}
        width={width}
        height={height}
        style={bar.style}
        alone={bar.style === 'budget'}
        grow={bar.style === 'ghost' ? 'none' : bar.toOre < bar.fromOre ? 'down' : 'up'}
      />
      {bar.labelOre !== null ? (
        <StepFigure
          bar={bar}
          text={figure(bar.labelOre, bar.signed)}
          middle={middle}
          width={width}
          top={top}
          height={height}
        />
      ) : null}
      {height > notes.length * 16 + 8
        ? notes.map((line, index) => (
            <text
              key={line}
              x={middle}
              y={top + height / 2 + 4 + (index - (notes.length - 1) / 2) * 16}
              textAnchor="middle"
              data-tone={toneOf(bar.style)}
            >
              {line}
            </text>
          ))
        : null}
    </>
  )
}

interface StepFigureProps {
  bar: WaterfallBar
  text: string
  middle: number
  width: number
  top: number
  height: number
}

function StepFigure({ bar, text, middle, width, top, height }: StepFigureProps) {
  const tone = toneOf(bar.style)
  if (bar.labelPlace === 'left') {
    return (
      <text
        x={middle - width / 2 - 10}
        y={top + Math.max(height / 2, 8) + 5}
        textAnchor="end"
        data-figure
        data-tone={tone}
        data-size="16"
      >
        {text}
      </text>
    )
  }
  const fitsInside = textWidth(text, 13) + 4 <= width && height >= 28
  const inside = bar.labelPlace !== 'above' && fitsInside
  const y = !inside ? top - 8 : bar.labelPlace === 'top' ? top + 20 : top + height / 2 + 5
  return (
    <text
      x={middle}
      y={y}
      textAnchor="middle"
      data-figure
      data-inside={inside || undefined}
      data-tone={inside && SOLID.includes(bar.style) ? 'on-solid' : tone}
    >
      {text}
    </text>
  )
}

/** A step that takes nothing: a thick line at the level, a zero, and why. */
function EmptyStep({ column, middle, width, plot, figure }: Omit<StepBarProps, 'bar'> & { column: WaterfallColumn }) {
  const y = plot.y(column.levelOre)
  const lines = column.note ? wrapWords(column.note, plot.slot - 24, 12) : []
  return (
    <>
      <rect x={middle - width / 2} y={y - 1.5} width={width} height={3} fill="var(--actual)" />
      <text x={middle} y={y - 10} textAnchor="middle" data-figure>
        {figure(0)}
      </text>
      {lines.length > 0 ? <line x1={middle} x2={middle} y1={y - 38} y2={y - 27} stroke="var(--line2)" /> : null}
      {lines.map((line, index) => (
        <text key={line} x={middle} y={y - 46 - (lines.length - 1 - index) * 16} textAnchor="middle">
          {line}
        </text>
      ))}
    </>
  )
}

/** The words below a step, broken to its slot; a little over the edge is fine, since the neighbours' are rarely as long. */
function stepWords(column: WaterfallColumn, slot: number): { label: string[]; sub: string[] } {
  return {
    label: wrapWords(column.label, slot + 4, 13, 2),
    sub: column.sublabel ? wrapWords(column.sublabel, slot + 8, 12, 2) : [],
  }
}

/** Room in px for the words of all steps. */
export function waterfallFoot(columns: readonly WaterfallColumn[], slot: number): number {
  const heights = columns.map((column) => {
    const { label, sub } = stepWords(column, slot)
    return label.length * 17 + sub.length * 15
  })
  return 10 + Math.max(0, ...heights)
}

function StepWords({ column, middle, plot }: { column: WaterfallColumn; middle: number; plot: PlotScale }) {
  const tone: Tone =
    column.kind === 'requested' || (column.kind === 'sum' && column.ifGrantedOre > column.levelOre)
      ? 'amber'
      : column.kind === 'free'
        ? 'accent'
        : undefined
  const { label, sub } = stepWords(column, plot.slot)
  return (
    <>
      {label.map((line, index) => (
        <text key={line} x={middle} y={plot.bottom + 19 + index * 16} textAnchor="middle" data-label data-tone={tone}>
          {line}
        </text>
      ))}
      {sub.map((line, index) => (
        <text key={line} x={middle} y={plot.bottom + 19 + label.length * 17 + index * 15} textAnchor="middle">
          {line}
        </text>
      ))}
    </>
  )
}
