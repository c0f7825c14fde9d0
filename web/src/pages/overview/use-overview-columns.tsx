import type { Overview, UnitYear } from '@kildetal/shared/budget.ts'
import type { Deviation } from '@kildetal/shared/deviations.ts'
import { formatAmount, krFromOre } from '@kildetal/shared/money.ts'
import { useMemo } from 'react'
import {
  DeviationBar,
  DeviationHead,
  type DeviationScale,
  DeviationTotal,
  deviationScale,
} from '../../charts/DeviationBar.tsx'
import { formatFigure, formatPercent } from '../../charts/figure-format.ts'
import { charts as daCharts } from '../../i18n/da/charts.ts'
import { overview as da } from '../../i18n/da/overview.ts'
import { charts as enCharts } from '../../i18n/en/charts.ts'
import { overview as en } from '../../i18n/en/overview.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { SourceMark } from '../../ui/SourceMark.tsx'
import { Skeleton } from '../../ui/states.tsx'
import type { TableColumn } from '../../ui/table-column.ts'
import { deviationOf, type Line } from './overview-lines.ts'

interface ColumnsOptions {
  view: Overview
  /** Every row on screen: the bars share one scale. */
  shown: readonly Line[]
  /** Requests for an explanation, by the unit's slug. */
  asked: ReadonlyMap<string, Deviation>
  /** The table has the whole page, and room for what is ordered and not invoiced. */
  wide: boolean
}

/** Columns that hold a budget up against something. */
const COMPARING: ReadonlySet<string> = new Set(['afvigelse', 'procent'])

