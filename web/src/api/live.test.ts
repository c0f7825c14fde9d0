import { expect, test } from 'vitest'
import { readSignal, topicsOf } from './live.ts'

test('a signal names its topics', () => {
  expect(readSignal('{"topics":["pools","items"]}')).toEqual(['pools', 'items'])
})

test.each(['', 'ping', '{}', '{"topics":"pools"}', '[1]'])('%s is no signal', (data) => {
  expect(readSignal(data)).toBeNull()
})

test('a query shows the topics it states, else the first word of its key', () => {
  expect(topicsOf({ queryKey: ['pools', 'p1'], meta: { topics: ['pools', 'ledger'] } })).toEqual(['pools', 'ledger'])
  expect(topicsOf({ queryKey: ['pools', 'p1'] })).toEqual(['pools'])
  expect(topicsOf({ queryKey: [{ scope: 1 }] })).toEqual([])
})
