import { describe, expect, test } from 'vitest'
import { parseMinutes } from '../../minutes/parse.ts'
import { extractFigures } from '../extract.ts'

/** The table's amounts of an item: kroner, kind, unit and first year. */
function read(body: string, title = 'Status på området') {
  const text = `REFERAT Byrådet d. 12-03-2025\n\nPunkt 1: ${title}\n\nSagsfremstilling\n\n${body}\n\nBeslutning\n\nGodkendt.\n`
  return extractFigures(text, parseMinutes(text)).mentions.filter((mention) => mention.table)
}
const amounts = (body: string, title?: string) => read(body, title).map((m) => m.amountKr)

describe('groups in a table', () => {
  const FOLLOW_UP = `| Hovedtal (mio. kr.) | Oprindeligt budget 2025 | Forventet regnskab 2025 | Forventet afvigelse | Afvigelse i % |
|---|---|---|---|---|
| DET BRUGERFINANSIEREDE | |||||
| Indtægter | |||||
| Skatter | -810,4 | -812,0 | -1,6 | 0,2% |
| Driftsudgifter | |||||
| Skoleudvalget | 402,1 | 405,0 | 2,9 | 0,7% |
| Vejudvalget | 61,0 | - | - | - |
| Driftsudgifter i alt | 463,1 | 405,0 | 2,9 | 0,6% |`

  test('a row of one name goes on with the table, and tells what its rows are', () => {
    const found = read(FOLLOW_UP)
    expect(found.map((m) => m.amountKr)).toEqual(
      [-810.4, -812, -1.6, 402.1, 405, 2.9, 61, 463.1, 405, 2.9].map((mio) => Math.round(mio * 1e6)),
    )
    expect(found.map((m) => m.kind).slice(0, 7)).toEqual([
      'revenue',
      'forecast',
      'deviation',
      'budget',
      'forecast',
      'deviation',
      'budget',
    ])
    expect(found.every((m) => m.years?.[0] === 2025)).toBe(true)
  })

  test('the group’s total closes it', () => {
    const found = read(
      '1.000 kr.\n\nPost\t2026\nIndtægter\t\nEntré og salg\t-100\nTilskud\t-50\nIndtægter i alt\t-150\nVarekøb\t75\n',
    )
    expect(found.map((m) => m.kind)).toEqual(['revenue', 'revenue', 'revenue', 'budget'])
  })

  test('new headings begin a new table', () => {
    const found = read(
      'Tal i 1.000 kr.\n\n| Skole | Budget 2025 |\n| Nord | 100 |\n| Syd | 200 |\n| Skole | Budget 2026 |\n| Nord | 110 |\n| Syd | 210 |\n',
    )
    expect(found.map((m) => [m.amountKr, m.years])).toEqual([
      [100_000, [2025]],
      [200_000, [2025]],
    ])
  })

  test('under the headings of columns aligned by spaces stand a unit and a group’s name', () => {
    const found = read(
      '                     2026      2027\nmio. kr.\nIndtægter\nEntré                -1,5      -1,6\nLeje af sale         -0,2      -0,2\n',
    )
    expect(found.map((m) => [m.amountKr, m.years?.[0], m.kind])).toEqual([
      [-1_500_000, 2026, 'revenue'],
      [-1_600_000, 2027, 'revenue'],
      [-200_000, 2026, 'revenue'],
      [-200_000, 2027, 'revenue'],
    ])
  })
})

describe('what a row’s figures are counted for', () => {
  const TARIFFS = `| Ydelse (beløb i kr.) | Enhed | Takst 2025 | Takst 2026 |
| Fritidshjem | pr. måned | 1.500 | 1.540 |
| Svømmehal, bane | time | 310 | 318 |
| Kørekort | stk. | 280 | - |
| Slam | pr. år | 640,50 | 655,75 |
| Dækning | pct. | 80 | 81 |`

  test('a column of units gives each row its own', () => {
    expect(read(TARIFFS, 'Takster 2026').map((m) => [m.amountKr, m.unit, m.years?.[0]])).toEqual([
      [1500, 'per_month', 2025],
      [1540, 'per_month', 2026],
      [310, 'per_hour', 2025],
      [318, 'per_hour', 2026],
      [280, 'per_unit', 2025],
      [640.5, 'per_year', 2025],
      [655.75, 'per_year', 2026],
    ])
  })

  test('account numbers and running numbers in front of labels are no amounts', () => {
    const body = 'Beløb i 1.000 kr.\n\n| 310 | Skoler | 1.200 |\n| 311 | Klubber | 250 |\n| 5 | Veje | -75 |\n'
    expect(amounts(body)).toEqual([1_200_000, 250_000, -75_000])
  })

  test.each([
    ['1.200-', -1_200],
    ['÷ 1.200', -1_200],
    ['(1.200)', -1_200],
    ['+1.200', 1_200],
    ['1.200*', 1_200],
    ['1.200 1)', 1_200],
    ['kr. 1.200', 1_200],
    ['1.200,-', 1_200],
    ['1.200 kr./md.', 1_200],
    ['1,2 mio. kr.', 1_200_000],
    ['0', 0],
    ['1 200', 1_200],
  ])('%s in a cell', (cell, kr) => {
    expect(amounts(`| Tal i kr. | Budget |\n| Veje | ${cell} |\n| Stier | 35 |`)).toEqual([kr, 35])
  })

  test.each(['-', '–', '', '12 %', '025.314', '01', '27.08.2025', '12-14', 'ca.'])(
    '%s in a cell is no amount',
    (cell) => {
      expect(amounts(`| Tal i kr. | Budget |\n| Veje | ${cell} |\n| Stier | 35 |`)).toEqual([35])
    },
  )
})

