import { type CarryOver, CarryOverList } from '@kildetal/shared/carry-overs.ts'
import { formatAmount, oreFromKr as kr, NO_BREAK_SPACE } from '@kildetal/shared/money.ts'
import { beforeAll, expect, test } from 'vitest'
import { makeTestSystem } from '../../../test/system.ts'
import { withPdf } from '../../documents/pdf/open.ts'
import { ensureAccounts } from '../accounts.ts'
import { loadFigures } from '../load-figures.ts'
import { stateCase } from './case.ts'
import { requestCarryOver } from './request.ts'
import { stepCarryOver } from './step.ts'

const { actors, as, call, units } = await makeTestSystem()
const SALARIES = '03.22.01.1.001.1.1'
/** Enough for a second page. */
const COUNT = 24

beforeAll(async () => {
  const requests: CarryOver[] = []
  await as(actors.controller, 'write', async (ctx) => {
    await ensureAccounts(ctx, [{ code: SALARIES, name: 'Løn' }])
    const rows = [
      { measure: 'original', year: 2024, amountOre: kr(10_000_000) },
      { measure: 'actual', year: 2024, amountOre: kr(9_700_000) },
    ] as const
    const load = { source: 'prøve', knownOn: '2025-01-20' }
    await loadFigures(ctx, {
      ...load,
      rows: rows.map((row) => ({ ...row, unitId: units.nordskolen, account: SALARIES, month: 12 })),
    })
    for (let index = 0; index < COUNT; index += 1)
      requests.push(
        await requestCarryOver(ctx, {
          ...{ unit: index % 2 === 0 ? 'nordskolen' : 'havblik', account: SALARIES, pool: null, itemId: null },
          ...{ fromYear: 2024, toYear: 2025, amountOre: kr(index === 0 ? 1_358_000 : 1_000 + index) },
          purpose: index === 0 ? 'Analyse af *fed* #panic("skrift") og $x$' : `Formål nr. ${index}`,
          ...{ reason: 'Ledige stillinger', rule: 'free_within_5_percent', serviceFrame: true, knownOn: '2025-02-10' },
        }),
      )
    await stateCase(ctx, 2024, {
      ...{ version: 0, frameOre: kr(100_000_000), frameBasis: 'Budget 2025, oversigt 3' },
      ...{ executiveOn: null, committeeOn: '2025-04-22', councilOn: '2025-04-30' },
    })
  })
  const step = (row: CarryOver, state: 'checked' | 'recommended' | 'committee' | 'granted', amountOre: number | null) =>
    as(state === 'recommended' ? actors.executive : actors.controller, 'write', (ctx) =>
      stepCarryOver(ctx, row.id, {
        ...{ version: row.version, state, amountOre, knownOn: '2025-03-01', body: null, itemId: null, meetingId: null },
        note: null,
      }),
    )
  let [first] = requests
  if (!first) throw new Error('nothing was requested')
  for (const state of ['checked', 'recommended', 'committee'] as const) first = await step(first, state, null)
  await step(first, 'granted', kr(1_000_000))
})

async function pagesOf(answer: Response): Promise<string[]> {
  expect(answer.headers.get('content-type')).toBe('application/pdf')
  return withPdf(new Uint8Array(await answer.arrayBuffer()), async (pdf) => {
    const pages: string[] = []
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const { items } = await (await pdf.getPage(number)).getTextContent()
      const words = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : ''))
      pages.push(words.join('').replaceAll(NO_BREAK_SPACE, ' '))
    }
    return pages
  })
}

test('the annex says the list: every request, the sums by area and in all, the frame, and page of pages', async () => {
  const list = CarryOverList.parse(await (await call(actors.executive, '/api/carry-overs?from=2024')).json())
  const pages = await pagesOf(await call(actors.executive, '/api/carry-overs/annex.pdf?from=2024'))
  const text = pages.join(' ')
  expect(pages.length).toBeGreaterThan(1)
  for (const [index, page] of pages.entries()) expect(page).toContain(`Side ${index + 1} af ${pages.length}`)
  expect(text).toContain('Overførsler fra 2024 til 2025')
  expect(text).toContain('Prøvekommune')
  expect(text).toContain('24 ønsker på i alt 1,4 mio. kr. Heraf venter 23.276 kr. på en afgørelse.')
  for (const row of list.carryOvers) expect(text).toContain(row.purpose)
  for (const sums of [...list.totals, list.total])
    for (const ore of [sums.requestedOre, sums.grantedOre, sums.serviceFrameOre])
      expect(text).toContain(formatAmount(ore))
  expect(text).toContain('Budget 10.000.000, regnskab 9.700.000 Rest 300.000, reglen giver 300.000')
  expect(text).toContain('1.058.000 kr. over reglen')
  expect(text).toContain('Det er 1,0 % af servicerammen på 100.000.000 kr. Kilde: Budget 2025, oversigt 3.')
  expect(text).toContain('Delvist bevilget af Kommunalbestyrelsen 1. marts 2025.')
})

test('as known on an earlier day the annex holds what was known then, and says the day', async () => {
  const text = (await pagesOf(await call(actors.auditor, '/api/carry-overs/annex.pdf?from=2024&asOf=2025-02-28'))).join(
    ' ',
  )
  expect(text).toContain('Som kendt den 28. februar 2025')
  expect(text).not.toContain('Delvist bevilget')
})

test('a year without requests is an annex that says so', async () => {
  const [page] = await pagesOf(await call(actors.controller, '/api/carry-overs/annex.pdf?from=2020'))
  expect(page).toContain('Ingen har søgt om overførsel.')
})

test('the annex is not for leaders', async () => {
  expect((await call(actors.leader, '/api/carry-overs/annex.pdf?from=2024')).status).toBe(403)
})
