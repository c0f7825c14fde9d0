import type { AgendaItem, SectionKind } from '@kildetal/shared/minutes.ts'
import type { Phase } from '@kildetal/shared/portfolio.ts'
import type { Place } from '@kildetal/shared/problems.ts'
import { readProjectPaper } from '../decisions/owed.ts'
import { cutSentences, type Sentence } from '../minutes/sentences.ts'
import { projectOfObject, projectOfTitle, slugOf, tellingWords } from './names.ts'

/** Which sentence made a rule propose a project. */
export const CANDIDATE_RULES = ['document', 'paper', 'named', 'status', 'plan'] as const
export type CandidateRule = (typeof CANDIDATE_RULES)[number]

/** A project the minutes speak of, found by a rule, with the words that say so. */
export interface Candidate {
  name: string
  phase: Phase
  rule: CandidateRule
  place: Place
}

/** Sections that tell what is done, in the order in which their words are preferred. The case presentation tells history and is not read. */
const READ: readonly SectionKind[] = ['decision', 'recommendation', 'economy', 'resume']

const DOCUMENT =
  /(?:^|\s)projekt(?:dokument|beskrivelse)(?:et|en)?\s(?:er\s|blev\s)?(godkend\p{L}*|vedtag\p{L}*|tiltræd\p{L}*|tilrettes|justeres)/iu
const PAPER = /(?:^|\s)projekt(?:forslag|beskrivelse|oplæg)(?=[\s.,]|$)/iu
const QUOTED = /(?:^|\s)projekt(?:et)?\s["”“»']([^"”“»«']{3,120})["”“«']/iu
const STATUS = /\sstatus\s(?:for|på)\sprojektet(?=[\s.,]|$)/iu
const PLAN = /(?:^|\s)(?:plan|tidsplan|milepælsplan|leveranceplan)en\s(?:for|til)\s/iu
const GRANTED = new Set(['approved', 'amended'])

interface Read {
  item: AgendaItem
  title: string
  section: SectionKind
  sentence: Sentence
}

/**
 * The projects an agenda item's own words name, each once. `text` is the text the item's positions refer to. Deterministic and linear; a
 * closed item names none.
 */
export function findCandidates(text: string, item: AgendaItem): Candidate[] {
  if (item.closed) return []
  const found = new Map<string, Candidate>()
  for (const kind of READ)
    for (const section of item.sections.filter((candidate) => candidate.kind === kind))
      for (const sentence of cutSentences(text, section.bodyStart, section.end)) {
        for (const { name, phase, rule } of readSentence({ item, title: item.title, section: kind, sentence })) {
          const place = { start: sentence.start, end: sentence.end, quote: text.slice(sentence.start, sentence.end) }
          const key = slugOf(name)
          if (!found.has(key)) found.set(key, { name, phase, rule, place })
        }
      }
  return [...found.values()]
}

type Named = Omit<Candidate, 'place'>

function readSentence(read: Read): Named[] {
  return read.section === 'decision' ? ofDecision(read) : ofOther(read)
}

function ofDecision(read: Read): Named[] {
  const { text } = read.sentence
  const document = DOCUMENT.exec(text)
  if (document) return [{ name: projectOfTitle(read.title), phase: 'planning', rule: 'document' }]
  const paper = readProjectPaper(text)
  if (paper) {
    const phase = paper.paper === 'projektforslag' ? 'proposal' : 'idea'
    return paper.objects.map((object) => ({ name: projectOfObject(object), phase, rule: 'paper' }))
  }
  if (PAPER.test(text)) return [{ name: projectOfTitle(read.title), phase: 'idea', rule: 'paper' }]
  return [...quoted(read), ...ofPlan(read)]
}

function ofOther(read: Read): Named[] {
  const { text } = read.sentence
  if (read.section === 'recommendation') {
    if (STATUS.test(` ${text}`) && granted(read.item)) return [{ name: read.title, phase: 'execution', rule: 'status' }]
    const planned = ofPlan(read)
    if (planned.length > 0) return planned
  }
  return [...quoted(read), ...spelt(read)]
}

/** `projektet "Navn"`. */
function quoted(read: Read): Named[] {
  const name = QUOTED.exec(read.sentence.text)?.[1]?.trim()
  return name === undefined ? [] : [{ name: projectOfObject(name), phase: phaseOf(read.item), rule: 'named' }]
}

/** `projektet effektiv drift skal …`: the words after `projektet` as far as the title says the same. */
function spelt(read: Read): Named[] {
  const after = /(?:^|\s)projektet\s(.{3,200})/iu.exec(read.sentence.text)?.[1]
  if (after === undefined) return []
  const title = ` ${read.title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `
  const words = after.split(/\s+/u)
  let taken = 0
  while (taken < words.length && title.includes(` ${bare(words.slice(0, taken + 1))} `)) {
    taken++
    if (/[.,;:]$/u.test(words[taken - 1] ?? '')) break
  }
  const name = words
    .slice(0, taken)
    .join(' ')
    .replace(/[.,;:]+$/u, '')
  if (tellingWords(name).size === 0) return []
  return [{ name: projectOfObject(name), phase: 'execution', rule: 'named' }]
}

const bare = (words: string[]) =>
  words
    .join(' ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** `planen for … TITEL … godkendes`, where the meeting approved it. */
function ofPlan(read: Read): Named[] {
  const { text } = read.sentence
  const name = projectOfTitle(read.title)
  const approved = granted(read.item) && /godkend/iu.test(text)
  if (!approved || !PLAN.test(text) || !text.toLowerCase().includes(name.toLowerCase())) return []
  return [{ name, phase: 'execution', rule: 'plan' }]
}

const granted = (item: AgendaItem) => item.outcomes.some((outcome) => GRANTED.has(outcome))

function phaseOf(item: AgendaItem): Phase {
  return granted(item) ? 'planning' : 'proposal'
}
