import { CarryOver, latestOre, type StepCarryOver } from '@kildetal/shared/carry-overs.ts'
import { formatKr } from '@kildetal/shared/money.ts'
import { useState } from 'react'
import { useChange } from '../../api/administration.ts'
import { takeStep } from '../../api/carry-overs.ts'
import { useMe } from '../../api/session.ts'
import { carryOver as da } from '../../i18n/da/carry-over.ts'
import { carryOver as en } from '../../i18n/en/carry-over.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { currentOf } from '../../problems/current-of.ts'
import { ProblemNote } from '../../problems/ProblemNote.tsx'
import { SavedMeanwhile } from '../../problems/SavedMeanwhile.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { MoneyField } from '../../ui/MoneyField.tsx'
import { showReceipt } from '../../ui/Toast.tsx'
import { StepFields } from './StepFields.tsx'
import { draftOf, leftOutOre, stepOf } from './step-draft.ts'

interface StepDialogProps {
  row: CarryOver
  state: StepCarryOver['state']
  onClose: () => void
}

/** Takes one request a step on: with its amount, its day, and what it rests on. */
export function StepDialog({ row: now, state, onClose }: StepDialogProps) {
  // As it was opened: what somebody else does meanwhile shows as a conflict.
  const [row] = useState(now)
  const words = useWords(da, en)
  const locale = useLocale()
  const { today } = useMe()
  const ends = state === 'refused' || state === 'withdrawn'
  const body =
    state === 'committee' ? words.authorities.committee : state === 'granted' ? words.authorities.council : ''
  const [draft, setDraft] = useState(() => draftOf(ends ? null : latestOre(row), today, body))
  const [readable, setReadable] = useState(true)
  const step = readable ? stepOf(state, draft) : null
  const save = useChange({
    run: (json: NonNullable<typeof step> & { version: number }) => takeStep(row.id, json),
    invalidates: ['ledger'],
    onDone: (after) => {
      showReceipt(after.state === 'awaiting_approval' ? words.grantAwaits : words.stepped[state])
      onClose()
    },
  })
  const outOre = leftOutOre(row, draft.amountOre)
  const kr = (ore: number) => formatKr(ore, { locale })
  const saved = currentOf(save.error, CarryOver)
  const sentenceOf = (version: CarryOver) =>
    [kr(latestOre(version)), version.steps.at(-1)?.note].filter(Boolean).join('. ')
  return (
    <Dialog
      open
      guarded
      onClose={onClose}
      title={words.stepTitles[state]}
      width={600}
      actions={
        <>
          <Button
            variant="primary"
            busy={save.isPending}
            disabled={step === null || (!ends && draft.amountOre === null)}
            onPress={() => {
              if (step) save.mutate({ ...step, version: row.version })
            }}
          >
            {words.save}
          </Button>
          <Button onPress={onClose}>{words.cancel}</Button>
        </>
      }
    >
      <div className="k-carry-form">
        {ends ? null : (
          <MoneyField
            label={words.amount}
            valueOre={draft.amountOre}
            onChange={(amountOre) => setDraft((before) => ({ ...before, amountOre }))}
            onValidity={setReadable}
            hint={words.amountHint(kr(row.requestedOre))}
          />
        )}
        {state === 'granted' && outOre !== 0 && draft.amountOre ? (
          <p className="t-14 t-amber">{words.partlyText(kr(draft.amountOre), kr(outOre))}</p>
        ) : null}
        <StepFields state={state} draft={draft} set={(change) => setDraft((before) => ({ ...before, ...change }))} />
        {saved ? (
          <SavedMeanwhile
            saved={{ title: words.states[saved.state], details: sentenceOf(saved) }}
            mine={{
              title: words.stepNames[state],
              details: [kr(draft.amountOre ?? 0), draft.note].filter(Boolean).join('. '),
            }}
            who={saved.steps.at(-1)?.by ?? null}
            onKeepMine={() => {
              if (step) save.mutate({ ...step, version: saved.version })
            }}
            onUseSaved={onClose}
          />
        ) : (
          <ProblemNote error={save.error} />
        )}
      </div>
    </Dialog>
  )
}
