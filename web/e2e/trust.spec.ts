import AxeBuilder from '@axe-core/playwright'
import { type Browser, expect, type Page, test } from '@playwright/test'

/** Names of persons in minutes: open to a consultant, struck out for a leader; and what the product says of its own reading. */

const MINUTES = `REFERAT Kulturudvalget d. 04-02-2025

Mødedato Tirsdag d. 4. februar 2025 kl. 14:00

Mødested Lokale 2

Punkt 1: Noder til korene, ansøgt af Zita Kvorning

20.05.01P20-77-25

Indstilling

Kulturchefen indstiller:

- At der afsættes 37.000 kr. til noder i 2025.

Beslutning

Indstillingen godkendt.

Fraværende: Zita Kvorning

Sagsfremstilling

Korleder Zita Kvorning, tlf. 97 82 00 11, har søgt om penge til noder. Der afsættes 37.000 kr. til noder i 2025.
`
const PERSONAL = /Zita|Kvorning|97 82/

async function open(browser: Browser, role: string, path: string, width = 1440): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width, height: 900 } })).newPage()
  const answer = await page.request.post('/api/demonstration/sign-in', { data: { role } })
  expect(answer.status()).toBe(204)
  await page.goto(path)
  return page
}

async function expectNoViolations(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.evaluate(() =>
      Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => null))),
    )
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${colorScheme} ${id}: ${nodes[0]?.html}`)).toEqual([])
  }
}

/** Minutes that a consultant has imported, with a figure that concerns every unit. Returns the meeting's id. */
async function importShared(browser: Browser): Promise<string> {
  const page = await open(browser, 'controller', '/import')
  await page.locator('input[type=file]').setInputFiles({
    name: 'noder.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(MINUTES, 'utf8'),
  })
  const row = page.getByRole('listitem').filter({ hasText: 'noder.txt' })
  await expect(row).toContainText('læst', { timeout: 30_000 })
  const { items } = await (await page.request.get('/api/items?text=37.000')).json()
  const [item] = items
  const accepted = await page.request.post(`/api/items/${item.id}/amendment`, {
    data: { version: item.version, changes: { audience: 'all_units' }, accept: true },
    headers: { origin: new URL(page.url()).origin },
  })
  expect(accepted.status(), await accepted.text()).toBe(200)
  await page.context().close()
  return item.source.meetingId
}

test('a leader reads minutes with names struck out and is told why, a consultant reads the names', async ({
  browser,
}) => {
  const meeting = await importShared(browser)
  const leader = await open(browser, 'leader', `/referater/${meeting}`)
  const paper = leader.locator('.k-paper')
  await expect(paper).toContainText('har søgt om penge til noder')
  await expect(paper).not.toContainText(PERSONAL)
  expect(await leader.content()).not.toMatch(PERSONAL)
  const struck = paper.getByRole('button', { name: 'skjult personoplysning' })
  await expect(struck.first()).toBeVisible()
  await struck.first().focus()
  await leader.keyboard.press('Shift+Tab')
  await leader.keyboard.press('Tab')
  await expect(leader.getByRole('tooltip')).toContainText('Navne, adresser og numre på personer er skjult')
  await leader.keyboard.press('Escape')
  await expectNoViolations(leader)

  for (const path of ['/poster', '/beslutninger', '/']) {
    await leader.goto(path)
    await expect(leader.getByRole('heading', { level: 1 }).first()).toBeVisible()
    expect(await leader.content(), path).not.toMatch(PERSONAL)
  }
  await leader.goto('/beslutninger')
  await expect(leader.locator('.k-struck').first()).toBeVisible()
  await expectNoViolations(leader)

  const controller = await open(browser, 'controller', `/referater/${meeting}`)
  await expect(controller.locator('.k-paper')).toContainText('Korleder Zita Kvorning, tlf. 97 82 00 11')
  await expect(controller.locator('.k-struck')).toHaveCount(0)
})

test('the trust page says how well the engine reads, on what it was measured, and what stood in use', async ({
  browser,
}) => {
  const page = await open(browser, 'controller', '/tillid')
  // The first start measures in the background.
  await expect(async () => {
    await page.reload()
    await expect(page.getByRole('row', { name: /beløb fundet og læst/ })).toBeVisible({ timeout: 2000 })
  }).toPass({ timeout: 45_000 })
  const { engine } = await (await page.request.get('/api/trust')).json()
  const kind = engine.sets[0].measures.find(({ measure }: { measure: string }) => measure === 'kind')
  const shown = `${(kind.share * 100).toFixed(1).replace('.', ',')}`
  await expect(page.getByRole('row', { name: /^art .*referater/ })).toContainText(shown)
  await expect(page.getByRole('row', { name: /^art .*referater/ })).toContainText(String(kind.of))
  await expect(page.getByText(`udgave ${engine.edition.slice(0, 8)}`)).toBeVisible()
  await expect(page.getByText(/^Målt i brug: .* 24\. april 2025\.$/)).toBeVisible()
  await expect(page.getByRole('row', { name: /Regnskab .* intet oplyst/ }).first()).toBeVisible()
  await expectNoViolations(page)

  const leader = await open(browser, 'leader', '/tillid', 390)
  await expect(leader.getByRole('row', { name: /beløb fundet og læst/ })).toBeVisible()
  const overflow = await leader.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow).toBe(0)
  await expectNoViolations(leader)
})
