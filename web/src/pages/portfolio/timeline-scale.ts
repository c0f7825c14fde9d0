import { daysBetween, isDay } from '@kildetal/shared/fiscal-year.ts'
import type { Milestone } from '@kildetal/shared/portfolio.ts'

/** A period of whole months; `to` is the first day after it. */
export interface Period {
  from: string
  to: string
}

/** Where a day stands in a period, as a share of its width; below 0 and above 1 are outside. */
export function shareOf(day: string, { from, to }: Period): number {
  return daysBetween(from, day) / Math.max(1, daysBetween(from, to))
}

/** The months of a period in order: first day, year and month 1–12. */
export function monthsOf({ from, to }: Period): { day: string; year: number; month: number }[] {
  const months = []
  let [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))]
  for (;;) {
    const day = `${year}-${String(month).padStart(2, '0')}-01`
    if (day >= to || !isDay(day)) return months
    months.push({ day, year, month })
    ;[year, month] = month === 12 ? [year + 1, 1] : [year, month + 1]
  }
}

/** The day a milestone stands on: reached, else expected. */
export function dayOf(milestone: Pick<Milestone, 'reached' | 'expected'>): string {
  return milestone.reached ?? milestone.expected
}

/** A year and the first quarter after it, which is where its plans run out. */
export function periodOfYear(year: number): Period {
  return { from: `${year}-01-01`, to: `${year + 1}-04-01` }
}

/** The years some milestone lies in, oldest first, and always the year of `today`. */
export function milestoneYears(milestones: readonly Milestone[], today: string): number[] {
  const days = milestones.flatMap((milestone) => [milestone.planned, dayOf(milestone)])
  return [...new Set([...days, today].map((day) => Number(day.slice(0, 4))))].sort((a, b) => a - b)
}

/** What a project's line shows in a period: where carried out and planned parts begin and end, as shares; null where nothing is to draw. */
export function lineOf(
  milestones: readonly Milestone[],
  today: string,
  period: Period,
): { done: readonly [number, number] | null; planned: readonly [number, number] | null } {
  const days = milestones.flatMap((milestone) => [milestone.planned, dayOf(milestone)]).sort()
  const [first] = days
  const last = days.at(-1)
  if (first === undefined || last === undefined) return { done: null, planned: null }
  const started = milestones.some(({ reached }) => reached !== null) || first < today
  const start = started ? first : today
  const part = (from: string, to: string): readonly [number, number] | null => {
    const [a, b] = [Math.max(0, shareOf(from, period)), Math.min(1, shareOf(to, period))]
    return b > a ? [a, b] : null
  }
  return {
    done: part(start, last < today ? last : today),
    planned: part(start > today ? start : today, last),
  }
}

/** A milestone's label: its left edge in px, and whether it stands below the line, above it, or is left to the tip. */
export interface LabelPlace {
  left: number
  side: 'below' | 'above' | 'none'
  align: 'center' | 'start' | 'end'
}

/** Width of a label in px: its longer line, at about 6.4 px a letter of 13 px Inter. */
function labelWidth(lines: readonly string[]): number {
  return Math.max(...lines.map((line) => line.length)) * 6.4 + 4
}

/** A milestone's mark and the words that belong to it, in px. `moved` is the stretch its bracket and number take above the line. */
export interface LabelMark {
  x: number
  lines: readonly string[]
  moved: readonly [number, number] | null
}

const GAP = 10

/**
 * Places labels from left to right: centred below its mark, pushed inside the edges and off the line of today (at `now`); above where the one
 * before is in the way, and left out where that place is taken too (the mark still says it). All in px.
 */
export function placeLabels(marks: readonly LabelMark[], width: number, now: number): LabelPlace[] {
  const above: (readonly [number, number])[] = marks.flatMap(({ moved }) => (moved ? [moved] : []))
  let below = Number.NEGATIVE_INFINITY
  return marks.map(({ x, lines }) => {
    const wide = labelWidth(lines)
    const { left, align } = beside(x, wide, width, now)
    if (left >= below + GAP) {
      below = left + wide
      return { left, side: 'below', align }
    }
    const pushed = below + GAP
    if (pushed <= x + 4 && pushed + wide <= width) {
      below = pushed + wide
      return { left: pushed, side: 'below', align: 'start' }
    }
    const single = labelWidth([lines.join(', ')])
    const top = beside(x, single, width, now)
    const free = above.every(([from, to]) => top.left >= to + GAP || top.left + single <= from - GAP)
    if (!free) return { left, side: 'none', align }
    above.push([top.left, top.left + single])
    return { left: top.left, side: 'above', align: top.align }
  })
}

/** Where a label of a width stands for a mark at `x`: centred, inside the plot, and wholly on the mark's side of today. */
function beside(x: number, wide: number, width: number, now: number): Pick<LabelPlace, 'left' | 'align'> {
  const centred = x - wide / 2
  if (centred < now && centred + wide > now) {
    const left = x > now ? Math.max(now + 6, x - 5) : Math.min(now - 6, x + 5) - wide
    if (left >= 0 && left + wide <= width) return { left, align: x > now ? 'start' : 'end' }
  }
  const left = Math.max(0, Math.min(width - wide, centred))
  return { left, align: left === 0 ? 'start' : left === width - wide ? 'end' : 'center' }
}
