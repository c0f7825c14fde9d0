import { expect, it } from 'vitest'
import { docxOf, paragraph as lines, pdfOf, type Word } from '../../test/document-files.ts'
import { readDocument } from '../documents/read.ts'
import { outlineOf } from './outline.ts'
import { parseMinutes } from './parse.ts'

/** The same meeting in every format: a heading of two lines, a closed item, a table, letters for points. */
const EXPECTED = {
  date: '2026-03-05',
  body: 'Kultur- og Idrætsudvalget',
  items: [
    { number: '1', title: 'Godkendelse af dagsorden', caseNumber: null, closed: false, outcomes: ['approved'] },
    {
      number: '2',
      title: 'Udvidelse af omklædningsrum i hallen ved Skovager Skole og Fritidscenter',
      caseNumber: '04.04.00-P20-3-26',
      closed: false,
      outcomes: ['approved', 'postponed'],
    },
    { number: '3', title: 'Lejeaftale', caseNumber: null, closed: true, outcomes: [] },
  ],
}

async function outlineOfFile(bytes: Uint8Array, name: string): Promise<unknown> {
  const reading = await readDocument(bytes, name)
  if (!reading.ok) throw new Error(reading.problem.code)
  const { date, body, items } = outlineOf(name, parseMinutes(reading.document.text))
  return { date, body, items }
}

const HTML = `<!doctype html><html><head><meta charset="utf-8"><title>x</title></head><body>
<nav>Forside</nav><h1>Referat fra møde i Kultur- og Idrætsudvalget</h1><p>Torsdag den 5. marts 2026 kl. 15.00</p>
<table role="presentation"><tr><td>1</td><td><h2>Godkendelse af dagsorden</h2></td></tr></table>
<h3>Beslutning</h3><p>Godkendt.</p>
<table role="presentation"><tr><td>2</td><td><h2>Udvidelse af omklædningsrum i hallen<br>ved Skovager Skole og Fritidscenter</h2></td></tr></table>
<p>04.04.00-P20-3-26</p><h3>Sagsfremstilling</h3><p>Priserne er hentet hos to firmaer.</p>
<table><tr><th>Firma</th><th>2026</th></tr><tr><td>1. Nord</td><td>400.000</td></tr><tr><td>2. Syd</td><td>410.000</td></tr></table>
<h3>Forvaltningen indstiller,</h3><ol type="a"><li>at rummet udvides</li><li>at gulvet skiftes</li></ol>
<h3>Beslutning</h3><p>Punkt a blev god&shy;kendt. Punkt b blev udsat.</p>
<table role="presentation"><tr><td>3</td><td><h2>Lukket: Lejeaftale</h2></td></tr></table>
</body></html>`

it('minutes as a web page, with tables for layout and for figures, are told apart item by item', async () => {
  expect(await outlineOfFile(new TextEncoder().encode(HTML), 'referat.html')).toEqual(EXPECTED)
})

const p = (text: string, style = '') =>
  `<w:p>${style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`

it('minutes as a Word document are told apart item by item', async () => {
  const file = docxOf(
    [
      p('Referat fra møde i Kultur- og Idrætsudvalget', 'Heading1'),
      p('Torsdag den 5. marts 2026 kl. 15.00'),
      p('1. Godkendelse af dagsorden', 'Heading2'),
      p('Beslutning', 'Heading3'),
      p('Godkendt.'),
      p('2. Udvidelse af omklædningsrum i hallen ved Skovager Skole og Fritidscenter', 'Heading2'),
      p('04.04.00-P20-3-26'),
      p('Sagsfremstilling', 'Heading3'),
      p('Priserne er hentet hos to firmaer.'),
      `<w:tbl><w:tr><w:tc>${p('1. Nord')}</w:tc><w:tc>${p('400.000')}</w:tc></w:tr><w:tr><w:tc>${p('2. Syd')}</w:tc><w:tc>${p('410.000')}</w:tc></w:tr></w:tbl>`,
      p('Beslutning', 'Heading3'),
      p('Punkt a blev god\u00adkendt. Punkt b blev udsat.'),
      p('3. Lukket: Lejeaftale', 'Heading2'),
    ].join(''),
  )
  expect(await outlineOfFile(file, 'referat.docx')).toEqual(EXPECTED)
})

const at = (y: number, ...words: [x: number, text: string][]): Word[] => words.map(([x, text]) => ({ x, y, text }))
const FRAME = (page: number): Word[] => [
  ...at(30, [50, 'Kultur- og Idrætsudvalget'], [420, '05-03-2026']),
  ...at(820, [280, `Side ${page} af 3`]),
]

it('minutes as a PDF with page heads, a table of contents and divided words are told apart item by item', async () => {
  const front = [
    ...FRAME(1),
    { text: 'Referat fra møde i Kultur- og Idrætsudvalget', x: 50, y: 80, size: 16 },
    ...lines(['Torsdag den 5. marts 2026 kl. 15.00'], 110),
    ...lines(['Indholdsfortegnelse'], 150),
    ...at(170, [50, '1.'], [70, 'Godkendelse af dagsorden ........................ 2']),
    ...at(183, [50, '2.'], [70, 'Udvidelse af omklædningsrum i hallen ved Skovager Skole og Fritidscenter ..... 2']),
    ...at(196, [50, '3.'], [70, 'Lukket: Lejeaftale ............................... 3']),
  ]
  const second = [
    ...FRAME(2),
    ...at(70, [50, '1.'], [70, 'Godkendelse af dagsorden']),
    ...lines(['Beslutning'], 100),
    ...lines(['Godkendt.'], 130),
    ...at(170, [50, '2.'], [70, 'Udvidelse af omklædningsrum i hallen ved Skovager']),
    ...at(183, [70, 'Skole og Fritidscenter']),
    ...lines(['04.04.00-P20-3-26'], 210),
    ...lines(['Sagsfremstilling'], 240),
    ...lines(['Priserne er hentet hos to firmaer.'], 265),
    ...at(300, [50, 'Firma'], [300, '2026'], [400, '2027']),
    ...at(313, [50, '1. Nord'], [290, '400.000'], [390, '420.000']),
    ...at(326, [50, '2. Syd'], [290, '410.000'], [390, '430.000']),
  ]
  const third = [
    ...FRAME(3),
    ...lines(['Beslutning'], 70),
    ...lines(['Punkt a blev god-', 'kendt. Punkt b blev udsat.'], 100),
    ...at(170, [50, '3.'], [70, 'Lukket: Lejeaftale']),
  ]
  expect(await outlineOfFile(await pdfOf([front, second, third]), 'referat.pdf')).toEqual(EXPECTED)
})
