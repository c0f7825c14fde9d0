import { inflateSync } from 'node:zlib'
import { type PDFDict, PDFDocument, PDFName, PDFRawStream, PDFString } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { paragraph, pdfOf } from '../../test/document-files.ts'
import { readDocument } from './read.ts'
import { RedactionError, redactPdf } from './redact.ts'

const SECRET = 'Grunden koster 4 mio. kr.'
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)

/** Everything a file holds, unpacked: each stream's bytes and all that stands between them. */
function everythingIn(file: Uint8Array): string {
  const buffer = Buffer.from(file)
  const parts = [buffer.toString('latin1')]
  for (let at = buffer.indexOf('stream'); at >= 0; at = buffer.indexOf('stream', at + 6)) {
    const start = buffer[at + 6] === 0x0d ? at + 8 : at + 7
    try {
      parts.push(inflateSync(buffer.subarray(start), { finishFlush: 2 }).toString('latin1'))
    } catch {
      // Not a packed stream: its bytes stand in the file itself and have been taken.
    }
  }
  const all = parts.join('\n')
  const hex = [...all.matchAll(/<([0-9a-fA-F\s]{4,})>/g)].map(([, digits = '']) => Buffer.from(digits, 'hex'))
  return [
    all,
    ...hex.map((bytes) => bytes.toString('latin1')),
    ...hex.map((bytes) => Buffer.from(bytes).subarray(2).toString('latin1')),
  ].join('\n')
}

/** Three pages, the second closed; its words also stand wherever else a PDF can keep words. */
async function leakyPdf(): Promise<Uint8Array> {
  return pdfOf(
    [paragraph(['Punkt 1: Åben sag'], 80), paragraph([SECRET], 80), paragraph(['Punkt 3: Eventuelt'], 80)],
    async (pdf, font) => {
      const { context } = pdf
      const [first, closed, third] = pdf.getPages()
      if (!first || !closed || !third) throw new Error('no pages')
      pdf.setTitle(SECRET)
      pdf.setSubject(SECRET)
      await pdf.attach(Buffer.from(SECRET), 'grunden.txt', { description: SECRET })
      pdf.addJavaScript('main', `app.alert("${SECRET}")`)
      const field = pdf.getForm().createTextField('pris')
      field.setText(SECRET)
      field.addToPage(third, { font })
      const outline = context.obj({ Title: PDFString.of(SECRET), Dest: [closed.ref, 'Fit'] })
      pdf.catalog.set(
        PDFName.of('Outlines'),
        context.register(context.obj({ First: context.register(outline), Count: 1 })),
      )
      pdf.catalog.set(PDFName.of('Metadata'), context.register(context.stream(`<xmp>${SECRET}</xmp>`)))
      const link = context.obj({
        Type: 'Annot',
        Subtype: 'Link',
        Rect: [0, 0, 10, 10],
        Dest: [closed.ref, 'Fit'],
        Contents: PDFString.of(SECRET),
      })
      first.node.set(PDFName.of('Annots'), context.obj([context.register(link)]))
      first.node.set(PDFName.of('PieceInfo'), context.obj({ Tool: { Private: PDFString.of(SECRET) } }))
      shareResources(pdf)
      const picture = await pdf.embedPng(PNG)
      closed.drawImage(picture, { x: 0, y: 0 })
    },
  )
}

/** Gives all pages one list of resources, which names a drawing that only the closed page uses, as many producers do. */
function shareResources(pdf: PDFDocument): void {
  const [first, closed, third] = pdf.getPages()
  const resources = first?.node.Resources() as PDFDict
  const form = pdf.context.register(
    pdf.context.stream(`BT /F1 11 Tf (${SECRET}) Tj ET`, { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 9, 9] }),
  )
  resources.set(PDFName.of('XObject'), pdf.context.obj({ Secret: form }))
  for (const page of [closed, third]) {
    const fonts = page?.node.Resources()?.lookup(PDFName.of('Font')) as PDFDict
    for (const [key, value] of fonts.entries()) (resources.lookup(PDFName.of('Font')) as PDFDict).set(key, value)
    page?.node.set(PDFName.of('Resources'), resources)
  }
}

