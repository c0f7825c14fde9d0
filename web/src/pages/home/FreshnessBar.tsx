import type { Freshness } from '@kildetal/shared/trust.ts'
import { home as da } from '../../i18n/da/home.ts'
import { home as en } from '../../i18n/en/home.ts'
import { useWords } from '../../i18n/locale.tsx'
import { FooterBar, KeyHint } from '../../ui/Page.tsx'

/** The foot of a home: how fresh accounts and minutes are. */
export function FreshnessBar({ freshness }: { freshness: Freshness }) {
  const words = useWords(da, en)
  return (
    <FooterBar
      left={
        <>
          <span>{words.freshness(freshness.accountsKnownOn, freshness.controlTotalHolds)}</span>
          <span>{words.minutesThrough(freshness.minutesThrough)}</span>
        </>
      }
      right={<KeyHint keys={['T']}>{words.asTable}</KeyHint>}
    />
  )
}
