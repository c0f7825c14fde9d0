import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Extraction } from '@kildetal/shared/extraction.ts'
import { describe, expect, test } from 'vitest'
import { type Score, scoreFolder } from '../accuracy/score-figures.ts'
import { parseMinutes } from '../minutes/parse.ts'
import { extractFigures } from './extract.ts'

const shared = join(process.env.KILDETAL_SHARED ?? join(import.meta.dirname, '../../../../shared'), 'minutes')

function expectGoals(score: Score): void {
  const report = score.differences.join('\n')
  expect(score.f1, report).toBeGreaterThanOrEqual(0.985)
  expect(score.tableRecall, report).toBeGreaterThanOrEqual(0.95)
  expect(score.unit, report).toBeGreaterThanOrEqual(0.97)
  expect(score.years, report).toBeGreaterThanOrEqual(0.92)
  expect(score.kind, report).toBeGreaterThanOrEqual(0.85)
  expect(score.status, report).toBeGreaterThanOrEqual(0.9)
}

function extract(text: string) {
  return extractFigures(text, parseMinutes(text))
}

describe('accuracy', () => {
  test('own examples of many sorts of minutes meet the goals', () => {
    const score = scoreFolder(join(import.meta.dirname, 'examples'))
    expect(score.gold).toBeGreaterThan(250)
    expectGoals(score)
  })

  test.skipIf(!existsSync(shared))('the annotated minutes outside the repository meet the goals', () => {
    const score = scoreFolder(shared)
    expect(score.gold).toBeGreaterThan(100)
    expectGoals(score)
  })
})

const ITEM = (body: string, title = 'Prøvesag') =>
  `REFERAT Direktionen d. 12-03-2025\n\nMødedato Onsdag d. 12. marts 2025 kl. 13:00\n\nPunkt 1: ${title}\n\n00.30.10P19-4-25\n\n${body}`

