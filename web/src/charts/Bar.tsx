import { type MarkStyle, markLook, needsGround } from './mark-style.ts'

interface BarProps {
  x: number
  y: number
  width: number
  height: number
  style: MarkStyle
  /** A budget that stands alone has the stronger edge. */
  alone?: boolean
  /** Grows once from the zero line, up or right by default. */
  grow?: 'up' | 'down' | 'right' | 'left' | 'none'
}

/** One mark in its notation. Its edge lies inside its box; a hatch has the ground painted behind it. */
export function Bar({ x, y, width, height, style, alone = false, grow = 'up' }: BarProps) {
  const { fill, stroke, strokeWidth, dash } = markLook(style, alone)
  const inset = strokeWidth / 2
  const box = {
    x: x + inset,
    y: y + inset,
    width: Math.max(0, width - strokeWidth),
    height: Math.max(0, height - strokeWidth),
  }
  return (
    <g className="k-bar" data-grow={grow} data-style={style}>
      {needsGround(style) ? <rect {...box} fill="var(--bg)" /> : null}
      <rect
        {...box}
        fill={fill}
        {...(stroke ? { stroke, strokeWidth } : {})}
        {...(dash ? { strokeDasharray: dash } : {})}
      />
    </g>
  )
}
