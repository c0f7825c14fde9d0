import type { Locale } from '@kildetal/shared/money.ts'
import type { ProjectDetail } from '@kildetal/shared/portfolio.ts'
import { project as da } from '../../i18n/da/project.ts'
import { project as en } from '../../i18n/en/project.ts'

/** What a project's page says first: what needs action, else what to keep an eye on, else that it follows the plan. The human's lights count, never the rule's. */
export function projectHeadline({ name, lights }: Pick<ProjectDetail, 'name' | 'lights'>, locale: Locale): string {
  const words = locale === 'da' ? da : en
  const named = (colour: 'red' | 'amber') =>
    lights.filter(({ light }) => light === colour).map(({ aspect }) => words.aspectsNamed[aspect])
  return words.headline(
    name,
    named('red'),
    named('amber'),
    lights.some(({ light }) => light !== null),
  )
}
