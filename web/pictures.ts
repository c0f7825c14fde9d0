import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import sparticuz from '@sparticuz/chromium'

/** Makes the README's pictures from the running demonstration: `node web/pictures.ts [http://localhost:3000]`. */

const address = process.argv[2] ?? 'http://localhost:3000'
const folder = fileURLToPath(new URL('./pictures/', import.meta.url))

const PICTURES = [
  { name: 'leader-home', role: 'leader', path: '/' },
  { name: 'leader-home-phone-dark', role: 'leader', path: '/', phone: true, dark: true },
  { name: 'pool', role: 'executive', path: '/puljer/analyser?aar=2025&dag=2025-04-23' },
  { name: 'review', role: 'controller', path: '/gennemgang' },
  { name: 'portfolio', role: 'executive', path: '/portefoelje' },
] as const

await mkdir(folder, { recursive: true })
const browser = await chromium.launch({
  executablePath: await sparticuz.executablePath(),
  args: ['--no-sandbox', '--headless=new', '--disable-gpu', '--disable-dev-shm-usage'],
})
try {
  for (const picture of PICTURES) {
    const phone = 'phone' in picture
    const context = await browser.newContext({
      viewport: phone ? { width: 390, height: 844 } : { width: 1440, height: 900 },
      colorScheme: 'dark' in picture ? 'dark' : 'light',
      reducedMotion: 'reduce',
      locale: 'da-DK',
    })
    const page = await context.newPage()
    await page.request.post(`${address}/api/demonstration/sign-in`, { data: { role: picture.role } })
    await page.goto(address + picture.path)
    await page.locator('main').first().waitFor()
    await page.waitForLoadState('networkidle')
    await page.screenshot({ path: `${folder}${picture.name}.png` })
    await context.close()
    process.stdout.write(`${picture.name}\n`)
  }
} finally {
  await browser.close()
}
