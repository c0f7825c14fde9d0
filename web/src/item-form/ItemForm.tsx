import './item-form.css'
import { type ReactNode, useEffect, useRef } from 'react'
import { FIELDS, type Field } from '../document/evidence.ts'
import { review as da } from '../i18n/da/review.ts'
import { review as en } from '../i18n/en/review.ts'
import { useWords } from '../i18n/locale.tsx'
import { useShortcut } from '../ui/shortcuts.tsx'
import type { EditedItem, FormValues } from './edited-item.ts'
import { FieldControl } from './FieldControl.tsx'
import { letterOf, plainLabel } from './FieldLabel.tsx'

interface ItemFormProps {
  edited: EditedItem
  /** Beside a field: what it was read from, or that it was entered. */
  evidenceOf: (field: Field) => ReactNode
  /** The field in hand, whose words are strong in the document. */
  onField: (field: Field | null) => void
  /** Which fields hold text that cannot be read yet. */
  onReadable: (field: Field, readable: boolean) => void
}

/** Kinds of money that come from a year. */
const MOVES = new Set<FormValues['kind']>(['carry_over', 'transfer', 'reallocation', 'underspend'])

/** The year money comes from is asked for only where money moves, or where one was read. */
function asks(field: Field, { kind, fromYear }: FormValues): boolean {
  return field !== 'fromYear' || fromYear !== null || MOVES.has(kind)
}

/** What the figure means, field by field, each beside the words it was read from. Letters move to the fields, Esc leaves them. */
export function ItemForm({ edited, evidenceOf, onField, onReadable }: ItemFormProps) {
  const words = useWords(da, en)
  const chosen = useRef<Field | null>(null)
  useEffect(() => () => onField(null), [onField])
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as rows of a grid in every browser.
    <div
      role="group"
      aria-label={words.form}
      className="k-field-row-list"
      onFocus={({ target }) => {
        const field = fieldAt(target)
        onField(field)
        // A closed list would take the next letter for a choice: once chosen, the keyboard is the review's again.
        if (field && field === chosen.current && target instanceof HTMLElement) {
          chosen.current = null
          target.blur()
        }
      }}
      onBlur={() => onField(null)}
      onKeyDown={(event) => {
        const { target } = event
        if (event.key === 'Escape' && target instanceof HTMLElement && !event.defaultPrevented) target.blur()
      }}
    >
      {FIELDS.filter((field) => asks(field, edited.values)).map((field) => (
        <FieldRow key={field} field={field} words={words.fields[field]}>
          <FieldControl
            field={field}
            edited={edited}
            evidence={evidenceOf(field)}
            onChosen={() => {
              chosen.current = field
            }}
            onReadable={(readable) => onReadable(field, readable)}
          />
        </FieldRow>
      ))}
    </div>
  )
}

function fieldAt(target: Element): Field | null {
  const name = target.closest('[data-field]')?.getAttribute('data-field')
  return FIELDS.find((field) => field === name) ?? null
}

interface FieldRowProps {
  field: Field
  words: string
  children: ReactNode
}

/** Moves the keyboard into a field of the form. */
export function focusField(field: Field): void {
  const control = document.querySelector<HTMLElement>(
    `[data-field="${field}"] :is(input:not([type="hidden"]), textarea, button)`,
  )
  control?.focus()
  if (control instanceof HTMLInputElement) control.select()
}

function FieldRow({ field, words, children }: FieldRowProps) {
  const texts = useWords(da, en)
  const letter = letterOf(words)
  useShortcut(letter ? { keys: letter, label: texts.goTo(plainLabel(words)), run: () => focusField(field) } : null)
  return <div data-field={field}>{children}</div>
}
