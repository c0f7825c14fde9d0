import './popover.css'
import type { ReactNode } from 'react'
import {
  Button,
  ComboBox,
  Group,
  Input,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
} from 'react-aria-components'
import { ui as da } from '../i18n/da/ui.ts'
import { ui as en } from '../i18n/en/ui.ts'
import { useWords } from '../i18n/locale.tsx'
import { FieldFrame, type FieldProps, fieldAttributes } from './field-parts.tsx'
import { Icon } from './Icon.tsx'

/** A choice of a `SelectField` or `ComboField`. `mark` stands before the words (a status mark, say), `hint` muted at the right. */
export interface Choice<Value extends string> {
  value: Value
  label: string
  mark?: ReactNode
  hint?: string
}

interface SelectFieldProps<Value extends string> extends FieldProps {
  value: Value | null
  onChange: (value: Value) => void
  choices: readonly Choice<Value>[]
  placeholder?: string
}

function ChoiceList<Value extends string>({ choices, empty }: { choices?: readonly Choice<Value>[]; empty?: string }) {
  return (
    <ListBox<Choice<Value>>
      className="k-list"
      {...(choices ? { items: choices } : {})}
      renderEmptyState={() => (empty ? <div className="k-list-empty">{empty}</div> : null)}
    >
      {(choice) => (
        <ListBoxItem className="k-list-item" id={choice.value} textValue={choice.label}>
          {choice.mark}
          {choice.label}
          {choice.hint ? <span className="k-list-hint">{choice.hint}</span> : null}
        </ListBoxItem>
      )}
    </ListBox>
  )
}

/** One of a short list. Typing a letter jumps to it. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { value, onChange, choices, placeholder } = props
  return (
    <Select
      {...fieldAttributes(props)}
      value={value}
      onChange={(next) => {
        const chosen = choices.find((choice) => choice.value === next)
        if (chosen) onChange(chosen.value)
      }}
      {...(placeholder ? { placeholder } : {})}
    >
      <FieldFrame props={props}>
        <Button className="k-input">
          <SelectValue<Choice<Value>> className="k-select-value">
            {({ selectedItem, defaultChildren }) =>
              selectedItem ? (
                <>
                  {selectedItem.mark}
                  {selectedItem.label}
                </>
              ) : (
                defaultChildren
              )
            }
          </SelectValue>
          <Icon name="chevron-down" />
        </Button>
      </FieldFrame>
      <Popover className="k-popover k-list-popover" offset={4}>
        <ChoiceList<Value> choices={choices} />
      </Popover>
    </Select>
  )
}

interface ComboFieldProps<Value extends string> extends FieldProps {
  value: Value | null
  /** Null when the text was emptied. */
  onChange: (value: Value | null) => void
  choices: readonly Choice<Value>[]
  placeholder?: string
}

/** One of a long list (units, pools), found by typing a part of its name. */
export function ComboField<Value extends string>(props: ComboFieldProps<Value>) {
  const words = useWords(da, en)
  const { value, onChange, choices, placeholder } = props
  return (
    <ComboBox
      {...fieldAttributes(props)}
      value={value}
      onChange={(next) => onChange(choices.find((choice) => choice.value === next)?.value ?? null)}
      defaultItems={choices}
      menuTrigger="focus"
    >
      <FieldFrame props={props}>
        <Group className="k-input k-combo">
          <Input {...(placeholder ? { placeholder } : {})} />
          <Button>
            <Icon name="chevron-down" />
          </Button>
        </Group>
      </FieldFrame>
      <Popover className="k-popover k-list-popover" offset={4}>
        <ChoiceList<Value> empty={words.nothingFound} />
      </Popover>
    </ComboBox>
  )
}
