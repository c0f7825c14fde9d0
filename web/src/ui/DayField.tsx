import { formatDay } from '@kildetal/shared/fiscal-year.ts'
import { useState } from 'react'
import { TextField as AriaTextField, Input } from 'react-aria-components'
import { ui as da } from '../i18n/da/ui.ts'
import { ui as en } from '../i18n/en/ui.ts'
import { useLocale, useWords } from '../i18n/locale.tsx'
import { FieldFrame, type FieldProps, fieldAttributes } from './field-parts.tsx'
import { parseDay } from './parse-day.ts'

interface DayFieldProps extends FieldProps {
  /** ISO day; null when empty. */
  value: string | null
  onChange: (day: string | null) => void
}

/** A day, typed as `23. april 2025` or `23.4.2025`; shows the long form at rest, and the right form when it cannot be read. */
export function DayField(props: DayFieldProps) {
  const { value, onChange } = props
  const words = useWords(da, en)
  const locale = useLocale()
  const [draft, setDraft] = useState<string | null>(null)
  const [unreadable, setUnreadable] = useState(false)

  function leave(): void {
    if (draft === null) return
    const day = draft.trim() === '' ? null : parseDay(draft)
    const readable = draft.trim() === '' || day !== null
    setUnreadable(!readable)
    if (!readable) return
    setDraft(null)
    if (day !== value) onChange(day)
  }

  const shown: DayFieldProps = unreadable ? { ...props, error: props.error ?? words.dayFormat } : props
  return (
    <AriaTextField
      {...fieldAttributes(shown)}
      value={draft ?? (value === null ? '' : formatDay(value, locale))}
      autoComplete="off"
      onChange={setDraft}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key === 'Enter') leave()
        else event.continuePropagation()
      }}
    >
      <FieldFrame props={shown}>
        <Input className="k-input" />
      </FieldFrame>
    </AriaTextField>
  )
}
