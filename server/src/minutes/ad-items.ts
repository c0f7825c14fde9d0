import type { Headed } from './items.ts'
import type { Line } from './lines.ts'
import { splitMarker } from './openness.ts'
import type { Furniture } from './page-furniture.ts'

const AD = /^ad\.?\s?(?:punkt\s|pkt\.?\s|nr\.?\s)?(\d{1,2})\s?[.:)–-]?\s+(\p{Lu}.{1,150})$/iu
/** `Ad 1: Godkendt` decides on a recommendation and heads nothing. */
const VERDICT =
  /^(?:ikke\s)?(?:godkend(?:t|es|te|er)|tiltr|afslå|afslog|afvis|uds[aæ]t|vedta|bevil[gl]|anbefale[srt]|tages?\s|taget|tog\s|drøft(?:et|es|ede)|indstilles|indstillingen|oversend|enig|imødekom|fulgt|følges|ingen|intet|udgår|forkast|noteret|orienteret)/iu
const FEWEST = 2

/** Items whose notes are headed `Ad 1. Godkendelse af dagsorden`, as many MED committees and boards print them: in order, without a gap. */
export function findAdItems(lines: readonly Line[], furniture: Furniture): Headed[] {
  const found: Headed[] = []
  for (const [i, line] of lines.entries()) {
    if (!line.digit || furniture.skipped.has(i)) continue
    const [, number, title] = AD.exec(line.text) ?? []
    if (number === undefined || title === undefined || VERDICT.test(title)) continue
    const before = found.at(-1)
    if (before !== undefined && Number(number) !== Number(before.number) + 1) continue
    found.push({ ...splitMarker(title), number: String(Number(number)), line: i, next: i + 1 })
  }
  return found.length >= FEWEST ? found : []
}
