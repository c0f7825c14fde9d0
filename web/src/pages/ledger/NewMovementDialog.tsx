import { MOVEMENT_KINDS } from '@kildetal/shared/ledger.ts'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useChange } from '../../api/administration.ts'
import { answer, api } from '../../api/client.ts'
import { accountsQuery } from '../../api/ledger.ts'
import { useMe } from '../../api/session.ts'
import { ledger as da } from '../../i18n/da/ledger.ts'
import { ledger as en } from '../../i18n/en/ledger.ts'
import { useWords } from '../../i18n/locale.tsx'
import { ProblemNote } from '../../problems/ProblemNote.tsx'
import { Button } from '../../ui/Button.tsx'
import { DayField } from '../../ui/DayField.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { MoneyField } from '../../ui/MoneyField.tsx'
import { ComboField, SelectField } from '../../ui/SelectField.tsx'
import { TextField, WholeNumberField } from '../../ui/TextField.tsx'
import { showReceipt } from '../../ui/Toast.tsx'
import { type MovementDraft, movementOf, OUT_OF } from './movement-draft.ts'

const KINDS = MOVEMENT_KINDS.flatMap((kind) => (kind === 'reversal' ? [] : [kind]))

interface PartProps {
  draft: MovementDraft
  set: (change: Partial<MovementDraft>) => void
}

/** Posts a movement; the fields follow its kind. The same press sent twice is posted once. */
export function NewMovementDialog({ year, onClose }: { year: number; onClose: () => void }) {
  const words = useWords(da, en)
  const { today } = useMe()
  const [key] = useState(() => crypto.randomUUID())
  const [readable, setReadable] = useState(true)
  const [draft, setDraft] = useState<MovementDraft>({
    kind: 'earmark',
    target: 'pool',
    pool: null,
    unit: null,
    account: '',
    fromSlug: null,
    fromAccount: '',
    fiscalYear: year,
    fromYear: year - 1,
    amountOre: null,
    text: '',
    knownOn: today,
    fundingSource: '',
    out: 'free',
    pending: false,
    note: '',
  })
  const set = (change: Partial<MovementDraft>) => setDraft((before) => ({ ...before, ...change }))
  const movement = readable ? movementOf(draft) : null
  const save = useChange({
    run: (json: NonNullable<typeof movement>) =>
      answer(api.api.movements.$post({ json, header: { 'idempotency-key': key } })),
    invalidates: ['ledger'],
    onDone: (made) => {
      showReceipt(made.state === 'awaiting_approval' ? words.awaits : words.posted)
      onClose()
    },
  })
  return (
    <Dialog
      open
      guarded
      onClose={onClose}
      title={words.newTitle}
      width={640}
      actions={
        <>
          <Button
            variant="primary"
            busy={save.isPending}
            disabled={movement === null}
            onPress={() => {
              if (movement) save.mutate(movement)
            }}
          >
            {words.post}
          </Button>
          <Button variant="secondary" onPress={onClose}>
            {words.cancel}
          </Button>
        </>
      }
    >
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
        <PlaceFields draft={draft} set={set} />
        <KindFields draft={draft} set={set} />
        <WholeNumberField
          label={words.fiscalYear}
          value={draft.fiscalYear}
          onChange={(value) => set({ fiscalYear: value ?? year })}
          min={2000}
          max={2100}
          grouped={false}
        />
        <MoneyField
          label={words.amount}
          valueOre={draft.amountOre}
          onChange={(amountOre) => set({ amountOre })}
          onValidity={setReadable}
        />
        <DayField label={words.knownOn} value={draft.knownOn} onChange={(knownOn) => set({ knownOn })} />
      </div>
      <TextField label={words.text} value={draft.text} onChange={(text) => set({ text })} />
      <TextField label={words.note} value={draft.note} onChange={(note) => set({ note })} hint={words.noteHint} />
      <ProblemNote error={save.error} />
    </Dialog>
  )
}

function PlaceFields({ draft, set }: PartProps) {
  const words = useWords(da, en)
  const { pools, units } = useSuspenseQuery(accountsQuery).data
  const onPool = draft.target === 'pool'
  const choices = (onPool ? pools : units).map(({ slug, name }) => ({ value: slug, label: name }))
  return (
    <>
      <SelectField<MovementDraft['target']>
        label={words.on}
        value={draft.target}
        onChange={(target) => set({ target, fromSlug: null })}
        choices={[
          { value: 'pool', label: words.onPool },
          { value: 'unit', label: words.onUnit },
        ]}
      />
      <ComboField<string>
        label={onPool ? words.pool : words.unit}
        value={onPool ? draft.pool : draft.unit}
        onChange={(slug) => set(onPool ? { pool: slug } : { unit: slug })}
        choices={choices}
      />
      {onPool ? null : (
        <TextField label={words.account} value={draft.account} onChange={(account) => set({ account })} />
      )}
      {draft.kind === 'reallocation' ? (
        <>
          <ComboField<string>
            label={onPool ? words.fromPool : words.fromUnit}
            value={draft.fromSlug}
            onChange={(fromSlug) => set({ fromSlug })}
            choices={choices}
          />
          {onPool ? null : (
            <TextField
              label={words.fromAccount}
              value={draft.fromAccount}
              onChange={(fromAccount) => set({ fromAccount })}
            />
          )}
        </>
      ) : null}
    </>
  )
}

function KindFields({ draft, set }: PartProps) {
  const words = useWords(da, en)
  const out = OUT_OF[draft.kind]
  if (draft.kind === 'supplementary_appropriation') {
    return (
      <TextField
        label={words.fundingSource}
        value={draft.fundingSource}
        onChange={(fundingSource) => set({ fundingSource })}
      />
    )
  }
  if (draft.kind === 'carry_over') {
    return (
      <WholeNumberField
        label={words.fromYear}
        value={draft.fromYear}
        onChange={(value) => set({ fromYear: value ?? draft.fiscalYear - 1 })}
        min={2000}
        max={2100}
        grouped={false}
      />
    )
  }
  return out ? (
    <SelectField<MovementDraft['out']>
      label={words.out}
      value={draft.out}
      onChange={(value) => set({ out: value })}
      choices={out.map((value) => ({ value, label: words.buckets[value] }))}
    />
  ) : null
}
