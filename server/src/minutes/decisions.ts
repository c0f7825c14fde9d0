import { type DecisionPart, OUTCOMES, type Outcome, type Section } from '@kildetal/shared/minutes.ts'
import type { Stretches } from '../text/narrow.ts'
import { FOLLOWS, MOTION, RETURNED_FOR } from './decision-words.ts'
import { words } from './lines.ts'
import { type Deciding, type Reading, readOutcomes } from './outcomes.ts'
import { type Clause, cutClauses, readClause } from './points.ts'
import { cutSentences, type Sentence } from './sentences.ts'

/** What today's decision of an item says, part by part. */
export interface Decision {
  outcomes: Outcome[]
  parts: DecisionPart[]
  /** The sentences that ask somebody to do something. */
  tasks: Sentence[]
}

/** What kind of item is decided. */
export interface Kind {
  /** Its minutes only report. */
  informs?: boolean
  /** It settles the agenda, and speaks of other items. */
  agenda?: boolean
  /** No heading says where the decision begins: its text tells of the case too. */
  unheaded?: boolean
}

/** `Sag 12 tages af dagsordenen`: another item. */
const OTHER_ITEM = /^(?:sag|punkt|pkt|nr|dagsordenspunkt)\.?\s(?:nr\.?\s)?\d{1,3}(?!\d)/iu

/** Reads today's decision from its sections. An item without a word of decision has the outcome `none`. */
export function readDecision(
  text: string,
  sections: readonly Pick<Section, 'bodyStart' | 'end'>[],
  body: Deciding & Kind,
  source: Stretches = text,
): Decision {
  const parts: DecisionPart[] = []
  const motions: DecisionPart[] = []
  /** Those of the parts that may still be amended, the last one last. */
  const approved: DecisionPart[] = []
  const tasks: Sentence[] = []
  const read = reader(body)
  let decides = false
  let undecided = 0
  let moved = false
  for (const section of sections) {
    let lead: { sentence: Sentence; reading: Reading } | null = null
    let named: number[] = []
    /** The number stood on a line of its own and heads all that follows. */
    let headed = false
    for (const sentence of cutSentences(text, section.bodyStart, section.end, source)) {
      const whole = readClause(sentence.text)
      const marked = whole.numbers.length > 0
      if (marked) named = whole.numbers
      else if (!sentence.listed && !headed) named = []
      const bare = whole.words.trim() === ''
      headed = bare || (headed && !marked)
      if (bare) continue
      const clauses = read.clauses(sentence, whole, named)
      const [first] = clauses
      if (first === undefined) continue
      if (lead !== null && sentence.listed && clauses.length === 1 && belongs(lead.reading, first.reading)) {
        extend(text, parts, tasks, lead.sentence, sentence)
        continue
      }
      lead = sentence.text.endsWith(':') ? { sentence, reading: first.reading } : sentence.listed ? lead : null
      if (body.agenda === true && OTHER_ITEM.test(sentence.text)) {
        undecided++
        continue
      }
      const moves = MOTION.test(sentence.words)
      const ofMotion = /^ (?:det|dette )?forslag(?:et)? /u.test(sentence.words)
      for (const { reading, numbers } of clauses) {
        if (reading.empty) continue
        if (reading.amendsBefore && amendLast(approved)) continue
        if (reading.outcomes.length === 0) undecided++
        decides ||= reading.decides && reading.outcomes.every((o) => o === 'discussed' || o === 'noted')
        moved ||= moves
        const fell = moved && ofMotion && reading.outcomes.includes('rejected')
        const list = reading.motion || fell ? motions : parts
        for (const outcome of reading.outcomes) {
          const made = part(text, sentence, outcome, numbers)
          list.push(made)
          if (outcome === 'approved' && list === parts) approved.push(made)
        }
        if (reading.outcomes.includes('assigned') && tasks.at(-1) !== sentence) tasks.push(sentence)
      }
    }
  }
  if (!parts.some((p) => SETTLES.has(p.outcome))) for (const motion of motions) parts.push(motion)
  const said = body.unheaded === true ? withoutTelling(parts) : parts
  return { outcomes: summarise(withoutFormula(withoutReturn(said)), decides, undecided > 0, body), parts, tasks }
}

