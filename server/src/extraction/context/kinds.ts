import type { Kind, Unit } from '@kildetal/shared/extraction.ts'
import { beginsAnew, bonded, CHANGES, FROM_TO, headOf, onlyPlaced, yields } from './governors.ts'
import type { Cue } from './lexicon.ts'
import { type Sentence, type Token, tokenIndex } from './read-sentence.ts'

/** What decides an amount's kind beside its sentence. */
export interface KindContext {
  /** What the item's title is about, or null. */
  readonly titleKind: Kind | null
  /** Money moves between years here (title, sentence or paragraph say `fra 2025 til 2026`, `mellem år`). */
  readonly betweenYears: boolean
  readonly unit: Unit
  /** The sentence speaks of a guarantee. */
  readonly guarantees: boolean
  /** The kind of the amount before, for `svarende til`, `heraf`, `Bevillingen`. */
  readonly previous: Kind | null
}

export interface KindReading {
  readonly kind: Kind | null
  readonly evidence: { start: number; end: number } | null
  /** 0–1: how clearly the words say it. */
  readonly certainty: number
}

const TITLE_RULES: readonly (readonly [RegExp, Kind])[] = [
  [/takst|gebyr|(?:bruger|forældre|egen)betal|^entré|billet|^(?:nye )?priser(?:ne)? (?:i|på|for)(?![a-zæøå])/i, 'fee'],
  [
    /ansøgning(?:er)? (?:til|om (?:midler|tilskud|støtte) fra) (?:\S+ ){0,3}(?:\S*styrelse|\S*ministeri|\S*fond|stat|EU|region)/i,
    'revenue',
  ],
  [
    /(?:overfør(?:sel|sler|sle|e).*(?:20\d\d|mellem år|drift|anlæg|budget|uforbrug)|genbevilling|(?:drifts|anlægs)overfør)/i,
    'carry_over',
  ],
  [/omplacering|omprioritering/i, 'reallocation'],
  [/garanti|kaution/i, 'guarantee'],
  [/\blån\b|låneoptag|lånoptag|låntag|lånedispens|låneramme|lån til/i, 'loan'],
  [/kassebehold|likviditet/i, 'cash_balance'],
  [/anlægsbevilling|rådighedsbeløb/i, 'capital_appropriation'],
  [/frigivelse/i, 'release'],
  [/tillægsbevilling/i, 'supplementary_appropriation'],
  [/ansøgning|tilskud|støtte|puljemidler|§ ?18|kulturpulje|fordeling af .*pulje/i, 'subsidy'],
  [/pulje.*(?:fordel|tildel|uddel|ansøg)|(?:fordel|tildel|uddel)\S* af .*pulje/i, 'subsidy'],
  [/(?<![a-zæøå])salg(?:et)? af|(?:grund|ejendoms|bygnings|jord|hus)salg|frasalg/i, 'revenue'],
  [/besparelse|effektivisering|sparekatalog|spareforslag|sparerunde|sparekrav|budgetreduktion|^reduktion/i, 'saving'],
  [/budget(?!opfølg|kontrol)/i, 'budget'],
]

/** What the money of an item is about, by its title; null when the title does not tell. */
export function kindOfTitle(title: string): Kind | null {
  return TITLE_RULES.find(([pattern]) => pattern.test(title))?.[1] ?? null
}

/** How strongly a title speaks for amounts whose sentence says nothing clearer. */
const TITLE_WEIGHT = 1.25
/** Tokens looked at on either side; further words say little, and the bound keeps a long sentence linear. */
const REACH = 28
/** A limit is named beside its sum. */
const NEAR_LIMIT = 4
const THRESHOLD_NOUN =
  /^(?:[a-zæøå]*(?:projekter|omkostninger|anskaffelser|indkøb|sager|køb|afvigelser|beløb|ordrer|kontrakter|indkomst(?:er)?|investeringer|opgaver|bevillinger|ændringer|udgifter|anlæg|anlægsarbejder|forskydninger|aktiver|overførsler|arbejder|formue|køber|salg|omplaceringer|udbud))$/
