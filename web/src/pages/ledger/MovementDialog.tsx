import { formatDay } from '@kildetal/shared/fiscal-year.ts'
import type { Movement } from '@kildetal/shared/ledger.ts'
import { formatKr } from '@kildetal/shared/money.ts'
import { useState } from 'react'
import { useChange } from '../../api/administration.ts'
import { answer, api } from '../../api/client.ts'
import { useMe } from '../../api/session.ts'
import { dayOf } from '../../figures/day-of.ts'
import { ledger as da } from '../../i18n/da/ledger.ts'
import { ledger as en } from '../../i18n/en/ledger.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { ProblemNote } from '../../problems/ProblemNote.tsx'
import { Button } from '../../ui/Button.tsx'
import { DayField } from '../../ui/DayField.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { MoneyField } from '../../ui/MoneyField.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { ownerName } from './owner-name.ts'

type Step = 'settle' | 'void' | 'reverse'

/** One movement: what it moved, what it rests on, and for a controller what can be done to it now. */
export function MovementDialog({ movement, onClose }: { movement: Movement; onClose: () => void }) {
  const words = useWords(da, en)
  const me = useMe()
  const [step, setStep] = useState<Step | null>(null)
  const approve = useChange({
    run: () => answer(api.api.movements[':id'].approval.$post({ param: { id: movement.id } })),
    invalidates: ['ledger'],
    receipt: words.approved,
    onDone: onClose,
  })
  const waits = movement.state === 'pending' || movement.state === 'partly_settled'
  const awaits = movement.state === 'awaiting_approval'
  const own = movement.registeredBy === me.user.name
  const reversible = movement.state === 'counted' && movement.kind !== 'reversal'
  return (
    <Dialog open guarded={step !== null} onClose={onClose} title={words.number(movement.number)} width={600}>
      <MovementFacts movement={movement} />
      {me.role === 'controller' && step === null ? (
        <div className="k-ledger-actions">
          {awaits ? (
            <Button
              variant="primary"
              onPress={() => approve.mutate(undefined)}
              busy={approve.isPending}
              disabledReason={own ? words.ownApproval : undefined}
            >
              {words.approve}
            </Button>
          ) : null}
          {waits ? (
            <>
              <Button variant="primary" onPress={() => setStep('settle')}>
                {words.settle}
              </Button>
              <Button variant="secondary" onPress={() => setStep('void')}>
                {words.void}
              </Button>
            </>
          ) : null}
          {reversible ? (
            <Button variant="secondary" onPress={() => setStep('reverse')}>
              {words.reverse}
            </Button>
          ) : null}
        </div>
      ) : null}
      <ProblemNote error={approve.error} />
      {step ? <StepForm movement={movement} step={step} onBack={() => setStep(null)} onDone={onClose} /> : null}
    </Dialog>
  )
}

function MovementFacts({ movement }: { movement: Movement }) {
  const words = useWords(da, en)
  const locale = useLocale()
  const facts: [string, string | null][] = [
    [words.columns.owner, ownerName(movement.owner)],
    [words.from, movement.fromOwner ? ownerName(movement.fromOwner) : null],
    [words.columns.kind, words.kinds[movement.kind]],
    [words.columns.year, String(movement.fiscalYear)],
    [words.amount, formatKr(movement.amountOre, { locale })],
    [words.columns.state, words.states[movement.state]],
    [words.knownOn, formatDay(movement.knownOn, locale)],
    [words.fundedBy, movement.fundingSource],
    [words.grantedBy, movement.grantedBy],
    [words.basis, movement.basis.label],
  ]
  return (
    <>
      <p className="t-16">{movement.text}</p>
      <dl className="k-ledger-facts t-14">
        {facts.map(([label, value]) =>
          value === null ? null : (
            <div key={label} style={{ display: 'contents' }}>
              <dt className="t-muted">{label}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
      <p className="t-13 t-muted">
        {words.registered(movement.registeredBy, dayOf(movement.registeredAt, locale))}
        {movement.approvedBy ? `. ${words.approvedBy(movement.approvedBy)}` : ''}
        {movement.remainingOre === 0 ? '' : `. ${words.remaining(formatKr(movement.remainingOre, { locale }))}`}
      </p>
      {movement.state === 'awaiting_approval' ? <p className="t-14">{words.approveHint}</p> : null}
    </>
  )
}

interface StepFormProps {
  movement: Movement
  step: Step
  onBack: () => void
  onDone: () => void
}

function StepForm({ movement, step, onBack, onDone }: StepFormProps) {
  const words = useWords(da, en)
  const { today } = useMe()
  const [note, setNote] = useState('')
  const [day, setDay] = useState<string | null>(step === 'reverse' ? movement.knownOn : today)
  const [amountOre, setAmountOre] = useState<number | null>(movement.remainingOre)
  const [readable, setReadable] = useState(true)
  const [rest, setRest] = useState<'keep' | 'void'>('keep')
  const [key] = useState(() => crypto.randomUUID())
  const param = { id: movement.id }
  const save = useChange({
    run: async () => {
      const knownOn = day ?? today
      const basis = { note }
      if (step === 'settle') {
        const json = { amountOre: amountOre ?? 0, rest, knownOn, grantedBy: null, basis }
        return answer(api.api.movements[':id'].settlement.$post({ param, json, header: { 'idempotency-key': key } }))
      }
      if (step === 'void') return answer(api.api.movements[':id'].void.$post({ param, json: { knownOn, basis } }))
      return answer(api.api.movements[':id'].reversal.$post({ param, json: { reason: note, knownOn } }))
    },
    invalidates: ['ledger'],
    receipt: { settle: words.settled, void: words.voided, reverse: words.reversed }[step],
    onDone,
  })
  return (
    <div className="k-ledger-form">
      <h3 className="t-14 t-strong">
        {{ settle: words.settleTitle, void: words.voidTitle, reverse: words.reverseTitle }[step]}
      </h3>
      {step === 'reverse' ? <p className="t-14">{words.reverseText}</p> : null}
      {step === 'settle' ? (
        <div className="k-ledger-pair">
          <MoneyField
            label={words.settleAmount}
            valueOre={amountOre}
            onChange={setAmountOre}
            onValidity={setReadable}
          />
          <SelectField<'keep' | 'void'>
            label={words.rest}
            value={rest}
            onChange={setRest}
            disabled={amountOre === movement.remainingOre}
            choices={[
              { value: 'keep', label: words.rests.keep },
              { value: 'void', label: words.rests.void },
            ]}
          />
        </div>
      ) : null}
      <DayField label={words.knownOn} value={day} onChange={setDay} />
      <TextField
        label={step === 'reverse' ? words.reason : words.note}
        value={note}
        onChange={setNote}
        lines={2}
        hint={step === 'reverse' ? undefined : words.noteHint}
      />
      <ProblemNote error={save.error} />
      <div className="k-ledger-actions">
        <Button
          variant="primary"
          busy={save.isPending}
          disabled={note.trim().length < 3 || day === null || (step === 'settle' && (!readable || !amountOre))}
          onPress={() => save.mutate(undefined)}
        >
          {words.save}
        </Button>
        <Button variant="secondary" onPress={onBack}>
          {words.cancel}
        </Button>
      </div>
    </div>
  )
}
