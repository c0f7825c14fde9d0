import { describe, expect, test } from 'vitest'
import { caseKey } from './case-key.ts'
import { readOwed, readProjectPaper } from './owed.ts'

describe('what a sentence owes', () => {
  test('a paper for two projects is two things, each to the body that decides', () => {
    expect(
      readOwed(
        'Projektforslag på analyse af havnens drift og analyse af kommunens varmepumper fremsendes til godkendelse i Direktionen.',
      ),
    ).toEqual([
      { what: 'Projektforslag: analyse af havnens drift', decisionOwed: true, toBody: 'Direktionen' },
      { what: 'Projektforslag: analyse af kommunens varmepumper', decisionOwed: true, toBody: 'Direktionen' },
    ])
  })
  test('an "og" inside one object does not part it', () => {
    expect(readProjectPaper('Projektbeskrivelse om cykelstier og fortove udarbejdes inden sommer.')).toEqual({
      paper: 'projektbeskrivelse',
      objects: ['cykelstier og fortove'],
    })
  })
  test('a paper without an object names no project, and its purpose is no object', () => {
    expect(readProjectPaper('Kulturchefen udarbejder projektforslag til drøftelse i Direktionen.')).toBeNull()
    expect(readOwed('Kulturchefen udarbejder projektforslag til drøftelse i Direktionen.')).toEqual([
      {
        what: 'Kulturchefen udarbejder projektforslag til drøftelse i Direktionen.',
        decisionOwed: true,
        toBody: 'Direktionen',
      },
    ])
  })
  test('work that goes to no body owes no decision', () => {
    expect(readOwed('Afdelingen indhenter to tilbud.')).toEqual([
      { what: 'Afdelingen indhenter to tilbud.', decisionOwed: false, toBody: null },
    ])
  })
  test('a body of several words is read whole', () => {
    expect(readOwed('Sagen sendes til behandling i Økonomi- og Erhvervsudvalget.')[0]?.toBody).toBe(
      'Økonomi- og Erhvervsudvalget',
    )
    expect(readOwed('Notatet sendes til drøftelse i Direktionen inden sommer.')[0]?.toBody).toBe('Direktionen')
  })
  test('reading is linear in long text', () => {
    const started = performance.now()
    readOwed(`Projektforslag på ${'analyse af x og '.repeat(6000)}`)
    readOwed(`til godkendelse i ${'A '.repeat(50_000)}`)
    expect(performance.now() - started).toBeLessThan(1000)
  })
})

test('one case written two ways has one key', () => {
  expect(caseKey('00.16.00-P20-1-16')).toBe(caseKey('00.16.00P20-1-16'))
  expect(caseKey(' – ')).toBeNull()
})
