import './deviation-bar.css'
import { charts as da } from '../i18n/da/charts.ts'
import { charts as en } from '../i18n/en/charts.ts'
import { useLocale, useWords } from '../i18n/locale.tsx'
import { type FigureUnit, formatFigure } from './figure-format.ts'
import { deviationStyle, markLook } from './mark-style.ts'

/** The scale of a column of deviation bars: the same for every row and for the head. */
export interface DeviationScale {
  minOre: number
  maxOre: number
}

/** The scale that holds all rows, with zero in it; the smaller side keeps room for its figures. */
export function deviationScale(valuesOre: readonly number[]): DeviationScale {
  const minOre = Math.min(0, ...valuesOre)
  const maxOre = Math.max(0, ...valuesOre)
  const span = Math.max(maxOre - minOre, 1)
  const least = Math.round(span * 0.12)
  return { minOre: Math.min(minOre, -least), maxOre: Math.max(maxOre, least) }
}

/** Where zero lies and where a value ends, as shares of the column's inner width. */
export function deviationPlace(valueOre: number, { minOre, maxOre }: DeviationScale): { zero: number; length: number } {
  const span = Math.max(maxOre - minOre, 1)
  return { zero: -minOre / span, length: Math.abs(valueOre) / span }
}

interface DeviationBarProps {
  valueOre: number
  scale: DeviationScale
  unit: FigureUnit
  /** Hatched: only expected. */
  forecast?: boolean
  /** Lower, for unfolded rows. */
  small?: boolean
}

/** A deviation in a cell (`bare` column): the bar on a zero line that runs through all rows, and its figure with sign beyond its end. */
export function DeviationBar({ valueOre, scale, unit, forecast = false, small = false }: DeviationBarProps) {
  const locale = useLocale()
  const { zero, length } = deviationPlace(valueOre, scale)
  const look = markLook(deviationStyle(valueOre, forecast))
  const below = valueOre < 0
  const start = below ? zero - length : zero
  const figure = below
    ? { right: `calc(${(1 - start) * 100}% + 6px)` }
    : { left: `calc(${(zero + length) * 100}% + 6px)` }
  return (
    <div className="k-deviation" data-small={small || undefined}>
      <span className="k-deviation-zero" style={{ left: `${zero * 100}%` }} />
      <svg
        className="k-deviation-bar"
        aria-hidden="true"
        style={{ left: `${start * 100}%`, width: `max(1px, ${length * 100}%)` }}
      >
        <rect
          width="100%"
          height="100%"
          fill={look.fill}
          {...(look.stroke ? { stroke: look.stroke, strokeWidth: look.strokeWidth * 2 } : {})}
        />
      </svg>
      <span className="k-deviation-figure" data-sign={valueOre === 0 ? 'zero' : below ? 'neg' : 'pos'} style={figure}>
        {formatFigure(valueOre, unit, locale, 'always')}
      </span>
    </div>
  )
}

/** The head of such a column: its name, and which side is which. */
export function DeviationHead({ label, scale }: { label: string; scale: DeviationScale }) {
  const words = useWords(da, en)
  const { zero } = deviationPlace(0, scale)
  return (
    <span className="k-deviation-head">
      <span className="k-deviation-name">{label}</span>
      <span className="k-deviation-side" style={{ right: `calc(${(1 - zero) * 100}% + 8px)` }}>
        {words.overspend}
      </span>
      <span className="k-deviation-side" style={{ left: `calc(${zero * 100}% + 8px)` }}>
        {words.underspend}
      </span>
    </span>
  )
}

/** The sum below such a column: its figure at the zero line, without a bar, which would outgrow the scale of the rows. */
export function DeviationTotal({ valueOre, scale, unit }: Pick<DeviationBarProps, 'valueOre' | 'scale' | 'unit'>) {
  const locale = useLocale()
  const { zero } = deviationPlace(0, scale)
  const side = valueOre < 0 ? { right: `calc(${(1 - zero) * 100}% + 6px)` } : { left: `calc(${zero * 100}% + 6px)` }
  return (
    <div className="k-deviation">
      <span
        className="k-deviation-figure"
        data-sign={valueOre === 0 ? 'zero' : valueOre < 0 ? 'neg' : 'pos'}
        style={side}
      >
        {formatFigure(valueOre, unit, locale, 'always')}
      </span>
    </div>
  )
}
