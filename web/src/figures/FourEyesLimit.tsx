import './four-eyes-limit.css'
import type { LedgerSettings } from '@kildetal/shared/ledger.ts'
import { formatKr } from '@kildetal/shared/money.ts'
import { may } from '@kildetal/shared/permissions.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useChange } from '../api/administration.ts'
import { answer, api } from '../api/client.ts'
import { ledgerSettingsQuery } from '../api/ledger.ts'
import { asProblem } from '../api/problem.ts'
import { useMe } from '../api/session.ts'
import { limit as da } from '../i18n/da/limit.ts'
import { limit as en } from '../i18n/en/limit.ts'
import { useLocale, useWords } from '../i18n/locale.tsx'
import { fieldErrors } from '../problems/field-errors.ts'
import { ProblemNote } from '../problems/ProblemNote.tsx'
import { SavedMeanwhile } from '../problems/SavedMeanwhile.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { MoneyField } from '../ui/MoneyField.tsx'
import { SectionHead } from '../ui/Page.tsx'
import { SkeletonBlock } from '../ui/states.tsx'
import { TextField } from '../ui/TextField.tsx'
import { ObjectHistory } from './ObjectHistory.tsx'

/** The amount from which a movement needs two people; who may change it gets a button, everybody else who does. */
export function FourEyesLimit() {
  const words = useWords(da, en)
  const locale = useLocale()
  const { role } = useMe()
  const settings = useQuery(ledgerSettingsQuery)
  const [changing, setChanging] = useState(false)
  const changes = may([role], 'ledger.setLimit')
  const from = settings.data?.fourEyesFromOre ?? null
  return (
    <section className="k-limit">
      <SectionHead title={words.title} />
      {settings.data ? (
        <p className="t-14">{from === null ? words.off : words.from(formatKr(from, { locale }))}</p>
      ) : settings.error ? (
        <ProblemNote error={settings.error} />
      ) : (
        <SkeletonBlock shape="rows" count={1} />
      )}
      <p className="t-13 t-muted">{changes ? words.since : words.whoChanges}</p>
      {changes && settings.data ? (
        <p>
          <Button variant="secondary" onPress={() => setChanging(true)}>
            {words.change}
          </Button>
        </p>
      ) : null}
      <ObjectHistory object="ledger:settings" />
      {changing && settings.data ? <LimitDialog settings={settings.data} onClose={() => setChanging(false)} /> : null}
    </section>
  )
}

function LimitDialog({ settings: now, onClose }: { settings: LedgerSettings; onClose: () => void }) {
  const words = useWords(da, en)
  const locale = useLocale()
  // As it was opened: what somebody else saves meanwhile shows as a conflict.
  const [settings] = useState(now)
  const [amountOre, setAmountOre] = useState(settings.fourEyesFromOre)
  const [readable, setReadable] = useState(true)
  const [reason, setReason] = useState('')
  const save = useChange({
    run: (version: number) =>
      answer(api.api.ledger.settings.$put({ json: { fourEyesFromOre: amountOre, version, reason } })),
    invalidates: ['ledger'],
    receipt: words.saved,
    onDone: onClose,
  })
  const said = (ore: number | null) => (ore === null ? words.off : words.from(formatKr(ore, { locale })))
  const current = currentOf(save.error)
  const errors = fieldErrors(save.error)
  return (
    <Dialog
      open
      guarded
      onClose={onClose}
      title={words.title}
      actions={
        <>
          <Button
            variant="primary"
            busy={save.isPending}
            disabled={!readable || reason.trim().length < 3 || amountOre === settings.fourEyesFromOre}
            onPress={() => save.mutate(settings.version)}
          >
            {words.save}
          </Button>
          <Button variant="secondary" onPress={onClose}>
            {words.cancel}
          </Button>
        </>
      }
    >
      <MoneyField
        label={words.amount}
        valueOre={amountOre}
        onChange={setAmountOre}
        onValidity={setReadable}
        hint={words.amountHint}
        error={errors.get('fourEyesFromOre')}
      />
      <TextField label={words.reason} value={reason} onChange={setReason} lines={2} error={errors.get('reason')} />
      {current ? (
        <SavedMeanwhile
          saved={{ title: said(current.fourEyesFromOre), details: '' }}
          mine={{ title: said(amountOre), details: reason }}
          onKeepMine={() => save.mutate(current.version)}
          onUseSaved={onClose}
        />
      ) : (
        <ProblemNote error={save.error} />
      )}
    </Dialog>
  )
}

function currentOf(error: unknown): LedgerSettings | null {
  const problem = asProblem(error)
  return problem?.status === 409 ? (problem.current as LedgerSettings) : null
}
