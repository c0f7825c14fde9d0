import type { MinutesView } from '@kildetal/shared/minutes.ts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { topicsOf } from '../../api/live.ts'
import { completeMeeting, minutesListQuery } from '../../api/minutes.ts'
import { asProblem } from '../../api/problem.ts'
import { meetingLabel } from '../../figures/source-of.ts'
import { minutes as da } from '../../i18n/da/minutes.ts'
import { minutes as en } from '../../i18n/en/minutes.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { SuggestField } from '../../item-form/SuggestField.tsx'
import { AmberNote } from '../../ui/AmberNote.tsx'
import { Button } from '../../ui/Button.tsx'
import { DayField } from '../../ui/DayField.tsx'
import { ErrorState } from '../../ui/states.tsx'
import { TextLink } from '../../ui/TextLink.tsx'
import { showReceipt } from '../../ui/Toast.tsx'

/** Which meeting the document is of, where it does not say so itself: entered by hand, and amended as long as it was. */
export function NameMeeting({ view }: { view: MinutesView }) {
  const words = useWords(da, en)
  const locale = useLocale()
  const unknown = view.body === null || view.day === null
  const [amending, setAmending] = useState(false)
  if (!unknown && !view.entered.body && !view.entered.day) return null
  if (!unknown && !amending)
    return (
      <p className="k-name-meeting t-13 t-muted">
        {words.meetingEntered} <TextLink onPress={() => setAmending(true)}>{words.meetingAmend}</TextLink>
      </p>
    )
  return (
    <NameMeetingForm
      view={view}
      asked={unknown}
      onNamed={(named) => {
        setAmending(false)
        showReceipt(words.meetingNamed(meetingLabel({ ...named, agendaItemNumber: null }, locale)))
      }}
    />
  )
}

interface NameMeetingFormProps {
  view: MinutesView
  /** Nobody has named it yet. */
  asked: boolean
  onNamed: (view: MinutesView) => void
}

function NameMeetingForm({ view, asked, onNamed }: NameMeetingFormProps) {
  const words = useWords(da, en)
  const queryClient = useQueryClient()
  const { data: rows = [] } = useQuery(minutesListQuery)
  const [body, setBody] = useState(view.body ?? '')
  const [day, setDay] = useState(view.day)
  const [busy, setBusy] = useState(false)
  const [tried, setTried] = useState(false)
  const [failed, setFailed] = useState<string | null>(null)
  const bodies = rows.flatMap((row) => row.body ?? [])
  const named = body.trim().length >= 2
  async function save(event: FormEvent): Promise<void> {
    event.preventDefault()
    setTried(true)
    if (!named || day === null || busy) return
    setBusy(true)
    try {
      onNamed(await completeMeeting(view.id, { body: body.trim(), day }))
      await queryClient.invalidateQueries({
        predicate: (query) => topicsOf(query).some((topic) => topic === 'minutes' || topic === 'items'),
      })
    } catch (error) {
      setFailed(asProblem(error)?.title ?? '')
    }
    setBusy(false)
  }
  return (
    <form className="k-name-meeting" aria-label={words.meetingTitle} onSubmit={(event) => void save(event)}>
      {asked ? <AmberNote warning>{words.meetingText}</AmberNote> : null}
      <div className="k-name-meeting-fields">
        <SuggestField
          key={bodies.length}
          label={words.body}
          value={body}
          suggestions={bodies}
          required
          disabled={view.body !== null && !view.entered.body}
          error={tried && !named ? words.meetingBodyMissing : undefined}
          onChange={setBody}
        />
        <DayField
          label={words.columns.day}
          value={day}
          required
          disabled={view.day !== null && !view.entered.day}
          error={tried && day === null ? words.meetingDayMissing : undefined}
          onChange={setDay}
        />
        <Button type="submit" busy={busy}>
          {words.meetingSave}
        </Button>
      </div>
      {failed === null ? null : <ErrorState title={words.meetingFailed}>{failed}</ErrorState>}
    </form>
  )
}
