import { expect, it } from 'vitest'
import { cutLines } from './lines.ts'
import { outlineOf } from './outline.ts'
import { parseMinutes } from './parse.ts'

const PAGES = [
  `Havneø Kommune Teknisk Udvalg Referat Dato: Starttidspunkt for møde: Kl. 16.00 Mødested: Udsendelsesdato: Torsdag den 07-marts-2002 Mødelokale 1 Fraværende: Ingen.
Til behandling - for åbne døre
41. Ny gadebelysning i havnegaden
J.nr.: 05.01.12      Sagsid.: 4711      Initialer: xy      Åben sag
Forvaltningen har hentet priser på lamper. Anlægget ventes at kunne stå færdigt i 2003, hvis ordren afgives inden sommer, og leverandøren holder det, der er lovet i tilbuddet. Udgiften er holdt inden for den ramme, som udvalget tidligere har drøftet.
Indstilling:
At der bestilles lamper til hele gaden.
Økonomiudvalget den 4. marts 2002:
Anbefales.
Beslutning:
Godkendt.`,
  `42. Klage over afslag på skiltning
J.nr.: 01.04.00      Sagsid.: 4712      Initialer: xy      Åben sag
En butik klager over, at dens skilt ikke må stå på fortovet. Skiltet spærrer for barnevogne, og politiet har udtalt sig imod det. Andre butikker i gaden har fået samme svar, og reglerne har været de samme i mange år. Butikken mener, at gaden er bred nok, og at skiltet kan flyttes hver aften.
Indstilling:
At klagen afvises.
Beslutning:
Udsat til næste møde.
Til behandling - for lukkede døre
43. Lukket sag: Køb af jord`,
]
/** As a program prints it that puts a page on a line. */
const FLAT = PAGES.map((page, i) => `${i + 1} ${page.replaceAll(/\s*\n\s*/g, ' ')}`).join('\n\n')

it('a page printed as one line is cut where its headings and items begin', () => {
  expect(FLAT.split('\n').length).toBeLessThan(5)
  expect(outlineOf('x', parseMinutes(FLAT))).toMatchObject({
    date: '2002-03-07',
    body: 'Teknisk Udvalg',
    items: [
      { number: '41', title: 'Ny gadebelysning i havnegaden', closed: false, outcomes: ['approved'] },
      { number: '42', title: 'Klage over afslag på skiltning', closed: false, outcomes: ['postponed'] },
      { number: '43', title: 'Køb af jord', closed: true, outcomes: [] },
    ],
  })
})

it('every line keeps its place in the text', () => {
  const lines = cutLines(FLAT)
  expect(lines.length).toBeGreaterThan(20)
  lines.forEach((line, i) => {
    expect(FLAT.slice(line.start, line.end).replaceAll(/\s+/g, ' ').trim()).toBe(line.text)
    expect(line.start).toBeGreaterThanOrEqual(lines[i - 1]?.end ?? 0)
  })
})

it('text with lines of its own is cut nowhere else', () => {
  const text = `Sagsfremstilling\n\nUdvalget talte om sagen. Beslutning Godkendt er ikke ord, der deler. ${'Der står mere. '.repeat(50)}\n\nBeslutning\n\n${'Godkendt.\n'.repeat(90)}`
  expect(cutLines(text)).toHaveLength(text.split('\n').length)
})

it('a page with headings run into the text before them is cut there', () => {
  const text = `Punkt 12: Budgetkontrol
00.30.14-S00-3-26
Resume
Kontrollen viser et mindre forbrug. INDSTILLING Administrationen indstiller, 1. at kontrollen godkendes 2. at puljen nedlægges. Beslutning
Økonomiudvalget, 10.12.2026 Ad 1: Anbefales. Ad 2: Anbefales ikke.
Byrådet, 18.12.2026 Ad 1 og 2: Godkendt. Sagsfremstilling Forbruget er faldet, siden Byrådet 18.12.2025 så på det.`
  expect(parseMinutes(text)).toMatchObject({
    date: '2026-12-18',
    body: 'Byrådet',
    items: [
      {
        number: '12',
        outcomes: ['approved'],
        sections: [
          { kind: 'resume' },
          { kind: 'recommendation', heading: 'INDSTILLING' },
          { kind: 'decision' },
          { kind: 'earlier_decision', earlier: { body: 'Økonomiudvalget', day: '2026-12-10' } },
          { kind: 'decision', heading: 'Byrådet, 18.12.2026' },
          { kind: 'case_presentation' },
        ],
      },
    ],
  })
})

it.each([
  'Sagen er kort. Beslutning om dette tages senere. Indstilling til byrådet følger.',
  'Udvalget mødtes den 10.12.2026 Ad hoc og uden dagsorden.',
  'Se Lovgrundlag, Sagsfremstilling og Beslutning: de står sidst.',
])('no line of its own is cut in %j', (text) => expect(cutLines(text)).toHaveLength(1))
