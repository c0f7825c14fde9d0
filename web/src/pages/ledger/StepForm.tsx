import type { Movement } from '@kildetal/shared/ledger.ts'
import { formatKr, subtractOre } from '@kildetal/shared/money.ts'
import { useState } from 'react'
import { useChange } from '../../api/administration.ts'
import { answer, api } from '../../api/client.ts'
import { useMe } from '../../api/session.ts'
import { desk as daDesk } from '../../i18n/da/desk.ts'
import { ledger as da } from '../../i18n/da/ledger.ts'
import { desk as enDesk } from '../../i18n/en/desk.ts'
import { ledger as en } from '../../i18n/en/ledger.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { fieldErrors } from '../../problems/field-errors.ts'
import { ProblemNote } from '../../problems/ProblemNote.tsx'
import { Button } from '../../ui/Button.tsx'
import { DayField } from '../../ui/DayField.tsx'
import { MoneyField } from '../../ui/MoneyField.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { BasisField } from './BasisField.tsx'
import { type BasisDraft, basisOf, NO_BASIS } from './basis-draft.ts'
import { GrantedByField } from './MovementFields.tsx'

export type Step = 'settle' | 'void' | 'reverse'

interface StepFormProps {
  movement: Movement
  step: Step
  onBack: () => void
  onDone: () => void
}

/** Grants a request wholly or in part, lets it lapse, each with the decision cited; or reverses a movement with its reason. */
export function StepForm({ movement, step, onBack, onDone }: StepFormProps) {
  const words = useWords(da, en)
  const texts = useWords(daDesk, enDesk)
  const { today } = useMe()
  const [reason, setReason] = useState('')
  const [basis, setBasis] = useState<BasisDraft>({ ...NO_BASIS, by: 'passage' })
  const [grantedBy, setGrantedBy] = useState('')
  const [day, setDay] = useState<string | null>(step === 'reverse' ? movement.knownOn : today)
  const [amountOre, setAmountOre] = useState<number | null>(movement.remainingOre)
  const [readable, setReadable] = useState(true)
  const [rest, setRest] = useState<'keep' | 'void'>('void')
  const [key] = useState(() => crypto.randomUUID())
  const rests = basisOf(basis)
  const save = useChange({
    run: () => {
      const param = { id: movement.id }
      const knownOn = day ?? today
      if (step === 'reverse')
        return answer(api.api.movements[':id'].reversal.$post({ param, json: { reason, knownOn } }))
      const cited = rests ?? { note: '' }
      if (step === 'void')
        return answer(api.api.movements[':id'].void.$post({ param, json: { knownOn, basis: cited } }))
      const granted = { amountOre: amountOre ?? 0, rest, knownOn, grantedBy: grantedBy === '' ? null : grantedBy }
      const json = { ...granted, basis: cited }
      return answer(api.api.movements[':id'].settlement.$post({ param, json, header: { 'idempotency-key': key } }))
    },
    invalidates: ['ledger'],
    receipt: { settle: words.settled, void: words.voided, reverse: words.reversed }[step],
    onDone,
  })
  const errors = fieldErrors(save.error)
  const ready = step === 'reverse' ? reason.trim().length >= 3 : rests !== null
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
            error={errors.get('amountOre')}
          />
          <GrantedByField value={grantedBy} onChange={setGrantedBy} error={errors.get('grantedBy')} />
          {amountOre === movement.remainingOre ? null : (
            <RestField movement={movement} amountOre={amountOre} rest={rest} onRest={setRest} />
          )}
        </div>
      ) : null}
      <DayField
        label={step === 'reverse' ? words.knownOn : texts.decidedOn}
        value={day}
        onChange={setDay}
        error={errors.get('knownOn')}
      />
      {step === 'reverse' ? (
        <TextField label={words.reason} value={reason} onChange={setReason} lines={2} error={errors.get('reason')} />
      ) : (
        <BasisField basis={basis} onChange={setBasis} error={errors.get('basis')} />
      )}
      <ProblemNote error={save.error} />
      <div className="k-ledger-actions">
        <Button
          variant="primary"
          busy={save.isPending}
          disabled={!ready || day === null || (step === 'settle' && (!readable || !amountOre))}
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

interface RestFieldProps {
  movement: Movement
  amountOre: number | null
  rest: 'keep' | 'void'
  onRest: (rest: 'keep' | 'void') => void
}

/** What becomes of the part that is not granted, named by its amount. */
function RestField({ movement, amountOre, rest, onRest }: RestFieldProps) {
  const words = useWords(da, en)
  const texts = useWords(daDesk, enDesk)
  const locale = useLocale()
  const left = formatKr(subtractOre(movement.remainingOre, amountOre ?? 0), { locale })
  return (
    <SelectField<'keep' | 'void'>
      label={texts.restOf(left)}
      value={rest}
      onChange={onRest}
      choices={[
        { value: 'keep', label: words.rests.keep },
        { value: 'void', label: words.rests.void },
      ]}
    />
  )
}
