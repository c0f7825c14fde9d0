import './ledger.css'
import { MOVEMENT_KINDS, MOVEMENT_STATES, type Movement } from '@kildetal/shared/ledger.ts'
import { may } from '@kildetal/shared/permissions.ts'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { accountsQuery, type MovementChoice, movementQuery, movementsQuery } from '../../api/ledger.ts'
import { useMe } from '../../api/session.ts'
import { AsOfChip } from '../../figures/AsOfChip.tsx'
import { BooksDayNote } from '../../figures/BooksDayNote.tsx'
import { BooksTabs } from '../../figures/BooksTabs.tsx'
import { ledger as da } from '../../i18n/da/ledger.ts'
import { ledger as en } from '../../i18n/en/ledger.ts'
import { useWords } from '../../i18n/locale.tsx'
import { Button } from '../../ui/Button.tsx'
import { FilterChip } from '../../ui/Chip.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { downloadCsv } from '../../ui/download.ts'
import { Page, PageHeader } from '../../ui/Page.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { csvOf } from '../../ui/table-column.ts'
import { MovementDialog } from './MovementDialog.tsx'
import { NewMovementDialog } from './NewMovementDialog.tsx'
import { useMovementColumns } from './use-movement-columns.tsx'

interface LedgerPageProps {
  choice: MovementChoice & { year: number }
  /** The movement that is open. */
  open: string | undefined
  onChoice: (choice: MovementChoice) => void
  onOpen: (id: string | undefined) => void
  /** The form for a new movement is open. */
  posting: boolean
  onPosting: (posting: boolean) => void
}

const WAITING = new Set<Movement['state']>(['pending', 'partly_settled', 'awaiting_approval'])
const ENDED = new Set<Movement['state']>(['voided', 'void', 'reversed'])

/** The books: every movement with what it rests on, and what can be done to it. */
export function LedgerPage({ choice, open, onChoice, onOpen, posting, onPosting }: LedgerPageProps) {
  const words = useWords(da, en)
  const mayPost = may([useMe().role], 'ledger.post')
  const list = useSuspenseQuery(movementsQuery(choice)).data
  const pending = useSuspenseQuery(movementsQuery({ year: choice.year, state: 'pending', asOf: choice.asOf })).data
    .total
  const columns = useMovementColumns()
  const save = () => {
    const { header, cells } = csvOf(columns, list.movements)
    downloadCsv(`${words.title} ${choice.year}`, header, cells)
  }
  const listed = list.movements.find(({ id }) => id === open)
  const asked = useQuery({ ...movementQuery(open ?? ''), enabled: open !== undefined && listed === undefined }).data
  const opened = listed ?? (open === undefined ? undefined : asked)
  return (
    <Page kind="consultant">
      <PageHeader
        above={<BooksTabs />}
        headline={words.headline(list.total, pending)}
        subtitle={words.subtitle}
        actions={
          <>
            {mayPost ? (
              <Button variant="primary" shortcut="N" onPress={() => onPosting(true)}>
                {words.post}
              </Button>
            ) : null}
            <Button variant="secondary" shortcut="E" onPress={save} disabled={list.movements.length === 0}>
              {words.exportTable}
            </Button>
          </>
        }
      />
      <LedgerFilters choice={choice} onChoice={onChoice} />
      <DataTable
        label={words.title}
        columns={columns}
        rows={list.movements}
        rowId={({ id }) => id}
        rowName={({ text }) => text}
        onOpen={({ id }) => onOpen(id)}
        selectedId={open}
        tone={({ state }) => (WAITING.has(state) ? 'requested' : ENDED.has(state) ? 'quiet' : undefined)}
        empty={
          <EmptyState
            title={words.empty}
            next={
              <Button variant="secondary" onPress={() => onChoice({ year: choice.year })}>
                {words.clear}
              </Button>
            }
          >
            {words.emptyText}
          </EmptyState>
        }
        note={list.movements.some(({ state }) => WAITING.has(state)) ? words.noteRequested : undefined}
      />
      <div className="k-ledger-pages">
        {choice.before === undefined ? null : (
          <Button variant="secondary" onPress={() => onChoice({ ...choice, before: undefined })}>
            {words.newest}
          </Button>
        )}
        {list.nextBefore === null ? null : (
          <Button variant="secondary" onPress={() => onChoice({ ...choice, before: list.nextBefore ?? undefined })}>
            {words.older}
          </Button>
        )}
      </div>
      {posting && mayPost ? <NewMovementDialog year={choice.year} onClose={() => onPosting(false)} /> : null}
      {opened ? (
        <MovementDialog key={opened.id} movement={opened} onClose={() => onOpen(undefined)} onOpen={onOpen} />
      ) : null}
    </Page>
  )
}

function LedgerFilters({ choice, onChoice }: Pick<LedgerPageProps, 'choice' | 'onChoice'>) {
  const words = useWords(da, en)
  const year = Number(useMe().today.slice(0, 4))
  const { pools } = useSuspenseQuery(accountsQuery).data
  const [text, setText] = useState(choice.text ?? '')
  const all = { value: '', label: words.all }
  const pick = (change: Partial<MovementChoice>) => onChoice({ ...choice, ...change, before: undefined })
  return (
    <>
      <div className="k-chip-row">
        <FilterChip
          label={words.filters.year}
          value={String(choice.year)}
          options={[-1, 0, 1, 2, 3, 4].map((step) => ({ value: String(year + step), label: String(year + step) }))}
          onChange={(value) => pick({ year: Number(value) })}
        />
        <FilterChip
          label={words.filters.kind}
          value={choice.kind ?? ''}
          options={[all, ...MOVEMENT_KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] }))]}
          onChange={(value) => pick({ kind: MOVEMENT_KINDS.find((kind) => kind === value) })}
        />
        <FilterChip
          label={words.filters.state}
          value={choice.state ?? ''}
          options={[all, ...MOVEMENT_STATES.map((state) => ({ value: state, label: words.states[state] }))]}
          onChange={(value) => pick({ state: MOVEMENT_STATES.find((state) => state === value) })}
        />
        <FilterChip
          label={words.filters.pool}
          value={choice.pool ?? ''}
          options={[all, ...pools.map(({ slug, name }) => ({ value: slug, label: name }))]}
          onChange={(value) => pick({ pool: value === '' ? undefined : value })}
        />
        <AsOfChip day={choice.asOf} onDay={(asOf) => pick({ asOf })} />
      </div>
      <BooksDayNote />
      <form
        className="k-ledger-search"
        onSubmit={(event) => {
          event.preventDefault()
          pick({ text: text.trim() === '' ? undefined : text.trim() })
        }}
      >
        <TextField label={words.filters.text} type="search" value={text} onChange={setText} />
      </form>
    </>
  )
}