/** Columns of the overview's table, the total's figures in them. */
export function useOverviewColumns({ view, shown, asked, wide }: ColumnsOptions): readonly TableColumn<Line>[] {
  const words = useWords(da, en)
  const { monthShort } = useWords(daCharts, enCharts)
  const locale = useLocale()
  return useMemo(() => {
    const { through, year, against, total } = view
    const atYearEnd = total.deviationOre !== null
    const month = (number: number) => monthShort[number - 1] ?? ''
    const thousands = (ore: number, sign: 'auto' | 'always' = 'auto') => formatFigure(ore, 'thousands', locale, sign)
    const figure = (line: Line, of: (figures: UnitYear) => number | null) => {
      if (!line.figures) return <Skeleton width={56} height={12} />
      const ore = of(line.figures)
      return ore === null ? '–' : thousands(ore)
    }
    const scale = withRoom(
      deviationScale(shown.flatMap(({ figures }) => (figures ? (deviationOf(figures, atYearEnd) ?? []) : []))),
    )
    const share = (figures: UnitYear) => {
      const ore = deviationOf(figures, atYearEnd)
      const base = atYearEnd ? figures.comparedOre : figures.comparedToDateOre
      return ore === null || base === 0 ? null : ore / Math.abs(base)
    }
    const percent = (figures: UnitYear) => {
      const value = share(figures)
      return value === null ? '–' : formatPercent(value, locale, 'always')
    }
    const since = (figures: UnitYear | null) =>
      figures?.sinceLastMonthOre == null ? (
        '–'
      ) : (
        <span
          className={figures.sinceLastMonthOre === 0 ? undefined : figures.sinceLastMonthOre < 0 ? 't-neg' : 't-pos'}
        >
          {thousands(figures.sinceLastMonthOre, 'always')}
        </span>
      )
    const money = (id: string, header: string, of: (figures: UnitYear) => number | null, width: number) => ({
      id,
      header,
      align: 'right' as const,
      width,
      descendingFirst: true,
      cell: (line: Line) => figure(line, of),
      value: (line: Line) => (line.figures ? of(line.figures) : null),
      csv: (line: Line) => kroner(line.figures ? of(line.figures) : null),
      total: thousands(of(total) ?? 0),
    })
    const note = (figures: UnitYear) =>
      `${[
        words.budgetOf(formatAmount(figures.originalOre, { locale })),
        ...(
          [
            [figures.supplementaryOre, words.supplementary],
            [figures.reallocatedOre, words.reallocated],
            [figures.carriedOverOre, words.carriedOver],
          ] as const
        ).flatMap(([ore, say]) => (ore === 0 ? [] : [say(formatAmount(ore, { locale, sign: 'always' }))])),
      ].join(', ')}. ${words.standing(through, year, view.loadedOn)}.`
    const columns: (TableColumn<Line> | null)[] = [
      {
        id: 'navn',
        header: view.rows.length > 0 ? words.area : words.unitOrLine,
        phone: true,
        cell: (line) => (line.figures ? <NameCell line={line} asked={asked} /> : words.waiting),
        value: (line) => line.name,
      },
      {
        ...money('budget', words.columns.budget(against, year), ({ comparedOre }) => comparedOre, 104),
        phone: true,
        cell: (line) =>
          line.figures ? (
            <SourceMark source={{ state: 'accounts', note: note(line.figures) }}>
              {thousands(line.figures.comparedOre)}
            </SourceMark>
          ) : (
            figure(line, () => null)
          ),
      },
      through === 0
        ? null
        : money(
            'forbrug',
            words.columns.spent(through === 1 ? month(1) : `${month(1)}–${month(through)}`),
            ({ actualOre }) => actualOre,
            88,
          ),
      wide && total.committedOre !== 0
        ? money('disponeret', words.columns.committed, ({ committedOre }) => committedOre, 96)
        : null,
      atYearEnd && through < 12
        ? money('forventet', words.columns.expected(year), ({ forecastOre }) => forecastOre, 88)
        : null,
      {
        id: 'afvigelse',
        header: (
          <DeviationHead label={atYearEnd ? words.columns.deviation : words.columns.deviationToDate} scale={scale} />
        ),
        name: words.columns.deviation,
        bare: true,
        phone: true,
        fixed: true,
        value: (line) => (line.figures ? deviationOf(line.figures, atYearEnd) : null),
        csv: (line) => kroner(line.figures ? deviationOf(line.figures, atYearEnd) : null),
        cell: (line) => {
          const ore = line.figures ? deviationOf(line.figures, atYearEnd) : null
          return ore === null ? null : (
            <DeviationBar
              valueOre={ore}
              scale={scale}
              unit="thousands"
              forecast={atYearEnd && through < 12}
              small={line.depth > 0}
            />
          )
        },
        total: <DeviationTotal valueOre={deviationOf(total, atYearEnd) ?? 0} scale={scale} unit="thousands" />,
      },
      {
        id: 'procent',
        header: words.columns.percent,
        align: 'right',
        width: 76,
        cell: (line) => (line.figures ? percent(line.figures) : null),
        value: (line) => (line.figures ? share(line.figures) : null),
        csv: (line) => (line.figures ? percent(line.figures) : null),
        total: percent(total),
      },
      total.sinceLastMonthOre === null
        ? null
        : {
            id: 'siden',
            header: words.columns.since(month(through - 1)),
            align: 'right',
            width: 76,
            cell: (line) => since(line.figures),
            value: (line) => line.figures?.sinceLastMonthOre ?? null,
            csv: (line) => kroner(line.figures?.sinceLastMonthOre ?? null),
            total: since(total),
          },
    ]
    // Where nothing is booked and nothing expected there is nothing to hold the budget up against.
    const compared = through > 0 || atYearEnd
    return columns.filter((column) => column !== null).filter(({ id }) => compared || !COMPARING.has(id))
  }, [view, shown, asked, wide, words, monthShort, locale])
}

const kroner = (ore: number | null) => (ore === null ? null : krFromOre(ore))

/** Each side keeps a quarter of the column, so that its name in the head fits beside the zero line. */
function withRoom({ minOre, maxOre }: DeviationScale): DeviationScale {
  const least = Math.round((maxOre - minOre) / 4)
  return { minOre: Math.min(minOre, -least), maxOre: Math.max(maxOre, least) }
}

/** A row's name, and until when it is asked to explain itself. */
function NameCell({ line, asked }: { line: Line; asked: ReadonlyMap<string, Deviation> }) {
  const words = useWords(da, en)
  const request = line.slug === null ? undefined : asked.get(line.slug)
  return (
    <>
      <span className={line.depth === 0 ? 't-words t-medium' : 't-words'}>{line.name}</span>
      {request ? (
        <span className="k-overview-due t-amber">
          {request.state === 'explained' ? words.explained : words.answerBy(request.due)}
        </span>
      ) : null}
    </>
  )
}
