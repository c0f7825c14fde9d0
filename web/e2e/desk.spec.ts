import AxeBuilder from '@axe-core/playwright'
import { type Browser, expect, type Page, test } from '@playwright/test'

/** The consultant's desk: post with a citation, approve by a second person, grant in part, reverse, close, and see what changed. */

type Role = 'leader' | 'controller' | 'executive' | 'administrator' | 'auditor'

/** Room for the slowest step: the demonstration's machine may do other things besides. */
const PATIENT = { timeout: 30_000 }
test.setTimeout(180_000)

async function open(browser: Browser, role: Role, path: string, colleague = false): Promise<Page> {
  const page = await (await browser.newContext({ reducedMotion: 'reduce' })).newPage()
  const answer = await page.request.post('/api/demonstration/sign-in', { data: { role, colleague } })
  expect(answer.status()).toBe(204)
  await page.goto(path)
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible(PATIENT)
  return page
}

async function choose(page: Page, label: string, text: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).fill(text)
  await page.getByRole('option', { name: text, exact: true }).click()
}

/** Chooses in a list of rows by the words of a row. */
const row = (page: Page, list: string, words: string | RegExp) =>
  page.getByRole('radiogroup', { name: list }).locator('label').filter({ hasText: words }).first()

async function expectNoViolations(page: Page, where: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.evaluate(() =>
      Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => null))),
    )
    // The announcer of a button at work names it for some seconds after its dialog has closed.
    const { violations } = await new AxeBuilder({ page })
      .exclude('[data-live-announcer]')
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
      .analyze()
    expect(violations.map(({ id, nodes }) => `${where} ${colorScheme} ${id}: ${nodes[0]?.html}`)).toEqual([])
  }
  await page.emulateMedia({ colorScheme: 'light' })
}

test('a movement cites an item, shows what it will do, and what is typed survives a reload', async ({ browser }) => {
  // A year that no other test looks at.
  const page = await open(browser, 'controller', '/bevaegelser?aar=2027')
  await page.keyboard.press('n')
  await page.getByLabel('Find posten').fill('520.000')
  await row(page, 'Poster', '520.000').click(PATIENT)
  await expect(page.getByLabel('Beløb')).toHaveValue(/^520\.000\s/)
  await choose(page, 'Pulje', 'Analyser')
  const effect = page.getByRole('dialog').getByRole('table')
  await expect(effect.getByRole('row', { name: /Analyser 2027, frit/ })).toContainText('714.000', PATIENT)
  await page.getByLabel('Beløb').fill('900.000')
  await page.getByLabel('Beløb').blur()
  await expect(page.getByText(/Der er ikke så meget: frit bliver/)).toBeVisible()
  await expectNoViolations(page, 'new movement')
  await page.reload()
  await expect(page.getByLabel('Beløb')).toHaveValue(/^900\.000\s/, PATIENT)
  await page.getByLabel('Beløb').fill('20.000')
  await page.getByLabel('Beløb').blur()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Bevægelsen er bogført.')).toBeVisible(PATIENT)
  await page
    .getByRole('row', { name: /Administrationsanalysen, tilbud fra BDO/ })
    .first()
    .press('Enter')
  await expect(page.getByRole('dialog')).toContainText('Direktionen 7. december 2023, punkt 4')
})

