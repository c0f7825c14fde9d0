import AxeBuilder from '@axe-core/playwright'
import { type Browser, expect, type Page, test } from '@playwright/test'

/** The product as people meet it: the real server with the demonstration, a real browser, every role. */

const ROLES = {
  leader: { button: 'Leder', headline: /Nordskolen ender/ },
  controller: { button: 'Økonomikonsulent', headline: /tal venter på at blive set|Indbakken er tom/ },
  executive: { button: 'Direktion', headline: /beslutning/ },
  administrator: { button: 'Administrator', headline: /brugere har adgang/ },
  auditor: { button: 'Revision', headline: /Sporet holder/ },
} as const
type Role = keyof typeof ROLES

async function signIn(page: Page, role: Role): Promise<void> {
  const answer = await page.request.post('/api/demonstration/sign-in', { data: { role } })
  expect(answer.status()).toBe(204)
}

async function open(browser: Browser, role: Role, path: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await signIn(page, role)
  await page.goto(path)
  return page
}

for (const [role, { button, headline }] of Object.entries(ROLES)) {
  test(`${role} signs in with one click and meets a home of its own`, async ({ page }) => {
    await page.goto('/')
    await page.getByRole('button', { name: new RegExp(button) }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline)
  })

  test(`${role} has no page that axe finds fault with, in either theme`, async ({ page }) => {
    test.setTimeout(150_000)
    await signIn(page, role as Role)
    await page.goto('/')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    const links = page.getByRole('navigation', { name: 'Hovednavigation' }).first().locator('a')
    const paths = await links.evaluateAll((anchors) => anchors.map((anchor) => anchor.getAttribute('href') ?? '/'))
    for (const path of new Set(paths)) {
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        // A colour that is still on its way from one theme to the other is no finding.
        await page.evaluate(() =>
          Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => null))),
        )
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
          .analyze()
        expect(violations.map(({ id, nodes }) => `${path} ${colorScheme} ${id}: ${nodes[0]?.html}`)).toEqual([])
      }
    }
  })
}

test('a bar leads to its movement, to the sentence, and the browser goes back', async ({ browser }) => {
  const page = await open(browser, 'executive', '/puljer/analyser?aar=2025&dag=2025-04-23')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('222.000')
  await page.getByRole('button', { name: /^Oprindeligt: 1\.222\.000/ }).press('Enter')
  await expect(page).toHaveURL(/trin=original/)
  await page.getByRole('link', { name: 'Direktionen 23. april 2025, punkt 6' }).first().click()
  await expect(page).toHaveURL(/\/referater\/.+tal=/)
  await expect(page.locator('main')).toContainText('1.222.000 kr.')
  await page.goBack()
  await expect(page).toHaveURL(/\/puljer\/analyser/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('222.000')
})

test('a figure accepted in one browser stands in another that was open, without a reload', async ({ browser }) => {
  const watching = await open(browser, 'controller', '/')
  await expect(watching.getByRole('heading', { level: 1 })).toHaveText(/^\d+ tal venter/)
  const before = Number.parseInt((await watching.getByRole('heading', { level: 1 }).textContent()) ?? '', 10)
  const acting = await open(browser, 'controller', '/')
  const list = await (await acting.request.get('/api/items?state=unreviewed&limit=1')).json()
  const [item] = list.items
  const accepted = await acting.request.post(`/api/items/${item.id}/acceptance`, { data: { version: item.version } })
  expect(accepted.status()).toBe(200)
  await expect(watching.getByRole('heading', { level: 1 })).not.toHaveText(new RegExp(`^${before} tal`))
})

test('a leader who opens a pool is told that it lies outside the own rights', async ({ browser }) => {
  const page = await open(browser, 'leader', '/puljer/analyser')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Det ligger uden for din adgang')
})

test('the leader home stands in one column on a phone, without a sideways scroll', async ({ browser }) => {
  const page = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage()
  await signIn(page, 'leader')
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow).toBe(0)
})
