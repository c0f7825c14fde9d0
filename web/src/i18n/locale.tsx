import type { Locale } from '@kildetal/shared/money.ts'
import { createContext, type ReactNode, use, useCallback, useMemo, useState } from 'react'
import { I18nProvider } from 'react-aria-components'

const STORED = 'kildetal.locale'

interface LocaleChoice {
  locale: Locale
  setLocale: (locale: Locale) => void
}

const LocaleContext = createContext<LocaleChoice>({ locale: 'da', setLocale: () => undefined })

/** The language a person chose in this browser, else null. */
function storedLocale(): Locale | null {
  const stored = globalThis.localStorage?.getItem(STORED)
  return stored === 'da' || stored === 'en' ? stored : null
}

/** Language of the interface for everything below; Danish unless the person chose English in this browser. */
export function LocaleProvider({ initial, children }: { initial?: Locale; children: ReactNode }) {
  const [locale, choose] = useState<Locale>(() => initial ?? storedLocale() ?? 'da')
  const setLocale = useCallback((next: Locale) => {
    localStorage.setItem(STORED, next)
    document.documentElement.lang = next
    choose(next)
  }, [])
  const value = useMemo(() => ({ locale, setLocale }), [locale, setLocale])
  return (
    <LocaleContext value={value}>
      <I18nProvider locale={locale === 'da' ? 'da-DK' : 'en-GB'}>{children}</I18nProvider>
    </LocaleContext>
  )
}

/** The language in force, for the formatters of `shared` (`formatKr(ore, { locale })`). */
export function useLocale(): Locale {
  return use(LocaleContext).locale
}

/** The language in force and the way to change it. */
export function useLocaleChoice(): LocaleChoice {
  return use(LocaleContext)
}

/**
 * The words of one domain in the language in force: `const words = useWords(da, en)`. Both dictionaries have one type, so a
 * word that is missing in English is a type error. Sentences with figures in them are functions.
 */
export function useWords<Words>(da: Words, en: NoInfer<Words>): Words {
  return useLocale() === 'da' ? da : en
}
