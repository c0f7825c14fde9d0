import type { Scale } from './numbers.ts'

const LETTER = 'a-zæøåéüöäA-ZÆØÅÉÜÖÄ'

// Scale words with or without a currency, or a currency alone. A line break may part them: 912,9⏎mio. kr.
const SUFFIX = new RegExp(
  `[ \\t]{0,8}\\n?[ \\t]{0,8}(?:(milliarder|milliard|mia|millioner|million|mio|mill|tusinde|tusind|tus|t)(?![${LETTER}])(\\.?)` +
    `(?:[ \\t]{0,8}\\n?[ \\t]{0,8}(?:(kr)(?![${LETTER}])\\.?|(kroner|krone|dkk)(?![${LETTER}])))?` +
    `|(tkr|mkr|kr)(?![${LETTER}])\\.?|(kroner|krone|dkk|øre)(?![${LETTER}]))(,-)?`,
  'iy',
)
const FOREIGN = /[ \t]{0,3}(?:euro|eur|usd|dollars?|nok|sek|gbp|pund)(?![a-zæøå])|[ \t]{0,3}[€$£]/iy
const FOREIGN_INITIALS = new Set([...'eudnsgp€$£'].map((initial) => initial.charCodeAt(0)))
const NEXT_WORD = /[ \t]{0,3}\n?[ \t]{0,3}([a-zæøåA-ZÆØÅ0-9²³]+)/y

/** What may follow `2 millioner` when kroner are meant; any other word is what is counted (borgere, tons). */
const AFTER_MILLIONS = new Set(
  (
    'til på i fra og om årligt årlig pr per hvert over af ved som der for ekstra mere mindre samt er blev bliver kan skal vil ' +
    'ud ind hvoraf heraf med eller efter inden fordelt svarende netto brutto ekskl inkl alene således hvor så at men mens ' +
    'under uden fordeles finansieres afsættes afsat i alt hvilket hvis når allerede ikke'
  ).split(' '),
)
/** What is counted in millions and is no money; after `mio.` every other word is taken for text that goes on. */
const COUNTED = new Set(
  (
    'ton tons kwh mwh gwh m2 m3 m² m³ kubikmeter kvadratmeter liter kg km kilometer indbyggere borgere danskere mennesker personer ' +
    'træer brugere visninger passagerer timer år besøgende besøg kunder rejser turister overnatninger doser stk euro eur dollar ' +
    'dollars usd pund passager rejsende elever enheder liter bøger udlån'
  ).split(' '),
)

/** The currency after a number. `scale` multiplies; `hundredth` for øre. */
export interface Suffix {
  readonly end: number
  readonly scale: Scale
  readonly hundredth: boolean
  /** A currency is written (kr., kroner, DKK, ,-), not a scale word alone. */
  readonly currency: boolean
}

const SCALES: Record<string, Scale> = { t: 1, tus: 1, tusind: 1, tusinde: 1, tkr: 1, mio: 2, mill: 2 }

function scaleOf(word: string): Scale {
  if (word.startsWith('mia') || word.startsWith('milliard')) return 3
  if (word.startsWith('million')) return 2
  return SCALES[word] ?? 0
}

/** The word after `at`, in small letters, or ''. */
export function wordAfter(text: string, at: number): string {
  NEXT_WORD.lastIndex = at
  return NEXT_WORD.exec(text)?.[1]?.toLowerCase() ?? ''
}

/** Bit i is set when ASCII code i may begin a suffix. */
function mayBegin(code: number): boolean {
  switch (code | 32) {
    case 107: // k
    case 109: // m
    case 116: // t
    case 100: // d
    case 248: // ø
      return true
    default:
      return code === 216
  }
}

function plainDash(text: string, at: number): number | null {
  if (text.charCodeAt(at) !== 44) return null
  const next = text.charAt(at + 1)
  return next === '-' || next === '–' || next === '÷' ? at + (text.charAt(at + 2) === '-' ? 3 : 2) : null
}

