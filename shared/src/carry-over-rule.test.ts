import { expect, test } from 'vitest'
import { ruleOf } from './carry-over-rule.ts'
import { oreFromKr as kr } from './money.ts'

const of = (
  rule: Parameters<typeof ruleOf>[0]['rule'],
  requested: number,
  revised: number | null,
  unspent: number | null,
) =>
  ruleOf({
    rule,
    requestedOre: kr(requested),
    revisedOre: revised === null ? null : kr(revised),
    unspentOre: unspent === null ? null : kr(unspent),
    purpose: null,
  })

test.each([
  // requested, revised, unspent → cap, allowed, above, within
  ['all of a small rest', 300, 10_000, 300, { capOre: kr(500), allowedOre: kr(300), aboveOre: 0, withinRule: true }],
  ['exactly five percent', 500, 10_000, 900, { capOre: kr(500), allowedOre: kr(500), aboveOre: 0, withinRule: true }],
  ['a krone above', 501, 10_000, 900, { capOre: kr(500), allowedOre: kr(500), aboveOre: kr(1), withinRule: false }],
  [
    'more than is left',
    300,
    10_000,
    200,
    { capOre: kr(500), allowedOre: kr(200), aboveOre: kr(100), withinRule: false },
  ],
  [
    'something of an overspent year',
    80,
    10_000,
    -40,
    { capOre: kr(500), allowedOre: kr(-40), aboveOre: kr(80), withinRule: false },
  ],
  [
    'an overspend within five percent',
    -40,
    10_000,
    -40,
    { capOre: kr(500), allowedOre: kr(-40), aboveOre: 0, withinRule: true },
  ],
  [
    'an overspend beyond',
    -700,
    10_000,
    -700,
    { capOre: kr(500), allowedOre: kr(-500), aboveOre: kr(-200), withinRule: false },
  ],
  [
    'a year the books do not know',
    80,
    null,
    null,
    { capOre: null, allowedOre: null, aboveOre: null, withinRule: false },
  ],
] as const)('free within five percent: %s', (_, requested, revised, unspent, expected) => {
  expect(of('free_within_5_percent', requested, revised, unspent)).toEqual(expected)
})

test.each([
  // requested, left of the purpose → allowed, above, within; the unit's whole year is overspent by 40 throughout
  ['all that is left, however much', 9_000, 9_000, { allowedOre: kr(9_000), aboveOre: 0, withinRule: true }],
  ['a krone more than is left', 9_001, 9_000, { allowedOre: kr(9_000), aboveOre: kr(1), withinRule: false }],
  ['something of an overspent purpose', 100, -200, { allowedOre: 0, aboveOre: kr(100), withinRule: false }],
  ['an overspend', -10, -10, { allowedOre: 0, aboveOre: kr(-10), withinRule: false }],
  ['a purpose the books do not know', 100, null, { allowedOre: null, aboveOre: null, withinRule: false }],
] as const)('purpose-bound money follows what is left of its purpose: %s', (_, requested, left, expected) => {
  const purpose = left === null ? null : { revisedOre: kr(10_000), actualOre: kr(10_000 - left), leftOre: kr(left) }
  const year = { revisedOre: kr(50_000), unspentOre: kr(-40) }
  const result = ruleOf({ rule: 'purpose_bound', requestedOre: kr(requested), ...year, purpose })
  expect(result).toEqual({ capOre: null, ...expected })
})

test('an overspend follows as far as there is one', () => {
  expect(of('overspend_follows', -900, 10_000, -900)).toMatchObject({
    allowedOre: kr(-900),
    aboveOre: 0,
    withinRule: true,
  })
  expect(of('overspend_follows', -900, 10_000, -600)).toMatchObject({ aboveOre: kr(-300), withinRule: false })
  expect(of('overspend_follows', -900, 10_000, 600)).toMatchObject({
    allowedOre: 0,
    aboveOre: kr(-900),
    withinRule: false,
  })
  expect(of('overspend_follows', -900, null, null)).toMatchObject({ allowedOre: null, withinRule: true })
})
