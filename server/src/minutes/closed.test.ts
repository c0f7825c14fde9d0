import type { DocumentText } from '@kildetal/shared/documents.ts'
import { expect, it } from 'vitest'
import { BOARD } from '../../test/minutes/examples.ts'
import { withoutClosed } from './closed.ts'
import { parseMinutes } from './parse.ts'

const document = (text: string): DocumentText => ({ format: 'txt', text, pages: [], problems: [] })
const cut = (text: string) => withoutClosed(document(text), parseMinutes(text))

it('leaves a closed item its title, and every other item at its own words', () => {
  const { document: open, minutes, held } = cut(BOARD)
  expect(held).toBe(true)
  expect(open.text).toContain('Lukket: Køb af nabogrunden')
  expect(open.text).not.toMatch(/Grønnegås|4\.500\.000|82\.18/)
  for (const { title, start, end, closed, caseNumber, sections, decisions } of minutes.items) {
    expect(open.text.slice(start, end)).toContain(title)
    if (closed) expect({ caseNumber, sections }).toEqual({ caseNumber: null, sections: [] })
    for (const { heading, ...section } of sections)
      expect(open.text.slice(section.start, section.end)).toContain(heading ?? '')
    for (const { place } of decisions) expect(open.text.slice(place.start, place.end)).toBe(place.quote)
  }
})

it('does not keep the original from anybody for a closed title and its case number alone', () => {
  const harmless = BOARD.replace('Sælger Grønnegås forlanger 4.500.000 kr. for grunden.\n\n', '')
  expect(cut(harmless)).toMatchObject({ held: false })
  expect(cut(harmless).document.text).not.toContain('82.18')
})

it('drops a note whose place is cut', () => {
  const minutes = parseMinutes(BOARD)
  const at = BOARD.indexOf('Grønnegås')
  const note = { code: 'x', message: 'Grønnegås', place: { start: at, end: at + 9, quote: 'Grønnegås' } }
  const left = withoutClosed(document(BOARD), { ...minutes, problems: [...minutes.problems, note] })
  expect(JSON.stringify(left.minutes)).not.toContain('Grønnegås')
})

it('changes nothing where nothing is closed', () => {
  const open = BOARD.replace('Lukket: ', '')
  expect(cut(open)).toMatchObject({ held: false, spans: [], document: { text: open } })
})