test('above the limit a second person approves; never the first, and only an administrator sets the limit', async ({
  browser,
}) => {
  const rules = await open(browser, 'administrator', '/administration?vis=regler')
  await rules.getByRole('button', { name: 'Ret grænsen' }).click(PATIENT)
  await rules.getByLabel('Godkendes af to fra').fill('8 mio.')
  await rules.getByLabel('Begrundelse').fill('Aftalt med revisionen')
  await rules.getByRole('button', { name: 'Gem' }).click()
  await expect(rules.getByText(/Bevægelser på 8\.000\.000\skr\. og derover/)).toBeVisible(PATIENT)
  await expect(rules.getByRole('dialog')).toHaveCount(0)
  await expectNoViolations(rules, 'rules')
  const first = await open(browser, 'controller', '/bevaegelser?aar=2027&bogfoer=ny')
  await first.getByText('En note').click()
  await first.getByRole('textbox', { name: 'Note' }).fill('Aftale med leverandøren')
  await choose(first, 'Pulje', 'Analyser')
  await first.getByLabel('Beløb').fill('9 mio.')
  await first.getByRole('textbox', { name: 'Tekst', exact: true }).fill('Stor aftale')
  await first.keyboard.press('Control+Enter')
  await expect(first.getByText('Bevægelsen venter på, at en anden godkender den.')).toBeVisible(PATIENT)
  await first.goto('/')
  await first.getByRole('link', { name: 'Stor aftale' }).click(PATIENT)
  await expect(first.getByRole('button', { name: 'Godkend', exact: true })).toHaveAttribute('aria-disabled', 'true')
  const { movements } = await (await first.request.get('/api/movements?state=awaiting_approval')).json()
  expect((await first.request.post(`/api/movements/${movements[0].id}/approval`)).status()).toBe(422)
  const second = await open(browser, 'controller', '/', true)
  await second.getByRole('link', { name: 'Stor aftale' }).click(PATIENT)
  await second.getByRole('button', { name: 'Godkend', exact: true }).click()
  await expect(second.getByText('Bevægelsen er godkendt og tæller med.')).toBeVisible(PATIENT)
  // As it was, for the tests beside this one.
  const limit = { fourEyesFromOre: 1_000_000_000, version: 2, reason: 'Tilbage igen' }
  expect((await second.request.put('/api/ledger/settings', { data: limit })).status()).toBe(403)
  expect((await rules.request.put('/api/ledger/settings', { data: limit })).status()).toBe(200)
})

test('a request is granted in part with its sentence cited, seen in both years, and the grant reversed', async ({
  browser,
}) => {
  const page = await open(browser, 'controller', '/bevaegelser?aar=2024&pulje=analyser&status=pending')
  await page.getByRole('row', { name: /1\.358\.000/ }).press('Enter')
  await page.getByRole('button', { name: 'Bevilg', exact: true }).click()
  await page.getByLabel('Bevilget beløb').fill('50.000')
  await page.getByLabel('Bevilget beløb').blur()
  await page.getByRole('button', { name: /Resten, 1\.308\.000/ }).click()
  await page.getByRole('option', { name: 'venter fortsat' }).click()
  await page.getByLabel('Find stedet').fill('overførsel analyser')
  await row(page, 'Punkter', /./).click(PATIENT)
  await row(page, 'Sætninger i punktet', /./).click(PATIENT)
  await page.getByRole('button', { name: 'Gem' }).click()
  await expect(page.getByText('Bevillingen er bogført.')).toBeVisible(PATIENT)
  for (const year of [2024, 2025]) {
    await page.goto(`/bevaegelser?aar=${year}&pulje=analyser&status=counted`)
    await expect(page.getByRole('row', { name: /overførsel mellem år 50\.000/ })).toBeVisible(PATIENT)
  }
  await page.getByRole('row', { name: /overførsel mellem år 50\.000/ }).press('Enter')
  await expect(page.getByRole('dialog')).toContainText('anmodningen', PATIENT)
  await expectNoViolations(page, 'movement')
  await page.getByRole('button', { name: 'Tilbagefør' }).click()
  await page.getByLabel('Begrundelse').fill('Bevilget på et forkert møde')
  await page.getByRole('button', { name: 'Gem' }).click()
  await expect(page.getByText('Bevægelsen er tilbageført.')).toBeVisible(PATIENT)
})

test('a closed period refuses in words, and opens again with a reason', async ({ browser }) => {
  const page = await open(browser, 'controller', '/bevaegelser/perioder?aar=2024&aaben=3')
  await page.getByRole('button', { name: 'Luk perioden' }).click(PATIENT)
  await expect(page.getByText('Perioden er lukket.')).toBeVisible(PATIENT)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expectNoViolations(page, 'periods')
  await page.goto('/bevaegelser?aar=2024&bogfoer=ny')
  await page.getByText('En note').click(PATIENT)
  await page.getByRole('textbox', { name: 'Note' }).fill('Aftale')
  await choose(page, 'Pulje', 'Analyser')
  await page.getByRole('button', { name: /Måned/ }).click()
  await page.getByRole('option', { name: 'marts' }).click()
  await expect(page.getByText('Perioden marts 2024 er lukket. Åbn perioden, eller vælg en anden.')).toBeVisible(PATIENT)
  await page.getByLabel('Beløb').fill('1.000')
  await page.getByRole('textbox', { name: 'Tekst', exact: true }).fill('For sent')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('alert')).toContainText('Perioden er lukket. Åbn den, eller vælg en anden.', PATIENT)
  await page.goto('/bevaegelser/perioder?aar=2024&aaben=3')
  await page.getByLabel('Hvorfor åbnes den?').fill('En faktura kom for sent')
  await page.getByRole('button', { name: 'Åbn perioden' }).click()
  await expect(page.getByText('Perioden er åbnet.')).toBeVisible(PATIENT)
})