describe('redactPdf', () => {
  it('leaves nothing of a closed page anywhere in the file', async () => {
    const original = await leakyPdf()
    expect(everythingIn(original)).toContain(SECRET)
    const redacted = await redactPdf(original, [2])
    const held = everythingIn(redacted)
    for (const trace of [
      SECRET,
      'Grunden',
      'grunden',
      '4 mio',
      'xmp',
      'alert',
      'Dest',
      '/Link',
      '/Widget',
      'EmbeddedFile',
      'AcroForm',
      '/Title',
      'Secret',
      'Image',
    ])
      expect(held).not.toContain(trace)
    const reading = await readDocument(redacted, 'kopi.pdf')
    expect(reading).toMatchObject({
      ok: true,
      document: { text: 'Punkt 1: Åben sag\n\nLukket punkt: vises ikke\n\nPunkt 3: Eventuelt\n' },
    })
  })

  it('keeps open pages as they were, with size, turning and pictures', async () => {
    const original = await pdfOf([paragraph(['Åben'], 80), paragraph([SECRET], 80)], async (pdf) => {
      const [first] = pdf.getPages()
      first?.setSize(842, 595)
      first?.drawImage(await pdf.embedPng(PNG), { x: 0, y: 0 })
    })
    const copy = await PDFDocument.load(await redactPdf(original, [2]), { updateMetadata: false })
    expect(copy.getPages().map((page) => page.getSize())).toEqual([
      { width: 842, height: 595 },
      { width: 595, height: 842 },
    ])
    const pictures = copy.context
      .enumerateIndirectObjects()
      .filter(
        ([, thing]) => thing instanceof PDFRawStream && thing.dict.get(PDFName.of('Subtype')) === PDFName.of('Image'),
      )
    expect(pictures.length).toBeGreaterThan(0)
    expect(copy.getTitle()).toBeUndefined()
    expect(copy.getProducer()).toBeUndefined()
  })

  it('can close every page, and none', async () => {
    const original = await pdfOf([paragraph(['Et'], 80), paragraph(['To'], 80)])
    const read = async (closed: number[]) => {
      const reading = await readDocument(await redactPdf(original, closed), 'a.pdf')
      return reading.ok && reading.document.text
    }
    expect(await read([1, 2])).toBe('Lukket punkt: vises ikke\n\nLukket punkt: vises ikke\n')
    expect(await read([])).toBe('Et\n\nTo\n')
  })

  it('opens a file whose owner limited its use, and locks nothing', async () => {
    const original = await pdfOf([paragraph(['Åben'], 80), paragraph([SECRET], 80)], (pdf) =>
      pdf.encrypt({ ownerPassword: 'b' }),
    )
    const redacted = await redactPdf(original, [2])
    expect(everythingIn(redacted)).not.toMatch(/Grunden|\/Encrypt/)
  })

  it('gives nothing at all where it cannot be sure', async () => {
    const original = await pdfOf([paragraph(['Åben'], 80), paragraph([SECRET], 80)])
    for (const pages of [[3], [0], [1.5]])
      await expect(redactPdf(original, pages)).rejects.toBeInstanceOf(RedactionError)
    await expect(redactPdf(Buffer.from('no PDF'), [1])).rejects.toBeInstanceOf(RedactionError)
    await expect(redactPdf(original.subarray(0, original.length / 2), [2])).rejects.toBeInstanceOf(RedactionError)
    const locked = await pdfOf([paragraph([SECRET], 80)], (pdf) =>
      pdf.encrypt({ userPassword: 'a', ownerPassword: 'b' }),
    )
    await expect(redactPdf(locked, [1])).rejects.toBeInstanceOf(RedactionError)
  })
})
