import type { Outcome } from '@kildetal/shared/minutes.ts'
import { findAll } from '../text/find-all.ts'
import * as says from './decision-words.ts'

/** Who met: whether it is the municipal council, which passes items down rather than up, and its name in lower case. */
export interface Deciding {
  council: boolean
  name: string | null
  /** The executive board: what it supports is for council or committee to grant. */
  executive?: boolean
}

/** What a sentence means for the item. */
export interface Reading {
  outcomes: Outcome[]
  /** It only speaks of a minority, of absence or of the case, or says that there is nothing. */
  empty: boolean
  /** Changes the approval stated before it (`Dog således at …`). */
  amendsBefore: boolean
  /** Names the choice itself (`fastholdes`, `ønsker følgende emner`). */
  decides: boolean
  /** Speaks of a motion that fell, which counts only when nothing else was settled. */
  motion: boolean
}

const LONGEST = 4000
const ASIDE = / (?:mens|idet|hvorefter|hvor) /u

/** What stands before the first match. */
function upTo(text: string, pattern: RegExp): string {
  const at = text.search(pattern)
  return at === -1 ? text : text.slice(0, at)
}

/** Reads one sentence of a decision, given as `words` (lines.ts). */
export function readOutcomes(sentence: string, body: Deciding): Reading {
  const w = sentence.length > LONGEST ? sentence.slice(0, LONGEST) : sentence
  if (says.NOTHING.test(w) || says.DESCRIPTION.test(w) || isDissent(w))
    return { outcomes: [], empty: true, amendsBefore: false, decides: false, motion: false }
  const motion = readMotion(w)
  if (motion !== null)
    return { outcomes: [motion], empty: false, amendsBefore: false, decides: false, motion: motion === 'rejected' }
  const found = new Set<Outcome>()
  const sent = supportsOnly(w, body) ? 'recommended' : readSending(w, body)
  if (sent !== null) found.add(sent)
  const recommends = says.RECOMMEND.test(w) && !/ (?:anbefales|anbefaler|indstilles) ikke /u.test(w)
  const refuses = isRefusal(w, recommends)
  const before = w.slice(0, (says.RECOMMEND.exec(w)?.index ?? 0) + 1)
  if (recommends && !refuses) found.add('recommended')
  if (recommends && !refuses && amends(w)) found.add('amended')
  if (refuses) found.add('rejected')
  else if ((sent !== 'recommended' || !says.SUPPORT.test(w)) && approves(recommends ? before : w))
    found.add(says.AMEND.test(w) ? 'amended' : 'approved')
  if (!found.has('amended') && !found.has('approved') && !recommends && isPutOff(w)) found.add('postponed')
  if (sent === null && says.NOTE.test(w) && !says.SENT_FOR_INFORMATION.test(w)) found.add('noted')
  if (says.DISCUSS.test(w)) found.add('discussed')
  if (sent === null && assigns(w, found)) found.add('assigned')
  if (found.has('approved') && found.has('noted') && !/ (?:godkend|vedtag|vedtog|tiltr|bevil)/u.test(w))
    found.delete('approved')
  return {
    outcomes: [...found],
    empty: false,
    amendsBefore: says.AMEND_BEFORE.test(w),
    decides: says.DECIDE.test(w),
    motion: false,
  }
}

/** The executive board supports an application that others decide on: `Direktionen støtter ansøgningen, som sendes til behandling i …`. */
function supportsOnly(w: string, body: Deciding): boolean {
  return body.executive === true && says.SUPPORT.test(w) && says.SUPPORTED_ELSEWHERE.test(w)
}

/** `Et forslag fra Liste B om at udsætte sagen blev nedstemt`: rejected, or postponed when it was passed; null for anything else. */
function readMotion(w: string): Outcome | null {
  const motion = says.MOTION.exec(w)
  if (motion === null || approves(w.slice(0, motion.index + 1))) return null
  if (says.FELL.test(w)) return says.RESULT.test(w) ? null : 'rejected'
  return says.MOTION_TO_WAIT.test(w) && approves(w) ? 'postponed' : null
}

/** Only a minority or absence is spoken of, and nothing the body itself does stands before it. */
function isDissent(w: string): boolean {
  if (says.RESULT.test(w)) return false
  const main = `${upTo(w, ASIDE)} `
  const hit = says.DISSENT.exec(main)
  if (hit === null) return false
  const refusal = says.MINORITY.exec(main)
  if (refusal !== null && refusal.index === hit.index)
    return refusal.index > 0 && !says.COLLECTIVE.test(`${main.slice(0, refusal.index)} `)
  const before = main.slice(0, hit.index + 1)
  return (
    !approves(before) &&
    !says.REJECT.test(before) &&
    !says.POSTPONE.test(before) &&
    !says.RECOMMEND.test(before) &&
    !says.NOTE.test(before)
  )
}

