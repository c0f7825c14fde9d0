import { expect, test } from 'vitest'
import { namesPool, normalizePoolName, shownPoolName } from './pool-names.ts'

test.each([
  ['Organisationsudvikling', 'organisationsudvikling'],
  ['direktionens pulje til organisationsudvikling', 'organisationsudvikling'],
  ['Organisationsudviklingspuljen', 'organisationsudvikling'],
  ['puljen afsat til analyser i budget 2024', 'analyser'],
  ['Pulje til analyser', 'analyser'],
  ['klimapuljens', 'klima'],
  ['Den særlige pulje for grøn omstilling i 2025', 'grøn omstilling'],
  ['puljen', 'puljen'],
  ['Pulje 2', '2'],
])('%s → %s', (name, normalized) => expect(normalizePoolName(name)).toBe(normalized))

test('a name to show, and words that name a pool', () => {
  expect(shownPoolName('økonomiudvalgets pulje til øget trivsel')).toBe('Øget trivsel')
  expect([namesPool('puljen til analyser'), namesPool('kassebeholdningen')]).toEqual([true, false])
})

test('long foreign text is read in linear time', () => {
  const started = performance.now()
  normalizePoolName('pulje til '.repeat(10_000))
  normalizePoolName(`${'s'.repeat(100_000)}puljen`)
  expect(performance.now() - started).toBeLessThan(1000)
})
