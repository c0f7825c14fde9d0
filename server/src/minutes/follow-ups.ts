import type { FollowUp } from '@kildetal/shared/minutes.ts'
import { findAll } from '../text/find-all.ts'
import { deadlineMonth, findDays } from './danish-days.ts'
import { roleAtStart } from './roles.ts'
import type { Sentence } from './sentences.ts'

const ASKS = /(?:^|\s)(?:bad|beder|anmoder|anmodede|pålægger|pålagde|opfordrer)\s/u
const SENDS = /(?:^|\s)(?:[Ff]remsendes|[Oo]versendes|[Ss]endes)\s.{0,80}?til\s(?=\p{Lu}.{0,140}?med henblik på)/u
const BY = /\s(?:af|fra|ved|hos)\s(?=\p{L})/gu
const CLAUSES = /(?<=^|[.:;,]\s|\s(?:og|at|men|samt|mens)\s)(?=\p{L})/gu
/** After a role: perhaps the name of who holds it, then what is done. */
const DOES =
  /^(?:\s\p{Lu}[\p{L}.-]+){0,4}\s(?:skal|bedes|\p{Ll}{2,}(?:er|år|ør|ir)|\p{Ll}{4,}es|vender|tager)(?!\p{L})/u
const LIST_MARK = /^(?:[-–•*]\s?|ad\.?\s?[\d\s,og]+[:.)]\s?|\d{1,2}[.)]\s)/iu
const DUE =
  /(?:inden|senest|til(?:\s\p{L}+){0,4}\s\p{L}*(?:møde|mødet)|på(?:\s\p{L}+){0,3}\s\p{L}*(?:møde|mødet)|frist|deadline|pr\.|frem til|til)\s(?:den\s|d\.\s)?$/iu

/** The role or body a task is given to, as written, or null when none is named. A person's name is never returned. */
export function readOwner(sentence: string): string | null {
  for (const lead of [ASKS, SENDS]) {
    const hit = lead.exec(sentence)
    const asked =
      hit === null ? null : roleAtStart(sentence.slice(hit.index + hit[0].length).replace(/^om,?\sat\s/u, ''))
    if (asked !== null) return asked
  }
  const text = sentence.replace(LIST_MARK, '')
  for (const clause of findAll(CLAUSES, text)) {
    const role = roleAtStart(text.slice(clause.index))
    if (role !== null && DOES.test(text.slice(clause.index + role.length))) return role
  }
  for (const by of findAll(BY, text)) {
    const role = roleAtStart(text.slice(by.index + by[0].length))
    if (role !== null) return role
  }
  return null
}

/**
 * The day a task is due, ISO, or null. A day counts when a word of deadline or of a meeting leads to it and it comes after the meeting of
 * `meetingDay`; days without a year get the one that follows it.
 */
export function readDue(sentence: string, meetingDay: string | null): string | null {
  for (const found of findDays(sentence, meetingDay)) {
    if (found.day === null || (meetingDay !== null && found.day <= meetingDay)) continue
    if (DUE.test(sentence.slice(Math.max(0, found.start - 80), found.start))) return found.day
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
