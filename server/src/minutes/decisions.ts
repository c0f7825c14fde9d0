import { type DecisionPart, OUTCOMES, type Outcome, type Section } from '@kildetal/shared/minutes.ts'
import { type Deciding, type Reading, readOutcomes } from './outcomes.ts'
import { cutSentences, type Sentence } from './sentences.ts'

/** What today's decision of an item says, part by part. */
export interface Decision {
  outcomes: Outcome[]
  parts: DecisionPart[]
  /** The sentences that ask somebody to do something. */
  tasks: Sentence[]
}

const PART =
  /^(?:ad\.?|vedr\.?|vedrørende|(?:indstillings|beslutnings)?(?:punkt|pkt\.?)(?:erne|et|er)?|at-?\s?(?:punkt|pkt\.?)?|indstilling(?:ens)?(?:\s(?:punkt|pkt\.?))?|nr\.?|dot|ad (?:punkt|pkt\.?|nr\.?|indstilling))?\s?(?:punkt|pkt\.?|nr\.?|at)?\s?\(?(\d{1,2}(?:(?:\s?,\s?|\s?og\s?|\s?[-–]\s?|\s?til\s|\s?&\s?|\s)\d{1,2}){0,30})\)?\s?[.):–-]*(?=\s|$)/iu

/** The numbers of the recommendations a part names (`Ad 1, 2, 4 og 5:` → 1, 2, 4, 5; `Pkt. 1-3` → 1, 2, 3), empty for none. */
function recommendationNumbers(text: string): number[] {
  const hit = PART.exec(text)
  if (
    hit?.[1] === undefined ||
    /^\d{1,2}\.?\s(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec|timer|personer|stemmer|medlemmer|\p{Ll}+er\s)/iu.test(
      text,
    ) ||
    /^\d{1,2}\s/u.test(text)
  )
    return []
  const numbers: number[] = []
  for (const piece of hit[1].split(/\s?(?:,|og|&)\s?/iu)) {
    const range = /^(\d{1,2})\s?(?:[-–]|til)\s?(\d{1,2})$/u.exec(piece.trim())
    const from = Number(range?.[1] ?? piece)
    const to = Number(range?.[2] ?? from)
    for (let n = from; n <= to && n <= 99; n++) numbers.push(n)
  }
  return numbers.filter((n) => Number.isInteger(n) && n > 0)
}

/** Reads today's decision from its sections. An item without a word of decision has the outcome `none`. */
export function readDecision(
  text: string,
  sections: readonly Pick<Section, 'bodyStart' | 'end'>[],
  body: Deciding & { informs?: boolean },
): Decision {
  const parts: DecisionPart[] = []
  const tasks: Sentence[] = []
  const known = new Map<string, Reading>()
  let decides = false
  let undecided = 0
  for (const section of sections) {
    let lead: { sentence: Sentence; reading: Reading } | null = null
    let named: number[] = []
    /** The number stood on a line of its own and heads all that follows. */
    let headed = false
    for (const sentence of cutSentences(text, section.bodyStart, section.end)) {
      const numbers = recommendationNumbers(sentence.text)
      if (numbers.length > 0) named = numbers
      else if (!sentence.listed && !headed) named = []
      headed = isBareNumber(sentence) || (headed && numbers.length === 0)
      const reading = known.get(sentence.words) ?? readOutcomes(sentence.words, body)
      known.set(sentence.words, reading)
      if (lead !== null && sentence.listed && belongs(lead.reading, reading)) {
        extend(text, parts, tasks, lead.sentence, sentence)
        continue
      }
      lead = /:$/u.test(sentence.text) ? { sentence, reading } : sentence.listed ? lead : null
      if (reading.empty) continue
      if (reading.amendsBefore && amendLast(parts)) continue
      if (reading.outcomes.length === 0 && !isBareNumber(sentence)) undecided++
      decides ||= reading.decides && reading.outcomes.every((o) => o === 'discussed' || o === 'noted')
      for (const outcome of reading.outcomes) parts.push(part(text, sentence, outcome, named))
      if (reading.outcomes.includes('assigned')) tasks.push(sentence)
    }
  }
  return { outcomes: summarise(parts, decides, undecided > 0, body.informs === true), parts, tasks }
}

function isBareNumber(sentence: Sentence): boolean {
  return /^[\s\d.,:;og)-]*$|^ad\.?\s?[\d\s,.ogi:-]*$/iu.test(sentence.text)
}

/** A list entry under `Udvalget indstiller:` or `Direktionen ønsker følgende emner:` only fills its lead sentence. */
function belongs(lead: Reading, entry: Reading): boolean {
  if (entry.outcomes.length === 0) return true
  return lead.outcomes.includes('recommended') || lead.outcomes.includes('postponed')
}

function extend(text: string, parts: DecisionPart[], tasks: Sentence[], lead: Sentence, entry: Sentence): void {
  for (let i = parts.length - 1; parts[i]?.place.start === lead.start; i--) {
    const part = parts[i]
    if (part !== undefined) part.place = { start: lead.start, end: entry.end, quote: text.slice(lead.start, entry.end) }
  }
  const task = tasks.at(-1)
  if (task?.start === lead.start)
    tasks[tasks.length - 1] = { ...task, end: entry.end, text: `${task.text} ${entry.text}` }
}

function amendLast(parts: DecisionPart[]): boolean {
  const last = parts.findLast((p) => p.outcome === 'approved')
  if (last === undefined) return false
  last.outcome = 'amended'
  return true
}

function part(text: string, sentence: Sentence, outcome: Outcome, recommendations: number[]): DecisionPart {
  return {
    outcome,
    recommendations,
    place: { start: sentence.start, end: sentence.end, quote: text.slice(sentence.start, sentence.end) },
  }
}

/** The set of outcomes, in the order of the schema. `decided` stands for a choice that is none of the others. */
function summarise(parts: readonly DecisionPart[], decides: boolean, undecided: boolean, informs: boolean): Outcome[] {
  const found = new Set(parts.map((p) => p.outcome))
  const settled = ['approved', 'amended', 'rejected', 'recommended', 'postponed'] as const
  if (decides && !settled.some((o) => found.has(o))) found.add('decided')
  if (found.size === 0) found.add(!undecided ? 'none' : informs ? 'noted' : 'decided')
  return OUTCOMES.filter((o) => found.has(o))
}
