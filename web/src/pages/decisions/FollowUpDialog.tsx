import { FollowUpRow } from '@kildetal/shared/decisions.ts'
import { formatDay } from '@kildetal/shared/fiscal-year.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { answer, api } from '../../api/client.ts'
import { asProblem } from '../../api/problem.ts'
import { ObjectHistory } from '../../figures/ObjectHistory.tsx'
import { decisions as da } from '../../i18n/da/decisions.ts'
import { decisions as en } from '../../i18n/en/decisions.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { SavedMeanwhile } from '../../problems/SavedMeanwhile.tsx'
import { AmberNote } from '../../ui/AmberNote.tsx'
import { Button } from '../../ui/Button.tsx'
import { DayField } from '../../ui/DayField.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Quote } from '../../ui/Quote.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { showReceipt } from '../../ui/Toast.tsx'
import { WithStruck } from '../../ui/WithStruck.tsx'

type Step = 'amendment' | 'completion' | 'cancellation' | 'reopening'

/** A follow-up with the sentence that asked for it; who may, changes owner and day, or completes, cancels and reopens it. */
export function FollowUpDialog({
  row: now,
  mayChange,
  onClose,
}: {
  row: FollowUpRow
  mayChange: boolean
  onClose: () => void
}) {
  const words = useWords(da, en)
  const locale = useLocale()
  const client = useQueryClient()
  // As it was opened: what somebody else does meanwhile shows as a conflict.
  const [row] = useState(now)
  const [owner, setOwner] = useState(row.owner ?? '')
  const [due, setDue] = useState(row.due)
  const [note, setNote] = useState(row.note ?? '')
  const [noteMissing, setNoteMissing] = useState(false)
  const change = useMutation({
    mutationFn: ({ step, version }: { step: Step; version: number }) => {
      const route = api.api['follow-ups'][':id']
      const param = { id: row.id }
      const closing = { param, json: { version, note: note.trim() || null } }
      if (step === 'completion') return answer(route.completion.$post(closing))
      if (step === 'cancellation') return answer(route.cancellation.$post(closing))
      if (step === 'reopening') return answer(route.reopening.$post(closing))
      const json = { version, owner: owner.trim() || null, due, projectId: row.project?.id ?? null }
      return answer(route.amendment.$post({ param, json }))
    },
    onSuccess: () => {
      showReceipt(words.saved)
      onClose()
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['decisions'] }),
  })
  const problem = asProblem(change.error)
  const read = problem?.status === 409 ? FollowUpRow.safeParse(problem.current) : null
  const saved = read?.success ? read.data : null
  const step = change.variables?.step ?? 'amendment'
  const send = (next: Step) => {
    const missing = next === 'cancellation' && note.trim() === ''
    setNoteMissing(missing)
    if (!missing) change.mutate({ step: next, version: row.version })
  }
  const told = (version: { owner: string | null; due: string | null }) =>
    `${version.owner ?? words.noOwner}, ${version.due ? formatDay(version.due, locale) : words.noDue}`
  const actions =
    row.state === 'open' ? (
      <>
        <Button variant="primary" busy={change.isPending} onPress={() => send('completion')}>
          {words.complete}
        </Button>
        <Button busy={change.isPending} onPress={() => send('amendment')} shortcut="Ctrl+Enter">
          {words.save}
        </Button>
        <Button variant="quiet" busy={change.isPending} onPress={() => send('cancellation')}>
          {words.cancel}
        </Button>
      </>
    ) : (
      <Button variant="primary" busy={change.isPending} onPress={() => send('reopening')}>
        {words.reopen}
      </Button>
    )
  return (
    <Dialog
      open
      guarded={mayChange}
      onClose={onClose}
      title={words.followUp}
      actions={mayChange && !saved ? actions : undefined}
    >
      {saved ? (
        <SavedMeanwhile
          who={saved.closedBy}
          saved={{ title: words.states[saved.state], details: told(saved) }}
          mine={{ title: words.states[row.state], details: told({ owner: owner || null, due }) }}
          onKeepMine={() => change.mutate({ step, version: saved.version })}
          onUseSaved={onClose}
        />
      ) : (
        <div className="k-decisions-form">
          <p className="t-16 t-medium">
            <WithStruck text={row.what} explained />
          </p>
          {row.source ? <Quote as="block" small text={row.source.quote} /> : <p className="t-muted">{row.basis}</p>}
          <TextField
            label={words.owner}
            value={owner}
            onChange={setOwner}
            disabled={!mayChange || row.state !== 'open'}
          />
          <DayField label={words.due} value={due} onChange={setDue} disabled={!mayChange || row.state !== 'open'} />
          <TextField
            label={words.note}
            hint={words.noteHint}
            lines={2}
            value={note}
            onChange={setNote}
            disabled={!mayChange}
            error={noteMissing ? words.noteMissing : undefined}
          />
          {problem ? <AmberNote warning>{problem.title}</AmberNote> : null}
          <ObjectHistory object={`followUp:${row.id}`} />
        </div>
      )}
    </Dialog>
  )
}
