import { formatDay } from '@kildetal/shared/fiscal-year.ts'
import type { Movement } from '@kildetal/shared/ledger.ts'
import { formatAmount } from '@kildetal/shared/money.ts'
import { useMemo } from 'react'
import { useMe } from '../../api/session.ts'
import { loadItemSource, sourceOfBasis } from '../../figures/source-of.ts'
import { useSeenDay } from '../../figures/use-seen-day.ts'
import { ledger as da } from '../../i18n/da/ledger.ts'
import { ledger as en } from '../../i18n/en/ledger.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { SourceMark } from '../../ui/SourceMark.tsx'
import type { TableColumn } from '../../ui/table-column.ts'
import { ownerName } from './owner-name.ts'

/** The columns of the list of movements. */
export function useMovementColumns(): readonly TableColumn<Movement>[] {
  const words = useWords(da, en)
  const locale = useLocale()
  const { today } = useMe()
  const seenDay = useSeenDay()
  return useMemo(
    () => [
      { id: 'number', header: words.columns.number, cell: (row) => row.number, value: (row) => row.number, width: 64 },
      {
        id: 'day',
        header: words.columns.day,
        cell: (row) => formatDay(row.knownOn, locale),
        value: (row) => row.knownOn,
        width: 156,
      },
      {
        id: 'owner',
        header: words.columns.owner,
        cell: (row) => ownerName(row.owner),
        value: (row) => ownerName(row.owner),
      },
      { id: 'text', header: words.columns.text, cell: (row) => row.text, value: (row) => row.text, phone: true },
      {
        id: 'kind',
        header: words.columns.kind,
        cell: (row) => words.kinds[row.kind],
        value: (row) => words.kinds[row.kind],
        width: 172,
      },
      {
        id: 'amount',
        header: words.columns.amount,
        cell: (row) => (
          <SourceMark
            source={sourceOfBasis(row.basis, locale)}
            loadSource={row.basis.itemId ? loadItemSource(row.basis.itemId, today, locale, seenDay) : undefined}
          >
            {formatAmount(row.amountOre, { locale })}
          </SourceMark>
        ),
        value: (row) => row.amountOre,
        csv: (row) => row.amountOre / 100,
        align: 'right',
        width: 148,
        phone: true,
      },
      {
        id: 'state',
        header: words.columns.state,
        cell: (row) => words.states[row.state],
        value: (row) => words.states[row.state],
        width: 172,
      },
    ],
    [words, locale, today, seenDay],
  )
}
