import { degrees, PDFName, StandardFonts } from '@cantoo/pdf-lib'
import { type DocumentText, rectanglesOf } from '@kildetal/shared/documents.ts'
import { describe, expect, it } from 'vitest'
import { paragraph, pdfOf, type Word } from '../../test/document-files.ts'
import { readDocument } from './read.ts'

async function documentOf(pages: Word[][], change?: Parameters<typeof pdfOf>[1]): Promise<DocumentText> {
  const reading = await readDocument(await pdfOf(pages, change), 'referat.pdf')
  if (!reading.ok) throw new Error(reading.problem.code)
  return reading.document
}
const textOf = async (...pages: Word[][]) => (await documentOf(pages)).text

/** Words side by side on one line, each at its x. */
const across = (y: number, ...words: [x: number, text: string][]): Word[] => words.map(([x, text]) => ({ x, y, text }))

describe('lines and paragraphs', () => {
  it('follow the page, with room between lines as a blank line and hyphens kept', async () => {
    const words = [
      { text: 'Punkt 7: Tag på Tangskolen', x: 50, y: 80, size: 16 },
      ...paragraph(['Taget koster 4,8', 'mio. kr. og er en kommu-', 'nal opgave.'], 110),
      ...paragraph(['Beslutning'], 162),
    ]
    expect(await textOf(words)).toBe(
      'Punkt 7: Tag på Tangskolen\n\nTaget koster 4,8\nmio. kr. og er en kommu-\nnal opgave.\n\nBeslutning\n',
    )
  })

  it('are put in order by place, whatever order the file draws them in', async () => {
    expect(
      await textOf([
        ...paragraph(['tredje'], 86),
        ...across(60, [50, 'først'], [74.5, 'anden']),
        ...paragraph(['kr.'], 73),
      ]),
    ).toBe('først anden\nkr.\ntredje\n')
  })

  it('join letters that stand together and part words that do not', async () => {
    expect(await textOf(across(60, [50, 'R'], [57.9, 'eferat'], [93, 'd.'], [105, '4']))).toBe('Referat d. 4\n')
  })

  it('hold a raised figure on its line', async () => {
    expect(
      await textOf([...across(60, [50, '1.840 m']), { text: '2', x: 90, y: 57, size: 7 }, ...across(60, [97, 'tag'])]),
    ).toBe('1.840 m2 tag\n')
  })

  it('count a text drawn twice for bold type once', async () => {
    expect(await textOf(across(60, [50, 'I alt 500 kr.'], [50.4, 'I alt 500 kr.']))).toBe('I alt 500 kr.\n')
  })

  it('keep a bullet or number with its text', async () => {
    expect(
      await textOf([
        ...across(60, [50, '–'], [70, 'at beløbet gives']),
        ...across(73, [50, '2.'], [70, 'at det afsættes']),
      ]),
    ).toBe('– at beløbet gives\n2. at det afsættes\n')
  })

  it('keep the dots of a table of contents with their page, also where a title leaves no room for dots', async () => {
    const entry = (title: string, page: string, y: number): Word[] => across(y, [50, title], [540, page])
    const dots = '.'.repeat(40)
    const pages = [
      ...entry(`Budget ${dots}`, '3', 60),
      ...entry(`Anlæg ${dots}`, '4', 80),
      ...entry('En lang titel', '5', 100),
      ...entry(`Evt. ${dots}`, '12', 120),
    ]
    const contents = `Budget ${dots} 3\nAnlæg ${dots} 4\nEn lang titel 5\nEvt. ${dots} 12\n`
    expect(await textOf(pages)).toBe(contents)
    expect(await textOf([...pages, ...paragraph(['Punkt 1: Budget', '00.30.00-S00-1-26'], 150)])).toBe(
      `${contents}\nPunkt 1: Budget\n00.30.00-S00-1-26\n`,
    )
  })

  it('run on over a page break inside a sentence only', async () => {
    const long = 'En linje, der går helt ud til højre side af papiret og fortsætter på den næste side med flere'
    expect(await textOf(paragraph([long], 700), paragraph(['ord.'], 60), paragraph(['Nyt afsnit.'], 60))).toBe(
      `${long}\nord.\n\nNyt afsnit.\n`,
    )
  })
})

