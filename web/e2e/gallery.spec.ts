import { readFile } from 'node:fs/promises'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { buildGallery, openSheet } from './gallery.ts'

const SHEETS = ['controls', 'states', 'leader', 'pool', 'drill', 'long']

test.beforeAll(() => {
  buildGallery()
})

/** Charts are fetched when they are shown; a mark in the page says that they are there. */
async function chartsDrawn(page: Page): Promise<void> {
  await expect(page.locator('.k-chart .k-mark').first()).toBeAttached()
}

for (const [scheme, width] of [
  ['light', 1440],
  ['dark', 1440],
  ['light', 390],
] as const) {
  test(`every component is accessible, ${scheme}, ${width} px`, async ({ page }) => {
    const problems: string[] = []
    page.on('pageerror', (error) => problems.push(error.message))
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) problems.push(message.text())
    })
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    await page.setViewportSize({ width, height: 900 })
    for (const sheet of SHEETS) {
      await openSheet(page, sheet)
      if (['leader', 'pool', 'drill'].includes(sheet)) await chartsDrawn(page)
      const { violations } = await new AxeBuilder({ page }).analyze()
      for (const { id, nodes } of violations) problems.push(`${sheet}: ${id} ${nodes[0]?.html}`)
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      if (overflow > 0) problems.push(`${sheet}: ${overflow} px wider than the window`)
      await page.goto('about:blank')
    }
    expect(problems).toEqual([])
  })
}

test('a figure leads back to its sentence, by mouse and by keyboard', async ({ page }) => {
  await openSheet(page, 'pool')
  const mark = page.locator('tr.k-row').nth(1).locator('.k-source')
  // A mouse has been moved before it rests on anything; only then is it a mouse to the page.
  await page.mouse.move(10, 10)
  await mark.hover()
  await expect(page.getByRole('tooltip')).toContainText('Direktionen 23. april 2025, punkt 6')
  await mark.click()
  const pane = page.getByRole('dialog')
  await expect(pane).toContainText('ikke indlæst')
  await expect(pane.getByRole('link', { name: 'Åbn i referatet' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(pane).toBeHidden()
  await expect(mark).toBeFocused()
  await page.locator('tr.k-row').first().focus()
  await page.keyboard.press('k')
  await expect(page.getByRole('dialog')).toContainText('48.620.000 kr.')
})

test('a chart is read mark by mark, becomes a table, and downloads its figures in kroner', async ({ page }) => {
  await openSheet(page, 'pool')
  await chartsDrawn(page)
  const steps = page.getByRole('group', { name: '2025 fra bevilling til frie midler' })
  await steps.getByRole('button').first().focus()
  await page.keyboard.press('ArrowRight')
  await expect(steps.getByRole('button', { name: /^Overførsel fra 2024: .*tæller ikke med/ })).toBeFocused()
  await page.keyboard.press('t')
  await expect(page.getByRole('row', { name: /Frit nu/ })).toContainText('222.000')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('button', { name: /Figurens valg: 2025/ })
      .click()
      .then(() => page.getByRole('menuitem', { name: 'Hent som CSV' }).click()),
  ])
  const csv = await readFile(await download.path(), 'utf8')
  expect(csv).toContain('Bundet, afsat i budget 2024;-1000000;222000;1580000')
})

test('a chart downloads as a picture', async ({ page }) => {
  await openSheet(page, 'pool')
  await chartsDrawn(page)
  await page.getByRole('button', { name: /Figurens valg: 2025/ }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Hent som PNG' }).click(),
  ])
  const bytes = await readFile(await download.path())
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG')
  expect(bytes.length).toBeGreaterThan(20_000)
})

test('five thousand rows stay fluent: few are drawn, keys reach all', async ({ page }) => {
  await openSheet(page, 'long')
  const rows = page.locator('tr.k-row')
  expect(await rows.count()).toBeLessThan(120)
  await rows.first().focus()
  await page.keyboard.press('End')
  await expect(page.locator('tr.k-row:focus')).toContainText('Post 5000')
  await page.keyboard.press('Enter')
  await expect(page.locator('output')).toHaveText('Post 5000')
  await page.getByRole('button', { name: 'Beløb, kr.' }).click()
  await expect(page.getByRole('columnheader', { name: 'Beløb, kr.' })).toHaveAttribute('aria-sort', 'descending')
})

test('rows unfold by keyboard', async ({ page }) => {
  await openSheet(page, 'drill')
  const school = page.getByRole('row', { name: /^Fold Skoler/ })
  await school.focus()
  await expect(school).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press(' ')
  await expect(page.getByRole('row', { name: /Nordskolen/ })).toBeHidden()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('row', { name: /Nordskolen/ })).toBeVisible()
})

test('an amount that cannot be read stays as typed, with the right form below', async ({ page }) => {
  await openSheet(page, 'controls')
  const amount = page.getByRole('textbox', { name: 'Beløb', exact: true }).first()
  await amount.fill('1.358,00,0')
  await amount.blur()
  await expect(amount).toHaveValue('1.358,00,0')
  await expect(page.getByText('Skriv beløbet som 1.358.000 eller 1,358 mio.').first()).toBeVisible()
  await amount.fill('1,2 mio.')
  await amount.blur()
  await expect(amount).toHaveValue(/^1\.200\.000\skr\.$/)
})
