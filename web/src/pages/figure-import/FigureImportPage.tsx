import './figure-import.css'
import type { FigureImport } from '@kildetal/shared/figure-imports.ts'
import { formatKr } from '@kildetal/shared/money.ts'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useChange } from '../../api/administration.ts'
import { cancelFigureImport, figureImportQuery, importEffectQuery } from '../../api/figure-imports.ts'
import { BooksTabs } from '../../figures/BooksTabs.tsx'
import { ObjectHistory } from '../../figures/ObjectHistory.tsx'
import { whenRead } from '../../figures/when-read.ts'
import { figureImport as da } from '../../i18n/da/figure-import.ts'
import { figureImport as en } from '../../i18n/en/figure-import.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { ProblemNote } from '../../problems/ProblemNote.tsx'
import { AmberNote } from '../../ui/AmberNote.tsx'
import { Button } from '../../ui/Button.tsx'
import { Page, PageHeader } from '../../ui/Page.tsx'
import { Progress } from '../../ui/Progress.tsx'
import { ErrorState } from '../../ui/states.tsx'
import { ImportSteps } from './ImportSteps.tsx'
import { ImportHistory, LoadedImport } from './LoadedImport.tsx'
import { fileSize } from './plan-file.ts'
import { RestingImport } from './RestingImport.tsx'
import { ReverseDialog } from './ReverseDialog.tsx'

interface FigureImportPageProps {
  id: string
  /** The same bytes were brought once more and led here. */
  again: boolean
}

const SECONDS_A_MINUTE = 60

/** One file of budgets or accounts on its way into the books, and out of them again. */
export function FigureImportPage({ id, again }: FigureImportPageProps) {
  const words = useWords(da, en)
  const locale = useLocale()
  const file = useSuspenseQuery(figureImportQuery(id)).data
  const { mapping, state } = file
  const running = state === 'checking' || state === 'loading'
  return (
    <Page kind="consultant">
      <PageHeader
        above={<BooksTabs />}
        headline={headlineOf(file, words, locale)}
        subtitle={words.facts(
          file.fileName,
          fileSize(file.bytes, locale),
          file.uploadedBy,
          whenRead(file.uploadedAt, locale),
        )}
        actions={state === 'loaded' ? <TakeBack file={file} /> : undefined}
      />
      {again ? (
        <div className="k-fi-again">
          <AmberNote>{words.again(file.fileName)}</AmberNote>
        </div>
      ) : null}
      <ImportSteps state={state} />
      <div className="k-fi-course" aria-live="polite">
        {running ? <Course file={file} /> : null}
      </div>
      {state === 'failed' && file.message ? <ErrorState title={words.heads.failed}>{file.message}</ErrorState> : null}
      {state === 'reversed' ? <ImportHistory file={file} /> : null}
      {mapping && !running ? (
        state === 'loaded' ? (
          <LoadedImport file={{ ...file, mapping }} />
        ) : (
          <RestingImport key={id} file={{ ...file, mapping }} />
        )
      ) : null}
      <ObjectHistory object={`figure_import:${id}`} shortcut />
    </Page>
  )
}

function headlineOf(file: FigureImport, { heads, measures }: typeof da, locale: 'da' | 'en'): string {
  const { state, problems, rows } = file
  if (state === 'checked') return problems > 0 ? heads.checkedWith(problems, rows) : heads.checked(rows)
  if (state !== 'loaded') return heads[state]
  const sums = file.totals.map(({ measure, year, amountOre }) =>
    heads.sum(formatKr(amountOre, { locale }), measures[measure], year ?? 0),
  )
  return heads.loaded(rows - problems, sums.length > 3 ? '' : sums.join(', '))
}

/** How far the work has come, with a way to stop it. */
function Course({ file }: { file: FigureImport }) {
  const words = useWords(da, en)
  const stop = useChange({
    run: () => cancelFigureImport(file.id),
    invalidates: ['figure-imports'],
    receipt: words.stopped,
  })
  const label = file.state === 'loading' ? words.loadingLabel(file.fileName) : words.checkingLabel(file.fileName)
  return (
    <>
      <Progress
        label={label}
        done={file.rowsDone}
        all={file.rows}
        minutesLeft={file.secondsLeft === null ? null : Math.round(file.secondsLeft / SECONDS_A_MINUTE)}
        onStop={() => stop.mutate(undefined)}
      />
      <ProblemNote error={stop.error} />
    </>
  )
}

/** The button that takes a loaded file out again, and the dialog that first says what that undoes. */
function TakeBack({ file }: { file: FigureImport }) {
  const words = useWords(da, en)
  const [open, setOpen] = useState(false)
  const effect = useQuery(importEffectQuery(file.id, file.version))
  return (
    <>
      <Button shortcut="U" onPress={() => setOpen(true)} disabled={!effect.data}>
        {words.reverse}
      </Button>
      {open && effect.data ? <ReverseDialog file={file} effect={effect.data} onClose={() => setOpen(false)} /> : null}
    </>
  )
}
