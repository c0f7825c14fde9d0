import { spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'

const WEB = fileURLToPath(new URL('..', import.meta.url))
const DIST = join(WEB, 'e2e', 'gallery', 'dist')
/** An address that is answered from the built files by the browser's own test hook; nothing listens there. */
const ORIGIN = 'http://gallery.test'

/** The product's own policy, so that a component that would need more shows it here. */
const HEADERS = {
  'content-security-policy':
    "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; object-src 'none'",
}

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
}

/** Builds the gallery of all components. Throws with the build's own words. */
export function buildGallery(): void {
  const vite = join(WEB, 'node_modules', 'vite', 'bin', 'vite.js')
  const built = spawnSync(process.execPath, [vite, 'build', '--mode', 'gallery', '--logLevel', 'error'], {
    cwd: WEB,
    encoding: 'utf8',
  })
  if (built.status !== 0) throw new Error(`${built.stdout}${built.stderr}`)
}

/** Opens a sheet of the gallery and waits until it stands: fonts, figures and all. */
export async function openSheet(page: Page, sheet: string): Promise<void> {
  await page.route(`${ORIGIN}/**`, async (route) => {
    const path = new URL(route.request().url()).pathname
    const file = join(DIST, path === '/' ? 'index.html' : path)
    const body = await readFile(file).catch(() => null)
    if (body === null) await route.fulfill({ status: 404 })
    else await route.fulfill({ body, headers: { ...HEADERS, 'content-type': TYPES[extname(file)] ?? 'text/plain' } })
  })
  await page.goto(`${ORIGIN}/#${sheet}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.evaluate(() => document.fonts.ready)
}
