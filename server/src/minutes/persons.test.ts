import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findPersonalData, maskPersonalData } from './persons.ts'

interface Marked {
  text: string
  wanted: string[]
}

function readMarked(): Marked[] {
  return readFileSync(join(import.meta.dirname, 'examples/persons.txt'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => ({
      text: line.replace(/«\w+:([^»]+)»/gu, '$1'),
      wanted: [...line.matchAll(/«(\w+):([^»]+)»/gu)].map((m) => `${m[1]}: ${m[2]}`),
    }))
}

const foundIn = (text: string) => findPersonalData(text).map((p) => `${p.kind}: ${text.slice(p.start, p.end)}`)

describe('personal data', () => {
  it('is found with few misses and few false finds', () => {
    let right = 0
    let wanted = 0
    let found = 0
    const wrong: string[] = []
    for (const example of readMarked()) {
      const got = foundIn(example.text)
      const hits = got.filter((g) => example.wanted.includes(g)).length
      right += hits
      wanted += example.wanted.length
      found += got.length
      if (hits < example.wanted.length || hits < got.length) wrong.push(`${example.text} → ${got.join(' | ')}`)
    }
    expect(wanted).toBeGreaterThan(30)
    expect(right / wanted, `recall\n${wrong.join('\n')}`).toBeGreaterThanOrEqual(0.95)
    expect(right / found, `precision\n${wrong.join('\n')}`).toBeGreaterThanOrEqual(0.95)
  })

  it('is replaced by what it was', () => {
    expect(
      maskPersonalData('HR-konsulent Mille Ravnsborg, tlf. 12 34 56 78, mille@example.dk, Åvej 3, 010190-1234.'),
    ).toBe('HR-konsulent [navn], tlf. [telefon], [e-mail], [adresse], [CPR-nr.].')
    expect(maskPersonalData('Forvaltningen undersøger sagen.')).toBe('Forvaltningen undersøger sagen.')
  })

  it('comes sorted and without overlaps', () => {
    const found = findPersonalData('Anna Berg, anna.berg@example.dk, Bergvej 3. Anna Berg (A) deltog ikke.')
    for (const [i, one] of found.entries()) expect(one.start).toBeGreaterThanOrEqual(found[i - 1]?.end ?? 0)
    expect(found.map((f) => f.kind)).toEqual(['name', 'email', 'address', 'name'])
  })

  it('is searched in proportion to the length of a text', () => {
    const cost = (text: string) => {
      const before = process.cpuUsage()
      findPersonalData(text)
      const used = process.cpuUsage(before)
      return (used.user + used.system) / 1000
    }
    for (const piece of ['A ', 'Anna ', 'a@', '1 ', 'Aa Bb ', 'fraværende: ', 'a.b-', '12 34 ', 'Nørregade '])
      expect(cost(piece.repeat(40_000 / piece.length)), piece).toBeLessThan(1500)
  })
})
