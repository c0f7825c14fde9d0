import { formatDay } from '@kildetal/shared/fiscal-year.ts'
import type { ItemDetail, StoredFinding } from '@kildetal/shared/items.ts'
import { type ReactNode, useState } from 'react'
import { review as da } from '../../i18n/da/review.ts'
import { terms as termsDa } from '../../i18n/da/terms.ts'
import { review as en } from '../../i18n/en/review.ts'
import { terms as termsEn } from '../../i18n/en/terms.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { Icon, type IconName } from '../../ui/Icon.tsx'
import { Quote } from '../../ui/Quote.tsx'
import { TextLink } from '../../ui/TextLink.tsx'
import { ResolveFinding } from './ResolveFinding.tsx'

interface FindingListProps {
  item: ItemDetail
  onPlace: (mentionId: string) => void
  onReopen: (finding: StoredFinding) => void
  onResolve: (finding: StoredFinding, holds: number | null, note: string) => void
  busy: boolean
}

/** The checks that concern the figure, and the minutes its way goes on through that nobody has imported. */
export function FindingList({ item, ...acts }: FindingListProps) {
  const words = useWords(da, en)
  const locale = useLocale()
  const missing = item.chain.filter(({ basis, meetingId }) => basis === 'expected' && meetingId === null)
  const none = item.findings.length === 0 && missing.length === 0
  return (
    <section>
      <h3 className="k-review-title">{words.findings}</h3>
      <ul className="k-finding-list">
        {none ? <li className="t-muted">{words.noFindings}</li> : null}
        {item.findings.map((finding) => (
          <FindingRow key={`${finding.id}${finding.state}`} finding={finding} {...acts} />
        ))}
        {missing.map(({ step, body, day }) => (
          <li key={`${step}${body}${day}`}>
            <FindingLine icon="search" act={<TextLink href="/import">{words.fetch}</TextLink>}>
              {words.notImported(body ?? '', day ? formatDay(day, locale) : null)}
            </FindingLine>
          </li>
        ))}
      </ul>
    </section>
  )
}

function FindingLine({ icon, act, children }: { icon: IconName; act: ReactNode; children: ReactNode }) {
  return (
    <div className="k-finding-line" data-icon={icon}>
      <Icon name={icon} />
      <span className="k-finding-words">{children}</span>
      {act}
    </div>
  )
}

function FindingRow({
  finding,
  onPlace,
  onReopen,
  onResolve,
  busy,
}: { finding: StoredFinding } & Omit<FindingListProps, 'item'>) {
  const words = useWords(da, en)
  const [open, setOpen] = useState(false)
  const isOpen = finding.state === 'open'
  const act =
    finding.state === 'resolved' ? (
      <TextLink onPress={() => onReopen(finding)}>{words.reopen}</TextLink>
    ) : (
      <button type="button" className="k-link" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? words.hide : isOpen ? words.compare : words.show}
      </button>
    )
  return (
    <li>
      <FindingLine icon={isOpen ? 'warning' : 'check'} act={act}>
        {finding.message}
        {finding.resolution ? <span className="t-muted"> {finding.resolution}</span> : null}
      </FindingLine>
      {open && isOpen ? (
        <ResolveFinding
          finding={finding}
          busy={busy}
          onPlace={onPlace}
          onResolve={(...how) => onResolve(finding, ...how)}
        />
      ) : null}
      {open && !isOpen ? <Places finding={finding} onPlace={onPlace} /> : null}
    </li>
  )
}

function Places({ finding, onPlace }: Pick<FindingListProps, 'onPlace'> & { finding: StoredFinding }) {
  const words = useWords(da, en)
  return (
    <ul className="k-finding-places">
      {finding.places.map((place) => (
        <li key={place.position}>
          <PlaceQuote place={place} />
          {place.mentionId ? (
            <TextLink onPress={() => place.mentionId && onPlace(place.mentionId)}>{words.goToPlace}</TextLink>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

/** A finding's place: which part of the minutes, and its sentence with the words that count. */
export function PlaceQuote({ place }: { place: StoredFinding['places'][number] }) {
  const terms = useWords(termsDa, termsEn)
  const head = place.before.trimStart()
  return (
    <span className="k-finding-quote">
      {place.section ? <span className="t-muted">{terms.section[place.section]} </span> : null}
      <Quote
        small
        text={`${head}${place.quote}${place.after.trimEnd()}`}
        mark={[head.length, head.length + place.quote.length]}
      />
    </span>
  )
}
