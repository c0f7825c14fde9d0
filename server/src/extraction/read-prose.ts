import { withInherited } from './amounts/inherit.ts'
import type { Lexed } from './amounts/lex.ts'
import type { CleanText } from './clean-text.ts'
import { claims } from './context/assign-years.ts'
import { mayNameUnit } from './context/parties.ts'
import { type Sentence, tokenise } from './context/read-sentence.ts'
import { paragraphBreak } from './context/sentences.ts'
import { yearExpressions } from './context/year-expressions.ts'
import { REFERS_BACK, shareUnits } from './fill-years.ts'
import type { ContextAt } from './item-contexts.ts'
import { isSmall, type Memory, movesBetweenYears, readAmount, type Surrounded } from './read-amount.ts'
import type { Reading } from './reading.ts'
import { groupBySentence, type SentenceGroup } from './sentence-groups.ts'

/** In a longer run of amounts the rest take what the one before them says: no sentence is that long, and a list says the same. */
const READ_IN_FULL = 24
/** Words beside a sentence that are read with it are never further away (see `yearsAfter` for the one exception). */
const BESIDE = 128

function readWords(text: string, flat: string, group: SentenceGroup): Sentence | null {
  const amounts = withInherited(flat, group.start, group.end, group.amounts, group.bare)
  if (amounts.length === 0) return null
  const years = yearExpressions(flat, group.start, group.end, group.context.horizon)
  const words = flat.slice(group.start, group.end)
  return {
    start: group.start,
    end: group.end,
    text: words,
    mayNameSource: /finansier|dækk|afhold|afsat/i.test(words),
    mayNamePool: /pulje/i.test(words),
    mayNameUnit: mayNameUnit(words),
    tokens: tokenise(text, group.start, group.end, amounts),
    years: years.filter((e) => !amounts.some((a) => a.start < e.end && e.start < a.end)),
    amounts,
  }
}

/** Reads every amount of running text with its context, in order. */
export function readProse(
  clean: CleanText,
  lexed: Lexed,
  contextAt: ContextAt,
  skips: readonly { start: number; end: number }[],
): Reading[] {
  const readings: Reading[] = []
  let memory: Memory = { end: 0, context: null, last: null, fromTo: null }
  for (const group of groupBySentence(clean.text, lexed, contextAt, skips)) {
    const flat = clean.narrow.around(group.start - BESIDE, group.end + BESIDE)
    const sentence = readWords(clean.text, flat, group)
    if (!sentence) continue
    const same = memory.context === group.context && !paragraphBreak(clean.text, memory.end, group.start)
    if (!same) memory = { end: 0, context: group.context, last: null, fromTo: null }
    const refersBack = REFERS_BACK.test(sentence.text)
    const own = readSentence({
      flat,
      whole: clean.flat,
      sentence,
      owners: claims(sentence),
      group,
      memory,
      refersBack,
      betweenYears: movesBetweenYears(sentence, group, memory),
      guarantees: /garant/i.test(sentence.text),
    })
    for (const reading of own) readings.push(reading)
    const fromTo = sentence.years.find((e) => e.fromYear !== null) ?? memory.fromTo
    memory = { end: group.end, context: group.context, last: own.at(-1) ?? memory.last, fromTo }
  }
  return readings
}

function readSentence(surrounded: Surrounded): Reading[] {
  const readings: Reading[] = []
  for (const [index, raw] of surrounded.sentence.amounts.entries()) {
    const previous = readings.at(-1) ?? null
    if (index < READ_IN_FULL || !previous) readings.push(readAmount(surrounded, raw, index, previous))
    else {
      const { start, end, ore, minOre, maxOre, scale, times, written } = raw
      readings.push({
        ...previous,
        start,
        end,
        ore,
        minOre,
        maxOre,
        scale,
        times,
        written,
        index,
        left: '',
        right: '',
        certainty: 0.3,
        role: 'open',
        evidence: [],
      })
    }
  }
  shareUnits(readings)
  for (const reading of readings)
    if ((reading.kind === 'fee' || reading.kind === 'price') && isSmall(reading)) reading.unit = 'per_unit'
  partOfNext(readings)
  return readings
}

/** `Beløbet på 1,0 mio. kr. indgår i det samlede beløb på 2.580.000 kr. i 2025`: a part lies in the years of its whole. */
function partOfNext(readings: readonly Reading[]): void {
  for (const [i, reading] of readings.entries()) {
    const whole = readings[i + 1]
    if (whole && reading.years === null && /indgår|som en del af|indeholdt i/i.test(reading.right))
      reading.years = whole.years
  }
}
