import { type AmountForm, type ReadAmount, readAmount } from '@kildetal/shared/figure-amounts.ts'

const SHOWN = 4

/** A value of the file as each form of number reads it. */
export interface Reading {
  text: string
  danish: ReadAmount
  plain: ReadAmount
}

/**
 * The values of a file's amounts that tell the two forms of number best apart, each read both ways: those that come to two amounts first, then
 * those that only one form can read, then the longest.
 */
export function readingsOf(values: readonly string[], form: AmountForm): Reading[] {
  return [...new Set(values)]
    .map((text) => ({
      text,
      danish: readAmount(text, { ...form, numbers: 'danish' }),
      plain: readAmount(text, { ...form, numbers: 'plain' }),
    }))
    .sort((a, b) => weight(b) - weight(a) || b.text.length - a.text.length)
    .slice(0, SHOWN)
}

function weight({ danish, plain }: Reading): number {
  if (typeof danish === 'number' && typeof plain === 'number') return danish === plain ? 0 : 2
  return typeof danish === typeof plain ? 0 : 1
}

/** True when some value means one thing in one form and another, or nothing, in the other. */
export const formsDiffer = (readings: readonly Reading[]): boolean => readings.some((reading) => weight(reading) > 0)

/** What a plain number such as `18500.00` is, and what it would become if its point were taken for one between thousands; null for others. */
export function misreadingOf(
  { text, danish, plain }: Reading,
  form: AmountForm,
): { text: string; plainOre: number; neverOre: number } | null {
  if (typeof plain !== 'number' || typeof danish === 'number' || !text.includes('.')) return null
  const never = readAmount(text.replace('.', ''), { ...form, numbers: 'danish' })
  return typeof never === 'number' ? { text, plainOre: plain, neverOre: never } : null
}

/** A value of the file under both conventions of sign, in øre as our books have it: income is negative. */
export interface SignReading {
  text: string
  negative: number
  inverted: number
}

/** One value without and one with a minus, as far as the file has them, read under both conventions of sign. */
export function signReadingsOf(values: readonly string[], form: AmountForm): SignReading[] {
  const read = values.flatMap((text) => {
    const negative = readAmount(text, { ...form, creditSign: 'negative' })
    const inverted = readAmount(text, { ...form, creditSign: 'inverted' })
    return typeof negative === 'number' && typeof inverted === 'number' && negative !== 0
      ? [{ text, negative, inverted }]
      : []
  })
  const found = [read.find(({ negative }) => negative > 0), read.find(({ negative }) => negative < 0)]
  return found.filter((reading) => reading !== undefined)
}

/** How many of the values that can be read stand with a minus. Above half is more than income alone explains. */
export function countNegative(values: readonly string[], form: AmountForm): { negative: number; all: number } {
  const read = values
    .map((text) => readAmount(text, { ...form, creditSign: 'negative' }))
    .filter((amount) => typeof amount === 'number')
  return { negative: read.filter((amount) => amount < 0).length, all: read.length }
}
