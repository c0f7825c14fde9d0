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
    expect(amounts(cells('Takster i kr.', 'Godkendelse', '1', 'Budget', '4', 'Eventuelt', '12'))).toEqual([])
    expect(amounts(cells('Takster i kr.', 'Mødedato', '12', 'Næste møde', '19', 'Sidste møde', '26'))).toEqual([])
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

describe('rows like running text', () => {
  test('a list under a line that names the unit', () => {
    const body =
      'Merudgiften på 9,1 mio. kr. skyldes (mio. kr.):\n\nPæle: 4,2\nTag: 3,15\nUforudset: 1,75\n\nSagen drøftes igen.'
    expect(read(body).map((m) => [m.amountKr, m.kind])).toEqual([
      [4_200_000, 'expense'],
      [3_150_000, 'expense'],
      [1_750_000, 'expense'],
    ])
  })

  test('leaders between label and figure', () => {
    const body = 'Tilskud i kr.\n\nKoret ........ 12.000\nSpejderne .... 8.500\nOrkestret . . . . . 4.000\n'
    expect(amounts(body)).toEqual([12_000, 8_500, 4_000])
  })

  test('years in a line', () => {
    const body = 'Beløb i mio. kr.\n\nDrift 2026: 1,2; 2027: 1,4\nAnlæg 2026: 10,0; 2027: -2,5\n'
    expect(read(body).map((m) => [m.amountKr, m.years, m.kind])).toEqual([
      [1_200_000, [2026], 'budget'],
      [1_400_000, [2027], 'budget'],
      [10_000_000, [2026], 'capital_appropriation'],
      [-2_500_000, [2027], 'capital_appropriation'],
    ])
  })

  test('figures that single spaces part, under as many years', () => {
    const body = '1.000 kr.\n2026 2027 2028\nSkoler 1.200 1.300 -100\nVeje 900 - 450\nStier 20 30 40\n'
    expect(read(body).map((m) => [m.amountKr, m.years?.[0]])).toEqual([
      [1_200_000, 2026],
      [1_300_000, 2027],
      [-100_000, 2028],
      [900_000, 2026],
      [450_000, 2028],
      [20_000, 2026],
      [30_000, 2027],
      [40_000, 2028],
    ])
  })

  test('one row that names its own unit', () => {
    const body = 'Ultimo 2024 2025 2026 2027\nGæld (mio. kr.) 306 269 239 198\n'
    expect(read(body).map((m) => [m.amountKr, m.years])).toEqual([
      [306_000_000, [2024]],
      [269_000_000, [2025]],
      [239_000_000, [2026]],
      [198_000_000, [2027]],
    ])
  })

  test.each([
    ['no unit', 'Skoler: 1.200\nVeje: 900\nStier: 300'],
    ['one line alone', 'Tal i kr.\n\nSkoler: 1.200'],
    ['page numbers', 'Beløb i kr.\n\nBudget ........ 3\nTakster ....... 7\nEventuelt ..... 12'],
    ['two lines of figures', '1.000 kr.\n2026 2027\nSkoler 1.200 1.300\nVeje 900 800'],
    ['groups parted by spaces, under no heading', '1.000 kr.\nSkoler 1 200 1 300\nVeje 2 900 3 800\nStier 1 100 1 100'],
    ['days and times', 'Beløb i kr.\n\nDato: 12.03.2025\nStart: 17.00\nSlut: 19.30'],
    ['counts', 'Beløb i kr.\n\nAntal elever: 410\nAntal klasser: 18'],
  ])('%s: nothing', (_name, body) => {
    expect(amounts(body)).toEqual([])
  })
})

describe('a table that names no unit', () => {
  const TABLE = 'Post\tForbrug\tBevilling\nProjekt\t238.415\t250.000\nAnlæg\t2.511.902\t2.400.000\n'

  test('is in the unit that the text gives one of its figures', () => {
    expect(amounts(`${TABLE}\nForbruget på anlæg er 2.511.902 kr. i alt.`)).toEqual([
      238_415, 250_000, 2_511_902, 2_400_000,
    ])
    expect(amounts(`${TABLE}\nByrådet gav kr. 250.000 til projektet.`)).toEqual([
      238_415, 250_000, 2_511_902, 2_400_000,
    ])
  })

  test('is not read where the text gives none, another or two', () => {
    expect(amounts(`${TABLE}\nForbruget blev opgjort.`)).toEqual([])
    expect(amounts(`${TABLE}\nDer gik 12.511.902 kr. til andet, og 250.000 borgere så det.`)).toEqual([])
    expect(amounts(`${TABLE}\nDer er 250.000 kr. og 238.415 t.kr.`)).toEqual([])
  })

  test('is in the unit of the sum that the text gives its figures', () => {
    const body = 'Disse ansøgninger imødekommes:\n\n- Nord: 96.000 (telte)\n- Syd: 54.500\n- Vest: 20.000\n\nI alt'
    expect(read(`${body} 170.500 kr. til foreningerne.`).map((m) => [m.amountKr, m.kind])).toEqual([
      [96_000, 'subsidy'],
      [54_500, 'subsidy'],
      [20_000, 'subsidy'],
    ])
    expect(amounts(`${body} 170.400 kr. til foreningerne.`)).toEqual([])
  })

  test('of tariffs is in kroner', () => {
    const body = 'Priser for leje\n\n| Lokale | 2025 | 2026 |\n| Hal | 310 | 318 |\n| Sal | 120 | 125 |\n'
    expect(read(body).map((m) => m.amountKr)).toEqual([310, 318, 120, 125])
    expect(amounts(body.replace('Priser for leje', 'Tal i 2026-priser'))).toEqual([])
  })
})

