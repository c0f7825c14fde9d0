import { monthName } from '@kildetal/shared/fiscal-year.ts'
import type { Locale } from '@kildetal/shared/money.ts'
import type { Portfolio } from '@kildetal/shared/portfolio.ts'
import { toggleTwins, useTwins } from '../../charts/twin-store.ts'
import { portfolio as da } from '../../i18n/da/portfolio.ts'
import { portfolio as en } from '../../i18n/en/portfolio.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { ActiveChip, FilterChip } from '../../ui/Chip.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { useShortcut } from '../../ui/shortcuts.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { TextLink } from '../../ui/TextLink.tsx'
import { type MilestoneRow, useMilestoneColumns } from './milestone-columns.tsx'
import { Timeline } from './Timeline.tsx'
import { dayOf, milestoneYears, type Period, periodOfYear } from './timeline-scale.ts'

/** What the time line's filters are set to. */
export interface TimelineFilter {
  year: number
  againstPlan: boolean
  onlyMilestones: boolean
}

interface TimelineViewProps {
  portfolio: Portfolio
  filter: TimelineFilter
  rows: readonly MilestoneRow[]
  onFilter: (change: Partial<TimelineFilter>) => void
  onOpen: (slug: string) => void
}

/** `jan. 2025 – mar. 2026`: a year and the quarter after it. */
export function periodLabel({ from, to }: Period, locale: Locale): string {
  const month = (at: number, year: number) => `${monthName(at, locale).slice(0, 3)}. ${year}`
  const last = Number(to.slice(5, 7)) - 1
  return `${month(Number(from.slice(5, 7)), Number(from.slice(0, 4)))} – ${month(last, Number(to.slice(0, 4)))}`
}

/** The milestones that stand in a period, in the order of the days they stand on. */
export function milestonesIn(portfolio: Portfolio, { from, to }: Period): MilestoneRow[] {
  return portfolio.projects
    .flatMap((project) => project.milestones.map((milestone) => ({ ...milestone, project })))
    .filter((milestone) => dayOf(milestone) >= from && dayOf(milestone) < to)
    .sort((a, b) => dayOf(a).localeCompare(dayOf(b)))
}

/** The time line with its filters, and its table on a phone or after `T`. */
export function TimelineView({ portfolio, filter, rows, onFilter, onOpen }: TimelineViewProps) {
  const words = useWords(da, en)
  const locale = useLocale()
  const columns = useMilestoneColumns()
  const asTable = useTwins()
  useShortcut({ keys: 'T', label: words.asTable, run: toggleTwins })
  const period = periodOfYear(filter.year)
  const years = milestoneYears(
    portfolio.projects.flatMap(({ milestones }) => milestones),
    portfolio.asOf,
  )
  const projects = portfolio.projects.filter(
    (project) => !filter.onlyMilestones || rows.some((row) => row.project.id === project.id),
  )
  const table = (
    <DataTable
      label={words.views.tidslinje}
      columns={columns}
      rows={rows}
      rowId={(row) => row.id}
      rowName={(row) => row.what}
      onOpen={(row) => onOpen(row.project.slug)}
      empty={<EmptyState title={words.noMilestones}>{words.noMilestonesText}</EmptyState>}
    />
  )
  return (
    <>
      <div className="k-chip-row">
        <FilterChip
          label={words.period}
          value={String(filter.year)}
          options={years.map((year) => ({ value: String(year), label: periodLabel(periodOfYear(year), locale) }))}
          onChange={(value) => onFilter({ year: Number(value) })}
        />
        <FilterChip
          label={words.against}
          value={filter.againstPlan ? 'plan' : 'ingen'}
          options={[
            { value: 'plan', label: words.plan },
            { value: 'ingen', label: words.noPlan },
          ]}
          onChange={(value) => onFilter({ againstPlan: value === 'plan' })}
        />
        {filter.onlyMilestones ? (
          <ActiveChip label={words.onlyMilestones} onRemove={() => onFilter({ onlyMilestones: false })} />
        ) : (
          <TextLink onPress={() => onFilter({ onlyMilestones: true })}>{words.onlyMilestones}</TextLink>
        )}
      </div>
      {asTable ? (
        table
      ) : projects.length === 0 ? (
        <EmptyState title={words.noMilestones}>{words.noMilestonesText}</EmptyState>
      ) : (
        <>
          <div className="no-phone">
            <Timeline projects={projects} today={portfolio.asOf} period={period} againstPlan={filter.againstPlan} />
          </div>
          <div className="only-phone">{table}</div>
        </>
      )}
    </>
  )
}
