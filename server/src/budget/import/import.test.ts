import type { FigureImport, ImportEffect, ImportMapping } from '@kildetal/shared/figure-imports.ts'
import { oreFromKr as kr } from '@kildetal/shared/money.ts'
import type { Trust } from '@kildetal/shared/trust.ts'
import { afterEach, expect, test } from 'vitest'
import { sheetOf } from '../../../test/sheet-file.ts'
import { makeTestSystem } from '../../../test/system.ts'
import { verifyRollup } from '../verify-rollup.ts'

const { actors, as, call, settleJobs } = await makeTestSystem()
const { controller } = actors

const upload = (text: string | Uint8Array<ArrayBuffer>, fileName = 'regnskab.csv', actor = controller) =>
  call(actor, `/api/figure-imports?fileName=${encodeURIComponent(fileName)}`, { method: 'POST', body: text })

async function uploaded(text: string | Uint8Array<ArrayBuffer>, fileName?: string): Promise<FigureImport> {
  const answer = await upload(text, fileName)
  expect(answer.status, await answer.clone().text()).toBe(201)
  return (await answer.json()) as FigureImport
}

const step = (id: string, what: string, json: unknown) =>
  call(controller, `/api/figure-imports/${id}/${what}`, { method: 'POST', json })
const read = async (id: string) => (await (await call(controller, `/api/figure-imports/${id}`)).json()) as FigureImport

async function checked(file: FigureImport, change: Partial<ImportMapping> = {}): Promise<FigureImport> {
  if (!file.mapping) throw new Error('no mapping')
  const answer = await step(file.id, 'check', { version: file.version, mapping: { ...file.mapping, ...change } })
  expect(answer.status, await answer.clone().text()).toBe(202)
  await settleJobs()
  return read(file.id)
}

async function loaded(file: FigureImport, more: Record<string, unknown> = {}): Promise<FigureImport> {
  const answer = await step(file.id, 'load', {
    ...{
      version: file.version,
      knownOn: '2025-04-08',
      controlTotals: file.totals,
      skipProblems: false,
      replaces: null,
    },
    ...more,
  })
  expect(answer.status, await answer.clone().text()).toBe(202)
  await settleJobs()
  return read(file.id)
}

/** What the books hold of a year, by unit name and measure. */
async function sums(year: number): Promise<Record<string, number>> {
  const rows = await as(controller, 'read', (ctx) =>
    ctx.trx
      .selectFrom('figureRollup')
      .innerJoin('orgUnit', 'orgUnit.id', 'figureRollup.unitId')
      .select(['orgUnit.name', 'measure', (eb) => eb.fn.sum<number>('amountOre').as('ore')])
      .where('fiscalYear', '=', year)
      .groupBy(['orgUnit.name', 'measure'])
      .having((eb) => eb.fn.sum('amountOre'), '<>', 0)
      .execute(),
  )
  return Object.fromEntries(rows.map((row) => [`${row.name} ${row.measure}`, row.ore]))
}

afterEach(async () => {
  expect(await as(controller, 'read', verifyRollup)).toBe(0)
})

const MARCH = `Enhed;Kontonummer;Kontonavn;Periode;Type;Beløb
Nordskolen;03.22.01.1.001.1.1;Løn;2025-03;Regnskab;"1.250.000,50"
nordskolen;03.22.01.1.002.1.1;Vikarer;03/2025;Regnskab;730.000
Plejecenter Havblik;05.30.26.1.001.1.1;Løn;202503;Regnskab;-12.000,25
`

test('a finance system’s file from upload to the books: mapping suggested, sums stated, every row there, to the øre', async () => {
  const file = await uploaded(MARCH)
  expect(file).toMatchObject({
    state: 'uploaded',
    mappingRemembered: false,
    mapping: { numbers: 'danish', scale: 'kr' },
  })
  expect(file.mapping?.columns).toEqual({
    Enhed: 'unit',
    Kontonummer: 'account',
    Kontonavn: 'account_name',
    Periode: 'period',
    Type: 'measure',
    Beløb: 'amount',
  })
  const seen = await checked(file)
  expect(seen).toMatchObject({ state: 'checked', rows: 3, problems: 0 })
  expect(seen.totals).toEqual([{ measure: 'actual', year: 2025, month: null, amountOre: kr(1_968_000.25) }])
  expect(await sums(2025)).toEqual({})
  expect(await loaded(seen)).toMatchObject({ state: 'loaded', loadedBy: 'konsulent', rowsDone: 3 })
  expect(await sums(2025)).toMatchObject({
    'Nordskolen actual': kr(1_980_000.5),
    'Skoler actual': kr(1_980_000.5),
    'Plejecenter Havblik actual': kr(-12_000.25),
    'Prøvekommune actual': kr(1_968_000.25),
  })
})

