import './object-history.css'
import type { AuditEvent } from '@kildetal/shared/audit.ts'
import { may } from '@kildetal/shared/permissions.ts'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useMe } from '../api/session.ts'
import { auditQuery } from '../api/trust.ts'
import { history as da } from '../i18n/da/history.ts'
import { history as en } from '../i18n/en/history.ts'
import { useLocale, useWords } from '../i18n/locale.tsx'
import { ProblemNote } from '../problems/ProblemNote.tsx'
import { Button } from '../ui/Button.tsx'
import { SkeletonBlock } from '../ui/states.tsx'
import { whenRead } from './when-read.ts'

interface ObjectHistoryProps {
  /** `type:id` of the object in the audit log. */
  object: string
  /** `H` opens it; for the one object a page is about. Inside a dialog keys are the dialog's. */
  shortcut?: boolean
}

/**
 * Who did what to an object, when, what before and after, and why. Folded until it is asked for; nothing for who may not read histories.
 */
export function ObjectHistory({ object, shortcut = false }: ObjectHistoryProps) {
  const words = useWords(da, en)
  const { role } = useMe()
  const [open, setOpen] = useState(false)
  const allowed = may([role], 'audit.readObject')
  if (!allowed) return null
  return (
    <section className="k-history">
      <Button
        variant="quiet"
        {...(shortcut ? { shortcut: 'H' } : {})}
        onPress={() => setOpen(!open)}
        aria-expanded={open}
      >
        {open ? words.hide : words.title}
      </Button>
      {open ? <Events object={object} /> : null}
    </section>
  )
}

function Events({ object }: { object: string }) {
  const words = useWords(da, en)
  const log = useInfiniteQuery(auditQuery(object))
  if (log.error) return <ProblemNote error={log.error} />
  if (!log.data) return <SkeletonBlock shape="rows" count={2} />
  const events = log.data.pages.flatMap((page) => page.events)
  if (events.length === 0) return <p className="t-13 t-muted">{words.none}</p>
  return (
    <>
      <ol className="k-history-events" aria-label={words.title}>
        {events.map((event) => (
          <HistoryEvent key={event.id} event={event} />
        ))}
      </ol>
      {log.hasNextPage ? (
        <Button variant="secondary" busy={log.isFetchingNextPage} onPress={() => void log.fetchNextPage()}>
          {words.older}
        </Button>
      ) : null}
    </>
  )
}

function HistoryEvent({ event }: { event: AuditEvent }) {
  const words = useWords(da, en)
  const locale = useLocale()
  return (
    <li>
      <p>
        <span className="t-strong">{event.sentence}</span>{' '}
        <span className="t-13 t-muted">{whenRead(event.at, locale)}</span>
      </p>
      {event.reason ? <p className="t-13">{words.because(event.reason)}</p> : null}
      {event.changes.length > 0 ? (
        <dl className="t-13">
          {event.changes.map(({ field, before, after }) => (
            <div key={field}>
              <dt className="t-muted">{field}</dt>
              <dd>
                {after ?? words.nothing}
                {before === null ? null : <span className="t-muted"> ({words.before(before)})</span>}
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
    </li>
  )
}
