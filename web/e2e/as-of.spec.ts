import AxeBuilder from '@axe-core/playwright'
import type { EconomicItem, ItemDetail, ItemList } from '@kildetal/shared/items.ts'
import { type Browser, expect, type Page, test } from '@playwright/test'

/** Views as known on a past day: what came later is absent, what was corrected reads as it did, and the day goes along from page to page. */

type Role = 'leader' | 'controller' | 'executive' | 'administrator' | 'auditor'
/** The committee met on the ninth; everything was entered on the twenty-third, and today is the day after. */
const BEFORE_MEETING = '2025-04-08'
const MEETING = '2025-04-09'
const ENTERED = '2025-04-23'
const TODAY = '2025-04-24'

async function open(browser: Browser, role: Role, path: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  const answer = await page.request.post('/api/demonstration/sign-in', { data: { role } })
  expect(answer.status()).toBe(204)
  await page.goto(path)
  return page
}

const dayOf = (page: Page) => new URL(page.url()).searchParams.get('dag')

async function chooseDay(page: Page, option: RegExp | string): Promise<void> {
  await page.getByRole('button', { name: /^Som kendt/ }).click()
  await page.getByRole('option', { name: option }).first().click()
}

async function findItem(page: Page, label: string, query = ''): Promise<EconomicItem> {
  const { items } = (await (await page.request.get(`/api/items?text=${label}${query}`)).json()) as ItemList
  const [item] = items
  if (!item) throw new Error(`no item named ${label}`)
  return item
}

test('a leader looks at the day before a meeting, keeps it from page to page, and comes back to today', async ({
  browser,
}) => {
  const page = await open(browser, 'leader', `/poster?dag=${MEETING}`)
  const carried = page.getByRole('row', { name: /Overført mindreforbrug fra 2024/ })
  const granted = page.getByRole('row', { name: /Tillægsbevilling til en ekstra 2. klasse/ })
  await expect(carried).toContainText('186.000')
  await page.goto(`/poster?dag=${BEFORE_MEETING}`)
  await expect(granted).toBeVisible()
  await expect(carried).toHaveCount(0)

  const navigation = page.getByRole('navigation', { name: 'Hovednavigation' }).first()
  await navigation.getByRole('link', { name: 'Min enhed' }).click()
  await expect(page.getByText('Som kendt den 8. april 2025.')).toBeVisible()
  expect(dayOf(page)).toBe(BEFORE_MEETING)
  await expect(page.getByText('Overført mindreforbrug')).toHaveCount(0)
  await navigation.getByRole('link', { name: 'Projekter' }).click()
  await expect(page).toHaveURL(/\/portefoelje/)
  expect(dayOf(page)).toBe(BEFORE_MEETING)

  await navigation.getByRole('link', { name: 'Referater' }).click()
  const note = page.getByText('Her ses alt, som det står i dag, ikke som kendt den 8. april 2025.')
  await expect(note).toBeVisible()
  expect(dayOf(page)).toBe(BEFORE_MEETING)
  await page.getByRole('button', { name: 'Vis i dag overalt' }).click()
  await expect(note).toHaveCount(0)
  expect(dayOf(page)).toBeNull()

  await navigation.getByRole('link', { name: 'Min enhed' }).click()
  await expect(page.getByText('Overført mindreforbrug').first()).toBeVisible()
  await chooseDay(page, /9. april 2025/)
  await expect(page.getByText('Som kendt den 9. april 2025.')).toBeVisible()
  await chooseDay(page, 'i dag')
  await expect(page.getByText('Som kendt den 9. april 2025.')).toHaveCount(0)
  expect(dayOf(page)).toBeNull()
})

