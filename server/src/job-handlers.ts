import { checkJob } from './budget/import/check-job.ts'
import { loadJob } from './budget/import/load-job.ts'
import type { JobHandler } from './jobs/boss.ts'
import { importJob } from './minutes/import-job.ts'

/** Everything this product does in the background; each domain adds its handlers here, as it mounts its routes in app.ts. */
export const jobHandlers: readonly JobHandler[] = [importJob, checkJob, loadJob]
