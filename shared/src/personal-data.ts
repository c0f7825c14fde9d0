import { z } from 'zod'

/** What may tell who somebody is. */
export const PERSONAL_DATA_KINDS = ['name', 'address', 'email', 'phone', 'cpr'] as const

/** What personal data was found, and where: `[start, end)` in UTF-16 units of the text. */
export const PersonalData = z.object({
  kind: z.enum(PERSONAL_DATA_KINDS),
  start: z.number().int(),
  end: z.number().int(),
})
export type PersonalData = z.infer<typeof PersonalData>

/** Stands for each character that is struck out; no minutes hold it, so whoever draws a text knows what is hidden. */
export const STRUCK = '█'

/** The words with every character but the spaces struck out. As long as they were, so that positions behind them stay. */
export function strikeOut(words: string): string {
  return words.replace(/\S/g, STRUCK)
}

/** A text parted into what may be read and what is struck out, in order; nothing empty. Spaces within a name belong to it. */
export function partStruck(text: string): { text: string; struck: boolean }[] {
  const parts: { text: string; struck: boolean }[] = []
  let from = 0
  for (const hit of text.matchAll(/█+(?:[ \u00a0.]█+)*/g)) {
    if (hit.index > from) parts.push({ text: text.slice(from, hit.index), struck: false })
    from = hit.index + hit[0].length
    parts.push({ text: hit[0], struck: true })
  }
  if (from < text.length) parts.push({ text: text.slice(from), struck: false })
  return parts
}
