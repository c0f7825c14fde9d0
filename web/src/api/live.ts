import type { QueryClient } from '@tanstack/react-query'
import { z } from 'zod'

const Signal = z.object({ topics: z.array(z.string()) })

/** The topics of a live event's data, or null when it is none. */
export function readSignal(data: string): readonly string[] | null {
  try {
    return Signal.parse(JSON.parse(data)).topics
  } catch {
    return null
  }
}

/** The topics a query shows: `meta.topics`, or else the first word of its key. */
export function topicsOf(query: {
  queryKey: readonly unknown[]
  meta?: Record<string, unknown> | undefined
}): readonly string[] {
  const stated = z.array(z.string()).safeParse(query.meta?.topics)
  if (stated.success) return stated.data
  const [first] = query.queryKey
  return typeof first === 'string' ? [first] : []
}

/**
 * Listens for changes and asks again for what is shown of them. The browser reconnects by itself; after a gap everything shown is asked
 * for again, since signals may have been missed. Returns the way to stop.
 */
export function followChanges(queryClient: QueryClient): () => void {
  const events = new EventSource('/api/live')
  let interrupted = false
  events.onmessage = (event: MessageEvent<string>) => {
    const topics = readSignal(event.data)
    if (!topics) return
    void queryClient.invalidateQueries({
      predicate: (query) => topicsOf(query).some((topic) => topics.includes(topic)),
    })
  }
  events.onerror = () => {
    interrupted = true
  }
  events.onopen = () => {
    if (interrupted) void queryClient.invalidateQueries()
    interrupted = false
  }
  return () => events.close()
}
