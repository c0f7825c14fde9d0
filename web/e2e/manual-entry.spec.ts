import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { MinutesRow } from '@kildetal/shared/minutes.ts'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { packedDocx, paragraph, pdfOf, scannedPdfOf } from '../../server/test/document-files.ts'

/** Figures that nobody could read for the consultant: entered by hand from words, from a box on a page, from a scan without text. */

/** Minutes of an invented committee in our own words; each test has its own day. */
const minutesOf = (day: string) => `REFERAT Idrætsudvalget d. ${day}

Punkt 1: Nyt gulv i hallen

18.20.00P20-1-32

Beslutning

Godkendt.

Sagsfremstilling

Gulvet koster en tiendedel af rammen, som hallen selv betaler. Der er desuden 30.000 kr. til bander.
`
/** Words that name no amount to anybody who does not know the budget. */
const PHRASE = 'en tiendedel af rammen'

test.describe.configure({ timeout: 150_000 })

type Role = 'leader' | 'controller' | 'executive' | 'administrator' | 'auditor'

async function open(browser: Browser, role: Role, path: string, width = 1440): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width, height: 900 } })).newPage()
  const answer = await page.request.post('/api/demonstration/sign-in', { data: { role } })
  expect(answer.status()).toBe(204)
  await page.goto(path)
  return page
}

async function importFile(page: Page, name: string, buffer: Buffer, mimeType: string): Promise<string> {
  await page.goto('/import')
  await page.locator('input[type=file]').setInputFiles({ name, mimeType, buffer })
  const row = page.getByRole('listitem').filter({ hasText: name })
  await expect(row).toContainText('læst', { timeout: 30_000 })
  const href = await row.getByRole('link').first().getAttribute('href')
  return href?.split('/').at(-1) ?? ''
}

const importText = (page: Page, name: string, day: string) =>
  importFile(page, name, Buffer.from(minutesOf(day), 'utf8'), 'text/plain')
const importScan = async (page: Page, name: string) =>
  importFile(page, name, Buffer.from(await scannedPdfOf(2, name)), 'application/pdf')

async function expectNoViolations(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.evaluate(() =>
      Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => null))),
    )
    // What is read aloud once to a screen reader stands there for some seconds, after what it names may be gone.
    const { violations } = await new AxeBuilder({ page }).exclude('[data-live-announcer]').analyze()
    expect(violations.map(({ id, nodes }) => `${colorScheme} ${id}: ${nodes[0]?.html}`)).toEqual([])
  }
}

/** Selects words of the paper as a mouse would leave them selected. */
async function selectWords(page: Page, words: string): Promise<void> {
  await expect(page.locator('.k-paper')).toContainText(words)
  await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.querySelector('.k-paper') as Node, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1
      if (at < 0) continue
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + wanted.length)
      document.getSelection()?.removeAllRanges()
      document.getSelection()?.addRange(range)
    }
  }, words)
}

const field = (page: Page, name: string) => page.locator(`[data-field=${name}] input`)
const received = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text })

test('selected words become a figure: marked in the text, accepted, listed, and led back to', async ({ browser }) => {
  const page = await open(browser, 'controller', '/import')
  const meeting = await importText(page, 'gulv-a.txt', '05-05-2032')
  await page.goto(`/referater/${meeting}`)
  await selectWords(page, PHRASE)
  await page.getByRole('button', { name: 'Nyt tal af det markerede' }).click()
  await expect(field(page, 'amountOre')).toBeFocused()
  await expect(page.locator('.k-entry-place')).toContainText(PHRASE)
  await expect(field(page, 'label')).toHaveValue('Nyt gulv i hallen')
  await expectNoViolations(page)

  await field(page, 'amountOre').fill('12.000')
  await page.reload()
  await expect(field(page, 'amountOre')).toHaveValue('')
  await field(page, 'amountOre').fill('12.000')
  await field(page, 'years').fill('2032')
  await field(page, 'priceLevel').fill('2031')
  await page.reload()
  await expect(field(page, 'priceLevel')).toHaveValue('2031')
  await page.keyboard.press('Control+Enter')
  await expect(received(page, '12.000 kr. er indtastet og venter på gennemgang.')).toBeVisible()
  await expect(page.locator('.k-amount[data-current]')).toHaveText(PHRASE)
  await expect(page.locator('.k-outline-figure[data-open]')).toContainText('indtastet')

  await page.getByRole('link', { name: 'Gennemgå', exact: true }).click()
  await expect(page.locator('.k-item-head h2')).toHaveText('12.000 kr.')
  await expect(page.locator('[data-field=amountOre]')).toContainText(`»${PHRASE}«`)
  await expect(page.locator('[data-field=priceLevel]')).toContainText('indtastet')
  await page.keyboard.press('a')
  await expect(received(page, '12.000 kr. er godkendt')).toBeVisible()

  await page.goto(`/poster?moede=${meeting}&gennemgang=accepted`)
  await page.getByRole('row').nth(1).press('Enter')
  await expect(page.locator('.k-item-pane')).toContainText('indtastet')
  await page.getByRole('link', { name: 'Åbn i referatet' }).click()
  await expect(page.locator('.k-amount[data-current]')).toHaveText(PHRASE)
  await expect(page.locator('.k-amount[data-current]')).toBeInViewport()
})

