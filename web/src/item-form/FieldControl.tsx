import { KINDS, STATUSES, type Status, UNITS } from '@kildetal/shared/extraction.ts'
import { formatYears } from '@kildetal/shared/fiscal-year.ts'
import { AUDIENCES } from '@kildetal/shared/items.ts'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { itemTotalsQuery } from '../api/items.ts'
import { organisationQuery } from '../api/review.ts'
import type { Field } from '../document/evidence.ts'
import { review as da } from '../i18n/da/review.ts'
import { terms as termsDa } from '../i18n/da/terms.ts'
import { review as en } from '../i18n/en/review.ts'
import { terms as termsEn } from '../i18n/en/terms.ts'
import { useWords } from '../i18n/locale.tsx'
import { MoneyField } from '../ui/MoneyField.tsx'
import { type Choice, ComboField, SelectField } from '../ui/SelectField.tsx'
import { SourceDot } from '../ui/SourceDot.tsx'
import { TextField } from '../ui/TextField.tsx'
import type { EditedItem } from './edited-item.ts'
import { FieldLabel } from './FieldLabel.tsx'
import { SuggestField } from './SuggestField.tsx'
import { parseYear, parseYears } from './years-text.ts'

interface FieldControlProps {
  field: Field
  edited: EditedItem
  evidence: ReactNode
  onReadable: (readable: boolean) => void
  /** A choice was made from a list. */
  onChosen: () => void
}

/** The control of one field. */
export function FieldControl(props: FieldControlProps) {
  switch (props.field) {
    case 'amountOre':
      return <AmountFields {...props} />
    case 'years':
      return <YearsField {...props} />
    case 'fromYear':
    case 'priceLevel':
      return <YearField {...props} field={props.field} />
    case 'approximate':
      return <ApproximateField {...props} />
    case 'unit':
    case 'kind':
    case 'status':
    case 'audience':
      return <CodeField {...props} field={props.field} />
    case 'pool':
      return <PoolField {...props} />
    case 'orgUnitId':
      return <UnitField {...props} />
    default:
      return <WordsField {...props} field={props.field} />
  }
}

function AmountFields({ edited, evidence, onReadable }: FieldControlProps) {
  const words = useWords(da, en)
  const { values, set } = edited
  const isRange = values.maxOre !== null
  return (
    <>
      <MoneyField
        layout="row"
        label={<FieldLabel words={words.fields.amountOre} />}
        valueOre={values.amountOre}
        unit={false}
        strong
        evidence={evidence}
        onValidity={onReadable}
        onChange={(amountOre) => {
          onReadable(amountOre !== null)
          if (amountOre !== null) set({ amountOre, ...(isRange ? { minOre: amountOre } : {}) })
        }}
      />
      {isRange ? (
        <MoneyField
          layout="row"
          label={words.fields.maxOre}
          valueOre={values.maxOre}
          unit={false}
          onChange={(maxOre) => set(maxOre === null ? { maxOre, minOre: null } : { maxOre })}
        />
      ) : null}
    </>
  )
}

function YearsField({ edited, evidence, onReadable }: FieldControlProps) {
  const words = useWords(da, en)
  const [typed, setTyped] = useState<string | null>(null)
  const readable = typed === null || parseYears(typed) !== null
  return (
    <TextField
      layout="row"
      label={<FieldLabel words={words.fields.years} />}
      value={typed ?? formatYears(edited.values.years)}
      evidence={evidence}
      autoComplete="off"
      error={readable ? undefined : words.yearsFormat}
      onChange={(text) => {
        const years = parseYears(text)
        setTyped(text)
        onReadable(years !== null)
        // `2025` alone says nothing of where the money comes from; `fra 2024 til 2025` does.
        if (years) edited.set(years.fromYear === null ? { years: years.years } : years)
      }}
      onBlur={() => {
        if (readable) setTyped(null)
      }}
    />
  )
}

function YearField({ field, edited, evidence, onReadable }: FieldControlProps & { field: 'fromYear' | 'priceLevel' }) {
  const words = useWords(da, en)
  const [typed, setTyped] = useState<string | null>(null)
  const readable = typed === null || parseYear(typed) !== undefined
  return (
    <TextField
      layout="row"
      label={<FieldLabel words={words.fields[field]} />}
      value={typed ?? edited.values[field]?.toString() ?? ''}
      evidence={evidence}
      autoComplete="off"
      error={readable ? undefined : words.yearFormat}
      onChange={(text) => {
        const year = parseYear(text)
        setTyped(text)
        onReadable(year !== undefined)
        if (year !== undefined) edited.set({ [field]: year })
      }}
      onBlur={() => {
        if (readable) setTyped(null)
      }}
    />
  )
}

