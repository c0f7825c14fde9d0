import { recordEvent } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { caseKey } from '../decisions/case-key.ts'
import type { Candidate } from './candidates.ts'
import { linkProject } from './link.ts'
import { sharedWords, slugOf } from './names.ts'
import type { ProjectRow } from './tables.ts'

/** A candidate with the agenda item that names it. */
export interface FoundProject extends Candidate {
  agendaItemId: string
  caseNumber: string | null
}

/**
 * Proposes projects that decisions name and nobody has entered: state `suggested`, with the words they were found by. One that exists
 * already, under the same name or in the same case with a word of its name, is left as it is, also when it was dismissed. Returns how many
 * were proposed.
 */
export async function proposeProjects(ctx: Context, found: readonly FoundProject[]): Promise<number> {
  const proposed: Proposed[] = []
  for (const candidate of found) {
    const added = await propose(ctx, candidate)
    if (added) proposed.push(added)
  }
  // Only when all are there can what is owed find the one it speaks of.
  for (const project of proposed) await linkProject(ctx, project)
  for (const { id, name, phase, suggestedRule } of proposed)
    await recordEvent(ctx, {
      action: 'project.suggested',
      objectType: 'project',
      objectId: id,
      before: null,
      after: { name, phase, rule: suggestedRule },
    })
  return proposed.length
}

type Proposed = Pick<ProjectRow, 'id' | 'name' | 'phase' | 'caseKey' | 'suggestedRule'>

async function propose(ctx: Context, candidate: FoundProject): Promise<Proposed | null> {
  const slug = slugOf(candidate.name)
  const key = caseKey(candidate.caseNumber)
  const near = await ctx.trx
    .selectFrom('project')
    .select(['id', 'slug', 'name', 'caseKey'])
    .where((eb) => eb.or([eb('slug', '=', slug), eb('caseKey', '=', key)]))
    .execute()
  const known = near.some((project) => project.slug === slug || sharedWords(candidate.name, project.name) > 0)
  if (known) return null
  const added = await ctx.trx
    .insertInto('project')
    .values({
      slug,
      name: candidate.name,
      summary: null,
      phase: candidate.phase,
      state: 'suggested',
      owner: null,
      ownerUnitId: null,
      caseNumber: candidate.caseNumber,
      caseKey: key,
      suggestedAgendaItemId: candidate.agendaItemId,
      suggestedStart: candidate.place.start,
      suggestedEnd: candidate.place.end,
      suggestedQuote: candidate.place.quote,
      suggestedRule: candidate.rule,
    })
    .returning(['id', 'name', 'phase', 'caseKey', 'suggestedRule'])
    .executeTakeFirstOrThrow()
  await ctx.trx
    .insertInto('projectDecision')
    .values({ projectId: added.id, agendaItemId: candidate.agendaItemId, basis: 'suggestion' })
    .execute()
  return added
}
