import { expect, test } from 'vitest'
import { csvText, fileName } from './csv.ts'

test('semicolons, decimal commas and a byte order mark', () => {
  expect(csvText(['Enhed', 'Afvigelse'], [['Skolen ved åen', -412.5]])).toBe(
    '\ufeffEnhed;Afvigelse\r\nSkolen ved åen;-412,5\r\n',
  )
})

test('text that holds separators, quotes or line breaks is quoted', () => {
  expect(csvText(['a'], [['x;y'], ['»"z"«'], ['to\nlinjer']])).toBe('\ufeffa\r\n"x;y"\r\n"»""z""«"\r\n"to\nlinjer"\r\n')
})

test.each(['=1+1', '+45 12', '-1', '@x', '\tx'])('text %j cannot act as a formula', (text) => {
  expect(csvText(['a'], [[text]])).toBe(`\ufeffa\r\n'${text}\r\n`)
})

test('nothing stays nothing and a negative amount stays a number', () => {
  expect(csvText(['a', 'b'], [[null, -300000]])).toBe('\ufeffa;b\r\n;-300000\r\n')
})

test('file names are plain', () => {
  expect(fileName('Børn og Undervisning: 1,4 mio. kr. over', 'csv')).toBe('boern-og-undervisning-1-4-mio-kr-over.csv')
  expect(fileName('???', 'png')).toBe('kildetal.png')
})
