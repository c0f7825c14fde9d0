import { describe, expect, test } from 'vitest'
import { ariaShortcut, type KeyPress, matchesShortcut, shortcutCaps } from './shortcut-keys.ts'

function press(key: string, held: Partial<KeyPress> = {}): KeyPress {
  return { key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held }
}

describe('a shortcut is pressed', () => {
  test.each([
    ['A', press('a')],
    ['Ctrl+K', press('k', { ctrlKey: true })],
    ['Ctrl+K', press('k', { metaKey: true })],
    ['?', press('?', { shiftKey: true })],
    ['+', press('+')],
    ['+', press('+', { shiftKey: true })],
    ['-', press('-')],
    ['[', press('[', { ctrlKey: true, altKey: true })],
    ['Enter', press('Enter')],
    ['Ctrl+Enter', press('Enter', { ctrlKey: true })],
    ['Shift+T', press('T', { shiftKey: true })],
  ])('%s', (keys, event) => {
    expect(matchesShortcut(keys, event)).toBe(true)
  })
})

describe('another press is not it', () => {
  test.each([
    ['A', press('a', { ctrlKey: true })],
    ['A', press('A', { shiftKey: true })],
    ['K', press('k', { metaKey: true })],
    ['K', press('k', { altKey: true })],
    ['Ctrl+K', press('k')],
    ['Ctrl+K', press('k', { ctrlKey: true, shiftKey: true })],
    ['Enter', press('Enter', { shiftKey: true })],
    ['[', press(']')],
  ])('%s', (keys, event) => {
    expect(matchesShortcut(keys, event)).toBe(false)
  })
})

test('caps and the aria form are readable', () => {
  expect(shortcutCaps('Ctrl+K')).toBe('Ctrl K')
  expect(shortcutCaps('ArrowUp')).toBe('↑')
  expect(shortcutCaps('+')).toBe('+')
  expect(ariaShortcut('Ctrl+Enter')).toBe('Control+Enter')
})
