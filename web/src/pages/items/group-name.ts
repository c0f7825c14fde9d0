import { formatDay, isDay } from '@kildetal/shared/fiscal-year.ts'
import type { ItemGroup } from '@kildetal/shared/items.ts'
import { useCallback } from 'react'
import { items as da } from '../../i18n/da/items.ts'
import { terms as termsDa } from '../../i18n/da/terms.ts'
import { items as en } from '../../i18n/en/items.ts'
import { terms as termsEn } from '../../i18n/en/terms.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'

/** `Direktionen 2025-04-23` → `Direktionen 23. april 2025`; anything else as it is. */
export function meetingName(label: string, locale: 'da' | 'en'): string {
  const day = label.slice(-10)
  return isDay(day) ? `${label.slice(0, -10)}${formatDay(day, locale)}` : label
}

/** Names of groups: the field's own words for codes, days written out, `uden` for what has none. */
export function useGroupName(): (group: ItemGroup, key: string | null, label: string | null) => string {
  const words = useWords(da, en)
  const terms = useWords(termsDa, termsEn)
  const locale = useLocale()
  return useCallback(
    (group, key, label) => {
      if (key === null) return words.without
      const codes: Partial<Record<ItemGroup, Record<string, string>>> = {
        kind: terms.kind,
        status: terms.status,
        state: terms.itemState,
        year: { several: words.several },
      }
      if (group === 'meeting') return meetingName(label ?? key, locale)
      return codes[group]?.[key] ?? label ?? key
    },
    [words, terms, locale],
  )
}
