/** File name endings that can be read. */
export const ACCEPTED = ['.csv', '.txt', '.xlsx'] as const

const MOST_BYTES = 200 * 1024 * 1024
const KILOBYTE = 1024

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

/** Whole kilobytes, at least one. */
export const kilobytesOf = (bytes: number): number => Math.max(1, Math.round(bytes / KILOBYTE))
