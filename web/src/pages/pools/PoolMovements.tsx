import { formatDay, formatYears } from '@kildetal/shared/fiscal-year.ts'
import { formatAmount } from '@kildetal/shared/money.ts'
import type { PoolMovement, PoolView } from '@kildetal/shared/pools.ts'
import { useMemo } from 'react'
import { useMe } from '../../api/session.ts'
import { loadItemSource, sourceOfBasis } from '../../figures/source-of.ts'
import { useSeenDay } from '../../figures/use-seen-day.ts'
import { pools as da } from '../../i18n/da/pools.ts'
import { pools as en } from '../../i18n/en/pools.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { Button } from '../../ui/Button.tsx'
import { ActiveChip } from '../../ui/Chip.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { downloadCsv } from '../../ui/download.ts'
import { SectionHead } from '../../ui/Page.tsx'
import { RequestedSwatch } from '../../ui/SourceDot.tsx'
import { SourceMark } from '../../ui/SourceMark.tsx'
import type { Source } from '../../ui/source.ts'
import { EmptyState } from '../../ui/states.tsx'
import { TextLink } from '../../ui/TextLink.tsx'
import { csvOf, type TableColumn } from '../../ui/table-column.ts'

interface PoolMovementsProps {
  view: PoolView
  step: string | undefined
  onStep: (step: string | undefined) => void
}

const AMBER = new Set<PoolMovement['status']>(['requested', 'partly_granted', 'disputed', 'awaiting_approval'])

/** The movements behind the waterfall; with a step, those that make it. */
export function PoolMovements({ view, step, onStep }: PoolMovementsProps) {
  const words = useWords(da, en)
  const columns = useMovementColumns()
  const ids = view.waterfall.find((candidate) => candidate.step === step)?.movementIds
  const rows = useMemo(
    () => (ids ? view.movements.filter(({ movement }) => movement && ids.includes(movement.id)) : view.movements),
    [view.movements, ids],
  )
  const stepNames: Record<string, string> = {
    ...words.steps,
    requested: words.steps.requested(view.requests[0]?.fromYear ?? null),
  }
  const save = () => {
    const { header, cells } = csvOf(columns, rows)
    downloadCsv(`${view.pool.name} ${view.year}`, header, cells)
  }
  return (
    <section className="k-pool-movements">
      <SectionHead
        title={words.movements}
        aside={
          <div className="k-chip-row">
            {ids && step ? <ActiveChip label={stepNames[step] ?? step} onRemove={() => onStep(undefined)} /> : null}
            <span>{words.movementCount(rows.length, rows.filter(({ mark }) => mark !== 'none').length)}</span>
            <Button variant="secondary" shortcut="E" onPress={save}>
              {words.exportTable}
            </Button>
          </div>
        }
      />
      <DataTable
        label={words.movements}
        columns={columns}
        rows={rows}
        rowId={(row) => row.movement?.id ?? `${row.itemId} ${row.years.join()}`}
        rowName={(row) => row.text}
        tone={(row) => (AMBER.has(row.status) ? 'requested' : undefined)}
        empty={<EmptyState title={words.noMovements} />}
        flush
      />
    </section>
  )
}

function useMovementColumns(): readonly TableColumn<PoolMovement>[] {
  const words = useWords(da, en)
  const locale = useLocale()
  const { today } = useMe()
  const seenDay = useSeenDay()
  return useMemo(() => {
    const status = (row: PoolMovement) =>
      [
        words.statuses[row.status],
        ...row.awaits.map(({ body, day, minutesMissing }) => words.awaits(body, day, minutesMissing)),
      ].join('; ')
    const amount = (row: PoolMovement) => {
      const each = formatAmount(row.amountOre, { locale, sign: row.status === 'requested' ? 'always' : 'auto' })
      return row.years.length > 1 ? `${row.years.length} × ${each}` : each
    }
    const sourceOf = (row: PoolMovement): Source =>
      row.movement
        ? sourceOfBasis({ ...row.movement.basis, mark: row.mark }, locale)
        : {
            state: row.mark,
            meeting: row.sourceLabel,
            ...(row.meetingId && row.mentionId ? { href: `/referater/${row.meetingId}?tal=${row.mentionId}` } : {}),
          }
    return [
      {
        id: 'day',
        header: words.movementColumns.day,
        cell: (row) => formatDay(row.knownOn, locale),
        value: (row) => row.knownOn,
        width: 132,
      },
      {
        id: 'text',
        header: words.movementColumns.text,
        cell: (row) => row.text,
        value: (row) => row.text,
        phone: true,
      },
      {
        id: 'year',
        header: words.movementColumns.year,
        cell: (row) => formatYears(row.years),
        value: (row) => formatYears(row.years),
        align: 'right',
        width: 92,
      },
      {
        id: 'amount',
        header: words.movementColumns.amount,
        cell: (row) => (
          <>
            {row.status === 'requested' ? <RequestedSwatch /> : null}{' '}
            <SourceMark
              source={sourceOf(row)}
              loadSource={row.itemId ? loadItemSource(row.itemId, today, locale, seenDay) : undefined}
            >
              <span className="t-strong">{amount(row)}</span>
            </SourceMark>
          </>
        ),
        value: (row) => row.amountOre,
        csv: (row) => row.amountOre / 100,
        align: 'right',
        width: 176,
        phone: true,
      },
      {
        id: 'status',
        header: words.movementColumns.status,
        cell: (row) => <span className={AMBER.has(row.status) ? 't-amber' : undefined}>{status(row)}</span>,
        value: status,
      },
      {
        id: 'source',
        header: words.movementColumns.source,
        cell: (row) =>
          row.meetingId && row.mentionId ? (
            <TextLink href={`/referater/${row.meetingId}?tal=${row.mentionId}`}>{row.sourceLabel}</TextLink>
          ) : (
            row.sourceLabel
          ),
        value: (row) => row.sourceLabel,
        width: 264,
      },
    ] satisfies TableColumn<PoolMovement>[]
  }, [locale, today, seenDay, words])
}
