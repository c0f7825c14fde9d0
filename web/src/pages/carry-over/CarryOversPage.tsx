import './carry-over.css'
import type { CarryOver, CarryOverAuthority, CarryOverList } from '@kildetal/shared/carry-overs.ts'
import { formatDay } from '@kildetal/shared/fiscal-year.ts'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type CarryOverChoice, carryOversQuery, narrowedBy } from '../../api/carry-overs.ts'
import { BooksTabs } from '../../figures/BooksTabs.tsx'
import { carryOver as da } from '../../i18n/da/carry-over.ts'
import { terms as daTerms } from '../../i18n/da/terms.ts'
import { carryOver as en } from '../../i18n/en/carry-over.ts'
import { terms as enTerms } from '../../i18n/en/terms.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { Button } from '../../ui/Button.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { downloadCsv } from '../../ui/download.ts'
import { Page, PageHeader, SectionHead } from '../../ui/Page.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { csvOf } from '../../ui/table-column.ts'
import { AreaTable } from './AreaTable.tsx'
import { CarryOverFilters } from './CarryOverFilters.tsx'
import { CaseDialog } from './CaseDialog.tsx'
import { CaseFacts } from './CaseFacts.tsx'
import { ChosenBar } from './ChosenBar.tsx'
import { listHeadline, ownerOf } from './carry-over-message.ts'
import { NewCarryOverDialog } from './NewCarryOverDialog.tsx'
import { csvColumns, useCarryOverColumns } from './use-carry-over-columns.tsx'
import { useMay } from './use-rights.ts'

interface CarryOversPageProps {
  choice: CarryOverChoice
  /** A request is being written. */
  writing: boolean
  onChoice: (choice: CarryOverChoice) => void
  onWriting: (writing: boolean) => void
  onOpen: (id: string) => void
}

/** The April case: every request with its sums, whom the rest waits for, and what it does to the service frame. A leader sees the own ones. */
export function CarryOversPage({ choice, writing, onChoice, onWriting, onOpen }: CarryOversPageProps) {
  const words = useWords(da, en)
  const locale = useLocale()
  const terms = useWords(daTerms, enTerms)
  const may = useMay()
  const list = useSuspenseQuery(carryOversQuery(choice)).data
  const [chosenIds, setChosenIds] = useState<ReadonlySet<string>>(new Set())
  const [stating, setStating] = useState(false)
  const whole = may('carryOvers.annex')
  // An earlier day is for looking: a step is taken from where a request is now.
  const stepping = choice.asOf === undefined && (may('carryOvers.check') || may('carryOvers.recommend'))
  const chosen = stepping ? list.carryOvers.filter(({ id }) => chosenIds.has(id)) : []
  const columns = useCarryOverColumns(stepping ? { chosenIds, setChosenIds } : null)
  return (
    <Page kind="consultant">
      <PageHeader
        above={may('ledger.read') ? <BooksTabs /> : undefined}
        headline={listHeadline(list, !whole, words, locale)}
        subtitle={
          <>
            {words.subtitle(formatDay(list.asOf, locale))}{' '}
            {list.demonstration ? (
              <span className="no-phone">
                <Tag>{terms.demonstrationFigures}</Tag>
              </span>
            ) : null}
          </>
        }
        actions={
          <Actions
            list={list}
            columns={columns}
            choice={choice}
            onNew={() => onWriting(true)}
            onState={() => setStating(true)}
          />
        }
      />
      <CarryOverFilters list={list} choice={choice} onChoice={onChoice} />
      {whole && list.total.count > 0 ? (
        <>
          <CaseFacts
            list={list}
            onChoose={
              stepping
                ? (body: CarryOverAuthority) =>
                    setChosenIds(
                      new Set(list.carryOvers.filter((row) => row.waiting?.body === body).map(({ id }) => id)),
                    )
                : undefined
            }
          />
          <AreaTable list={list} onArea={(area) => onChoice({ ...choice, area })} />
        </>
      ) : null}
      <section className="k-carry-part">
        {whole ? <SectionHead title={words.requestsTitle} aside={words.wishes(list.total.count)} /> : null}
        {chosen.length > 0 ? <ChosenBar rows={chosen} onClear={() => setChosenIds(new Set())} /> : null}
        <Requests
          list={list}
          columns={columns}
          onOpen={onOpen}
          onClear={() => onChoice({ from: choice.from, asOf: choice.asOf })}
        />
      </section>
      {writing ? <NewCarryOverDialog from={choice.from} onClose={() => onWriting(false)} /> : null}
      {stating ? <CaseDialog stated={list.case} onClose={() => setStating(false)} /> : null}
    </Page>
  )
}

interface ActionsProps {
  list: CarryOverList
  columns: ReturnType<typeof useCarryOverColumns>
  choice: CarryOverChoice
  onNew: () => void
  onState: () => void
}

function Actions({ list, columns, choice, onNew, onState }: ActionsProps) {
  const words = useWords(da, en)
  const locale = useLocale()
  const may = useMay()
  const save = () => {
    const { header, cells } = csvOf(csvColumns(columns, words, locale), list.carryOvers)
    downloadCsv(words.titleOf(list.fromYear), header, cells)
  }
  return (
    <>
      {may('carryOvers.request') ? (
        <Button variant="primary" shortcut="N" onPress={onNew}>
          {words.request}
        </Button>
      ) : null}
      {may('carryOvers.stateCase') ? <Button onPress={onState}>{words.stateCase}</Button> : null}
      {may('carryOvers.annex') && list.total.count > 0 ? (
        <Button href={`/api/carry-overs/annex.pdf?${new URLSearchParams(narrowedBy(choice))}`} download>
          {words.annex}
        </Button>
      ) : null}
      <Button shortcut="E" onPress={save} disabled={list.carryOvers.length === 0}>
        {words.exportTable}
      </Button>
    </>
  )
}

interface RequestsProps {
  list: CarryOverList
  columns: ReturnType<typeof useCarryOverColumns>
  onOpen: (id: string) => void
  onClear: () => void
}

function Requests({ list, columns, onOpen, onClear }: RequestsProps) {
  const words = useWords(da, en)
  const waits = ({ waiting }: CarryOver) => waiting !== null
  return (
    <DataTable
      label={words.requestsTitle}
      columns={columns}
      rows={list.carryOvers}
      rowId={({ id }) => id}
      rowName={ownerOf}
      onOpen={({ id }) => onOpen(id)}
      tone={(row) => (row.state === 'refused' || row.state === 'withdrawn' ? 'quiet' : undefined)}
      empty={
        <EmptyState title={words.empty} next={<Button onPress={onClear}>{words.clear}</Button>}>
          {words.emptyText}
        </EmptyState>
      }
      note={list.carryOvers.some(waits) ? words.noteRequested : undefined}
    />
  )
}
