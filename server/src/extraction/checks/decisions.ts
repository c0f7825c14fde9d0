import type { Finding } from '@kildetal/shared/extraction.ts'
import { isRecommended } from '../outcome/points.ts'
import type { ItemContext, Reading } from '../reading.ts'
import { type Checkable, finding, kr } from './finding.ts'

const PAID =
  /finansier|(?<![a-zæøå])afsat(?![a-zæøå])|kassebehold|kassen(?![a-zæøå])|dækkes|dækning|omplacer|af de(?:t|n)? afsatte|inden for (?:rammen|budgettet)|likvid|låneoptag|puljen til/i
const GRANTS: ReadonlySet<string> = new Set(['supplementary_appropriation', 'capital_appropriation'])
/** 1.000 mia. kr. in øre: more than all Danish municipalities spend in two years. */
const TOO_MUCH = 1e14

/** An appropriation that is asked for without a word on what pays; source: styrelsesloven § 40, stk. 2. */
function unfunded(checkable: Checkable, group: readonly Reading[], context: ItemContext): Finding | null {
  const asked = group.filter((r) => isRecommended(r) && r.kind !== null && GRANTS.has(r.kind) && r.ore > 0 && !r.total)
  const first = asked[0]
  if (!first || asked.some((r) => r.fundingSource !== null)) return null
  if (PAID.test(checkable.clean.flat.slice(context.start, context.end))) return null
  const message = `Der søges om en bevilling på ${kr(first.ore)}, men sagen siger ikke, hvad den skal finansieres af.`
  return finding(checkable, 'no_funding', message, [first])
}

/** Amounts in a decision that no proposal of the item named. */
function unproposed(checkable: Checkable, group: readonly Reading[]): Finding[] {
  const proposed = new Set<number>()
  let asked = false
  for (const reading of group) {
    if (reading.part?.kind === 'decision') continue
    proposed.add(reading.ore)
    if (reading.maxOre !== null) proposed.add(reading.maxOre)
    if (isRecommended(reading)) asked = true
  }
  if (!asked) return []
  return group
    .filter((r) => r.part?.kind === 'decision' && r.kind !== 'threshold' && !proposed.has(r.ore))
    .map((r) =>
      finding(
        checkable,
        'decision_without_proposal',
        `Beslutningen nævner ${kr(r.ore)}, som ikke står i indstillingen.`,
        [r],
      ),
    )
}

/** Amounts no municipality can mean: 4.753.000 mio. kr. */
function oversized(checkable: Checkable, group: readonly Reading[]): Finding[] {
  return group
    .filter((r) => Math.abs(r.ore) >= TOO_MUCH)
    .map((r) => finding(checkable, 'magnitude', `${kr(r.ore)} kan ikke passe. Er enheden skrevet forkert?`, [r]))
}

/** Checks of one item's decision and of amounts by themselves. */
export function checkDecisions(
  checkable: Checkable,
  group: readonly Reading[],
  context: ItemContext,
  findings: Finding[],
): void {
  const missing = context.item ? unfunded(checkable, group, context) : null
  if (missing) findings.push(missing)
  for (const found of [...unproposed(checkable, group), ...oversized(checkable, group)]) findings.push(found)
}
