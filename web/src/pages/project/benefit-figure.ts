import { formatKr, type Locale } from '@kildetal/shared/money.ts'
import type { Benefit } from '@kildetal/shared/portfolio.ts'
import type { project } from '../../i18n/da/project.ts'

/** A benefit's figure as it is read: øre as kroner, the others, which stand in hundredths, with their unit. */
export function benefitFigure(
  value: number | null,
  unit: Benefit['unit'],
  words: typeof project,
  locale: Locale,
): string {
  if (value === null) return words.noNumber
  if (unit === 'kr') return formatKr(value, { locale })
  return `${new Intl.NumberFormat(locale === 'da' ? 'da-DK' : 'en-GB').format(value / 100)} ${words.units[unit]}`
}
