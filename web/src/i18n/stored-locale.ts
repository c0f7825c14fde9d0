import type { Locale } from '@kildetal/shared/money.ts'

const STORED = 'kildetal.locale'

/** The language a person chose in this browser, else null. */
export function storedLocale(): Locale | null {
  const stored = globalThis.localStorage?.getItem(STORED)
  return stored === 'da' || stored === 'en' ? stored : null
}

/** Keeps the choice for the next visit. */
export function storeLocale(locale: Locale): void {
  localStorage.setItem(STORED, locale)
}
