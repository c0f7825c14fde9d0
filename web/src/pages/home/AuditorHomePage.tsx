import './home.css'
import { useSuspenseQuery } from '@tanstack/react-query'
import { auditorHomeQuery } from '../../api/homes.ts'
import { AsKnownLine } from '../../figures/AsKnownLine.tsx'
import { home as da } from '../../i18n/da/home.ts'
import { home as en } from '../../i18n/en/home.ts'
import { useWords } from '../../i18n/locale.tsx'
import { KeyFigure, KeyFigureRow } from '../../ui/KeyFigure.tsx'
import { Page, PageHeader } from '../../ui/Page.tsx'
import { FreshnessBar } from './FreshnessBar.tsx'

interface AuditorHomePageProps {
  asOf: string | undefined
  onDay: (day: string | undefined) => void
}

/** The auditor's home: how much has been seen, what is open, how long the log is. */
export function AuditorHomePage({ asOf, onDay }: AuditorHomePageProps) {
  const home = useSuspenseQuery(auditorHomeQuery(asOf)).data
  const words = useWords(da, en)
  const count = (value: number) => value.toLocaleString('da-DK')
  return (
    <Page kind="executive" footer={<FreshnessBar freshness={home.freshness} />}>
      <PageHeader headline={words.auditorHeadline(home.audit.events)} subtitle={words.auditorSubtitle(home.asOf)} />
      <AsKnownLine day={asOf} onDay={onDay}>
        {words.auditToday}
      </AsKnownLine>
      <KeyFigureRow>
        <KeyFigure label={words.reviewed} figure={count(home.reviewed)} />
        <KeyFigure
          label={words.unreviewed}
          figure={count(home.unreviewed)}
          tone={home.unreviewed > 0 ? 'amber' : undefined}
        />
        <KeyFigure
          label={words.openFindings}
          figure={count(home.openFindings)}
          tone={home.openFindings > 0 ? 'amber' : undefined}
        />
        <KeyFigure
          label={words.trail}
          figure={count(home.audit.events)}
          note={home.audit.lastAt ? words.lastEvent(new Date(home.audit.lastAt).toLocaleString('da-DK')) : undefined}
        />
      </KeyFigureRow>
    </Page>
  )
}
