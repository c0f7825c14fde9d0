import type { Locale } from '@kildetal/shared/money.ts'

/** File name endings that can be read. */
export const ACCEPTED = ['.csv', '.txt', '.xlsx'] as const

const MOST_BYTES = 200 * 1024 * 1024
const KILOBYTE = 1024
const MEGABYTE = KILOBYTE * KILOBYTE

/** Why a file is not sent at all; null when it is. The server looks again, at the bytes. */
export function refusalOf({
  name,
  size,
}: {
  name: string
  size: number
}): 'wrongType' | 'tooLarge' | 'emptyFile' | null {
  if (!ACCEPTED.some((ending) => name.toLowerCase().endsWith(ending))) return 'wrongType'
  if (size > MOST_BYTES) return 'tooLarge'
  return size === 0 ? 'emptyFile' : null
}

/** A file's size in words: whole kilobytes (at least one) below a megabyte, else megabytes with one decimal (`17,2 MB`). */
export function fileSize(bytes: number, locale: Locale): string {
  const [amount, unit, digits] =
    bytes < MEGABYTE ? [Math.max(1, Math.round(bytes / KILOBYTE)), 'kB', 0] : [bytes / MEGABYTE, 'MB', 1]
  const format = { minimumFractionDigits: digits, maximumFractionDigits: digits }
  return `${amount.toLocaleString(locale === 'da' ? 'da-DK' : 'en-GB', format)}\u00a0${unit}`
}
