import { wordAfter } from './currency.ts'

/** Amounts in words: `en halv million kroner`, `halvanden mio. kr.`, `fem hundrede tusind kroner`. */
export interface WordAmount {
  readonly start: number
  readonly end: number
  readonly ore: number
}

const ONES: Record<string, number> = {
  en: 1,
  et: 1,
  én: 1,
  ét: 1,
  to: 2,
  tre: 3,
  fire: 4,
  fem: 5,
  seks: 6,
  syv: 7,
  otte: 8,
  ni: 9,
  ti: 10,
  elleve: 11,
  tolv: 12,
  tretten: 13,
  fjorten: 14,
  femten: 15,
  seksten: 16,
  sytten: 17,
  atten: 18,
  nitten: 19,
  tyve: 20,
  tredive: 30,
  fyrre: 40,
  halvtreds: 50,
  tres: 60,
  halvfjerds: 70,
  firs: 80,
  halvfems: 90,
}
const TENS = ['tyve', 'tredive', 'fyrre', 'halvtreds', 'tres', 'halvfjerds', 'firs', 'halvfems']
const HALVES: Record<string, number> = {
  halvanden: 1.5,
  halvandet: 1.5,
  halv: 0.5,
  halvt: 0.5,
  kvart: 0.25,
  trekvart: 0.75,
}
const BIG: Record<string, number> = {
  tusind: 1e3,
  tusinde: 1e3,
  million: 1e6,
  millioner: 1e6,
  mio: 1e6,
  mill: 1e6,
  milliard: 1e9,
  milliarder: 1e9,
  mia: 1e9,
}
const ANCHOR = /illi(?:on|ard)|usind|kroner| mi[oa]/g
/** Never number words' neighbours: they make an amount vague, and vague is no figure. */
const VAGUE = /(?:^|\s)(?:flere|par|nogle|adskillige|mange|enkelte)$/
const LOOK_BACK = 70
const LETTERS = /[a-zæøåéA-ZÆØÅÉ]/

function wordValue(word: string): number | null {
  const one = ONES[word]
  if (one !== undefined) return one
  for (const ten of TENS) {
    if (!word.endsWith(ten)) continue
    const unit = ONES[word.slice(0, -ten.length).replace(/og$/, '')]
    if (word.slice(0, -ten.length).endsWith('og') && unit !== undefined) return unit + (ONES[ten] ?? 0)
  }
  return null
}

/** The value of number words in order, counted in ones; null when they make no number. */
function valueOfWords(words: readonly string[]): number | null {
  let total = 0
  let group: number | null = null
  for (const word of words) {
    if (word === 'og') continue
    const half = HALVES[word]
    const big = BIG[word]
    if (half !== undefined) {
      // `en halv` is a half, `to en halv` and `to og en halv` are two and a half.
      group = half >= 1 ? half : group === null ? half : group % 1 === 0 && group > 1 ? group + half : half
    } else if (word === 'hundrede' || word === 'hundred') group = (group ?? 1) * 100
    else if (big !== undefined) {
      total = (total + (group ?? 1)) * big
      group = null
    } else {
      const value = wordValue(word)
      if (value === null) return null
      // In `to en halv` the article is no number of its own.
      if (value === 1 && group !== null) continue
      group = (group ?? 0) + value
    }
  }
  return total + (group ?? 0)
}

interface Spelled {
  words: string[]
  start: number
  before: string
}

/** The number words that stand directly before `end`, nearest last. */
function spelledBefore(text: string, end: number, from: number): Spelled {
  const left = Math.max(from, end - LOOK_BACK)
  const words: string[] = []
  let start = end
  let at = end
  for (;;) {
    let wordEnd = at
    while (wordEnd > left && /[\s-]/.test(text.charAt(wordEnd - 1))) wordEnd--
    if (at - wordEnd > 3) break
    let wordStart = wordEnd
    while (wordStart > left && LETTERS.test(text.charAt(wordStart - 1))) wordStart--
    const word = text.slice(wordStart, wordEnd).toLowerCase()
    const known =
      word === 'og' ||
      word === 'hundrede' ||
      word === 'hundred' ||
      HALVES[word] !== undefined ||
      BIG[word] !== undefined
    if (word === '' || !(known || wordValue(word) !== null) || words.length > 9) break
    words.unshift(word)
    start = wordStart
    at = wordStart
  }
  while (words[0] === 'og') {
    words.shift()
    const skipped = /^\S+\s+/.exec(text.slice(start, end))
    start += skipped?.[0].length ?? 0
  }
  return {
    words,
    start,
    before: text
      .slice(Math.max(from, start - 14), start)
      .trimEnd()
      .toLowerCase(),
  }
}

const CURRENCY = /[.]?[ \t]*\n?[ \t]*(?:kroner(?![a-zæøå])|kr(?![a-zæøå])\.?)/iy
const COUNTABLE_AFTER = new Set(
  'til på i fra og om årligt pr over af ved som for mere samt er med eller fordelt ekstra'.split(' '),
)

/** Every amount in words in `[from, to)`, and the places of amounts too vague to be one (`et par millioner kroner`). */
export function wordAmounts(
  text: string,
  from: number,
  to: number,
): { amounts: WordAmount[]; vague: [number, number][] } {
  const found = new Map<number, WordAmount>()
  const vague: [number, number][] = []
  ANCHOR.lastIndex = from
  for (let match = ANCHOR.exec(text); match !== null && match.index < to; match = ANCHOR.exec(text)) {
    const read = readAnchor(text, match.index, from, to)
    if (read === null) continue
    if ('vague' in read) vague.push(read.vague)
    else {
      const known = found.get(read.start)
      if (!known || known.end < read.end) found.set(read.start, read)
    }
  }
  const amounts = [...found.values()].sort((a, b) => a.start - b.start)
  return { amounts: amounts.filter((amount, i) => amount.start >= (amounts[i - 1]?.end ?? 0)), vague }
}

function readAnchor(
  text: string,
  at: number,
  from: number,
  to: number,
): WordAmount | { vague: [number, number] } | null {
  let start = at
  while (start > from && LETTERS.test(text.charAt(start - 1))) start--
  if (text.charAt(start) === ' ') start++
  let end = start
  while (end < to && LETTERS.test(text.charAt(end))) end++
  const word = text.slice(start, end).toLowerCase()
  const big = BIG[word]
  if (big === undefined && word !== 'kroner') return null
  const { words, start: first, before } = spelledBefore(text, start, from)
  CURRENCY.lastIndex = end
  const currency = CURRENCY.exec(text)
  // The word before is read with its own anchor, or there is no number at all.
  if (BIG[words[0] ?? ''] !== undefined) return null
  if (words.length === 0) {
    const counted = big !== undefined && big >= 1e6 && currency !== null && VAGUE.test(before)
    return counted ? { vague: [start, end + (currency?.[0].length ?? 0)] } : null
  }
  if (/\d$/.test(before)) return null
  if (word !== 'kroner' && currency === null) {
    const next = wordAfter(text, end)
    if (big === 1e3 || (next !== '' && !COUNTABLE_AFTER.has(next) && !/^[.,;)]/.test(text.slice(end, end + 1))))
      return null
  }
  if (words.length === 1 && word === 'kroner' && words[0] === 'en') return null
  const value = valueOfWords(word === 'kroner' ? words : [...words, word])
  if (value === null || !Number.isSafeInteger(value * 100) || value === 0) return null
  return { start: first, end: word === 'kroner' ? end : end + (currency?.[0].length ?? 0), ore: value * 100 }
}