function ApproximateField({ edited, evidence, onChosen }: FieldControlProps) {
  const words = useWords(da, en)
  return (
    <SelectField
      layout="row"
      label={<FieldLabel words={words.fields.approximate} />}
      value={edited.values.approximate ? 'about' : 'exact'}
      choices={(['exact', 'about'] as const).map((value) => ({ value, label: words.precision[value] }))}
      evidence={evidence}
      onChange={(value) => {
        onChosen()
        edited.set({ approximate: value === 'about' })
      }}
    />
  )
}

const NONE = '-'

function CodeField({
  field,
  edited,
  evidence,
  onChosen,
}: FieldControlProps & { field: 'unit' | 'kind' | 'status' | 'audience' }) {
  const words = useWords(da, en)
  const choices = useChoices(field, edited)
  return (
    <SelectField
      layout="row"
      label={<FieldLabel words={words.fields[field]} />}
      value={edited.values[field] ?? NONE}
      choices={choices}
      evidence={evidence}
      onChange={(value) => {
        onChosen()
        edited.set({ [field]: value === NONE ? null : value })
      }}
    />
  )
}

function useChoices(field: 'unit' | 'kind' | 'status' | 'audience', { values }: EditedItem): Choice<string>[] {
  const words = useWords(da, en)
  const terms = useWords(termsDa, termsEn)
  const none: Choice<string> = { value: NONE, label: words.nothing }
  if (field === 'unit')
    return UNITS.map((value) => ({
      value,
      label: value === 'total' ? words.unitTotal : words.unitKr(terms.unit[value]),
    }))
  if (field === 'audience') return AUDIENCES.map((value) => ({ value, label: words.audience[value] }))
  if (field === 'kind') return [...KINDS.map((value) => ({ value, label: terms.kind[value] })), none]
  const isRequest = values.kind === 'carry_over'
  const marks = {
    approved: 'decided',
    proposed: isRequest ? 'requested' : 'proposed',
    rejected: 'none',
    noted: 'decided',
  } as const satisfies Record<Status, string>
  const names = { ...terms.status, ...(isRequest ? { proposed: terms.requested } : {}) }
  return [...STATUSES.map((value) => ({ value, label: names[value], mark: <SourceDot state={marks[value]} /> })), none]
}

function PoolField({ edited, evidence }: FieldControlProps) {
  const words = useWords(da, en)
  const { data: pools = [] } = useQuery(itemTotalsQuery('pool', undefined, {}))
  return (
    <SuggestField
      layout="row"
      label={<FieldLabel words={words.fields.pool} />}
      value={edited.values.pool ?? ''}
      suggestions={pools.flatMap(({ row }) => (row ? [row] : []))}
      evidence={evidence}
      onChange={(pool) => edited.set({ pool: pool.trim() === '' ? null : pool })}
    />
  )
}

function UnitField({ edited, evidence }: FieldControlProps) {
  const words = useWords(da, en)
  const { data } = useQuery(organisationQuery)
  const choices = (data?.units ?? []).map(({ id, name }) => ({ value: id, label: name }))
  return (
    <ComboField
      // The list of choices arrives after the form; the field takes its words from it.
      key={choices.length}
      layout="row"
      label={<FieldLabel words={words.fields.orgUnitId} />}
      value={edited.values.orgUnitId}
      choices={choices}
      evidence={evidence}
      onChange={(orgUnitId) => edited.set({ orgUnitId })}
    />
  )
}

function WordsField({
  field,
  edited,
  evidence,
  onReadable,
}: FieldControlProps & { field: 'fundingSource' | 'counterpart' | 'label' }) {
  const words = useWords(da, en)
  const [emptied, setEmptied] = useState(false)
  const value = edited.values[field] ?? ''
  return (
    <TextField
      layout="row"
      label={<FieldLabel words={words.fields[field]} />}
      value={emptied ? '' : value}
      evidence={evidence}
      autoComplete="off"
      error={emptied ? words.labelEmpty : undefined}
      onChange={(text) => {
        const empty = text.trim() === ''
        const lacks = field === 'label' && empty
        setEmptied(lacks)
        onReadable(!lacks)
        if (!lacks) edited.set({ [field]: empty ? null : text })
      }}
    />
  )
}