test('what changed since a meeting, and the statement of an account as known on a day', async ({ browser }) => {
  const page = await open(browser, 'auditor', '/bevaegelser/aendringer?siden=2025-02-26&dag=2025-04-23')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('siden 26. februar 2025')
  await expect(page.getByRole('link', { name: 'Analyser 2025' })).toBeVisible()
  await expect(page.getByRole('row', { name: /Analyser, oprindeligt budget/ }).first()).toContainText('punkt 6')
  await expectNoViolations(page, 'changes')
  await page.goto('/bevaegelser/kontoudtog?pulje=analyser&aar=2025&dag=2025-04-23')
  await expect(page.getByRole('row', { name: /Analyser, oprindeligt budget/ })).toContainText('1.222.000', PATIENT)
  await expectNoViolations(page, 'statement')
  await page.goto('/bevaegelser/kontoudtog?pulje=analyser&aar=2025&dag=2025-04-22')
  await expect(page.getByText('Intet er bogført på kontoen i det år')).toBeVisible(PATIENT)
})

test('no event of the demonstration tells a raw field name, code or identifier', async ({ browser }) => {
  const page = await open(browser, 'auditor', '/revision')
  let before = ''
  const raw: string[] = []
  for (;;) {
    const log = await (await page.request.get(`/api/audit?limit=200${before}`)).json()
    for (const { action, changes } of log.events)
      for (const { field, before: was, after } of changes)
        for (const text of [field, was, after])
          if (text !== null && /^[a-z]+([A-Z_][a-z0-9]*)+$|^[0-9a-f]{8}-|^\d{4}-\d\d-\d\d$/.test(text))
            raw.push(`${action} ${field}: ${text}`)
    if (log.next === null) break
    before = `&before=${log.next}`
  }
  expect([...new Set(raw)]).toEqual([])
})

test('who reads does not post: no button, no form, and a refusal from the server', async ({ browser }) => {
  const page = await open(browser, 'auditor', '/bevaegelser?bogfoer=ny')
  await expect(page.getByRole('table').or(page.getByRole('grid')).first()).toBeVisible(PATIENT)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('button', { name: /Bogfør/ })).toHaveCount(0)
  const movement = { kind: 'earmark', on: { pool: 'analyser' }, fiscalYear: 2025, amountOre: 100 }
  const rest = { text: 'x', knownOn: '2025-04-24', basis: { note: 'intet' } }
  expect((await page.request.post('/api/movements', { data: { ...movement, ...rest } })).status()).toBe(403)
  const leader = await open(browser, 'leader', '/bevaegelser/aendringer')
  await expect(leader.getByRole('heading', { level: 1 })).toHaveText('Det ligger uden for din adgang')
})

test('the header holds its line at every width: what does not fit is behind Mere', async ({ browser }) => {
  const page = await open(browser, 'controller', '/bevaegelser')
  const navigation = page.getByRole('navigation', { name: 'Hovednavigation' }).first()
  for (const width of [1440, 1000, 760]) {
    await page.setViewportSize({ width, height: 900 })
    const find = await page.getByRole('button', { name: /Find/ }).first().boundingBox()
    await expect
      .poll(async () => {
        const boxes = await Promise.all((await navigation.getByRole('link').all()).map((link) => link.boundingBox()))
        return Math.max(...boxes.map((box) => (box ? box.x + box.width : 0))) < (find?.x ?? 0)
      }, PATIENT)
      .toBe(true)
  }
  await navigation.getByRole('button', { name: /Mere|Bevægelser/ }).click()
  await page.getByRole('menuitem', { name: 'Tillid' }).click()
  await expect(page).toHaveURL(/\/tillid/)
})
