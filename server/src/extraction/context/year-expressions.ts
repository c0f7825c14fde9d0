import { outlookYears } from '@kildetal/shared/fiscal-year.ts'
import { findAll } from '../../text/find-all.ts'

/** What a document and an item say about time, against which `næste år` and `overslagsårene` are read. */
export interface Horizon {
  /** The year of the meeting, or null when nothing tells. */
  readonly meetingYear: number | null
  /** The budget year the item speaks of, or null. */
  readonly budgetYear: number | null
  /** The last outlook year the item names, or null. */
  readonly lastYear: number | null
}

/** Words that name years. */
export interface YearExpression {
  readonly start: number
  readonly end: number
  readonly years: readonly number[]
  /** `fra 2024 til 2025`: 2024 is where money comes from, or where a range begins. */
  readonly fromYear: number | null
  /**
   * `year` 2026, 2026-2029, `i år` · `onward` fra 2027 og frem · `day` den 30. april 2025: when something happens, not which
   * year's money · `price_level` 2026-pl · `span` over to år, years counted from a base · `then` derefter
   */
  readonly role: 'year' | 'onward' | 'day' | 'price_level' | 'span' | 'then'
  /** Years of a list (`2025, 2026 og 2027`) apart, for `hhv.` */
  readonly each: readonly (readonly number[])[]
  /** For `span`: how many years. */
  readonly count: number
}

const YEAR = /(?<![\d.,/a-zA-Z-])(?:19|20)\d\d(?![\d]|[.,]\d)/g
const RANGE = /[ \n]?[-–][ \n]?((?:19|20)?\d\d)(?!\d|\.\d)/y
const SLASH = /\/((?:20)?\d\d)(?!\d)/y
const TIL =
  /[ \n]+(?:og[ \n]+med[ \n]+|til(?:[ \n]+og[ \n]+med)?[ \n]+(?:(?:budget|regnskab|regnskabsår|budgetår|år)(?:et)?[ \n]+)?)((?:19|20)\d\d)(?!\d)/y
const PRICE_AFTER = /(?:[- ](?:pl|p\/l|priser?|prisniveau|niveau|løn)(?![a-zæøå])|[- ]pris- og)/iy
const PRICE_BEFORE =
  /(?:\bpl[- .]|p\/l[- ]|prisniveau(?:et)? (?:for |i )?|lønniveau (?:for |i )?|\bniveau |årspriser )$/i
const ONWARD_AFTER = /[ \n]+og[ \n]+(?:frem|fremover|fremefter|fremad|efterfølgende|følgende)/y
const ONWARD_BEFORE = /(?:fra og med|fra) $/i
const DAY_BEFORE = /\d{1,2}\.[ \n]?(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)[a-z]*\.?[ \n]$/i
const AS_OF_BEFORE =
  /(?:\bpr\.|\bper|ultimo|primo|medio|virkning fra|gældende fra|gælder fra|ved udgangen af|i perioden)[ \n](?:den )?(?:\d{1,2}\.[ \n]?)?(?:[a-z]+[ \n])?$/i
const LINK = /^(?:,[ \n]|[ \n](?:og|samt|eller)[ \n](?:i[ \n])?|\/)$/

const COUNTS: Record<string, number> = { to: 2, tre: 3, fire: 4, fem: 5, seks: 6, syv: 7, otte: 8, ti: 10 }
const RELATIVE =
  /(indeværende|dette|næste|kommende|følgende|sidste|forrige|foregående|igangværende)[ \n](?:budget|regnskabs|skole|kalender)?år(?:et|ets)?(?![a-zæøå])|(?<![a-zæøå])i[ \n]år(?![a-zæøå\d])|årets[ \n](?:udgang|slutning|resultat)|hele[ \n]året(?![a-zæøå])|året[ \n]ud(?![a-zæøå])|overslagsår(?:ene|et)?(?![a-zæøå])|over[ \n](?:en[ \n](?:periode[ \n]på|årrække[ \n]på)[ \n]|de[ \n](?:næste|kommende)[ \n])?(to|tre|fire|fem|seks|syv|otte|ti|\d{1,2})[ \n]år(?![a-zæøå])|de[ \n](?:næste|kommende|efterfølgende|følgende)[ \n](to|tre|fire|fem|\d)[ \n]år|(?<![a-zæøå])(?:derefter|herefter|efterfølgende)(?![a-zæøå])/gi

/** Every year from one to another; empty when they do not make a plausible run. */
export function yearsBetween(first: number, last: number): number[] {
  if (last < first || last - first > 30) return []
  return Array.from({ length: last - first + 1 }, (_, i) => first + i)
}