test('bidders by number and wide figures with one space between them', () => {
  const body =
    'Tilbud (kr.)\n\n                      1          2\nHovedret, pr. stk.    51,10      49,85\nSum over fire år      18.400.300 17.900.500\nPointsum              812        861\n'
  expect(read(body).map((m) => [m.amountKr, m.unit])).toEqual([
    [51.1, 'per_unit'],
    [49.85, 'per_unit'],
    [18_400_300, 'total'],
    [17_900_500, 'total'],
  ])
})

test('deviations are what they are called, and what was left where it is carried over', () => {
  const body =
    'Mio. kr. (- = mindreforbrug, + = merforbrug)\n\nUdvalg\tAfvigelse\tOverføres til 2026\nSkoler\t-2,5\t-2,0\nVeje\t1,5\t1,5\n'
  expect(read(body).map((m) => m.kind)).toEqual(['deviation', 'carry_over', 'deviation', 'carry_over'])
  expect(read(body, 'Overførsler fra 2025 til 2026').map((m) => [m.kind, m.years])).toEqual([
    ['underspend', [2025]],
    ['carry_over', [2026]],
    ['overspend', [2025]],
    ['carry_over', [2026]],
  ])
})

test('a column of sums applied for makes grants of those beside it', () => {
  const body =
    '| Ansøger | Samlet budget (kr.) | Ansøgt (kr.) | Indstilling (kr.) |\n| Koret | 90.000 | 30.000 | 20.000 |\n| Klubben | 55.000 | 25.000 | 0 |\n'
  expect(read(body, 'Puljen til kultur').map((m) => m.kind)).toEqual([
    'expense',
    'subsidy',
    'subsidy',
    'expense',
    'subsidy',
    'subsidy',
  ])
})

test('a remark beside a row’s figures is read as running text, once', () => {
  const body =
    'Beløb i 1.000 kr.\n\n| Projekt | Ramme | Bemærkning |\n| Hal | 4.500 | Heraf afsættes 200.000 kr. til maling |\n| Sti | 900 | Ingen |\n'
  const text = `Punkt 1: Status\n\nSagsfremstilling\n\n${body}`
  expect(extractFigures(text, parseMinutes(text)).mentions.map((m) => [m.amountKr, m.table])).toEqual([
    [4_500_000, true],
    [200_000, false],
    [900_000, true],
  ])
})

test('units in a row of their own under the headings', () => {
  const body =
    'Område\tBudget 2026\tÅrsværk\tBudget 2027\n\t1.000 kr.\tantal\t1.000 kr.\nSkoler\t1.200\t12\t1.300\nVeje\t900\t4\t850\n'
  expect(read(body).map((m) => [m.amountKr, m.years])).toEqual([
    [1_200_000, [2026]],
    [1_300_000, [2027]],
    [900_000, [2026]],
    [850_000, [2027]],
  ])
})

test('cells in bold', () => {
  const body = '| **Tal i mio. kr.** | **2026** |\n|---|---|\n| Skoler | **1,2** |\n| **I alt** | **1,2** |\n'
  expect(read(body).map((m) => [m.quote, m.amountKr, m.years])).toEqual([
    ['1,2', 1_200_000, [2026]],
    ['1,2', 1_200_000, [2026]],
  ])
})

test('a row of proposals with a minus is a saving, and a sale is income', () => {
  const body =
    'Mio. kr.\n\nForslag\t2026\t2027\nFærre biler i driften\t-0,4\t-0,6\nSalg af grunde\t-1,1\t-\nNye elever\t0,5\t0,7\nI alt\t-1,0\t0,1\n'
  expect(read(body, 'Ændringer').map((m) => m.kind)).toEqual([
    'saving',
    'saving',
    'revenue',
    'budget',
    'budget',
    'budget',
    'budget',
  ])
})

describe('the unit of a table', () => {
  const TABLE =
    '                   2019      2020\nBørnehave         1.600    11.500\nSkole             1.000     4.700'

  test('is the legend of a caption that stands some empty lines above, never the legend taken for a figure', () => {
    expect(amounts(`Beløbene fordeler sig sådan (beløb i 1.000 kr.):\n\n  \n\n${TABLE}`)).toEqual([
      1_600_000, 11_500_000, 1_000_000, 4_700_000,
    ])
  })

  test('is kroner where the text repeats one of its later figures in kroner, and nothing where it does not', () => {
    const accounts =
      'Tekst              Bevilling    Forbrug\nProjektering         420.000    447.318\nStier              2.950.000  2.961.650'
    expect(amounts(`Der er brugt 2.961.650 kr. på stier.\n\n${accounts}`)).toContain(420_000)
    expect(amounts(accounts)).toEqual([])
  })
})
