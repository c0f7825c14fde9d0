import { describe, expect, it } from 'vitest'
import { parseMinutes } from './parse.ts'

const HEAD = 'REFERAT Direktionen d. 07-01-2026\n\nPunkt 4: Handleplan\n\n00.01.00P15-1-26\n\n'

function sectionsOf(body: string, head = HEAD) {
  const text = head + body
  const item = parseMinutes(text).items[0]
  return (item?.sections ?? []).map((s) => ({
    kind: s.kind,
    heading: s.heading,
    earlier: s.earlier,
    body: text.slice(s.bodyStart, s.end).trim(),
  }))
}

const kinds = (body: string) => sectionsOf(body).map((s) => s.kind)

describe('sections of an item', () => {
  it('are known by many headings, whatever their order and case', () => {
    expect(
      kinds(
        'Resumé\n\nA\n\nIndstilling\n\nB\n\nBeslutning\n\nGodkendt.\n\nSagsfremstilling\n\nC\n\nØkonomiske konsekvenser\n\nD\n\nBilag\n\nE',
      ),
    ).toEqual(['resume', 'recommendation', 'decision', 'case_presentation', 'economy', 'attachments'])
    expect(kinds('SAGSBESKRIVELSE:\nA\nLOVGRUNDLAG:\nB\nFORVALTNINGEN INDSTILLER:\nC\nBESLUTNING:\nGodkendt.')).toEqual(
      ['case_presentation', 'legal_basis', 'recommendation', 'decision'],
    )
    expect(
      kinds(
        'Sagsfremstilling\n\nA\n\nVision, politikker og strategier\n\nB\n\nSagen afgøres endelig af\n\nDirektionen\n\nBeslutning\n\nDrøftet.',
      ),
    ).toEqual(['case_presentation', 'policies', 'other', 'decision'])
  })

  it.each([
    'Kommunaldirektøren indstiller,',
    'Chefen for Økonomi og HR indstiller:',
    'Forvaltningen foreslår:',
    'Kommunaldirektøren\nindstiller.',
    'Administrationen indstiller til Byrådet, at',
  ])('open a recommendation with %j', (heading) =>
    expect(kinds(`Sagsfremstilling\n\nA\n\n${heading}\n\n- At planen godkendes.\n\nBeslutning\n\nGodkendt.`)).toEqual([
      'case_presentation',
      'recommendation',
      'decision',
    ]),
  )

  it('take their text from behind the colon', () => {
    expect(sectionsOf('Økonomi: Ingen.\nBeslutning: Godkendt.')).toMatchObject([
      { kind: 'economy', body: 'Ingen.' },
      { kind: 'decision', body: 'Godkendt.' },
    ])
  })

  it('are not opened by words of running text', () => {
    expect(
      kinds(
        'Sagsfremstilling\n\nBeslutningen blev truffet i går. Økonomi og HR har set på sagen.\nBilag 1: Kort\nbilag er vedlagt\n\nBeslutning\n\nGodkendt.',
      ),
    ).toEqual(['case_presentation', 'decision'])
  })

  it('leave a decision open for absence and votes, but not for remarks of a minority', () => {
    expect(
      sectionsOf(
        'Beslutning\n\nFraværende:\nGodkendt.\nAfstemning:\nFor stemte 5.\n\nProtokolbemærkning\n\nListe A ønskede forslaget afslået.',
      ),
    ).toMatchObject([{ kind: 'decision' }, { kind: 'other', heading: 'Protokolbemærkning' }])
  })

  it('treat the first attachment called Indstilling as an attachment', () => {
    expect(kinds('Beslutning\n\nGodkendt.\n\nBilag\nIndstilling\n\nBilag 1: Kort')).toEqual(['decision', 'attachments'])
  })
})

describe('earlier decisions', () => {
  it.each([
    ['Beslutning fra Direktionen, 16. november 2022, pkt. 4:', 'Direktionen', '2022-11-16', '4'],
    ['Beslutning fra Hoved-MED, den 31. marts 2025, punkt 1:', 'Hoved-MED', '2025-03-31', '1'],
    ['Beslutning Økonomiudvalget den 03-03-2025', 'Økonomiudvalget', '2025-03-03', null],
    ['Teknik- og Miljøudvalget, 8. september 2025, pkt. 65:', 'Teknik- og Miljøudvalget', '2025-09-08', '65'],
    ['Havn og Kyst, 3. november 2025, pkt. 41:', 'Havn og Kyst', '2025-11-03', '41'],
    ['Behandling - Social- og Sundhedsudvalget 12. august 2025', 'Social- og Sundhedsudvalget', '2025-08-12', null],
    ['02-09-2025 Magistraten', 'Magistraten', '2025-09-02', null],
    ['Udvalg: Magistraten\nDato: 02-09-2025\nPunktnummer: 12', 'Magistraten', '2025-09-02', '12'],
    ['Beslutning fra Direktionen, 16. november\n2022, pkt. 4:', 'Direktionen', '2022-11-16', '4'],
  ])('are told apart from today’s: %j', (heading, body, day, agendaItem) => {
    const sections = sectionsOf(`Sagsfremstilling\n\nA\n\n${heading}\n\nUdsat.\n\nBeslutning\n\nGodkendt.`)
    expect(sections.map((s) => s.kind)).toEqual(['case_presentation', 'earlier_decision', 'decision'])
    expect(sections[1]).toMatchObject({ earlier: { body, day, agendaItem }, body: 'Udsat.' })
  })

  it('own the heading Beslutning that follows them at once', () => {
    const body =
      'Behandling\n- Økonomiudvalget 5. januar 2026\n\nBeslutning:\n\nAnbefales.\n\nBehandling\n- Direktionen 7. januar 2026\n\nBeslutning:\n\nGodkendt.'
    const decided = sectionsOf(body).filter((s) => s.body !== '')
    expect(decided.map((s) => [s.kind, s.body])).toEqual([
      ['earlier_decision', 'Anbefales.'],
      ['decision', 'Godkendt.'],
    ])
  })

  it('are not what the same body decided on the day of the meeting', () => {
    expect(
      kinds(
        'Beslutning i Økonomiudvalget den 5. januar 2026:\nAnbefales.\nBeslutning i Direktionen den 7. januar 2026:\nGodkendt.',
      ),
    ).toEqual(['earlier_decision', 'decision'])
    expect(
      parseMinutes(
        `${HEAD}Beslutning i Økonomiudvalget den 5. januar 2026:\nAfslået.\nBeslutning i Direktionen den 7. januar 2026:\nGodkendt.`,
      ).items[0]?.outcomes,
    ).toEqual(['approved'])
  })
})
