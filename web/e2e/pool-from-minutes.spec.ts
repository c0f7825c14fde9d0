import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'

/**
 * An installation that holds nobody's figures; two meetings' minutes are all it gets. What the analysis pool holds from 2024 to 2029 is
 * then what a careful person counts by hand.
 */

const REAL = process.env.KILDETAL_SHARED ? join(process.env.KILDETAL_SHARED, 'minutes', 'lemvig-') : ''
const RETOLD = join(import.meta.dirname, '../../seed/data/minutes/')
/** The municipality's own words where they may be had, else the demonstration's, which tell the same facts. */
const minutesOf = (day: string) => {
  const own = `${REAL}direktionen-${day}.txt`
  return readFileSync(REAL && existsSync(own) ? own : `${RETOLD}direktionen-${day}.txt`)
}

/** By hand, in kr., as known on 23 April 2025: given − bound − committed = free. Null: nobody has said what the pool was given. */
const BY_HAND = [
  { year: 2024, given: null, bound: 0, committed: 520_000 },
  { year: 2025, given: 1_222_000, bound: 1_000_000, committed: 0 },
  { year: 2026, given: 714_000, bound: 0, committed: 0 },
  { year: 2027, given: 714_000, bound: 0, committed: 0 },
  { year: 2028, given: 714_000, bound: 0, committed: 0 },
  // The minutes say both 2026–2029 and 2026–2028: counted nowhere until somebody says which holds.
  { year: 2029, given: null, bound: 0, committed: 0 },
]
/** Asked for and not granted: from 2024 to 2025, outside every total. */
const REQUESTED = 1_358_000

const kr = (amount: number) => `${amount.toLocaleString('da-DK')} kr.`
const heading = (page: Page) => page.getByRole('heading', { level: 1 })

async function importMinutes(page: Page, day: string): Promise<string> {
  const name = `direktionen-${day}.txt`
  await page.goto('/import')
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/plain', buffer: minutesOf(day) })
  const row = page.getByRole('listitem').filter({ hasText: name })
  await expect(row).toContainText('læst', { timeout: 30_000 })
  return (await row.getByRole('link', { name: 'Gennemgå' }).getAttribute('href')) ?? ''
}

/** Accepts every figure as it was read, from the first to the last. */
async function acceptAll(page: Page, review: string): Promise<void> {
  await page.goto(review)
  const boxes = page.locator('.k-review-progress')
  await expect(boxes).toContainText(' af ')
  const course = new URL(review, 'http://localhost').searchParams.get('moede') ?? ''
  const waiting = async () => {
    const { entries } = await (await page.request.get(`/api/review/queue?meeting=${course}`)).json()
    return entries.filter((entry: { waiting: boolean }) => entry.waiting).length
  }
  for (let left = await waiting(); left > 0; ) {
    await expect(page.getByRole('button', { name: /^Godkend/ })).toBeEnabled()
    await page.keyboard.press('a')
    await expect.poll(waiting).toBeLessThan(left)
    left = await waiting()
  }
  await expect(page.getByText(/^Alle beløb i .+ er set\.$/)).toBeVisible()
}

test('the analysis pool 2024–2029 is rebuilt from the minutes alone, to what is counted by hand', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(150_000)
  const base = new URL(baseURL ?? '')
  base.port = String(Number(base.port) + 1)
  const page = await (await browser.newContext({ baseURL: base.href })).newPage()
  const answer = await page.request.post('/api/demonstration/sign-in', { data: { role: 'controller' } })
  expect(answer.status()).toBe(204)

  await page.goto('/puljer')
  await expect(heading(page)).toHaveText('Ingen puljer endnu')
  await page.getByRole('button', { name: 'Ny pulje' }).click()
  await page.getByLabel('Navn').fill('Analyser')
  await page.keyboard.press('Control+Enter')
  await expect(page).toHaveURL(/\/puljer\/analyser/)
  await page.getByRole('button', { name: 'Ret pulje' }).click()
  await page.getByLabel('Endnu et navn').fill('direktionens pulje til organisationsudvikling')
  await page.getByRole('button', { name: 'Tilføj' }).click()
  await expect(page.getByRole('button', { name: /^Fjern navnet direktionens pulje/ })).toBeVisible()
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([])

  for (const day of ['2023-12-07', '2025-04-23']) await acceptAll(page, await importMinutes(page, day))

  for (const { year, given, bound, committed } of BY_HAND) {
    await page.goto(`/puljer/analyser?aar=${year}&dag=2025-04-23`)
    await expect(page.getByRole('button', { name: `År ${year}` })).toBeVisible()
    if (given === null) {
      await expect(heading(page)).toHaveText(`Analyser: referaterne siger ikke, hvad puljen fik i ${year}.`)
      if (committed > 0) await expect(page.locator('.k-state')).toContainText(`Disponeret: ${kr(committed)}`)
      continue
    }
    await expect(heading(page)).toContainText(`Analyser har ${kr(given - bound - committed)} frie i ${year}.`)
  }

  await page.goto('/puljer/analyser?aar=2025&dag=2025-04-23')
  await expect(heading(page)).toContainText(`De bliver til ${kr(1_222_000 - 1_000_000 + REQUESTED)}`)
  await expect(page.getByText('Referatet modsiger sig selv om 2029')).toBeVisible()
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([])
})

test('a leader opens no pool, by page or by address', async ({ browser, baseURL }) => {
  const page = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage()
  await page.request.post('/api/demonstration/sign-in', { data: { role: 'leader' } })
  const refused = await page.request.post('/api/pools', { data: { name: 'Min egen', parent: null, unitId: null } })
  expect(refused.status()).toBe(403)
  await page.goto('/puljer')
  await expect(page.getByRole('button', { name: 'Ny pulje' })).toHaveCount(0)
})
