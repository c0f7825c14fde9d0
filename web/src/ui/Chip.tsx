import './chip.css'
import './popover.css'
import { type ReactNode, useId } from 'react'
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

/** The chip itself: what it filters by, and the value it stands at. Both are its name. */
function ChipButton({ label, active = false, children }: { label: string; active?: boolean; children: ReactNode }) {
  const nameId = useId()
  return (
    <Button className="k-chip" data-active={active || undefined} aria-labelledby={nameId}>
      <span id={nameId} className="k-chip-name">
        <span className="k-chip-label">{label}</span> {children}
      </span>
      <Icon name="chevron-down" />
    </Button>
  )
}

/** What a chip can be set to, in a list below it. */
function ChipList<Value extends string>({ options }: { options: readonly ChipOption<Value>[] }) {
  return (
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
  )
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
  return (
    <Select
      aria-label={label}
      value={value}
      onChange={(next) => {
        const chosen = options.find((option) => option.value === next)
        if (chosen) onChange(chosen.value)
      }}
    >
      <ChipButton label={label}>
        <SelectValue className="k-chip-value">{options.find((option) => option.value === value)?.label}</SelectValue>
      </ChipButton>
      <ChipList options={options} />
    </Select>
  )
}

interface MultiChipProps<Value extends string> {
  label: string
  /** None means all. */
  values: readonly Value[]
  options: readonly ChipOption<Value>[]
  /** What the chip says while nothing is chosen. */
  none: string
  onChange: (values: Value[]) => void
}

/** A filter that takes any of several values: tinted while it is on, with a × beside it that lets all of them go. */
export function MultiChip<Value extends string>({ label, values, options, none, onChange }: MultiChipProps<Value>) {
  const words = useWords(da, en)
  const on = values.length > 0
  const chosen = values.map((value) => options.find((option) => option.value === value)?.label ?? value).join(', ')
  return (
    <span className="k-multi-chip">
      <Select
        aria-label={label}
        selectionMode="multiple"
        value={[...values]}
        onChange={(next) => onChange(options.flatMap(({ value }) => (next.includes(value) ? [value] : [])))}
      >
        <ChipButton label={label} active={on}>
          <span className="k-chip-value">{on ? chosen : none}</span>
        </ChipButton>
        <ChipList options={options} />
      </Select>
      {on ? (
        <Button
          className="k-chip"
          data-active
          aria-label={words.remove(`${label}: ${chosen}`)}
          onPress={() => onChange([])}
        >
          <Icon name="close" size={14} />
        </Button>
      ) : null}
    </span>
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
