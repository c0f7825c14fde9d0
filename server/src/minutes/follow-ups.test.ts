import { describe, expect, it } from 'vitest'
import { readDue, readOwner } from './follow-ups.ts'
import { parseMinutes } from './parse.ts'

describe('who a task is given to', () => {
  it.each([
    ['Økonomichefen udarbejder et notat.', 'Økonomichefen'],
    ['Økonomi og HR kvalitetssikrer tallene.', 'Økonomi og HR'],
    ['Direktørerne vender emnerne med deres chefer.', 'Direktørerne'],
    ['Den enkelte direktør tager kontakt til HR.', 'Den enkelte direktør'],
    ['Chefen for Teknik og Miljø undersøger prisen.', 'Chefen for Teknik og Miljø'],
    ['Godkendt, og forvaltningen arbejder videre.', 'forvaltningen'],
    ['Udvalget bad administrationen om at indhente priser.', 'administrationen'],
    ['Direktionen beder Økonomi og HR om at belyse sagen.', 'Økonomi og HR'],
    ['Planen udarbejdes af projektgruppen.', 'projektgruppen'],
    [
      'Sendes til Magistratsafdelingen for Kultur og Fritid med henblik på et nyt oplæg.',
      'Magistratsafdelingen for Kultur og Fritid',
    ],
    ['- Kommunikation udsender nyhedsbrev.', 'Kommunikation'],
    ['HR skal fremlægge en plan.', 'HR'],
    ['Der udarbejdes en tidsplan.', null],
    ['Notatet tilrettes og genfremsendes.', null],
  ])('%s', (sentence, owner) => expect(readOwner(sentence)).toBe(owner))

  it.each([
    ['Udviklingschef Karl Ottosen udarbejder et oplæg.', 'Udviklingschef'],
    ['Chef for Økonomi og HR Olga Friis Brandt undersøger sagen.', 'Chef for Økonomi og HR'],
    ['Chef for Renovation Olga Friis undersøger sagen.', 'Chef for Renovation'],
    ['Karl Ottosen udarbejder et oplæg.', null],
    ['Oplægget udarbejdes af Karl Ottosen.', null],
    ['Karl melder tilbage til Olga.', null],
  ])('is never a person: %s', (sentence, owner) => expect(readOwner(sentence)).toBe(owner))
})

describe('when it is due', () => {
  it.each([
    ['Notatet fremsendes inden den 15. september 2026.', '2026-09-15'],
    ['Planen sendes senest 1. november.', '2026-11-01'],
    ['Oplægget forelægges på mødet den 3. februar.', '2027-02-03'],
    ['HR fremlægger en plan til Direktionens møde den 7. oktober 2026.', '2026-10-07'],
    ['Analysen afleveres inden udgangen af 2026.', '2026-12-31'],
    ['Der følges op ultimo oktober.', '2026-10-31'],
    ['Evalueres i 1. kvartal 2027.', '2027-03-31'],
    ['Forvaltningen følger op på mødet den 3. juni 2026.', null],
    ['Forvaltningen følger op på næste møde.', null],
    ['Der indkaldes til møde, som drøftet den 30. oktober 2026.', null],
    ['Notatet fremsendes inden den 31. februar 2027.', null],
  ])('%s', (sentence, due) => expect(readDue(sentence, '2026-09-02')).toBe(due))

  it('stays open without a year and without a meeting day', () => {
    expect(readDue('Planen sendes senest 1. november.', null)).toBeNull()
  })
})

it('a follow-up covers the list its sentence opens', () => {
  const text =
    'REFERAT Direktionen d. 07-01-2026\n\nPunkt 1: Bygninger\n\n82.00.00A00-1-26\n\nBeslutning\n\nEjendomschefen undersøger:\n\n- taget\n- varmen\n\nBilag\n\nFotos'
  const followUps = parseMinutes(text).items[0]?.followUps
  expect(followUps).toHaveLength(1)
  expect(followUps?.[0]).toMatchObject({ owner: 'Ejendomschefen', what: 'Ejendomschefen undersøger: - taget - varmen' })
  expect(followUps?.[0]?.quotations[0]?.quote).toMatch(/^Ejendomschefen[\s\S]*varmen$/)
})