test('the same content twice is one import; the mapping is remembered for the same headings', async () => {
  const again = await uploaded(MARCH, 'andet-navn.csv')
  expect(again).toMatchObject({ known: true, state: 'loaded', fileName: 'regnskab.csv' })
  expect(
    (await step(again.id, 'load', { version: again.version, knownOn: '2025-04-08', controlTotals: again.totals }))
      .status,
  ).toBe(422)
  const other = await uploaded(MARCH.replaceAll('2025', '2024'))
  expect(other).toMatchObject({ known: false, mappingRemembered: true })
})

test('rows in another order come to the same sums', async () => {
  const rows = [
    'Enhed;Konto;År;Måned;Regnskab',
    ...Array.from(
      { length: 500 },
      (_, index) =>
        `Fjordskolen;03.22.01.1.00${index % 7}.1.1;2021;${(index % 12) + 1};${index},${index % 90 < 10 ? `0${index % 10}` : index % 90}`,
    ),
  ]
  const file = await checked(await uploaded(rows.join('\n')))
  await loaded(file)
  const once = await sums(2021)
  const [heading = '', ...body] = rows
  const turned = await checked(await uploaded([heading, ...body.reverse()].join('\n')))
  await loaded(turned, { replaces: file.id })
  expect(await sums(2021)).toEqual(once)
  expect(await read(file.id)).toMatchObject({ state: 'reversed', replacedBy: { id: turned.id } })
  expect((await read(turned.id)).replaces).toEqual({ id: file.id, fileName: 'regnskab.csv' })
})

test('a control total that differs by one øre: nothing is loaded, and the page says both sums', async () => {
  const file = await checked(await uploaded('Enhed;Konto;År;Måned;Budget\nHavblik;05.30.26.1;2020;1;100\n'))
  const unitByName = await checked(file, { columns: file.mapping?.columns ?? {} })
  const failed = await loaded(unitByName, { controlTotals: [{ measure: 'original', year: 2020, amountOre: 10_001 }] })
  expect(failed).toMatchObject({ state: 'failed', message: expect.stringContaining('100,01') })
  expect(await sums(2020)).toEqual({})
})

test('rows that cannot be read stop the load, each with line, column and reason, in a file to download', async () => {
  const file = await checked(
    await uploaded(
      [
        'Enhed;Konto;Periode;Forbrug',
        'Nordskolen;03.22.01.1;2025-01;18500.00',
        'Ukendt skole;03.22.01.1;2025-01;100',
        'Nordskolen;=SUM(A1);2025-01;100',
        'Nordskolen;03.22.01.1;2025-13;100',
        'Nordskolen;03.22.01.1;2025-01;1,005',
        'Nordskolen;03.22.01.1;2025-01;100',
        ';;;',
      ].join('\n'),
    ),
  )
  expect(file).toMatchObject({ rows: 7, problems: 4, totals: [{ amountOre: kr(18_600) }] })
  // The suggestion saw 18500.00 and proposed plain numbers; stated as Danish, that row is the problem.
  const danish = await checked(file, { numbers: 'danish' })
  expect(danish.firstProblems.map(({ line, column }) => [line, column])).toEqual([
    [2, 'Forbrug'],
    [3, 'Enhed'],
    [4, 'Konto'],
    [5, 'Periode'],
    [6, 'Forbrug'],
  ])
  const request = { version: danish.version, knownOn: '2025-04-08', controlTotals: danish.totals }
  expect((await step(danish.id, 'load', request)).status).toBe(422)
  const csv = await (await call(controller, `/api/figure-imports/${danish.id}/problems.csv`)).text()
  expect(csv).toContain('4;Konto;"\'=SUM(A1)"')
  expect(csv.trim().split('\r\n')).toHaveLength(6)
  expect((await loaded(danish, { skipProblems: true })).state).toBe('loaded')
})

