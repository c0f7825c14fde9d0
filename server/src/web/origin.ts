import type { MiddlewareHandler } from 'hono'
import { Problem } from '../problems.ts'
import type { Env } from '../router.ts'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

function known(origin: string, origins: readonly string[]): boolean {
  if (!URL.canParse(origin)) return false
  return origins.length > 0 ? origins.includes(origin) : LOOPBACK.has(new URL(origin).hostname)
}

/**
 * Refuses writes that another site caused: `Origin` must be ours and `Sec-Fetch-Site` same-origin. Every browser sends one of them with a
 * write, so a request without either comes from a program that was given its session or token. An unknown `Host` is refused too (DNS
 * rebinding).
 */
export function sameOriginWrites(origins: readonly string[]): MiddlewareHandler<Env> {
  return async (c, next) => {
    const url = new URL(c.req.url)
    const hosts = origins.map((origin) => new URL(origin).host)
    if (origins.length > 0 ? !hosts.includes(url.host) : !LOOPBACK.has(url.hostname))
      throw new Problem(421, 'unknown-host', 'Adressen hører ikke til denne installation. Sæt KILDETAL_ORIGIN.')
    if (!SAFE.has(c.req.method)) {
      const origin = c.req.header('origin')
      const site = c.req.header('sec-fetch-site')
      if (
        (origin !== undefined && !(known(origin, origins) && new URL(origin).host === url.host)) ||
        (site !== undefined && site !== 'same-origin' && site !== 'none')
      )
        throw new Problem(403, 'foreign-origin', 'Forespørgslen kom fra et andet websted og er afvist.')
    }
    await next()
  }
}
