import { describe, expect, test } from 'vitest'
import { parseMinutes } from '../../minutes/parse.ts'
import { extractFigures } from '../extract.ts'

function check(body: string, title = 'Prøvesag') {
  const text = `REFERAT Direktionen d. 12-03-2025\n\nMødedato Onsdag d. 12. marts 2025 kl. 13:00\n\nPunkt 1: ${title}\n\n00.30.10P19-4-25\n\n${body}`
  const extraction = extractFigures(text, parseMinutes(text))
  const of = (kind: string) => extraction.findings.filter((f) => f.kind === kind)
  for (const { places } of extraction.findings) for (const p of places) expect(text.slice(p.start, p.end)).toBe(p.quote)
  return { ...extraction, of, key: (kr: number) => extraction.mentions.find((m) => m.amountKr === kr)?.item }
}

describe('sums', () => {
  test('a total of what is set aside and what is asked for holds, and is not counted on top', () => {
    const r = check(
      'Sagsfremstilling\n\nDer er afsat 800.000 kr. i 2025. Der er søgt om overførsel af 350.000 kr. fra 2024 til 2025. I alt vil der samlet være 1.150.000 kr. i 2025.\n',
    )
    expect(r.of('sum_holds')).toHaveLength(1)
    expect(r.sums[r.key(1150000) ?? '']).toEqual([r.key(800000), r.key(350000)])
  })

  test('a distribution that does not add up is a finding with every place', () => {
    const r = check(
      'Indstilling\n\n- At der gives en anlægsbevilling på 10,0 mio. kr. fordelt med 4,0 i 2025 og 5,0 i 2026.\n',
    )
    expect(r.of('sum_differs')[0]?.message).toContain('Forskellen er 1.000.000')
    expect(r.of('sum_differs')[0]?.places.map((p) => p.quote)).toEqual(['4,0', '5,0', '10,0 mio. kr.'])
    expect(
      check(
        'Indstilling\n\n- At der gives en anlægsbevilling på 10,0 mio. kr. fordelt med 4,0 i 2025 og 6,0 i 2026.\n',
      ).of('sum_differs'),
    ).toEqual([])
  })

  test('a table’s total is recomputed', () => {
    const table = (total: string) =>
      `Sagsfremstilling\n\nTabel (i 1.000 kr.)\n\n             2025     2026\nDrift         100      200\nAnlæg         300      400\nI alt         400      ${total}\n`
    expect(check(table('600')).of('table_total_differs')).toEqual([])
    expect(check(table('650')).of('table_total_differs')[0]?.message).toContain('600.000')
  })
})

test('a part is included in its whole', () => {
  const r = check(
    'Sagsfremstilling\n\nBeløbet på 1,0 mio. kr. indgår som en del af det samlede beløb på 2,4 mio. kr. i 2025.\n',
  )
  expect(r.partOf).toEqual({ [r.key(1e6) ?? '']: r.key(2.4e6) })
  expect(r.of('part_of')).toHaveLength(1)
})

test('price times quantity is compared with the total beside it', () => {
  const text = (total: string) =>
    `Sagsfremstilling\n\nKurset har et budget på ${total}, hvilket svarer til ca. 20 deltagere med en deltagerpris på 6.000 kr.\n`
  const [found] = check(text('130.000 kr.')).of('quantity_differs')
  expect(found?.message).toMatch(/6\.000.kr\. × 20 deltagere = 120\.000.kr\., men der står 130\.000/)
  expect(found?.message).toContain('ca.')
  expect(check(text('120.000 kr.')).of('quantity_holds')).toHaveLength(1)
})

describe('contradictions', () => {
  test('one figure with different years disputes the years between', () => {
    const r = check(
      'Resume\n\nDer er afsat 300.000 kr. årligt i perioden 2026-2029.\n\nSagsfremstilling\n\nDer er afsat 300.000 kr. årligt i perioden 2026-2028.\n',
    )
    expect(r.of('contradiction')[0]?.disputedYears).toEqual([2029])
    expect(r.mentions.map((m) => m.years)).toEqual([
      [2026, 2027, 2028, 2029],
      [2026, 2027, 2028],
    ])
  })

  test('the same years twice are none', () => {
    const r = check(
      'Resume\n\nDer er afsat 300.000 kr. årligt i perioden 2026-2029.\n\nSagsfremstilling\n\nDer er afsat 300.000 kr. årligt i perioden 2026-2029.\n',
    )
    expect(r.of('contradiction')).toEqual([])
  })

  test('a price with two amounts is one', () => {
    const r = check(
      'Resume\n\nDeltagerprisen er 6.000 kr. pr. deltager.\n\nSagsfremstilling\n\nDeltagerprisen er 6.500 kr. pr. deltager.\n',
    )
    expect(r.of('contradiction')[0]?.places.map((p) => p.quote)).toEqual(['6.000 kr.', '6.500 kr.'])
  })
})

describe('decisions', () => {
  const ask = (rest: string) =>
    `Indstilling\n\n- At der gives en tillægsbevilling på 2,0 mio. kr. i 2025${rest}\n\nBeslutning\n\nGodkendt.\n`

  test('an appropriation says what pays', () => {
    expect(check(ask('.')).of('no_funding')).toHaveLength(1)
    expect(check(ask(', som finansieres af kassebeholdningen.')).of('no_funding')).toEqual([])
  })

  test('an amount no proposal had is pointed out', () => {
    const r = check(
      ask(', som finansieres af kassen.').replace('Godkendt.', 'Godkendt, dog således at der kun gives 1,5 mio. kr.'),
    )
    expect(r.of('decision_without_proposal')[0]?.places[0]?.quote).toBe('1,5 mio. kr.')
  })

  test('an amount no municipality can mean is pointed out', () => {
    expect(check('Sagsfremstilling\n\nBudgettet er på 4.753.000 mio. kr.\n').of('magnitude')).toHaveLength(1)
    expect(check('Sagsfremstilling\n\nBudgettet er på 4.753 mio. kr.\n').of('magnitude')).toEqual([])
  })
})