test('problems are told in the language the page is read in, and in the downloaded file', async () => {
  const file = await checked(
    await uploaded('Enhed;Kontonummer;Periode;Forbrug\nUkendt skole;03.22.01.1;2025-03;100,00\n'),
  )
  expect(file.firstProblems[0]?.message).toBe('Enheden findes ikke.')
  const path = `/api/figure-imports/${file.id}`
  const english = (await (
    await call(controller, path, { headers: { 'kildetal-language': 'en' } })
  ).json()) as FigureImport
  expect(english.firstProblems[0]?.message).toBe('There is no such unit.')
  expect(english.problemGroups[0]?.message).toBe('There is no such unit.')
  const csv = await (await call(controller, `${path}/problems.csv?language=en`)).text()
  expect(csv).toContain('Line;Column;Content;Problem\r\n2;Enhed;Ukendt skole;There is no such unit.')
})

test('the sample is read as it is, from text and from a spreadsheet, to the same sums', async () => {
  const totals: FigureImport['totals'][] = []
  for (const ending of ['csv', 'xlsx']) {
    const answer = await call(controller, `/api/figure-imports/sample.${ending}`)
    expect(answer.status).toBe(200)
    const file = await uploaded(new Uint8Array(await answer.arrayBuffer()), `eksempel.${ending}`)
    const read = await checked(file)
    expect([read.problems, read.firstProblems]).toEqual([0, []])
    totals.push(read.totals)
  }
  expect(totals[0]).toEqual(totals[1])
  expect(totals[0]?.map(({ measure }) => measure)).toEqual(['actual', 'original'])
  expect((await call(actors.leader, '/api/figure-imports/sample.csv')).status).toBe(403)
})

test('an import is taken out as a whole, also from totals of the past, and may be loaded again', async () => {
  const before = await sums(2019)
  const file = await checked(await uploaded('Enhed;Konto;År;Budget\nNordskolen;03.22.01.1;2019;1.000\n'), {
    wholeYears: 'spread',
  })
  const done = await loaded(file)
  expect(await sums(2019)).toMatchObject({ 'Nordskolen original': kr(1000) })
  const reason = 'Budgettet var ikke vedtaget endnu'
  const stale = await step(done.id, 'reversal', { version: done.version - 1, reason })
  expect([stale.status, ((await stale.json()) as { current: FigureImport }).current.version]).toEqual([
    409,
    done.version,
  ])
  expect((await step(done.id, 'reversal', { version: done.version, reason: '  ' })).status).toBe(422)
  expect((await step(done.id, 'reversal', { version: done.version, reason })).status).toBe(200)
  expect(await sums(2019)).toEqual(before)
  expect(await read(done.id)).toMatchObject({ state: 'reversed', reversedBy: 'konsulent', reversalReason: reason })
  const events = await as(controller, 'read', (ctx) =>
    ctx.trx
      .selectFrom('auditEvent')
      .select(['action', 'reason'])
      .where('objectId', '=', done.id)
      .orderBy('id')
      .execute(),
  )
  expect(events.at(-1)).toEqual({ action: 'figures.reversed', reason })
  const again = await loaded(await checked(await read(done.id)))
  expect(again.state).toBe('loaded')
  expect(await sums(2019)).toMatchObject({ 'Nordskolen original': kr(1000) })
})

test('a closed period stops the whole file', async () => {
  const close = await call(controller, '/api/periods/2018/2/closing', {
    method: 'POST',
    json: { version: 0, reason: null },
  })
  expect(close.status).toBe(200)
  const rows = 'Enhed;Konto;Periode;Regnskab\nNordskolen;03.22.01.1;2018-01;1\nNordskolen;03.22.01.1;2018-02;1\n'
  const failed = await loaded(await checked(await uploaded(rows)))
  expect(failed).toMatchObject({ state: 'failed', message: expect.stringContaining('lukket') })
  expect(await sums(2018)).toEqual({})
})

test('a spreadsheet is read as its cells are: numbers as numbers, text and days as written', async () => {
  const sheet = [
    ['Enhed', 'Konto', 'Dato', 'Regnskab'],
    ['Fjordskolen', '03.22.01.1', new Date('2017-05-31'), 18500.1],
  ]
  const bytes = await sheetOf(sheet)
  const file = await uploaded(new Uint8Array(bytes), 'regnskab.xlsx')
  expect(file.mapping?.numbers).toBe('plain')
  expect((await loaded(await checked(file))).state).toBe('loaded')
  expect(await sums(2017)).toMatchObject({ 'Fjordskolen actual': kr(18_500.1) })
})

