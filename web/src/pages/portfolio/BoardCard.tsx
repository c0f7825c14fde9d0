import type { NextStep, ProjectCard } from '@kildetal/shared/portfolio.ts'
import { AspectLight } from '../../figures/AspectLight.tsx'
import { MoneyBar } from '../../figures/MoneyBar.tsx'
import { portfolio as da } from '../../i18n/da/portfolio.ts'
import { portfolio as en } from '../../i18n/en/portfolio.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { AmberNote } from '../../ui/AmberNote.tsx'
import { Quote } from '../../ui/Quote.tsx'
import { TextLink } from '../../ui/TextLink.tsx'
import { withStruck } from '../../ui/WithStruck.tsx'
import { lightReasons } from './light-reason.ts'

/** A project on the board: name and owner, four lights with the reason where human and rule differ, what is next, its money. */
export function BoardCard({ project, fullOre }: { project: ProjectCard; fullOre: number }) {
  const words = useWords(da, en)
  const locale = useLocale()
  const lights = project.lights.filter(({ aspect }) => aspect !== 'risk')
  const reasons = lightReasons(lights, locale)
  return (
    <li className="k-card">
      <h3 className="t-14 t-strong k-card-name">
        <TextLink href={`/projekter/${project.slug}`}>{project.name}</TextLink>
      </h3>
      {project.owner ? <p className="t-13 t-muted">{project.owner}</p> : null}
      <dl className="k-card-lights">
        {lights.map((light) => (
          <div key={light.aspect}>
            <dt className="t-12 t-muted">{words.aspects[light.aspect]}</dt>
            <dd>
              <AspectLight light={light} />
            </dd>
          </div>
        ))}
      </dl>
      {reasons.length > 0 ? <AmberNote>{reasons.join(' ')}</AmberNote> : null}
      <Step step={project.nextStep} />
      {project.money ? (
        <MoneyBar money={project.money} fullOre={fullOre} />
      ) : (
        <p className="k-card-no-money t-12 t-muted">{words.noMoney}</p>
      )}
    </li>
  )
}

function Step({ step }: { step: NextStep | null }) {
  const words = useWords(da, en)
  if (!step)
    return (
      <div className="k-card-step t-13">
        <div>{words.noStep}</div>
        <div className="t-muted">{words.noStepNote}</div>
      </div>
    )
  const day = step.due ?? (step.kind === 'decided' ? (step.source?.day ?? null) : null)
  return (
    <div className="k-card-step t-13">
      <div className="k-card-what" title={step.what}>
        {step.kind === 'decided' ? <Quote text={step.what} small /> : withStruck(step.what)}
      </div>
      <div className="t-muted">
        {words.nextAt(step.where, day)}
        {day === null && step.where !== null ? `, ${words.noDay}` : ''}
      </div>
    </div>
  )
}
