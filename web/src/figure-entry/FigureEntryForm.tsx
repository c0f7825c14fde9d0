import './figure-entry.css'
import type { ItemDetail } from '@kildetal/shared/items.ts'
import type { MinutesView } from '@kildetal/shared/minutes.ts'
import { formatKr, parseDanishKr } from '@kildetal/shared/money.ts'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { Field } from '../document/evidence.ts'
import { entry as da } from '../i18n/da/entry.ts'
import { review as reviewDa } from '../i18n/da/review.ts'
import { entry as en } from '../i18n/en/entry.ts'
import { review as reviewEn } from '../i18n/en/review.ts'
import { useLocale, useWords } from '../i18n/locale.tsx'
import { focusField, ItemForm } from '../item-form/ItemForm.tsx'
import { AmberNote } from '../ui/AmberNote.tsx'
import { Button } from '../ui/Button.tsx'
import { Quote } from '../ui/Quote.tsx'
import { ErrorState } from '../ui/states.tsx'
import { TextLink } from '../ui/TextLink.tsx'
import { type EntryDraft, entryValues, figuresAt, missingIn, quoteOf } from './entry-draft.ts'
import { PlaceFields } from './PlaceFields.tsx'
import type { FigureEntry } from './use-figure-entry.ts'

interface FigureEntryFormProps {
  view: MinutesView
  entry: FigureEntry
  draft: EntryDraft
  onSaved: (item: ItemDetail) => void
  /** A press on a figure that stands on the same words. */
  onMention: (mentionId: string) => void
}

/** A figure entered by hand: where it stands, and what it means in the same form as the review's. */
export function FigureEntryForm({ view, entry, draft, onSaved, onMention }: FigureEntryFormProps) {
  const words = useWords(da, en)
  const locale = useLocale()
  const [unreadable, setUnreadable] = useState<readonly Field[]>([])
  const missing = missingIn(draft, view)
  const opened = useRef(draft.place)
  // Who marked words goes on with what they mean; without words they are to be found first.
  useEffect(() => {
    if (opened.current && 'start' in opened.current) focusField('amountOre')
  }, [])
  const save = useAfterTyping(async () => {
    const item = await entry.save()
    if (item) onSaved(item)
  })
  return (
    <div className="k-entry">
      <div className="k-entry-scroll">
        <h2 className="t-26">{words.title}</h2>
        <p className="t-muted">{words.subtitle}</p>
        <PlaceFields view={view} entry={entry} draft={draft} />
        {figuresAt(draft.place, view).map(({ id, amountOre, label }) => (
          <AmberNote key={id} warning>
            {words.already}{' '}
            <TextLink onPress={() => onMention(id)}>{`${formatKr(amountOre, { locale })}, ${label}`}</TextLink>
          </AmberNote>
        ))}
        {entry.failed === null ? null : <ErrorState title={words.failed}>{entry.failed}</ErrorState>}
        <ItemForm
          edited={{ values: entryValues(draft, view), set: entry.type }}
          evidenceOf={(field) => <EntryEvidence field={field} draft={draft} view={view} />}
          onField={() => undefined}
          onReadable={(field, readable) =>
            setUnreadable((others) => [...others.filter((other) => other !== field), ...(readable ? [] : [field])])
          }
        />
      </div>
      <div className="k-entry-actions">
        <Button
          variant="primary"
          shortcut="Ctrl+Enter"
          busy={entry.busy}
          disabledReason={unreadable.length > 0 ? words.unreadable : missing ? words.missing[missing] : undefined}
          onPress={save}
        >
          {words.save}
        </Button>
        <Button variant="quiet" onPress={entry.close}>
          {words.discard}
        </Button>
        {missing ? <span className="t-muted t-13 k-entry-missing">{words.missing[missing]}</span> : null}
      </div>
    </div>
  )
}

/** Runs a step once the field in hand has handed over what was typed. */
function useAfterTyping(step: () => Promise<void>): () => void {
  const latest = useRef(step)
  useEffect(() => {
    latest.current = step
  })
  return () => {
    if (document.activeElement instanceof HTMLInputElement) document.activeElement.blur()
    setTimeout(() => void latest.current(), 0)
  }
}

/** Beside a field: the marked words where they say it, that it was entered, or nothing yet. */
function EntryEvidence({ field, draft, view }: { field: Field; draft: EntryDraft; view: MinutesView }): ReactNode {
  const words = useWords(da, en)
  const review = useWords(reviewDa, reviewEn)
  const quote = quoteOf(draft, view)
  if (field === 'amountOre' && quote !== '') {
    const { amountOre } = entryValues(draft, view)
    if (amountOre !== null && parseDanishKr(quote) === amountOre) return <Quote text={quote} small />
  }
  if (field in draft.typed) return review.typed
  if (field === 'label' && entryValues(draft, view).label !== '') return words.fromTitle
  return null
}
