import AxeBuilder from '@axe-core/playwright'
import { type Browser, expect, type Page, test } from '@playwright/test'

/** Two people at one row: the second is shown both versions, keeps what was typed, and chooses. */

const WAIT = { timeout: 20_000 }

async function open(browser: Browser, role: string, path: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  const answer = await page.request.post('/api/demonstration/sign-in', { data: { role } })
  expect(answer.status()).toBe(204)
  await page.goto(path)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  return page
}

const bothVersions = (page: Page) => page.getByRole('alertdialog')

async function expectNoViolations(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.evaluate(() => Promise.all(document.getAnimations().map((one) => one.finished.catch(() => null))))
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${colorScheme} ${id}: ${nodes[0]?.html}`)).toEqual([])
  }
}

test('a pool: the other’s name and mine, and mine is kept on top of theirs', async ({ browser }) => {
  const maker = await open(browser, 'controller', '/puljer')
  const name = `Konfliktpulje ${Date.now()}`
  const made = await maker.request.post('/api/pools', { data: { name, parent: null, unitId: null } })
  expect(made.status()).toBe(201)
  const { pool, version } = (await made.json()) as { pool: { slug: string }; version: number }
  const page = await open(browser, 'controller', `/puljer/${pool.slug}`)
  await page.getByRole('button', { name: 'Ret pulje', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Navn' }).first().fill(`${name} min`)
  const theirs = { data: { version, name: `${name} deres`, parent: null, unitId: null } }
  expect((await maker.request.patch(`/api/pools/${pool.slug}`, theirs)).status()).toBe(200)
  // What they saved has arrived on the page behind the dialog, and is still not written over unseen.
  await expect(page.getByText(`${name} deres`).first()).toBeAttached(WAIT)
  await page.keyboard.press('Control+Enter')
  await expect(bothVersions(page)).toContainText(`${name} deres`, WAIT)
  await expect(bothVersions(page)).toContainText(`${name} min`)
  await expectNoViolations(page)
  await bothVersions(page).getByRole('button', { name: 'Behold min' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`${name} min`, WAIT)
})

test('the frame of the carry-overs: theirs is used, and nothing of mine is sent', async ({ browser }) => {
  const other = await open(browser, 'controller', '/bevaegelser/overfoersler?fra=2024')
  const read = async () =>
    ((await (await other.request.get('/api/carry-overs?from=2024')).json()) as { case: { version: number } }).case
  const page = await open(browser, 'controller', '/bevaegelser/overfoersler?fra=2024')
  await page.getByRole('button', { name: 'Ramme og mødedage' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Serviceramme 2025').fill('1.111.000.000')
  await dialog.getByLabel('Hvor står rammen?').fill('Mit eget regneark')
  const { version } = await read()
  const theirs = { frameOre: 149_900_000_000, frameBasis: 'Deres oversigt', executiveOn: null, committeeOn: null }
  const put = await other.request.put('/api/carry-over-cases/2024', {
    data: { version, ...theirs, councilOn: '2025-04-30' },
  })
  expect(put.status()).toBe(200)
  await dialog.getByRole('button', { name: 'Gem' }).click()
  await expect(bothVersions(page)).toContainText('1.499.000.000', WAIT)
  await expect(bothVersions(page)).toContainText('Deres oversigt')
  await expect(bothVersions(page)).toContainText('1.111.000.000')
  await expect(dialog.getByLabel('Hvor står rammen?')).toHaveValue('Mit eget regneark')
  await expectNoViolations(page)
  await bothVersions(page).getByRole('button', { name: /^Brug/ }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('Kilde: Deres oversigt.')).toBeVisible(WAIT)
})

test('a benefit and the project itself: each shows the other’s words beside mine', async ({ browser }) => {
  const other = await open(browser, 'executive', '/portefoelje')
  await other.getByRole('button', { name: 'Nyt projekt' }).click()
  await other.getByRole('dialog').getByRole('textbox', { name: 'Navn' }).fill(`Konfliktprojekt ${Date.now()}`)
  await other.keyboard.press('Control+Enter')
  await expect(other).toHaveURL(/\/projekter\//, WAIT)
  const path = new URL(other.url()).pathname
  await other.getByRole('button', { name: 'Ny gevinst' }).click()
  await other.getByRole('textbox', { name: 'Hvad' }).fill('Færre vikarer')
  await other.getByRole('textbox', { name: 'Mål', exact: true }).fill('250.000')
  await expectNoViolations(other)
  await other.keyboard.press('Control+Enter')
  await expect(other.getByText('Færre vikarer')).toBeVisible(WAIT)

  const page = await open(browser, 'executive', path)
  await page.getByRole('button', { name: 'Ret gevinsten Færre vikarer' }).click()
  await page.getByRole('textbox', { name: 'Målt på' }).fill('Timer i vagtplanen')
  await other.getByRole('button', { name: 'Ret gevinsten Færre vikarer' }).click()
  await other.getByRole('textbox', { name: 'Målt på' }).fill('Regninger fra bureauet')
  await other.keyboard.press('Control+Enter')
  await expect(other.getByRole('dialog')).toBeHidden(WAIT)
  await page.keyboard.press('Control+Enter')
  await expect(bothVersions(page)).toContainText('Regninger fra bureauet', WAIT)
  await expect(bothVersions(page)).toContainText('Timer i vagtplanen')
  await bothVersions(page).getByRole('button', { name: 'Behold min' }).click()
  await expect(page.getByText('Timer i vagtplanen')).toBeVisible(WAIT)

  await page.getByRole('button', { name: 'Ret projektet' }).click()
  await page.getByRole('textbox', { name: 'Ejer' }).fill('Min ejer')
  await other.getByRole('button', { name: 'Ret projektet' }).click()
  await other.getByRole('textbox', { name: 'Ejer' }).fill('Deres ejer')
  await other.keyboard.press('Control+Enter')
  await expect(other.getByRole('dialog')).toBeHidden(WAIT)
  await expect(page.getByText('Deres ejer').first()).toBeAttached(WAIT)
  await page.keyboard.press('Control+Enter')
  await expect(bothVersions(page)).toContainText('Deres ejer', WAIT)
  await expect(bothVersions(page)).toContainText('Min ejer')
})

test('a step of a carry-over: what the other did stands beside what I wrote', async ({ browser }) => {
  const other = await open(browser, 'controller', '/bevaegelser/overfoersler?fra=2024')
  const units = (await (await other.request.get('/api/units/nordskolen/figures?year=2024')).json()) as {
    lines: { code: string }[]
  }
  const made = await other.request.post('/api/carry-overs', {
    data: {
      ...{ unit: 'nordskolen', account: units.lines[0]?.code, pool: null, fromYear: 2024, toYear: 2025 },
      ...{ amountOre: 1_000_000, purpose: 'Konflikt', reason: 'Til to på én gang', rule: 'free_within_5_percent' },
      ...{ serviceFrame: true, knownOn: '2025-03-01', itemId: null },
    },
  })
  expect(made.status(), await made.text()).toBe(201)
  const { id, version } = (await made.json()) as { id: string; version: number }
  const page = await open(browser, 'controller', `/bevaegelser/overfoersler/${id}`)
  await page.getByRole('button', { name: 'Godkend kontrollen' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Bemærkning' }).fill('Min bemærkning')
  const step = { version, state: 'checked', amountOre: 400_000, knownOn: '2025-04-01', body: null, itemId: null }
  const taken = await other.request.post(`/api/carry-overs/${id}/steps`, {
    data: { ...step, note: 'Deres bemærkning' },
  })
  expect(taken.status()).toBe(200)
  await dialog.getByRole('button', { name: 'Gem' }).click()
  await expect(bothVersions(page)).toContainText('Deres bemærkning', WAIT)
  await expect(bothVersions(page)).toContainText('4.000')
  await expect(bothVersions(page)).toContainText('Min bemærkning')
  await expect(dialog.getByRole('textbox', { name: 'Bemærkning' })).toHaveValue('Min bemærkning')
})
