import type { MinutesView } from '@kildetal/shared/minutes.ts'
import { formatKr } from '@kildetal/shared/money.ts'
import { useEffect, useMemo, useRef } from 'react'
import { markOf, meetingLabel } from '../../figures/source-of.ts'
import { minutes as da } from '../../i18n/da/minutes.ts'
import { terms as termsDa } from '../../i18n/da/terms.ts'
import { minutes as en } from '../../i18n/en/minutes.ts'
import { terms as termsEn } from '../../i18n/en/terms.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { AmberNote } from '../../ui/AmberNote.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Quote } from '../../ui/Quote.tsx'
import { SourceDot } from '../../ui/SourceDot.tsx'
import { TextLink } from '../../ui/TextLink.tsx'
import { WithStruck, withStruck } from '../../ui/WithStruck.tsx'
import { FigureDetail } from './FigureDetail.tsx'
import { type OutlineEntry, type OutlineFigure, outlineOf } from './outline.ts'

interface MinutesOutlineProps {
  view: MinutesView
  /** The mention one is at. */
  mentionId: string | undefined
  onMention: (mentionId: string | undefined) => void
  onItem: (number: string) => void
}

/** The agenda with what was decided and the figures of each item; a figure opens to what explains it. */
export function MinutesOutline({ view, mentionId, onMention, onItem }: MinutesOutlineProps) {
  const words = useWords(da, en)
  const locale = useLocale()
  const entries = useMemo(() => outlineOf(view), [view])
  return (
    <>
      <ol className="k-outline">
        {entries.map((entry) => (
          <li key={entry.item?.id ?? 'outside'} className="k-outline-item">
            <OutlineHead entry={entry} onItem={onItem} />
            {entry.figures.map((figure) => (
              <OutlineRow
                key={figure.itemId}
                figure={figure}
                meetingId={view.id}
                mentionId={mentionId}
                onMention={onMention}
              />
            ))}
            <SameCases entry={entry} view={view} />
          </li>
        ))}
      </ol>
      {view.problems.length > 0 ? (
        <section className="k-outline-part">
          <h2 className="k-outline-title">{words.problems}</h2>
          <p className="t-muted t-13">{words.problemsText}</p>
          <ul className="k-outline-problems">
            {view.problems.map((problem) => (
              <li key={`${problem.code}${problem.place?.start}`}>
                <AmberNote warning>{problem.message}</AmberNote>
                {problem.place ? <Quote small text={problem.place.quote} /> : null}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {view.sameMeeting.length > 0 ? (
        <section className="k-outline-part">
          <h2 className="k-outline-title">{words.sameMeeting}</h2>
          <ul>
            {view.sameMeeting.map(({ meetingId, fileName, retold }) => (
              <li key={meetingId} className="k-outline-line">
                <TextLink href={`/referater/${meetingId}`}>
                  {fileName ?? meetingLabel({ ...view, agendaItemNumber: null }, locale)}
                </TextLink>
                {retold ? <span className="t-muted"> {words.retold.toLowerCase()}</span> : null}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  )
}

function OutlineHead({ entry, onItem }: { entry: OutlineEntry; onItem: (number: string) => void }) {
  const words = useWords(da, en)
  const terms = useWords(termsDa, termsEn)
  const { item } = entry
  if (!item) return <h2 className="k-outline-name">{words.outside}</h2>
  const decided = item.outcomes.filter((outcome) => outcome !== 'none').map((outcome) => terms.outcome[outcome])
  return (
    <>
      <h2 className="k-outline-name">
        {item.closed ? <Icon name="lock" size={14} /> : null}
        <button type="button" onClick={() => onItem(item.number)}>
          {item.number}. <WithStruck text={item.title} />
        </button>
        {item.closed ? <span className="visually-hidden">, {words.closed}</span> : null}
      </h2>
      {item.closed ? null : (
        <p className="k-outline-meta">
          {item.caseNumber ? <span className="t-words">{item.caseNumber}</span> : null}
          <span className={decided.length > 0 ? 't-accent t-medium' : undefined}>
            {(decided.length > 0 ? decided : [terms.outcome.none]).join(', ')}
          </span>
        </p>
      )}
    </>
  )
}

interface OutlineRowProps {
  figure: OutlineFigure
  meetingId: string
  mentionId: string | undefined
  onMention: (mentionId: string | undefined) => void
}

function OutlineRow({ figure, meetingId, mentionId, onMention }: OutlineRowProps) {
  const terms = useWords(termsDa, termsEn)
  const locale = useLocale()
  const { first, places } = figure
  const open = places.some(({ id }) => id === mentionId)
  const waits = first.state === 'unreviewed'
  const ref = useRef<HTMLDivElement>(null)
  // What is chosen in the document shows beside it; on a phone only one of the two is seen.
  useEffect(() => {
    if (open && ref.current?.offsetParent) ref.current.scrollIntoView({ block: 'nearest' })
  }, [open])
  return (
    <div ref={ref} className="k-outline-figure" data-open={open || undefined}>
      <button
        type="button"
        className="k-outline-row"
        aria-expanded={open}
        onClick={() => onMention(open ? undefined : first.id)}
      >
        <span className="k-outline-amount">
          {formatKr(first.amountOre, { locale })} <SourceDot state={markOf(first)} />
        </span>
        <span className="k-outline-label">{withStruck(first.label)}</span>
        <span className="k-outline-state" data-doubt={first.openFinding || waits || undefined}>
          {first.openFinding ? terms.disputed : waits ? terms.itemState.unreviewed : null}
          {first.state === 'rejected' ? terms.itemState.rejected : null}
          {first.origin === 'manual' ? <span className="k-outline-origin"> {terms.entered}</span> : null}
        </span>
      </button>
      {open ? <FigureDetail itemId={figure.itemId} meetingId={meetingId} mentionId={mentionId ?? first.id} /> : null}
    </div>
  )
}

function SameCases({ entry, view }: { entry: OutlineEntry; view: MinutesView }) {
  const words = useWords(da, en)
  const locale = useLocale()
  if (entry.sameCases.length === 0) return null
  return (
    <p className="k-outline-cases">
      {words.sameCase}:{' '}
      {entry.sameCases.map((other, place) => (
        <span key={`${other.meetingId}${other.agendaItemNumber}`}>
          {place > 0 ? ' · ' : null}
          <TextLink href={`/referater/${other.meetingId}?punkt=${encodeURIComponent(other.agendaItemNumber)}`}>
            {meetingLabel(other, locale)}
          </TextLink>
          {other.day && view.day && other.day !== view.day
            ? ` (${other.day < view.day ? words.earlier : words.later})`
            : null}
        </span>
      ))}
    </p>
  )
}
