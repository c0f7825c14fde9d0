import type { Kind } from '@kildetal/shared/extraction.ts'
import type { Surroundings } from './kind-patterns.ts'

/*
 * Which amounts are what pays: pools, reserves, departments and the treasury named as the source of a motion.
 */

const PAID_FROM = /finansier|dækkes|(?:er|blev|bliver) betalt med|betales med/i
const FROM_WHOM = /^ (?:i 20\d\d )?(?:fra|af) [A-ZÆØÅ]/
const FROM_SOURCE =
  /^ (?:i 20\d\d )?(?:fra|af|via|over) (?:\S+ )?(?:puljen|\S*pulje|kassen|kassebeholdning\S*|reserve\S*|\S*reserven|rammen|budgettet|opsparing\S*)/i
const WITH = / med (?:ca\. |i alt )?$/i
const SOURCE_WITH =
  /(?:finansier|dæk)\S* (?:\S+ ){0,2}?(?:af|via|fra|over|gennem|ved) [^.;,]{0,60} med (?:ca\. |i alt )?$/i
const PARTLY =
  /(?:dels|samt|og|,) (?:dels )?(?:ved|af|med|fra|via) (?:i alt |ca\. )?$|dels (?:ved|af|med|fra|via) [^,]{0,30}$/i
/** What pays and stays what it is: a donation is income, a loan a loan. */
const FROM_OTHERS: ReadonlySet<Kind> = new Set<Kind>(['revenue', 'loan'])
/** `at 500.000 kr. finansieres af puljen`: the amount itself is what the pool pays. */
const FINANCED_AFTER =
  /^ (?:(?:i|fra) 20\d\d )?(?:foreslås |kan |skal |vil |bliver )?(?:finansier|dækkes|dækket|afholdes af|betales af|hentes (?:i|fra|af)|tages (?:fra|af)|trækkes (?:på|fra))/i
/** Another part of what pays: `150.000 kr. årligt fra naturpuljen og 75.000 kr. årligt fra turismekontoen`. */
const FURTHER_SOURCE = /^ (?:årligt |i 20\d\d )?(?:fra|af|via|over) [^.;]{1,70}(?:,| og| samt)(?: med| af)? $/i
const FROM_ANY = /^ (?:årligt |i 20\d\d )?(?:fra|af|via|over) /i
/** `finansieres af puljen med 900.000 kr. og af kassen med 550.000 kr.` */
const ALSO_FROM = /^,? (?:og|samt) (?:dels )?(?:af|fra|via|ved|over)(?: [^.;,]{1,60})? med (?:ca\. )?$/i
/** `Hallen lægger selv 800.000 kr. af sin opsparing` */
const OWN_SHARE = /(?<![a-zæøå])(?:selv|egen andel på) (?:ca\. )?$/i
const OWN_MONEY = /^ (?:af|fra) (?:sin|sine|egne?|deres) /i

/** True for the words after an amount that say a source pays it: `finansieres af puljen`. */
export function isPaidBy(right: string): boolean {
  return FINANCED_AFTER.test(right)
}

/** True for an amount in a list of what pays, in a sentence that says something is paid for. */
export function isListedPayer(s: Surroundings): boolean {
  return PAID_FROM.test(s.before) && financed(s)
}

/** How clearly (0–1) an amount is another source beside the one before it, or somebody's own share; null when it is neither. */
export function payerCertainty({ left, right, previous }: Surroundings): number | null {
  if (previous === 'funding' && ALSO_FROM.test(left)) return 0.85
  if (previous === 'funding' && FURTHER_SOURCE.test(left) && (FROM_ANY.test(right) || / (?:med|af) $/.test(left)))
    return 0.8
  return OWN_SHARE.test(left) && OWN_MONEY.test(right) ? 0.75 : null
}

/** In a list of what pays: `9,3 mio. kr. fra X, 4,5 mio. kr. fra Y`, `dels ved …`. A word of its own (donation på) goes before. */
function financed({ left, right, read, previous }: Surroundings): boolean {
  const own = read.evidence !== null && read.certainty > 0.9
  if (/betal(?:t|es) (?:\S+ )?med $/i.test(left) && /^ (?:fra|af) /.test(right)) return true
  if (FROM_SOURCE.test(right) && (previous === 'funding' || WITH.test(left))) return true
  if (WITH.test(left) && SOURCE_WITH.test(left)) return !own || !FROM_OTHERS.has(read.kind ?? 'funding')
  if (FROM_WHOM.test(right) || /^ som bidrag/.test(right)) return !own || /^,? ?(?:og |samt )?$/.test(left.trim())
  return previous !== null && PARTLY.test(left) && !own
}
