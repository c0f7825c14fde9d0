import type { ProjectDetail } from '@kildetal/shared/portfolio.ts'
import { recordEvent } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { notifyLive } from '../live/notify.ts'
import { readProject } from './queries.ts'

/** How a verb on a project's parts ends: browsers are told, the event is recorded, the project as it now stands is the answer. */
export async function recordChange(
  ctx: Context,
  projectId: string,
  action: string,
  before: Record<string, unknown> | null,
  after: Record<string, unknown> | null,
): Promise<ProjectDetail> {
  await notifyLive(ctx, ['projects'])
  await recordEvent(ctx, { action, objectType: 'project', objectId: projectId, before, after })
  return readProject(ctx, projectId)
}
