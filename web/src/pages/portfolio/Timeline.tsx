import './timeline.css'
import { formatDayOfYear, monthName } from '@kildetal/shared/fiscal-year.ts'
import { PHASES, type Portfolio } from '@kildetal/shared/portfolio.ts'
import { useRef } from 'react'
import { useElementWidth } from '../../charts/use-element-width.ts'
import { portfolio as da } from '../../i18n/da/portfolio.ts'
import { portfolio as en } from '../../i18n/en/portfolio.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { TextLink } from '../../ui/TextLink.tsx'
import { dayOf, lineOf, monthsOf, type Period, placeLabels, shareOf } from './timeline-scale.ts'

type Project = Portfolio['projects'][number]

interface TimelineProps {
  projects: readonly Project[]
  today: string
  period: Period
  /** Draws the approved plan's days and how far a milestone has moved from them. */
  againstPlan: boolean
}

const percent = (share: number) => `${(share * 100).toFixed(3)}%`

/** Milestones by phase against months: solid is carried out, hatched is planned, a red bracket says how far a milestone has moved. */
export function Timeline({ projects, today, period, againstPlan }: TimelineProps) {
  const words = useWords(da, en)
  const plot = useRef<HTMLDivElement>(null)
  const width = useElementWidth(plot)
  const now = shareOf(today, period)
  return (
    <div className="k-timeline">
      <div className="k-timeline-head">
        <div />
        <div className="k-timeline-plot" ref={plot}>
          <Months period={period} />
        </div>
      </div>
      <div className="k-timeline-body">
        {now >= 0 && now <= 1 ? (
          <div className="k-timeline-today" aria-hidden="true">
            <div style={{ left: percent(now) }}>
              <span className="k-timeline-flag">{words.today(today)}</span>
            </div>
          </div>
        ) : null}
        {PHASES.map((phase) => {
          const rows = projects.filter((project) => project.phase === phase)
          if (rows.length === 0) return null
          return (
            <section key={phase}>
              <h2 className="k-timeline-phase t-13 t-muted t-medium">{words.phases[phase]}</h2>
              {rows.map((project) => (
                <ProjectLine
                  key={project.id}
                  project={project}
                  today={today}
                  period={period}
                  againstPlan={againstPlan}
                  width={width}
                />
              ))}
            </section>
          )
        })}
      </div>
      <TimelineLegend againstPlan={againstPlan} />
    </div>
  )
}

function Months({ period }: { period: Period }) {
  const locale = useLocale()
  const months = monthsOf(period)
  const long = months.length > 24
  return (
    <>
      {months.map(({ day, year, month }, index) => (
        <div
          key={day}
          className="k-timeline-month"
          data-year={month === 1 || index === 0 || undefined}
          style={{ left: percent(shareOf(day, period)) }}
        >
          {month === 1 || index === 0 ? <span className="t-13 t-strong">{year}</span> : null}
          {long ? null : <span className="t-13 t-muted">{monthName(month, locale).slice(0, 3)}</span>}
        </div>
      ))}
    </>
  )
}

