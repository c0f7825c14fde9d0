import type { IncomingMessage } from 'node:http'
import type { Context } from 'hono'

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])

/**
 * The address a request came from: the connection's, or what a proxy on this machine added last to X-Forwarded-For. Anything else in that
 * header was written by the client.
 */
export function addressOf(c: Context): string {
  const { incoming } = (c.env ?? {}) as { incoming?: Pick<IncomingMessage, 'socket'> }
  const peer = incoming?.socket.remoteAddress ?? 'unknown'
  const forwarded = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
  return LOOPBACK.has(peer) && forwarded ? forwarded : peer
}