describe('extractFigures', () => {
  test('fits the contract, quotes what stands in the text, and is in order', () => {
    const text = ITEM('Sagsfremstilling\n\nDer er afsat 1.222.000 kr. i 2025. Udgiften er ca. 45 kr. pr. deltager.\n')
    const extraction = Extraction.parse(extract(text))
    expect(extraction.mentions.map((m) => m.quote)).toEqual(['1.222.000 kr.', '45 kr.'])
    for (const mention of extraction.mentions) {
      expect(text.slice(mention.start, mention.end)).toBe(mention.quote)
      for (const { start, end } of mention.evidence) expect(start).toBeLessThan(end)
    }
    expect(extraction.mentions[1]).toMatchObject({
      approximate: true,
      unit: 'per_participant',
      agendaItem: '1',
      caseNumber: '00.30.10P19-4-25',
    })
  })

  test('reads nothing inside a closed item, nor its title in the contents', () => {
    const text = `REFERAT Direktionen d. 12-03-2025\n\nIndholdsfortegnelse\nÅben sag.....1\nLukket: Køb for 9.000.000 kr......2\n\nPunkt 1: Åben sag\n\nSagsfremstilling\n\nDet koster 5.000 kr.\n\nPunkt 2: Lukket: Køb for 9.000.000 kr.\n\n81.00.00G01-1-25\n\nSagsfremstilling\n\nGrunden koster 8.500.000 kr., og 18500.00 kr. er betalt.\n`
    const { mentions, problems } = extract(text)
    expect(mentions.map((m) => m.amountKr)).toEqual([5000])
    expect(problems).toEqual([])
  })

  test('what cannot be read is a problem with its place, not a number', () => {
    const text = ITEM(
      'Sagsfremstilling\n\nPrisen er 18500.00 kr. og 1.35.000 kr. Det kan blive et par millioner kroner eller 500.000 euro.\n',
    )
    const { mentions, problems } = extract(text)
    expect(mentions).toEqual([])
    expect(problems.map((p) => [p.code, p.place?.quote])).toEqual([
      ['unreadable_amount', '18500.00 kr.'],
      ['unreadable_amount', '1.35.000 kr.'],
      ['vague_amount', 'millioner kroner'],
      ['foreign_currency', '500.000'],
    ])
  })

  test('a table without a unit is a problem, and its figures are not guessed', () => {
    const text = ITEM(
      'Sagsfremstilling\n\nOmråde\tBudget 2025\tForbrug 2025\nVeje\t41.200\t25.100\nParker\t12.800\t7.000\n',
    )
    const { mentions, problems } = extract(text)
    expect(mentions).toEqual([])
    expect(problems.map((p) => p.code)).toEqual(['table_without_unit'])
  })

  test('an executive board cannot grant a carry-over it supports', () => {
    const body = 'Indstilling\n\n- At der overføres 400.000 kr. fra 2024 til 2025.\n\nBeslutning\n\nGodkendt.\n'
    expect(extract(ITEM(body)).mentions[0]).toMatchObject({
      kind: 'carry_over',
      status: 'proposed',
      years: [2025],
      fromYear: 2024,
    })
    const council = ITEM(body).replace('Direktionen', 'Byrådet')
    expect(extract(council).mentions[0]).toMatchObject({ kind: 'carry_over', status: 'approved' })
  })

  test('parts of a decision go their own ways', () => {
    const body =
      'Indstilling\n\n1. at Koret får 10.000 kr.,\n2. at Klubben får 20.000 kr.,\n3. at Laget får 30.000 kr.\n\nBeslutning\n\nAd 1: Godkendt.\nAd 2: Afslået.\nAd 3: Udsat.\n'
    expect(extract(ITEM(body, 'Ansøgninger om tilskud')).mentions.map((m) => m.status)).toEqual([
      'approved',
      'rejected',
      'proposed',
    ])
  })

  test('another municipality’s budget is not ours', () => {
    const text = `Punkt 1: Fælles kursus\n\nSagsfremstilling\n\nEngby Kommune deltager. Bakkeby Kommune har lavet et budget på 180.000 kr.\n\nPunkt 2: Drift\n\nSagsfremstilling\n\nEngby Kommune har afsat 90.000 kr.\n\nBeslutning\n\nGodkendt.\n`
    const [theirs, ours] = extract(text).mentions
    expect(theirs).toMatchObject({ counterpart: 'Bakkeby Kommune', status: 'noted' })
    expect(ours?.status).toBe('approved')
  })

  test('mentions of one figure share an item, and a pool named once holds for all', () => {
    const text = ITEM(
      'Resume\n\nDer er afsat 650.000 kr. i 2025.\n\nSagsfremstilling\n\nRammen på 650.000 kr. i 2025 ligger på direktionens pulje til kompetenceudvikling. Der er også 650.000 kr. fra 2026.\n',
    )
    const [first, second, other] = extract(text).mentions
    expect(first?.item).toBe(second?.item)
    expect(other?.item).not.toBe(first?.item)
    expect(first?.pool).toBe('Kompetenceudvikling')
  })
})

test('a pool named beside one figure holds its sum, its parts and the outlook years, and nobody else’s money', () => {
  const { mentions } = extract(
    ITEM(`Sagsfremstilling

Der er afsat 400.000 kr. til kurser i 2031 og 250.000 kr. årligt i perioden 2032-2034.

De 400.000 kr. ligger på puljen til efteruddannelse. Der er søgt om overførsel af 100.000 kr. fra 2030 til 2031 på efteruddannelsespuljen, så der i alt vil være afsat 500.000 kr. i 2031.

Skive Kommune har afsat 90.000 kr. til formålet.`),
  )
  const pools = new Map(mentions.map(({ quote, pool }) => [quote, pool]))
  for (const quote of ['400.000 kr.', '250.000 kr.', '100.000 kr.', '500.000 kr.'])
    expect([quote, pools.get(quote)]).toEqual([quote, 'Efteruddannelse'])
  expect(pools.get('90.000 kr.')).toBeNull()
})
