import { formatAmount, formatKr, parseDanishKr } from '@kildetal/shared/money.ts'
import { useState } from 'react'
import { TextField as AriaTextField, Input } from 'react-aria-components'
import { ui as da } from '../i18n/da/ui.ts'
import { ui as en } from '../i18n/en/ui.ts'
import { useWords } from '../i18n/locale.tsx'
import { FieldFrame, type FieldProps, fieldAttributes } from './field-parts.tsx'

interface MoneyFieldProps extends FieldProps {
  /** Øre; null when empty. */
  valueOre: number | null
  /** Called when the text can be read (or is emptied). Nothing is called for text that cannot. */
  onChange: (amountOre: number | null) => void
  /** Called when the text turns readable or unreadable, so that a form can hold back its button. */
  onValidity?: (valid: boolean) => void
  /** `kr.` after the figure at rest. */
  unit?: boolean
  /** The figure in weight 600, as in the review. */
  strong?: boolean
}

/**
 * Danish kroner, typed the Danish way (`1.358.000`, `1,358 mio.`, `−412`). At rest it shows the amount as Kildetal writes it; text
 * that cannot be read without guessing stays as typed with the right form below.
 */
export function MoneyField(props: MoneyFieldProps) {
  const { valueOre, onChange, onValidity, unit = true, strong = false } = props
  const words = useWords(da, en)
  const [draft, setDraft] = useState<string | null>(null)
  const [unreadable, setUnreadable] = useState(false)
  const atRest = valueOre === null ? '' : unit ? formatKr(valueOre) : formatAmount(valueOre)

  function leave(): void {
    if (draft === null) return
    const empty = draft.trim() === ''
    const amountOre = parseDanishKr(draft)
    const readable = empty || amountOre !== null
    setUnreadable(!readable)
    onValidity?.(readable)
    if (!readable) return
    setDraft(null)
    const next = empty ? null : amountOre
    if (next !== valueOre) onChange(next)
  }

  const shown: MoneyFieldProps = unreadable ? { ...props, error: props.error ?? words.amountFormat } : props
  return (
    <AriaTextField
      {...fieldAttributes(shown)}
      value={draft ?? atRest}
      inputMode="decimal"
      autoComplete="off"
      onChange={(text) => {
        setDraft(text)
        if (unreadable && parseDanishKr(text) !== null) setUnreadable(false)
      }}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key === 'Enter') leave()
        // Ctrl-Enter is the page's: it saves what has just been read.
        if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) event.continuePropagation()
      }}
    >
      <FieldFrame props={shown}>
        <Input className="k-input" data-figure data-strong={strong || undefined} />
      </FieldFrame>
    </AriaTextField>
  )
}
