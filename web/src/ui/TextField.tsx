import { NumberField as AriaNumberField, TextField as AriaTextField, Input, TextArea } from 'react-aria-components'
import { FieldFrame, type FieldProps, fieldAttributes } from './field-parts.tsx'

interface TextFieldProps extends FieldProps {
  value: string
  onChange: (value: string) => void
  type?: 'text' | 'email' | 'password' | 'search'
  autoComplete?: string
  placeholder?: string
  /** Lines of a text area; a single line without it. */
  lines?: number
  onBlur?: () => void
}

/** A line or an area of text. */
export function TextField(props: TextFieldProps) {
  const { value, onChange, type = 'text', lines, placeholder } = props
  return (
    <AriaTextField
      {...fieldAttributes(props)}
      value={value}
      onChange={onChange}
      type={type}
      {...(props.autoComplete ? { autoComplete: props.autoComplete } : {})}
      {...(props.onBlur ? { onBlur: props.onBlur } : {})}
    >
      <FieldFrame props={props}>
        {lines ? (
          <TextArea className="k-input" rows={lines} {...(placeholder ? { placeholder } : {})} />
        ) : (
          <Input className="k-input" {...(placeholder ? { placeholder } : {})} />
        )}
      </FieldFrame>
    </AriaTextField>
  )
}

interface WholeNumberFieldProps extends FieldProps {
  value: number | null
  onChange: (value: number | null) => void
  min?: number
  max?: number
  /** Years are written without a point between the thousands. */
  grouped?: boolean
}

/** A whole number: a count of participants, a year, a page. */
export function WholeNumberField(props: WholeNumberFieldProps) {
  const { value, onChange, min, max, grouped = true } = props
  return (
    <AriaNumberField
      {...fieldAttributes(props)}
      value={value ?? Number.NaN}
      onChange={(next) => onChange(Number.isNaN(next) ? null : next)}
      formatOptions={{ maximumFractionDigits: 0, useGrouping: grouped }}
      {...(min !== undefined ? { minValue: min } : {})}
      {...(max !== undefined ? { maxValue: max } : {})}
    >
      <FieldFrame props={props}>
        <Input className="k-input" data-figure />
      </FieldFrame>
    </AriaNumberField>
  )
}
