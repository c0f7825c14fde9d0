import type { Status } from '@kildetal/shared/extraction.ts'
import { findAll } from '../../text/find-all.ts'
import type { ItemContext, Point, Reading } from '../reading.ts'

const POINT =
  /(?:^|\n)[ \t]*(?:(?:at[ ]?)?(\d{1,2})[.)][ \t]*|([a-zæøå])\)[ \t]*|[-•·*–—▪o][ \t]+|(?=at[ \t]))(?:at\b)?/gi

const EMPTY_LINE = /\n[ \t]{0,8}\n/

/** The recommendations in `[start, end)`, numbered as written (a) is 1) or in order; `before` is how many came before. */
export function recommendationPoints(text: string, start: number, end: number, before: number): Point[] {
  const slice = text.slice(start, end)
  const starts = findAll(POINT, slice).map((match) => ({
    at: start + match.index,
    lettered: match[2] !== undefined,
    number: match[1] !== undefined ? Number(match[1]) : match[2] !== undefined ? letterNumber(match[2]) : null,
  }))
  return starts.map(({ at, number, lettered }, i) => {
    const next = starts[i + 1]?.at ?? end
    // An empty line ends a recommendation; what follows under a heading of its own recommends nothing.
    const gap = EMPTY_LINE.exec(text.slice(at + 1, next))
    return { number: number ?? before + i + 1, lettered, start: at, end: gap ? at + 1 + gap.index : next }
  })
}

function letterNumber(letter: string): number {
  return letter.toLowerCase().charCodeAt(0) - 96
}

const LETTERED =
  /(?:punkt(?:erne)?|pkt\.|litra|ad|ændringsforslag(?:ene)?|forslag(?:ene)?|model(?:lerne)?) ((?:[a-z](?:, | og | samt |\/|-)?)+)(?![a-zæøå])/gi
const VERDICTS: readonly (readonly [RegExp, Status])[] = [
  [/udsat|udsættes|udskyd|oversend|sendes/i, 'proposed'],
  [/afslå|afslag|afvist|forkast|ikke (?:blev )?(?:godkendt|imødekom|anbefal)/i, 'rejected'],
  [/efterretning/i, 'noted'],
  [/anbefal|indstilles/i, 'proposed'],
  [/godken|vedtag|tiltråd|bevilg|bevilges/i, 'approved'],
]

/** `a og c: Godkendt.`, `b) Afslag.`: letters that head a verdict. */
const HEADED = /(?:^|[\n.;] ?)\s*((?:[a-h](?:, | og | samt |-)?){1,8})(?:\)|:) ?:? ?([^\n;]{2,80})/gi

/**
 * What a decision says of recommendations by letter (`Punkt a, c og d godkendt. Punkt b blev udsat.`): number → status. Empty when it
 * names none.
 */
export function letteredVerdicts(decision: string): Map<number, Status> {
  const verdicts = new Map<number, Status>()
  for (const [, letters = '', said = ''] of findAll(HEADED, decision)) {
    const verdict = VERDICTS.find(([pattern]) => pattern.test(said.split('.')[0] ?? ''))?.[1]
    if (!verdict) continue
    for (const letter of letters.match(/(?<![a-zæøå])[a-h](?![a-zæøå])/gi) ?? [])
      verdicts.set(letterNumber(letter), verdict)
  }
  for (const sentence of decision.split(/(?<=[.;])\s+/)) {
    const verdict = VERDICTS.find(([pattern]) => pattern.test(sentence))?.[1]
    if (!verdict) continue
    for (const match of findAll(LETTERED, sentence)) {
      for (const letter of match[1]?.match(/(?<![a-zæøå])[a-z](?![a-zæøå])/gi) ?? [])
        verdicts.set(letterNumber(letter), verdict)
    }
  }
  return verdicts
}

/** Whether an amount stands in what is recommended, and not in text that follows the last recommendation. */
export function isRecommended({ part, context, start }: Reading): boolean {
  if (part?.kind !== 'recommendation') return false
  const first = context.points[0]
  return first === undefined || start < first.start || pointAt(context, start) !== null
}

/** The number of the recommendation that holds a position, or null. */
export function pointAt(context: ItemContext, position: number): number | null {
  const { points } = context
  let low = 0
  let high = points.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((points[middle]?.start ?? 0) <= position) low = middle + 1
    else high = middle
  }
  const point = points[low - 1]
  return point && position < point.end ? point.number : null
}
