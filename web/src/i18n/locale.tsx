import type { Locale } from '@kildetal/shared/money.ts'
import { createContext, type ReactNode, use, useCallback, useMemo, useState } from 'react'
import { I18nProvider } from 'react-aria-components'
import { storedLocale, storeLocale } from './stored-locale.ts'

interface LocaleChoice {
  locale: Locale
  setLocale: (locale: Locale) => void
}

const LocaleContext = createContext<LocaleChoice>({ locale: 'da', setLocale: () => undefined })

/** Language of the interface for everything below; Danish unless the person chose English in this browser. */
export function LocaleProvider({ initial, children }: { initial?: Locale; children: ReactNode }) {
  const [locale, choose] = useState<Locale>(() => initial ?? storedLocale() ?? 'da')
  const setLocale = useCallback((next: Locale) => {
    storeLocale(next)
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
