import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readDecision } from './decisions.ts'

const NOBODY = { council: false, name: null }

interface Phrase {
  text: string
  outcomes: string
}

function readPhrases(file: string): Phrase[] {
  return readFileSync(join(import.meta.dirname, 'examples', file), 'utf8')
    .split('\n')
    .filter((line) => line.includes(' | ') && !line.startsWith('#'))
    .map((line) => {
      const bar = line.indexOf(' | ')
      return { outcomes: line.slice(0, bar), text: line.slice(bar + 3).replaceAll(' ⏎ ', '\n') }
    })
}

function decide(text: string, body: { council: boolean; name: string | null; informs?: boolean } = NOBODY) {
  return readDecision(text, [{ bodyStart: 0, end: text.length }], body)
}

const read = (text: string) => decide(text).outcomes.toSorted().join(',')

describe('outcomes of decisions', () => {
  it.each(readPhrases('decisions.txt').map((p) => [p.text, p.outcomes]))('%s', (text, outcomes) =>
    expect(read(text)).toBe(outcomes),
  )

  it('carry over to phrases held out from the rules', () => {
    const phrases = readPhrases('decisions-held-out.txt')
    const wrong = phrases.filter((p) => read(p.text) !== p.outcomes)
    expect(phrases.length).toBeGreaterThan(60)
    expect(wrong.length / phrases.length, JSON.stringify(wrong)).toBeLessThanOrEqual(0.1)
  })

  it('depend on who decides: a council sends a matter down for treatment, a committee passes it up', () => {
    const text = 'Fremsendes til Økonomiudvalget til behandling.'
    expect(decide(text, { council: true, name: 'kommunalbestyrelsen' }).outcomes).toEqual(['postponed'])
    expect(decide(text, { council: false, name: 'teknisk udvalg' }).outcomes).toEqual(['recommended'])
    expect(decide('Fremsendes til Direktionen på ny.', { council: false, name: 'direktionen' }).outcomes).toEqual([
      'assigned',
    ])
  })

  it('of an item that only informs are noted, when nothing is decided', () => {
    const text = 'Byggeriet følger tidsplanen.'
    expect(decide(text, { ...NOBODY, informs: true }).outcomes).toEqual(['noted'])
    expect(decide(text).outcomes).toEqual(['decided'])
  })
})

describe('a decision on the agenda', () => {
  const agenda = (text: string) =>
    readDecision(text, [{ bodyStart: 0, end: text.length }], { ...NOBODY, agenda: true }).outcomes
  it('does not take over what becomes of another item', () => {
    expect(agenda('Dagsordenen blev godkendt. Sag 243 blev taget af dagsordenen.')).toEqual(['approved'])
    expect(agenda('Godkendt. Sag 11 (Plan for kajen) drøftes nu og besluttes senere.')).toEqual(['approved'])
    expect(agenda('Pkt. 308 tages af dagsordenen.')).toEqual(['decided'])
    expect(agenda('Godkendelsen udsættes.')).toEqual(['postponed'])
  })
  it('is read as others are elsewhere', () => expect(decide('Punkt 3 udsættes.').outcomes).toEqual(['postponed']))
})

describe('parts of a decision', () => {
  it('name the recommendations they speak of', () => {
    const parts = decide('Ad 1, 2, 4 og 5: Godkendt.\nAd 3: Afslået.\nAd 6-8: Udsat.').parts
    expect(parts.map((p) => [p.outcome, p.recommendations])).toEqual([
      ['approved', [1, 2, 4, 5]],
      ['rejected', [3]],
      ['postponed', [6, 7, 8]],
    ])
  })

  it('keep the number that stands on a line of its own', () => {
    const parts = decide('Ad. 1\nGodkendt.\nAd. 2\nAfslået.').parts
    expect(parts.map((p) => [p.outcome, p.recommendations])).toEqual([
      ['approved', [1]],
      ['rejected', [2]],
    ])
  })

  it('do not take days and amounts for numbers of recommendations', () => {
    expect(decide('3. marts 2026 blev planen godkendt.').parts[0]?.recommendations).toEqual([])
    expect(decide('25 medlemmer godkendte planen.').parts[0]?.recommendations).toEqual([])
  })
})
