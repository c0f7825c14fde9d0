import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { ParsedMinutes } from '@kildetal/shared/minutes.ts'
import { describe, expect, it } from 'vitest'
import { readExamples, scoreExamples, share } from '../accuracy/score-outlines.ts'
import { parseMinutes } from './parse.ts'

const FOLDER = join(import.meta.dirname, 'examples')
const SHARED = join(process.env.KILDETAL_SHARED ?? resolve(import.meta.dirname, '../../../../shared'), 'minutes')

describe('examples written for this test', () => {
  it('are read exactly', () => {
    const examples = readExamples(FOLDER)
    expect(examples.length).toBeGreaterThanOrEqual(12)
    expect(scoreExamples(examples).wrong).toEqual([])
  })

  it('are read well where they were held out from the rules', () => {
    const scores = scoreExamples(readExamples(join(FOLDER, 'held-out')))
    expect(scores.items[1]).toBeGreaterThan(25)
    for (const key of ['items', 'title', 'caseNumber', 'closed', 'date', 'body'] as const)
      expect(share(scores[key]), `${key}: ${scores.wrong.join('; ')}`).toBeGreaterThanOrEqual(0.98)
    expect(share(scores.outcomes), scores.wrong.join('; ')).toBeGreaterThanOrEqual(0.9)
  })

  it('give only what the schema allows, with places whose words stand there', () => {
    for (const { name, text } of [...readExamples(FOLDER), ...readExamples(join(FOLDER, 'held-out'))]) {
      const minutes = ParsedMinutes.parse(parseMinutes(text))
      for (const item of minutes.items) {
        const places = [...item.decisions.map((d) => d.place), ...item.followUps.flatMap((f) => f.quotations)]
        for (const place of places) {
          expect(text.slice(place.start, place.end), name).toBe(place.quote)
          expect(place.start).toBeGreaterThanOrEqual(item.start)
          expect(place.end).toBeLessThanOrEqual(item.end)
        }
        for (const [i, section] of item.sections.entries()) {
          expect(section.start).toBeGreaterThanOrEqual(item.sections[i - 1]?.end ?? item.start)
          expect(section.bodyStart).toBeGreaterThanOrEqual(section.start)
          expect(section.end).toBeGreaterThanOrEqual(section.bodyStart)
        }
      }
      for (const { place } of minutes.problems)
        if (place !== null) expect(text.slice(place.start, place.end)).toBe(place.quote)
    }
  })
})

describe.skipIf(!existsSync(SHARED))(`real minutes in ${SHARED}`, () => {
  it('are read as their outlines say', () => {
    const scores = scoreExamples(readExamples(SHARED))
    expect(share(scores.items), scores.wrong.join('\n')).toBe(1)
    for (const key of ['title', 'caseNumber', 'closed', 'date', 'body'] as const)
      expect(share(scores[key]), scores.wrong.join('\n')).toBeGreaterThanOrEqual(0.98)
    expect(share(scores.outcomes), scores.wrong.join('\n')).toBeGreaterThanOrEqual(0.95)
  })
})

const HEAD =
  'REFERAT Direktionen d. 07-01-2026\n\nMødedato Onsdag d. 07. januar 2026 kl. 09:00\n\nMødested Lokale 1\n\n'
const codes = (text: string) => parseMinutes(text).problems.map((p) => p.code)

