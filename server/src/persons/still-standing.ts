import type { Context } from '../context.ts'
import { readKnownWords, seesNames } from './guard.ts'
import { maskAnswer } from './mask-answer.ts'

/**
 * Texts as the actor gets them. For searches: what is struck out must not be found either, or asking for a name would tell where it stands.
 */
export async function asRead(ctx: Context, texts: readonly string[]): Promise<readonly string[]> {
  if (seesNames(ctx) || texts.length === 0) return texts
  return maskAnswer(texts, await readKnownWords(ctx)).answer
}

/** Those of the found rows in which every word, whatever its case, still stands in one of the texts the actor gets. */
export async function stillStanding<R>(
  ctx: Context,
  rows: readonly R[],
  textsOf: (row: R) => readonly (string | null)[],
  words: readonly string[],
): Promise<R[]> {
  if (seesNames(ctx) || rows.length === 0) return [...rows]
  const wanted = words.map((word) => word.toLowerCase())
  const texts = rows.map((row) => textsOf(row).filter((text) => text !== null))
  const read = maskAnswer(texts, await readKnownWords(ctx)).answer
  return rows.filter((_, index) =>
    (read[index] ?? []).some((text) => wanted.every((word) => text.toLowerCase().includes(word))),
  )
}
