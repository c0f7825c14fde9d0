import type { Locale } from '@kildetal/shared/money.ts'
import type { ProjectLight } from '@kildetal/shared/portfolio.ts'
import { portfolio as da } from '../../i18n/da/portfolio.ts'
import { portfolio as en } from '../../i18n/en/portfolio.ts'

/**
 * Why a human's light and the rule's differ, one sentence pair an aspect; the aspect is named only where several differ. Empty when
 * they agree everywhere.
 */
export function lightReasons(lights: readonly ProjectLight[], locale: Locale): string[] {
  const words = locale === 'da' ? da : en
  const differing = lights.filter(({ differs, light, rule }) => differs && light !== null && rule !== null)
  return differing.flatMap(({ aspect, light, reason, rule }) => {
    if (light === null || rule === null) return []
    const ruleSays = words.lightRule(rule.light, rule.reason[locale])
    const humanSays = words.lightHuman(light, reason)
    return [
      differing.length > 1 ? words.lightBoth(words.aspects[aspect], ruleSays, humanSays) : `${ruleSays} ${humanSays}`,
    ]
  })
}
