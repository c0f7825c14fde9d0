import { counterpartOf, fundingOf, type Named, orgUnitOf, poolOf } from './context/parties.ts'
import type { Reading } from './reading.ts'

const FOREIGN_OWNER = /^(?:[A-ZÆØÅ]\S*(?: (?:og )?[A-ZÆØÅ]\S*)* (?:Kommune|Region|Fond|Fonden|A\/S|ApS)|Region \S+.*)$/
const GETS = /^ (?:fik|får|søger|ansøger|modtog|modtager)/

/** Fills in who and what is named beside an amount. `from` is the end of the amount before. */
export function nameParties(flat: string, reading: Reading, from: number): void {
  const { sentence, evidence } = reading
  if (!sentence) return
  const to = sentence.amounts[reading.index + 1]?.start ?? sentence.end
  const found = (
    attribute: 'counterpart' | 'fundingSource' | 'pool' | 'orgUnit',
    named: Named | null,
  ): string | null => {
    if (named) evidence.push({ attribute, start: named.start, end: named.end })
    return named?.name ?? null
  }
  const counterpart = counterpartOf(flat, sentence.start, from, reading.start, reading.end, to)
  reading.counterpart = found('counterpart', counterpart)
  // Somebody else's own money: a stranger is the subject, and this is the first amount it speaks of.
  if (counterpart && counterpart.end <= reading.start && from <= counterpart.start) {
    const own = reading.context.ownNames.has(counterpart.name)
    reading.foreign =
      !own && FOREIGN_OWNER.test(counterpart.name) && !GETS.test(flat.slice(counterpart.end, counterpart.end + 12))
  }
  const { text } = sentence
  if (!/finansier|dækk|afhold|afsat/i.test(text)) reading.fundingSource = null
  else
    reading.fundingSource = found(
      'fundingSource',
      fundingOf(flat, Math.max(sentence.start, reading.end - 1), reading.start, sentence.end),
    )
  if (/pulje/i.test(text)) reading.pool = found('pool', poolOf(flat, sentence.start, reading.start, sentence.end))
  reading.orgUnit = found('orgUnit', orgUnitOf(flat, sentence.start, reading.start, reading.end, sentence.end))
}
