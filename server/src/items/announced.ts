import type { Step } from '@kildetal/shared/items.ts'
import { findBodies } from '../minutes/bodies.ts'
import { findDays } from '../minutes/danish-days.ts'
import { clean } from '../minutes/lines.ts'

/** A treatment that minutes announce: which body, when. */
export interface Announced {
  body: string
  day: string
  step: Step
}

const COUNCIL = /byråd|kommunalbestyrelse|borgerrepræsentation/iu
const TREATED = /behandle|forelæg|fremlæg|fremsend|beslut|godkend|indstil/iu
/** Capitals that stand for a body's name. */
const SHORT_NAME = /(?<![\p{L}\d])([A-ZÆØÅ]{2,4})(?![\p{L}\d])/gu

/**
 * Treatments announced in a sentence (`behandles på ØE den 22. april og Kommunalbestyrelsen den 30. april 2025`), in its order. A short
 * name is spelt out when exactly one body named in `bodies` has its initials; a day without a year lies in the year of a full day of the
 * same sentence, else within a year from shortly before `reference` (the meeting's day). A day whose body is not named is left out.
 */
export function announcedIn(sentence: string, bodies: readonly string[], reference: string | null): Announced[] {
  const text = clean(sentence)
  if (!TREATED.test(text)) return []
  const days = findDays(text, yearFrom(findDays(text)[0]?.day ?? null, reference))
  const found: Announced[] = []
  let from = 0
  for (const { day, start, end } of days) {
    const part = text.slice(from, start)
    from = end
    const body = lastBody(part, bodies)
    if (day === null || body === null) continue
    found.push({ body, day, step: COUNCIL.test(body) ? 'approved' : 'recommended' })
  }
  return found
}

/** Minutes announce a treatment that has just been, too: the sentence was written before the meeting. */
const DAYS_BACK = 60

function yearFrom(fullDay: string | null, reference: string | null): string | null {
  if (fullDay !== null) return `${fullDay.slice(0, 4)}-01-01`
  if (reference === null) return null
  return new Date(Date.parse(reference) - DAYS_BACK * 86_400_000).toISOString().slice(0, 10)
}

function lastBody(part: string, bodies: readonly string[]): string | null {
  const named = findBodies(part).at(-1) ?? null
  if (named !== null) return named
  const short = [...part.matchAll(SHORT_NAME)].at(-1)?.[1]
  if (short === undefined) return null
  const spelt = new Set(bodies.filter((body) => initialsOf(body).startsWith(short)))
  const [only] = spelt
  return only !== undefined && spelt.size === 1 ? only : short
}

/** `Økonomi- og Erhvervsudvalget` → `ØE`, with `U` for the committee it is: `ØEU`. */
function initialsOf(body: string): string {
  const letters = body
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.charAt(0))
    .join('')
  return /udvalg/iu.test(body) ? `${letters}U` : letters
}

/** The bodies a text names, each once; in the genitive too (`udvalgets møde`). */
export function bodiesIn(text: string): string[] {
  const plain = text.replace(/(udvalget|bestyrelsen|byrådet|rådet|direktionen)s(?!\p{L})/giu, '$1')
  return [...new Set(findBodies(plain))]
}