describe('tables', () => {
  const table = [
    ...paragraph(['Tabel 1 (1.000 kr.)'], 60),
    ...across(84, [300, '2026'], [370, '2027'], [440, '2028']),
    ...across(98, [50, 'Drift: flere pædagoger'], [296, '1.250'], [366, '2.500'], [436, '2.500']),
    ...across(112, [50, 'Anlæg'], [436, '-4.800']),
    ...across(126, [50, 'Indtægt'], [296, '-100'], [440, '0']),
    ...across(140, [50, 'I alt, netto'], [296, '1.150'], [366, '2.500'], [434, '-2.300']),
    ...paragraph(['Godkendt.'], 170),
  ]

  it('have a tab between cells, and empty cells keep their columns', async () => {
    expect(await textOf(table)).toBe(
      'Tabel 1 (1.000 kr.)\n\n\t2026\t2027\t2028\nDrift: flere pædagoger\t1.250\t2.500\t2.500\nAnlæg\t\t\t-4.800\nIndtægt\t-100\t\t0\n' +
        'I alt, netto\t1.150\t2.500\t-2.300\n\nGodkendt.\n',
    )
  })

  it('have a wrapped label in one cell where rows are set apart, and never two rows in one', async () => {
    const rows = [
      ...across(60, [50, 'Projekt'], [300, 'Beløb']),
      ...across(84, [50, 'Nyt tag på skolen'], [300, '4.800']),
      ...across(96, [50, 'i Tangsø']),
      ...across(120, [50, 'Vej'], [300, '200']),
      ...across(132, [50, 'Sti'], [300, '100']),
    ]
    expect(await textOf(rows)).toBe('Projekt\tBeløb\nNyt tag på skolen i Tangsø\t4.800\nVej\t200\nSti\t100\n')
  })

  it('have a heading that wraps on one line with its year', async () => {
    const rows = [
      ...across(60, [300, 'Oprindeligt'], [400, 'Korrigeret']),
      ...across(66, [50, 'Område']),
      ...across(72, [300, 'budget 2026'], [400, 'budget 2026']),
      ...across(96, [50, 'Skole'], [330, '98.100'], [420, '97.400']),
      ...across(116, [50, 'Hal'], [420, '4.800']),
    ]
    expect(await textOf(rows)).toBe(
      'Område\tOprindeligt budget 2026\tKorrigeret budget 2026\nSkole\t98.100\t97.400\nHal\t\t4.800\n',
    )
  })

  it('part figures set close together, and keep one figure with spaced thousands whole', async () => {
    const rows = [
      ...across(60, [50, 'Drift'], [200, '1'], [209.1, '250'], [230.5, '000'], [257, '980.000']),
      ...across(73, [50, 'Anlæg'], [257, '110.710']),
    ]
    expect(await textOf(rows)).toBe('Drift\t1 250 000\t980.000\nAnlæg\t\t110.710\n')
  })

  it('whose columns cannot be told are noted with their place', async () => {
    const rows = [
      ...across(60, [50, 'Drift'], [200, '1.250'], [300, '980']),
      ...across(73, [50, 'Anlæg'], [215, '110.710.000'], [292, '22.000.000'], [360, '7']),
      ...across(86, [50, 'En meget lang forklaring her'], [208, '5'], [262, '60.000.000'], [356, '1']),
    ]
    const { text, problems } = await documentOf([rows])
    expect(problems).toMatchObject([{ code: 'uncertain_table', place: { quote: text.trimEnd() } }])
  })

  it('are not seen in a line stretched to both margins', async () => {
    const { text } = await documentOf([[]], (pdf, font) => {
      let x = 50
      for (const word of 'Kommunen søger om støtte'.split(' ')) {
        pdf.getPages()[0]?.drawText(word, { x, y: 700, size: 11, font })
        x += font.widthOfTextAtSize(word, 11) + 16
      }
    })
    expect(text).toBe('Kommunen søger om støtte\n')
  })
})

describe('headers and footers', () => {
  const page = (number: number, ...lines: string[]): Word[] => [
    { text: 'Eksempel Kommune', x: 50, y: 30, size: 9 },
    ...paragraph(lines, 80),
    { text: `Side ${number} af 3`, x: 280, y: 815, size: 9 },
  ]

  it('that repeat are dropped, but for the first header, with which the document begins', async () => {
    const text = await textOf(page(1, 'Punkt 1'), page(2, 'Punkt 2'), page(3, 'Side 3 er tom'))
    expect(text).toBe('Eksempel Kommune\n\nPunkt 1\n\nPunkt 2\n\nSide 3 er tom\n')
  })

  it('are told from content at the same edge, which stays', async () => {
    const edge = (text: string): Word[] => [...paragraph(['Brødtekst'], 300), { text, x: 50, y: 800 }]
    const text = await textOf(edge('Der bevilges 3 kr.'), edge('Der bevilges 4 kr.'), edge('Der bevilges 5 kr.'))
    expect(text.match(/Der bevilges \d kr\./g)).toEqual([
      'Der bevilges 3 kr.',
      'Der bevilges 4 kr.',
      'Der bevilges 5 kr.',
    ])
  })

  it('along the side of the page are no part of the lines beside them', async () => {
    const stamped = (pdf: Parameters<NonNullable<Parameters<typeof pdfOf>[1]>>[0]) => {
      for (const sheet of pdf.getPages())
        sheet.drawText('Underskrevet digitalt', { x: 20, y: 700, size: 8, rotate: degrees(90) })
    }
    const { text } = await documentOf([paragraph(['Beløbet er 5', 'mio. kr.'], 80)], stamped)
    expect(text).toMatch(/^Beløbet er 5\nmio\. kr\.\n\n?Underskrevet digitalt\n$/)
  })
})

