import { type DocumentText, type Page, rectanglesOf } from '@kildetal/shared/documents.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutClosed, pagesTouching } from './cut.ts'

const ITEMS = [
  'Punkt 1: Pulje\n30.000 kr.\n',
  'Punkt 2: Lukket: Grund\n',
  'Prisen er 4 mio. kr.\nSælger er enig.\n',
  'Punkt 3: Evt.\n',
] as const
const text = ITEMS.join('')
const closed = { start: ITEMS[0].length + ITEMS[1].length, end: text.length - ITEMS[3].length }

/** A page holding the given stretch, with a run for each line. */
function pageOf(number: number, start: number, end: number): Page {
  const runs = [...text.slice(start, end).matchAll(/[^\n]+/g)].map((line, index) => ({
    start: start + line.index,
    end: start + line.index + line[0].length,
    x: 50,
    y: 60 + 14 * index,
    width: 6 * line[0].length,
    height: 12,
  }))
  return { number, start, end, width: 595, height: 842, runs }
}

const document: DocumentText = {
  format: 'pdf',
  text,
  pages: [pageOf(1, 0, closed.start), pageOf(2, closed.start, closed.end), pageOf(3, closed.end, text.length)],
  problems: [
    { code: 'a', message: 'Om grunden.', place: { start: closed.start, end: closed.start + 6, quote: 'Prisen' } },
    { code: 'b', message: 'Om eventuelt.', place: { start: closed.end, end: closed.end + 7, quote: 'Punkt 3' } },
    { code: 'c', message: 'Om det hele.', place: null },
  ],
}

describe('cutClosed', () => {
  const cut = cutClosed(document, [closed])

  it('removes the body and leaves title and everything else', () => {
    expect(cut.text).toBe(ITEMS[0] + ITEMS[1] + ITEMS[3])
    expect(JSON.stringify(cut)).not.toMatch(/Prisen|4 mio|Sælger/)
  })

  it('moves pages, boxes and notes so that each still stands on its own words', () => {
    const [, second, third] = cut.pages
    expect(second).toMatchObject({ number: 2, start: closed.start, end: closed.start, runs: [] })
    expect(cut.text.slice(third?.start, third?.end)).toBe(ITEMS[3])
    const [note] = cut.problems
    expect(cut.problems.map(({ code }) => code)).toEqual(['b', 'c'])
    expect(cut.text.slice(note?.place?.start, note?.place?.end)).toBe('Punkt 3')
    expect(rectanglesOf(cut.pages, closed.start, closed.start + 5)).toEqual([
      { page: 3, x: 50, y: 60, width: 30, height: 12 },
    ])
  })

  it('shrinks the box of a run that is cut in two', () => {
    const halved = cutClosed(document, [{ start: 5, end: 8 }])
    expect(halved.text.slice(0, 11)).toBe('Punkt Pulje')
    expect(halved.pages[0]?.runs.slice(0, 2).map(({ start, end }) => halved.text.slice(start, end))).toEqual([
      'Punkt',
      ' Pulje',
    ])
    const [left, right] = halved.pages[0]?.runs ?? []
    expect((left?.x ?? 0) + (left?.width ?? 0)).toBeLessThan(right?.x ?? 0)
  })

  it('gives the document back when nothing is closed', () => {
    expect(cutClosed(document, [])).toBe(document)
    expect(cutClosed(document, [{ start: 4, end: 4 }])).toBe(document)
  })

  it('keeps exactly what lies outside the spans, whatever their order and overlap', () => {
    const span = fc.tuple(fc.nat(text.length + 5), fc.nat(text.length + 5)).map(([start, end]) => ({ start, end }))
    fc.assert(
      fc.property(fc.array(span, { maxLength: 5 }), (spans) => {
        const outside = [...text]
          .filter((_, index) => !spans.some(({ start, end }) => start <= index && index < end))
          .join('')
        const left = cutClosed(document, spans)
        expect(left.text).toBe(outside)
        const last = left.pages.at(-1)
        expect(last?.end).toBe(outside.length)
        for (const page of left.pages)
          for (const run of page.runs) {
            expect(run.start).toBeGreaterThanOrEqual(page.start)
            expect(run.end).toBeLessThanOrEqual(page.end)
            expect(run.end).toBeGreaterThan(run.start)
          }
      }),
    )
  })
})

describe('pagesTouching', () => {
  it('names the pages of a span, also one it only begins on and one without text inside it', () => {
    expect(pagesTouching(document.pages, [closed])).toEqual([2])
    expect(pagesTouching(document.pages, [{ start: closed.start - 1, end: closed.end }])).toEqual([1, 2])
    const scanned = { ...pageOf(2, 0, 0), start: closed.start + 3, end: closed.start + 3 }
    expect(pagesTouching([scanned], [closed])).toEqual([2])
    expect(pagesTouching(document.pages, [])).toEqual([])
  })
})
