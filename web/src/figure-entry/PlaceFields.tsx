import type { MinutesView } from '@kildetal/shared/minutes.ts'
import { useEffect, useRef, useState } from 'react'
import { findWords } from '../document/find-words.ts'
import { middleOf, millimetres, points, type Rectangle, within } from '../document/rectangle.ts'
import { entry as da } from '../i18n/da/entry.ts'
import { entry as en } from '../i18n/en/entry.ts'
import { useWords } from '../i18n/locale.tsx'
import { Button } from '../ui/Button.tsx'
import { Quote } from '../ui/Quote.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { TextField, WholeNumberField } from '../ui/TextField.tsx'
import { type EntryDraft, itemAt } from './entry-draft.ts'
import type { FigureEntry } from './use-figure-entry.ts'

interface PlaceFieldsProps {
  view: MinutesView
  entry: FigureEntry
  draft: EntryDraft
}

/** Where the figure stands: words of the text, or a box on a page with the words that are read in it. */
export function PlaceFields({ view, entry, draft }: PlaceFieldsProps) {
  const words = useWords(da, en)
  const hasText = view.text.trim() !== ''
  const hasPages = view.pages.length > 0 && view.documentId !== null
  const [wanted, setWanted] = useState<'words' | 'page'>(hasText ? 'words' : 'page')
  const { place } = draft
  const kind = place === null ? wanted : 'page' in place ? 'page' : 'words'
  return (
    <section className="k-entry-place" aria-label={words.place}>
      {hasText && hasPages ? (
        <Segmented
          label={words.placeKind}
          value={kind}
          onChange={(next) => {
            setWanted(next)
            entry.mark(null)
          }}
          segments={(['words', 'page'] as const).map((value) => ({ value, label: words.placeKinds[value] }))}
        />
      ) : null}
      {kind === 'words' ? (
        <WordsPlace view={view} entry={entry} draft={draft} />
      ) : (
        <PagePlace view={view} entry={entry} draft={draft} />
      )}
    </section>
  )
}

/** Letters around the marked words, so that they can be told from the same words elsewhere. */
const AROUND = 60

function WordsPlace({ view, entry, draft }: PlaceFieldsProps) {
  const words = useWords(da, en)
  const [typed, setTyped] = useState('')
  const { place } = draft
  const marked = place && 'start' in place ? place : null
  const places = findWords(view.text, typed)
  const at = places.findIndex(({ start }) => start === marked?.start)
  const item = itemAt(place, view)
  const step = (by: 1 | -1) => {
    const next = places[(Math.max(at, 0) + by + places.length) % places.length]
    if (next) entry.mark(next)
  }
  return (
    <>
      <div className="k-entry-find">
        <TextField
          label={words.find}
          value={typed}
          hint={words.findHint}
          autoComplete="off"
          autoFocus={marked === null}
          error={typed.trim().length > 1 && places.length === 0 ? words.findNone : undefined}
          onChange={(text) => {
            setTyped(text)
            entry.mark(findWords(view.text, text)[0] ?? null)
          }}
        />
        {places.length > 0 ? (
          <span className="k-entry-steps">
            <span role="status">{words.found(at + 1, places.length)}</span>
            <Button variant="quiet" aria-label={words.previous} onPress={() => step(-1)}>
              ‹
            </Button>
            <Button variant="quiet" aria-label={words.next} onPress={() => step(1)}>
              ›
            </Button>
          </span>
        ) : null}
      </div>
      {marked ? (
        <p className="k-entry-quote">
          <Quote {...around(view.text, marked)} small />
          {item ? <span className="t-muted t-13"> {words.item(item.number, item.title)}</span> : null}
        </p>
      ) : null}
    </>
  )
}

/** The marked words within their line, cut at whole words. */
function around(text: string, { start, end }: { start: number; end: number }) {
  const before = text.slice(Math.max(0, start - AROUND, text.lastIndexOf('\n', start - 1) + 1), start)
  const lineEnd = text.indexOf('\n', end)
  const after = text.slice(end, Math.min(end + AROUND, lineEnd < 0 ? text.length : lineEnd))
  const head = before.length < AROUND ? before : before.slice(before.indexOf(' ') + 1)
  const tail = after.length < AROUND ? after : after.slice(0, after.lastIndexOf(' ') + 1)
  return {
    text: `${head.trimStart()}${text.slice(start, end)}${tail.trimEnd()}`,
    mark: [head.trimStart().length, head.trimStart().length + end - start] as const,
  }
}

const SIDES = [
  ['left', 'x'],
  ['top', 'y'],
  ['width', 'width'],
  ['height', 'height'],
] as const satisfies readonly (readonly [string, keyof Rectangle])[]

function PagePlace({ view, entry, draft }: PlaceFieldsProps) {
  const words = useWords(da, en)
  const [wanted, setWanted] = useState(1)
  const { place } = draft
  const drawn = place && 'page' in place ? place : null
  const number = drawn?.page ?? wanted
  const frame = view.pages.find((page) => page.number === number)
  const byKeyboard = useRef(false)
  const isDrawn = drawn !== null
  // A box set from here is to be put in its place; one that was drawn is to be read.
  useEffect(() => {
    if (!isDrawn) return
    const next = byKeyboard.current ? '.k-chosen-box' : '.k-entry-read input'
    byKeyboard.current = false
    document.querySelector<HTMLElement>(next)?.focus()
  }, [isDrawn])
  return (
    <>
      <p className="t-muted t-13">{drawn ? words.boxHint : words.drawHint}</p>
      <div className="k-entry-box">
        <WholeNumberField
          label={words.page}
          value={number}
          min={1}
          max={view.pages.length}
          onChange={(next) => {
            const page = view.pages.find((one) => one.number === next)
            if (!page) return
            setWanted(page.number)
            if (drawn) entry.mark({ page: page.number, rectangle: within(drawn.rectangle, page) })
          }}
        />
        {drawn && frame ? (
          SIDES.map(([name, side]) => (
            <WholeNumberField
              key={side}
              label={words[name]}
              value={millimetres(drawn.rectangle[side])}
              min={0}
              max={millimetres(side === 'x' || side === 'width' ? frame.width : frame.height)}
              onChange={(mm) => {
                if (mm === null) return
                const rectangle = within({ ...drawn.rectangle, [side]: points(mm) }, frame)
                entry.mark({ page: number, rectangle })
              }}
            />
          ))
        ) : (
          <Button
            disabled={frame === undefined}
            onPress={() => {
              byKeyboard.current = true
              if (frame) entry.mark({ page: frame.number, rectangle: middleOf(frame) })
            }}
          >
            {words.setBox}
          </Button>
        )}
      </div>
      {drawn ? (
        <div className="k-entry-read">
          <TextField
            label={words.quote}
            value={draft.quote}
            hint={words.quoteHint}
            autoComplete="off"
            required
            onChange={entry.read}
          />
        </div>
      ) : null}
    </>
  )
}
