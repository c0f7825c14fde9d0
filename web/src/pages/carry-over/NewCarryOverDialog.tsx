import { ruleOf } from '@kildetal/shared/carry-over-rule.ts'
import type { CarryOverRule } from '@kildetal/shared/carry-overs.ts'
import { subtractOre } from '@kildetal/shared/money.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useChange } from '../../api/administration.ts'
import { yearToCarryOverQuery } from '../../api/carry-overs.ts'
import { answer, api } from '../../api/client.ts'
import { accountsQuery } from '../../api/ledger.ts'
import { useMe } from '../../api/session.ts'
import { carryOver as da } from '../../i18n/da/carry-over.ts'
import { carryOver as en } from '../../i18n/en/carry-over.ts'
import { useWords } from '../../i18n/locale.tsx'
import { ProblemNote } from '../../problems/ProblemNote.tsx'
import { Button } from '../../ui/Button.tsx'
import { DayField } from '../../ui/DayField.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { MoneyField } from '../../ui/MoneyField.tsx'
import { ComboField, SelectField } from '../../ui/SelectField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { type NewDraft, requestOf } from './new-draft.ts'
import { RuleCalculation } from './RuleCalculation.tsx'
import { useMay } from './use-rights.ts'

const RULES: readonly CarryOverRule[] = ['free_within_5_percent', 'purpose_bound', 'overspend_follows']

interface PartProps {
  draft: NewDraft
  set: (change: Partial<NewDraft>) => void
}

/** A new request: a leader's for the own unit, a controller's for any unit or pool. The rule is worked out while it is written. */
export function NewCarryOverDialog({ from, onClose }: { from: number; onClose: () => void }) {
  const words = useWords(da, en)
  const me = useMe()
  const may = useMay()
  const asController = may('ledger.post')
  const own = me.roles.find(({ role, unit }) => role === 'leader' && unit !== null)?.unit
  const [key] = useState(() => crypto.randomUUID())
  const [readable, setReadable] = useState(true)
  const [draft, setDraft] = useState<NewDraft>({
    ...{ target: 'unit', unit: asController ? null : (own?.slug ?? null), pool: null, account: null },
    ...{ rule: 'free_within_5_percent', amountOre: null, purpose: '', reason: '', serviceFrame: true, day: me.today },
  })
  const set = (change: Partial<NewDraft>) => setDraft((before) => ({ ...before, ...change }))
  const request = readable ? requestOf(draft, from) : null
  const save = useChange({
    run: (json: NonNullable<typeof request>) =>
      answer(api.api['carry-overs'].$post({ json, header: { 'idempotency-key': key } })),
    invalidates: ['ledger'],
    receipt: asController ? words.entered : words.sent,
    onDone: onClose,
  })
  return (
    <Dialog
      open
      guarded
      onClose={onClose}
      title={words.newTitle}
      width={680}
      actions={
        <>
          <Button
            variant="primary"
            busy={save.isPending}
            disabled={request === null}
            onPress={() => {
              if (request) save.mutate(request)
            }}
          >
            {words.send}
          </Button>
          <Button onPress={onClose}>{words.cancel}</Button>
        </>
      }
    >
      <div className="k-carry-form">
        <p className="t-14">{words.newIntro(from)}</p>
        {asController ? <AnyOwner draft={draft} set={set} /> : <OwnUnit draft={draft} set={set} />}
        {draft.target === 'unit' && draft.unit !== null ? <Line draft={draft} set={set} from={from} /> : null}
        <div className="k-carry-fields">
          <SelectField<CarryOverRule>
            label={words.rule}
            value={draft.rule}
            onChange={(rule) => set({ rule })}
            choices={RULES.map((rule) => ({ value: rule, label: words.ruleNames[rule] }))}
          />
          <MoneyField
            label={words.amountNew}
            valueOre={draft.amountOre}
            onChange={(amountOre) => set({ amountOre })}
            onValidity={setReadable}
            hint={words.amountNewHint}
          />
        </div>
        {draft.target === 'unit' && draft.unit !== null ? (
          <Preview draft={draft} unit={draft.unit} from={from} />
        ) : null}
        <TextField
          label={words.purpose}
          value={draft.purpose}
          onChange={(purpose) => set({ purpose })}
          hint={words.purposeHint}
        />
        <TextField
          label={words.reason}
          value={draft.reason}
          onChange={(reason) => set({ reason })}
          lines={3}
          hint={words.reasonHint}
        />
        {asController ? (
          <div className="k-carry-fields">
            <SelectField<'yes' | 'no'>
              label={words.inFrame}
              value={draft.serviceFrame ? 'yes' : 'no'}
              onChange={(value) => set({ serviceFrame: value === 'yes' })}
              choices={[
                { value: 'yes', label: words.countsInFrame(from + 1) },
                { value: 'no', label: words.notInFrame },
              ]}
            />
            <DayField label={words.day} value={draft.day} onChange={(day) => set({ day })} />
          </div>
        ) : null}
        <ProblemNote error={save.error} />
      </div>
    </Dialog>
  )
}

