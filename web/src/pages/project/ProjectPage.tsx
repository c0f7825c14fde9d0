import './project.css'
import { formatDay } from '@kildetal/shared/fiscal-year.ts'
import { may } from '@kildetal/shared/permissions.ts'
import type { Benefit, Milestone, ProjectDetail, ProjectLight } from '@kildetal/shared/portfolio.ts'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { projectQuery } from '../../api/portfolio.ts'
import { useMe } from '../../api/session.ts'
import { AsKnownLine } from '../../figures/AsKnownLine.tsx'
import { AspectLight } from '../../figures/AspectLight.tsx'
import { usePastDay } from '../../figures/use-past-day.ts'
import { portfolio as daPortfolio } from '../../i18n/da/portfolio.ts'
import { project as da } from '../../i18n/da/project.ts'
import { terms as daTerms } from '../../i18n/da/terms.ts'
import { portfolio as enPortfolio } from '../../i18n/en/portfolio.ts'
import { project as en } from '../../i18n/en/project.ts'
import { terms as enTerms } from '../../i18n/en/terms.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { AmberNote } from '../../ui/AmberNote.tsx'
import { Breadcrumb } from '../../ui/Breadcrumb.tsx'
import { Button } from '../../ui/Button.tsx'
import { Page, PageHeader, SectionHead } from '../../ui/Page.tsx'
import { ListRow, RowList } from '../../ui/RowList.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { BenefitDialog } from './BenefitDialog.tsx'
import { Benefits } from './Benefits.tsx'
import { LightDialog } from './LightDialog.tsx'
import { MilestoneDialog } from './MilestoneDialog.tsx'
import { ProjectDialog } from './ProjectDialog.tsx'
import { ProjectSide } from './ProjectSide.tsx'
import { projectHeadline } from './project-headline.ts'

type Open =
  | { kind: 'light'; light: ProjectLight }
  | { kind: 'milestone'; milestone: Milestone | null }
  | { kind: 'benefit'; benefit: Benefit | null }
  | { kind: 'project' }

interface ProjectPageProps {
  project: string
  /** The day it is seen as known on; today without one. */
  asOf: string | undefined
  onDay: (day: string | undefined) => void
}

