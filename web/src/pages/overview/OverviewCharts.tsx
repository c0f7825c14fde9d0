import type { Overview } from '@kildetal/shared/budget.ts'
import { subtractOre } from '@kildetal/shared/money.ts'
import { useMemo } from 'react'
import { DeviationColumns } from '../../charts/DeviationColumns.tsx'
import { formatFigure } from '../../charts/figure-format.ts'
import { Legend } from '../../charts/Legend.tsx'
import { MonthColumns } from '../../charts/MonthColumns.tsx'
import { overview as da } from '../../i18n/da/overview.ts'
import { overview as en } from '../../i18n/en/overview.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { monthsTitle } from './overview-message.ts'

/** The unit's twelve months, and how far each is from what it is compared with. */
export function OverviewCharts({ view, wide }: { view: Overview; wide: boolean }) {
  const words = useWords(da, en)
  const { months, through, year, against, total } = view
  const drawn = useMemo(
    () =>
      months.map(({ month, budgetOre, previousYearOre, actualOre, forecastOre }) => ({
        month,
        budgetOre,
        ...(previousYearOre === null ? {} : { previousOre: previousYearOre }),
        ...(actualOre === null ? {} : { actualOre }),
        ...(forecastOre === null ? {} : { forecastOre }),
      })),
    [months],
  )
  const deviations = months.flatMap(({ month, deviationOre }) =>
    deviationOre === null ? [] : [{ month, valueOre: deviationOre, forecast: month > through }],
  )
  const hasPrevious = total.previousYearOre !== null
  const hasForecast = deviations.some(({ forecast }) => forecast)
  const legend = [
    ...(through > 0 ? [{ style: 'actual' as const, label: words.legend.actual }] : []),
    ...(hasForecast ? [{ style: 'forecast' as const, label: words.legend.forecast }] : []),
    { style: 'budget' as const, label: words.legend.budget },
    ...(hasPrevious ? [{ style: 'previous' as const, label: String(year - 1) }] : []),
  ]
  return (
    <div className="k-overview-charts">
      <MonthColumns
        small
        title={monthsTitle(view, words)}
        subtitle={words.monthsSubtitle(against, year)}
        description={words.monthsDescription(through)}
        months={drawn}
        series={hasPrevious ? ['previous', 'budget', 'actual', 'forecast'] : ['budget', 'actual', 'forecast']}
        seriesNames={{ previous: String(year - 1) }}
        lastClosed={through}
        unit="millions"
        height={wide ? 240 : 150}
        labelled
        {...(deviations.length === 0 ? { legend } : {})}
      />
      {deviations.length === 0 ? null : (
        <div>
          <DeviationColumns
            small
            title={words.deviationTitle}
            description={words.deviationDescription}
            months={deviations}
            lastClosed={through}
            unit="thousands"
            height={wide ? 160 : 104}
          />
          <Sums view={view} />
          <Legend entries={legend} />
        </div>
      )}
    </div>
  )
}

/** What the months come to: booked, and what more is expected. */
function Sums({ view }: { view: Overview }) {
  const words = useWords(da, en)
  const locale = useLocale()
  const { through, total } = view
  const restOre = total.deviationOre === null ? null : subtractOre(total.deviationOre, total.deviationToDateOre)
  const parts = [
    ...(through > 0 ? [{ from: 1, to: through, ore: total.deviationToDateOre, expected: false }] : []),
    ...(restOre !== null && through < 12 ? [{ from: through + 1, to: 12, ore: restOre, expected: true }] : []),
  ]
  return (
    <p className="k-overview-sums t-12 t-strong">
      {parts.map(({ from, to, ore, expected }) => (
        <span key={from} data-expected={expected || undefined} className={ore < 0 ? 't-neg' : 't-pos'}>
          {words.span(from, to)} {formatFigure(ore, 'thousands', locale, 'always')} {expected ? words.expected : ''}
        </span>
      ))}
    </p>
  )
}
