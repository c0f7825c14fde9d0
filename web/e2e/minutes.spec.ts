import AxeBuilder from '@axe-core/playwright'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { paragraph, pdfOf } from '../../server/test/document-files.ts'

/** Minutes on their way through the web: files in, figures reviewed by keyboard, read beside their sentences, listed and totalled. */

/** Minutes of an invented committee in our own words; each test has its own day, so that none meets another's figures. */
const minutesOf = (day: string, caseNumber: string) => `REFERAT Kulturudvalget d. ${day}

Mødedato Tirsdag d. ${day} kl. 14:00

Mødested Lokale 2

Punkt 1: Nye instrumenter til musikskolen

${caseNumber}

Indstilling

Kulturchefen indstiller:

- At der afsættes 310.000 kr. til instrumenter i 2031.

Beslutning

Indstillingen godkendt.

Sagsfremstilling

Musikskolens instrumenter er slidte. Der afsættes 310.000 kr. til instrumenter i 2031, og eftersynet koster 45.000 kr. årligt i perioden 2031-2033.

Leverandøren har i 2029 solgt for 9.100.000 kr. til andre kommuner.
`

async function open(browser: Browser, path: string, width = 1440): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width, height: 900 } })).newPage()
  const answer = await page.request.post('/api/demonstration/sign-in', { data: { role: 'controller' } })
  expect(answer.status()).toBe(204)
  await page.goto(path)
  return page
}

interface GivenFile {
  name: string
  mimeType: string
  buffer: Buffer
}

const textFile = (name: string, text: string): GivenFile => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(text, 'utf8'),
})

/** Imports through the page and returns the meeting's id. */
async function importInto(page: Page, file: GivenFile): Promise<string> {
  await page.goto('/import')
  await page.locator('input[type=file]').setInputFiles(file)
  const row = page.getByRole('listitem').filter({ hasText: file.name })
  await expect(row).toContainText('læst', { timeout: 30_000 })
  const href = await row.getByRole('link', { name: 'Gennemgå' }).getAttribute('href')
  return new URL(href ?? '', 'http://localhost').searchParams.get('moede') ?? ''
}

async function expectNoViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
}

test('files that are no minutes say why, and nothing of them is kept', async ({ browser }) => {
  const page = await open(browser, '/import')
  await page
    .locator('input[type=file]')
    .setInputFiles([
      { name: 'afbrudt.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 afbrudt') },
      textFile('indkoeb.txt', 'Mælk, brød og kaffe.'),
      { name: 'regneark.xlsx', mimeType: 'application/zip', buffer: Buffer.from('PK') },
      textFile('tom.txt', ''),
    ])
  await expect(page.getByRole('alert')).toContainText('regneark.xlsx')
  await expect(page.getByRole('alert')).toContainText('Filen er tom.')
  const failed = (name: string) => page.getByRole('listitem').filter({ hasText: name })
  await expect(failed('afbrudt.pdf')).toContainText('kunne ikke læses', { timeout: 30_000 })
  await expect(failed('afbrudt.pdf')).toContainText('beskadiget')
  await expect(failed('indkoeb.txt')).toContainText('ligner hverken en dagsorden eller et referat', { timeout: 30_000 })
  await expect(failed('regneark.xlsx')).toHaveCount(0)
  await expectNoViolations(page)
})

test('a whole review by keyboard: amend, accept, undo, reject, until everything is seen', async ({ browser }) => {
  const page = await open(browser, '/import')
  const meeting = await importInto(page, textFile('musik-a.txt', minutesOf('06-05-2031', '20.05.01P20-1-31')))
  // Whoever works by keyboard is faster than the network: the course is answered late, and the review must not lead back to what is done.
  await page.route('**/api/review/queue*', async (route) => {
    await new Promise((late) => setTimeout(late, 800))
    await route.continue()
  })
  await page.goto(`/gennemgang?moede=${meeting}`)
  const seen = page.locator('.k-review-progress')
  const figure = page.locator('.k-item-head h2')
  await expect(figure).toHaveText('310.000 kr.')
  await expect(seen).toContainText('0 af 4')

  await page.keyboard.press('r')
  await page.keyboard.type('312.000')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('status').filter({ hasText: '312.000 kr. er godkendt' })).toBeVisible()
  await expect(figure).toHaveText('45.000 kr.')
  await expect(seen).toContainText('2 af 4')

  await page.keyboard.press('z')
  await expect(figure).toHaveText('310.000 kr.')
  await expect(seen).toContainText('0 af 4')
  await page.keyboard.press('a')
  await expect(figure).toHaveText('45.000 kr.')
  await page.keyboard.press('j')
  await expect(figure).toHaveText('9.100.000 kr.')
  await page.keyboard.press('k')
  await expect(figure).toHaveText('45.000 kr.')
  await page.keyboard.press('a')
  await expect(figure).toHaveText('9.100.000 kr.')

  await page.keyboard.press('x')
  await page.getByLabel('Begrundelse').fill('Ikke vores tal')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Alle beløb i Kulturudvalget 6. maj 2031 er set.')).toBeVisible()
  await expect(seen).toContainText('4 af 4')
  await expectNoViolations(page)
})

