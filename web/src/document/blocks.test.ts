import type { AgendaItemView } from '@kildetal/shared/minutes.ts'
import { expect, test } from 'vitest'
import { blocksOf } from './blocks.ts'

const LONG = 'Rammen til kurser er i det kommende år sat til et beløb, som forvaltningen har'

function item(text: string, over: Partial<AgendaItemView> & { from: string; to?: string }): AgendaItemView {
  const { from, to, ...rest } = over
  return {
    id: from,
    number: '1',
    title: 'Kurser',
    caseNumber: null,
    closed: false,
    outcomes: [],
    start: text.indexOf(from),
    end: to ? text.indexOf(to) + to.length : text.length,
    sections: [],
    decisions: [],
    ...rest,
  }
}

const shown = (text: string, agendaItems: AgendaItemView[]) =>
  blocksOf({ text, agendaItems }).map((block) => ({
    kind: block.kind,
    words: block.rows.length
      ? block.rows.map((row) => row.map((cell) => text.slice(cell.start, cell.end)))
      : block.pieces.map((piece) => text.slice(piece.start, piece.end)),
  }))

test('an item becomes its title, case number, section headings and paragraphs, with positions that cut the text', () => {
  const text =
    'Referat\n\nPunkt 1: Kurser\n\n00.15.10A21-1-20\n\nResumé\n\nDer er afsat 90.000 kr.\n\nBilag\n\nOversigt'
  const section = (heading: string, end: string) => ({
    kind: 'resume' as const,
    heading,
    earlier: null,
    start: text.indexOf(heading),
    bodyStart: text.indexOf(heading) + heading.length,
    end: text.indexOf(end),
  })
  const sections = [section('Resumé', 'Bilag'), { ...section('Bilag', 'x'), end: text.length }]
  expect(shown(text, [item(text, { from: 'Punkt 1', caseNumber: '00.15.10A21-1-20', sections })])).toEqual([
    { kind: 'paragraph', words: ['Referat'] },
    { kind: 'item', words: ['Punkt 1: Kurser'] },
    { kind: 'case', words: ['00.15.10A21-1-20'] },
    { kind: 'section', words: ['Resumé'] },
    { kind: 'paragraph', words: ['Der er afsat 90.000 kr.'] },
    { kind: 'section', words: ['Bilag'] },
    { kind: 'paragraph', words: ['Oversigt'] },
  ])
})

test('a closed item shows none of its text', () => {
  const text = 'Punkt 1: Lukket: Et emne\n\nEn hemmelighed\n'
  const [block] = blocksOf({ text, agendaItems: [item(text, { from: 'Punkt 1', closed: true })] })
  expect(block).toMatchObject({ kind: 'closed', pieces: [], rows: [] })
  expect(blocksOf({ text, agendaItems: [item(text, { from: 'Punkt 1', closed: true })] })).toHaveLength(1)
})

test('full lines go on, short ones and bullets do not', () => {
  const text = `Punkt 1: Kurser\n\n${LONG}\nafsat.\n- At der tages stilling\n- At rammen udmøntes.`
  expect(shown(text, [item(text, { from: 'Punkt 1' })]).at(-1)).toEqual({
    kind: 'paragraph',
    words: [`${LONG}\nafsat.`, '- At der tages stilling', '- At rammen udmøntes.'],
  })
})

test('a short line before a paragraph is a heading, at the end of a section it is none', () => {
  const text = `Punkt 1: Kurser\n\nDrøftelse af kurser\n\n${LONG} afsat.\n\nØkonomi og HR`
  expect(shown(text, [item(text, { from: 'Punkt 1' })]).map(({ kind }) => kind)).toEqual([
    'item',
    'subheading',
    'paragraph',
    'paragraph',
  ])
})

test('lines with tabs are the rows of a table, empty cells included', () => {
  const text = 'Punkt 1: Kurser\n\n1.000 kr.\t2025\t2026\nKurser\t\t90\n'
  expect(shown(text, [item(text, { from: 'Punkt 1' })]).at(-1)).toEqual({
    kind: 'table',
    words: [
      ['1.000 kr.', '2025', '2026'],
      ['Kurser', '', '90'],
    ],
  })
})

test('text without any agenda item is shown, too', () => {
  expect(shown('Noget er skrevet her.', [])).toEqual([{ kind: 'paragraph', words: ['Noget er skrevet her.'] }])
  expect(shown('', [])).toEqual([])
})

test('a case number on the line below the title stands by itself', () => {
  const text = 'Punkt 1: Kurser\nSagsnr.: 2026-000388\n\nDer er afsat 90.000 kr.'
  expect(shown(text, [item(text, { from: 'Punkt 1', caseNumber: '2026-000388' })])).toEqual([
    { kind: 'item', words: ['Punkt 1: Kurser'] },
    { kind: 'case', words: ['Sagsnr.: 2026-000388'] },
    { kind: 'paragraph', words: ['Der er afsat 90.000 kr.'] },
  ])
})