test('a controller corrects an amount, and the day before still shows the old one', async ({ browser }) => {
  const label = 'Takster for SFO 2026, takst om måneden 2025'
  const page = await open(browser, 'controller', `/?dag=${ENTERED}`)
  await expect(page.getByText('Som kendt den 23. april 2025.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Læs referater ind' })).toHaveCount(0)
  const item = await findItem(page, label)
  await page.goto(`/gennemgang?moede=${item.source?.meetingId}&tal=${item.source?.mentionId}`)
  const amount = page.getByRole('textbox', { name: 'Beløb' })
  await expect(amount).toHaveValue('1.880')
  await amount.fill('1.890')
  await amount.press('Tab')
  const saved = page.waitForResponse((answer) => answer.url().endsWith('/amendment'))
  await page.getByRole('button', { name: /Gem og godkend/ }).click()
  const amended = (await (await saved).json()) as ItemDetail
  expect(amended.amountOre).toBe(189_000)
  try {
    const rowOn = async (day: string) => {
      await page.goto(`/poster?soeg=${encodeURIComponent(label)}&dag=${day}`)
      return page.getByRole('row', { name: new RegExp(label) })
    }
    await expect(await rowOn(ENTERED)).toContainText('1.880')
    await expect(await rowOn(ENTERED)).toContainText('ikke set')
    await (await rowOn(ENTERED)).click()
    const pane = page.getByRole('complementary', { name: label })
    await expect(pane.getByRole('heading', { level: 2 })).toHaveText('1.880 kr.')
    await expect(pane.getByText('Som kendt den 23. april 2025.')).toBeVisible()
    await expect(pane.getByRole('link', { name: 'Gennemgå' })).toHaveCount(0)
    await expect(await rowOn(TODAY)).toContainText('1.890')

    await page.goto(`/bevaegelser/aendringer?siden=${ENTERED}`)
    const change = page.getByRole('listitem').filter({ hasText: label }).last()
    await expect(change).toContainText('rettet, ')
    await expect(change).toContainText('beløb: 1.880 kr. → 1.890 kr.')
    await expect(change).toContainText('ikke set → godkendt')
    await page.goto(`/bevaegelser/aendringer?siden=${MEETING}&dag=${ENTERED}`)
    await expect(page.getByText('Ingen tal er rettet siden da')).toBeVisible()
  } finally {
    const undone = await page.request.delete(`/api/items/${item.id}/amendment?version=${amended.version}`)
    expect(undone.status()).toBe(200)
  }
})

test('who may not see something today may not see it on another day, and no day to come is shown', async ({
  browser,
}) => {
  const controller = await open(browser, 'controller', '/')
  const hidden = await findItem(controller, 'Administrationsanalysen, tilbud fra BDO')
  const status = async (page: Page, path: string) => (await page.request.get(path)).status()
  expect(await status(controller, `/api/items/${hidden.id}?asOf=${MEETING}`)).toBe(200)
  const leader = await open(browser, 'leader', `/poster?post=${hidden.id}&dag=${MEETING}`)
  await expect(leader.getByText('Findes ikke, eller ligger uden for din adgang.')).toBeVisible()
  expect(await status(leader, `/api/items/${hidden.id}?asOf=${MEETING}`)).toBe(404)
  for (const path of ['/api/homes/controller', '/api/pools', '/api/movements', '/api/homes/executive'])
    expect([path, await status(leader, `${path}?asOf=${MEETING}`)]).toEqual([path, 403])
  expect(await status(leader, `/api/changes?since=${MEETING}&asOf=${ENTERED}`)).toBe(403)
  const executive = await open(browser, 'executive', '/')
  expect(await status(executive, `/api/homes/controller?asOf=${MEETING}`)).toBe(403)
  const administrator = await open(browser, 'administrator', `/?dag=${MEETING}`)
  await expect(administrator.getByText('Her ses alt, som det står i dag')).toBeVisible()
  for (const path of ['/api/items', '/api/projects', '/api/overview/kommune'])
    expect([path, await status(administrator, `${path}?asOf=${MEETING}`)]).toEqual([path, 403])
  await executive.goto('/poster?dag=2025-04-25')
  await expect(executive.getByText('Dagen er ikke kommet endnu. Vælg i dag eller en tidligere dag.')).toBeVisible()
  for (const path of ['/puljer', '/']) {
    await executive.goto(`${path}?dag=2025-04-25`)
    await expect(executive.getByRole('heading', { level: 1 })).toHaveText('Dagen er ikke kommet endnu')
  }
  await executive.getByRole('button', { name: 'Vis i dag' }).click()
  await expect(executive.getByRole('heading', { level: 1 })).toHaveText(/beslutning/)
})

const SEEN: Partial<Record<Role, readonly string[]>> = {
  leader: ['/', '/poster', '/portefoelje', '/referater'],
  controller: ['/', '/tillid', '/gennemgang', '/bevaegelser/aendringer?siden=2025-02-26', '/bevaegelser'],
  executive: ['/', '/puljer/analyser', '/puljer', '/beslutninger'],
  auditor: ['/', '/revision'],
}
for (const [role, paths] of Object.entries(SEEN))
  test(`${role}: pages of a past day have nothing that axe finds fault with, and fit a phone`, async ({ browser }) => {
    test.setTimeout(120_000)
    const page = await open(browser, role as Role, '/')
    for (const path of paths) {
      await page.setViewportSize({ width: 1440, height: 900 })
      await page.goto(`${path}${path.includes('?') ? '&' : '?'}dag=${MEETING}`)
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
      await expect(page.getByText(/ 9\. april 2025/).first()).toBeVisible()
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        await page.evaluate(() =>
          Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => null))),
        )
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
          .analyze()
        expect(violations.map(({ id, nodes }) => `${path} ${colorScheme} ${id}: ${nodes[0]?.html}`)).toEqual([])
      }
      await page.setViewportSize({ width: 390, height: 844 })
      const beyond = () =>
        page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      await expect.poll(beyond, { message: `${path} at 390 px` }).toBe(0)
    }
  })