/** A recommendation that changes the proposal, rather than recommending something that was changed before. */
function amends(w: string): boolean {
  return / dog (?:således|med|kun|at) /u.test(w) || says.AMEND.test(`${w.split(' at ')[0] ?? w} `)
}

function isRefusal(w: string, recommends: boolean): boolean {
  if (says.NOT_APPROVED.test(w) && !/ ændringsforslag/u.test(w)) return true
  const hit = says.REJECT.exec(w)
  if (hit === null || (recommends && / (?:afslået|afslås|afvises|afslag) /u.test(w))) return false
  // A motion to amend that fell says nothing of the recommendation itself.
  return !/ (?:ændringsforslag\S*|modforslag\S*) (?:\S+ ){0,9}$/u.test(w.slice(0, hit.index + 1))
}

/** Put off to another time; a paper that is worked over and comes back is a task instead (`tilrettes og genfremlægges`). */
function isPutOff(w: string): boolean {
  const hit = says.POSTPONE.exec(w)
  return (
    hit !== null &&
    !(/ (?:genfremlægges|genfremsættes) /u.test(hit[0]) && w.slice(0, hit.index + 1).search(says.ASSIGN_PASSIVE) !== -1)
  )
}

/** Whether the sentence approves, other than as an adjective (`den godkendte plan`) or under a condition (`når planen er godkendt`). */
function approves(w: string): boolean {
  if (says.APPROVE_OTHERWISE.test(w)) return true
  for (const hit of findAll(says.APPROVE, w)) {
    const before = w.slice(Math.max(0, hit.index - 90), hit.index + 1)
    const adjective = (/e$/u.test(hit[0]) || / tidligere $/u.test(before)) && says.ADJECTIVE.test(before)
    const otherwise = says.RESOLVES_OTHERWISE.test(w.slice(hit.index, hit.index + 60))
    if (!adjective && !otherwise && !says.CONDITION.test(before)) return true
  }
  return false
}

/** A matter sent on: upwards with the body's word (recommended), down for treatment (its decision is put off), or out for a draft (assigned). */
function readSending(w: string, body: Deciding): Outcome | null {
  if (/ (?:har|blev|er) (?:\S+ ){0,3}(?:vedtaget|godkendt|tiltrådt) /u.test(w)) return null
  if (says.TO_NEXT_READING.test(w) && !says.SENT_FOR_INFORMATION.test(w)) return 'recommended'
  if (!says.SEND_ON.test(w) || / (?:tilbage|retur) /u.test(w)) return null
  if (says.FOR_DRAFT.test(w)) return 'assigned'
  const target = says.TARGET.exec(w)?.[1]
  if (target === undefined || says.SENT_FOR_INFORMATION.test(w)) return null
  if (body.name?.startsWith(target.replace(/s$/u, '')) === true) return 'assigned'
  return body.council ? 'postponed' : 'recommended'
}

function assigns(w: string, found: ReadonlySet<Outcome>): boolean {
  if (found.has('postponed')) return false
  if (says.ASSIGN_MODAL.test(w) || activeWork(w) !== null) return true
  if (found.has('recommended') || says.IN_HEARING.test(w)) return false
  for (const hit of findAll(says.ASSIGN_PASSIVE, w))
    if (
      !/ (?:idet|såfremt|hvis|når|at|hvordan|efter) (?:\S+ ){0,6}$/u.test(
        w.slice(Math.max(0, hit.index - 70), hit.index + 1),
      ) &&
      !says.PASSED_ON.test(w.slice(hit.index, hit.index + 90))
    )
      return true
  return false
}

/** The words before an active verb of work in a main clause (`udviklingschefen` in `Udviklingschefen udarbejder …`), or null. */
function activeWork(w: string): string | null {
  for (const clause of says.NEXT_TASK.test(w) ? w.split(says.NEXT_TASK) : [w]) {
    const main = ` ${upTo(` ${clause} `, says.CLAUSE).trim()} `
    const hit = says.ASSIGN_ACTIVE.exec(main) ?? says.ROLE_ACTS.exec(main)
    const subject = ` ${hit?.[1] ?? ''}`
    const verb = hit?.[2] ?? ''
    if (hit === null || says.NO_SUBJECT.test(subject)) continue
    if (
      / (?:\S*udvalget|direktionen|byrådet|kommunalbestyrelsen|magistraten|\S*rådet|bestyrelsen) $/u.test(subject) &&
      says.OWN_DOING.test(verb)
    )
      continue
    if (/ (?:tager) (?:\S+ ){0,5}(?:til efterretning|til orientering|forbehold) /u.test(main)) continue
    return subject.trim()
  }
  return null
}
