import './ledger.css'
import { formatDay } from '@kildetal/shared/fiscal-year.ts'
import type { Movement } from '@kildetal/shared/ledger.ts'
import { formatAmount, formatKr } from '@kildetal/shared/money.ts'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { accountsQuery, type StatementAsked, statementQuery, unitAccountsQuery } from '../../api/ledger.ts'
import { useMe } from '../../api/session.ts'
import { AsOfChip } from '../../figures/AsOfChip.tsx'
import { BooksTabs } from '../../figures/BooksTabs.tsx'
import { loadItemSource, sourceOfBasis } from '../../figures/source-of.ts'
import { useSeenDay } from '../../figures/use-seen-day.ts'
import { books as da } from '../../i18n/da/books.ts'
import { ledger as daLedger } from '../../i18n/da/ledger.ts'
import { books as en } from '../../i18n/en/books.ts'
import { ledger as enLedger } from '../../i18n/en/ledger.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { Button } from '../../ui/Button.tsx'
import { FilterChip } from '../../ui/Chip.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { downloadCsv } from '../../ui/download.ts'
import { Page, PageHeader } from '../../ui/Page.tsx'
import { SourceMark } from '../../ui/SourceMark.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { csvOf, type TableColumn } from '../../ui/table-column.ts'
import { ownerName } from './owner-name.ts'

interface StatementLine {
  movement: Movement
  amounts: { free?: number | undefined }
  freeOre: number
}

/** A line as the table shows it. */
interface Line {
  movement: Movement
  changeOre: number
  freeOre: number
}

interface StatementPageProps {
  asked: StatementAsked
  onAsk: (asked: StatementAsked) => void
  onOpen: (movementId: string) => void
}

/** Every movement that counts on one account in a year, oldest first, with free money after each. */
export function StatementPage({ asked, onAsk, onOpen }: StatementPageProps) {
  const all = useWords(da, en)
  const words = all.statement
  const locale = useLocale()
  const chosen = asked.pool !== undefined || (asked.unit !== undefined && asked.account !== undefined)
  const statement = useQuery({ ...statementQuery(asked), enabled: chosen }).data ?? null
  const columns = useStatementColumns()
  const rows = useMemo(() => linesOf(statement?.lines ?? []), [statement])
  const save = () => {
    const { header, cells } = csvOf(columns, rows)
    downloadCsv(`${words.title} ${asked.pool ?? asked.unit ?? ''} ${asked.year}`, header, cells)
  }
  const headline = statement
    ? (statement.owner.pool ? words.headline : words.unitHeadline)(
        ownerName(statement.owner),
        asked.year,
        formatKr(statement.balances.free, { locale }),
      )
    : words.pick
  return (
    <Page kind="consultant">
      <PageHeader
        above={<BooksTabs />}
        headline={headline}
        subtitle={chosen ? words.subtitle : words.pickText}
        actions={
          <Button variant="secondary" shortcut="E" onPress={save} disabled={rows.length === 0}>
            {all.exportTable}
          </Button>
        }
      />
      <AccountChips asked={asked} onAsk={onAsk} />
      {chosen ? (
        <section className="k-ledger-section">
          <DataTable
            label={words.title}
            columns={columns}
            rows={rows}
            rowId={({ movement }) => movement.id}
            rowName={({ movement }) => movement.text}
            onOpen={({ movement }) => onOpen(movement.id)}
            empty={<EmptyState title={words.empty}>{words.emptyText}</EmptyState>}
          />
        </section>
      ) : null}
    </Page>
  )
}

function linesOf(lines: readonly StatementLine[]): Line[] {
  return lines.map(({ movement, amounts, freeOre }) => ({
    movement,
    changeOre: amounts.free ?? 0,
    freeOre,
  }))
}

