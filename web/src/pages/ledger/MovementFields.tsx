import type { AccountRef } from '@kildetal/shared/ledger.ts'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { accountsQuery, unitAccountsQuery } from '../../api/ledger.ts'
import { minutesListQuery } from '../../api/minutes.ts'
import { desk as daDesk } from '../../i18n/da/desk.ts'
import { ledger as da } from '../../i18n/da/ledger.ts'
import { desk as enDesk } from '../../i18n/en/desk.ts'
import { ledger as en } from '../../i18n/en/ledger.ts'
import { useWords } from '../../i18n/locale.tsx'
import { ComboField, SelectField } from '../../ui/SelectField.tsx'
import { TextField, WholeNumberField } from '../../ui/TextField.tsx'
import { type MovementDraft, OUT_OF } from './movement-draft.ts'

interface PartProps {
  draft: MovementDraft
  set: (change: Partial<MovementDraft>) => void
  /** What the server says of each field. */
  errors: ReadonlyMap<string, string>
}

/** Where the money goes, and for a reallocation where it is taken from. */
export function PlaceFields({ draft, set, errors }: PartProps) {
  const words = useWords(da, en)
  const { pools, units } = useSuspenseQuery(accountsQuery).data
  const onPool = draft.target === 'pool'
  const choices = (onPool ? pools : units).map(({ slug, name }) => ({ value: slug, label: name }))
  const moved = draft.kind === 'reallocation'
  return (
    <>
      <SelectField<MovementDraft['target']>
        label={words.on}
        value={draft.target}
        onChange={(target) => set({ target, fromSlug: null, account: '', fromAccount: '' })}
        choices={[
          { value: 'pool', label: words.onPool },
          { value: 'unit', label: words.onUnit },
        ]}
      />
      <ComboField<string>
        key={draft.target}
        label={onPool ? words.pool : words.unit}
        value={onPool ? draft.pool : draft.unit}
        onChange={(slug) => set(onPool ? { pool: slug } : { unit: slug, account: '' })}
        choices={choices}
        error={errors.get('on') ?? errors.get('on.pool') ?? errors.get('on.unit')}
      />
      {onPool ? null : (
        <UnitAccountField
          label={words.account}
          unit={draft.unit}
          value={draft.account}
          onChange={(account) => set({ account })}
          error={errors.get('on.account')}
        />
      )}
      {moved ? (
        <ComboField<string>
          key={`from ${draft.target}`}
          label={onPool ? words.fromPool : words.fromUnit}
          value={draft.fromSlug}
          onChange={(fromSlug) => set({ fromSlug, fromAccount: '' })}
          choices={choices}
          error={errors.get('from') ?? errors.get('from.pool') ?? errors.get('from.unit')}
        />
      ) : null}
      {moved && !onPool ? (
        <UnitAccountField
          label={words.fromAccount}
          unit={draft.fromSlug}
          value={draft.fromAccount}
          onChange={(fromAccount) => set({ fromAccount })}
          error={errors.get('from.account')}
        />
      ) : null}
    </>
  )
}

interface UnitAccountFieldProps {
  label: string
  unit: string | null
  value: string
  onChange: (code: string) => void
  error: string | undefined
}

function UnitAccountField({ label, unit, value, onChange, error }: UnitAccountFieldProps) {
  const accounts = useQuery({ ...unitAccountsQuery(unit ?? ''), enabled: unit !== null }).data?.accounts ?? []
  return (
    <ComboField<string>
      key={`${unit} ${accounts.length}`}
      label={label}
      value={value === '' ? null : value}
      onChange={(code) => onChange(code ?? '')}
      choices={accounts.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))}
      disabled={unit === null}
      error={error}
    />
  )
}

/** What only some kinds say: how it is covered, the year it leaves, the bucket it takes from. */
export function KindFields({ draft, set, errors }: PartProps) {
  const words = useWords(da, en)
  const out = OUT_OF[draft.kind]
  if (draft.kind === 'supplementary_appropriation') {
    return (
      <TextField
        label={words.fundingSource}
        value={draft.fundingSource}
        onChange={(fundingSource) => set({ fundingSource })}
        error={errors.get('fundingSource')}
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
        error={errors.get('fromYear')}
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

interface MonthFieldProps {
  value: number | null
  onChange: (month: number | null) => void
  error?: string | undefined
}

/** The month something belongs to, or the whole year. */
export function MonthField({ value, onChange, error }: MonthFieldProps) {
  const words = useWords(daDesk, enDesk)
  const months = Array.from({ length: 12 }, (_, index) => index + 1)
  return (
    <SelectField<string>
      label={words.month}
      value={String(value ?? 0)}
      onChange={(month) => onChange(month === '0' ? null : Number(month))}
      choices={[
        { value: '0', label: words.wholeYear },
        ...months.map((month) => ({ value: String(month), label: words.monthNamed(month) })),
      ]}
      error={error}
    />
  )
}

/** Bodies that can grant, whatever has been imported. */
const COUNCIL = 'Kommunalbestyrelsen'

/** The authority that granted the money: the council, or another body whose minutes are here. */
export function GrantedByField(props: { value: string; onChange: (body: string) => void; error?: string | undefined }) {
  const { value, onChange, error } = props
  const words = useWords(daDesk, enDesk)
  const minutes = useQuery(minutesListQuery).data ?? []
  const bodies = [...new Set([COUNCIL, ...minutes.flatMap(({ body }) => body ?? []), ...(value ? [value] : [])])]
  return (
    <SelectField<string>
      label={words.grantedBy}
      value={value === '' ? '-' : value}
      onChange={(body) => onChange(body === '-' ? '' : body)}
      choices={[{ value: '-', label: words.notSaid }, ...bodies.map((body) => ({ value: body, label: body }))]}
      error={error}
    />
  )
}

/** An account as the form's lists name it. */
export function useAccountName(): (account: AccountRef) => string {
  const { pools, units } = useSuspenseQuery(accountsQuery).data
  return (account) =>
    'pool' in account
      ? (pools.find(({ slug }) => slug === account.pool)?.name ?? account.pool)
      : `${units.find(({ slug }) => slug === account.unit)?.name ?? account.unit}, ${account.account}`
}
