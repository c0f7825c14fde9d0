import { findAll } from '../text/find-all.ts'
import { words } from './lines.ts'

/** The points of a recommendation a sentence speaks of, and where the text behind their mark begins. */
export interface Point {
  numbers: number[]
  length: number
}

/** A stretch of a sentence that says one thing of some points. */
export interface Clause {
  numbers: number[]
  /** Lower-case words without the mark of the points, as `words` in lines.ts makes them. */
  words: string
}

const KEYWORD =
  '(?:ad|vedr\\.?|vedrørende|(?:forvaltningens |direktionens |udvalgets )?indstilling(?:ens|ernes)?|indstillings|beslutnings|at-?|dot)?\\.?\\s?(?:(?:indstillings|beslutnings|at-?|dot-?)?(?:punkt(?:erne|et|er)?|pkt\\.?)|nr\\.?|numrene|litra|at|indstilling)?'
const NUMBER = '\\d{1,2}'
const LETTER = '[a-hA-H](?![\\p{L}\\p{N}])'
const BETWEEN = '(?:\\s?,\\s?(?:og\\s)?|\\s?(?:og|samt|&)\\s?|\\s?[-–/]\\s?|\\s?til\\s|\\s)'
const list = (one: string): string => `${one}[.)]?(?:${BETWEEN}${one}[.)]?){0,30}`

const NUMBERED = new RegExp(`^${KEYWORD}\\s?\\(?(${list(NUMBER)})\\)?(?:\\s?[.):–-]+)?(?=\\s|$)`, 'iu')
const LETTERED = new RegExp(
  `^(?:(?:${KEYWORD})\\s?\\(?(${list(LETTER)})\\)?\\s?[.):–-]*|\\(?([a-h])(?:\\)|[.:](?=\\s\\p{Lu}))\\s?[.:–-]*)(?=\\s|$)`,
  'u',
)
/** `Indstillingens 1. og 2. at-punkt`, `1. dot`. */
const ORDINAL =
  /^(?:indstilling(?:ens|ernes)\s)?((?:\d{1,2}\.(?:,?\s?(?:og\s)?)){1,20})\s?(?:at|dot|indstillings|beslutnings)-?\s?(?:punkt(?:et|er|erne)?|pkt\.?)?(?=[\s:.,]|$)/iu
const NO_POINT =
  /^\d{1,2}\.?\s(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec|timer|personer|stemmer|medlemmer|\p{Ll}+er\s)|^\d{1,2}(?:\s|$)|^at\s\p{L}\s/iu

/** What any mark of points holds. */
const MARKED = /\d|^\P{L}*[a-h][).:]|(?:punkt|pkt|litra|ad|indstilling)/iu

/** The mark of points a text begins with (`Ad 1, 2, 4 og 5:`, `Pkt. 1-3`, `Punkt b`, `a)`, `Indstillingens 1. at-punkt`), or null. */
export function pointAtStart(text: string): Point | null {
  if (!MARKED.test(text.slice(0, 80))) return null
  const ordinal = ORDINAL.exec(text)
  if (ordinal?.[1] !== undefined)
    return { numbers: [...ordinal[1].matchAll(/\d+/g)].map(Number), length: ordinal[0].length }
  if (NO_POINT.test(text)) return null
  const numbered = NUMBERED.exec(text)
  if (numbered?.[1] !== undefined) return { numbers: expand(numbered[1]), length: numbered[0].length }
  const lettered = LETTERED.exec(
    /^\P{L}*\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text,
  )
  const letters = lettered?.[1] ?? lettered?.[2]
  if (
    lettered === null ||
    letters === undefined ||
    !/^(?:\(?[a-hA-H][).:]|(?:ad|\S*(?:punkt\S*|pkt\.?)|litra|indstilling\S*|vedr\S*)\s)/iu.test(lettered[0])
  )
    return null
  return { numbers: expand(letters), length: lettered[0].length }
}

/** Numbers and letters (a is 1), ranges filled. */
function expand(marks: string): number[] {
  const numbers: number[] = []
  for (const piece of marks.toLowerCase().split(/\s?(?:,|og|samt|&|\s)\s?/u)) {
    const range = /^(\w{1,2})[.)]?\s?(?:[-–/]|til)\s?(\w{1,2})/u.exec(piece.trim())
    const from = numberOf(range?.[1] ?? piece)
    const to = range?.[2] === undefined ? from : numberOf(range[2])
    for (let n = from; n <= to && n <= 99; n++) numbers.push(n)
  }
  return numbers.filter((n) => n > 0)
}

function numberOf(mark: string): number {
  const bare = mark.replace(/[^a-z\d]/gu, '')
  return /^[a-h]$/u.test(bare) ? bare.charCodeAt(0) - 96 : Number(bare)
}

/** `Byrådet godkendte indstillingens punkt 1 og 2`: points named after the verb, but not what is excepted or only referred to. */
const INSIDE = new RegExp(
  `(?<!\\p{L})(?:punkt(?:erne)?|pkt\\.?|litra|at-punkt(?:erne)?)\\s(${list(NUMBER)}|${list(LETTER)})(?!\\d|\\s?(?:på|i|fra) (?:dagsordenen|mødet|den))`,
  'giu',
)
/** Cheap to run over every clause: a word for points with something behind it. */
const NAMES_POINTS = /(?:punkt(?:erne)?|pkt\.?|litra)\s/iu
const EXCEPTED = /(?:undtagelse af|bortset fra|på nær|undtagen|ikke|jf\.?|jævnfør|se|under|af)\s(?:\S+\s)?$/iu

function pointInside(text: string): number[] {
  if (!NAMES_POINTS.test(text)) return []
  const hits = findAll(INSIDE, text)
  const hit = hits[0]
  if (hits.length !== 1 || hit?.[1] === undefined || EXCEPTED.test(text.slice(Math.max(0, hit.index - 40), hit.index)))
    return []
  return expand(hit[1])
}

const CUT =
  /(?:;\s|,?\s(?:mens|hvorimod)\s|,\s(?:men|og)\s|,\s|\sog\s|\smen\s)(?=(?:indstillingens\s)?(?:punkt(?:erne)?|pkt\.?|ad|litra)\s[a-h\d]|(?:resten|de øvrige|de resterende|de andre|øvrige)\s)|;\s|,?\s(?:mens|hvorimod)\s|,\smen\s/giu

/** With more clauses a text is no sentence, and is read as a whole. */
const MOST_CUTS = 30

/** The clauses of a sentence that may say different things of different points, each with the points it names; none when it is only one. */
export function cutClauses(text: string): Clause[] {
  const clauses: Clause[] = []
  const cuts = findAll(CUT, text)
  if (cuts.length === 0 || cuts.length > MOST_CUTS) return clauses
  let from = 0
  for (const cut of [...cuts, null]) {
    const piece = text.slice(from, cut?.index ?? text.length)
    if (piece.trim() !== '') clauses.push(readClause(piece))
    from = cut === null ? text.length : cut.index + cut[0].length
  }
  return clauses
}

/** One stretch of text with the points it names, at its beginning or inside. */
export function readClause(text: string): Clause {
  const point = pointAtStart(text)
  return point === null
    ? { numbers: pointInside(text), words: words(text) }
    : { numbers: point.numbers, words: words(text.slice(point.length)) }
}