describe('places on the page', () => {
  it('are the boxes the words were drawn in', async () => {
    const document = await documentOf(
      [paragraph(['Side et'], 60), paragraph(['Der afsættes 1.222.000 kr. til puljen'], 200)],
      (pdf, font) => {
        expect(font.name).toBe(StandardFonts.Helvetica)
        expect(pdf.getPageCount()).toBe(2)
      },
    )
    const quote = '1.222.000 kr.'
    const start = document.text.indexOf(quote)
    const [box, ...more] = rectanglesOf(document.pages, start, start + quote.length, document.text)
    expect(more).toEqual([])
    expect(box).toMatchObject({ page: 2 })
    // Helvetica at 11 points: 'Der afsættes ' is 66.6 points wide and the amount 67.3.
    expect(Math.abs((box?.x ?? 0) - 116.6)).toBeLessThan(6)
    expect(Math.abs((box?.width ?? 0) - 67.3)).toBeLessThan(8)
    expect(box?.y).toBeGreaterThan(188)
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(205)
  })

  it('hold for every run, and pages cover the text in order', async () => {
    const { text, pages } = await documentOf([paragraph(['Et', 'To'], 60), [], across(60, [50, 'Tre'], [200, 'Fire'])])
    expect(pages.map((page) => page.runs.map(({ start, end }) => text.slice(start, end)))).toEqual([
      ['Et', 'To'],
      [],
      ['Tre', 'Fire'],
    ])
    for (const [index, page] of pages.entries()) expect(page.start).toBeGreaterThanOrEqual(pages[index - 1]?.end ?? 0)
  })

  it('are those of the page as it is shown when it is turned', async () => {
    const { pages } = await documentOf([[]], (pdf, font) => {
      const [sheet] = pdf.getPages()
      sheet?.setRotation(degrees(90))
      sheet?.drawText('Liggende', { x: 100, y: 300, size: 11, font, rotate: degrees(90) })
    })
    expect(pages[0]).toMatchObject({ width: 842, height: 595, runs: [{ x: 300, width: 45.3 }] })
  })
})

describe('faults', () => {
  async function refusalOf(file: Uint8Array, limits = {}) {
    const reading = await readDocument(file, 'referat.pdf', limits)
    return reading.ok ? null : reading.problem.code
  }

  it('a file that ends early or is torn is refused, not read in part', async () => {
    const whole = await pdfOf([paragraph(['Et'], 60), paragraph(['To'], 60)])
    for (const share of [0.05, 0.5, 0.95])
      expect(await refusalOf(whole.subarray(0, whole.length * share))).toBe('damaged_pdf')
    expect(await refusalOf(Buffer.from('%PDF-1.7\nnothing\n%%EOF'))).toBe('damaged_pdf')
  })

  it('a password is asked to be taken off; one that only limits printing is not in the way', async () => {
    expect(await refusalOf(await pdfOf([[]], (pdf) => pdf.encrypt({ userPassword: 'a', ownerPassword: 'b' })))).toBe(
      'encrypted_pdf',
    )
    const limited = await documentOf([paragraph(['5 kr.'], 60)], (pdf) => pdf.encrypt({ ownerPassword: 'b' }))
    expect(limited.text).toBe('5 kr.\n')
  })

  it('a scanned document is kept with its pages, and so is one with a scanned page; both say so', async () => {
    const scanned = await documentOf([[], []])
    expect(scanned).toMatchObject({ text: '', problems: [{ code: 'no_text' }] })
    expect(scanned.pages).toHaveLength(2)
    const half = await documentOf([paragraph(['Et'], 60), []])
    expect(half.problems).toMatchObject([{ code: 'page_without_text', message: expect.stringContaining('Side 2 har') }])
  })

  it('too many pages are refused with their number', async () => {
    const file = await pdfOf([[], [], []])
    expect(await readDocument(file, 'a.pdf', { maxPages: 2 })).toMatchObject({
      problem: { code: 'too_many_pages', message: expect.stringContaining('3 sider, og grænsen er 2') },
    })
    expect(await refusalOf(file, { maxPages: 3 })).toBeNull()
  })

  it('letters that a font gives no meaning are noted', async () => {
    const { problems } = await documentOf([[]], (pdf) => {
      const { context } = pdf
      const map = `/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <ff> endcodespacerange
        1 beginbfrange <41> <5a> <e041> endbfrange endcmap end`
      const font = context.register(
        context.obj({
          Type: 'Font',
          Subtype: 'Type1',
          BaseFont: 'Helvetica',
          ToUnicode: context.register(context.flateStream(map)),
        }),
      )
      const [sheet] = pdf.getPages()
      sheet?.node.setFontDictionary(PDFName.of('F9'), font)
      sheet?.node.set(
        PDFName.of('Contents'),
        context.register(context.stream(`BT /F9 11 Tf 50 700 Td (${'ABCDEFGHIJ'.repeat(4)}) Tj ET`)),
      )
    })
    expect(problems).toMatchObject([{ code: 'unreadable_characters' }])
  })
})
