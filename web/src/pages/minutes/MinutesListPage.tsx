import './minutes.css'
import { formatDay } from '@kildetal/shared/fiscal-year.ts'
import type { MinutesRow } from '@kildetal/shared/minutes.ts'
import { may } from '@kildetal/shared/permissions.ts'
import { useSuspenseQuery } from '@tanstack/react-query'
import { type ReactNode, useMemo } from 'react'
import { minutesListQuery } from '../../api/minutes.ts'
import { useMe } from '../../api/session.ts'
import { minutes as da } from '../../i18n/da/minutes.ts'
import { minutes as en } from '../../i18n/en/minutes.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { Button } from '../../ui/Button.tsx'
import { FilterChip } from '../../ui/Chip.tsx'
import { DataTable, type TableSort } from '../../ui/DataTable.tsx'
import { Page, PageHeader } from '../../ui/Page.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { TextLink } from '../../ui/TextLink.tsx'
import type { TableColumn } from '../../ui/table-column.ts'
import { filterMinutes, type MinutesFilter, SHOWS } from './filter-minutes.ts'

interface MinutesListPageProps {
  filter: MinutesFilter
  sort: TableSort | null
  onFilter: (filter: MinutesFilter) => void
  onSort: (sort: TableSort | null) => void
  onOpen: (meetingId: string) => void
}

const ALL = ''

/** The minutes that have been read, with what waits in each. */
export function MinutesListPage({ filter, sort, onFilter, onSort, onOpen }: MinutesListPageProps) {
  const words = useWords(da, en)
  const me = useMe()
  const { data: rows } = useSuspenseQuery(minutesListQuery)
  const columns = useMinutesColumns(me.role === 'leader')
  const shown = useMemo(() => filterMinutes(rows, filter), [rows, filter])
  const bodies = [...new Set(rows.flatMap(({ body }) => (body ? [body] : [])))].sort((a, b) => a.localeCompare(b, 'da'))
  const mayImport = may([me.role], 'minutes.import')
  const waiting = rows.reduce((sum, row) => sum + row.waiting, 0)
  return (
    <Page kind="consultant">
      <PageHeader
        headline={me.role === 'leader' ? words.headlineLeader(rows.length) : words.headline(rows.length, waiting)}
        subtitle={rows.length > 0 ? words.subtitle : undefined}
        actions={mayImport ? <Button href="/import">{words.import}</Button> : null}
      />
      {rows.length === 0 ? (
        <EmptyState
          title={words.empty}
          next={mayImport ? <TextLink href="/import">{words.import}</TextLink> : undefined}
        >
          {me.role === 'leader' ? words.emptyLeaderText : words.emptyText}
        </EmptyState>
      ) : (
        <>
          <div className="k-minutes-filters">
            <TextField
              label={words.search}
              type="search"
              value={filter.text}
              onChange={(text) => onFilter({ ...filter, text })}
              placeholder={words.searchHint}
            />
            <div className="k-chip-row">
              <FilterChip
                label={words.body}
                value={filter.body ?? ALL}
                onChange={(body) => onFilter({ ...filter, body: body === ALL ? undefined : body })}
                options={[{ value: ALL, label: words.all }, ...bodies.map((body) => ({ value: body, label: body }))]}
              />
              {me.role === 'leader' ? null : (
                <FilterChip
                  label={words.show}
                  value={filter.shows}
                  onChange={(shows) => onFilter({ ...filter, shows })}
                  options={SHOWS.map((value) => ({ value, label: words.shows[value] }))}
                />
              )}
            </div>
          </div>
          <DataTable
            label={words.title}
            columns={columns}
            rows={shown}
            rowId={({ id }) => id}
            sort={sort}
            onSort={onSort}
            onOpen={({ id }) => onOpen(id)}
            empty={<EmptyState title={words.none}>{words.noneText}</EmptyState>}
          />
        </>
      )}
    </Page>
  )
}

const quiet = (count: number): ReactNode => (count === 0 ? <span className="t-muted">0</span> : count)
const amber = (count: number): ReactNode => (count === 0 ? quiet(0) : <span className="t-amber t-medium">{count}</span>)

function useMinutesColumns(isLeader: boolean): TableColumn<MinutesRow>[] {
  const words = useWords(da, en)
  const locale = useLocale()
  return useMemo(() => {
    const count = (
      id: keyof (typeof words)['columns'],
      value: (row: MinutesRow) => number,
      draw: (count: number) => ReactNode = quiet,
    ): TableColumn<MinutesRow> => ({
      id,
      header: words.columns[id],
      align: 'right',
      width: 88,
      value,
      cell: (row) => draw(value(row)),
      descendingFirst: true,
    })
    return [
      {
        id: 'body',
        header: words.columns.body,
        phone: true,
        value: (row) => row.body ?? row.fileName,
        cell: (row) => (
          <span className="k-minutes-name t-words">
            <TextLink href={`/referater/${row.id}`}>{row.body ?? row.fileName ?? words.unknownDay}</TextLink>
            {row.documentKind === 'agenda' ? <span className="t-muted">{words.agenda}</span> : null}
            {row.hasText || isLeader ? null : <Tag title={words.scannedLong}>{words.scanned}</Tag>}
            {row.retold ? <Tag title={words.retoldLong}>{words.retold}</Tag> : null}
          </span>
        ),
      },
      {
        id: 'day',
        header: words.columns.day,
        phone: true,
        width: 112,
        value: (row) => row.day,
        cell: (row) =>
          row.day ? (
            <span className="k-minutes-day">{formatDay(row.day, locale)}</span>
          ) : (
            <span className={row.body === null ? 't-amber' : 't-muted'}>
              {row.body === null ? words.lacksMeeting : words.unknownDay}
            </span>
          ),
        descendingFirst: true,
      },
      count('items', (row) => row.agendaItems),
      { ...count('figures', (row) => row.figures), phone: isLeader },
      ...(isLeader
        ? []
        : [
            {
              ...count(
                'waiting',
                (row: MinutesRow) => row.waiting,
                (n) => (n === 0 ? quiet(0) : <span className="t-strong">{n}</span>),
              ),
              phone: true,
              width: 64,
            },
            count('findings', (row: MinutesRow) => row.openFindings, amber),
            count('problems', (row: MinutesRow) => row.problems, amber),
            {
              id: 'file',
              header: words.columns.file,
              width: 300,
              value: (row: MinutesRow) => row.fileName,
              cell: (row: MinutesRow) => <span className="t-muted t-words k-minutes-file">{row.fileName}</span>,
            },
          ]),
    ]
  }, [words, locale, isLeader])
}