test('by keyboard alone: N, the words, the amount; undone it stands as rejected', async ({ browser }) => {
  const page = await open(browser, 'controller', '/import')
  const meeting = await importText(page, 'gulv-b.txt', '12-05-2032')
  await page.goto(`/gennemgang?moede=${meeting}`)
  await expect(page.locator('.k-item-head h2')).toHaveText('30.000 kr.')
  await page.keyboard.press('n')
  await expect(page.getByLabel('Find ordene')).toBeFocused()
  await page.keyboard.type('30.000')
  await expect(page.locator('.k-entry')).toContainText('Ordene er allerede et tal')
  await page.getByLabel('Find ordene').fill(PHRASE)
  await expect(page.locator('.k-word[data-chosen]')).toHaveText(PHRASE)
  await field(page, 'amountOre').fill('12.000')
  await page.keyboard.press('Control+Enter')
  await expect(received(page, '12.000 kr. er indtastet')).toBeVisible()
  await expect(page.locator('.k-item-head h2')).toHaveText('12.000 kr.')
  await expect(page.locator('.k-review-progress')).toContainText('0 af 2')
  await page.keyboard.press('z')
  await expect(received(page, 'Indtastningen er fortrudt')).toBeVisible()
  await expect(page.locator('.k-review-progress')).toContainText('1 af 2')
  const list = await (await page.request.get(`/api/items?meeting=${meeting}&state=rejected`)).json()
  expect(list.items).toMatchObject([{ amountOre: 12_000_00, origin: 'manual', state: 'rejected' }])
})

test('a box drawn over words of a PDF page is those words', async ({ browser }) => {
  const lines = minutesOf('19-05-2032').split('\n')
  const pdf = await pdfOf([paragraph(lines, 60)])
  const page = await open(browser, 'controller', '/import')
  const meeting = await importFile(page, 'gulv-c.pdf', Buffer.from(pdf), 'application/pdf')
  await page.goto(`/referater/${meeting}`)
  await expect(page.getByRole('img', { name: 'Side 1 af dokumentet' })).toBeVisible()
  await page.keyboard.press('n')
  const ground = page.locator('.k-draw').first()
  await expect(ground).toBeVisible()
  const at = lines.findIndex((line) => line.startsWith('Gulvet koster'))
  await drag(page, ground, { x: 95, y: 60 + at * 13 - 12 }, { x: 260, y: 60 + at * 13 + 4 })
  await expect(page.locator('.k-entry-place')).toContainText(PHRASE)
  await expect(page.locator('.k-pdf-word[data-chosen]').first()).toBeVisible()
})

/** Drags on a page from one point to another, in PDF points. */
async function drag(
  page: Page,
  ground: ReturnType<Page['locator']>,
  from: { x: number; y: number },
  to: { x: number; y: number },
): Promise<void> {
  await ground.scrollIntoViewIfNeeded()
  const box = await ground.boundingBox()
  if (!box) throw new Error('The page is not drawn.')
  const on = ({ x, y }: { x: number; y: number }) => [box.x + (x / 595) * box.width, box.y + (y / 842) * box.height]
  const [fromX = 0, fromY = 0] = on(from)
  const [toX = 0, toY = 0] = on(to)
  await page.mouse.move(fromX, fromY)
  await page.mouse.down()
  await page.mouse.move((fromX + toX) / 2, (fromY + toY) / 2)
  await page.mouse.move(toX, toY)
  await page.mouse.up()
}

