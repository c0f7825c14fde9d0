import './figure-import.css'
import type { FigureImport, FigureImportLine } from '@kildetal/shared/figure-imports.ts'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { figureImportsQuery, uploadFigures } from '../../api/figure-imports.ts'
import { asProblem } from '../../api/problem.ts'
import { BooksTabs } from '../../figures/BooksTabs.tsx'
import { figureImport as da } from '../../i18n/da/figure-import.ts'
import { figureImport as en } from '../../i18n/en/figure-import.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { FileDrop } from '../../ui/FileDrop.tsx'
import { Page, PageHeader, SectionHead } from '../../ui/Page.tsx'
import { Progress } from '../../ui/Progress.tsx'
import { EmptyState, ErrorState } from '../../ui/states.tsx'
import { TextLink } from '../../ui/TextLink.tsx'
import { ACCEPTED, fileSize, refusalOf } from './plan-file.ts'
import { useImportColumns } from './use-import-columns.tsx'

interface FigureImportsPageProps {
  /** Leads to an import; `known` when its bytes had been brought before. */
  onOpen: (id: string, known: boolean) => void
}

const WAITING = new Set<FigureImportLine['state']>(['uploaded', 'checking', 'checked', 'loading', 'failed'])
const ENDED = new Set<FigureImportLine['state']>(['cancelled', 'reversed'])

interface Sending {
  file: File
  sentBytes: number
  stop: () => void
}

interface Refused {
  name: string
  sentence: string
  reference: string | undefined
}

/** Files of budgets and accounts: bring one, and see what became of the others. */
export function FigureImportsPage({ onOpen }: FigureImportsPageProps) {
  const words = useWords(da, en)
  const locale = useLocale()
  const client = useQueryClient()
  const { imports } = useSuspenseQuery(figureImportsQuery).data
  const columns = useImportColumns()
  const [sending, setSending] = useState<Sending | null>(null)
  const [refused, setRefused] = useState<Refused[]>([])

  async function bring(files: readonly File[]): Promise<void> {
    setRefused([])
    const brought: FigureImport[] = []
    for (const file of files) {
      const why = refusalOf(file)
      const refuse = (sentence: string, reference?: string) =>
        setRefused((before) => [...before, { name: file.name, sentence, reference }])
      if (why) {
        refuse(words[why])
        continue
      }
      const stopping = new AbortController()
      const show = (sentBytes: number) => setSending({ file, sentBytes, stop: () => stopping.abort() })
      show(0)
      try {
        brought.push(await uploadFigures(file, { onSent: show, signal: stopping.signal }))
      } catch (error) {
        // Whoever stops one file has thought better of the rest too.
        if (stopping.signal.aborted) break
        const problem = asProblem(error)
        refuse(problem?.title ?? words.refused, problem?.reference)
      }
    }
    setSending(null)
    await client.invalidateQueries({ queryKey: ['figure-imports'] })
    const [only] = brought
    if (only && files.length === 1) onOpen(only.id, only.known)
  }

  const loaded = imports.filter(({ state }) => state === 'loaded').length
  const waiting = imports.filter(({ state }) => WAITING.has(state)).length
  return (
    <Page kind="consultant">
      <PageHeader above={<BooksTabs />} headline={words.headline(waiting, loaded)} subtitle={words.subtitle} />
      <FileDrop
        label={words.drop}
        buttonLabel={words.choose}
        accept={ACCEPTED}
        disabled={sending !== null}
        onFiles={(files) => void bring(files)}
      >
        {words.dropText}
      </FileDrop>
      <p className="k-fi-sample t-14">
        {words.sampleFile}{' '}
        <TextLink href="/api/figure-imports/sample.csv" download>
          {words.sampleCsv}
        </TextLink>
        {' · '}
        <TextLink href="/api/figure-imports/sample.xlsx" download>
          {words.sampleXlsx}
        </TextLink>
      </p>
      <div className="k-fi-course" aria-live="polite">
        {sending === null ? null : (
          <Progress
            label={words.sending(sending.file.name)}
            done={sending.sentBytes}
            all={sending.file.size}
            counted={(bytes) => fileSize(bytes, locale)}
            note={words.stayWhileSending}
            onStop={sending.stop}
          />
        )}
      </div>
      {refused.map(({ name, sentence, reference }) => (
        <ErrorState key={`${name} ${sentence}`} title={words.failed(name)} reference={reference}>
          {sentence} {words.nothingChanged}
        </ErrorState>
      ))}
      <section className="k-fi-section">
        <SectionHead title={words.files} />
        {imports.length === 0 ? (
          <EmptyState title={words.none}>{words.noneText}</EmptyState>
        ) : (
          <DataTable
            label={words.files}
            columns={columns}
            rows={imports}
            rowId={({ id }) => id}
            rowName={({ fileName }) => fileName}
            onOpen={({ id }) => onOpen(id, false)}
            tone={({ state }) => (ENDED.has(state) ? 'quiet' : undefined)}
          />
        )}
      </section>
    </Page>
  )
}
