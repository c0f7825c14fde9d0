import { formatDay } from '@kildetal/shared/fiscal-year.ts'
import type { Milestone, Portfolio } from '@kildetal/shared/portfolio.ts'
import { useMemo } from 'react'
import { portfolio as da } from '../../i18n/da/portfolio.ts'
import { portfolio as en } from '../../i18n/en/portfolio.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import type { TableColumn } from '../../ui/table-column.ts'

/** A milestone with the project it belongs to. */
export interface MilestoneRow extends Milestone {
  project: Portfolio['projects'][number]
}

/** The columns of the time line as a table, and of its CSV. */
export function useMilestoneColumns(): readonly TableColumn<MilestoneRow>[] {
  const words = useWords(da, en)
  const locale = useLocale()
  return useMemo(() => {
    const day = (value: string | null) => (value === null ? '–' : formatDay(value, locale))
    return [
      {
        id: 'project',
        header: words.columns.project,
        cell: (row) => row.project.name,
        value: (row) => row.project.name,
      },
      {
        id: 'milestone',
        header: words.columns.milestone,
        cell: (row) => row.what,
        value: (row) => row.what,
        phone: true,
      },
      {
        id: 'planned',
        header: words.columns.planned,
        cell: (row) => day(row.planned),
        value: (row) => row.planned,
      },
      {
        id: 'expected',
        header: words.columns.expected,
        cell: (row) => day(row.expected),
        value: (row) => row.expected,
        phone: true,
      },
      { id: 'reached', header: words.columns.reached, cell: (row) => day(row.reached), value: (row) => row.reached },
      {
        id: 'shift',
        header: words.columns.shift,
        align: 'right',
        cell: (row) =>
          row.shiftDays === 0 ? (
            '0'
          ) : (
            <span className={row.shiftDays > 0 ? 't-neg t-medium' : 't-pos t-medium'}>
              {words.daysOver(row.shiftDays)}
            </span>
          ),
        value: (row) => row.shiftDays,
        phone: true,
        descendingFirst: true,
      },
    ]
  }, [locale, words])
}