describe('tables that came as one cell a line', () => {
  const cells = (...lines: string[]) => lines.join('\n\n')

  test('headings, codes, groups and rows', () => {
    const found = read(
      cells(
        'Afsluttede arbejder i kr.',
        'Arbejde',
        'Konto',
        'Bevilling',
        'Forbrug',
        'Afvigelse',
        '010.22 - Bygninger',
        ' ',
        ' ',
        'Nyt tag',
        '014.302000',
        '2.100.000',
        '2.050.400',
        '49.600',
        'Døre',
        '014.302011',
        '300.000',
        '312.000',
        '-12.000',
      ),
      'Anlægsregnskaber 2024',
    )
    expect(found.map((m) => [m.amountKr, m.kind])).toEqual([
      [2_100_000, 'capital_appropriation'],
      [2_050_400, 'expense'],
      [49_600, 'deviation'],
      [300_000, 'capital_appropriation'],
      [312_000, 'expense'],
      [-12_000, 'deviation'],
    ])
  })

  test('years above the columns, dashes below', () => {
    const body = 'Tabel 2\n(1.000 kr.)\n2026\n2027\nPulje til stier\n500\n600\nUdmøntet\n-120\n-\nRest\n380\n600'
    expect(read(body).map((m) => [m.amountKr, m.years?.[0]])).toEqual([
      [500_000, 2026],
      [600_000, 2027],
      [-120_000, 2026],
      [380_000, 2026],
      [600_000, 2027],
    ])
  })

  test('a ladder of tariffs under its heading, with a note that says how often', () => {
    const body = cells(
      'Takster i kr. pr. 1. januar 2026',
      'Klub',
      'Ung i klub, 5 dage',
      '612',
      'Ung i klub, 3 dage',
      '410',
      'Musikskole',
      'Enkeltfag',
      '295,50',
      'Taksterne opkræves pr. måned i ti måneder.',
    )
    expect(read(body, 'Takster').map((m) => [m.amountKr, m.unit, m.years, m.kind])).toEqual([
      [612, 'per_month', [2026], 'fee'],
      [410, 'per_month', [2026], 'fee'],
      [295.5, 'per_month', [2026], 'fee'],
    ])
  })

  test('a unit under the figures of each row', () => {
    const body = cells(
      'Priser',
      '2025',
      '2026',
      'Fast bidrag',
      '700,00',
      '720,00',
      'kr. pr. år',
      'Vand',
      '6,10',
      '6,25',
      'kr. pr. m3',
    )
    expect(read(body, 'Takster 2026').map((m) => [m.amountKr, m.unit, m.years?.[0]])).toEqual([
      [700, 'per_year', 2025],
      [720, 'per_year', 2026],
      [6.1, 'per_unit', 2025],
      [6.25, 'per_unit', 2026],
    ])
  })

  test('without a unit near nothing is read', () => {
    expect(amounts(cells('Skole', 'Nord', '1.250', 'Syd', '2.400', 'Vest', '900'))).toEqual([])
    expect(amounts(cells('Oversigt', 'Budget', 'Forbrug', 'Nord', '1.250', '1.300', 'Syd', '2.400', '2.100'))).toEqual(
      [],
    )
  })

  test('page and item numbers under a heading with a unit stay numbers', () => {
    expect(amounts(cells('Beløb i kr.', 'Godkendelse af dagsorden', '1', 'Budget', '2', 'Eventuelt', '3'))).toEqual([])
  })

  test('a sentence between two figures makes no table of them', () => {
    const body = cells(
      'Beløb i 1.000 kr.',
      'Side',
      '4',
      `${'Udvalget drøftede sagen og bad om et notat, der '.repeat(3)}kommer senere.`,
      '5',
    )
    expect(amounts(body)).toEqual([])
  })

  test('counts beside money are left out', () => {
    const body = cells(
      'I 1.000 kr.',
      'Skole',
      'Antal elever',
      'Budget 2026',
      'Nord',
      '410',
      '31.200',
      'Syd',
      '298',
      '22.950',
    )
    expect(amounts(body)).toEqual([31_200_000, 22_950_000])
  })
})
