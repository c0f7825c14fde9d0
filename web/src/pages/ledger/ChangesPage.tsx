import './ledger.css'
import type { Changes } from '@kildetal/shared/changes.ts'
import { formatDay } from '@kildetal/shared/fiscal-year.ts'
import { formatKr } from '@kildetal/shared/money.ts'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { changesQuery } from '../../api/ledger.ts'
import { AsOfChip } from '../../figures/AsOfChip.tsx'
import { BooksTabs } from '../../figures/BooksTabs.tsx'
import { sentenceHref, sourceOfItem } from '../../figures/source-of.ts'
import type { MeetingDay } from '../../figures/use-meeting-days.ts'
import { books as da } from '../../i18n/da/books.ts'
import { books as en } from '../../i18n/en/books.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { Button } from '../../ui/Button.tsx'
import { FilterChip } from '../../ui/Chip.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { downloadCsv } from '../../ui/download.ts'
import { Page, PageHeader, SectionHead } from '../../ui/Page.tsx'
import { ListRow, RowList } from '../../ui/RowList.tsx'
import { SourceMark } from '../../ui/SourceMark.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { TextLink } from '../../ui/TextLink.tsx'
import { csvOf } from '../../ui/table-column.ts'
import { Corrections } from './Corrections.tsx'
import { useMovementColumns } from './use-movement-columns.tsx'

interface ChangesPageProps {
  since: string
  /** Up to this day; the municipality's without one. */
  asOf: string | undefined
  meetings: readonly MeetingDay[]
  onSince: (day: string) => void
  onDay: (day: string | undefined) => void
  onOpen: (movementId: string) => void
}

/** What changed since a meeting: pools before and after, the movements with what they rest on, figures, and loaded accounts. */
export function ChangesPage({ since, asOf, meetings, onSince, onDay, onOpen }: ChangesPageProps) {
  const all = useWords(da, en)
  const words = all.changes
  const locale = useLocale()
  const changes = useSuspenseQuery(changesQuery(since, asOf)).data
  const columns = useChangeColumns()
  const day = (of: string) => formatDay(of, locale)
  const options = meetings.some((meeting) => meeting.day === since)
    ? meetings
    : [...meetings, { day: since, label: '' }]
  const save = () => {
    const { header, cells } = csvOf(columns, changes.movements)
    downloadCsv(`${words.title} ${since}`, header, cells)
  }
  return (
    <Page kind="consultant">
      <PageHeader
        above={<BooksTabs />}
        headline={words.headline(day(since), changes.movementsInAll, changes.pools.length)}
        subtitle={words.subtitle(day(since), day(changes.asOf))}
        actions={
          <Button variant="secondary" shortcut="E" onPress={save} disabled={changes.movements.length === 0}>
            {all.exportTable}
          </Button>
        }
      />
      <div className="k-chip-row">
        <FilterChip
          label={words.since}
          value={since}
          options={options.map((meeting) => ({
            value: meeting.day,
            label: [day(meeting.day), meeting.label].filter(Boolean).join(', '),
          }))}
          onChange={onSince}
        />
        <AsOfChip day={asOf} onDay={onDay} />
      </div>
      <PoolChanges changes={changes} />
      <section className="k-ledger-section">
        <SectionHead title={words.movements} />
        <DataTable
          label={words.movements}
          columns={columns}
          rows={changes.movements}
          rowId={({ id }) => id}
          rowName={({ text }) => text}
          onOpen={({ id }) => onOpen(id)}
          empty={<EmptyState title={words.noMovements} />}
          note={
            changes.movementsInAll > changes.movements.length
              ? words.more(changes.movements.length, changes.movementsInAll)
              : undefined
          }
        />
      </section>
      <ItemChanges changes={changes} />
      <Corrections corrections={changes.corrections} />
      <Loads changes={changes} />
    </Page>
  )
}

function useChangeColumns() {
  const words = useWords(da, en).changes
  const columns = useMovementColumns()
  return useMemo(
    () => [
      ...columns.filter(({ id }) => id !== 'state'),
      {
        id: 'reason',
        header: words.reason,
        cell: ({ basis }: Changes['movements'][number]) => basis.note ?? basis.label,
        value: ({ basis }: Changes['movements'][number]) => basis.note ?? basis.label,
      },
    ],
    [columns, words],
  )
}

function PoolChanges({ changes }: { changes: Changes }) {
  const words = useWords(da, en).changes
  const locale = useLocale()
  const kr = (ore: number | null) => (ore === null ? words.unknown : formatKr(ore, { locale }))
  return (
    <section className="k-ledger-section">
      <SectionHead title={words.pools} />
      {changes.pools.length === 0 ? <EmptyState title={words.noPools} /> : null}
      <RowList label={words.pools}>
        {changes.pools.map((pool) => (
          <ListRow
            key={`${pool.slug} ${pool.year}`}
            small
            title={
              <TextLink href={`/puljer/${pool.slug}?aar=${pool.year}&dag=${changes.asOf}`}>
                {words.poolYear(pool.name, pool.year)}
              </TextLink>
            }
            value={
              pool.freeBeforeOre === pool.freeAfterOre
                ? undefined
                : words.free(kr(pool.freeBeforeOre), kr(pool.freeAfterOre))
            }
            valueNote={
              pool.requestedBeforeOre === pool.requestedAfterOre
                ? undefined
                : words.requested(kr(pool.requestedBeforeOre), kr(pool.requestedAfterOre))
            }
          />
        ))}
      </RowList>
    </section>
  )
}

function ItemChanges({ changes }: { changes: Changes }) {
  const words = useWords(da, en).changes
  const locale = useLocale()
  return (
    <section className="k-ledger-section">
      <SectionHead title={words.items} />
      {changes.items.length === 0 ? <EmptyState title={words.noItems} /> : null}
      <RowList label={words.items}>
        {changes.items.map(({ item, step, body, day }) => (
          <ListRow
            key={item.id}
            small
            title={item.source ? <TextLink href={sentenceHref(item.source)}>{item.label}</TextLink> : item.label}
            note={[words.steps[step], body, formatDay(day, locale)].filter(Boolean).join(', ')}
            value={<SourceMark source={sourceOfItem(item, locale)}>{formatKr(item.amountOre, { locale })}</SourceMark>}
          />
        ))}
      </RowList>
    </section>
  )
}

function Loads({ changes }: { changes: Changes }) {
  const words = useWords(da, en).changes
  const locale = useLocale()
  if (changes.loads.length === 0) return null
  return (
    <section className="k-ledger-section">
      <SectionHead title={words.loads} />
      <RowList label={words.loads}>
        {changes.loads.map(({ id, source, knownOn, figures }) => (
          <ListRow key={id} small title={source} note={formatDay(knownOn, locale)} value={words.figures(figures)} />
        ))}
      </RowList>
    </section>
  )
}
