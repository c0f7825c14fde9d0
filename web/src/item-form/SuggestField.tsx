import { Button, ComboBox, Group, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { FieldFrame, type FieldProps, fieldAttributes } from '../ui/field-parts.tsx'
import { Icon } from '../ui/Icon.tsx'

interface SuggestFieldProps extends FieldProps {
  value: string
  onChange: (value: string) => void
  suggestions: readonly string[]
}

/** A line of text that suggests what has been written before, and takes what is new as well. */
export function SuggestField(props: SuggestFieldProps) {
  const { value, onChange, suggestions } = props
  const items = [...new Set(suggestions)].map((name) => ({ id: name }))
  return (
    <ComboBox
      {...fieldAttributes(props)}
      allowsCustomValue
      inputValue={value}
      onInputChange={onChange}
      defaultItems={items}
      menuTrigger="input"
    >
      <FieldFrame props={props}>
        <Group className="k-input k-combo">
          <Input autoComplete="off" />
          <Button>
            <Icon name="chevron-down" />
          </Button>
        </Group>
      </FieldFrame>
      <Popover className="k-popover k-list-popover" offset={4}>
        <ListBox<{ id: string }> className="k-list">
          {({ id }) => (
            <ListBoxItem className="k-list-item" id={id} textValue={id}>
              {id}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
