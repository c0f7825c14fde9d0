import { sumOre } from '@kildetal/shared/money.ts'
import type { MarkStyle } from './mark-style.ts'

/**
 * A step of a pool's waterfall. `opening` starts it; `granted` adds or takes what has been decided; `requested` is asked for and never counts;
 * `sum` stands between; `bound`, `committed`, `spent` take from it (negative amounts); `free` is what is left.
 */
export interface WaterfallEntry {
  key: string
  kind: 'opening' | 'granted' | 'requested' | 'sum' | 'bound' | 'committed' | 'spent' | 'free'
  label: string
  sublabel?: string
  /** Signed, in øre. Ignored for `sum` and `free`, which are worked out. */
  amountOre?: number
  /** Words above an empty step: `2 projektforslag på vej, intet beløb endnu`. */
  note?: string
  /** Words inside the dashed place it takes if the requested money is granted. */
  ghostNote?: string
}

/** A bar between two levels, in øre. */
export interface WaterfallBar {
  style: MarkStyle
  fromOre: number
  toOre: number
  /** The figure printed with it, and where. */
  labelOre: number | null
  labelPlace: 'above' | 'inside' | 'top' | 'left'
  signed: boolean
  note: string | null
}

/** A step with its bars and the two levels that go on to the next one. */
export interface WaterfallColumn {
  key: string
  kind: WaterfallEntry['kind']
  label: string
  sublabel: string | null
  note: string | null
  bars: WaterfallBar[]
  /** What is granted after this step, and what it would be with the requested money. */
  levelOre: number
  ifGrantedOre: number
  /** The step takes nothing: it is a thick line at the level. */
  empty: boolean
}

/** All steps, and the scale that holds them. */
export interface WaterfallShape {
  columns: WaterfallColumn[]
  minOre: number
  maxOre: number
}

function bar(style: MarkStyle, fromOre: number, toOre: number, rest: Partial<WaterfallBar> = {}): WaterfallBar {
  return { style, fromOre, toOre, labelOre: null, labelPlace: 'above', signed: false, note: null, ...rest }
}

/** A total: what is granted solid, the requested hatched on top of it and never in it. */
function totalBars(style: MarkStyle, levelOre: number, ifGrantedOre: number): WaterfallBar[] {
  const hasRequested = ifGrantedOre > levelOre
  const place = style === 'free' ? 'left' : hasRequested ? 'top' : 'above'
  const solid = bar(style === 'free' && levelOre < 0 ? 'neg' : style, 0, levelOre, {
    labelOre: levelOre,
    labelPlace: place,
  })
  if (!hasRequested) return [solid]
  return [solid, bar('requested', levelOre, ifGrantedOre, { labelOre: ifGrantedOre })]
}

const TAKEN: Record<'bound' | 'committed' | 'spent', MarkStyle> = {
  bound: 'bound',
  committed: 'committed',
  spent: 'actual',
}

function takenBars(entry: WaterfallEntry, style: MarkStyle, levelOre: number, ifGrantedOre: number): WaterfallBar[] {
  const amountOre = entry.amountOre ?? 0
  if (amountOre === 0) return []
  const taken = bar(style, sumOre([levelOre, amountOre]), levelOre, {
    labelOre: amountOre,
    labelPlace: 'inside',
    signed: true,
  })
  if (ifGrantedOre <= levelOre) return [taken]
  return [taken, bar('ghost', sumOre([ifGrantedOre, amountOre]), ifGrantedOre, { note: entry.ghostNote ?? null })]
}

/** Bars and levels from steps. Requested money runs beside the granted level and never enters it. */
export function shapeWaterfall(entries: readonly WaterfallEntry[]): WaterfallShape {
  let levelOre = 0
  let ifGrantedOre = 0
  const columns = entries.map((entry): WaterfallColumn => {
    const amountOre = entry.amountOre ?? 0
    let bars: WaterfallBar[]
    if (entry.kind === 'sum' || entry.kind === 'free') {
      bars = totalBars(entry.kind === 'free' ? 'free' : 'budget', levelOre, ifGrantedOre)
    } else if (entry.kind === 'requested') {
      bars = [bar('requested', ifGrantedOre, sumOre([ifGrantedOre, amountOre]), { labelOre: amountOre, signed: true })]
      ifGrantedOre = sumOre([ifGrantedOre, amountOre])
    } else if (entry.kind === 'opening' || entry.kind === 'granted') {
      const signed = entry.kind === 'granted'
      bars = [bar('budget', levelOre, sumOre([levelOre, amountOre]), { labelOre: amountOre, signed })]
      levelOre = sumOre([levelOre, amountOre])
      ifGrantedOre = sumOre([ifGrantedOre, amountOre])
    } else {
      bars = takenBars(entry, TAKEN[entry.kind], levelOre, ifGrantedOre)
      levelOre = sumOre([levelOre, amountOre])
      ifGrantedOre = sumOre([ifGrantedOre, amountOre])
    }
    return {
      key: entry.key,
      kind: entry.kind,
      label: entry.label,
      sublabel: entry.sublabel ?? null,
      note: entry.note ?? null,
      bars,
      levelOre,
      ifGrantedOre,
      empty: bars.length === 0,
    }
  })
  const ends = columns.flatMap(({ bars }) => bars.flatMap(({ fromOre, toOre }) => [fromOre, toOre]))
  return { columns, minOre: Math.min(0, ...ends), maxOre: Math.max(0, ...ends) }
}
