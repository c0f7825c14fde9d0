import type { CarryOver, CarryOverList } from '@kildetal/shared/carry-overs.ts'
import { oreFromKr as kr, NO_BREAK_SPACE } from '@kildetal/shared/money.ts'
import { expect, test } from 'vitest'
import { carryOver as da } from '../../i18n/da/carry-over.ts'
import { carryOver as en } from '../../i18n/en/carry-over.ts'
import { listHeadline, nextStepTogether, requestHeadline, stateWord, waitingSentence } from './carry-over-message.ts'

const plain = (text: string) => text.replaceAll(NO_BREAK_SPACE, ' ')

const row = (change: Partial<CarryOver>): CarryOver => ({
  id: '00000000-0000-4000-8000-000000000001',
  version: 1,
  owner: { unit: { id: '', slug: 'byskolen', name: 'Byskolen', level: 'agreement_unit' }, pool: null },
  area: null,
  ...{ fromYear: 2024, toYear: 2025, purpose: 'Læseløft', reason: 'Udskudt', rule: 'free_within_5_percent' },
  ...{ requestedOre: kr(94_000), checkedOre: null, recommendedOre: null, grantedOre: null, state: 'committee' },
  ...{
    account: null,
    revisedOre: null,
    actualOre: null,
    unspentOre: null,
    purposeYear: null,
    capOre: null,
    allowedOre: null,
  },
  ...{ aboveOre: null, withinRule: true, serviceFrame: true, movementId: null, movements: [], steps: [] },
  waiting: { body: 'council', on: '2025-04-30' },
  mayWithdraw: false,
  ...change,
})

const list = (count: number, requestedOre: number, waitingOre: number, grantedOre: number) =>
  ({ fromYear: 2024, total: { count, requestedOre, waitingOre, grantedOre } }) as CarryOverList

test('the list says what is asked for and what waits', () => {
  expect(plain(listHeadline(list(20, kr(3_676_000), kr(301_000), 0), false, da, 'da'))).toBe(
    '20 ønsker på i alt 3,7 mio. kr. Heraf venter 301.000 kr. på en afgørelse.',
  )
  expect(plain(listHeadline(list(1, kr(60_000), 0, kr(60_000)), false, da, 'da'))).toBe(
    '1 ønske på i alt 60.000 kr. Alle er afgjort, og 60.000 kr. er bevilget.',
  )
  expect(listHeadline(list(0, 0, 0, 0), true, da, 'da')).toBe('I har ikke søgt om overførsel fra 2024.')
  expect(plain(listHeadline(list(2, kr(60_000), kr(60_000), 0), false, en, 'en'))).toBe(
    '2 requests for DKK 60,000 in all. DKK 60,000 of it waits for a decision.',
  )
})

test('a request says who asks for what, and what came of it', () => {
  expect(plain(requestHeadline(row({}), da, 'da'))).toBe('Byskolen søger om 94.000 kr. fra 2024 til 2025.')
  expect(plain(requestHeadline(row({ requestedOre: kr(-94_000) }), da, 'da'))).toBe(
    'Byskolen tager et merforbrug på 94.000 kr. med fra 2024 til 2025.',
  )
  const partly = row({ state: 'granted', grantedOre: kr(50_000), waiting: null })
  expect(plain(requestHeadline(partly, da, 'da'))).toBe(
    'Byskolen har fået bevilget 50.000 kr. af de 94.000 kr. til 2025.',
  )
  expect(stateWord(partly, da)).toBe('delvist bevilget')
  expect(plain(requestHeadline(row({ state: 'refused', waiting: null }), da, 'da'))).toBe(
    'Byskolen har fået afslag på 94.000 kr.',
  )
})

test('whom it waits for is said with the day where there is one', () => {
  expect(waitingSentence(row({}), da, 'da')).toBe('Venter på Kommunalbestyrelsen 30. april 2025.')
  expect(waitingSentence(row({ waiting: { body: 'finance', on: null } }), da, 'da')).toBe('Venter på Økonomi og HR.')
})

test('a grant that awaits the second approval is no grant yet, and no step of the list’s', () => {
  const awaiting = row({ state: 'awaiting_approval', waiting: { body: 'approver', on: null } })
  expect(plain(requestHeadline(awaiting, da, 'da'))).toBe('Byskolen søger om 94.000 kr. fra 2024 til 2025.')
  expect(stateWord(awaiting, da)).toBe('venter på anden godkendelse')
  expect(waitingSentence(awaiting, da, 'da')).toBe('Venter på en anden konsulents godkendelse.')
  expect(nextStepTogether([awaiting])).toBeNull()
})

test('several take a step together only when they have come equally far', () => {
  expect(nextStepTogether([row({}), row({})])).toEqual({ state: 'granted', action: 'carryOvers.decide' })
  expect(nextStepTogether([row({}), row({ state: 'checked' })])).toBeNull()
  expect(nextStepTogether([])).toBeNull()
})
