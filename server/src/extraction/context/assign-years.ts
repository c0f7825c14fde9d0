import type { Kind } from '@kildetal/shared/extraction.ts'
import type { RawAmount } from '../amounts/raw-amount.ts'
import type { Sentence } from './read-sentence.ts'
import { type Horizon, type YearExpression, yearsBetween } from './year-expressions.ts'

/** The years of one amount, where money comes from, and the words that say so. */
export interface YearReading {
  years: readonly number[] | null
  fromYear: number | null
  evidence: { start: number; end: number } | null
}

const NOTHING: YearReading = { years: null, fromYear: null, evidence: null }
const CLAUSE = /[,;]|(?<![a-zæøå])(?:og|samt|men|mens)(?![a-zæøå])/
const CUTS = /, (?:hvilket|svarende)|;/
const LIST_LINK = /^(?:,? og |, | samt | eller |,? og i alt )(?:hhv\.? |henholdsvis )?$/

/** For every year expression of a sentence, the index of the amount it belongs to; −1 stands before them all. */
export function claims(sentence: Sentence): number[] {
  const { amounts, years, text, start } = sentence
  const claimed = new Set<number>()
  let next = 0
  return years.map((expression) => {
    while (next < amounts.length && (amounts[next]?.start ?? 0) < expression.start) next++
    const left = amounts[next - 1]
    const right = amounts[next]
    if (!left) return -1
    if (!right) return next - 1
    const between = text.slice(left.end - start, expression.start - start)
    const onward = text.slice(expression.end - start, right.start - start)
    const near = onward.length < 40 && !CLAUSE.test(onward)
    const apart = CLAUSE.test(between) || claimed.has(next - 1)
    const owner = expression.role === 'then' || (apart && near) ? next : next - 1
    claimed.add(owner)
    return owner
  })
}

/** `2 og 3 mio. kr. i 2026 og 2027`: the i-th amount of a list has the i-th year of the list beside it. */
function respective(sentence: Sentence, index: number): { years: readonly number[]; from: YearExpression } | null {
  for (const expression of sentence.years) {
    const count = expression.each.length
    if (count < 2 || expression.role !== 'year') continue
    const { amounts, text, start } = sentence
    let last = amounts.findIndex((a) => a.start > expression.start)
    last = (last === -1 ? amounts.length : last) - 1
    const listed = (first: number) =>
      first >= 0 &&
      first + count <= amounts.length &&
      amounts
        .slice(first + 1, first + count)
        .every((a, i) => LIST_LINK.test(text.slice((amounts[first + i]?.end ?? 0) - start, a.start - start)))
    const before = last - count + 1
    const beside = text.slice((amounts[last]?.end ?? 0) - start, expression.start - start)
    const direct = last >= 0 && beside.length < 40 && !CLAUSE.test(beside)
    const first = direct && listed(before) ? before : listed(last + 1) && /hhv|henholdsvis/.test(text) ? last + 1 : -1
    if (first === -1 || index < first || index >= first + count) continue
    const years = expression.each[index - first]
    if (years) return { years, from: expression }
  }
  return null
}

function lastNamedBefore(sentence: Sentence, position: number): number | null {
  let last: number | null = null
  for (const e of sentence.years) if (e.end <= position && e.role === 'year') last = e.years.at(-1) ?? last
  return last
}

function resolve(
  expression: YearExpression,
  sentence: Sentence,
  amount: RawAmount,
  kind: Kind | null,
  horizon: Horizon,
): YearReading {
  const evidence = { start: expression.start, end: expression.end }
  if (expression.role === 'span') {
    // `tilbagebetales over to år` without a year says how long, not when.
    const base = lastNamedBefore(sentence, expression.start)
    return base === null
      ? NOTHING
      : { years: yearsBetween(base, base + expression.count - 1), fromYear: null, evidence }
  }
  if (expression.role === 'then') {
    const last = lastNamedBefore(sentence, amount.start) ?? null
    if (last === null) return NOTHING
    const until = horizon.lastYear !== null && horizon.lastYear > last ? horizon.lastYear : last + 1
    return { years: yearsBetween(last + 1, until), fromYear: null, evidence }
  }
  const moved =
    expression.fromYear !== null &&
    (kind === 'carry_over' || kind === 'transfer' || kind === 'underspend' || kind === 'overspend')
  if (moved) {
    const end = expression.years.at(-1)
    const spent = kind === 'underspend' || kind === 'overspend'
    if (spent) return { years: expression.fromYear === null ? null : [expression.fromYear], fromYear: null, evidence }
    return { years: end === undefined ? null : [end], fromYear: expression.fromYear, evidence }
  }
  return { years: expression.years, fromYear: null, evidence }
}

/** The years of the `index`-th amount of a sentence, by its own words; null years when the sentence names none for it. */
export function readYears(
  sentence: Sentence,
  owners: readonly number[],
  index: number,
  kind: Kind | null,
  horizon: Horizon,
  partOfOther = false,
): YearReading {
  const amount = sentence.amounts[index]
  if (!amount || kind === 'threshold' || sentence.years.length === 0) return NOTHING
  const listed = respective(sentence, index)
  if (listed)
    return { years: listed.years, fromYear: null, evidence: { start: listed.from.start, end: listed.from.end } }
  const dated = (e: YearExpression) => e.role !== 'price_level' && e.role !== 'day'
  const own = sentence.years.filter((e, i) => dated(e) && owners[i] === index)
  const reach = CUTS.exec(sentence.text.slice(amount.end - sentence.start))
  const cut = reach ? amount.end + reach.index : sentence.end
  const right = own.find((e) => e.start >= amount.end && e.start < cut)
  const left = own.findLast((e) => e.end <= amount.start)
  // What is already spent of a sum (`heraf er 140.000 gået til`) need not be that year's.
  const still = /(?<![a-zæøå])(?:stadig|fortsat|i dag|tilbage|nu)(?![a-zæøå])/i
  const between = sentence.text.slice(
    (sentence.amounts[index - 1]?.end ?? sentence.start) - sentence.start,
    amount.start - sentence.start,
  )
  const leading =
    partOfOther || (index > 0 && still.test(between))
      ? undefined
      : sentence.years.findLast((e, i) => dated(e) && owners[i] === -1)
  // `behovet fra 2021 og frem, der skønnes til 1,1 mio. kr. årligt, indgår i budget 2021-24`
  const aside =
    right !== undefined &&
    left !== undefined &&
    /, (?:indgår|som|der|og)/.test(sentence.text.slice(amount.end - sentence.start, right.start - sentence.start))
  const chosen = aside ? left : (right ?? left ?? leading)
  return chosen ? resolve(chosen, sentence, amount, kind, horizon) : NOTHING
}

/** The year whose prices an amount is stated in, by the sentence (`2026-pl`, `i 2027-priser`), or null. */
export function readPriceLevel(sentence: Sentence, owners: readonly number[], index: number): YearExpression | null {
  if (!sentence.years.some((e) => e.role === 'price_level')) return null
  const levels = sentence.years
    .map((e, i) => ({ e, owner: owners[i] ?? -1 }))
    .filter(({ e }) => e.role === 'price_level')
  const own = levels.find(({ owner }) => owner === index) ?? levels.find(({ owner }) => owner > index) ?? levels.at(0)
  return own?.e ?? null
}
