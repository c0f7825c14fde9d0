import { formatAmount, formatMillions, formatThousands, type Locale } from '@kildetal/shared/money.ts'

/** The unit a chart is drawn in; its subtitle says it, so that the marks carry digits alone. */
export type FigureUnit = 'kr' | 'thousands' | 'millions'

/** An amount as a mark carries it, digits alone: `1.222.000`, `4.216`, `47,6`. `sign` puts + before positive ones. */
export function formatFigure(
  amountOre: number,
  unit: FigureUnit,
  locale: Locale,
  sign: 'auto' | 'always' = 'auto',
): string {
  if (unit === 'kr') return formatAmount(amountOre, { locale, sign })
  if (unit === 'thousands') return formatThousands(amountOre, { locale, sign })
  const whole = formatMillions(amountOre, { locale, sign })
  const digits = /\d[\d.,]*\d/.exec(whole)?.[0] ?? whole
  return /^[+\u2212]/.test(whole) ? `${whole[0]}${digits}` : digits
}

/** A share in percent with one decimal: `−0,8 %`. */
export function formatPercent(share: number, locale: Locale, sign: 'auto' | 'always' = 'auto'): string {
  const tenths = Math.round(Math.abs(share) * 1000)
  const digits = `${Math.floor(tenths / 10)}${locale === 'da' ? ',' : '.'}${tenths % 10}\u00a0%`
  if (tenths === 0) return digits
  return share < 0 ? `\u2212${digits}` : sign === 'always' ? `+${digits}` : digits
}
