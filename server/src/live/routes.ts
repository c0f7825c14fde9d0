import type { Action } from '@kildetal/shared/permissions.ts'
import { may } from '@kildetal/shared/permissions.ts'
import { streamSSE } from 'hono/streaming'
import { z } from 'zod'
import type { Actor } from '../context.ts'
import { notSignedIn } from '../problems.ts'
import { createRouter, defineRoute } from '../router.ts'
import type { System } from '../system.ts'
import { LIVE_CHANNEL, TOPICS, type Topic } from './notify.ts'

/** Shows proxies and the browser that the stream lives, and is the longest that a session which ended by itself keeps one. */
const HEARTBEAT_MS = 20_000
/** Signals of one burst (an import tells of every file) are told together. */
const GATHER_MS = 100

/** What somebody must be allowed to read to be told that it changed. */
const NEEDED: Record<Topic, Action> = {
  items: 'figures.read',
  minutes: 'minutes.read',
  imports: 'minutes.import',
  pools: 'pools.read',
  ledger: 'ledger.read',
  budget: 'figures.read',
  deviations: 'figures.read',
  projects: 'projects.read',
  decisions: 'decisions.read',
  findings: 'items.review',
  organisation: 'self.read',
}

const Signal = z.object({ topics: z.array(z.enum(TOPICS)) })
const Payload = z.array(z.enum(TOPICS))

/** The topics of a signal; all of them when signals may have been missed. */
function topicsOf(payload: string | null): readonly Topic[] {
  if (payload === null) return TOPICS
  try {
    return Payload.parse(JSON.parse(payload))
  } catch {
    return []
  }
}

type Live = Pick<System, 'signals' | 'stopping'>

/**
 * `GET /api/live`, server-sent events: `{"topics": […]}` for each kind of content that may have changed. It holds no value, so a missed one is made good by
 * the next look at a page. `identify` tells who a request is from now; the stream ends as soon as that is nobody.
 */
export function liveRoutes({ signals, stopping }: Live, identify: (headers: Headers) => Promise<Actor | null>) {
  return createRouter().openapi(
    defineRoute({
      action: 'self.read',
      method: 'get',
      path: '/api/live',
      responses: { 200: { description: 'Signals', content: { 'text/event-stream': { schema: Signal } } } },
    }),
    (c) => {
      let actor = c.var.actor
      if (!actor) throw notSignedIn()
      const { headers } = c.req.raw
      // A proxy that gathers an answer before passing it on would hold every signal back.
      c.header('x-accel-buffering', 'no')
      const answer = streamSSE(c, async (stream) => {
        const pending = new Set<Topic>()
        let wake = Promise.withResolvers<void>()
        const unsubscribe = signals.on(LIVE_CHANNEL, (payload) => {
          for (const topic of topicsOf(payload)) pending.add(topic)
          // Without topics it says that a session ended: whose is looked up.
          wake.resolve()
        })
        const end = () => stream.abort()
        stopping.signal.addEventListener('abort', end)
        stream.onAbort(() => wake.resolve())
        try {
          await stream.write(': open\n\n')
          while (!stream.aborted && !stopping.signal.aborted) {
            await Promise.race([wake.promise, stream.sleep(HEARTBEAT_MS)])
            if (stream.aborted) break
            if (pending.size > 0) await stream.sleep(GATHER_MS)
            const topics = [...pending]
            pending.clear()
            wake = Promise.withResolvers<void>()
            if (topics.length === 0 || topics.includes('organisation')) actor = await identify(headers)
            if (!actor) break
            const { roles } = actor
            const told = topics.filter((topic) => may(roles, NEEDED[topic]))
            if (told.length > 0) await stream.writeSSE({ data: JSON.stringify({ topics: told }) })
            else await stream.write(': alive\n\n')
          }
        } finally {
          unsubscribe()
          stopping.signal.removeEventListener('abort', end)
        }
      })
      c.header('cache-control', 'no-store')
      return answer
    },
  )
}