/** One project: lights with reasons, milestones, benefits, money, decisions, follow-ups, documents. */
export function ProjectPage({ project: slug, asOf, onDay }: ProjectPageProps) {
  const words = useWords(da, en)
  const { title, phases } = useWords(daPortfolio, enPortfolio)
  const terms = useWords(daTerms, enTerms)
  const locale = useLocale()
  const project = useSuspenseQuery(projectQuery(slug, asOf)).data
  const me = useMe()
  const past = usePastDay(asOf)
  const mayChange =
    !past &&
    may(
      me.roles.map(({ role }) => role),
      'projects.change',
    )
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)
  return (
    <Page kind="executive">
      <PageHeader
        rule
        above={<Breadcrumb steps={[{ label: title, href: '/portefoelje' }, { label: project.name }]} />}
        meta={project.demonstration ? <Tag>{terms.demonstrationFigures}</Tag> : undefined}
        headline={projectHeadline(project, locale)}
        subtitle={
          <span className="t-words">
            {[
              phases[project.phase],
              project.owner,
              project.caseNumber ? words.caseIs(project.caseNumber) : null,
              project.state === 'active' ? null : stateName(project.state, words),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        }
        actions={mayChange ? <Button onPress={() => setOpen({ kind: 'project' })}>{words.edit}</Button> : undefined}
      />
      <AsKnownLine day={asOf} onDay={onDay} />
      <div className="k-project">
        <div className="k-project-part">
          {project.summary ? <p className="t-16">{project.summary}</p> : null}
          <Lights
            lights={project.lights}
            onSet={mayChange ? (light) => setOpen({ kind: 'light', light }) : undefined}
          />
          <Milestones
            milestones={project.milestones}
            onEdit={mayChange ? (milestone) => setOpen({ kind: 'milestone', milestone }) : undefined}
          />
          <Benefits
            benefits={project.benefits}
            onEdit={mayChange ? (benefit) => setOpen({ kind: 'benefit', benefit }) : undefined}
          />
        </div>
        <ProjectSide project={project} />
      </div>
      {open?.kind === 'light' ? <LightDialog project={project} light={open.light} onClose={close} /> : null}
      {open?.kind === 'milestone' ? (
        <MilestoneDialog project={project} milestone={open.milestone} onClose={close} />
      ) : null}
      {open?.kind === 'benefit' ? <BenefitDialog project={project} benefit={open.benefit} onClose={close} /> : null}
      {open?.kind === 'project' ? <ProjectDialog project={project} onClose={close} /> : null}
    </Page>
  )
}

function stateName(state: ProjectDetail['state'], words: typeof da): string {
  return state === 'suggested' ? words.suggested : state === 'dismissed' ? words.dismissed : words.closed
}

function Lights({
  lights,
  onSet,
}: {
  lights: readonly ProjectLight[]
  onSet: ((light: ProjectLight) => void) | undefined
}) {
  const words = useWords(da, en)
  const { aspects, lightRule } = useWords(daPortfolio, enPortfolio)
  const locale = useLocale()
  return (
    <section>
      <SectionHead title={words.lights} />
      <RowList label={words.lights}>
        {lights.map((light) => (
          <ListRow
            key={light.aspect}
            small
            title={
              <span className="k-project-light">
                <AspectLight light={light} />
                <span className="t-medium">{aspects[light.aspect]}</span>
                <span className="t-muted">{words.lightColumn[light.light ?? 'none']}</span>
              </span>
            }
            note={
              <>
                {light.reason ? <p className="t-14">{light.reason}</p> : null}
                {light.rule && (light.differs || (light.light === null && light.rule.light !== 'green')) ? (
                  <AmberNote>{lightRule(light.rule.light, light.rule.reason[locale])}</AmberNote>
                ) : light.rule && light.light !== null ? (
                  <p>{words.ruleAgrees(light.rule.reason[locale])}</p>
                ) : null}
                {light.setOn ? <p>{words.setBy(light.setBy, light.setOn)}</p> : null}
              </>
            }
            value={
              onSet ? (
                <Button
                  variant="quiet"
                  aria-label={words.setLightFor(aspects[light.aspect])}
                  onPress={() => onSet(light)}
                >
                  {words.setLight}
                </Button>
              ) : undefined
            }
          />
        ))}
      </RowList>
    </section>
  )
}

function Milestones({
  milestones,
  onEdit,
}: {
  milestones: readonly Milestone[]
  onEdit: ((milestone: Milestone | null) => void) | undefined
}) {
  const words = useWords(da, en)
  const { daysOver } = useWords(daPortfolio, enPortfolio)
  const locale = useLocale()
  return (
    <section>
      <SectionHead
        title={words.milestones}
        aside={
          onEdit ? (
            <Button variant="quiet" onPress={() => onEdit(null)}>
              {words.addMilestone}
            </Button>
          ) : undefined
        }
      />
      {milestones.length === 0 ? <p className="t-14 t-muted k-project-none">{words.noMilestones}</p> : null}
      <RowList label={words.milestones}>
        {milestones.map((milestone) => (
          <ListRow
            key={milestone.id}
            small
            title={milestone.what}
            note={`${milestone.reached ? words.reachedOn(milestone.reached) : words.expectedOn(milestone.expected)}, ${words.plannedOn(milestone.planned)}`}
            value={
              <span className="k-project-light">
                {milestone.shiftDays === 0 ? null : (
                  <span className={milestone.shiftDays > 0 ? 't-neg t-medium' : 't-pos t-medium'}>
                    {daysOver(milestone.shiftDays)}
                  </span>
                )}
                <span className="t-muted no-phone">{formatDay(milestone.reached ?? milestone.expected, locale)}</span>
                {onEdit ? (
                  <Button
                    variant="quiet"
                    aria-label={words.editMilestone(milestone.what)}
                    onPress={() => onEdit(milestone)}
                  >
                    {words.amend}
                  </Button>
                ) : null}
              </span>
            }
          />
        ))}
      </RowList>
    </section>
  )
}
