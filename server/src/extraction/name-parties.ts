import { counterpartOf, fundingOf, type Named, orgUnitOf, poolOf } from './context/parties.ts'
import type { Reading } from './reading.ts'

const FOREIGN_OWNER = /^(?:[A-ZÆØÅ]\S*(?: (?:og )?[A-ZÆØÅ]\S*)* (?:Kommune|Region|Fond|Fonden|A\/S|ApS)|Region \S+.*)$/
/** Somebody else as the subject of a sentence, without a name: `Varmeværket vil optage et lån på …`. */
const STRANGER =
  /^\s*(?:[A-ZÆØÅa-zæøå]*(?:[Vv]ærket|[Ff]oreningen|[Kk]lubben|[Ss]elskabet|[Ff]onden|[Oo]rganisationen|[Vv]irksomheden|[Bb]ygherren|[Ll]everandøren|[Ee]jeren|[Nn]abokommunen|[Ss]pillestedet|[Mm]enighedsrådet|[Bb]anken|[Ff]irmaet))(?![a-zæøå])[^.;]{0,80} (?:vil|har|havde|skal|optager|forventer|ejer|er)(?![a-zæøå])/
/** Then the municipality gives it something, or is asked to. */
const FROM_US =
  /kommune(?!kredit)|byråd|(?:søg|ansøg|modtag|modtog|bevilg|tilskud|tilbud|garanti|støtte|fået|får|fik|tildel|ydes|betale[rs]? (?:en )?(?:leje|husleje|afgift|gebyr))/i
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
  if (reading.index === 0 && !reading.foreign && STRANGER.test(reading.left))
    reading.foreign = !FROM_US.test(sentence.text)
  if (!sentence.mayNameSource) reading.fundingSource = null
  else
    reading.fundingSource = found(
      'fundingSource',
      fundingOf(flat, Math.max(sentence.start, reading.end - 1), reading.start, sentence.end),
    )
  if (sentence.mayNamePool) reading.pool = found('pool', poolOf(flat, sentence.start, reading.start, sentence.end))
  if (sentence.mayNameUnit)
    reading.orgUnit = found('orgUnit', orgUnitOf(flat, sentence.start, reading.start, reading.end, sentence.end))
}
