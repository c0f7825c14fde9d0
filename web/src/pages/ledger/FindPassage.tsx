import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { citablePlacesQuery } from '../../api/ledger.ts'
import { minutesQuery } from '../../api/minutes.ts'
import { meetingLabel } from '../../figures/source-of.ts'
import { desk as da } from '../../i18n/da/desk.ts'
import { desk as en } from '../../i18n/en/desk.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { ProblemNote } from '../../problems/ProblemNote.tsx'
import { ChoiceRows } from '../../ui/ChoiceRows.tsx'
import { Quote } from '../../ui/Quote.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { type BasisDraft, passagesOf } from './basis-draft.ts'

interface FindPassageProps {
  onChoose: (passage: NonNullable<BasisDraft['passage']>) => void
}

/** From words to an agenda item to a sentence of it. */
export function FindPassage({ onChoose }: FindPassageProps) {
  const words = useWords(da, en)
  const locale = useLocale()
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<{ meetingId: string; agendaItemId: string } | null>(null)
  const found = useQuery(citablePlacesQuery(text.trim()))
  const places = found.data ?? []
  return (
    <>
      <TextField
        label={words.findPassage}
        type="search"
        value={text}
        onChange={(next) => {
          setText(next)
          setChosen(null)
        }}
        hint={words.findPassageHint}
      />
      {places.length > 0 ? (
        <ChoiceRows
          label={words.foundPlaces}
          value={chosen?.agendaItemId ?? null}
          onChange={(id) => {
            const place = places.find(({ agendaItemId }) => agendaItemId === id)
            if (place) setChosen({ meetingId: place.meetingId, agendaItemId: id })
          }}
          rows={places.map(({ agendaItemId, title, body, day }) => ({
            id: agendaItemId,
            title,
            note: meetingLabel({ body, day, agendaItemNumber: null }, locale),
          }))}
        />
      ) : null}
      {found.isSuccess && places.length === 0 ? <p className="t-13 t-muted">{words.nothingFound}</p> : null}
      {chosen ? <Passages {...chosen} text={text} onChoose={onChoose} /> : null}
      <ProblemNote error={found.error} />
    </>
  )
}

interface PassagesProps extends FindPassageProps {
  meetingId: string
  agendaItemId: string
  text: string
}

function Passages({ meetingId, agendaItemId, text, onChoose }: PassagesProps) {
  const words = useWords(da, en)
  const locale = useLocale()
  const minutes = useQuery(minutesQuery(meetingId))
  const view = minutes.data?.id === meetingId ? minutes.data : null
  if (!view) return <ProblemNote error={minutes.error} />
  const passages = passagesOf(view, agendaItemId, text)
  if (passages.length === 0) return <p className="t-13 t-muted">{words.noPassage}</p>
  const number = view.agendaItems.find(({ id }) => id === agendaItemId)?.number ?? null
  const where = meetingLabel({ body: view.body, day: view.day, agendaItemNumber: number }, locale)
  return (
    <ChoiceRows
      label={words.passages}
      value={null}
      onChange={(id) => {
        const passage = passages.find(({ start }) => String(start) === id)
        if (passage) onChoose({ meetingId, start: passage.start, end: passage.end, quote: passage.quote, where })
      }}
      rows={passages.map(({ start, quote, decided }) => ({
        id: String(start),
        title: <Quote small text={quote} />,
        note: decided ? words.inDecision : undefined,
      }))}
    />
  )
}
