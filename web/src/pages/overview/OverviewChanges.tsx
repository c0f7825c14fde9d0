import type { BudgetChange, Overview } from '@kildetal/shared/budget.ts'
import type { Deviation } from '@kildetal/shared/deviations.ts'
import { monthName } from '@kildetal/shared/fiscal-year.ts'
import { formatMillions } from '@kildetal/shared/money.ts'
import { useQuery } from '@tanstack/react-query'
import { unitTreeQuery } from '../../api/overview.ts'
import { useMe } from '../../api/session.ts'
import { formatFigure } from '../../charts/figure-format.ts'
import { loadItemSource } from '../../figures/source-of.ts'
import { useSeenDay } from '../../figures/use-seen-day.ts'
import { overview as da } from '../../i18n/da/overview.ts'
import { overview as en } from '../../i18n/en/overview.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { SectionHead } from '../../ui/Page.tsx'
import { ListRow, RowList } from '../../ui/RowList.tsx'
import { SourceMark } from '../../ui/SourceMark.tsx'
import { unitsBelow } from './units-below.ts'

interface OverviewChangesProps {
  view: Overview
  /** Requests for an explanation that are not settled. */
  pending: readonly Deviation[]
}

/** What has moved since the month before: the deviation by unit, and money granted to the budget. */
export function OverviewChanges({ view, pending }: OverviewChangesProps) {
  const words = useWords(da, en)
  const locale = useLocale()
  const units = useQuery(unitTreeQuery).data?.units ?? []
  const { changes, through } = view
  if (changes.sinceDay === null && changes.budget.length === 0) return null
  const title = words.changed(monthName(through > 1 ? through - 1 : 12, locale))
  return (
    <section>
      <SectionHead
        title={title}
        aside={
          changes.totalOre === null
            ? null
            : words.changedSum(formatMillions(changes.totalOre, { locale, sign: 'always' }))
        }
      />
      <RowList label={title}>
        {changes.largest.map(({ unit, line, amountOre }) => {
          const own = unit.id === view.unit.id
          const below = unitsBelow(units, unit.id)
          const asked = pending.filter((request) => below.has(request.unit.id)).length
          return (
            <ListRow
              key={`${unit.id} ${line?.code ?? ''}`}
              small
              title={own ? line?.name : words.changedLine(unit.name, line?.name ?? null)}
              note={own ? null : asked > 0 ? words.asked(asked) : line ? words.mostOf : null}
              value={
                <span className={amountOre < 0 ? 't-neg' : 't-pos'}>
                  {formatFigure(amountOre, 'thousands', locale, 'always')}
                </span>
              }
            />
          )
        })}
        {changes.budget.map((change) => (
          <BudgetRow key={change.movementId ?? `${change.unit.id} ${change.text}`} change={change} />
        ))}
      </RowList>
    </section>
  )
}

function BudgetRow({ change }: { change: BudgetChange }) {
  const words = useWords(da, en)
  const locale = useLocale()
  const { today } = useMe()
  const seenDay = useSeenDay()
  const { unit, measure, amountOre, text, knownOn, itemId } = change
  return (
    <ListRow
      small
      title={
        <SourceMark
          source={itemId ? { state: 'decided', note: text } : { state: 'accounts', note: text }}
          loadSource={itemId ? loadItemSource(itemId, today, locale, seenDay) : undefined}
        >
          {unit.name}, {words.budgetChange[measure]}
        </SourceMark>
      }
      note={words.changesBudget(text, knownOn)}
      value={<span className="t-muted">{words.budgetBy(formatFigure(amountOre, 'thousands', locale, 'always'))}</span>}
    />
  )
}
