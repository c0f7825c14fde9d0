import AxeBuilder from '@axe-core/playwright'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { sheetOf } from '../../server/test/sheet-file.ts'

/** Budgets and accounts on their way through the web: dropped, mapped, checked, held to their totals, loaded, seen, and taken out again. */

const WAIT = { timeout: 30_000 }
const LIST = '/bevaegelser/indlaes'

async function open(browser: Browser, role: string, path: string, width = 1440): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width, height: 900 } })).newPage()
  const answer = await page.request.post('/api/demonstration/sign-in', { data: { role } })
  expect(answer.status()).toBe(204)
  await page.goto(path)
  return page
}

interface GivenFile {
  name: string
  mimeType: string
  buffer: Buffer
}

const csv = (name: string, lines: readonly string[]): GivenFile => ({
  ...{ name, mimeType: 'text/csv' },
  buffer: Buffer.from(`${lines.join('\n')}\n`, 'utf8'),
})

async function bring(page: Page, file: GivenFile): Promise<void> {
  await page.goto(LIST)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.locator('input[type=file]').setInputFiles(file)
  await expect(page.getByRole('heading', { name: 'Sådan læses filen' })).toBeVisible(WAIT)
}

const headline = (page: Page) => page.getByRole('heading', { level: 1 })
const loadButton = (page: Page) => page.getByRole('button', { name: 'Indlæs i bøgerne' })

/** Has the file read as it is set now, by keyboard. */
async function check(page: Page, expected: RegExp): Promise<void> {
  await expect(page.getByRole('button', { name: /^Kontrollér/ })).not.toHaveAttribute('aria-disabled', 'true')
  // A list of choices that is still closing would take the key.
  await expect(page.getByRole('listbox')).toHaveCount(0)
  const asked = page.waitForResponse((response) => response.url().endsWith('/check'))
  await page.keyboard.press('Control+Enter')
  expect((await asked).status()).toBe(202)
  await expect(headline(page)).toHaveText(expected, WAIT)
}

/** The reading on the page is another than the one the file was checked by. */
const isChanged = (page: Page) =>
  expect(page.getByRole('button', { name: 'Kontrollér igen' })).toHaveAttribute('data-variant', 'primary')

async function state(page: Page, total: RegExp, amount: string, judged: string | RegExp): Promise<void> {
  const field = page.getByRole('textbox', { name: total })
  await field.fill(amount)
  await field.press('Tab')
  await expect(page.locator('.k-fi-totals tbody tr').first()).toContainText(judged)
}

