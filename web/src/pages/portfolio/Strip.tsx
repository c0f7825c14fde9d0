import type { FollowUpRow } from '@kildetal/shared/decisions.ts'
import { formatDayOfYear } from '@kildetal/shared/fiscal-year.ts'
import type { MeetingAhead, Portfolio } from '@kildetal/shared/portfolio.ts'
import { portfolio as da } from '../../i18n/da/portfolio.ts'
import { portfolio as en } from '../../i18n/en/portfolio.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { TextLink } from '../../ui/TextLink.tsx'
import { withStruck } from '../../ui/WithStruck.tsx'

const SHOWN = 4

/** What waits for a decision, what is over time, and the next meeting, side by side above the board. */
export function Strip({ portfolio }: { portfolio: Portfolio }) {
  const words = useWords(da, en)
  const locale = useLocale()
  const { waiting, overdue, nextMeeting } = portfolio
  return (
    <div className="k-strip">
      <section>
        <div className="k-strip-head">
          <h2 className="t-20 t-strong">{words.waiting(waiting.length)}</h2>
          {waiting.length > 0 ? (
            <TextLink href={'/beslutninger?vis=opfoelgninger&venter=ja'}>{words.seeAll}</TextLink>
          ) : null}
        </div>
        <Rows
          rows={waiting}
          value={({ due }) => (
            <span className="t-muted">{due === null ? words.noDay : formatDayOfYear(due, locale)}</span>
          )}
        />
      </section>
      <section>
        <div className="k-strip-head">
          <h2 className="t-20 t-strong">{words.overdue(overdue.length)}</h2>
          {overdue.length > 0 ? (
            <TextLink href={'/beslutninger?vis=opfoelgninger&frist=overskredet'}>{words.seeOverdue}</TextLink>
          ) : null}
        </div>
        <Rows
          rows={overdue}
          value={({ daysOver }) => <span className="t-neg t-medium">{words.daysOver(daysOver ?? 0)}</span>}
        />
      </section>
      <NextMeeting meeting={nextMeeting} />
    </div>
  )
}

function Rows({ rows, value }: { rows: readonly FollowUpRow[]; value: (row: FollowUpRow) => React.ReactNode }) {
  const words = useWords(da, en)
  if (rows.length === 0) return null
  return (
    <ul>
      {rows.slice(0, SHOWN).map((row) => (
        <li key={row.id} className="k-strip-line t-14">
          <span className="k-strip-what" title={row.what}>
            {withStruck(row.what)}
          </span>
          {value(row)}
        </li>
      ))}
      {rows.length > SHOWN ? <li className="t-13 t-muted">{words.more(rows.length - SHOWN)}</li> : null}
    </ul>
  )
}

function NextMeeting({ meeting }: { meeting: MeetingAhead | null }) {
  const words = useWords(da, en)
  const locale = useLocale()
  if (!meeting)
    return (
      <section>
        <div className="k-strip-head">
          <h2 className="t-20 t-strong">{words.noMeeting}</h2>
        </div>
      </section>
    )
  return (
    <section>
      <div className="k-strip-head">
        <h2 className="t-20 t-strong">{words.meeting(meeting.day, meeting.time)}</h2>
        {meeting.meetingId ? <TextLink href={`/referater/${meeting.meetingId}`}>{words.openMeeting}</TextLink> : null}
      </div>
      <ul>
        <li className="k-strip-line t-14">
          <span>{words.meetingIn(meeting.body, meeting.daysAway)}</span>
          <span className="t-muted">{words.meetingItems(meeting.items)}</span>
        </li>
        {meeting.deadline ? (
          <li className="k-strip-line t-14">
            <span>{words.deadline}</span>
            <span className="t-muted">{formatDayOfYear(meeting.deadline, locale)}</span>
          </li>
        ) : null}
      </ul>
    </section>
  )
}
