import { describe, expect, it } from 'vitest'
import { docxOf } from '../../test/document-files.ts'
import { readDocument } from './read.ts'
import { zipStored } from './zip.ts'

const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
const paragraph = (text: string, style = '') =>
  `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}${run(text)}</w:p>`
const row = (...cells: string[]) => `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`

async function refusalOf(file: Uint8Array, name = 'referat.docx', limits = {}) {
  const reading = await readDocument(file, name, limits)
  return reading.ok ? null : reading.problem.code
}

describe('Word documents', () => {
  it('are read with headings on lines of their own and tables as rows of cells', async () => {
    const file = docxOf(
      paragraph('Punkt 1: Pulje til inventar', 'Heading1') +
        `<w:p>${run('Der afsættes ')}${run('1.250.000')}${run(' kr. til Ærø.')}</w:p>` +
        `<w:tbl>${row('', '2026', '2027')}${row('Drift', '', '300')}</w:tbl>` +
        paragraph('Godkendt.'),
    )
    expect(await readDocument(file, 'referat.docx')).toEqual({
      ok: true,
      document: {
        format: 'docx',
        text: 'Punkt 1: Pulje til inventar\n\nDer afsættes 1.250.000 kr. til Ærø.\n\n\t2026\t2027\nDrift\t\t300\n\nGodkendt.\n',
        pages: [],
        problems: [],
      },
    })
  })

  it('leave out deleted changes and keep inserted ones', async () => {
    const file = docxOf(
      `<w:p>${run('Prisen er ')}<w:del><w:r><w:delText>5</w:delText></w:r></w:del><w:ins>${run('7')}</w:ins>${run(' mio. kr.')}</w:p>`,
    )
    expect(await readDocument(file, 'a.docx')).toMatchObject({ document: { text: 'Prisen er 7 mio. kr.\n' } })
  })

  it('without a word in them are kept, and it is said', async () => {
    expect(await readDocument(docxOf('<w:p/>'), 'a.docx')).toMatchObject({
      ok: true,
      document: { problems: [{ code: 'no_text' }] },
    })
  })

  it('are refused when they unpack to more than the limit', async () => {
    const file = docxOf(paragraph('kr. '.repeat(10_000)))
    expect(await refusalOf(file, 'a.docx', { maxInflatedBytes: 20_000 })).toBe('inflates_too_far')
    expect(await refusalOf(file, 'a.docx', { maxInflatedBytes: 60_000 })).toBeNull()
  })

  it('are refused when damaged, and other zips by what they are', async () => {
    const whole = docxOf(paragraph('Referat'))
    expect(await refusalOf(whole.subarray(0, whole.length / 2))).toBe('damaged_docx')
    expect(await refusalOf(docxOf('<w:p><unclosed'))).toBe('damaged_docx')
    const other = (name: string) => zipStored([{ name, bytes: Buffer.from('x') }])
    expect(await refusalOf(other('xl/workbook.xml'), 'tal.xlsx')).toBe('spreadsheet')
    expect(await refusalOf(other('referat-1.pdf'), 'referater.zip')).toBe('archive')
    expect(await refusalOf(other('mimetype'), 'referat.odt')).toBe('unknown_format')
  })

  it('are refused when nested deeper than can be followed', async () => {
    const deep = 20_000
    expect(
      await refusalOf(docxOf(`${'<w:sdt><w:sdtContent>'.repeat(deep)}${'</w:sdtContent></w:sdt>'.repeat(deep)}`)),
    ).toBe('too_deep')
  })
})
