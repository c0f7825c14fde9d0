import { findAll } from '../../text/find-all.ts'
import { wordAfter } from './currency.ts'
import { looksLikeYear, type NumberToken, numberAt, oreOf, type Scale } from './numbers.ts'
import type { RawAmount } from './raw-amount.ts'

/*
 * Numbers that take their unit from an amount beside them (`0,7, 17,5 og 0,6 mio. kr.`, `18,8 mio. kr. fordelt med 0,7 i 2025`)
 * or from the sentence alone (`udgiften på 520.000 til BDO`).
 */

const LINKED =
  /(?<![\d.,a-zA-Z/-])([-−]?)(\d{1,3}(?:\.\d{3})+|\d{1,4}(?:,\d{1,3})?)(,? og |, | eller | samt | til |\/)$/
/** The last characters of the words that link. */
const LINK_ENDS = 'g,rtl'
const LEADS = /(?:^|[ \n(])(på|med|til|af|hhv\.?|henholdsvis|mellem|fra|ved|om|over)[ \n]$/i
const RESPECTIVELY = /(?:^|[ \n(])(?:hhv\.?|henholdsvis)[ \n]/i
const CHANGE =
  /øge|hæve|forhøj|stig|fald|sænk|reducer|nedsæt|ændr|udvid|opjuster|nedjuster|voks|justere|ned til|op til/i
const DISTRIBUTES =
  /fordel|heraf|hvoraf|henholdsvis|hhv|budgetlæg|udmønt|afsættes med|udgiftsfordel|periodiser|afsat med/i
const IN_GAP =
  /(?<![\d.,a-zA-Z§/-])([-−]?)(\d{1,3}(?:\.\d{3})+|\d{1,6}(?:,\d{1,3})?)(?!\d|[.,]\d|-\d| ?%| ?pct| ?kr| ?mio| ?m2)/g
const YEAR_AFTER = /^[ \n](?:(?:i|for|til|pr\.|i år|i budget|kr\. i)[ \n])?(?:20\d\d)(?!\d)|^ \(20\d\d\)/
const YEAR_BEFORE = /20\d\d(?: ?:| er| med| på| afsættes)? $/
const CHAINED = /^(?:,? og |, )[-−]?\d/

function parsed(whole: string): NumberToken {
  return numberAt(whole, 0, false)
}

/** Øre of a number that borrows the scale of an amount beside it; grouped numbers of five digits and more are kroner. */
function borrowed(number: NumberToken, scale: Scale): { ore: number | null; scale: Scale } {
  const own: Scale = scale > 0 && number.form === 'grouped' && number.whole.length > 4 ? 0 : scale
  return { ore: oreOf(number, own), scale: own }
}

function inherited(start: number, digits: string, minus: string, scale: Scale): RawAmount | null {
  const number = parsed(digits)
  if (number.form === 'code' || looksLikeYear(number)) return null
  const { ore, scale: own } = borrowed(number, scale)
  if (ore === null) return null
  return {
    start,
    end: start + minus.length + digits.length,
    ore: minus === '' ? ore : -ore,
    minOre: null,
    maxOre: null,
    scale: own,
    form: number.form,
    written: false,
    times: null,
  }
}

/** The numbers of a list that ends in `amount`, whose unit governs them all; nearest first. */
function listBefore(text: string, amount: RawAmount, from: number): { raw: RawAmount; link: string; lead: string }[] {
  const found: { raw: RawAmount; link: string; lead: string }[] = []
  for (let at = amount.start; found.length < 12; ) {
    const last = text.charCodeAt(at - 1)
    if (last !== 47 && !(last === 32 && LINK_ENDS.includes(text.charAt(at - 2)))) break
    const match = LINKED.exec(text.slice(Math.max(from, at - 34), at))
    if (!match) break
    const [all, minus = '', digits = '', link = ''] = match
    const start = at - all.length
    const raw = inherited(start, digits, minus, amount.scale)
    if (!raw) break
    const lead = LEADS.exec(text.slice(Math.max(from, start - 14), start))?.[1]?.toLowerCase() ?? ''
    const exact = digits.includes(',') || raw.form === 'grouped'
    const respectively = RESPECTIVELY.test(text.slice(Math.max(from, start - 60), start))
    const money =
      amount.scale > 0
        ? exact || (lead !== '' && link !== '/') || respectively
        : exact || respectively || lead === 'fra'
    if (!money) break
    found.push({ raw, link, lead })
    at = start
  }
  return found
}

function gapNumbers(
  text: string,
  from: number,
  to: number,
  scale: Scale,
  cues: { hhv: boolean; spread: boolean },
): RawAmount[] {
  const found: RawAmount[] = []
  const slice = text.slice(from, to)
  for (const match of findAll(IN_GAP, slice)) {
    const [all, minus = '', digits = ''] = match
    const start = from + match.index
    const end = start + all.length
    const after = text.slice(end, end + 24)
    const before = text.slice(Math.max(from - 12, start - 24), start)
    const dated = YEAR_AFTER.test(after) || YEAR_BEFORE.test(before)
    const exact = digits.includes(',') || digits.includes('.')
    const parted = /(?:heraf|hvoraf)(?: (?:er|blev|går|udgør|vedrører|ca\.|anvendes|bruges|afsættes))* $/i.test(before)
    const listed = found.length > 0 || cues.spread
    const purposed =
      exact &&
      listed &&
      /^ (?:til|vedr|på|fra|i) [A-ZÆØÅa-zæøå]/.test(after) &&
      /(?:og|,|samt|(?:fordel|periodiser)\S* med) $/.test(before)
    if (!(dated || (parted && exact) || purposed || (cues.hhv && CHAINED.test(after)))) continue
    if (/\d{1,2}\. ?$/.test(before) || /(?:punkt|pkt\.|afsnit|side|bilag|nr\.|§|uge|kl\.) $/i.test(before)) continue
    const raw = inherited(start, digits, minus, scale)
    if (raw) found.push(raw)
  }
  return found
}

const MONEY_NOUN =
  /(?:udgift(?:en|er|erne)?|beløb(?:et)?|tilskud(?:det)?|bevilling(?:en)?|budget(?:tet)?|ramme(?:n)?|pulje(?:n)?|overskud(?:det)?|underskud(?:det)?|tilbud(?:det)?|pris(?:en)?|forbrug(?:et)?|indtægt(?:en|er)?|besparelse(?:n|r)?|støtte(?:n)?|lån(?:et)?|garanti(?:en)?|omkostning(?:en|er|erne)?|donation(?:en)?|overførsel|overførslen|anlægssum(?:men)?|honorar(?:et)?|regning(?:en)?|faktura(?:en)?|rådighedsbeløb(?:et)?|tilsagn|saldo(?:en)?)[ \n](?:på|om|er|var|udgør|for)[ \n](?:(?:i alt|samlet|ca\.|op til|godt|knap|cirka|netto|brutto)[ \n]){0,2}$/i
const MONEY_VERB =
  /(?:heraf|hvoraf|koster|kostede|afsat|afsættes|bevilget|bevilges|brugt|bruges|søges om|søger om|ansøgt om|betalt|overføres|overført|tildeles|ydes)[ \n](?:(?:er|blev|der|i alt|samlet|ca\.|godt|knap|cirka)[ \n]){0,2}$/i
const GOES_ON = new Set(
  (
    'til på i fra og om årligt årlig pr per over af ved som der for samt er blev bliver kan skal vil hvoraf heraf med eller efter ' +
    'inden fordelt svarende netto brutto ekskl inkl gået går brugt anvendt afsat bevilget vedrører ud ind hvert finansieres'
  ).split(' '),
)

/** Whether a number without any currency is money, by the words before and after it. */
function spokenFor(text: string, number: NumberToken, from: number, beside: boolean): boolean {
  const before = text.slice(Math.max(from, number.start - 64), number.start)
  const verb = MONEY_VERB.exec(before)?.[0].toLowerCase() ?? ''
  if (!MONEY_NOUN.test(before) && verb === '') return false
  // `1.149 høringssvar, heraf 1.094`: a part of money only where money stands before.
  if (!beside && /^(?:heraf|hvoraf)/.test(verb)) return false
  const after = text.charAt(number.end)
  if (after === '' || '.,;:)\n'.includes(after)) return true
  return GOES_ON.has(wordAfter(text, number.end))
}

/** What a sentence says of how its amounts are parted; `spread` is `fordelt med`. */
interface Cues {
  readonly distributes: boolean
  readonly hhv: boolean
  readonly spread: boolean
}

/** All amounts of the sentence `[from, to)`: the written ones, and those that take their unit from them or from the words. */
export function withInherited(
  text: string,
  from: number,
  to: number,
  written: readonly RawAmount[],
  bare: readonly NumberToken[],
): RawAmount[] {
  const all: RawAmount[] = []
  let cues: Cues | null = null
  let end = from
  for (let i = 0; i < written.length; i++) {
    const amount = written[i]
    if (!amount) continue
    let own = amount
    const list = amount.minOre === null ? listBefore(text, amount, end) : []
    const first = list[0]
    if (
      first &&
      list.length === 1 &&
      first.link === ' til ' &&
      first.lead === 'fra' &&
      !CHANGE.test(text.slice(from, to))
    ) {
      if (first.raw.ore < amount.ore)
        own = { ...amount, start: first.raw.start, ore: first.raw.ore, minOre: first.raw.ore, maxOre: amount.ore }
    } else for (const { raw } of list.reverse()) all.push(raw)
    all.push(own)
    end = amount.end
    const next = written[i + 1]?.start ?? to
    if (next - end < 4) continue
    cues ??= distributionCues(text.slice(from, to))
    if (!cues.distributes) continue
    const scale = amount.form === 'words' && amount.ore >= 1e8 ? 2 : amount.scale
    all.push(...gapNumbers(text, end, next, scale, cues))
  }
  for (const number of bare) {
    const ore = oreOf(number, 0)
    const taken = all.some((amount) => amount.start < number.end && number.start < amount.end)
    if (ore === null || taken || !spokenFor(text, number, from, all.length > 0)) continue
    const { start, end: numberEnd, form } = number
    all.push({ start, end: numberEnd, ore, minOre: null, maxOre: null, scale: 0, form, written: false, times: null })
  }
  if (all.length < 2) return all
  all.sort((a, b) => a.start - b.start)
  return all.filter((amount, i) => amount.start >= (all[i - 1]?.end ?? 0))
}

function distributionCues(sentence: string): Cues {
  if (!DISTRIBUTES.test(sentence)) return { distributes: false, hhv: false, spread: false }
  return {
    distributes: true,
    hhv: RESPECTIVELY.test(` ${sentence}`),
    spread: /(?:fordel|periodiser)\S* (?:\S+ )?med/i.test(sentence),
  }
}
