import { describe, expect, test } from 'vitest'
import { listHead } from './list-heads.ts'

const headOf = (text: string, entry: string) => listHead(text, text.indexOf(entry), 0)

describe('the head of a list', () => {
  test('is the sentence that leads into it by a colon, for every entry', () => {
    const text = 'Der er penge. Følgende fik afslag:\n\n- Koret: 4.000 kr.\n- Spejderne (3.500 kr.), som har fået før\n'
    expect(headOf(text, 'Koret')).toBe('Følgende fik afslag:')
    expect(headOf(text, 'Spejderne')).toBe('Følgende fik afslag:')
  })

  test('is nothing for running text, or for a sentence further on in an entry', () => {
    const text =
      'Følgende fik støtte:\n- Koret: 4.000 kr. Publikum betaler 50 kr.\nUdvalget drøftede beløbet på 9.000 kr. længe.\n'
    expect(headOf(text, 'Publikum')).toBe('')
    expect(headOf(text, 'Udvalget')).toBe('')
  })

  test('ends where running text parts list and sentence', () => {
    const text =
      'Følgende fik støtte:\nUdvalget holdt derefter en lang pause, hvor intet skete i sagen.\n- Koret: 4.000 kr.\n'
    expect(headOf(text, 'Koret')).toBe('')
  })

  test('is not looked for before the section begins', () => {
    const text = 'Følgende fik støtte:\n- Koret: 4.000 kr.\n'
    expect(listHead(text, text.indexOf('Koret'), text.indexOf('- Koret'))).toBe('')
  })
})
