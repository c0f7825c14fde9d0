import { expect, test } from 'vitest'
import { type NewDraft, requestOf } from './new-draft.ts'

const draft: NewDraft = {
  ...{ target: 'unit', unit: 'byskolen', pool: null, account: '03.22.01', rule: 'free_within_5_percent' },
  ...{ amountOre: 9_400_000, purpose: ' Læseløft ', reason: 'Udskudt', serviceFrame: true, day: '2025-03-18' },
}

test('a whole request is sent with trimmed words and the year after', () => {
  expect(requestOf(draft, 2024)).toMatchObject({ purpose: 'Læseløft', fromYear: 2024, toYear: 2025, pool: null })
})

test.each([
  ['no amount', { amountOre: null }],
  ['nothing asked for', { amountOre: 0 }],
  ['no account', { account: null }],
  ['no unit', { unit: null }],
  ['a pool without a name', { target: 'pool' as const }],
  ['no purpose', { purpose: '  ' }],
  ['hardly a reason', { reason: 'x' }],
  ['no day', { day: null }],
])('a request with %s is not sent', (_, change) => {
  expect(requestOf({ ...draft, ...change }, 2024)).toBeNull()
})

test('a pool’s request names no account', () => {
  expect(requestOf({ ...draft, target: 'pool', pool: 'analyser' }, 2024)).toMatchObject({
    unit: null,
    account: null,
    pool: 'analyser',
  })
})
