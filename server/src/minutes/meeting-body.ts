import { bodyName, findBodies, isBody, mayNameBody } from './bodies.ts'
import { findDays } from './danish-days.ts'
import type { Line } from './lines.ts'

/** What heads call minutes and agendas. */
export const TITLE =
  /(?:^|[\s–-])(referat|beslutningsreferat|beslutningsprotokol|protokol|mødereferat|udskrift af protokol|dagsorden|mødedagsorden|protokoludskrift)(?!\p{L})/iu
const LABELS = /^(udvalg|organ|forum|mødeforum|gruppe|møde i|råd|nævn)(?!\p{L})\s?[:|]?\s*/iu

/** The body that met, from whichever line of the head names it best. */
export function readBody(head: readonly Line[]): string | null {
  for (const [i, line] of head.entries()) {
    const label = LABELS.exec(line.text)
    if (label === null || !/^(?:udvalg|organ|forum|mødeforum|gruppe|møde i|råd)(?![\p{L}])/iu.test(line.text)) continue
    const value = line.text.slice(label[0].length).trim() || (head[i + 1]?.text ?? '')
    if (value.endsWith(':')) continue
    if (isBody(value)) return bodyName(value)
    if (
      /^(?:udvalg|organ|mødeforum|forum)\s?:/iu.test(line.text) &&
      value !== '' &&
      value.length < 80 &&
      !/\d/.test(value)
    )
      return value
  }
  const named = head.map((l) => ({ text: l.text, body: bodyOfLine(l.text) })).filter((b) => b.body !== null)
  const titled = named.find((b) => TITLE.test(b.text)) ?? named.find((b) => findDays(b.text).length > 0) ?? named[0]
  if (titled?.body !== null && titled !== undefined) return titled.body
  const meeting = head.map((l) => bodyOfMeeting(l.text)).find((b) => b !== null)
  if (meeting !== undefined) return meeting
  const place = head.map((l) => bodyOfPlace(l.text)).find((b) => b !== null)
  if (place !== undefined) return place
  return head.flatMap((l) => (isProse(l.text) ? [] : findBodies(l.text))).find((b) => !ANY_BODY.test(b)) ?? null
}

/** Words for whatever body meets, which name none. */
const ANY_BODY = /^(?:udvalget|udvalgene|rådet|nævnet)$/iu

/** A sentence tells of bodies, of which any may be the one that met. */
function isProse(text: string): boolean {
  return text.length > 60 && /[.:,]$/u.test(text)
}

/** `Mødested: Borgerrepræsentationens mødesal`. */
function bodyOfPlace(text: string): string | null {
  const owner = /^mødested\s?:\s(.{4,60}?)s\s(?:mødesal|mødelokale|sal)$/iu.exec(text)?.[1]
  return owner !== undefined && isBody(owner) ? bodyName(owner) : null
}

/** A committee that heads its minutes by its field alone, when the text says `udvalget for …` of it: `Forebyggelse og Idræt`. */
export function bodyOfField(head: readonly Line[], source: string): string | null {
  const text = source.slice(0, LONGEST_SEARCHED).toLowerCase()
  const field = head
    .slice(0, 3)
    .find(
      (l) =>
        /^\p{Lu}[\p{L}-]+(?:,? (?:og )?[\p{L}-]+){0,5}$/u.test(l.text) &&
        text.includes(`udvalget for ${l.text.toLowerCase()}`),
    )
  return field?.text ?? null
}

const MEETING =
  /(?<!\p{L})([\p{L}-]*(?:udvalg|byråd|råd|bestyrelse|direktion|magistrat|nævn))s(?:møde|mødet)(?!\p{L})/iu

/** The body that a word for its meeting names: `MED-udvalgsmøde` → `MED-udvalget`, `Referat af direktionsmøde` → `Direktionen`. */
function bodyOfMeeting(text: string): string | null {
  const noun = MEETING.exec(text)?.[1]
  if (noun === undefined) return null
  const definite = `${noun}${/(?:udvalg|råd|nævn)$/iu.test(noun) ? 'et' : /e$/u.test(noun) ? 'n' : 'en'}`
  return definite.charAt(0).toUpperCase() + definite.slice(1)
}

const BEFORE_BODY =
  /^(?:(?:åbent|offentligt|lukket)\s)?(?:(?:udskrift af|udkast til)\s)?(?:referat|beslutningsreferat|beslutningsprotokol|protokol|mødereferat|dagsorden|mødedagsorden|protokoludskrift|udskrift)?\s?[:–-]?\s?(?:(?:fra|til|for|af|over|i)\s)?(?:(?:det\s)?(?:ordinære?|ordinært|ekstraordinære?|ekstraordinært|fælles|konstituerende)\s)?(?:(?:mødet|møde|fællesmøde|dialogmøde|byrådsmøde)\s?[:–-]?\s?)?(?:(?:i|for|med|af)\s)?(?:nr\.?\s?\d+\s)?/iu
/** Page heads set the municipality's name before the body's. */
const MUNICIPALITY = /^(?:\p{Lu}[\p{L}-]+\s){1,2}[Kk]ommunes?[\s,:–-]+(?=\p{Lu})/u
const AFTER_BODY = [
  /(?:[\s,.:|–-]|\s(?:den|d\.|på|afholdt|mødet|fra|i|møde))$/iu,
  /s?\s(?:(?:ordinære?|ekstraordinære?|fælles|åbne?|åben)\s)?(?:møde|mødet|dagsorden|referat|protokol|beslutningsprotokol|temamøde|direktionsmøde)(?:\s(?:nr\.?\s?)?\d{1,3})?$/iu,
  /(?:^|[\s,])(?:den\s)?(?:man|tirs|ons|tors|fre|lør|søn)dag$/iu,
] as const
const LONGEST = 160
const LONGEST_SEARCHED = 20_000

/** The body a single line of the head names: `REFERAT Direktionen d. 23-04-2025`, `Referat fra møde i Økonomiudvalget den 3. marts 2026`. */
export function bodyOfLine(text: string): string | null {
  if (text.length > LONGEST || !mayNameBody(text)) return null
  if (/^(?:mødested|sted|lokale|deltagere|til stede|fraværende|afbud|formand)/iu.test(text)) return null
  const day = findDays(text)[0]
  const pieces = [day === undefined ? text : text.slice(0, day.start), day === undefined ? '' : text.slice(day.end)]
  for (const piece of pieces) {
    for (const part of [piece, ...piece.split(/\s[–|-]\s|,\s(?=\p{Lu})/u)]) {
      const bare = strip(part.trim())
      for (const name of [bare, bodyName(bare), bare.replace(/s$/u, '')])
        if (name !== '' && isBody(name)) return bodyName(name)
    }
  }
  return null
}

/** Takes off what stands around the name, piece by piece. */
function strip(text: string): string {
  const before = BEFORE_BODY.exec(text)?.[0].length ?? 0
  const clock = /\skl\.?\s?\d/iu.exec(text)
  let bare = text
    .slice(before, clock?.index ?? text.length)
    .trim()
    .replace(MUNICIPALITY, '')
  for (let shorter = ''; shorter !== bare; ) {
    shorter = bare
    for (const after of AFTER_BODY) bare = bare.replace(after, '').trim()
  }
  return bare
}
