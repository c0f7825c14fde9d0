import type { Status } from '@kildetal/shared/extraction.ts'
import type { Step } from '@kildetal/shared/items.ts'
import type { AgendaItem, Section } from '@kildetal/shared/minutes.ts'
import { sameBody } from '../minutes/bodies.ts'
import { type Announced, announcedIn } from './announced.ts'
import type { Cluster } from './cluster.ts'

/** A step of a figure's way as one document tells it; `mention` is the index of the mention it is read from. */
export interface ReadStep {
  step: Step
  basis: 'decided' | 'stated' | 'expected'
  body: string | null
  day: string | null
  mention: number
}

/**
 * The steps one document knows of a figure, earliest first: decisions quoted inside the item, what this meeting did with it, and treatments
 * the minutes announce. `sentences` holds each mention's sentence with the one after it, `bodies` the bodies the document names.
 */
export function stepsOf(
  cluster: Cluster,
  meeting: { body: string | null; day: string | null },
  agendaItem: AgendaItem | null,
  sentences: readonly string[],
  bodies: readonly string[],
): ReadStep[] {
  const steps: ReadStep[] = []
  cluster.mentions.forEach((mention, index) => {
    const earlier = sectionAt(agendaItem, mention.start)?.earlier
    const step = earlier ? stepOfStatus(mention.mentionStatus ?? mention.status) : null
    if (earlier && step) steps.push({ step, basis: 'decided', body: earlier.body, day: earlier.day, mention: index })
  })
  const own = ownStep(cluster, agendaItem)
  if (own) steps.push({ ...own, ...meeting })
  if (cluster.values.status === 'proposed') steps.push(...announcedSteps(meeting, sentences, bodies))
  return withoutRepeats(steps)
}

function sectionAt(agendaItem: AgendaItem | null, position: number): Section | undefined {
  return agendaItem?.sections.find(({ start, end }) => start <= position && position < end)
}

/** What this meeting did: a decision only where it decided the item and the figure stands in what was decided. */
function ownStep(cluster: Cluster, agendaItem: AgendaItem | null): Pick<ReadStep, 'step' | 'basis' | 'mention'> | null {
  const { status } = cluster.values
  if (status === null) return null
  const outcomes = agendaItem?.outcomes ?? []
  const decided = cluster.mentions.findIndex(({ start }) => {
    const kind = sectionAt(agendaItem, start)?.kind
    return kind === 'decision' || kind === 'recommendation'
  })
  const mention = Math.max(0, decided)
  if (status === 'proposed') {
    if (outcomes.includes('postponed')) return { step: 'postponed', basis: 'decided', mention }
    if (outcomes.includes('recommended')) return { step: 'recommended', basis: 'decided', mention }
    return { step: 'proposed', basis: 'stated', mention }
  }
  if (
    status === 'approved' &&
    decided >= 0 &&
    outcomes.some((outcome) => outcome === 'approved' || outcome === 'amended')
  )
    return { step: outcomes.includes('amended') ? 'changed' : 'approved', basis: 'decided', mention }
  if (status === 'rejected') return { step: 'rejected', basis: 'decided', mention }
  return { step: status, basis: 'stated', mention }
}

function stepOfStatus(status: Status | null): Step | null {
  return status === 'proposed' ? 'recommended' : status
}

function announcedSteps(
  meeting: { body: string | null; day: string | null },
  sentences: readonly string[],
  bodies: readonly string[],
): ReadStep[] {
  return sentences.flatMap((sentence, mention) =>
    announcedIn(sentence, bodies, meeting.day)
      .filter(({ body, day }) => !(isOwn(body, meeting.body) && meeting.day !== null && day <= meeting.day))
      .map(({ step, body, day }: Announced): ReadStep => ({ step, basis: 'expected', body, day, mention })),
  )
}

/** What the meeting's own body has treated until today is no announcement. */
function isOwn(body: string, own: string | null): boolean {
  return own !== null && sameBody(body, own)
}

function withoutRepeats(steps: readonly ReadStep[]): ReadStep[] {
  const seen = new Set<string>()
  return steps.filter(({ body, day, step }) => {
    const key = `${body}|${day}|${step}`
    return seen.has(key) ? false : seen.add(key)
  })
}
