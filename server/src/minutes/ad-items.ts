import { isVerdict } from './item-headings.ts'
import type { Headed } from './items.ts'
import type { Line } from './lines.ts'
import { splitMarker } from './openness.ts'
import type { Furniture } from './page-furniture.ts'

const AD = /^ad\.?\s?(?:punkt\s|pkt\.?\s|nr\.?\s)?(\d{1,2})\s?[.:)–-]?\s+(\p{Lu}.{1,150})$/iu
const FEWEST = 2

/** Items whose notes are headed `Ad 1. Godkendelse af dagsorden`, as many MED committees and boards print them: in order, without a gap. */
export function findAdItems(lines: readonly Line[], furniture: Furniture): Headed[] {
  const found: Headed[] = []
  for (const [i, line] of lines.entries()) {
    if (!line.digit || furniture.skipped.has(i)) continue
    const [, number, title] = AD.exec(line.text) ?? []
    if (number === undefined || title === undefined || isVerdict(title)) continue
    const before = found.at(-1)
    if (before !== undefined && Number(number) !== Number(before.number) + 1) continue
    found.push({ ...splitMarker(title), number: String(Number(number)), line: i, next: i + 1 })
  }
  return found.length >= FEWEST ? found : []
}