function AccountChips({ asked, onAsk }: Pick<StatementPageProps, 'asked' | 'onAsk'>) {
  const all = useWords(da, en)
  const words = all.statement
  const thisYear = Number(useMe().today.slice(0, 4))
  const { pools, units } = useSuspenseQuery(accountsQuery).data
  const accounts =
    useQuery({ ...unitAccountsQuery(asked.unit ?? ''), enabled: asked.unit !== undefined }).data?.accounts ?? []
  const none = { value: '', label: words.none }
  const { year, asOf } = asked
  return (
    <div className="k-chip-row">
      <FilterChip
        label={words.pool}
        value={asked.pool ?? ''}
        options={[none, ...pools.map(({ slug, name }) => ({ value: slug, label: name }))]}
        onChange={(pool) => onAsk({ year, asOf, pool: pool === '' ? undefined : pool })}
      />
      <FilterChip
        label={words.unit}
        value={asked.unit ?? ''}
        options={[none, ...units.map(({ slug, name }) => ({ value: slug, label: name }))]}
        onChange={(unit) => onAsk({ year, asOf, unit: unit === '' ? undefined : unit })}
      />
      {asked.unit === undefined ? null : (
        <FilterChip
          label={words.account}
          value={asked.account ?? ''}
          options={[
            none,
            ...accounts.map(({ code, name, movements }) => ({
              value: code,
              label: movements > 0 ? `${code} ${name} (${movements})` : `${code} ${name}`,
            })),
          ]}
          onChange={(account) => onAsk({ ...asked, account: account === '' ? undefined : account })}
        />
      )}
      <FilterChip
        label={all.year}
        value={String(year)}
        options={[-1, 0, 1, 2, 3, 4].map((step) => ({
          value: String(thisYear + step),
          label: String(thisYear + step),
        }))}
        onChange={(value) => onAsk({ ...asked, year: Number(value) })}
      />
      <AsOfChip day={asOf} onDay={(day) => onAsk({ ...asked, asOf: day })} />
    </div>
  )
}

function useStatementColumns(): readonly TableColumn<Line>[] {
  const words = useWords(da, en).statement
  const ledger = useWords(daLedger, enLedger)
  const locale = useLocale()
  const { today } = useMe()
  const seenDay = useSeenDay()
  return useMemo(
    () => [
      {
        id: 'day',
        header: ledger.columns.day,
        cell: ({ movement }) => formatDay(movement.knownOn, locale),
        value: ({ movement }) => movement.knownOn,
        width: 156,
        fixed: true,
      },
      {
        id: 'text',
        header: ledger.columns.text,
        cell: ({ movement }) => movement.text,
        value: ({ movement }) => movement.text,
        phone: true,
        fixed: true,
      },
      {
        id: 'kind',
        header: ledger.columns.kind,
        cell: ({ movement }) => ledger.kinds[movement.kind],
        value: ({ movement }) => ledger.kinds[movement.kind],
        width: 172,
        fixed: true,
      },
      {
        id: 'basis',
        header: ledger.basis,
        cell: ({ movement }) => movement.basis.label,
        value: ({ movement }) => movement.basis.label,
        fixed: true,
      },
      {
        id: 'change',
        header: words.change,
        cell: ({ movement, changeOre }) => (
          <SourceMark
            source={sourceOfBasis(movement.basis, locale)}
            loadSource={
              movement.basis.itemId ? loadItemSource(movement.basis.itemId, today, locale, seenDay) : undefined
            }
          >
            {formatAmount(changeOre, { locale, sign: 'always' })}
          </SourceMark>
        ),
        value: ({ changeOre }) => changeOre,
        csv: ({ changeOre }) => changeOre / 100,
        align: 'right',
        width: 172,
        phone: true,
        fixed: true,
      },
      {
        id: 'after',
        header: words.after,
        cell: ({ freeOre }) => formatAmount(freeOre, { locale }),
        value: ({ freeOre }) => freeOre,
        csv: ({ freeOre }) => freeOre / 100,
        align: 'right',
        width: 148,
        phone: true,
        fixed: true,
      },
    ],
    [words, ledger, locale, today, seenDay],
  )
}
