import type { ImportRow } from '@kildetal/shared/imports.ts'
import { meetingLabel } from '../../figures/source-of.ts'
import { imports as da } from '../../i18n/da/imports.ts'
import { imports as en } from '../../i18n/en/imports.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { AmberNote } from '../../ui/AmberNote.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Quote } from '../../ui/Quote.tsx'
import { ListRow, RowList } from '../../ui/RowList.tsx'
import { TextLink } from '../../ui/TextLink.tsx'

interface ImportListProps {
  rows: readonly ImportRow[]
  onCancel: (row: ImportRow) => void
}

const KILOBYTE = 1024

/** Every file with how far it has come, what it became, or why it could not be read and where. */
export function ImportList({ rows, onCancel }: ImportListProps) {
  const words = useWords(da, en)
  return (
    <RowList label={words.files}>
      {rows.map((row) => (
        <ListRow
          key={row.id}
          small
          title={<span className="t-words k-import-name">{row.fileName}</span>}
          note={<ImportNote row={row} />}
          value={
            <span className="k-import-state" data-state={row.state}>
              {row.state === 'done' ? <Icon name="check" size={14} /> : null}
              {row.state === 'failed' ? <Icon name="warning" size={14} /> : null}
              {words.states[row.state]}
            </span>
          }
          valueNote={
            row.state === 'queued' ? (
              <TextLink onPress={() => onCancel(row)} aria-label={`${words.cancel} ${row.fileName}`}>
                {words.cancel}
              </TextLink>
            ) : (
              words.size(Math.max(1, Math.round(row.bytes / KILOBYTE)))
            )
          }
        />
      ))}
    </RowList>
  )
}

/** A scan, kept for what is entered by hand. */
const lacksText = ({ notes }: ImportRow) => notes.some(({ code }) => code === 'no_text')

function ImportNote({ row }: { row: ImportRow }) {
  const words = useWords(da, en)
  const locale = useLocale()
  if (row.problem) {
    return (
      <span className="k-import-problem">
        {row.problem.message}
        {row.problem.place ? (
          <span>
            {words.place} <Quote small text={row.problem.place.quote} />
          </span>
        ) : null}
      </span>
    )
  }
  if (row.state !== 'done' || !row.meetingId) return null
  const known = row.body !== null || row.day !== null
  const meeting = known ? meetingLabel({ ...row, agendaItemNumber: null }, locale) : words.noMeeting
  return (
    <span className="k-import-result">
      <span>
        <TextLink href={`/referater/${row.meetingId}`}>{meeting}</TextLink>
        {lacksText(row) ? null : `: ${words.result(row.agendaItems, row.figures, row.findings)}.`}
      </span>
      {row.figures > 0 ? <TextLink href={`/gennemgang?moede=${row.meetingId}`}>{words.review}</TextLink> : null}
      {lacksText(row) ? <TextLink href={`/referater/${row.meetingId}`}>{words.enter}</TextLink> : null}
      {row.known ? <span>{words.known}</span> : null}
      {row.notes.map(({ code, message }) => (
        <AmberNote key={code} warning>
          {message}
        </AmberNote>
      ))}
    </span>
  )
}