function OwnUnit({ draft, set }: PartProps) {
  const words = useWords(da, en)
  const { roles } = useMe()
  const units = roles.flatMap(({ role, unit }) => (role === 'leader' && unit ? [unit] : []))
  return (
    <SelectField<string>
      label={words.unit}
      value={draft.unit}
      onChange={(unit) => set({ unit, account: null })}
      choices={units.map(({ slug, name }) => ({ value: slug, label: name }))}
    />
  )
}

function AnyOwner({ draft, set }: PartProps) {
  const words = useWords(da, en)
  const accounts = useQuery(accountsQuery).data
  const onPool = draft.target === 'pool'
  const choices = (onPool ? accounts?.pools : accounts?.units) ?? []
  return (
    <div className="k-carry-fields">
      <SelectField<NewDraft['target']>
        label={words.on}
        value={draft.target}
        onChange={(target) => set({ target })}
        choices={[
          { value: 'unit', label: words.onUnit },
          { value: 'pool', label: words.onPool },
        ]}
      />
      <ComboField<string>
        label={onPool ? words.pool : words.unit}
        value={onPool ? draft.pool : draft.unit}
        onChange={(slug) => set(onPool ? { pool: slug } : { unit: slug, account: null })}
        choices={choices.map(({ slug, name }) => ({ value: slug, label: name }))}
      />
    </div>
  )
}

function Line({ draft, set, from }: PartProps & { from: number }) {
  const words = useWords(da, en)
  const year = useQuery(yearToCarryOverQuery(draft.unit ?? '', from)).data
  return (
    <SelectField<string>
      label={words.line}
      value={draft.account}
      onChange={(account) => set({ account })}
      choices={(year?.lines ?? []).map(({ code, name }) => ({ value: code, label: name, hint: code }))}
      hint={words.lineHint}
    />
  )
}

function Preview({ draft, unit, from }: { draft: NewDraft; unit: string; from: number }) {
  const year = useQuery(yearToCarryOverQuery(unit, from)).data
  const { rule, amountOre, account } = draft
  const figures = year?.figures
  if (!figures) return null
  const line = rule === 'purpose_bound' ? year.lines.find(({ code }) => code === account)?.figures : undefined
  const purposeYear = line
    ? { revisedOre: line.revisedOre, actualOre: line.actualOre, leftOre: subtractOre(line.revisedOre, line.actualOre) }
    : null
  const { revisedOre, actualOre } = figures
  const unspentOre = subtractOre(revisedOre, actualOre)
  const requestedOre = amountOre ?? 0
  return (
    <RuleCalculation
      year={{ fromYear: from, rule, requestedOre, revisedOre, actualOre, unspentOre, purposeYear }}
      result={ruleOf({ rule, requestedOre, revisedOre, unspentOre, purpose: purposeYear })}
    />
  )
}
