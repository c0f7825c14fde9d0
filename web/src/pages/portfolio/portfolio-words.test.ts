import { expect, test } from 'vitest'
import { portfolio as da } from '../../i18n/da/portfolio.ts'
import { portfolio as en } from '../../i18n/en/portfolio.ts'
import { lightReasons } from './light-reason.ts'

test('the headline counts in words and says what asks for something', () => {
  expect(da.headline(9, 3, 1)).toBe('Ni projekter: tre venter på en beslutning, ét er bagud med gevinsten')
  expect(da.headline(1, 0, 0)).toBe('Ét projekt, ingen venter på en beslutning')
  expect(da.headline(0, 0, 0)).toBe('Ingen projekter endnu')
  expect(da.headline(14, 0, 2)).toBe('14 projekter: to er bagud med gevinsten')
  expect(en.headline(2, 1, 0)).toBe('Two projects: one awaits a decision')
})

test('the time line says how many milestones have moved and how far the longest', () => {
  expect(da.timelineHeadline(3, 37)).toBe('Tre milepæle er rykket siden planen blev godkendt, den længste 37 dage')
  expect(da.timelineHeadline(1, 1)).toBe('Én milepæl er rykket siden planen blev godkendt, 1 dag')
  expect(da.timelineHeadline(0, 0)).toBe('Milepælene følger den godkendte plan')
})

test('days carry their sign', () => {
  expect(da.daysOver(8)).toBe('+8 dage')
  expect(da.daysOver(-1)).toBe('\u22121 dag')
})

const light = {
  aspect: 'time' as const,
  light: 'amber' as const,
  reason: 'Data mangler.',
  setBy: null,
  setOn: null,
  rule: { light: 'green' as const, reason: { da: 'Ingen frist er overskredet.', en: 'No day has passed.' } },
  differs: true,
  version: 1,
}

test('reasons stand only where human and rule differ, with the aspect named when several do', () => {
  expect(lightReasons([{ ...light, differs: false }], 'da')).toEqual([])
  expect(lightReasons([light], 'da')).toEqual(['Regel: grøn. Ingen frist er overskredet. Leder: gul. Data mangler.'])
  expect(lightReasons([light, { ...light, aspect: 'benefit' }], 'da')[1]).toMatch(/^Gevinst: Regel: grøn\./)
})
