import type { EconomicItem } from '@kildetal/shared/items.ts'
import { formatKr } from '@kildetal/shared/money.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { citableItemsQuery } from '../../api/ledger.ts'
import { meetingLabel } from '../../figures/source-of.ts'
import { desk as da } from '../../i18n/da/desk.ts'
import { desk as en } from '../../i18n/en/desk.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { ProblemNote } from '../../problems/ProblemNote.tsx'
import { ChoiceRows } from '../../ui/ChoiceRows.tsx'
import { Quote } from '../../ui/Quote.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { TextLink } from '../../ui/TextLink.tsx'
import type { BasisDraft } from './basis-draft.ts'
import { FindPassage } from './FindPassage.tsx'

interface BasisFieldProps {
  basis: BasisDraft
  onChange: (basis: BasisDraft) => void
  /** Called with the whole item when one is chosen, for what it can fill in. */
  onItem?: (item: EconomicItem) => void
  /** What the server says of it. */
  error?: string | undefined
}

/** What a movement rests on: an economic item, a sentence of the minutes, or a note that shows as without source. */
export function BasisField({ basis, onChange, onItem, error }: BasisFieldProps) {
  const words = useWords(da, en)
  return (
    <fieldset className="k-basis">
      <legend className="k-field-label">{words.basis}</legend>
      <Segmented<BasisDraft['by']>
        label={words.basis}
        value={basis.by}
        onChange={(by) => onChange({ ...basis, by })}
        segments={(['item', 'passage', 'note'] as const).map((by) => ({ value: by, label: words.by[by] }))}
      />
      {basis.by === 'item' ? <ItemPart basis={basis} onChange={onChange} {...(onItem ? { onItem } : {})} /> : null}
      {basis.by === 'passage' ? <PassagePart basis={basis} onChange={onChange} /> : null}
      {basis.by === 'note' ? (
        <TextField
          label={words.noteLabel}
          value={basis.note}
          onChange={(note) => onChange({ ...basis, note })}
          hint={words.noteHint}
        />
      ) : null}
      {error ? (
        <p className="k-field-error" role="alert">
          {error}
        </p>
      ) : null}
    </fieldset>
  )
}

function ItemPart({ basis, onChange, onItem }: BasisFieldProps) {
  const words = useWords(da, en)
  const locale = useLocale()
  const [text, setText] = useState('')
  const found = useQuery(citableItemsQuery(text.trim()))
  if (basis.item) {
    return (
      <p className="k-basis-chosen">
        <span className="t-strong">{basis.item.label}</span>
        <span>{formatKr(basis.item.amountOre, { locale })}</span>
        <span className="t-muted t-13">{basis.item.where}</span>
        <TextLink onPress={() => onChange({ ...basis, item: null })}>{words.change}</TextLink>
      </p>
    )
  }
  const items = found.data ?? []
  const choose = (id: string) => {
    const item = items.find((each) => each.id === id)
    if (!item) return
    const where = item.source ? meetingLabel(item.source, locale) : ''
    onChange({ ...basis, item: { id, label: item.label, amountOre: item.amountOre, where } })
    onItem?.(item)
  }
  return (
    <>
      <TextField label={words.findItem} type="search" value={text} onChange={setText} hint={words.findItemHint} />
      {items.length > 0 ? (
        <ChoiceRows
          label={words.foundItems}
          value={null}
          onChange={choose}
          rows={items.map((item) => ({
            id: item.id,
            title: item.label,
            value: formatKr(item.amountOre, { locale }),
            note: item.source ? meetingLabel(item.source, locale) : undefined,
          }))}
        />
      ) : null}
      {found.isSuccess && items.length === 0 ? <p className="t-13 t-muted">{words.nothingFound}</p> : null}
      <ProblemNote error={found.error} />
    </>
  )
}

function PassagePart({ basis, onChange }: BasisFieldProps) {
  const words = useWords(da, en)
  const { passage } = basis
  if (!passage) return <FindPassage onChoose={(chosen) => onChange({ ...basis, passage: chosen })} />
  return (
    <div className="k-basis-chosen">
      <Quote as="block" small text={passage.quote} />
      <span className="t-muted t-13">{passage.where}</span>
      <TextLink onPress={() => onChange({ ...basis, passage: null })}>{words.change}</TextLink>
    </div>
  )
}
