import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Example, readExamples } from '../accuracy/score-outlines.ts'
import { outlineOf } from './outline.ts'
import { parseMinutes } from './parse.ts'

const FOLDER = join(import.meta.dirname, 'examples')
const EXAMPLES = [...readExamples(FOLDER), ...readExamples(join(FOLDER, 'held-out'))]
const anyExample = fc.constantFrom(...EXAMPLES)
/** Where in a text something is done: a share of the places there are. */
const anyPlace = fc.nat(1_000_000)

/** What the outline says, without positions and without differences in white space. */
function said(text: string): unknown {
  const { items, date, body, followUps } = outlineOf('x', parseMinutes(text))
  return {
    date,
    body,
    items,
    tasks: followUps.map(({ owner, due, what }) => ({ owner, due, what: what.replace(/\s+/g, ' ') })),
  }
}

function unchanged(example: Example, mutated: string): void {
  expect(said(mutated), example.name).toEqual(said(example.text))
}

it('line ends of Windows change nothing', () => {
  for (const example of EXAMPLES) unchanged(example, example.text.replaceAll('\n', '\r\n'))
})

it('spaces at the end of lines change nothing', () => {
  for (const example of EXAMPLES) unchanged(example, example.text.replaceAll('\n', '  \n'))
})

it('a byte order mark changes nothing', () => {
  for (const example of EXAMPLES) unchanged(example, `\ufeff${example.text}`)
})

it('hard spaces change nothing', () => {
  fc.assert(
    fc.property(anyExample, fc.infiniteStream(fc.boolean()), (example, picks) => {
      unchanged(
        example,
        example.text.replace(/(?<=\S) (?=\S)/g, () => (picks.next().value ? '\u00a0' : ' ')),
      )
    }),
    { numRuns: 60 },
  )
})

it('soft hyphens inside words change nothing', () => {
  fc.assert(
    fc.property(anyExample, anyPlace, (example, at) => {
      const letters = [...example.text.matchAll(/(?<=\p{L}{2})(?=\p{L}{2})/gu)]
      const place = letters[at % letters.length]?.index ?? 0
      unchanged(example, `${example.text.slice(0, place)}\u00ad${example.text.slice(place)}`)
    }),
    { numRuns: 150 },
  )
})

it('a line break inside the heading of an item changes nothing', () => {
  const breakable = EXAMPLES.filter((e) => e.expected.items.some((i) => i.caseNumber !== null))
  fc.assert(
    fc.property(fc.constantFrom(...breakable), anyPlace, anyPlace, (example, which, where) => {
      const items = parseMinutes(example.text).items.filter((i) => i.caseNumber !== null && i.title.includes(' '))
      const item = items[which % Math.max(1, items.length)]
      if (item === undefined) return
      const start = example.text.indexOf(item.title.split(' ')[0] ?? '', item.start)
      const line = example.text.slice(start, example.text.indexOf('\n', start))
      const spaces = [...line.matchAll(/(?<=\S) (?=\S)/g)]
      const place = start + (spaces[where % Math.max(1, spaces.length)]?.index ?? 0)
      if (example.text[place] !== ' ') return
      unchanged(example, `${example.text.slice(0, place)}\n${example.text.slice(place + 1)}`)
    }),
    { numRuns: 200 },
  )
})

it.each([
  ['a line break between two words', / (?=\p{L})(?<=[\p{L},] )/gu, '\n', 1],
  ['a word divided at the line’s end by a soft hyphen', /(?<=[a-zæøå]{2})(?=[a-zæøå]{2})/gu, '\u00ad\n', 0],
  [
    'a word divided at the line’s end by a hyphen',
    /(?<=[a-zæøå]{2})(?=[a-zæøå]{2})(?!og\s|samt\s|eller\s)/gu,
    '-\n',
    0,
  ],
] as const)('%s of a decision changes nothing, but in one place of two hundred', (_name, pattern, put, drop) => {
  let tried = 0
  const changed: string[] = []
  for (const example of EXAMPLES)
    for (const section of parseMinutes(example.text).items.flatMap(({ sections }) => sections)) {
      if (section.kind !== 'decision') continue
      const body = example.text.slice(section.bodyStart, section.end)
      for (const place of body.matchAll(pattern)) {
        const from = section.bodyStart + place.index
        const mutated = example.text.slice(0, from) + put + example.text.slice(from + drop)
        tried += 1
        if (!isDeepStrictEqual(said(mutated), said(example.text)))
          changed.push(`${example.name}: ${body.slice(Math.max(0, place.index - 30), place.index + 30)}`)
      }
    }
  expect(tried).toBeGreaterThan(250)
  expect(changed.length, changed.join('\n')).toBeLessThanOrEqual(tried / 200)
})

it('another order of the sections changes nothing', () => {
  for (const name of ['board', 'acadre-parts', 'first-agenda']) {
    const example = EXAMPLES.find((e) => e.name === name)
    if (example === undefined) throw new Error(`${name} is missing`)
    const minutes = parseMinutes(example.text)
    let text = example.text
    for (const item of minutes.items.toReversed()) {
      const sections = item.sections.filter((s) => s.kind !== 'earlier_decision' && s.heading !== null)
      const first = sections[0]
      const last = sections.at(-1)
      if (first === undefined || last === undefined || sections.length < 2) continue
      const turned = sections.toReversed().map((s) => example.text.slice(s.start, s.end).trim())
      text = `${text.slice(0, first.start)}${turned.join('\n\n')}\n\n${text.slice(last.end)}`
    }
    expect(text).not.toBe(example.text)
    expect(outlineOf('x', parseMinutes(text)).items).toEqual(outlineOf('x', minutes).items)
  }
})

it('no text makes the parser fail, and places stay inside it', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'Punkt ',
      'Beslutning\n',
      '1. ',
      'Lukket: ',
      '\n\n',
      '|',
      '\t',
      '.....',
      '00.01.02P03-1-25\n',
      'Udvalg: ',
      'Dato: 1-1-2026\n',
      'ad 1-99: ',
      '# ',
    ),
    fc.string({ unit: 'binary', maxLength: 20 }),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const text = pieces.join('')
      for (const item of parseMinutes(text).items) {
        expect(item.start).toBeGreaterThanOrEqual(0)
        expect(item.end).toBeLessThanOrEqual(text.length)
        expect(item.end).toBeGreaterThanOrEqual(item.start)
      }
    }),
    { numRuns: 300 },
  )
})
