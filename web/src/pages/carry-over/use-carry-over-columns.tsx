import { type CarryOver, latestOre } from '@kildetal/shared/carry-overs.ts'
import { formatDay, formatDayOfYear } from '@kildetal/shared/fiscal-year.ts'
import { formatAmount, type Locale } from '@kildetal/shared/money.ts'
import { useMemo } from 'react'
import { carryOver as da } from '../../i18n/da/carry-over.ts'
import { carryOver as en } from '../../i18n/en/carry-over.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import type { TableColumn } from '../../ui/table-column.ts'
import { nextStep, ownerOf, stateWord } from './carry-over-message.ts'
import { RequestedAmount } from './RequestedAmount.tsx'

/** Which rows are chosen for a step together. */
export interface Choosing {
  chosenIds: ReadonlySet<string>
  setChosenIds: (ids: ReadonlySet<string>) => void
}

type Columns = readonly TableColumn<CarryOver>[]

/** The columns of the list; `choosing` for who takes steps. */
export function useCarryOverColumns(choosing: Choosing | null): Columns {
  const words = useWords(da, en)
  const locale = useLocale()
  const chosenIds = choosing?.chosenIds
  const setChosenIds = choosing?.setChosenIds
  return useMemo(() => {
    const amount = (ore: number | null) => (ore === null ? '–' : formatAmount(ore, { locale }))
    const kr = (ore: number | null) => (ore === null ? null : ore / 100)
    const counted = (row: CarryOver) => {
      if (!row.serviceFrame || row.state === 'refused' || row.state === 'withdrawn') return null
      return latestOre(row)
    }
    const money = (
      id: 'above' | 'recommended' | 'granted' | 'frame',
      of: (row: CarryOver) => number | null,
      look?: string,
    ): TableColumn<CarryOver> => ({
      id,
      header: words.columns[id],
      cell: (row) => <span className={of(row) === null ? 't-muted' : look}>{amount(of(row))}</span>,
      value: of,
      csv: (row) => kr(of(row)),
      align: 'right',
      width: 120,
    })
    // The state itself says that it waits for the second approval.
    const waitsText = ({ waiting, state }: CarryOver) =>
      waiting &&
      state !== 'awaiting_approval' &&
      [words.authorities[waiting.body], waiting.on && formatDayOfYear(waiting.on, locale)].filter(Boolean).join(', ')
    return [
      ...(chosenIds && setChosenIds ? [chooseColumn(words, { chosenIds, setChosenIds })] : []),
      {
        id: 'owner',
        header: words.columns.owner,
        cell: (row) => (
          <>
            <span className="t-medium k-carry-owner">{ownerOf(row)}</span>
            <span className="k-carry-note t-13 t-muted">{row.purpose}</span>
            <span className="only-phone">
              <span className="k-carry-note t-13">
                {[stateWord(row, words), waitsText(row)].filter(Boolean).join('. ')}
              </span>
            </span>
          </>
        ),
        value: ownerOf,
        phone: true,
      },
      {
        id: 'rule',
        header: words.columns.rule,
        cell: ({ rule }) => words.rules[rule],
        value: ({ rule }) => words.rules[rule],
        width: 176,
      },
      {
        id: 'requested',
        header: words.columns.requested,
        cell: (row) => <RequestedAmount row={row} />,
        value: (row) => row.requestedOre,
        csv: (row) => row.requestedOre / 100,
        align: 'right',
        width: 132,
        phone: true,
      },
      money('above', (row) => (row.aboveOre === 0 ? null : row.aboveOre), 't-amber'),
      money('recommended', (row) => row.recommendedOre),
      money('granted', (row) => row.grantedOre, 't-accent t-medium'),
      money('frame', counted),
      {
        id: 'state',
        header: words.columns.state,
        cell: (row) => (
          <>
            <span className="k-carry-owner">{stateWord(row, words)}</span>
            <span className="k-carry-note t-13 t-muted">{waitsText(row)}</span>
          </>
        ),
        value: (row) => stateWord(row, words),
        width: 288,
      },
    ]
  }, [words, locale, chosenIds, setChosenIds])
}

function chooseColumn(words: typeof da, { chosenIds, setChosenIds }: Choosing): TableColumn<CarryOver> {
  const toggle = (id: string) => {
    const next = new Set(chosenIds)
    if (!next.delete(id)) next.add(id)
    setChosenIds(next)
  }
  return {
    id: 'choose',
    header: <span className="visually-hidden">{words.columns.choose}</span>,
    name: words.columns.choose,
    cell: (row) =>
      nextStep(row) ? (
        <label className="k-carry-choose">
          <input
            type="checkbox"
            checked={chosenIds.has(row.id)}
            onChange={() => toggle(row.id)}
            aria-label={words.chooseRow(`${ownerOf(row)}, ${row.purpose}`)}
          />
        </label>
      ) : null,
    width: 44,
  }
}

/** What the CSV says besides what the screen shows in two lines. */
export function csvColumns(columns: Columns, words: typeof da, locale: Locale): Columns {
  const only = (
    id: 'purpose' | 'reason' | 'area' | 'waits' | 'day',
    value: (row: CarryOver) => string | null,
  ): TableColumn<CarryOver> => ({ id, header: words.columns[id], cell: () => null, value })
  return [
    only('area', (row) => row.area?.name ?? words.across),
    ...columns,
    only('purpose', (row) => row.purpose),
    only('reason', (row) => row.reason),
    only('waits', (row) => row.waiting && words.authorities[row.waiting.body]),
    only('day', (row) => (row.waiting?.on ? formatDay(row.waiting.on, locale) : null)),
  ]
}