test('a scan: from import to its meeting, a box by mouse, the list and back to the box', async ({ browser }) => {
  const page = await open(browser, 'controller', '/import')
  const meeting = await importScan(page, 'scannet-a.pdf')
  const row = page.getByRole('listitem').filter({ hasText: 'scannet-a.pdf' })
  await expect(row).toContainText('Dokumentet indeholder ingen tekst')
  await expectNoViolations(page)
  await page.goto('/referater')
  await expect(page.getByRole('row').filter({ hasText: 'scannet-a.pdf' }).first()).toContainText('mangler møde')

  await page.goto(`/referater/${meeting}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('scannet-a.pdf')
  await expect(page.getByRole('img', { name: 'Side 1 af dokumentet' })).toBeVisible()
  await page.getByRole('combobox', { name: 'Udvalg' }).fill('Idrætsudvalget')
  await page.keyboard.press('Escape')
  await page.getByRole('textbox', { name: 'Dag' }).fill('26.5.2032')
  await page.getByRole('button', { name: 'Gem mødet' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Idrætsudvalget 26. maj 2032')
  await page.getByRole('button', { name: 'Ret mødet' }).click()
  await page.getByRole('textbox', { name: 'Dag' }).fill('27.5.2032')
  await page.getByRole('button', { name: 'Gem mødet' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Idrætsudvalget 27. maj 2032')

  await page.getByRole('button', { name: 'Indtast et tal' }).click()
  await drag(page, page.locator('.k-draw').first(), { x: 80, y: 100 }, { x: 300, y: 140 })
  await expect(page.locator('.k-chosen-box')).toBeVisible()
  await expect(page.getByLabel('Ordene i feltet')).toBeFocused()
  await page.keyboard.type('45.000 kr.')
  await expect(field(page, 'amountOre')).toHaveValue('45.000')
  await field(page, 'label').fill('Nyt klubhus')
  await expectNoViolations(page)
  await page.keyboard.press('Control+Enter')
  await expect(received(page, '45.000 kr. er indtastet')).toBeVisible()

  await page.goto('/poster?soeg=Nyt%20klubhus')
  await page.getByRole('row').nth(1).press('Enter')
  await expect(page.locator('.k-item-pane')).toContainText('indtastet')
  await page.getByRole('link', { name: 'Åbn i referatet' }).click()
  const mark = page.getByRole('button', { name: '45.000 kr., Nyt klubhus', pressed: true })
  await expect(mark).toBeInViewport()
  const box = await mark.boundingBox()
  const frame = await page.locator('.k-pdf-page').first().boundingBox()
  expect(Math.round((((box?.x ?? 0) - (frame?.x ?? 0)) / (frame?.width ?? 1)) * 595)).toBeCloseTo(80, -1)
  await page.getByRole('link', { name: 'Gennemgå', exact: true }).click()
  await expect(page.locator('.k-item-head h2')).toHaveText('45.000 kr.')
})

test('a scan by keyboard alone: the page, a box, arrows and millimetres', async ({ browser }) => {
  const page = await open(browser, 'controller', '/import')
  const meeting = await importScan(page, 'scannet-b.pdf')
  await page.goto(`/gennemgang?moede=${meeting}`)
  await expect(page.getByText('Intet tal er læst i referatet.')).toBeVisible()
  await page.keyboard.press('n')
  await page.getByLabel('Side', { exact: true }).fill('2')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Sæt et felt på siden' }).press('Enter')
  const box = page.locator('.k-chosen-box')
  await expect(box).toBeFocused()
  await expect(box).toHaveAccessibleName(/side 2: 52 mm fra venstre/)
  for (let press = 0; press < 5; press++) await page.keyboard.press('ArrowRight')
  await expect(box).toHaveAccessibleName(/60 mm fra venstre/)
  await page.keyboard.press('Shift+ArrowDown')
  await expect(box).toHaveAccessibleName(/10 mm højt/)
  await page.getByRole('textbox', { name: 'Fra oven' }).fill('30')
  await page.getByRole('textbox', { name: 'Fra oven' }).press('Enter')
  await expect(box).toHaveAccessibleName(/30 mm fra oven/)
  await page.getByLabel('Ordene i feltet').fill('8.000 kr.')
  await field(page, 'label').fill('Net til mål')
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('.k-item-head h2')).toHaveText('8.000 kr.')
  const queue = await (await page.request.get(`/api/review/queue?meeting=${meeting}`)).json()
  const item = await (await page.request.get(`/api/items/${queue.entries[0].itemId}`)).json()
  expect(item.citationList[0]).toMatchObject({ page: 2, quote: '8.000 kr.' })
  expect(item.citationList[0].rectangle.y).toBeCloseTo(85, 0)
})

test('only the consultant enters: others have no button, no key and are refused', async ({ browser }) => {
  const page = await open(browser, 'controller', '/import')
  const meeting = await importText(page, 'gulv-d.txt', '02-06-2032')
  const { text } = await (await page.request.get(`/api/minutes/${meeting}`)).json()
  const start = text.indexOf(PHRASE)
  const values = {
    ...{ label: 'Gulv', amountOre: 1, minOre: null, maxOre: null, unit: 'total', years: [], fromYear: null },
    ...{ priceLevel: null, approximate: false, kind: null, status: null, counterpart: null, fundingSource: null },
    ...{ pool: null, orgUnitId: null, audience: 'unit' },
  }
  const data = { meetingId: meeting, citation: { start, end: start + PHRASE.length, quote: PHRASE }, values }
  for (const role of ['leader', 'executive', 'administrator', 'auditor'] as const) {
    const other = await open(browser, role, '/')
    expect((await other.request.post('/api/items', { data })).status()).toBe(403)
    if (role !== 'executive' && role !== 'auditor') continue
    await other.goto(`/referater/${meeting}`)
    await selectWords(other, PHRASE)
    await other.keyboard.press('n')
    await expect(other.locator('.k-mark-bubble')).toHaveCount(0)
    await expect(other.locator('.k-entry')).toHaveCount(0)
    await expect(other.getByRole('button', { name: 'Indtast et tal' })).toHaveCount(0)
    await other.context().close()
  }
})

test('on a phone a figure is entered in one column, without a sideways scroll', async ({ browser }) => {
  const page = await open(browser, 'controller', '/import', 390)
  const meeting = await importScan(page, 'scannet-c.pdf')
  await page.goto(`/referater/${meeting}`)
  await page.getByRole('button', { name: 'Indtast et tal' }).click()
  await page.getByRole('button', { name: 'Sæt et felt på siden' }).click()
  await page.getByLabel('Ordene i feltet').fill('7.000 kr.')
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(await overflow()).toBe(0)
  await expectNoViolations(page)
  await page.getByText('Referatet', { exact: true }).click()
  await expect(page.locator('.k-chosen-box')).toBeVisible()
  expect(await overflow()).toBe(0)
})

test('files that cannot be read say why and leave nothing; letters that were guessed are said so', async ({
  browser,
}) => {
  const page = await open(browser, 'controller', '/import')
  // By name: other tests bring minutes of their own at the same time.
  const files = ['laast.pdf', 'bombe.docx', 'latin.txt', 'bred.txt', 'arkiv.pdf']
  const stored = async () => {
    const rows: MinutesRow[] = await (await page.request.get('/api/minutes')).json()
    return files.filter((name) => rows.some(({ fileName }) => fileName === name))
  }
  expect(await stored()).toEqual([])
  const locked = await pdfOf([paragraph(['5 kr.'], 60)], (pdf) =>
    pdf.encrypt({ userPassword: 'a', ownerPassword: 'b' }),
  )
  const folder = mkdtempSync(join(tmpdir(), 'kildetal-'))
  const huge = join(folder, 'arkiv.pdf')
  writeFileSync(huge, '%PDF-1.7')
  truncateSync(huge, 200 * 1024 * 1024)
  const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer })
  const row = (name: string) => page.getByRole('listitem').filter({ hasText: name })
  try {
    await page.locator('input[type=file]').setInputFiles(huge)
    await expect(page.getByRole('alert')).toContainText('Filen fylder mere end 50 MB.', { timeout: 60_000 })
    await page
      .locator('input[type=file]')
      .setInputFiles([
        file('laast.pdf', Buffer.from(locked)),
        file('bombe.docx', packedDocx(220 * 1024 * 1024)),
        file('latin.txt', Buffer.from(minutesOf('09-06-2032'), 'latin1')),
        file('bred.txt', Buffer.from(`\ufeff${minutesOf('16-06-2032')}`, 'utf16le')),
      ])
    await expect(row('laast.pdf')).toContainText('beskyttet med adgangskode', { timeout: 60_000 })
    await expect(row('bombe.docx')).toContainText('fylder mere end 200 MB, når den pakkes ud', { timeout: 60_000 })
    await expect(row('latin.txt')).toContainText('læst som Windows-1252', { timeout: 60_000 })
    await expect(row('bred.txt')).toContainText('læst som UTF-16', { timeout: 60_000 })
  } finally {
    rmSync(folder, { recursive: true })
  }
  await expect(row('latin.txt')).toContainText('Idrætsudvalget 9. juni 2032')
  expect(await stored()).toEqual(['latin.txt', 'bred.txt'])
  await expectNoViolations(page)
})

test('a filter takes several values, and lets them go at once', async ({ browser }) => {
  const page = await open(browser, 'controller', '/poster')
  // The items are here: a filter that is opened while they arrive is drawn anew, and closes.
  await expect(page.getByRole('grid').getByRole('row').nth(1)).toBeVisible()
  await page.getByRole('button', { name: 'Status alle' }).click()
  await page.getByRole('option', { name: /^besluttet/ }).click()
  await page.getByRole('option', { name: /^oplyst/ }).click()
  await expect(page).toHaveURL(/status=approved(%2C|,)noted/)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('passer')
  await expectNoViolations(page)
  await page.getByRole('button', { name: 'Fjern Status: besluttet, oplyst' }).click()
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText('passer')
})
