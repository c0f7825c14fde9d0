import type { ItemDetail } from '@kildetal/shared/items.ts'
import { type ReactNode, useEffect, useRef } from 'react'
import { FIELDS, type Field, wordsOf } from '../../document/evidence.ts'
import { review as da } from '../../i18n/da/review.ts'
import { review as en } from '../../i18n/en/review.ts'
import { useWords } from '../../i18n/locale.tsx'
import { useShortcut } from '../../ui/shortcuts.tsx'
import { EvidenceOf } from './EvidenceOf.tsx'
import { FieldControl } from './FieldControl.tsx'
import { letterOf, plainLabel } from './FieldLabel.tsx'
import type { EditedItem } from './use-draft.ts'

interface ItemFormProps {
  item: ItemDetail
  mentionId: string
  edited: EditedItem
  /** The field in hand, whose words are strong in the document. */
  onField: (field: Field | null) => void
  /** Which fields hold text that cannot be read yet. */
  onReadable: (field: Field, readable: boolean) => void
}

/** What the figure means, field by field, each beside the words it was read from. Letters move to the fields, Esc leaves them. */
export function ItemForm({ item, mentionId, edited, onField, onReadable }: ItemFormProps) {
  const words = useWords(da, en)
  const read = wordsOf(item, mentionId)
  const chosen = useRef<Field | null>(null)
  useEffect(() => () => onField(null), [onField])
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as rows of a grid in every browser.
    <div
      role="group"
      aria-label={words.form}
      className="k-field-row-list k-review-form"
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
      {FIELDS.map((field) => (
        <FieldRow key={field} field={field} words={words.fields[field]}>
          <FieldControl
            field={field}
            edited={edited}
            evidence={<EvidenceOf field={field} item={item} read={read} />}
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
