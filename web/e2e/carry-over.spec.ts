import AxeBuilder from '@axe-core/playwright'
import { CarryOverList } from '@kildetal/shared/carry-overs.ts'
import { type Browser, expect, type Page, test } from '@playwright/test'

/** Carry-overs through the web: a leader asks, the others take their steps, the council grants a part, and both years show it. */

type Role = 'leader' | 'controller' | 'executive' | 'administrator'
const LIST = '/bevaegelser/overfoersler?fra=2024'

async function open(browser: Browser, role: Role, path: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
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
    const { violations } = await new AxeBuilder({ page })
      // What react-aria reads aloud stays for seven seconds, also when the option it names has closed.
      .exclude('[data-live-announcer]')
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
      .analyze()
    expect(violations.map(({ id, nodes }) => `${colorScheme} ${id}: ${nodes[0]?.html}`)).toEqual([])
  }
  await page.emulateMedia({ colorScheme: 'light' })
}

/** Takes the step a request waits for, with the amount and citation given. */
async function step(
  page: Page,
  button: string,
  { amount, cites }: { amount?: string; cites?: string } = {},
): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toBeVisible()
  if (amount !== undefined) await dialog.getByLabel('Beløb').fill(amount)
  if (cites !== undefined) {
    await dialog.getByRole('combobox', { name: 'Hvor står det?' }).fill(cites)
    await page.getByRole('option', { name: cites }).first().click()
  }
  await dialog.getByRole('button', { name: 'Gem' }).click()
  await expect(dialog).toBeHidden()
}

test('from a leader’s request to a partial grant that is settled in both years', async ({ browser }) => {
  test.setTimeout(150_000)
  const leader = await open(browser, 'leader', '/')
  await leader.getByRole('link', { name: 'Søg om overførsel' }).click()
  const dialog = leader.getByRole('dialog')
  await expect(dialog).toContainText('388.000')
  await dialog.getByRole('button', { name: /Hvor står pengene/ }).click()
  await leader.getByRole('option', { name: /Undervisningsmidler/ }).click()
  await dialog.getByLabel('Beløb').fill('150.000')
  await dialog.getByRole('textbox', { name: 'Formål' }).fill('Instrumenter til sammenspil')
  await dialog.getByRole('textbox', { name: 'Begrundelse' }).fill('Leverandøren kunne først levere i foråret.')
  await dialog.getByRole('button', { name: 'Send ønsket' }).click()
  await expect(dialog).toBeHidden()
  await leader.getByRole('row', { name: /Instrumenter til sammenspil/ }).click()
  await expect(leader.getByRole('heading', { level: 1 })).toHaveText(
    'Nordskolen søger om 150.000 kr. fra 2024 til 2025.',
  )
  await expect(leader.getByRole('button', { name: 'Godkend kontrollen' })).toHaveCount(0)
  await expect(leader.getByRole('button', { name: 'Træk tilbage' })).toBeVisible()
  await expectNoViolations(leader)
  const path = new URL(leader.url()).pathname

  const controller = await open(browser, 'controller', path)
  await step(controller, 'Godkend kontrollen', { amount: '140.000' })
  await expect(controller.getByRole('list', { name: 'Forløb' })).toContainText('140.000')
  // The next step belongs to the executive board alone.
  await expect(controller.getByRole('button', { name: 'Indstil', exact: true })).toHaveCount(0)
  const executive = await open(browser, 'executive', path)
  await step(executive, 'Indstil')
  await expect(executive.getByRole('button', { name: 'Skriv udvalgets anbefaling ind' })).toHaveCount(0)

  await step(controller, 'Skriv udvalgets anbefaling ind', { cites: 'Direktionen 23. april 2025' })
  await expect(controller.getByRole('link', { name: 'Direktionen 23. april 2025' })).toBeVisible()
  await step(controller, 'Skriv bevillingen ind', { amount: '100.000' })
  await expect(controller.getByRole('heading', { level: 1 })).toHaveText(
    'Nordskolen har fået bevilget 100.000 kr. af de 150.000 kr. til 2025.',
  )
  await expectNoViolations(controller)

  // The one settlement stands in both years of the books, and the leader sees the state without a reload.
  const settled = controller.getByRole('listitem').filter({ hasText: 'bogført' })
  await expect(settled).toContainText('−100.000')
  await expect(settled).toContainText('+100.000')
  await expect(leader.getByRole('heading', { level: 1 })).toHaveText(/har fået bevilget/)
  await settled.getByRole('link', { name: /Ud af 2024/ }).click()
  await expect(controller).toHaveURL(/\/bevaegelser\?aar=2024/)
  await expect(controller.getByRole('dialog')).toContainText('Instrumenter til sammenspil')
})

