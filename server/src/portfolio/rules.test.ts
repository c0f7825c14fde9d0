import { describe, expect, test } from 'vitest'
import { type RuleFacts, ruleLight } from './rules.ts'

const TODAY = '2030-05-20'
const facts = (changes: Partial<RuleFacts>): RuleFacts => ({
  today: TODAY,
  phase: 'execution',
  milestones: [],
  owed: [],
  moneys: [],
  benefits: [],
  ...changes,
})
const light = (...input: Parameters<typeof ruleLight>) => ruleLight(...input)?.light ?? null

describe('time', () => {
  test.each([
    ['2030-05-20', 'green'],
    ['2030-05-19', 'amber'],
    ['2030-05-13', 'amber'],
    ['2030-05-12', 'red'],
  ])('something owed on %s is %s', (due, expected) => {
    expect(light('time', facts({ owed: [{ what: 'Tilbud', due }] }))).toBe(expected)
  })
  test.each([
    ['2030-01-08', 'green'],
    ['2030-01-09', 'amber'],
    ['2030-01-31', 'amber'],
    ['2030-02-01', 'red'],
  ])('a milestone of 1 January reached on %s is %s', (reached, expected) => {
    const milestones = [{ what: 'Rapport', planned: '2030-01-01', reached }]
    expect(light('time', facts({ milestones }))).toBe(expected)
  })
  test('the reason names what is over and by how much', () => {
    const owed = [
      { what: 'Tilbud', due: '2030-05-19' },
      { what: 'Udpegning', due: '2030-05-12' },
    ]
    expect(ruleLight('time', facts({ owed }))?.reason.da).toBe('Udpegning: 8 dage over frist.')
    expect(ruleLight('time', facts({ owed: owed.slice(0, 1) }))?.reason.en).toBe('Tilbud: 1 day overdue.')
  })
  test('without a day there is nothing to judge by', () => {
    expect(ruleLight('time', facts({}))).toBeNull()
  })
})

describe('economy', () => {
  const money = (role: RuleFacts['moneys'][number]['role'], amountOre: number) => ({ role, amountOre })
  test('spent up to the øre of what is granted holds, one øre more does not', () => {
    expect(light('economy', facts({ moneys: [money('granted', 100), money('spent', 100)] }))).toBe('green')
    const over = ruleLight('economy', facts({ moneys: [money('granted', 100), money('spent', 150)] }))
    expect(over).toMatchObject({ light: 'red', reason: { da: 'Brugt 0,50\u00a0kr. mere, end der er bevilget.' } })
  })
  test('money that is only asked for is amber, a target alone is nothing', () => {
    expect(light('economy', facts({ moneys: [money('requested', 100)] }))).toBe('amber')
    expect(light('economy', facts({ moneys: [money('spent', 100)] }))).toBe('amber')
    expect(light('economy', facts({ moneys: [money('target', 100)] }))).toBeNull()
  })
})

describe('benefit', () => {
  const benefit = (changes: Partial<RuleFacts['benefits'][number]>) => ({
    what: 'Kortere svartid',
    owner: 'Borgerservicechefen',
    measure: 'Minutter pr. sag',
    baseline: null,
    target: 100,
    actual: null,
    due: null,
    ...changes,
  })
  test('before planning nothing is asked; from planning on a benefit needs owner and measure', () => {
    expect(light('benefit', facts({ phase: 'proposal' }))).toBeNull()
    expect(light('benefit', facts({ phase: 'planning' }))).toBe('red')
    expect(light('benefit', facts({ benefits: [benefit({ owner: null })] }))).toBe('red')
    expect(light('benefit', facts({ benefits: [benefit({}), benefit({ measure: null })] }))).toBe('amber')
  })
  test.each([
    [TODAY, 49, 'green'],
    ['2030-05-19', 49, 'red'],
    ['2030-05-19', 50, 'amber'],
    ['2030-05-19', 99, 'amber'],
    ['2030-05-19', 100, 'green'],
  ])('due %s with %i of 100 is %s', (due, actual, expected) => {
    expect(light('benefit', facts({ benefits: [benefit({ due, actual })] }))).toBe(expected)
  })
  test('what shall fall is measured downwards', () => {
    const falling = benefit({ baseline: 80, target: 40, actual: 70, due: '2030-05-19' })
    expect(light('benefit', facts({ benefits: [falling] }))).toBe('red')
  })
  test.each([
    ['2030-09-17', 'amber'],
    ['2030-09-18', 'green'],
  ])('not measured and due %s is %s', (due, expected) => {
    expect(light('benefit', facts({ benefits: [benefit({ due })] }))).toBe(expected)
  })
})

test('quality and risk are judged by people', () => {
  expect(ruleLight('quality', facts({}))).toBeNull()
  expect(ruleLight('risk', facts({}))).toBeNull()
})
