import './trust.css'
import type { AuditCheck, AuditEvent } from '@kildetal/shared/audit.ts'
import { may } from '@kildetal/shared/permissions.ts'
import { useMutation, useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { asProblem } from '../../api/problem.ts'
import { useMe } from '../../api/session.ts'
import { auditQuery, checkAudit } from '../../api/trust.ts'
import { whenRead } from '../../figures/when-read.ts'
import { trust as da } from '../../i18n/da/trust.ts'
import { trust as en } from '../../i18n/en/trust.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { AmberNote, Finding } from '../../ui/AmberNote.tsx'
import { Button } from '../../ui/Button.tsx'
import { ActiveChip, FilterChip } from '../../ui/Chip.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { downloadCsv } from '../../ui/download.ts'
import { Page, PageHeader } from '../../ui/Page.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { csvOf, type TableColumn } from '../../ui/table-column.ts'
import { EventDialog } from './EventDialog.tsx'

/** What the address says of the audit log: kind of object, person, one object as `type:id`. */
export interface AuditSearch {
  slags?: string | undefined
  hvem?: string | undefined
  objekt?: string | undefined
}

interface AuditPageProps {
  search: AuditSearch
  onChange: (search: AuditSearch) => void
}

const ALL = ''

/** The audit log in sentences, and whether its chain is whole. */
export function AuditPage({ search, onChange }: AuditPageProps) {
  const words = useWords(da, en).log
  const { roles } = useMe()
  const log = useSuspenseInfiniteQuery(auditQuery(search.objekt))
  const events = useMemo(() => log.data.pages.flatMap((page) => page.events), [log.data])
  const rows = useMemo(
    () =>
      events.filter(
        ({ objectType, userName }) =>
          (search.slags === undefined || objectType === search.slags) &&
          (search.hvem === undefined || userName === search.hvem),
      ),
    [events, search.slags, search.hvem],
  )
  const [opened, setOpened] = useState<AuditEvent | null>(null)
  const check = useMutation({ mutationFn: checkAudit })
  const columns = useColumns()
  const save = () => {
    const { header, cells } = csvOf(columns, rows)
    downloadCsv(words.headline(null, 0), header, cells)
  }
  const chips = (values: readonly string[], name: (value: string) => string) => [
    { value: ALL, label: words.all },
    ...[...new Set(values)].sort().map((value) => ({ value, label: name(value) })),
  ]
  return (
    <Page kind="consultant">
      <PageHeader
        headline={words.headline(check.data?.whole ?? null, check.data?.events ?? 0)}
        subtitle={words.subtitle}
        actions={
          may(
            roles.map(({ role }) => role),
            'audit.read',
          ) ? (
            <Button variant="primary" busy={check.isPending} onPress={() => check.mutate()}>
              {check.isPending ? words.checking : words.check}
            </Button>
          ) : undefined
        }
      />
      <div role="status" className="k-audit-check">
        {check.data ? <Checked check={check.data} /> : null}
        {check.error ? <AmberNote warning>{asProblem(check.error)?.title}</AmberNote> : null}
      </div>
      <div className="k-audit-bar">
        <div className="k-chip-row">
          <FilterChip
            label={words.kind}
            value={search.slags ?? ALL}
            options={chips(
              [...events.map(({ objectType }) => objectType), ...(search.slags ? [search.slags] : [])],
              (type) => words.types[type] ?? type,
            )}
            onChange={(slags) => onChange({ slags: slags === ALL ? undefined : slags })}
          />
          <FilterChip
            label={words.person}
            value={search.hvem ?? ALL}
            options={chips(
              [...events.map(({ userName }) => userName), ...(search.hvem ? [search.hvem] : [])],
              (name) => name,
            )}
            onChange={(hvem) => onChange({ hvem: hvem === ALL ? undefined : hvem })}
          />
          {search.objekt === undefined ? null : (
            <ActiveChip label={words.object} onRemove={() => onChange({ objekt: undefined })} />
          )}
        </div>
        <Button shortcut="E" onPress={save} disabled={rows.length === 0}>
          {words.exportTable}
        </Button>
      </div>
      <DataTable
        label={words.headline(null, 0)}
        columns={columns}
        rows={rows}
        rowId={(row) => String(row.id)}
        rowName={(row) => row.sentence}
        onOpen={setOpened}
        note={words.shown(rows.length, !log.hasNextPage)}
        empty={<EmptyState title={words.empty}>{words.emptyText}</EmptyState>}
      />
      {log.hasNextPage ? (
        <div className="k-audit-more">
          <Button busy={log.isFetchingNextPage} onPress={() => void log.fetchNextPage()}>
            {words.more}
          </Button>
        </div>
      ) : null}
      {opened ? (
        <EventDialog
          event={opened}
          onClose={() => setOpened(null)}
          onObject={(objekt) => {
            setOpened(null)
            onChange({ objekt, slags: undefined, hvem: undefined })
          }}
        />
      ) : null}
    </Page>
  )
}

function Checked({ check }: { check: AuditCheck }) {
  const words = useWords(da, en).log
  const locale = useLocale()
  if (!check.whole)
    return (
      <Finding title={words.broken}>
        {check.breaks.map(({ event, message }) => (
          <p key={`${event} ${message}`}>{words.breakAt(event, message)}</p>
        ))}
      </Finding>
    )
  return (
    <p className="t-14">{check.anchoredAt ? words.anchored(whenRead(check.anchoredAt, locale)) : words.notAnchored}</p>
  )
}

function useColumns(): readonly TableColumn<AuditEvent>[] {
  const words = useWords(da, en).log
  const locale = useLocale()
  return useMemo(
    () =>
      [
        {
          id: 'number',
          header: words.columns.number,
          cell: (row) => row.id,
          value: (row) => row.id,
          align: 'right',
          width: 72,
        },
        {
          id: 'at',
          header: words.columns.at,
          cell: (row) => <span className="k-trust-when">{whenRead(row.at, locale)}</span>,
          value: (row) => row.at,
          width: 210,
        },
        {
          id: 'what',
          header: words.columns.what,
          cell: (row) => row.sentence,
          value: (row) => row.sentence,
          phone: true,
        },
        {
          id: 'object',
          header: words.columns.object,
          cell: (row) => words.types[row.objectType] ?? row.objectType,
          value: (row) => words.types[row.objectType] ?? row.objectType,
          width: 140,
        },
        {
          id: 'changes',
          header: words.changes,
          cell: (row) => row.changes.map(({ field }) => field).join(', '),
          value: (row) => row.changes.map(({ field }) => field).join(', '),
          fixed: true,
        },
      ] satisfies TableColumn<AuditEvent>[],
    [locale, words],
  )
}
