import type { CarryOver, StepCarryOver } from '@kildetal/shared/carry-overs.ts'
import type { Source } from '@kildetal/shared/items.ts'
import { formatKr, type Locale, subtractOre } from '@kildetal/shared/money.ts'
import { meetingLabel } from '../../figures/source-of.ts'

/** A step while it is written. `citation` is `item:<id>` or `meeting:<id>`. */
export interface StepDraft {
  amountOre: number | null
  day: string | null
  body: string
  citation: string | null
  note: string
}

/** What a step begins with: the amount the request has come to, the day, and who decides it. */
export function draftOf(amountOre: number | null, today: string, body: string): StepDraft {
  return { amountOre, day: today, body, citation: null, note: '' }
}

/** The step as it is sent, without version; null while it lacks a day. */
export function stepOf(state: StepCarryOver['state'], draft: StepDraft): Omit<StepCarryOver, 'version'> | null {
  const { amountOre, day, body, citation, note } = draft
  if (day === null) return null
  const [kind, id] = citation?.split(':') ?? []
  return {
    state,
    amountOre,
    knownOn: day,
    body: body.trim() === '' ? null : body.trim(),
    itemId: kind === 'item' && id !== undefined ? id : null,
    meetingId: kind === 'meeting' && id !== undefined ? id : null,
    note: note.trim() === '' ? null : note.trim(),
  }
}

/** What is left out when less is granted than was asked for, in øre; 0 when nothing is. */
export const leftOutOre = (row: CarryOver, amountOre: number | null): number =>
  amountOre === null ? 0 : subtractOre(row.requestedOre, amountOre)

interface Citable {
  items: readonly { id: string; label: string; amountOre: number; source: Source | null }[]
  meetings: readonly { id: string; body: string | null; day: string | null }[]
}

/** What a step can cite, figures first, each with the meeting it stands in. */
export function citationChoices({ items, meetings }: Citable, whole: string, locale: Locale) {
  return [
    ...items.map(({ id, label, amountOre, source }) => ({
      value: `item:${id}`,
      label: `${formatKr(amountOre, { locale })}, ${label}`,
      ...(source ? { hint: meetingLabel(source, locale) } : {}),
    })),
    ...meetings.map(({ id, body, day }) => ({
      value: `meeting:${id}`,
      label: meetingLabel({ body, day, agendaItemNumber: null }, locale),
      hint: whole,
    })),
  ]
}
