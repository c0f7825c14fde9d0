import { expect, test } from 'vitest'
import { planUpload } from './plan-upload.ts'

const file = (name: string, size = 1000) => ({ name, size })
const MB = 1024 * 1024

test('what cannot be read is refused with the reason, the rest goes in one load', () => {
  const { loads, refused } = planUpload([
    file('a.pdf'),
    file('b.xlsx'),
    file('c.TXT'),
    file('d.md', 0),
    file('e.pdf', 50 * MB + 1),
  ])
  expect(loads).toEqual([[file('a.pdf'), file('c.TXT')]])
  expect(refused.map(({ file: { name }, why }) => [name, why])).toEqual([
    ['b.xlsx', 'unknownType'],
    ['d.md', 'emptyFile'],
    ['e.pdf', 'tooLarge'],
  ])
})

test('an archive goes in loads bounded by count and size, and no file is lost', () => {
  const many = Array.from({ length: 100 }, (_, index) => file(`${index}.pdf`))
  expect(planUpload(many).loads.map((load) => load.length)).toEqual([40, 40, 20])
  const large = [file('a.pdf', 30 * MB), file('b.pdf', 30 * MB), file('c.pdf', 50 * MB), file('d.pdf', 1)]
  expect(planUpload(large).loads.map((load) => load.map(({ name }) => name))).toEqual([
    ['a.pdf'],
    ['b.pdf'],
    ['c.pdf'],
    ['d.pdf'],
  ])
  expect(planUpload([]).loads).toEqual([])
})
