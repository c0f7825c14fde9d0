import type { ProjectLight } from '@kildetal/shared/portfolio.ts'
import { portfolio as da } from '../i18n/da/portfolio.ts'
import { portfolio as en } from '../i18n/en/portfolio.ts'
import { useWords } from '../i18n/locale.tsx'
import { Light } from '../ui/Light.tsx'

/**
 * A project's light on one aspect. Where no human has set one it is a dashed ring; the rule's then stands beside it only where it asks for
 * attention, for a rule that sees nothing wrong is no assessment.
 */
export function AspectLight({ light }: { light: ProjectLight }) {
  const words = useWords(da, en)
  const rule = light.rule !== null && (light.differs || (light.light === null && light.rule.light !== 'green'))
  return (
    <Light
      value={light.light ?? 'unknown'}
      rule={rule ? light.rule?.light : undefined}
      label={words.aspects[light.aspect]}
    />
  )
}
