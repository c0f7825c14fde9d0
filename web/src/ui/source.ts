/** Where a figure comes from, as the source mark shows it. Pages shape it from the API; `ui/` only draws it. */

/** proposed hollow, recommended half, decided full, requested amber hatch, accounts square, none dashed. */
export type SourceState = 'proposed' | 'recommended' | 'decided' | 'requested' | 'accounts' | 'none'

/** One step of proposed → recommended → granted. */
export interface ChainStep {
  step: 'proposed' | 'recommended' | 'granted'
  /** `done` has happened; `expected` has a day ahead; `missing` should have happened, but its minutes are not imported. */
  state: 'done' | 'expected' | 'missing'
  /** Who decides: `Direktionen`. */
  body: string
  /** Already written out: `23. april`. */
  day: string | null
}

/** Everything a source mark can say. Only `state` is needed; what is left out is not drawn. */
export interface Source {
  state: SourceState
  /** The figure as the pane's heading: `1.358.000 kr.` */
  amount?: string | undefined
  /** Word for word, with `[start, end)` of what to highlight. */
  quote?: { text: string; mark?: readonly [number, number] | undefined } | undefined
  /** `Direktionen 23. april 2025, punkt 6` */
  meeting?: string | undefined
  caseNumber?: string | undefined
  /** Where in the minutes: `Resumé`. */
  place?: string | undefined
  /** Other places that say the same: `Også i sagsfremstillingen`. */
  also?: readonly { label: string; href: string }[] | undefined
  /** How it was read: `af regel, set af økonomikonsulent 24. april`. */
  read?: string | undefined
  chain?: readonly ChainStep[] | undefined
  /** One more sentence, e.g. `Bogført: 2.318 bilag, kontroltal stemmer` or `Uden kilde: tastet 3. marts, ingen henvisning`. */
  note?: string | undefined
  /** The sentence in the minutes, or the page of the accounts. */
  href?: string | undefined
  /** What `Kopiér henvisning` puts on the clipboard. Made from meeting, case number and quote when left out. */
  reference?: string | undefined
}

/** The reference as text for the clipboard: quote in guillemets, meeting, case number; null when there is nothing to refer to. */
export function referenceText(source: Source): string | null {
  if (source.reference) return source.reference
  const parts = [
    source.quote ? `»${source.quote.text}«` : null,
    source.meeting ?? null,
    source.caseNumber ? `sag ${source.caseNumber}` : null,
  ].filter((part) => part !== null)
  return parts.length === 0 ? null : `${parts.join(', ')}.`
}
