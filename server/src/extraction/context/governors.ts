import type { Token } from './read-sentence.ts'

/*
 * Which word of a sentence governs an amount: heads of noun phrases, verbs that only guess or change, and words that only place it.
 */

const BONDS = new Set(['på', 'om', 'for', 'er', 'udgør', 'var', 'med', 'alt', 'samlet', 'ca'])
/** Verbs of change: what changes is named by another word. */
export const CHANGES = /^(?:reducer|nedbring|nedsæt|sænk)/
/** The words between which a change runs. */
export const FROM_TO = new Set(['fra', 'til'])
const PLACES = new Set(['på', 'til', 'fra', 'for', 'under'])

/** `12,4 mio. kr. på drift og 31,7 mio. kr. på anlæg`: where the money is, not what it is. */
export function onlyPlaced(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.word === 'anlæg' && PLACES.has(tokens[at - 1]?.word ?? '')
}

const GUESSED = /^(?:skøn|anslå|estimer|vurder|forvent|ventes)/
/** What may be guessed at and stays what it is: an income, a saving, a deviation. */
const ITSELF: ReadonlySet<string> = new Set([
  'overspend',
  'underspend',
  'revenue',
  'saving',
  'deviation',
  'subsidy',
  'fee',
  'loan',
  'guarantee',
  'cash_balance',
  'carry_over',
])

/** `Indtægten skønnes til`: the verb of a noun that says more. A cost that is guessed at is an estimate. */
export function yields(tokens: readonly Token[], at: number, from: number): boolean {
  if (!GUESSED.test(tokens[at]?.word ?? '')) return false
  for (let i = at - 1; i >= Math.max(0, at - 6); i--) {
    const token = tokens[i]
    if (!token || token.start < from) return false
    if (token.cue && token.cue.carries < 0.5 && token.cue.weight >= 2) return ITSELF.has(token.cue.kind)
  }
  return false
}

const GOVERNS = new Set(['på', 'til', 'for', 'af', 'mellem', 'over', 'ift', 'vedrørende'])

/** The noun that governs the one at `at` by a preposition: mindreforbrug på driften på …, afvigelsen i forhold til budgettet; or null. */
export function headOf(tokens: readonly Token[], at: number, from: number): Token | null {
  let before = at - 1
  const word = tokens[before]?.word ?? ''
  // An adjective or article between the preposition and the noun.
  if (!GOVERNS.has(word) && word !== 'og' && GOVERNS.has(tokens[before - 1]?.word ?? '')) before--
  if (!GOVERNS.has(tokens[before]?.word ?? '')) return null
  if (tokens[before]?.word === 'til' && tokens[before - 1]?.word === 'forhold') before -= 2
  const head = tokens[before - 1]
  if (!head?.cue || head.start < from) return null
  return head.cue.weight >= 2 && head.cue.carries < 0.5 ? head : null
}

const FINITE = new Set(
  'er blev bliver har vil skal kan viser udgør finansieres giver koster bruges afsættes indgår'.split(' '),
)

/** Whether a finite verb stands between the amount before (it ends at `from`) and the word at `at`: a clause of its own. */
export function beginsAnew(tokens: readonly Token[], at: number, from: number): boolean {
  for (let i = at - 1; i >= 0 && i > at - 14; i--) {
    const token = tokens[i]
    if (!token || token.start < from) return false
    if (FINITE.has(token.word)) return true
  }
  return false
}

/** Whether only small words stand between a cue and the amount at `at`: `tilskud på i alt …`. */
export function bonded(tokens: readonly Token[], cueAt: number, at: number): boolean {
  if (at - cueAt > 4) return false
  for (let i = cueAt + 1; i < at; i++) if (!BONDS.has(tokens[i]?.word ?? '')) return false
  return true
}