test('what is typed survives a reload, and two versions of a figure stand side by side', async ({ browser }) => {
  const page = await open(browser, '/import')
  const meeting = await importInto(page, textFile('musik-b.txt', minutesOf('03-06-2031', '20.05.01P20-2-31')))
  await page.goto(`/gennemgang?moede=${meeting}`)
  await expect(page.locator('.k-item-head h2')).toHaveText('310.000 kr.')
  await page.keyboard.press('p')
  await page.keyboard.type('Musik')
  await page.reload()
  const pool = page.locator('[data-field=pool] input')
  await expect(pool).toHaveValue('Musik')

  const queue = await (await page.request.get(`/api/review/queue?meeting=${meeting}`)).json()
  const item = await (await page.request.get(`/api/items/${queue.entries[0].itemId}`)).json()
  const other = await page.request.post(`/api/items/${item.id}/amendment`, {
    data: { version: item.version, changes: { pool: 'Instrumenter' }, accept: false },
  })
  expect(other.status()).toBe(200)
  const conflict = page.getByRole('alertdialog')
  await expect(conflict).toContainText('Instrumenter')
  await expect(conflict).toContainText('Musik')
  await expectNoViolations(page)
  await conflict.getByRole('button', { name: 'Behold min' }).click()
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('.k-item-head h2')).toHaveText('45.000 kr.')
  const saved = await (await page.request.get(`/api/items/${item.id}`)).json()
  expect(saved).toMatchObject({ pool: 'Musik', state: 'accepted' })
})

test('a contradiction is settled by the statement that holds, and opened again', async ({ browser }) => {
  const page = await open(browser, '/referater')
  const [finding] = await (await page.request.get('/api/findings?state=open')).json()
  const place = finding.places.find(({ mentionId }: { mentionId: string | null }) => mentionId !== null)
  await page.goto(`/gennemgang?moede=${finding.meetingId}&tal=${place.mentionId}`)
  await page.getByRole('button', { name: 'sammenlign' }).first().click()
  await expectNoViolations(page)
  await page.getByRole('radio').first().check({ force: true })
  await page.getByRole('button', { name: 'Afklar' }).click()
  await expect(page.getByText('Fundet er afklaret.')).toBeVisible()
  await page.keyboard.press('z')
  await expect(page.getByText('Fundet er åbent igen.')).toBeVisible()
})

test('a PDF shows its pages with the words marked, and its text on request', async ({ browser }) => {
  const lines = minutesOf('09-09-2031', '20.05.01P20-3-31')
    .split('\n')
    .flatMap((line) => line.match(/.{1,85}(?: |$)/g) ?? [''])
  const pdf = await pdfOf([paragraph(lines, 60)])
  const page = await open(browser, '/import')
  const meeting = await importInto(page, {
    name: 'musik.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from(pdf),
  })
  const view = await (await page.request.get(`/api/minutes/${meeting}`)).json()
  await page.goto(`/referater/${meeting}?tal=${view.mentions[0].id}`)
  await expect(page.getByRole('img', { name: 'Side 1 af dokumentet' })).toBeVisible()
  const marked = page.getByRole('button', { name: /^310\.000 kr\./, pressed: true })
  await expect(marked).toBeInViewport()
  // The picture is drawn: some of its points are neither white nor empty.
  await expect
    .poll(() =>
      page.locator('canvas').evaluate((canvas) => {
        const { width, height } = canvas as HTMLCanvasElement
        const points = (canvas as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data ?? []
        return points.some((value, index) => index % 4 === 0 && value < 128 && points[index + 3] === 255)
      }),
    )
    .toBe(true)
  await expectNoViolations(page)
  await page.getByText('Tekst', { exact: true }).click()
  await expect(page.locator('.k-amount[data-current]')).toHaveText('310.000 kr.')
})

test('a search within the minutes goes from place to place', async ({ browser }) => {
  const page = await open(browser, '/referater')
  await page.getByRole('link', { name: 'Direktionen' }).first().click()
  await expect(page.locator('.k-paper')).toBeVisible()
  await page.keyboard.press('Control+f')
  await page.keyboard.type('direktionen')
  await expect(page.getByRole('search').getByRole('status')).toHaveText(/^1 af \d+$/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('search').getByRole('status')).toHaveText(/^2 af \d+$/)
  await expect(page.locator('[data-found=strong]').first()).toBeInViewport()
})

test('a total leads to its items, an item to its sentence, and back returns step by step', async ({ browser }) => {
  const page = await open(browser, '/poster?vis=oversigt')
  await page.locator('button.k-money').first().click()
  await expect(page).toHaveURL(/\/poster\?.*art=/)
  await page.getByRole('row').nth(1).press('Enter')
  await expect(page.locator('.k-item-pane h2')).toBeVisible()
  await expectNoViolations(page)
  await page.getByRole('link', { name: 'Åbn i referatet' }).click()
  await expect(page.locator('[data-current]').first()).toBeInViewport()
  await page.goBack()
  await expect(page.locator('.k-item-pane h2')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.locator('.k-item-pane')).toHaveCount(0)
})

test('E exports what the list shows', async ({ browser }) => {
  const page = await open(browser, '/poster?art=price')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('passer')
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('e')])
  expect(download.suggestedFilename()).toBe('poster.csv')
})

for (const path of ['/referater', '/poster', '/poster?vis=oversigt', '/gennemgang', '/import'])
  test(`${path} stands on a phone without a sideways scroll or a fault`, async ({ browser }) => {
    const page = await open(browser, path, 390)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overflow).toBe(0)
    await expectNoViolations(page)
  })
