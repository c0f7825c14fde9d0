import { MOVEMENT_KINDS } from '@kildetal/shared/ledger.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useChange } from '../../api/administration.ts'
import { answer, api } from '../../api/client.ts'
import { periodsQuery } from '../../api/ledger.ts'
import { useMe } from '../../api/session.ts'
import { desk as daDesk } from '../../i18n/da/desk.ts'
import { ledger as da } from '../../i18n/da/ledger.ts'
import { desk as enDesk } from '../../i18n/en/desk.ts'
import { ledger as en } from '../../i18n/en/ledger.ts'
import { useWords } from '../../i18n/locale.tsx'
import { fieldErrors } from '../../problems/field-errors.ts'
import { ProblemNote } from '../../problems/ProblemNote.tsx'
import { Button } from '../../ui/Button.tsx'
import { DayField } from '../../ui/DayField.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { MoneyField } from '../../ui/MoneyField.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextField, WholeNumberField } from '../../ui/TextField.tsx'
import { showReceipt } from '../../ui/Toast.tsx'
import { BalanceEffect } from './BalanceEffect.tsx'
import { BasisField } from './BasisField.tsx'
import { fromItem } from './basis-draft.ts'
import { GrantedByField, KindFields, MonthField, PlaceFields, useAccountName } from './MovementFields.tsx'
import { emptyDraft, GRANTED, type MovementDraft, movementOf, OUT_OF } from './movement-draft.ts'
import { useMovementDraft } from './use-movement-draft.ts'

const KINDS = MOVEMENT_KINDS.flatMap((kind) => (kind === 'reversal' ? [] : [kind]))

/** Posts a movement; the fields follow its kind. What is typed survives a reload; the same press sent twice is posted once. */
export function NewMovementDialog({ year, onClose }: { year: number; onClose: () => void }) {
  const words = useWords(da, en)
  const texts = useWords(daDesk, enDesk)
  const { today, user } = useMe()
  const [key] = useState(() => crypto.randomUUID())
  const [readable, setReadable] = useState(true)
  const { draft, set, kept, forget } = useMovementDraft(user.id, emptyDraft(year, today))
  const movement = readable ? movementOf(draft) : null
  const nameOf = useAccountName()
  const save = useChange({
    run: (json: NonNullable<typeof movement>) =>
      answer(api.api.movements.$post({ json, header: { 'idempotency-key': key } })),
    invalidates: ['ledger'],
    onDone: (made) => {
      showReceipt(made.state === 'awaiting_approval' ? words.awaits : words.posted)
      forget()
      onClose()
    },
  })
  const errors = fieldErrors(save.error)
  const post = () => {
    if (movement && !save.isPending) save.mutate(movement)
  }
  return (
    <Dialog
      open
      guarded
      onClose={onClose}
      title={words.newTitle}
      width={720}
      actions={
        <>
          <Button
            variant="primary"
            shortcut="Ctrl+Enter"
            busy={save.isPending}
            disabled={movement === null}
            onPress={post}
          >
            {words.post}
          </Button>
          <Button variant="secondary" onPress={onClose}>
            {words.cancel}
          </Button>
          {kept ? (
            <Button variant="quiet" onPress={forget}>
              {texts.discard}
            </Button>
          ) : null}
        </>
      }
    >
      <BasisField
        basis={draft.basis}
        onChange={(basis) => set({ basis })}
        onItem={(item) => set(fillIn(draft, fromItem(item)))}
        error={errors.get('basis')}
      />
      <div className="k-ledger-pair">
        <SelectField<MovementDraft['kind']>
          label={words.kind}
          value={draft.kind}
          onChange={(kind) => set({ kind, out: OUT_OF[kind]?.[0] ?? 'free' })}
          choices={KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
        />
        <SelectField<'posted' | 'pending'>
          label={words.request}
          value={draft.pending ? 'pending' : 'posted'}
          onChange={(value) => set({ pending: value === 'pending' })}
          choices={[
            { value: 'posted', label: words.requests.posted },
            { value: 'pending', label: words.requests.pending },
          ]}
        />
        <PlaceFields draft={draft} set={set} errors={errors} />
        <KindFields draft={draft} set={set} errors={errors} />
        <YearFields draft={draft} set={set} errors={errors} />
        <MoneyField
          label={words.amount}
          valueOre={draft.amountOre}
          onChange={(amountOre) => set({ amountOre })}
          onValidity={setReadable}
          error={errors.get('amountOre')}
        />
        <DayField
          label={words.knownOn}
          value={draft.knownOn}
          onChange={(knownOn) => set({ knownOn })}
          error={errors.get('knownOn')}
        />
        {GRANTED.has(draft.kind) ? (
          <GrantedByField
            value={draft.grantedBy}
            onChange={(grantedBy) => set({ grantedBy })}
            error={errors.get('grantedBy')}
          />
        ) : null}
      </div>
      <TextField label={words.text} value={draft.text} onChange={(text) => set({ text })} error={errors.get('text')} />
      {movement ? <BalanceEffect movement={movement} nameOf={nameOf} /> : null}
      {kept ? <p className="t-13 t-muted">{texts.kept}</p> : null}
      <ProblemNote error={save.error} />
    </Dialog>
  )
}

/** What an item says goes into fields that nobody has filled in. */
function fillIn(draft: MovementDraft, item: ReturnType<typeof fromItem>): Partial<MovementDraft> {
  return {
    ...(draft.amountOre === null ? { amountOre: item.amountOre } : {}),
    ...(draft.text === '' ? { text: item.text } : {}),
    ...(item.knownOn ? { knownOn: item.knownOn } : {}),
  }
}

interface YearFieldsProps {
  draft: MovementDraft
  set: (change: Partial<MovementDraft>) => void
  errors: ReadonlyMap<string, string>
}

/** Year and month, with a word beside them when the period is closed. */
function YearFields({ draft, set, errors }: YearFieldsProps) {
  const words = useWords(da, en)
  const texts = useWords(daDesk, enDesk)
  const { fiscalYear, month } = draft
  const periods = useQuery(periodsQuery(fiscalYear)).data?.periods ?? []
  const closed = periods.find((period) => period.closed && (period.month === 0 || period.month === month))
  const told = closed ? texts.periodClosed(fiscalYear, closed.month) : undefined
  return (
    <>
      <WholeNumberField
        label={words.fiscalYear}
        value={fiscalYear}
        onChange={(value) => set({ fiscalYear: value ?? fiscalYear })}
        min={2000}
        max={2100}
        grouped={false}
        error={(closed?.month === 0 ? told : undefined) ?? errors.get('fiscalYear')}
      />
      <MonthField
        value={month}
        onChange={(value) => set({ month: value })}
        error={(closed && closed.month > 0 ? told : undefined) ?? errors.get('month')}
      />
    </>
  )
}
