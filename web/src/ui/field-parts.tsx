import './field.css'
import type { ReactNode } from 'react'
import { FieldError, Label, Text } from 'react-aria-components'

/** What every field takes. */
export interface FieldProps {
  label: ReactNode
  /** `row` is the review's form: label, control, evidence side by side. */
  layout?: 'stack' | 'row' | undefined
  /** The words it was read from (a small `Quote`), or that it was inferred. Shown in the row layout, or below in the stack. */
  evidence?: ReactNode
  /** Shown below in red; the field is marked invalid. Say the right form. */
  error?: string | undefined
  hint?: ReactNode
  disabled?: boolean | undefined
  required?: boolean | undefined
  name?: string | undefined
  autoFocus?: boolean | undefined
}

/** Attributes that go on the outer element of any field. */
export function fieldAttributes(props: FieldProps) {
  return {
    className: 'k-field',
    'data-layout': props.layout ?? 'stack',
    isInvalid: props.error !== undefined,
    isDisabled: props.disabled ?? false,
    isRequired: props.required ?? false,
    ...(props.name !== undefined ? { name: props.name } : {}),
    ...(props.autoFocus ? { autoFocus: true } : {}),
  }
}

/** Label, control, error and evidence in their order. */
export function FieldFrame({ props, children }: { props: FieldProps; children: ReactNode }) {
  return (
    <>
      <Label className="k-field-label">{props.label}</Label>
      <div className="k-field-control">
        {children}
        {props.error !== undefined ? <FieldError className="k-field-error">{props.error}</FieldError> : null}
        {props.hint ? (
          <Text slot="description" className="k-field-hint">
            {props.hint}
          </Text>
        ) : null}
      </div>
      {props.evidence ? <div className="k-field-evidence">{props.evidence}</div> : null}
    </>
  )
}
