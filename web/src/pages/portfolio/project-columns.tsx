import { formatDay } from '@kildetal/shared/fiscal-year.ts'
import { formatAmount, krFromOre } from '@kildetal/shared/money.ts'
import { ASPECTS, type Aspect, PHASES, type Portfolio } from '@kildetal/shared/portfolio.ts'
import { useMemo } from 'react'
import { AspectLight } from '../../figures/AspectLight.tsx'
import { sourceOfSentence } from '../../figures/source-of.ts'
import { portfolio as da } from '../../i18n/da/portfolio.ts'
import { terms as daTerms } from '../../i18n/da/terms.ts'
import { portfolio as en } from '../../i18n/en/portfolio.ts'
import { terms as enTerms } from '../../i18n/en/terms.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { SourceMark } from '../../ui/SourceMark.tsx'
import type { TableColumn } from '../../ui/table-column.ts'
import { withStruck } from '../../ui/WithStruck.tsx'

type Row = Portfolio['projects'][number]

const ORDER = { green: 2, amber: 1, red: 0 }

/** The columns of the portfolio as a table, and of its CSV. Lights sort by what asks for action first. */
export function useProjectColumns(): readonly TableColumn<Row>[] {
  const words = useWords(da, en)
  const terms = useWords(daTerms, enTerms)
  const locale = useLocale()
  return useMemo(() => {
    const lightColumn = (aspect: Aspect): TableColumn<Row> => ({
      id: aspect,
      header: words.aspects[aspect],
      width: 68,
      cell: (row) =>
        row.lights
          .filter((light) => light.aspect === aspect)
          .map((light) => <AspectLight key={aspect} light={light} />),
      value: (row) => {
        const light = row.lights.find((one) => one.aspect === aspect)?.light ?? null
        return light === null ? null : ORDER[light]
      },
      csv: (row) => {
        const light = row.lights.find((one) => one.aspect === aspect)?.light ?? null
        return light === null ? null : words.lights[light]
      },
    })
    return [
      {
        id: 'project',
        header: words.columns.project,
        width: '24%',
        cell: (row) => (
          <>
            <span className="t-medium">{withStruck(row.name)}</span>
            {row.owner ? <span className="t-12 t-muted k-cell-note">{row.owner}</span> : null}
          </>
        ),
        value: (row) => row.name,
        phone: true,
      },
      {
        id: 'phase',
        header: words.phase,
        width: 124,
        cell: (row) => words.phases[row.phase],
        value: (row) => PHASES.indexOf(row.phase),
        csv: (row) => words.phases[row.phase],
      },
      ...ASPECTS.filter((aspect) => aspect !== 'risk').map(lightColumn),
      {
        id: 'next',
        header: words.columns.next,
        width: '20%',
        cell: (row) => (
          <span className="k-clamp" title={row.nextStep?.what}>
            {row.nextStep?.what ?? words.noStep}
          </span>
        ),
        csv: (row) => row.nextStep?.what ?? null,
      },
      {
        id: 'due',
        header: words.columns.due,
        width: 124,
        cell: (row) => (row.nextStep?.due ? formatDay(row.nextStep.due, locale) : '–'),
        value: (row) => row.nextStep?.due ?? null,
        phone: true,
      },
      {
        id: 'money',
        header: words.columns.money,
        width: 120,
        align: 'right',
        cell: (row) =>
          row.money ? (
            <SourceMark
              source={
                row.money.source
                  ? sourceOfSentence(row.money.source, row.money.status === 'proposed' ? 'proposed' : 'decided', locale)
                  : { state: 'none' }
              }
            >
              {formatAmount(row.money.amountOre, { locale })}
            </SourceMark>
          ) : (
            '–'
          ),
        value: (row) => row.money?.amountOre ?? null,
        csv: (row) => (row.money ? krFromOre(row.money.amountOre) : null),
        descendingFirst: true,
      },
      {
        id: 'moneyRole',
        header: words.columns.moneyRole,
        width: 96,
        cell: (row) => (row.money ? words.roles[row.money.role] : '–'),
        csv: (row) => (row.money ? words.roles[row.money.role] : null),
      },
      {
        id: 'decision',
        header: words.columns.decision,
        width: 110,
        cell: (row) => (row.decision ? terms.outcome[row.decision.outcome] : '–'),
        csv: (row) => (row.decision ? terms.outcome[row.decision.outcome] : null),
      },
    ]
  }, [locale, terms, words])
}
