import { type CarryOver, latestOre, waitsFor } from '@kildetal/shared/carry-overs.ts'
import { formatKr, sumOre } from '@kildetal/shared/money.ts'
import { useState } from 'react'
import { useChange } from '../../api/administration.ts'
import { takeStepTogether } from '../../api/carry-overs.ts'
import { useMe } from '../../api/session.ts'
import { carryOver as da } from '../../i18n/da/carry-over.ts'
import { carryOver as en } from '../../i18n/en/carry-over.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { ProblemNote } from '../../problems/ProblemNote.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { showReceipt } from '../../ui/Toast.tsx'
import { nextStepTogether } from './carry-over-message.ts'
import { StepFields } from './StepFields.tsx'
import { draftOf, stepOf } from './step-draft.ts'
import { useMay } from './use-rights.ts'

interface ChosenProps {
  rows: readonly CarryOver[]
  onClear: () => void
}

/** What can be done with the rows that are chosen: the step they all wait for, when it is the reader's. */
export function ChosenBar({ rows, onClear }: ChosenProps) {
  const words = useWords(da, en)
  const may = useMay()
  const [open, setOpen] = useState(false)
  const next = nextStepTogether(rows)
  const authority = rows[0] ? waitsFor(rows[0].state) : null
  const reason =
    next === null
      ? words.mixed
      : !may(next.action) && authority
        ? words.notYours(words.authorities[authority])
        : undefined
  return (
    <div className="k-carry-chosen">
      <span className="t-14 t-medium" aria-live="polite">
        {words.chosen(rows.length)}
      </span>
      <Button variant="primary" disabledReason={reason} onPress={() => setOpen(true)}>
        {next ? words.steps[next.state] : words.steps.checked}
      </Button>
      <Button variant="quiet" onPress={onClear}>
        {words.clearChosen}
      </Button>
      {reason === undefined ? null : <span className="t-13 t-muted">{reason}</span>}
      {open && next ? (
        <TogetherDialog rows={rows} state={next.state} onClose={() => setOpen(false)} onDone={onClear} />
      ) : null}
    </div>
  )
}

interface TogetherDialogProps {
  rows: readonly CarryOver[]
  state: NonNullable<ReturnType<typeof nextStepTogether>>['state']
  onClose: () => void
  onDone: () => void
}

function TogetherDialog({ rows, state, onClose, onDone }: TogetherDialogProps) {
  const words = useWords(da, en)
  const locale = useLocale()
  const { today } = useMe()
  const body =
    state === 'committee' ? words.authorities.committee : state === 'granted' ? words.authorities.council : ''
  const [draft, setDraft] = useState(() => draftOf(null, today, body))
  const step = stepOf(state, draft)
  const sum = sumOre(rows.map(latestOre))
  const save = useChange({
    run: ({ amountOre: _each, ...json }: NonNullable<typeof step>) => takeStepTogether(rows, json),
    invalidates: ['ledger'],
    onDone: () => {
      showReceipt(words.steppedTogether(rows.length))
      onClose()
      onDone()
    },
  })
  return (
    <Dialog
      open
      guarded
      onClose={onClose}
      title={words.steps[state]}
      width={600}
      actions={
        <>
          <Button
            variant="primary"
            busy={save.isPending}
            disabled={step === null}
            onPress={() => {
              if (step) save.mutate(step)
            }}
          >
            {words.save}
          </Button>
          <Button onPress={onClose}>{words.cancel}</Button>
        </>
      }
    >
      <div className="k-carry-form">
        <p className="t-14">{words.together(rows.length, formatKr(sum, { locale }))}</p>
        <StepFields state={state} draft={draft} set={(change) => setDraft((before) => ({ ...before, ...change }))} />
        <ProblemNote error={save.error} />
      </div>
    </Dialog>
  )
}