function ProjectLine({
  project,
  today,
  period,
  againstPlan,
  width,
}: {
  project: Project
  today: string
  period: Period
  againstPlan: boolean
  width: number
}) {
  const words = useWords(da, en)
  const locale = useLocale()
  const { done, planned } = lineOf(project.milestones, today, period)
  const shown = project.milestones
    .map((milestone) => ({ milestone, day: dayOf(milestone), share: shareOf(dayOf(milestone), period) }))
    .filter(({ share }) => share >= 0 && share <= 1)
    .sort((a, b) => a.share - b.share)
  const labels = placeLabels(
    shown.map(({ milestone, day, share }) => ({
      x: share * width,
      lines: [milestone.what, formatDayOfYear(day, locale)],
      moved:
        againstPlan && milestone.shiftDays !== 0
          ? movedStretch(shareOf(milestone.planned, period), share, width)
          : null,
    })),
    width,
    shareOf(today, period) * width,
  )
  return (
    <div className="k-timeline-row">
      <div>
        <h3 className="t-14 t-strong">
          <TextLink href={`/projekter/${project.slug}`}>{project.name}</TextLink>
        </h3>
        {project.owner ? <p className="t-13 t-muted">{project.owner}</p> : null}
      </div>
      <div className="k-timeline-plot">
        {monthsOf(period).map(({ day, month }) => (
          <div
            key={day}
            className="k-timeline-grid"
            data-year={month === 1 || undefined}
            style={{ left: percent(shareOf(day, period)) }}
          />
        ))}
        <svg className="k-timeline-line" aria-hidden="true">
          {done ? <Part part={done} fill="var(--actual)" /> : null}
          {planned ? <Part part={planned} fill="url(#k-forecast)" /> : null}
        </svg>
        <ul>
          {shown.map(({ milestone, day, share }, index) => {
            const label = labels[index]
            return (
              <li key={milestone.id}>
                {againstPlan && milestone.shiftDays !== 0 ? (
                  <Shift from={shareOf(milestone.planned, period)} to={share} days={milestone.shiftDays} />
                ) : null}
                <span
                  className="k-timeline-mark"
                  data-reached={milestone.reached !== null || undefined}
                  style={{ left: percent(share) }}
                  role="img"
                  aria-label={words.milestoneSpoken(
                    milestone.what,
                    day,
                    milestone.reached !== null,
                    milestone.shiftDays,
                  )}
                  title={words.milestoneSpoken(milestone.what, day, milestone.reached !== null, milestone.shiftDays)}
                />
                {label && label.side !== 'none' ? (
                  <span
                    className="k-timeline-label"
                    data-side={label.side}
                    data-align={label.align}
                    style={{ left: label.left }}
                    aria-hidden="true"
                  >
                    <span>{milestone.what}</span>
                    {label.side === 'above' ? ', ' : null}
                    <span className="t-muted">{formatDayOfYear(day, locale)}</span>
                  </span>
                ) : null}
              </li>
            )
          })}
        </ul>
      </div>
    </div>
  )
}

/** The stretch a bracket and its number take above the line, in px; the number is wider than a short bracket. */
function movedStretch(from: number, to: number, width: number): readonly [number, number] {
  const [left, right] = [Math.min(from, to) * width, Math.max(from, to) * width]
  const middle = (left + right) / 2
  return [Math.min(left, middle - 34), Math.max(right, middle + 34)]
}

function Part({ part: [from, to], fill }: { part: readonly [number, number]; fill: string }) {
  return (
    <>
      <rect x={percent(from)} y="0" width={percent(to - from)} height="8" fill="var(--bg)" />
      <rect x={percent(from)} y="0.5" width={percent(to - from)} height="7" fill={fill} stroke="var(--actual)" />
    </>
  )
}

function Shift({ from, to, days }: { from: number; to: number; days: number }) {
  const words = useWords(da, en)
  const left = Math.max(0, Math.min(from, to))
  const right = Math.min(1, Math.max(from, to))
  return (
    <span aria-hidden="true">
      {from >= 0 && from <= 1 ? <span className="k-timeline-mark" data-plan style={{ left: percent(from) }} /> : null}
      <span
        className="k-timeline-shift"
        data-earlier={days < 0 || undefined}
        style={{ left: percent(left), width: percent(right - left) }}
      >
        <span className="k-timeline-days">{words.daysOver(days)}</span>
      </span>
    </span>
  )
}

function TimelineLegend({ againstPlan }: { againstPlan: boolean }) {
  const words = useWords(da, en)
  return (
    <ul className="k-timeline-legend t-13 t-muted">
      <li>
        <svg width="14" height="10" aria-hidden="true">
          <rect width="14" height="10" fill="var(--actual)" />
        </svg>
        {words.legendDone}
      </li>
      <li>
        <svg width="14" height="10" aria-hidden="true">
          <rect x="0.5" y="0.5" width="13" height="9" fill="url(#k-forecast)" stroke="var(--actual)" />
        </svg>
        {words.legendPlanned}
      </li>
      <li>
        <span className="k-timeline-mark" data-reached aria-hidden="true" />
        {words.legendReached}
      </li>
      <li>
        <span className="k-timeline-mark" aria-hidden="true" />
        {words.legendComing}
      </li>
      {againstPlan ? (
        <>
          <li>
            <span className="k-timeline-mark" data-plan aria-hidden="true" />
            {words.legendPlan}
          </li>
          <li>
            <span className="t-neg t-medium">{words.daysOver(14)}</span> {words.legendMoved}
          </li>
        </>
      ) : null}
    </ul>
  )
}
