import { formatAmount, sumOre } from '@kildetal/shared/money.ts'
import type { PoolList } from '@kildetal/shared/pools.ts'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { poolsQuery } from '../../api/pools.ts'
import { useMe } from '../../api/session.ts'
import { StackedBar } from '../../charts/StackedBar.tsx'
import { AsOfChip } from '../../figures/AsOfChip.tsx'
import { BooksDayNote } from '../../figures/BooksDayNote.tsx'
import { pools as da } from '../../i18n/da/pools.ts'
import { pools as en } from '../../i18n/en/pools.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { Button } from '../../ui/Button.tsx'
import { FilterChip } from '../../ui/Chip.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { downloadCsv } from '../../ui/download.ts'
import { Page, PageHeader } from '../../ui/Page.tsx'
import { RequestedSwatch } from '../../ui/SourceDot.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { csvOf, type TableColumn } from '../../ui/table-column.ts'
import { PoolDialog } from './PoolDialog.tsx'

type Row = PoolList['pools'][number]

interface PoolsPageProps {
  year: number | undefined
  /** The day the figures are seen as known on; today's without one. */
  asOf: string | undefined
  onYear: (year: number) => void
  onDay: (day: string | undefined) => void
  onOpen: (slug: string) => void
}

/** All pools with what is free of them; requested money is hatched and outside. */
export function PoolsPage({ year, asOf, onYear, onDay, onOpen }: PoolsPageProps) {
  const words = useWords(da, en)
  const list = useSuspenseQuery(poolsQuery({ year, asOf })).data
  const me = useMe()
  const [opening, setOpening] = useState(false)
  const columns = useColumns(list)
  const freeOre = sumOre(list.pools.map(({ figures }) => figures.freeOre ?? 0))
  const save = () => {
    const { header, cells } = csvOf(columns, list.pools)
    downloadCsv(`${words.title} ${list.year}`, header, cells)
  }
  return (
    <Page kind="executive">
      <PageHeader
        headline={words.headline(list.pools.length, freeOre, list.year)}
        subtitle={words.subtitle}
        actions={
          <>
            {me.role === 'controller' ? (
              <Button shortcut="N" onPress={() => setOpening(true)}>
                {words.newPool}
              </Button>
            ) : null}
            <Button variant="secondary" shortcut="E" onPress={save} disabled={list.pools.length === 0}>
              {words.exportTable}
            </Button>
          </>
        }
      />
      <div className="k-chip-row">
        <FilterChip
          label={words.year}
          value={String(list.year)}
          options={list.years.map((option) => ({ value: String(option), label: String(option) }))}
          onChange={(value) => onYear(Number(value))}
        />
        <AsOfChip day={asOf} onDay={onDay} />
      </div>
      <BooksDayNote />
      <DataTable
        label={words.title}
        columns={columns}
        rows={list.pools}
        rowId={(row) => row.slug}
        rowName={(row) => row.name}
        onOpen={(row) => onOpen(row.slug)}
        empty={
          <EmptyState title={words.empty} next={<Button href="/gennemgang">{words.toReview}</Button>}>
            {words.emptyText}
          </EmptyState>
        }
      />
      {opening ? (
        <PoolDialog
          view={null}
          pools={list.pools}
          onClose={() => setOpening(false)}
          onSaved={(slug) => {
            setOpening(false)
            onOpen(slug)
          }}
        />
      ) : null}
    </Page>
  )
}

function useColumns(list: PoolList): readonly TableColumn<Row>[] {
  const words = useWords(da, en)
  const locale = useLocale()
  return useMemo(() => {
    const figure = (ore: number | null) => (ore === null ? words.unknown : formatAmount(ore, { locale }))
    const used = ({ figures }: Row) => sumOre([figures.earmarkedOre, figures.committedOre, figures.spentOre])
    const kr = (ore: number | null) => (ore === null ? null : ore / 100)
    const fullOre = Math.max(
      1,
      ...list.pools.map(({ figures }) => sumOre([figures.revisedOre ?? 0, figures.requestedOre])),
    )
    return [
      {
        id: 'pool',
        header: words.columns.pool,
        cell: (row) => (row.parent ? `${row.parent.name} › ${row.name}` : row.name),
        value: (row) => row.name,
        phone: true,
      },
      {
        id: 'revised',
        header: words.columns.revised,
        cell: (row) => figure(row.figures.revisedOre),
        value: (row) => row.figures.revisedOre,
        csv: (row) => kr(row.figures.revisedOre),
        align: 'right',
      },
      {
        id: 'bound',
        header: words.columns.bound,
        cell: (row) => figure(used(row)),
        value: used,
        csv: (row) => kr(used(row)),
        align: 'right',
      },
      {
        id: 'free',
        header: words.columns.free,
        cell: (row) => <span className="t-accent t-strong">{figure(row.figures.freeOre)}</span>,
        value: (row) => row.figures.freeOre,
        csv: (row) => kr(row.figures.freeOre),
        align: 'right',
        phone: true,
      },
      {
        id: 'requested',
        header: words.columns.requested,
        cell: (row) =>
          row.figures.requestedOre === 0 ? (
            '–'
          ) : (
            <span className="t-amber">
              <RequestedSwatch /> {formatAmount(row.figures.requestedOre, { locale, sign: 'always' })}
            </span>
          ),
        value: (row) => row.figures.requestedOre,
        csv: (row) => kr(row.figures.requestedOre),
        align: 'right',
        phone: true,
      },
      {
        id: 'course',
        header: words.columns.course,
        width: 240,
        cell: (row) => (
          <StackedBar
            label={row.name}
            fullOre={fullOre}
            parts={[
              {
                key: 'bound',
                label: words.steps.earmarked,
                valueOre: row.figures.earmarkedOre,
                style: 'bound' as const,
              },
              {
                key: 'used',
                label: words.steps.committed,
                valueOre: sumOre([row.figures.committedOre, row.figures.spentOre]),
                style: 'committed' as const,
              },
              {
                key: 'free',
                label: words.steps.free,
                valueOre: Math.max(0, row.figures.freeOre ?? 0),
                style: 'free' as const,
              },
              {
                key: 'requested',
                label: words.columns.requested,
                valueOre: Math.max(0, row.figures.requestedOre),
                style: 'requested' as const,
              },
            ].filter(({ valueOre }) => valueOre > 0)}
          />
        ),
      },
    ] satisfies TableColumn<Row>[]
  }, [list, locale, words])
}