function sticky(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

type Draft = { -readonly [K in keyof YearExpression]: YearExpression[K] }

function plain(start: number, end: number, years: readonly number[], role: YearExpression['role'] = 'year'): Draft {
  return { start, end, years, fromYear: null, role, each: [years], count: years.length }
}

function fullYear(short: string, like: number): number {
  return short.length === 2 ? Math.floor(like / 100) * 100 + Number(short) : Number(short)
}

/** The expression that a four-digit year at `start` begins; null when it is part of a number of another sort. */
function expressionAt(text: string, start: number): Draft | null {
  const year = Number(text.slice(start, start + 4))
  const end = start + 4
  const before = text.slice(Math.max(0, start - 26), start)
  if (sticky(PRICE_AFTER, text, end) || PRICE_BEFORE.test(before)) return plain(start, end, [year], 'price_level')
  const range = sticky(RANGE, text, end)
  if (range) {
    const last = fullYear(range[1] ?? '', year)
    const years = yearsBetween(year, last)
    if (years.length > 1) {
      const until = end + range[0].length
      if (sticky(PRICE_AFTER, text, until)) return plain(start, until, [year], 'price_level')
      return plain(start, until, years)
    }
    return null
  }
  if (/^-\d/.test(text.slice(end, end + 2))) return null
  const slash = sticky(SLASH, text, end)
  if (slash) {
    const years = yearsBetween(year, fullYear(slash[1] ?? '', year))
    return years.length > 1 ? plain(start, end + slash[0].length, years) : null
  }
  if (DAY_BEFORE.test(before)) return plain(start, end, [year], AS_OF_BEFORE.test(before) ? 'year' : 'day')
  const til = sticky(TIL, text, end)
  if (til && /(?:fra|mellem|perioden|årene)[ \n](?:år[ \n]|regnskab[ \n]|budget[ \n])?$/i.test(before)) {
    const last = Number(til[1])
    return { ...plain(start, end + til[0].length, yearsBetween(year, last)), fromYear: year }
  }
  const onward = sticky(ONWARD_AFTER, text, end)
  if (onward) return plain(start, end + onward[0].length, [year], 'onward')
  if (ONWARD_BEFORE.test(before) && /fra og med $/i.test(before)) return plain(start, end, [year], 'onward')
  return plain(start, end, [year])
}

function relativeAt(
  match: RegExpMatchArray,
  lead: string,
  offset: number,
  horizon: Horizon,
  named: number | null,
): Draft | null {
  const start = offset + (match.index ?? 0)
  const end = start + match[0].length
  const words = match[0].toLowerCase().replace(/\s+/g, ' ')
  const now = horizon.meetingYear
  const count = match[2] ?? match[3]
  if (count !== undefined) {
    const years = COUNTS[count.toLowerCase()] ?? Number(count)
    if (years < 2 || years > 30) return null
    // Counted from the year named beside it; `de næste tre år` begin after the meeting's.
    if (words.startsWith('over') && !/næste|kommende/.test(words))
      return { ...plain(start, end, [], 'span'), count: years }
    return now === null ? null : plain(start, end, yearsBetween(now + 1, now + years))
  }
  if (/derefter|herefter|efterfølgende/.test(words)) return plain(start, end, [], 'then')
  if (words.startsWith('overslagsår')) {
    const base = horizon.budgetYear ?? named ?? (now === null ? null : now + 1)
    if (base === null) return null
    const years =
      horizon.lastYear !== null && horizon.lastYear > base
        ? yearsBetween(base + 1, horizon.lastYear)
        : outlookYears(base)
    return plain(start, end, years)
  }
  if (now === null || (words.startsWith('næste') && /(?<![a-zæøå])de[ \n]$/i.test(lead))) return null
  if (/^(?:næste|kommende|følgende)/.test(words)) return plain(start, end, [now + 1])
  if (/^(?:sidste|forrige|foregående)/.test(words)) return plain(start, end, [now - 1])
  return plain(start, end, [now])
}

/** Joins `2025, 2026 og 2027` to one expression. */
function joined(text: string, expressions: readonly Draft[]): Draft[] {
  const all: Draft[] = []
  for (const next of expressions) {
    const last = all.at(-1)
    const listable =
      last && last.role === 'year' && next.role === 'year' && last.fromYear === null && next.fromYear === null
    if (listable && LINK.test(text.slice(last.end, next.start))) {
      last.end = next.end
      last.each = [...last.each, next.years]
      last.years = [...new Set([...last.years, ...next.years])].sort((a, b) => a - b)
    } else all.push({ ...next })
  }
  return all
}

/** Every year expression in `[from, to)`, in order. */
export function yearExpressions(text: string, from: number, to: number, horizon: Horizon): YearExpression[] {
  const slice = text.slice(from, to)
  const relative = /år|efter/i.test(slice)
  if (!relative && !slice.includes('20') && !slice.includes('19')) return []
  const found: Draft[] = []
  let free = from
  for (const match of findAll(YEAR, slice)) {
    const start = from + match.index
    if (start < free) continue
    const expression = expressionAt(text, start)
    if (!expression) continue
    found.push(expression)
    free = expression.end
  }
  const named = found.find((e) => e.role === 'year')?.years[0] ?? null
  if (relative) {
    for (const match of findAll(RELATIVE, slice)) {
      const expression = relativeAt(match, slice.slice(Math.max(0, match.index - 4), match.index), from, horizon, named)
      if (expression) found.push(expression)
    }
    found.sort((a, b) => a.start - b.start)
  }
  return joined(text, found)
}

/** The years a title or heading names, all together; for `fra 2025 til 2026` also where money comes from. */
export function titleYears(title: string): { years: number[]; fromYear: number | null } {
  const expressions = yearExpressions(title, 0, title.length, { meetingYear: null, budgetYear: null, lastYear: null })
  const money = expressions.filter((e) => e.role === 'year' || e.role === 'onward')
  const fromTo = money.find((e) => e.fromYear !== null)
  if (fromTo?.fromYear != null)
    return { years: fromTo.years.filter((y) => y !== fromTo.fromYear), fromYear: fromTo.fromYear }
  return { years: [...new Set(money.flatMap((e) => e.years))].sort((a, b) => a - b), fromYear: null }
}