test('Windows letters, a quoted line break and an outdated version', async () => {
  const latin = Buffer.from(
    'Enhed;Konto;Kontonavn;Periode;Beløb\nÆldre;05.30.26.1;"Pleje\nog omsorg";2016-01;5,00\n',
    'latin1',
  )
  const file = await uploaded(new Uint8Array(latin))
  expect(file.header).toContain('Beløb')
  const seen = await checked(file, { measure: 'actual' })
  expect(seen).toMatchObject({ rows: 1, problems: 0 })
  expect((await step(file.id, 'check', { version: file.version, mapping: file.mapping })).status).toBe(409)
  await loaded(seen)
  const account = await as(controller, 'read', (ctx) =>
    ctx.trx.selectFrom('account').select('name').where('code', '=', '05.30.26.1').executeTakeFirst(),
  )
  expect(account).toBeDefined()
  expect(await sums(2016)).toMatchObject({ 'Ældre actual': kr(5) })
})

test('what is no table is refused with a sentence, and only controllers import', async () => {
  for (const bad of ['', 'kun en linje', 'A;A\n1;2\n', '\u0000\u0001;x\n\u0000;y\n'])
    expect([bad, (await upload(bad)).status]).toEqual([bad, 422])
  expect((await upload(new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]))).status).toBe(422)
  const known = await uploaded(MARCH)
  for (const actor of [actors.leader, actors.executive, actors.administrator, actors.auditor]) {
    expect((await upload(MARCH, 'x.csv', actor)).status).toBe(403)
    expect((await call(actor, '/api/figure-imports')).status).toBe(403)
    for (const path of ['', '/effect', '/problems.csv'])
      expect((await call(actor, `/api/figure-imports/${known.id}${path}`)).status).toBe(403)
    expect((await call(actor, `/api/figure-imports/${known.id}`, { method: 'DELETE' })).status).toBe(403)
    for (const what of ['check', 'load', 'reversal'])
      expect((await call(actor, `/api/figure-imports/${known.id}/${what}`, { method: 'POST', json: {} })).status).toBe(
        403,
      )
  }
})

test('a mapping that lacks something names what', async () => {
  const file = await uploaded('Enhed;Konto;Tal\nNordskolen;03.22.01.1;5\n')
  const answer = await step(file.id, 'check', { version: file.version, mapping: file.mapping })
  expect(answer.status).toBe(422)
  const { fields } = (await answer.json()) as { fields: { path: string }[] }
  expect(fields.map((field) => field.path)).toEqual(['mapping.columns', 'mapping.year', 'mapping.measure'])
})

const effect = async (id: string) =>
  (await (await call(controller, `/api/figure-imports/${id}/effect`)).json()) as ImportEffect

test('what a file would do stands by month and unit beside the books, and what taking it back would undo', async () => {
  const first = await loaded(
    await checked(
      await uploaded('Enhed;Konto;Periode;Regnskab\nNordskolen;03.22.01.1;2015-01;100\nHavblik;05.30.26.1;2015-01;7\n'),
    ),
  )
  const again = await checked(
    await uploaded(
      'Enhed;Konto;Periode;Regnskab\nNordskolen;03.22.01.1;2015-01;30\nNordskolen;03.22.01.1;2015-02;-5\n;;;\n',
      'januar-igen.csv',
    ),
  )
  expect(again).toMatchObject({ uploadedBy: 'konsulent', rows: 3, problems: 0 })
  expect(again.monthTotals.map(({ month, amountOre }) => [month, amountOre])).toEqual([
    [1, kr(30)],
    [2, kr(-5)],
  ])
  expect(await effect(again.id)).toEqual({
    periods: [
      { measure: 'actual', year: 2015, month: 1, rows: 1, amountOre: kr(30), booksOre: kr(107), closed: false },
      { measure: 'actual', year: 2015, month: 2, rows: 1, amountOre: kr(-5), booksOre: 0, closed: false },
    ],
    units: [
      {
        ...{ slug: 'nordskolen', name: 'Nordskolen', measure: 'actual', year: 2015 },
        ...{ rows: 2, amountOre: kr(25), booksOre: kr(100) },
      },
    ],
    overlapping: [{ id: first.id, fileName: 'regnskab.csv', loadedAt: first.loadedAt }],
  })
  await call(controller, '/api/periods/2015/1/closing', { method: 'POST', json: { version: 0, reason: null } })
  const { periods, overlapping } = await effect(first.id)
  expect(periods).toMatchObject([{ amountOre: kr(107), booksOre: kr(107), closed: true }])
  expect(overlapping).toEqual([])
  const refused = await step(first.id, 'reversal', { version: first.version, reason: 'Forkert måned' })
  expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining('lukket')])
})

