/** What a mark stands for. The notation is IBCS: the look says whether money is booked, planned, expected, asked for or free. */
export type MarkStyle =
  | 'actual'
  | 'previous'
  | 'budget'
  | 'forecast'
  | 'requested'
  | 'ghost'
  | 'bound'
  | 'committed'
  | 'free'
  | 'disputed'
  | 'pos'
  | 'neg'
  | 'forecast-pos'
  | 'forecast-neg'

/** SVG presentation of a mark. Edges lie inside the mark's box, so that neighbours line up to the pixel. */
export interface MarkLook {
  fill: string
  stroke: string | null
  strokeWidth: number
  dash: string | null
}

const EDGE = 'var(--actual)'
const REQUESTED_DASH = '4 2.5'

function look(fill: string, stroke: string | null = null, strokeWidth = 0, dash: string | null = null): MarkLook {
  return { fill, stroke, strokeWidth, dash }
}

const LOOKS: Record<MarkStyle, MarkLook> = {
  actual: look('var(--actual)'),
  committed: look('var(--actual)'),
  free: look('var(--accent)'),
  previous: look('var(--prev)', 'var(--ctl)', 0.75),
  budget: look('var(--bg)', EDGE, 1),
  forecast: look('url(#k-forecast)', EDGE, 1),
  bound: look('var(--prev)', EDGE, 1),
  requested: look('url(#k-requested)', 'var(--amber-hatch)', 1, REQUESTED_DASH),
  ghost: look('none', 'var(--amber-hatch)', 1, REQUESTED_DASH),
  disputed: look('var(--amber-tint)', 'var(--amber-hatch)', 1.5, REQUESTED_DASH),
  pos: look('var(--pos)'),
  neg: look('var(--neg)'),
  'forecast-pos': look('url(#k-forecast-pos)', 'var(--pos)', 1),
  'forecast-neg': look('url(#k-forecast-neg)', 'var(--neg)', 1),
}

/** The look of a mark. A budget that stands alone has an edge of 1.5 px. */
export function markLook(style: MarkStyle, alone = false): MarkLook {
  return style === 'budget' && alone ? { ...LOOKS.budget, strokeWidth: 1.5 } : LOOKS[style]
}

/** The look of a deviation: minus is worse and red, plus green; hatched while it is only expected. */
export function deviationStyle(valueOre: number, forecast: boolean): MarkStyle {
  if (forecast) return valueOre < 0 ? 'forecast-neg' : 'forecast-pos'
  return valueOre < 0 ? 'neg' : 'pos'
}

/** Marks whose fill lets the ground through need it painted first, or what lies behind would show between the lines. */
export function needsGround(style: MarkStyle): boolean {
  return markLook(style).fill.startsWith('url(')
}
