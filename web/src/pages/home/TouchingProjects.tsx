import { formatDay } from '@kildetal/shared/fiscal-year.ts'
import type { LeaderHome } from '@kildetal/shared/homes.ts'
import { home as da } from '../../i18n/da/home.ts'
import { home as en } from '../../i18n/en/home.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { Light } from '../../ui/Light.tsx'
import { SectionHead } from '../../ui/Page.tsx'
import { ListRow, RowList } from '../../ui/RowList.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { TextLink } from '../../ui/TextLink.tsx'

const SHOWN = ['time', 'economy', 'quality'] as const

/** The projects that touch the leader's unit, with three lights each. */
export function TouchingProjects({ projects }: { projects: LeaderHome['projects'] }) {
  const words = useWords(da, en)
  const locale = useLocale()
  return (
    <section>
      <SectionHead title={words.projects} aside={SHOWN.map((aspect) => words.aspects[aspect]).join(' · ')} />
      {projects.length === 0 ? <EmptyState title={words.noProjects} /> : null}
      <RowList label={words.projects}>
        {projects.map(({ id, slug, name, lights, nextStep }) => (
          <ListRow
            key={id}
            small
            title={<TextLink href={`/projekter/${slug}`}>{name}</TextLink>}
            note={
              nextStep
                ? [nextStep.what.replace(/\.$/, ''), nextStep.due ? formatDay(nextStep.due, locale) : null]
                    .filter(Boolean)
                    .join(', ')
                : undefined
            }
            value={
              <span className="k-home-lights">
                {SHOWN.map((aspect) => {
                  const light = lights.find((one) => one.aspect === aspect)
                  return (
                    <Light
                      key={aspect}
                      label={words.aspects[aspect]}
                      value={light?.light ?? 'unknown'}
                      rule={light?.differs && light.rule ? light.rule.light : undefined}
                    />
                  )
                })}
              </span>
            }
          />
        ))}
      </RowList>
    </section>
  )
}
