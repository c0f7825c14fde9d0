import type { UnitFigures } from '@kildetal/shared/budget.ts'
import { formatAmount, formatKr, roundToKr } from '@kildetal/shared/money.ts'
import { DeviationColumns } from '../../charts/DeviationColumns.tsx'
import { formatPercent } from '../../charts/figure-format.ts'
import { MonthColumns } from '../../charts/MonthColumns.tsx'
import { sharedScale } from '../../charts/shape-months.ts'
import { home as da } from '../../i18n/da/home.ts'
import { home as en } from '../../i18n/en/home.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { KeyFigure, KeyFigureRow } from '../../ui/KeyFigure.tsx'
import { SourceMark } from '../../ui/SourceMark.tsx'
import type { Source } from '../../ui/source.ts'

interface LeaderFiguresProps {
  figures: UnitFigures
  /** The decision behind the newest change of the budget, else the adopted budget in the accounts. */
  budgetSource: Source
  /** Follows a month to the unit's lines. */
  onMonth: (month: number) => void
}

/** The unit's four figures with their twelve months on one scale. */
export function LeaderFigures({ figures: unit, budgetSource, onMonth }: LeaderFiguresProps) {
  const words = useWords(da, en)
  const locale = useLocale()
  const { figures, months, through, year } = unit
  const kr = (ore: number) => formatKr(roundToKr(ore), { locale })
  const drawn = months.map(({ month, budgetOre, previousYearOre, actualOre, forecastOre }) => ({
    month,
    budgetOre,
    ...(previousYearOre === null ? {} : { previousOre: previousYearOre }),
    ...(actualOre === null ? {} : { actualOre }),
    ...(forecastOre === null ? {} : { forecastOre }),
  }))
  const scale = sharedScale([drawn])
  const common = { titleHidden: true, months: drawn, unit: 'thousands' as const, scale }
  const describe = (title: string) => ({ title, description: words.chartDescription(title, through) })
  const previous = { style: 'previous' as const, label: words.legendPrevious(year - 1) }
  const accounts: Source = { state: 'accounts' }
  const changeOre = figures.revisedOre - figures.originalOre
  const tone =
    figures.deviationOre === null || figures.deviationOre === 0 ? undefined : figures.deviationOre < 0 ? 'neg' : 'pos'
  return (
    <KeyFigureRow>
      <KeyFigure
        label={words.revised}
        figure={<SourceMark source={budgetSource}>{kr(figures.revisedOre)}</SourceMark>}
        note={words.revisedNote(
          formatAmount(figures.originalOre, { locale }),
          changeOre === 0 ? null : formatAmount(changeOre, { locale, sign: 'always' }),
        )}
      >
        <MonthColumns
          {...common}
          {...describe(words.chartBudget)}
          series={['previous', 'budget']}
          lastClosed={0}
          legend={[{ style: 'budget', label: words.legendBudget(year) }, previous]}
        />
      </KeyFigure>
      <KeyFigure
        label={words.spent(through)}
        figure={<SourceMark source={accounts}>{kr(figures.actualOre)}</SourceMark>}
        note={
          <>
            <span className={figures.deviationToDateOre < 0 ? 't-neg t-strong' : 't-pos t-strong'}>
              {formatKr(roundToKr(figures.deviationToDateOre), { locale, sign: 'always' })}
            </span>{' '}
            {words.toDate}
          </>
        }
      >
        <MonthColumns
          {...common}
          {...describe(words.chartSpent)}
          series={['budget', 'actual']}
          lastClosed={through}
          onMonth={onMonth}
          legend={[
            { style: 'actual', label: words.legendActual },
            { style: 'budget', label: words.legendBudgetShort },
          ]}
        />
      </KeyFigure>
      {figures.forecastOre === null ? null : (
        <KeyFigure
          label={words.forecast}
          figure={<SourceMark source={accounts}>{kr(figures.forecastOre)}</SourceMark>}
          note={figures.previousYearOre === null ? null : words.previousEnded(year - 1, kr(figures.previousYearOre))}
        >
          <MonthColumns
            {...common}
            {...describe(words.chartForecast)}
            series={['previous', 'actual', 'forecast']}
            lastClosed={through}
            legend={[
              { style: 'actual', label: words.legendActual },
              { style: 'forecast', label: words.legendForecast },
              { style: 'previous', label: String(year - 1) },
            ]}
          />
        </KeyFigure>
      )}
      {figures.deviationOre === null ? null : (
        <KeyFigure
          label={words.deviation}
          figure={formatKr(roundToKr(figures.deviationOre), { locale, sign: 'always' })}
          beside={
            figures.deviationPermille === null
              ? null
              : formatPercent(figures.deviationPermille / 1000, locale, 'always')
          }
          tone={tone}
          note={words.minusIsOver}
          phoneNote={words.minusIsOverPhone}
        >
          <DeviationColumns
            titleHidden
            {...describe(words.chartDeviation)}
            months={months.map(({ month, cumulativeDeviationOre }) => ({
              month,
              valueOre: cumulativeDeviationOre ?? 0,
              forecast: month > through,
            }))}
            lastClosed={through}
            unit="thousands"
            legend={[
              { style: figures.deviationOre < 0 ? 'neg' : 'pos', label: words.legendToDate },
              { style: figures.deviationOre < 0 ? 'forecast-neg' : 'forecast-pos', label: words.legendForecast },
            ]}
          />
        </KeyFigure>
      )}
    </KeyFigureRow>
  )
}
