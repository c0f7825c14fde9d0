import type { ReactNode } from 'react'
import { BarChart, usePlotArea, useXAxisScale, useYAxisScale, XAxis, YAxis } from 'recharts'

/** Where things are: the plot's box in px, the middle of a slot by key, the slots' width, and y by øre. */
export interface PlotScale {
  left: number
  right: number
  top: number
  bottom: number
  slot: number
  x: (key: string) => number
  y: (amountOre: number) => number
}

export interface PlotProps {
  /** Keys of the slots, left to right. */
  slots: readonly string[]
  minOre: number
  maxOre: number
  height: number
  /** Room for labels, in px. */
  margin: { top: number; right: number; bottom: number; left: number }
  children: (scale: PlotScale) => ReactNode
}

/** Slots and scale of a column chart, in a box that follows its width. The marks are the caller's. Loaded when the first chart is. */
export function Plot({ slots, minOre, maxOre, height, margin, children }: PlotProps) {
  return (
    <BarChart
      data={slots.map((key) => ({ key }))}
      responsive
      style={{ width: '100%', height }}
      margin={margin}
      accessibilityLayer={false}
    >
      <XAxis dataKey="key" scale="band" hide />
      <YAxis type="number" domain={[minOre, Math.max(maxOre, minOre + 1)]} allowDataOverflow hide />
      <Marks count={slots.length}>{children}</Marks>
    </BarChart>
  )
}

function Marks({ count, children }: { count: number; children: PlotProps['children'] }) {
  const area = usePlotArea()
  const xScale = useXAxisScale()
  const yScale = useYAxisScale()
  if (!area || !xScale || !yScale || area.width <= 0) return null
  return children({
    left: area.x,
    right: area.x + area.width,
    top: area.y,
    bottom: area.y + area.height,
    slot: area.width / Math.max(count, 1),
    x: (key) => xScale(key, { position: 'middle' }) ?? area.x,
    y: (amountOre) => yScale(amountOre) ?? area.y + area.height,
  })
}
