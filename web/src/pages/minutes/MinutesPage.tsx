import './minutes.css'
import type { MinutesView } from '@kildetal/shared/minutes.ts'
import { may } from '@kildetal/shared/permissions.ts'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { itemQuery } from '../../api/items.ts'
import { minutesQuery } from '../../api/minutes.ts'
import { useMe } from '../../api/session.ts'
import { DocumentPane } from '../../document/DocumentPane.tsx'
import { evidenceMarks, wordsOf } from '../../document/evidence.ts'
import { type AmountMark, amountMarkOf } from '../../document/marks.ts'
import { FigureEntryForm } from '../../figure-entry/FigureEntryForm.tsx'
import { useEntered } from '../../figure-entry/use-entered.ts'
import { useFigureEntry } from '../../figure-entry/use-figure-entry.ts'
import { ObjectHistory } from '../../figures/ObjectHistory.tsx'
import { meetingLabel } from '../../figures/source-of.ts'
import { minutes as da } from '../../i18n/da/minutes.ts'
import { minutes as en } from '../../i18n/en/minutes.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { Button } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { useShortcut } from '../../ui/shortcuts.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { TextLink } from '../../ui/TextLink.tsx'
import { undoLast } from '../../ui/Toast.tsx'
import { MinutesOutline } from './MinutesOutline.tsx'
import { NameMeeting } from './NameMeeting.tsx'

interface MinutesPageProps {
  meetingId: string
  mentionId: string | undefined
  /** An agenda item's number, to begin at. */
  itemNumber: string | undefined
  searched: string | undefined
  onGo: (to: { mentionId?: string | undefined; itemNumber?: string | undefined }) => void
}

/** One meeting's minutes: the document with every figure marked, beside its agenda with what was decided. */
export function MinutesPage({ meetingId, mentionId, itemNumber, searched, onGo }: MinutesPageProps) {
  const words = useWords(da, en)
  const { data: view } = useSuspenseQuery(minutesQuery(meetingId))
  const { role } = useMe()
  const [pane, setPane] = useState<'document' | 'outline'>('document')
  const current = view.mentions.find(({ id }) => id === mentionId)
  const { data: item } = useQuery({ ...itemQuery(current?.itemId ?? ''), enabled: current !== undefined })
  const amounts = useMemo(() => marksOf(view, mentionId), [view, mentionId])
  const evidence = useMemo(
    () => (item && mentionId ? evidenceMarks(wordsOf(item, mentionId), null) : []),
    [item, mentionId],
  )
  const entering = useFigureEntry(view)
  const acknowledge = useEntered()
  const step = (by: 1 | -1) => {
    const at = view.mentions.findIndex(({ id }) => id === mentionId)
    const next = at < 0 ? view.mentions.at(by === 1 ? 0 : -1) : view.mentions[at + by]
    if (next) onGo({ mentionId: next.id })
  }
  const begin = () => {
    entering.marking?.onBegin()
    setPane('outline')
  }
  const some = view.mentions.length > 0
  useShortcut({ keys: 'Z', enabled: entering.marking !== undefined, run: () => void undoLast() })
  useShortcut({ keys: 'J', label: words.next, enabled: some, run: () => step(1) })
  useShortcut({ keys: 'K', label: words.previous, enabled: some, run: () => step(-1) })
  return (
    <Page kind="full">
      <MinutesHead view={view} mayReview={may([role], 'items.review')} onEnter={entering.draft ? undefined : begin} />
      <div className="k-minutes-panes only-phone">
        <Segmented
          label={words.pane}
          value={pane}
          onChange={setPane}
          segments={[
            { value: 'document', label: words.paneDocument },
            { value: 'outline', label: words.paneOutline },
          ]}
        />
      </div>
      <div className="k-minutes" data-pane={pane}>
        <DocumentPane
          view={view}
          amounts={amounts}
          evidence={entering.draft ? [] : evidence}
          marking={
            entering.marking && {
              ...entering.marking,
              onPlace: (place) => {
                entering.marking?.onPlace(place)
                setPane('outline')
              },
              onBegin: begin,
            }
          }
          itemId={view.agendaItems.find(({ number }) => number === itemNumber)?.id}
          searched={searched}
          onAmount={(id) => {
            onGo({ mentionId: id })
            setPane('outline')
          }}
          notice={role === 'leader' ? <p className="k-document-notice">{words.extracts}</p> : null}
        />
        <section
          className="k-minutes-side"
          data-entering={entering.draft ? true : undefined}
          aria-label={words.outline}
        >
          {entering.draft ? (
            <FigureEntryForm
              view={view}
              entry={entering}
              draft={entering.draft}
              onMention={(id) => {
                entering.close()
                onGo({ mentionId: id })
              }}
              onSaved={(added) => {
                acknowledge(added)
                onGo({ mentionId: added.citationList[0]?.mentionId })
              }}
            />
          ) : (
            <>
              {may([role], 'minutes.import') ? <NameMeeting view={view} /> : null}
              <MinutesOutline
                view={view}
                mentionId={mentionId}
                onMention={(id) => {
                  onGo({ mentionId: id })
                  if (id) setPane('document')
                }}
                onItem={(number) => {
                  onGo({ itemNumber: number })
                  setPane('document')
                }}
              />
              <ObjectHistory object={`meeting:${view.id}`} shortcut />
            </>
          )}
        </section>
      </div>
    </Page>
  )
}

function marksOf(view: MinutesView, mentionId: string | undefined): AmountMark[] {
  const itemId = view.mentions.find(({ id }) => id === mentionId)?.itemId
  return view.mentions.map((mark) =>
    amountMarkOf(mark, {
      number: null,
      current: mark.id === mentionId,
      sameItem: mark.itemId === itemId && mark.id !== mentionId,
    }),
  )
}

interface MinutesHeadProps {
  view: MinutesView
  mayReview: boolean
  /** Begins to enter a figure; absent while one is entered. */
  onEnter: (() => void) | undefined
}

function MinutesHead({ view, mayReview, onEnter }: MinutesHeadProps) {
  const words = useWords(da, en)
  const locale = useLocale()
  const figures = new Set(view.mentions.map(({ itemId }) => itemId)).size
  const facts = [view.time ? words.meetingAt(view.time) : null, view.place, words.figures(figures)]
  return (
    <header className="k-minutes-head">
      <p>
        <TextLink href="/referater">{words.back}</TextLink>
      </p>
      <h1>
        {(view.body ?? view.day)
          ? meetingLabel({ ...view, agendaItemNumber: null }, locale)
          : (view.fileName ?? words.unknownDay)}
      </h1>
      <p className="t-muted">{facts.filter(Boolean).join(', ')}</p>
      {view.documentKind === 'agenda' ? <span className="t-muted">{words.agenda}</span> : null}
      {mayReview && view.text.trim() === '' ? <Tag title={words.scannedLong}>{words.scanned}</Tag> : null}
      {view.retold ? <Tag title={words.retoldLong}>{words.retold}</Tag> : null}
      {mayReview ? (
        <span className="k-minutes-review">
          {onEnter ? <Button onPress={onEnter}>{words.enterFigure}</Button> : null}
          {figures > 0 ? <Button href={`/gennemgang?moede=${view.id}`}>{words.review}</Button> : null}
        </span>
      ) : null}
    </header>
  )
}
