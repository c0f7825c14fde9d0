import './stacked-bar.css'
import { charts as da } from '../i18n/da/charts.ts'
import { charts as en } from '../i18n/en/charts.ts'
import { useLocale, useWords } from '../i18n/locale.tsx'
import { formatFigure } from './figure-format.ts'
import { type MarkStyle, markLook, needsGround } from './mark-style.ts'

/** A part of a bar, in øre. */
interface BarPart {
  key: string
  label: string
  valueOre: number
  style: MarkStyle
  /** Prints the label inside, where it fits. */
  named?: boolean
}

interface StackedBarProps {
  /** Accessible name: what the bar is. */
  label: string
  parts: readonly BarPart[]
  /** The amount that fills the whole width; shared by bars that stand together. */
  fullOre: number
  height?: number
}

/** One bar of several parts on a common scale: a pool before and after a decision, a project's money. */
export function StackedBar({ label, parts, fullOre, height = 24 }: StackedBarProps) {
  const words = useWords(da, en)
  const locale = useLocale()
  const spoken = parts
    .map((part) => `${part.label} ${formatFigure(part.valueOre, 'kr', locale)} ${words.unit.kr}`)
    .join(', ')
  return (
    <div className="k-stack" style={{ height }} role="img" aria-label={`${label}: ${spoken}`}>
      {parts.map(({ key, label: name, valueOre, style, named }) => {
        const look = markLook(style)
        return (
          <div
            key={key}
            className="k-stack-part"
            style={{ width: `${(Math.max(0, valueOre) / Math.max(fullOre, 1)) * 100}%` }}
          >
            <svg aria-hidden="true">
              {needsGround(style) ? <rect width="100%" height="100%" fill="var(--bg)" /> : null}
              <rect
                width="100%"
                height="100%"
                fill={look.fill}
                {...(look.stroke ? { stroke: look.stroke, strokeWidth: look.strokeWidth * 2 } : {})}
                {...(look.dash ? { strokeDasharray: look.dash } : {})}
              />
            </svg>
            {named ? <span>{name}</span> : null}
          </div>
        )
      })}
    </div>
  )
}
