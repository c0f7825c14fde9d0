import type { Finding, FindingKind } from '@kildetal/shared/extraction.ts'
import { formatKr } from '@kildetal/shared/money.ts'
import type { Place } from '@kildetal/shared/problems.ts'
import type { CleanText } from '../clean-text.ts'
import type { Reading } from '../reading.ts'

/** What every check reads: the document, its amounts in order, and its economic items by key. */
export interface Checkable {
  /** The document's text as it stands. */
  readonly original: string
  readonly clean: CleanText
  readonly readings: readonly Reading[]
  readonly clusters: ReadonlyMap<string, readonly Reading[]>
}

/** A place in the document, from positions in the clean text. */
export function placeAt({ original, clean }: Checkable, from: number, to: number): Place {
  const start = clean.toOriginal(from)
  const end = clean.endToOriginal(to)
  return { start, end, quote: original.slice(start, end) }
}

/** A finding about amounts: their places are quoted and their items named, each once. */
export function finding(
  checkable: Checkable,
  kind: FindingKind,
  message: string,
  about: readonly Reading[],
  disputedYears: readonly number[] = [],
): Finding {
  return {
    kind,
    // `kr.` ends many sentences already.
    message: `${message.replace(/\.+$/, '')}.`,
    places: about.map((reading) => placeAt(checkable, reading.start, reading.end)),
    items: [...new Set(about.map((reading) => reading.key))],
    disputedYears: [...disputedYears],
  }
}

/** An amount for a sentence: `1.222.000 kr.` */
export function kr(ore: number): string {
  return formatKr(ore)
}
