import type { DecisionPart, Section } from '@kildetal/shared/minutes.ts'
import { sameBody } from './bodies.ts'
import { readDecision } from './decisions.ts'

const AMOUNT = /(?<![\d.,])\d{1,3}(?:\.\d{3})+(?:,\d+)?|(?<![\d.,])\d+(?:,\d+)?(?=\s?(?:mio|mia|mill|t\.?\s?kr|kr))/giu
const GRANTS = /(?<!\p{L})(?:imødekom|bevilg|giver|gives|gav|yder|ydes|tilsagn|fastsæt|fastsat|forhøj)/iu
const ANOTHERS = /(?<!\p{L})(\p{Lu}[\p{L}-]*(?: [\p{L}-]+){0,4}?)s indstilling(?!\p{L})/u

/**
 * Whether an approval changes what was proposed without a word for it: it grants sums of which the recommendation names none, or it passes
 * the recommendation of a body that had changed it.
 */
export function changesProposal(text: string, sections: readonly Section[], parts: readonly DecisionPart[]): boolean {
  const approved = parts.filter((part) => part.outcome === 'approved').map((part) => part.place.quote)
  if (approved.length === 0) return false
  const proposed = sections.filter((s) => s.kind === 'recommendation').map((s) => text.slice(s.start, s.end))
  const known = new Set(proposed.flatMap(amountsOf))
  return approved.some((quote) => grantsOther(quote, known) || followsChange(quote, text, sections))
}

function amountsOf(text: string): string[] {
  return [...text.matchAll(AMOUNT)].map((hit) => hit[0])
}

function grantsOther(quote: string, known: ReadonlySet<string>): boolean {
  const granted = GRANTS.test(quote) ? amountsOf(quote) : []
  return known.size > 0 && granted.length > 0 && !granted.some((amount) => known.has(amount))
}

function followsChange(quote: string, text: string, sections: readonly Section[]): boolean {
  const author = ANOTHERS.exec(quote)?.[1]
  if (author === undefined) return false
  const earlier = sections.findLast((s) => s.earlier !== null && sameBody(s.earlier.body, author))
  if (earlier === undefined) return false
  return readDecision(text, [earlier], { council: false, name: null }).outcomes.includes('amended')
}
