import './chip.css'
import './popover.css'
import { useId } from 'react'
import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components'
import { ui as da } from '../i18n/da/ui.ts'
import { ui as en } from '../i18n/en/ui.ts'
import { useWords } from '../i18n/locale.tsx'
import { Icon } from './Icon.tsx'

interface ChipOption<Value extends string> {
  value: Value
  label: string
  hint?: string
}

interface FilterChipProps<Value extends string> {
  /** The muted word: `År`, `Til og med`, `Mod`. */
  label: string
  value: Value
  options: readonly ChipOption<Value>[]
  onChange: (value: Value) => void
}

/** A filter with a value that can be changed: label muted, value ink, a list below. */
export function FilterChip<Value extends string>({ label, value, options, onChange }: FilterChipProps<Value>) {
  const nameId = useId()
  return (
    <Select
      aria-label={label}
      value={value}
      onChange={(next) => {
        const chosen = options.find((option) => option.value === next)
        if (chosen) onChange(chosen.value)
      }}
    >
      <Button className="k-chip" aria-labelledby={nameId}>
        <span id={nameId} className="k-chip-name">
          <span className="k-chip-label">{label}</span>{' '}
          <SelectValue className="k-chip-value">{options.find((option) => option.value === value)?.label}</SelectValue>
        </span>
        <Icon name="chevron-down" />
      </Button>
      <Popover className="k-popover k-list-popover" offset={4}>
        <ListBox className="k-list" items={options}>
          {(option) => (
            <ListBoxItem className="k-list-item" id={option.value} textValue={option.label}>
              {option.label}
              {option.hint ? <span className="k-list-hint">{option.hint}</span> : null}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  )
}

interface ActiveChipProps {
  label: string
  onRemove: () => void
}

/** A filter that is on: tinted, with ×. The whole chip removes it. */
export function ActiveChip({ label, onRemove }: ActiveChipProps) {
  const words = useWords(da, en)
  return (
    <Button className="k-chip" data-active aria-label={words.remove(label)} onPress={onRemove}>
      {label}
      <Icon name="close" size={14} />
    </Button>
  )
}
