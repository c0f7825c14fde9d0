import type { FollowUp } from '@kildetal/shared/minutes.ts'
import { deadlineMonth, findDays } from './danish-days.ts'
import type { Sentence } from './sentences.ts'

/** Nouns that name a role or a part of the organisation, never a person. */
const ROLE_NOUN =
  '[\\p{L}-]*(?:chef|direktør|leder|konsulent|gruppe|udvalg|forvaltning|administration|afdeling|sekretariat|stab|formand|borgmester|rådmand|koordinator|team|råd|styregruppe|projektejer|direktion|magistrat|bestyrelse|center|jurist|planlægger|medarbejder|ansvarlig|ejer|økonom|arkitekt|ingeniør|kontor|kommune|byråd|kommunalbestyrelse|forum|enhed|institution|skole|repræsentant|tovholder|sagsbehandler|HR|IT|MED)(?:en|et|er|erne|ene|n|ne|s)?'
const ROLE = new RegExp(
  `^(?:(?:[Dd]en|[Dd]e|[Dd]et)\\s(?:enkelte|respektive|ansvarlige|pågældende|relevante)\\s)?(?:(?:Chef|Direktør|Leder|Center|Afdeling|Udvalg|Magistratsafdeling)(?:en|et)?\\sfor\\s(?:[\\p{L}-]+(?:,\\s|\\sog\\s|\\s)?){1,6}|${ROLE_NOUN})(?!\\p{L})`,
  'iu',
)
const DEPARTMENT =
  /^(?:(?:Teknik|Miljø|Økonomi|HR|IT|Digitalisering|Børn|Unge|Familie|Kultur|Fritid|Sundhed|Social|Sociale Forhold|Omsorg|Ældre|Beskæftigelse|Arbejdsmarked|Job|Plan|Byg|Ejendomme|Personale|Kommunikation|Udvikling|Dagtilbud|Skole|Læring|Borgerservice|Erhverv|Klima|Natur|Vej|Park|Løn|Indkøb|Jura|Byråd|Politik|Handicap|Psykiatri|Integration|By|Land|Drift|Service|Jobcentret|Bibliotek)(?:,\s|\s(?:og|&)\s)?){1,4}(?=\s|$)/u
const VERB =
  /\s(?:udarbejder|undersøger|fremsender|melder|vender|tilretter|sender|samler|vurderer|kontakter|afklarer|indkalder|inviterer|følger|forelægger|fremlægger|udsender|indhenter|sørger|arbejder|laver|rykker|igangsætter|koordinerer|formidler|informerer|udformer|beskriver|belyser|kortlægger|beregner|analyserer|aftaler|finder|forbereder|tilpasser|opdaterer|kigger|ser|bringer|kvalificerer|evaluerer|drøfter|bestiller|skriver|præsenterer|besvarer|svarer|sikrer|overvejer|tjekker|tager|retter|indarbejder|indsamler|uddyber|afdækker|skal|bedes|pålægges|anmodes|opfordres|får|planlægger|gennemfører|kommer|orienterer|iværksætter|indleder|reviderer|færdiggør|leverer|udvikler)(?=\s|$)/u
const OBJECT = /\s(?:bad|beder|anmoder|anmodede|pålægger|pålagde|opfordrer|ønskede, at|ønsker, at)\s/u
const BY = /\s(?:af|fra|ved)\s/u
const DUE =
  /(?:inden|senest|til(?:\s\p{L}+){0,4}\s(?:møde|mødet)|på(?:\s\p{L}+){0,3}\s(?:møde|mødet|temamøde|temamødet)|frist|deadline|pr\.|frem til|til)\s(?:den\s|d\.\s)?$/iu

/** The role or body a task is given to, as written, or null when none is named. A person's name is never returned. */
export function readOwner(sentence: string): string | null {
  const object = OBJECT.exec(sentence)
  if (object !== null) {
    const asked = roleAt(sentence.slice(object.index + object[0].length).replace(/^om,?\sat\s/u, ''))
    if (asked !== null) return asked
  }
  const verb = VERB.exec(sentence)
  if (verb !== null) {
    const subject = roleAt(
      sentence.slice(0, verb.index).replace(/^(?:[-–•*]\s?|ad\.?\s?[\d\s,og]+[:.)]\s?|\d{1,2}[.)]\s)/iu, ''),
    )
    if (subject !== null) return subject
    const clause =
      sentence
        .slice(0, verb.index)
        .split(/,\s|\sat\s|\sog\s|[.:]\s/u)
        .at(-1) ?? ''
    const late = roleAt(clause.replace(/^(?:at|og)\s/u, ''))
    if (late !== null) return late
  }
  const by = BY.exec(sentence)
  return by === null ? null : roleAt(sentence.slice(by.index + by[0].length))
}

function roleAt(text: string): string | null {
  const bare = text.trim()
  const hit = DEPARTMENT.exec(bare)?.[0] ?? ROLE.exec(bare)?.[0]
  const role = hit?.replace(/[\s,]+$|\sog$/u, '').trim()
  return role === undefined || role === '' || !/^(?:\p{Lu}|den |de |det |\p{Ll}+(?:en|et|erne|ne|n)$)/u.test(role)
    ? null
    : role
}

/** The day a task is due, ISO, or null. A day counts when a word of deadline or a meeting leads to it. */
export function readDue(sentence: string, meetingDay: string | null): string | null {
  for (const found of findDays(sentence, meetingDay)) {
    if (
      found.day !== null &&
      (meetingDay === null || found.day > meetingDay) &&
      DUE.test(sentence.slice(Math.max(0, found.start - 80), found.start))
    )
      return found.day
  }
  return /(?:inden|senest|ultimo|medio|primo|kvartal|udgangen|\si\s)/iu.test(sentence)
    ? deadlineMonth(sentence, meetingDay)
    : null
}

/** Turns the sentences of a decision that ask for something into follow-ups, each with its words. */
export function readFollowUps(text: string, tasks: readonly Sentence[], meetingDay: string | null): FollowUp[] {
  return tasks.map((task) => ({
    what: task.text.replace(/^[-–•*]\s/u, ''),
    owner: readOwner(task.text),
    due: readDue(task.text, meetingDay),
    quotations: [{ start: task.start, end: task.end, quote: text.slice(task.start, task.end) }],
  }))
}