/** Where `kr` or `kr.` ends that begins at `at`, as after most amounts; -1 for anything that takes a closer look. */
function plainKrEnd(text: string, at: number): number {
  if (text.charCodeAt(at) !== 107 || text.charCodeAt(at + 1) !== 114) return -1
  const next = text.charCodeAt(at + 2)
  const end = next === 46 ? at + 3 : at + 2
  // `kroner`, `kr.,-`
  return next === 46 || next === 32 || next === 10 ? (text.charCodeAt(end) === 44 ? -1 : end) : -1
}

/** The currency that stands at `at`, directly after a number; null when there is none. */
export function suffixAt(text: string, at: number): Suffix | null {
  const dash = plainDash(text, at)
  if (dash !== null) {
    const more = suffixAt(text, dash)
    return more?.currency && more.scale === 0 && !more.hundredth
      ? more
      : { end: dash, scale: 0, hundredth: false, currency: true }
  }
  let first = at
  const limit = at + 17
  while (first < limit && isSpace(text.charCodeAt(first))) first++
  if (!mayBegin(text.charCodeAt(first))) return null
  const plain = first - at <= 1 ? plainKrEnd(text, first) : -1
  if (plain !== -1) return { end: plain, scale: 0, hundredth: false, currency: true }
  SUFFIX.lastIndex = at
  const match = SUFFIX.exec(text)
  if (!match) return null
  const [all, scaleWord, , kr, kroner, glued, alone] = match
  let end = at + all.length
  if (scaleWord !== undefined) {
    const word = scaleWord.toLowerCase()
    const scale = scaleOf(word)
    const currency = kr !== undefined || kroner !== undefined
    if (!currency) {
      if (scale === 1) return null
      const next = wordAfter(text, end)
      if (COUNTED.has(next)) return null
      const spelled = word.startsWith('million') || word.startsWith('milliard')
      if (spelled && next !== '' && !/\d/.test(next) && !AFTER_MILLIONS.has(next) && !endsClause(text, end)) return null
      if (spelled && text.charAt(end - 1) === '.') end--
    }
    return { end, scale, hundredth: false, currency }
  }
  const word = (glued ?? alone ?? '').toLowerCase()
  return { end, scale: word === 'tkr' ? 1 : word === 'mkr' ? 2 : 0, hundredth: word === 'øre', currency: true }
}

function endsClause(text: string, end: number): boolean {
  return /[.,;:)]/.test(text.charAt(end - 1)) || /[.,;:)]/.test(text.charAt(end))
}

/** True when another currency than kroner stands at `at`. */
export function foreignAt(text: string, at: number): boolean {
  let first = at
  while (first < at + 3 && isSpace(text.charCodeAt(first))) first++
  const code = text.charCodeAt(first)
  if (!FOREIGN_INITIALS.has(code | 32) && !FOREIGN_INITIALS.has(code)) return false
  FOREIGN.lastIndex = at
  return FOREIGN.test(text)
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 9
}

function isWordCode(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code > 191
}

/**
 * Where a currency before the number at `numberStart` begins (`kr. 520.000`, `DKK 1.250.000`), or null. `notBefore` is the end
 * of the amount before, whose `kr.` is its own.
 */
export function prefixBefore(text: string, numberStart: number, notBefore: number): number | null {
  let at = numberStart
  while (at > notBefore && at > numberStart - 3 && isSpace(text.charCodeAt(at - 1))) at--
  if (text.charCodeAt(at - 1) === 46) at--
  // r of kr., k of DKK.
  const last = text.charCodeAt(at - 1) | 32
  if (last !== 114 && last !== 107) return null
  const two = text.slice(at - 2, at).toLowerCase()
  const start = two === 'kr' ? at - 2 : two === 'kk' && text.slice(at - 3, at).toLowerCase() === 'dkk' ? at - 3 : -1
  if (start < notBefore || start < 0) return null
  const before = text.charCodeAt(start - 1)
  if (start > 0 && isWordCode(before)) return null
  // `mio. kr. 2025` in a table's heading: the currency belongs to the legend.
  const left = text.slice(Math.max(0, start - 8), start)
  if (/(?:mio|mia|mill|\bt|000|tusinde?)\.?\s*$/i.test(left)) return null
  return start
}