/** Shorter sentences say one thing. */
const SHORTEST_OF_TWO = 20

type Said = { reading: Reading; numbers: number[] }

/** Reads sentences, each different wording once. */
function reader(body: Deciding): { clauses: (sentence: Sentence, whole: Clause, named: number[]) => Said[] } {
  const known = new Map<string, Reading>()
  const outcomesOf = (words: string): Reading => {
    const reading = known.get(words) ?? readOutcomes(words, body)
    known.set(words, reading)
    return reading
  }
  return {
    /** The clauses of a sentence when they say different things (`Punkt 1 godkendt, mens punkt 2 udsættes`), else the sentence. */
    clauses(sentence, whole, named) {
      if (sentence.text.length < SHORTEST_OF_TWO) return [{ reading: outcomesOf(whole.words), numbers: named }]
      const said = cutClauses(sentence.text).map((clause) => ({
        reading: outcomesOf(clause.words),
        numbers: clause.numbers,
      }))
      const verdicts = new Set(said.flatMap(({ reading }) => reading.outcomes.filter((o) => SETTLES.has(o))))
      const [first, ...more] = said
      if (first === undefined || verdicts.size < 2) return [{ reading: outcomesOf(whole.words), numbers: named }]
      return [{ ...first, numbers: first.numbers.length > 0 ? first.numbers : named }, ...more]
    },
  }
}

/** `Indstillingen følges` beside a sentence that says what this means leaves the word to that one. */
function withoutFormula(parts: readonly DecisionPart[]): readonly DecisionPart[] {
  const plain = parts.some(
    (p) => (p.outcome === 'rejected' || p.outcome === 'recommended') && p.recommendations.length === 0,
  )
  return plain ? parts.filter((p) => p.outcome !== 'approved' || !FOLLOWS.test(words(p.place.quote))) : parts
}

/** Where the text tells of the case too, what somebody presented is no decision beside one. */
function withoutTelling(parts: readonly DecisionPart[]): readonly DecisionPart[] {
  return parts.some((p) => SETTLES.has(p.outcome))
    ? parts.filter((p) => p.outcome !== 'noted' || / (?:efterretning|orientering\S*) /u.test(words(p.place.quote)))
    : parts
}

/** What is refused and sent back is not put off; who gets it may have to do something. */
function withoutReturn(parts: readonly DecisionPart[]): readonly DecisionPart[] {
  const refused = parts.findIndex((p) => p.outcome === 'rejected' && p.recommendations.length === 0)
  return refused === -1 ? parts : parts.flatMap((part, i) => (i < refused ? [part] : afterRefusal(part)))
}

function afterRefusal(part: DecisionPart): DecisionPart[] {
  const said = words(part.place.quote)
  if (part.outcome !== 'postponed' || !/ (?:tilbage|retur) /u.test(said)) return [part]
  return RETURNED_FOR.test(said) ? [{ ...part, outcome: 'assigned' }] : []
}

const SETTLES = new Set<Outcome>(['approved', 'amended', 'rejected', 'postponed', 'recommended'])

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

function amendLast(approved: DecisionPart[]): boolean {
  const last = approved.pop()
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
function summarise(parts: readonly DecisionPart[], decides: boolean, undecided: boolean, kind: Kind): Outcome[] {
  const found = new Set(parts.map((p) => p.outcome))
  const settled = ['approved', 'amended', 'rejected', 'recommended', 'postponed'] as const
  if (decides && !settled.some((o) => found.has(o))) found.add('decided')
  // What is passed with changes is passed; a recommendation that changes the proposal stays one.
  if (found.has('amended') && !found.has('recommended')) found.add('approved')
  if (found.size === 0) found.add(!undecided ? 'none' : kind.informs ? 'noted' : kind.unheaded ? 'none' : 'decided')
  return OUTCOMES.filter((o) => found.has(o))
}