const LIMITS = new Set([
  'over',
  'under',
  'overstiger',
  'overstige',
  'mindst',
  'end',
  'minimum',
  'maksimalt',
  'højst',
  'overskrider',
])

/** `anlægsprojekter over 50 mio. kr.`: a limit, nobody's money. */
function isThreshold(tokens: readonly Token[], at: number, range: boolean): Token | null {
  const last = tokens[at - 1]
  if (!last || range) return null
  if (!LIMITS.has(last.word)) return null
  for (let i = at - 2; i >= Math.max(0, at - 5); i--) {
    const word = tokens[i]?.word ?? ''
    if (last.word === 'end' ? /^(?:større|højere|lavere|mindre|mere)$/.test(word) : THRESHOLD_NOUN.test(word)) {
      if (last.word !== 'end') return last
      const noun = tokens.slice(Math.max(0, i - 5), i).some((t) => THRESHOLD_NOUN.test(t.word))
      return noun ? last : null
    }
  }
  return last.word === 'overstiger' || last.word === 'overstige' ? last : null
}

function kindOfCue(cue: Cue, word: string, context: KindContext, hasCapital: boolean): Kind {
  if (cue.kind === 'moving') return context.betweenYears ? 'carry_over' : 'transfer'
  if (cue.kind === 'release' && hasCapital) return 'capital_appropriation'
  // `garanti for et lån på`: the loan is somebody else's.
  if ((cue.kind === 'loan' || /^overst/.test(word)) && context.guarantees) return 'guarantee'
  return cue.kind
}

interface Scored {
  kind: Kind
  score: number
  token: Token | null
}

/**
 * The kind of the amount `[start, end)` of a sentence: the cue words around it, weighed by strength, by distance and by whether
 * another amount stands between; the item's title where they are weak.
 */
export function readKind(sentence: Sentence, index: number, context: KindContext): KindReading {
  const { tokens, amounts } = sentence
  const amount = amounts[index]
  if (!amount) return { kind: null, evidence: null, certainty: 0 }
  const at = tokenIndex(tokens, amount.start)
  const limit = isThreshold(tokens, at, amount.minOre !== null)
  if (limit) return { kind: 'threshold', evidence: limit, certainty: 0.9 }
  const firstAt = Math.max(0, at - REACH)
  const window = tokens.slice(firstAt, at)
  const hasCapital = window.some((t) => t.cue?.kind === 'capital_appropriation' && t.cue.weight >= 4)
  const releases = window.some((t) => t.cue?.kind === 'release')
  const best: Scored = { kind: 'budget', score: 0, token: null }
  const consider = (token: Token, score: number) => {
    const cue = token.cue
    if (!cue || score <= best.score) return
    best.kind = kindOfCue(cue, token.word, context, hasCapital)
    best.score = score
    best.token = token
  }
  let crossed = 1
  // Beyond another amount a verb still governs, unless a new one has begun since.
  const renewed = index > 0 && beginsAnew(tokens, at, amounts[index - 1]?.end ?? 0) ? 0.5 : 1
  const from = amounts[index - 1]?.end ?? 0
  let before = index - 1
  for (let i = at - 1; i >= firstAt; i--) {
    const token = tokens[i]
    if (!token) continue
    while (before >= 0 && (amounts[before]?.start ?? 0) > token.start) {
      crossed++
      before--
    }
    const cue = token.cue
    if (!cue) continue
    // With `frigives` the allotment is what is released, not another sum.
    if (releases && !hasCapital && /^rådighedsbeløb/.test(token.word)) continue
    // A limit is named beside its sum: `jf. beløbsgrænsen` in front of a list is none of its entries.
    if (cue.kind === 'threshold' && (crossed > 1 || at - i > NEAR_LIMIT)) continue
    if (onlyPlaced(tokens, i) || (cue.kind === 'estimate' && yields(tokens, i, from))) continue
    // `nedbringes fra 468.000 kr.`: what changes is named by another word.
    if (cue.kind === 'saving' && CHANGES.test(token.word) && FROM_TO.has(tokens[at - 1]?.word ?? '')) continue
    // `mindreforbrug på serviceudgifterne på 8,2`: the first noun is the head.
    const distance = at - 1 - i
    const head = crossed === 1 ? headOf(tokens, i, from) : null
    if (head) {
      const near = bonded(tokens, i, at)
      consider(head, (head.cue?.weight ?? 0) * (near ? 1.6 : 1 / (1 + distance / 8)))
      continue
    }
    const bond = crossed === 1 && bonded(tokens, i, at) ? 1.6 : 1
    // A cue of another clause: `Overføres det hele, stiger udgifterne med …`.
    const onward = crossed === 1 ? sentence.text.slice(token.end - sentence.start, amount.start - sentence.start) : ''
    const aside = onward.includes(',') && !/^,? at(?![a-zæøå])/.test(onward)
    const carried =
      crossed === 1 ? (aside ? 0.6 : 1) : cue.carries ** Math.min(crossed - 1, 1) * 0.97 ** (crossed - 1) * renewed
    consider(token, ((cue.weight * bond) / (1 + distance / 8)) * carried)
  }
  scanRight(sentence, index, at, consider)
  return settle(best, context, amount.start)
}

