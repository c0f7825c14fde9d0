import './trust.css'
import { formatDay } from '@kildetal/shared/fiscal-year.ts'
import { may } from '@kildetal/shared/permissions.ts'
import type { Trust } from '@kildetal/shared/trust.ts'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useMe } from '../../api/session.ts'
import { trustQuery } from '../../api/trust.ts'
import { formatPercent } from '../../charts/figure-format.ts'
import { AsKnownLine } from '../../figures/AsKnownLine.tsx'
import { whenRead } from '../../figures/when-read.ts'
import { trust as da } from '../../i18n/da/trust.ts'
import { trust as en } from '../../i18n/en/trust.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { KeyFigure, KeyFigureRow } from '../../ui/KeyFigure.tsx'
import { Page, PageHeader, SectionHead } from '../../ui/Page.tsx'
import { ListRow, RowList } from '../../ui/RowList.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { TextLink } from '../../ui/TextLink.tsx'
import { ControlTotals } from './ControlTotals.tsx'
import { EngineAccuracy } from './EngineAccuracy.tsx'
import { ReviewAccuracy } from './ReviewAccuracy.tsx'

interface TrustPageProps {
  asOf: string | undefined
  onDay: (day: string | undefined) => void
}

/** What the figures can be trusted for: how fresh, how far reviewed, what disagrees, and whether anything was changed afterwards. */
export function TrustPage({ asOf, onDay }: TrustPageProps) {
  const trust = useSuspenseQuery(trustQuery(asOf)).data
  const words = useWords(da, en)
  const { role } = useMe()
  const { review, engine, findings, controlTotals, audit } = trust
  const open = findings?.filter(({ confirms }) => !confirms).reduce((sum, kind) => sum + kind.open, 0) ?? null
  // Before anything was read in there is nothing to have looked at.
  const nothingYet = review?.items === 0
  return (
    <Page kind="executive">
      <PageHeader
        headline={nothingYet ? words.headline(null, null) : words.headline(review?.unreviewed ?? null, open)}
        subtitle={words.subtitle(trust.asOf)}
      />
      {may([role], 'figures.read') ? (
        <AsKnownLine day={asOf} onDay={onDay}>
          {words.todayAlways}
        </AsKnownLine>
      ) : null}
      <Figures trust={trust} open={open} />
      <div className="k-trust-columns">
        <div className="k-trust-side">
          {review ? <ReviewAccuracy review={review} asOf={trust.asOf} /> : null}
          <EngineAccuracy engine={engine} />
          {controlTotals ? <ControlTotals totals={controlTotals} /> : null}
          {review || controlTotals ? null : <p className="t-14 t-muted">{words.hidden}</p>}
        </div>
        <div className="k-trust-side">
          {findings ? <Findings findings={findings} /> : null}
          {audit ? <AuditHead audit={audit} /> : null}
        </div>
      </div>
    </Page>
  )
}

function Figures({ trust, open }: { trust: Trust; open: number | null }) {
  const words = useWords(da, en)
  const locale = useLocale()
  const { freshness, review, findings } = trust
  const closed = findings?.filter(({ confirms }) => !confirms).reduce((sum, kind) => sum + kind.closed, 0) ?? 0
  return (
    <KeyFigureRow>
      <KeyFigure
        label={words.minutes}
        figure={freshness.minutesThrough ? formatDay(freshness.minutesThrough, locale) : words.none}
        note={
          freshness.minutesImportedAt
            ? words.minutesRead(whenRead(freshness.minutesImportedAt, locale))
            : words.noMinutes
        }
      />
      <KeyFigure
        label={words.accounts}
        figure={
          freshness.accountsThrough
            ? words.month(freshness.accountsThrough.month, freshness.accountsThrough.year)
            : words.none
        }
        note={freshness.accountsKnownOn ? words.accountsKnown(freshness.accountsKnownOn) : words.noAccounts}
      />
      {review ? (
        <KeyFigure
          label={words.unreviewed}
          figure={review.unreviewedShare === null ? words.none : formatPercent(review.unreviewedShare, locale)}
          note={review.items === 0 ? words.noItems : words.ofItems(review.unreviewed, review.items)}
          tone={review.unreviewed > 0 ? 'amber' : undefined}
        />
      ) : null}
      {open === null ? null : (
        <KeyFigure
          label={words.openFindings}
          figure={String(open)}
          note={words.closedFindings(closed)}
          tone={open > 0 ? 'amber' : undefined}
        />
      )}
    </KeyFigureRow>
  )
}

function Findings({ findings }: { findings: NonNullable<Trust['findings']> }) {
  const words = useWords(da, en)
  const names: Record<string, string> = words.findingKinds
  return (
    <section>
      <SectionHead title={words.findings} aside={findings.length > 0 ? words.findingsAside : null} />
      {findings.length === 0 ? <EmptyState title={words.noFindings} /> : null}
      <RowList label={words.findings}>
        {[...findings]
          .sort((a, b) => Number(a.confirms) - Number(b.confirms) || b.open - a.open)
          .map(({ kind, confirms, open, closed }) => (
            <ListRow
              key={kind}
              small
              title={names[kind] ?? kind}
              note={confirms ? words.confirming : null}
              value={
                <>
                  <span className={!confirms && open > 0 ? 't-amber t-strong' : 'k-trust-plain t-muted'}>{open}</span>
                  <span className="k-trust-second t-muted">{closed}</span>
                </>
              }
            />
          ))}
      </RowList>
    </section>
  )
}

function AuditHead({ audit }: { audit: NonNullable<Trust['audit']> }) {
  const words = useWords(da, en)
  const locale = useLocale()
  return (
    <section>
      <SectionHead title={words.audit} aside={words.auditEvents(audit.events)} />
      <p className="k-trust-text t-14">{words.auditText}</p>
      {audit.head ? (
        <p className="k-trust-head t-12 t-muted t-words">{words.head(audit.head.id, audit.head.hash)}</p>
      ) : null}
      <p className="k-trust-line t-13 t-muted">
        {audit.lastAt ? <span>{words.lastEvent(whenRead(audit.lastAt, locale))}</span> : null}
        <TextLink href="/revision">{words.toAudit}</TextLink>
      </p>
    </section>
  )
}
