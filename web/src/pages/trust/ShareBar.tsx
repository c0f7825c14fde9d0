import { formatPercent } from '../../charts/figure-format.ts'
import { useLocale } from '../../i18n/locale.tsx'

/** A share of all, 0–1, as a bar with its percentage. */
export function ShareBar({ share }: { share: number }) {
  const locale = useLocale()
  return (
    <span className="k-trust-share">
      <svg className="k-trust-bar" aria-hidden="true">
        <rect width="100%" height="100%" className="k-trust-bar-all" />
        <rect width={`${share * 100}%`} height="100%" className="k-trust-bar-kept" />
      </svg>
      <span className="k-trust-percent">{formatPercent(share, locale)}</span>
    </span>
  )
}