function scanRight(
  sentence: Sentence,
  index: number,
  at: number,
  consider: (token: Token, score: number) => void,
): void {
  const { tokens, amounts } = sentence
  const next = amounts[index + 1]?.start ?? sentence.end
  const end = amounts[index]?.end ?? 0
  for (let i = at; i < Math.min(tokens.length, at + 14); i++) {
    const token = tokens[i]
    if (!token || token.start >= next) break
    // `finansieres af` after an amount says what pays for it, not that it pays.
    if (!token.cue) continue
    // What pays stands behind it: nothing further speaks of this amount.
    if (token.cue.kind === 'funding') break
    if (onlyPlaced(tokens, i)) continue
    const between = sentence.text.slice(end, token.start)
    const comma = between.includes(',') ? 0.35 : 1
    // A cue right before the next amount is that amount's own.
    const nextOwn = next < sentence.end && next - token.end < 6 ? 0.3 : 1
    consider(token, ((token.cue.weight * 0.75) / (1 + (i - at) / 4)) * comma * nextOwn)
  }
}

const PRICED: ReadonlySet<Unit> = new Set<Unit>([
  'per_participant',
  'per_unit',
  'per_m2',
  'per_hour',
  'per_month',
  'per_citizen',
])
const UNPRICED: ReadonlySet<Kind> = new Set<Kind>([
  'subsidy',
  'revenue',
  'saving',
  'budget',
  'loan',
  'guarantee',
  'supplementary_appropriation',
  'funding',
])

function settle(best: Scored, context: KindContext, start: number): KindReading {
  const evidence = best.token ? { start: best.token.start, end: best.token.end } : null
  const { unit, titleKind, previous } = context
  // `bidraget er 1.175 kr. pr. medarbejder`: what each pays.
  if (best.kind === 'funding' && PRICED.has(unit) && /^bidrag/.test(best.token?.word ?? ''))
    return { kind: 'fee', evidence, certainty: 0.8 }
  if (best.score > 0 && PRICED.has(unit) && !UNPRICED.has(best.kind)) {
    const fee = best.kind === 'fee' || titleKind === 'fee'
    return {
      kind: fee ? 'fee' : unit === 'per_month' && best.kind === 'expense' ? 'expense' : 'price',
      evidence,
      certainty: 0.9,
    }
  }
  if (best.score < 0.2 && PRICED.has(unit))
    return { kind: titleKind === 'fee' ? 'fee' : 'price', evidence: null, certainty: 0.6 }
  if (titleKind && best.score < TITLE_WEIGHT && weakly(best.kind, titleKind))
    return { kind: titleKind, evidence: null, certainty: 0.6 }
  if (best.score > 0.25) return { kind: best.kind, evidence, certainty: Math.min(0.95, 0.5 + best.score / 6) }
  return { kind: previous ?? titleKind, evidence: null, certainty: start >= 0 && previous ? 0.4 : 0.3 }
}

/** A title about budgets in general says less than any cue; a title about one sort of money outweighs a weak one. */
function weakly(kind: Kind, titleKind: Kind): boolean {
  return titleKind !== 'budget' || kind === 'supplementary_appropriation'
}
