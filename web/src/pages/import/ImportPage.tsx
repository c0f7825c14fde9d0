import './import.css'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { cancelImport, importFiles, importsQuery } from '../../api/imports.ts'
import { asProblem } from '../../api/problem.ts'
import { imports as da } from '../../i18n/da/imports.ts'
import { imports as en } from '../../i18n/en/imports.ts'
import { useWords } from '../../i18n/locale.tsx'
import { FileDrop } from '../../ui/FileDrop.tsx'
import { Page, PageHeader, SectionHead } from '../../ui/Page.tsx'
import { Progress } from '../../ui/Progress.tsx'
import { EmptyState, ErrorState } from '../../ui/states.tsx'
import { showReceipt } from '../../ui/Toast.tsx'
import { ImportList } from './ImportList.tsx'
import { ACCEPTED, planUpload, type Refusal } from './plan-upload.ts'

const MINUTE_MS = 60_000

interface Upload {
  /** How many files have been sent of all; null when nothing is on its way. */
  sending: { sent: number; all: number } | null
  refused: { name: string; why: Refusal }[]
  failed: { title: string; reference: string | undefined } | null
  start: (files: File[]) => Promise<void>
}

/** Sends files in loads, one after another; what has been sent is read while the rest is still on its way. */
function useUpload(): Upload {
  const queryClient = useQueryClient()
  const [sending, setSending] = useState<Upload['sending']>(null)
  const [refused, setRefused] = useState<Upload['refused']>([])
  const [failed, setFailed] = useState<Upload['failed']>(null)
  async function start(files: File[]): Promise<void> {
    const plan = planUpload(files)
    const all = plan.loads.flat().length
    setRefused(plan.refused.map(({ file, why }) => ({ name: file.name, why })))
    setFailed(null)
    let sent = 0
    try {
      for (const load of plan.loads) {
        setSending({ sent, all })
        await importFiles(load)
        sent += load.length
        await queryClient.invalidateQueries({ queryKey: ['imports'] })
      }
    } catch (error) {
      const problem = asProblem(error)
      setFailed({ title: problem?.title ?? '', reference: problem?.reference })
    }
    setSending(null)
  }
  return { sending, refused, failed, start }
}

/** Minutes come in: drop files, see each being read, what it became and what could not be read. */
export function ImportPage() {
  const words = useWords(da, en)
  const queryClient = useQueryClient()
  const { data } = useSuspenseQuery(importsQuery)
  const upload = useUpload()
  const queued = data.imports.filter(({ state }) => state === 'queued')
  const unfinished = data.total > data.finished

  async function cancel(ids: readonly string[], receipt: string): Promise<void> {
    const outcomes = await Promise.allSettled(ids.map(cancelImport))
    const refusal = outcomes.find((outcome) => outcome.status === 'rejected')
    if (refusal) showReceipt(asProblem(refusal.reason)?.title ?? words.failed, { tone: 'error' })
    else showReceipt(receipt)
    await queryClient.invalidateQueries({ queryKey: ['imports'] })
  }

  return (
    <Page kind="consultant">
      <PageHeader headline={words.title} subtitle={words.subtitle} />
      <FileDrop
        label={words.drop}
        buttonLabel={words.choose}
        accept={ACCEPTED}
        disabled={upload.sending !== null}
        onFiles={(files) => void upload.start(files)}
      >
        {words.dropText}
      </FileDrop>
      <div className="k-import-course" aria-live="polite">
        {upload.sending ? (
          <Progress
            label={words.sending(upload.sending.sent, upload.sending.all)}
            done={upload.sending.sent}
            all={upload.sending.all}
            note=""
          />
        ) : null}
        {unfinished ? (
          <Progress
            label={words.reading(data.total)}
            done={data.finished}
            all={data.total}
            minutesLeft={data.remainingMs === null ? null : Math.round(data.remainingMs / MINUTE_MS)}
            {...(queued.length > 0
              ? {
                  onStop: () =>
                    void cancel(
                      queued.map(({ id }) => id),
                      words.stopped(queued.length),
                    ),
                }
              : {})}
          />
        ) : null}
      </div>
      {upload.failed ? (
        <ErrorState title={words.failed} reference={upload.failed.reference}>
          {upload.failed.title} {words.failedText}
        </ErrorState>
      ) : null}
      {upload.refused.length > 0 ? (
        <ErrorState title={words.refusedTitle}>
          {upload.refused.map(({ name, why }) => (
            <span key={name} className="k-import-refused">
              <strong className="t-medium t-words">{name}</strong> {words[why]}
            </span>
          ))}
        </ErrorState>
      ) : null}
      <section className="k-import-files">
        <SectionHead title={words.files} />
        {data.imports.length === 0 ? (
          <EmptyState title={words.none}>{words.noneText}</EmptyState>
        ) : (
          <ImportList
            rows={data.imports}
            onCancel={({ id, fileName }) => void cancel([id], words.cancelled(fileName))}
          />
        )}
      </section>
    </Page>
  )
}