test('the finance system’s own words for units are said once, counted while unknown, and remembered', async () => {
  const text = (year: number) =>
    `Omkostningssted;Konto;Periode;Type;Beløb\n4711;03.22.01.1;${year}-01;Forbrug i alt;10\n4711;03.22.01.1;${year}-02;Ukurant;5\n`
  const unknown = await checked(await uploaded(text(2014)))
  expect(unknown.problems).toBe(2)
  expect(unknown.measureWords).toEqual(['Forbrug i alt', 'Ukurant'])
  expect(unknown.problemGroups).toContainEqual({
    ...{ column: 'Omkostningssted', value: '4711', message: 'Enheden findes ikke.', times: 2, unit: true },
  })
  const seen = await checked(unknown, {
    units: { 4711: 'nordskolen' },
    measures: { 'Forbrug i alt': 'actual', Ukurant: 'committed' },
  })
  expect(seen).toMatchObject({ problems: 0, problemGroups: [] })
  expect(seen.totals.map(({ measure, amountOre }) => [measure, amountOre])).toEqual([
    ['actual', kr(10)],
    ['committed', kr(5)],
  ])
  const next = await uploaded(text(2013))
  expect(next).toMatchObject({ mappingRemembered: true, mapping: { units: { 4711: 'nordskolen' } } })
})

test('a control total of one month is held to that month', async () => {
  const text = 'Enhed;Konto;Periode;Regnskab\nNordskolen;03.22.01.1;2012-01;100\nNordskolen;03.22.01.1;2012-02;50\n'
  const file = await checked(await uploaded(text))
  const wrong = { measure: 'actual', year: 2012, month: 2, amountOre: kr(51) }
  const failed = await loaded(file, { controlTotals: [...file.totals, wrong] })
  expect(failed).toMatchObject({ state: 'failed', message: expect.stringMatching(/51.*50/) })
  const right = await loaded(await checked(failed), {
    controlTotals: [
      { ...wrong, amountOre: kr(50) },
      { measure: 'actual', year: 2012, amountOre: kr(150) },
    ],
  })
  expect(right.state).toBe('loaded')
  expect(right.controlTotals.map(({ month }) => month)).toEqual([2, null])
})

test('a file that nobody wants is laid aside, and can be taken up again', async () => {
  const file = await uploaded('Enhed;Konto;Periode;Regnskab\nNordskolen;03.22.01.1;2011-01;100\n')
  const aside = await call(controller, `/api/figure-imports/${file.id}`, { method: 'DELETE' })
  expect(await aside.json()).toMatchObject({ state: 'cancelled', message: 'Lagt til side. Intet er ændret.' })
  const taken = await loaded(await checked(await read(file.id)))
  expect(taken.state).toBe('loaded')
  const list = (await (await call(controller, '/api/figure-imports')).json()) as { imports: { id: string }[] }
  expect(list.imports.find(({ id }) => id === file.id)).toMatchObject({
    state: 'loaded',
    loadedBy: 'konsulent',
    rows: 1,
  })
  // What is in the books is taken back with a reason, not laid aside.
  await call(controller, `/api/figure-imports/${file.id}`, { method: 'DELETE' })
  expect((await read(file.id)).state).toBe('loaded')
})

test('the trust page says of a load of accounts what was stated for it, to those who may read imports', async () => {
  const file = await checked(
    await uploaded(
      'Enhed;Konto;Periode;Regnskab\nNordskolen;03.22.01.1;2010-01;100\nNordskolen;03.22.01.1;2009-12;7\n',
      'to-aar.csv',
    ),
  )
  await loaded(file)
  const totalsFor = async (actor: typeof controller) => {
    const { controlTotals } = (await (await call(actor, '/api/trust')).json()) as Trust
    return controlTotals?.find(({ what }) => what === 'to-aar.csv')
  }
  for (const actor of [controller, actors.auditor])
    expect(await totalsFor(actor)).toMatchObject({ foundOre: kr(107), statedOre: kr(107), holds: true })
  expect(await totalsFor(actors.executive)).toMatchObject({ foundOre: kr(107), statedOre: null, holds: null })
  const other = 'Enhed;Konto;Periode;Regnskab\nNordskolen;03.22.01.1;2010-02;1\nNordskolen;03.22.01.1;2009-11;2\n'
  const partly = await checked(await uploaded(other, 'to-aar.csv'))
  await step((await read(file.id)).id, 'reversal', { version: (await read(file.id)).version, reason: 'Afprøvning' })
  await loaded(partly, { controlTotals: partly.totals.slice(0, 1) })
  expect(await totalsFor(controller)).toMatchObject({ foundOre: kr(3), statedOre: null, holds: null })
})