async function expectNoViolations(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.evaluate(() => Promise.all(document.getAnimations().map((one) => one.finished.catch(() => null))))
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${colorScheme} ${id}: ${nodes[0]?.html}`)).toEqual([])
  }
}

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

test('a CSV with a bad row, a wrong sign and a total that does not hold: refused in words, mended, loaded, seen, taken out', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const watching = await open(browser, 'controller', '/overblik/fjordskolen?aar=2026')
  const total = watching.getByRole('row', { name: /^I alt/ })
  await expect(total).toContainText('37.001')
  const page = await open(browser, 'controller', LIST)
  const file = csv('budget-2026-tillaeg.csv', [
    'Enhed;Konto;Kontonavn;Periode;Budget',
    'Fjordskolen;03.22.01.1.901.1.1;Prøvekonto;2026-01;-18.500,00',
    'Fjordskolen;03.22.01.1.901.1.1;Prøvekonto;2026-02;-18.500,00',
    'Fjordskolen;03.22.01.1.901.1.1;Prøvekonto;2026-03;-23.000,00',
    'Ukendt skole;03.22.01.1.901.1.1;Prøvekonto;2026-03;18500.00',
  ])
  await bring(page, file)
  await expect(page.getByText('Foreslået ud fra overskrifter')).toBeVisible()
  await expect(page.getByText(/18500\.00 er 18\.500\skr\., aldrig 1\.850\.000\skr\./)).toBeVisible()
  await expect(page.getByText(/3 af udsnittets 3 beløb er negative/)).toBeVisible()
  await expectNoViolations(page)
  await expect(page.getByRole('radio', { name: '18.500,00' })).toBeChecked()
  await check(page, /^1 af 4 rækker kan ikke læses/)

  const problems = page.getByRole('table', { name: 'De første rækker' })
  await expect(problems).toContainText('Enheden findes ikke.')
  await expect(problems).toContainText('kan læses på to måder')
  const download = page.getByRole('link', { name: 'Hent alle som CSV' })
  const all = await page.request.get((await download.getAttribute('href')) ?? '')
  expect(await all.text()).toContain('5;Enhed;Ukendt skole;Enheden findes ikke.')

  await state(page, /^Kontroltal for vedtaget budget 2026$/, '60.000', 'Modsat fortegn')
  await expect(loadButton(page)).toHaveAttribute('aria-disabled', 'true')
  await page.getByRole('radio', { name: 'minus er udgift' }).focus()
  await page.keyboard.press('Space')
  await expect(page.getByText('Læsningen er ændret. Kontrollér filen igen.').first()).toBeVisible()
  await page.reload()
  await expect(page.getByRole('radio', { name: 'minus er udgift' })).toBeChecked()
  await check(page, /^1 af 4 rækker kan ikke læses/)
  await expect(page.locator('.k-fi-totals tbody tr').first()).toContainText('stemmer')

  await state(page, /^Kontroltal for vedtaget budget 2026$/, '61.000', '+1.000')
  await page.getByRole('radio', { name: 'spring dem over' }).focus()
  await page.keyboard.press('Space')
  await expect(page.getByText('Et kontroltal stemmer ikke.').first()).toBeVisible()
  await state(page, /^Kontroltal for vedtaget budget 2026$/, '60.000', 'stemmer')
  await expect(page.getByRole('row', { name: /vedtaget budget, marts 2026/ })).toContainText('+23.000')
  await expectNoViolations(page)
  await expect(loadButton(page)).not.toHaveAttribute('aria-disabled', 'true')
  await page.keyboard.press('Control+Enter')
  await expect(headline(page)).toHaveText(/^3 rækker er i bøgerne: 60\.000\skr\. vedtaget budget i 2026\.$/, WAIT)
  await expect(total).toContainText('37.061', WAIT)
  await expectNoViolations(page)
  const address = new URL(page.url()).pathname

  await bring(page, { ...file, name: 'samme-fil.csv' })
  await expect(page.getByText(/Du har lagt den samme fil op igen/)).toContainText('budget-2026-tillaeg.csv')
  expect(new URL(page.url()).pathname).toBe(address)
  const takeBack = page.getByRole('button', { name: 'Tag filen ud igen' })
  await expect(takeBack).toBeEnabled()
  await page.keyboard.press('u')
  const dialog = page.getByRole('dialog', { name: 'Tag filen ud af bøgerne?' })
  await expect(dialog).toContainText('3 rækker på 1 enhed')
  await expect(dialog).toContainText('−60.000')
  await expect(dialog.getByRole('button', { name: 'Tag ud' })).toBeDisabled()
  await page.keyboard.type('Budgettet var ikke vedtaget')
  await dialog.getByRole('button', { name: 'Tag ud' }).press('Enter')
  await expect(headline(page)).toHaveText('Filen er taget ud af bøgerne igen.', WAIT)
  await expect(page.getByText('Budgettet var ikke vedtaget')).toBeVisible()
  await expect(total).toContainText('37.001', WAIT)
})

test('an XLSX with the finance system’s own unit numbers: the unit is chosen once, two readers see both versions, it is remembered', async ({
  browser,
}) => {
  test.setTimeout(150_000)
  const page = await open(browser, 'controller', LIST)
  const sheet = (year: number) =>
    sheetOf([
      ['Profitcenter', 'Konto', 'Dato', 'Type', 'Beløb'],
      ['90411', '03.22.01.1.902.1.1', new Date(`${year}-11-30`), 'Disp.', 18500.1],
      ['90411', '03.22.01.1.902.1.1', new Date(`${year}-12-31`), 'Disp.', -500],
    ])
  const file = async (year: number) => ({
    ...{ name: `disponeret-${year}.xlsx`, mimeType: 'application/zip' },
    buffer: await sheet(year),
  })
  await bring(page, await file(2026))
  await expect(page.getByRole('radio', { name: '18500.00' })).toBeChecked()
  await page.getByRole('button', { name: /»Disp\.« er/ }).press('Enter')
  await page.getByRole('option', { name: 'disponeret' }).press('Enter')
  await check(page, /^2 af 2 rækker kan ikke læses/)
  await expect(page.getByRole('table', { name: 'Samlet efter årsag' })).toContainText('90411')

  const other = await open(browser, 'controller', new URL(page.url()).pathname)
  await expect(headline(other)).toHaveText(/kan ikke læses/)
  const unit = other.getByRole('combobox', { name: /^90411/ })
  await unit.click()
  await unit.pressSequentially('Klit')
  await other.getByRole('option', { name: /Klitskolen/ }).click()
  await isChanged(other)
  await page.getByRole('radio', { name: 'minus er udgift' }).focus()
  await page.keyboard.press('Space')
  await isChanged(page)
  await check(page, /^2 af 2 rækker kan ikke læses/)

  const both = other.getByRole('alertdialog')
  await expect(both).toContainText('Fortegn: minus er udgift', WAIT)
  await expect(both).toContainText('90411: klitskolen')
  await expectNoViolations(other)
  await both.getByRole('button', { name: 'Behold min' }).click()
  await isChanged(other)
  await check(other, /^2 rækker kan læses/)
  await state(other, /^Kontroltal for disponeret 2026$/, '18.000,10', 'stemmer')
  await other.getByRole('button', { name: /^Vis måneder for disponeret 2026/ }).press('Enter')
  await other.getByRole('textbox', { name: /^Kontroltal for disponeret 2026, december/ }).fill('-400')
  await other.keyboard.press('Tab')
  await expect(other.getByText('Et kontroltal stemmer ikke.').first()).toBeVisible()
  await other.getByRole('textbox', { name: /^Kontroltal for disponeret 2026, december/ }).fill('-500')
  await other.keyboard.press('Tab')
  await expect(loadButton(other)).not.toHaveAttribute('aria-disabled', 'true')
  await other.keyboard.press('Control+Enter')
  await expect(headline(other)).toHaveText(/^2 rækker er i bøgerne/, WAIT)
  // The first browser was open all the while.
  await expect(headline(page)).toHaveText(/^2 rækker er i bøgerne/, WAIT)

  await bring(page, await file(2025))
  await expect(page.getByText('Husket fra sidste fil med de samme overskrifter.')).toBeVisible()
  await check(page, /^2 rækker kan læses/)
  await page.getByRole('button', { name: 'Læg til side' }).click()
  await expect(headline(page)).toHaveText('Filen er lagt til side.')
})

test('what is no table is refused where it was dropped, and the list says what became of the others', async ({
  browser,
}) => {
  const page = await open(browser, 'controller', LIST)
  await page.locator('input[type=file]').setInputFiles(csv('indkoeb.csv', ['mælk og brød']))
  await expect(page.getByRole('alert')).toContainText('indkoeb.csv kunne ikke læses')
  await expect(page.getByRole('alert')).toContainText('Den skal have en overskrift og mindst én række.')
  await page.locator('input[type=file]').setInputFiles({ ...csv('billede.png', ['x']), name: 'billede.png' })
  await expect(page.getByRole('alert')).toContainText('Filen er hverken CSV eller XLSX.')
  await expectNoViolations(page)
})

test('on a phone nothing scrolls sideways, from the list to a checked file', async ({ browser }) => {
  const page = await open(browser, 'controller', LIST, 390)
  await bring(
    page,
    csv('telefon.csv', [
      'Enhed;Konto;Periode;Type;Beløb;En meget lang overskrift til en kolonne som ingen bruger til noget',
      'Nordskolen;03.22.01.1.903.1.1;2026-01;Disponeret;1.250.000,50;Bilag med en lang tekst der ikke kan brydes',
    ]),
  )
  expect(await overflow(page)).toBe(0)
  await page.getByRole('button', { name: 'Kontrollér filen' }).click()
  await expect(headline(page)).toHaveText(/^1 række kan læses/, WAIT)
  await expect(page.getByRole('heading', { name: 'Det ændrer indlæsningen' })).toBeVisible(WAIT)
  expect(await overflow(page)).toBe(0)
  await page.goto(LIST)
  await expect(page.getByRole('link', { name: 'telefon.csv' })).toBeVisible()
  expect(await overflow(page)).toBe(0)
})

for (const role of ['leader', 'executive', 'auditor', 'administrator']) {
  test(`${role} has no page to import figures and no right to it`, async ({ browser }) => {
    const page = await open(browser, role, LIST)
    await expect(headline(page)).toHaveText('Det ligger uden for din adgang')
    const path = '/api/figure-imports'
    expect((await page.request.get(path)).status()).toBe(403)
    expect((await page.request.post(`${path}?fileName=x.csv`, { data: 'A;B\n1;2\n' })).status()).toBe(403)
    if (role !== 'executive' && role !== 'auditor') return
    await page.goto('/bevaegelser')
    await expect(page.getByRole('link', { name: 'Perioder' })).toBeVisible()
    await expect(page.getByRole('link', { name: 'Indlæsning' })).toHaveCount(0)
  })
}

/** Every text the progress bar has had since, as a person saw it pass; a look now and then would miss some of them. */
async function watchCourses(page: Page): Promise<() => Promise<string[]>> {
  const seen = await page.evaluateHandle(() => {
    const texts: string[] = []
    new MutationObserver(() => {
      const bar = document.querySelector('[role=progressbar]')
      const label = bar?.querySelector('.k-progress-head')?.firstChild?.textContent
      if (bar) texts.push(`${label} ${bar.getAttribute('aria-valuetext')}`)
    }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true })
    return texts
  })
  return () => seen.jsonValue()
}

/** Enough rows that the work can be watched and stopped on any machine. */
const MANY_ROWS = 120_000

test('a large file shows its course, is stopped without a trace, and then loads and is taken out again', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const page = await open(browser, 'controller', LIST)
  const rows = Array.from(
    { length: MANY_ROWS },
    (_, row) =>
      `Fjordskolen;03.22.01.1.9${10 + (row % 80)}.1.1;Stor prøve;2026-${String(1 + (row % 12)).padStart(2, '0')};100,25`,
  )
  await bring(page, csv('stor-fil.csv', ['Enhed;Konto;Kontonavn;Periode;Disponeret', ...rows]))
  const address = new URL(page.url()).pathname
  const booksNow = async (): Promise<number[]> => {
    const answer = await page.request.get(`/api${address.replace('/bevaegelser/indlaes', '/figure-imports')}/effect`)
    const { periods } = (await answer.json()) as { periods: { booksOre: number }[] }
    return periods.map(({ booksOre }) => booksOre)
  }
  const courses = await watchCourses(page)
  const load = async () => {
    await state(page, /^Kontroltal for disponeret 2026$/, '12.030.000', 'stemmer')
    await expect(loadButton(page)).not.toHaveAttribute('aria-disabled', 'true')
    await loadButton(page).click()
  }

  await check(page, /^120\.000 rækker kan læses/)
  const before = await booksNow()
  expect(before).toHaveLength(12)
  await load()
  await page.getByRole('button', { name: 'Stop' }).click()
  await expect(headline(page)).toHaveText('Filen er lagt til side.', WAIT)
  await check(page, /^120\.000 rækker kan læses/)
  expect(await booksNow()).toEqual(before)

  await load()
  await expect(headline(page)).toHaveText(/^120\.000 rækker er i bøgerne: 12\.030\.000\skr\./, WAIT)
  expect(await courses()).toContainEqual(expect.stringMatching(/^Indlæser stor-fil\.csv [1-9]\d*\.\d{3} af 120\.000/))
  expect(await booksNow()).toEqual(before.map((ore) => ore + 100_250_000))
  await page.getByRole('button', { name: 'Tag filen ud igen' }).click()
  await page.getByRole('dialog').getByRole('textbox').fill('Kun en prøve')
  await page.getByRole('dialog').getByRole('button', { name: 'Tag ud' }).click()
  await expect(headline(page)).toHaveText('Filen er taget ud af bøgerne igen.', WAIT)
  expect(await booksNow()).toEqual(before)
})
