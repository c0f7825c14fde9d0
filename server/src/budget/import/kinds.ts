import { z } from 'zod'
import type { JobKind } from '../../jobs/enqueue.ts'

const data = z.object({ importId: z.uuid() })

/** Reading a whole file by its mapping, without loading it. */
export const checkKind: JobKind<{ importId: string }> = { name: 'figures.check', data }
/** Loading a checked file. */
export const loadKind: JobKind<{ importId: string }> = { name: 'figures.load', data }