test('one decision takes all that wait for the board a step on, and the list’s sums follow', async ({ browser }) => {
  const page = await open(browser, 'executive', LIST)
  await expectNoViolations(page)
  const read = async () => CarryOverList.parse(await (await page.request.get('/api/carry-overs?from=2024')).json())
  const waiting = (await read()).waiting.find(({ body }) => body === 'executive')
  expect(waiting?.count).toBeGreaterThan(1)
  await page.getByRole('button', { name: 'Vælg dem, der venter på Direktionen' }).click()
  await expect(page.getByText(`${waiting?.count} valgt`)).toBeVisible()
  await step(page, 'Indstil')
  await expect(page.getByRole('button', { name: 'Vælg dem, der venter på Direktionen' })).toHaveCount(0)
  expect((await read()).waiting.map(({ body }) => body)).not.toContain('executive')
})

test('rows that have come differently far take no step together', async ({ browser }) => {
  const page = await open(browser, 'controller', LIST)
  await page.getByRole('checkbox', { name: /Byskolen/ }).check()
  await page.getByRole('checkbox', { name: /Vesterled/ }).check()
  await expect(page.getByText('Vælg ønsker, der er nået lige langt.').first()).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('the controller states the frame; the list says the share and its source', async ({ browser }) => {
  const page = await open(browser, 'controller', LIST)
  await page.getByRole('button', { name: 'Ramme og mødedage' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Serviceramme 2025').fill('1.400.000.000')
  await dialog.getByLabel('Hvor står rammen?').fill('Budget 2025, oversigt 3')
  await dialog.getByRole('button', { name: 'Gem' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText(/af servicerammen for 2025 på 1\.400\.000\.000/)).toBeVisible()
  await expect(page.getByText('Kilde: Budget 2025, oversigt 3.')).toBeVisible()
  // Far below the budget of the demonstration: what is above it stands in words, not by colour alone.
  const sum = page.getByRole('definition')
  await expect(page.getByText('Over rammen')).toBeVisible()
  await expect(sum.filter({ hasText: '1.400.000.000' })).toBeVisible()
  await expectNoViolations(page)
})

test('the annex is a PDF for those who prepare the case, and not for leaders', async ({ browser }) => {
  const page = await open(browser, 'controller', LIST)
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Bilag som PDF' }).click()
  expect((await download).suggestedFilename()).toBe('overfoersler-2024-2025.pdf')
  const leader = await open(browser, 'leader', LIST)
  await expect(leader.getByRole('heading', { level: 1 })).toContainText('ønske')
  await expect(leader.getByRole('link', { name: 'Bilag som PDF' })).toHaveCount(0)
  expect((await leader.request.get('/api/carry-overs/annex.pdf?from=2024')).status()).toBe(403)
  expect((await leader.request.get(`/api/carry-overs?from=2024`)).status()).toBe(200)
})

test('the list is seen as known on an earlier day, without steps to take, and its annex is of that day', async ({
  browser,
}) => {
  const page = await open(browser, 'controller', `${LIST}&dag=2025-04-01`)
  await expect(page.getByText(/som kendt den 1\. april 2025/)).toBeVisible()
  await expect(page.getByRole('checkbox', { name: /^Vælg / })).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'Bilag som PDF' })).toHaveAttribute('href', /from=2024&asOf=2025-04-01$/)
  await page.getByRole('button', { name: /^Som kendt/ }).click()
  await page.getByRole('option', { name: 'i dag' }).click()
  await expect(page).not.toHaveURL(/dag=/)
  await expect(page.getByRole('checkbox', { name: /^Vælg / }).first()).toBeVisible()
})

test('an administrator, who sees no figures, is told so', async ({ browser }) => {
  const page = await open(browser, 'administrator', LIST)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Det ligger uden for din adgang')
})

for (const role of ['leader', 'controller'] as const)
  test(`the list stands on a phone without a sideways scroll, for ${role}`, async ({ browser }) => {
    const page = await open(browser, role, LIST)
    await page.setViewportSize({ width: 390, height: 844 })
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    const overflow = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    await expect.poll(overflow).toBe(0)
  })
