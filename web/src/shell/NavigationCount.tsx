import { shell as da } from '../i18n/da/shell.ts'
import { shell as en } from '../i18n/en/shell.ts'
import { useLocale, useWords } from '../i18n/locale.tsx'

/** How much waits behind an entry of the navigation; nothing for none. */
export function NavigationCount({ count }: { count: number | null }) {
  const words = useWords(da, en)
  const locale = useLocale()
  if (count === null) return null
  return (
    <span className="k-nav-count">
      {' '}
      {count.toLocaleString(locale === 'da' ? 'da-DK' : 'en-GB')}
      <span className="visually-hidden"> {words.waits}</span>
    </span>
  )
}
