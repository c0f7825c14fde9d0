import type { Section } from '@kildetal/shared/minutes.ts'
import { sameBody } from './bodies.ts'
import { findDays } from './danish-days.ts'
import { clean } from './lines.ts'

const DECIDED =
  'godkendte|vedtog|besluttede|tiltrådte|drøftede|bevilgede|afslog|afviste|udsatte|imødekom|fulgte|anbefalede|indstillede|tog (?:\\S+ ){0,4}til efterretning'
const OWN = new RegExp(
  `^(?:udvalget|rådet|bestyrelsen|nævnet|byrådet|kommunalbestyrelsen|direktionen|magistraten|\\S*udvalget|\\S*rådet) (?:${DECIDED})(?!\\p{L})`,
  'iu',
)
const VERDICT =
  /^(?:(?:taget )?til efterretning|godkendt|tiltrådt|drøftet|vedtaget|imødekommet|udsat|afvist|afslået|anbefales|indstilles godkendt)(?:[ ,][^.]{0,60})?\.?$/iu
/** What the body that met says of the motion, in the present tense of an agenda that has been treated already. */
const SUPPORTS =
  /^(.{4,80}?) (?:anbefaler|tiltræder|godkender|tilslutter sig) (?:[\p{L}-]+(?: og |- og )?[\p{L}-]*s )?indstilling(?:en|erne)?\.?$/iu
/** Told of another day than today. */
const EARLIER = /(?:tidligere|allerede|sidste år|i \d{4}|forrige|dengang|i forbindelse med)(?!\p{L})/iu
const LAST_LINES = 6

/**
 * The words an item closes with when nothing heads its decision (`Bestyrelsen godkendte indstillingen.`, `Til efterretning.`): cut off
 * its last section as a decision of their own, or null. In an agenda only what the body that met says of the motion itself counts.
 */
export function cutClosingWords(
  text: string,
  sections: Section[],
  meeting: { body: string | null; agenda: boolean },
): Section | null {
  const last = sections.at(-1)
  if (last === undefined || last.kind === 'attachments' || last.kind === 'earlier_decision') return null
  let at = last.end
  let found = -1
  for (let seen = 0; seen < LAST_LINES && at > last.bodyStart; ) {
    const from = Math.max(last.bodyStart, text.lastIndexOf('\n', at - 1) + 1)
    const line = clean(text.slice(from, at))
    if (line !== '') {
      if (isVerdict(line, meeting)) found = from
      seen++
    }
    at = from - 1
  }
  if (found === -1) return null
  const decision: Section = {
    kind: 'decision',
    heading: null,
    start: found,
    bodyStart: found,
    end: last.end,
    earlier: null,
  }
  last.end = found
  sections.push(decision)
  return decision
}

function isVerdict(line: string, { body, agenda }: { body: string | null; agenda: boolean }): boolean {
  if (line.length > 400 || findDays(line).length > 0 || EARLIER.test(line)) return false
  const supporter = SUPPORTS.exec(line)?.[1]
  if (supporter !== undefined && body !== null && sameBody(supporter, body)) return true
  return !agenda && (OWN.test(line) || VERDICT.test(line))
}
