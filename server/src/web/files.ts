import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { serveStatic } from '@hono/node-server/serve-static'
import type { MiddlewareHandler } from 'hono'
import type { Env } from '../router.ts'

const FOLDER = fileURLToPath(new URL('../../../web/dist', import.meta.url))

/** The built web files, and nothing else from the disk; any other address outside `/api` gets the page, whose router knows what to show. */
export function webFiles(): MiddlewareHandler<Env> {
  const files = serveStatic<Env>({
    root: FOLDER,
    onFound: (path, c) => {
      c.header('cache-control', /[/\\]assets[/\\]/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  return async (c, next) => {
    if (c.req.path.startsWith('/api/')) return next()
    const found = await files(c, async () => undefined)
    // A script of an earlier build is gone; the page in its place would be taken for it.
    if (found || c.req.path.startsWith('/assets/')) return found ?? next()
    const page = await readFile(`${FOLDER}/index.html`, 'utf8').catch(() => null)
    if (page === null) return c.text('The web is not built: run `npx pnpm@12 start`.', 503)
    c.header('cache-control', 'no-cache')
    return c.html(page)
  }
}