describe('what cannot be read', () => {
  it.each([
    ['nothing', ''],
    [
      'a recipe',
      'Pandekager\n\n1. Pisk 3 æg\n2. Tilsæt 250 g mel\n3. Bag på panden\n\nServeres med sukker den 1. maj 2026.',
    ],
    ['a log', '2026-01-07 09:00:01 INFO started\n2026-01-07 09:00:02 WARN disk 91 %\n'.repeat(40)],
    ['random bytes', String.fromCharCode(...Array.from({ length: 3000 }, (_, i) => (i * 7919) % 65_000))],
  ])('is said of %s', (_name, text) => {
    const minutes = parseMinutes(text)
    expect(minutes).toMatchObject({ documentKind: 'none', items: [], date: null, body: null })
    expect(minutes.problems.map((p) => p.code)).toEqual(['not_minutes'])
  })

  it('becomes one item when the format is unknown', () => {
    const text =
      'Referat af Byrådets møde den 3. marts 2026\n\nIndstilling\n\nAt taksten hæves.\n\nBeslutning\n\nGodkendt.\n'
    const minutes = parseMinutes(text)
    expect(minutes.items).toHaveLength(1)
    expect(minutes.items[0]).toMatchObject({ number: '1', outcomes: ['approved'] })
    expect(codes(text)).toContain('no_items')
  })

  it('is a day that does not exist, two days that differ, a number that is missing or comes twice', () => {
    expect(codes('REFERAT Direktionen d. 31-02-2026\n\nPunkt 1: A\n\nBeslutning\n\nGodkendt.')).toEqual(
      expect.arrayContaining(['date_invalid', 'date_missing']),
    )
    expect(
      codes('REFERAT Direktionen d. 07-01-2026\n\nMødedato 08-01-2026\n\nPunkt 1: A\n\nBeslutning\n\nGodkendt.'),
    ).toContain('date_conflict')
    const item = (n: number, title: string) =>
      `Punkt ${n}: ${title}\n\n00.01.02P03-${n}-26\n\nBeslutning\n\nGodkendt.\n\n`
    expect(codes(HEAD + item(1, 'Første') + item(3, 'Tredje'))).toContain('item_missing')
    expect(codes(HEAD + item(1, 'Første') + item(1, 'Igen'))).toContain('item_repeated')
    expect(codes(HEAD + item(1, 'Første') + item(2, 'Anden'))).toEqual([])
  })

  it('is the decision of an item that has none', () => {
    expect(codes(`${HEAD}Punkt 1: A\n\nSagsfremstilling\n\nX.\n\nPunkt 2: B\n\nBeslutning\n\nGodkendt.`)).toEqual([
      'decision_missing',
    ])
  })
})

describe('a closed item', () => {
  const text = `${HEAD}Punkt 1: Lukket: Salg af grund\n\n82.00.00G10-1-26\n\nSagsfremstilling\n\nGrunden koster 900.000 kr.\n\nBeslutning\n\nGodkendt. Økonomichefen udarbejder skøde.\n\nPunkt 2: Eventuelt\n\nBeslutning\n\nIntet.`
  it('yields number, title and case number and nothing of its text', () => {
    const minutes = parseMinutes(text)
    expect(minutes.items[0]).toMatchObject({
      number: '1',
      title: 'Salg af grund',
      caseNumber: '82.00.00G10-1-26',
      closed: true,
      sections: [],
      outcomes: [],
      decisions: [],
      followUps: [],
    })
    expect(JSON.stringify(minutes)).not.toMatch(/900\.000|skøde/)
  })

  it('spans its text, so that it can be cut out, and the text is a problem', () => {
    const item = parseMinutes(text).items[0]
    expect(text.slice(item?.start, item?.end)).toMatch(/^Punkt 1[\s\S]*skøde\.$/)
    expect(codes(text)).toEqual(['closed_text'])
  })

  it.each([
    'Punkt 1: (Lukket) Salg af grund',
    'Punkt 1: Salg af grund (lukket)',
    'Punkt 1: Lukket punkt: Salg af grund',
    'Punkt 1: Lukket sag - Salg af grund',
    'Punkt 1: (L) Salg af grund',
    'Lukket punkt - 1 Salg af grund',
    'LUKKEDE SAGER\n\nPunkt 1: Salg af grund',
    'Punkt 1: Salg af grund\n\nLukket punkt',
  ])('is known by %j', (heading) => {
    const item = parseMinutes(`${HEAD}${heading}\n\n82.00.00G10-1-26\n`).items[0]
    expect(item).toMatchObject({ title: 'Salg af grund', closed: true })
  })

  it.each(['Lukkedage i dagtilbud', 'Lukket cykelsti ved Nørregade', 'Lukning af filial', 'Åbent hus'])(
    'is not %s',
    (title) => {
      expect(parseMinutes(`${HEAD}Punkt 1: ${title}\n\n82.00.00G10-1-26\n`).items[0]).toMatchObject({
        title,
        closed: false,
      })
    },
  )
})
