import { expect, it } from 'vitest'
import { readCaseNumber, splitTitle } from './case-number.ts'

it.each([
  ['00.16.00-P20-1-16', '00.16.00-P20-1-16', '00.16.00'],
  ['00.30.10P19-4-24', '00.30.10P19-4-24', '00.30.10'],
  ['18.15.00-Ø40-12-26', '18.15.00-Ø40-12-26', '18.15.00'],
  ['00.22.00G01-0002', '00.22.00G01-0002', '00.22.00'],
  ['EMN-2025-005495', 'EMN-2025-005495', null],
  ['2026-007455', '2026-007455', null],
  ['330-2026-419', '330-2026-419', null],
  ['Sagsnr.: 24/12345', '24/12345', null],
  ['Sagsnummer: 00.30.10-P19-4-24', '00.30.10-P19-4-24', '00.30.10'],
  ['Sagsid.: 20/33839, Sagsinitialer: ABCD', '20/33839', null],
  ['Sag 306-2026-600', '306-2026-600', null],
  ['J.nr. 05.01.12-P24-1-26', '05.01.12-P24-1-26', '05.01.12'],
  ['Journal nr.: 08.03.00G01/612', '08.03.00G01/612', '08.03.00'],
  ['KLE-sag: 00.30.10-P16-8-27', '00.30.10-P16-8-27', '00.30.10'],
  ['Åbent - 2027/016732', '2027/016732', null],
  ['Åbent - 00.01.00A00 - 2027/145792', '2027/145792', null],
  ['Lukket - 2027/016733', '2027/016733', null],
  ['Sagsbehandler: X.Y. Sagsnr.: 27/101', '27/101', null],
])('%s states %s', (line, caseNumber, kleNumber) => expect(readCaseNumber(line)).toEqual({ caseNumber, kleNumber }))

it.each([
  '23-04-2025',
  '27.08.2025',
  '2023-2026',
  '2026-2029',
  'Punkt 3',
  'Sagsnr.:',
  'Sag nr. 5',
  'Lokalplan nr. 1.221',
  'I sag 24/12345 blev det afgjort',
  '12 34 56 78',
  'Sagen blev udsat i 2025',
  '09:00',
  'KLE-nr: 00.30.10',
  'Åbent - fra 2027/28',
  'Åbent - 12 timer om ugen',
  'Journal',
])('%s states none', (line) => expect(readCaseNumber(line)).toBeNull())

it('is parted from the title it was printed with, and years are left in it', () => {
  expect(splitTitle('Budget 2027 (24/12345)')).toMatchObject({
    title: 'Budget 2027',
    found: { caseNumber: '24/12345' },
  })
  expect(splitTitle('00.30.10-P19-4-24 Budget 2027')).toMatchObject({
    title: 'Budget 2027',
    found: { kleNumber: '00.30.10' },
  })
  expect(splitTitle('Takster - 00.30.00-S55-2-26')).toMatchObject({
    title: 'Takster',
    found: { caseNumber: '00.30.00-S55-2-26' },
  })
  expect(splitTitle('Handleplan 2023-2026')).toEqual({ title: 'Handleplan 2023-2026', found: null })
  expect(splitTitle('Overslagsår (2027-2030)')).toEqual({ title: 'Overslagsår (2027-2030)', found: null })
})
