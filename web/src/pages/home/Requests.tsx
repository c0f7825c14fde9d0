import type { Deviation } from '@kildetal/shared/deviations.ts'
import { formatKr } from '@kildetal/shared/money.ts'
import { useState } from 'react'
import { HBars } from '../../charts/HBars.tsx'
import { home as da } from '../../i18n/da/home.ts'
import { home as en } from '../../i18n/en/home.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { AmberNote } from '../../ui/AmberNote.tsx'
import { Button } from '../../ui/Button.tsx'
import { SectionHead } from '../../ui/Page.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { TextLink } from '../../ui/TextLink.tsx'
import { ExplainDialog } from './ExplainDialog.tsx'

/** What the leader is asked to explain. */
export function Requests({ requests }: { requests: readonly Deviation[] }) {
  const words = useWords(da, en)
  if (requests.length === 0)
    return (
      <section>
        <SectionHead title={words.explain} />
        <EmptyState title={words.nothingToExplain}>{words.nothingToExplainText}</EmptyState>
      </section>
    )
  return requests.map((deviation) => <Request key={deviation.id} deviation={deviation} />)
}

function Request({ deviation }: { deviation: Deviation }) {
  const words = useWords(da, en)
  const locale = useLocale()
  const [writing, setWriting] = useState(false)
  const { accountGroup, fromMonth, toMonth, budgetOre, actualOre, deviationOre, unit, due, daysLeft, state } = deviation
  const waits = state === 'explained'
  return (
    <section>
      <SectionHead
        emphasis
        title={words.explain}
        aside={<span className="t-medium">{words.dueBy(due, daysLeft)}</span>}
      />
      <div className="k-home-line">
        <span className="t-16">{words.period(accountGroup.name, fromMonth, toMonth)}</span>
        <span className={`t-16 t-strong ${deviationOre < 0 ? 't-neg' : 't-pos'}`}>
          {formatKr(deviationOre, { locale, sign: 'always' })}
        </span>
      </div>
      <HBars
        title={words.period(accountGroup.name, fromMonth, toMonth)}
        titleHidden
        description={formatKr(deviationOre, { locale, sign: 'always' })}
        unit="kr"
        bars={[
          { key: 'budget', label: words.barBudget, valueOre: budgetOre, style: 'budget' },
          { key: 'actual', label: words.barSpent, valueOre: actualOre, style: 'actual', strong: true },
        ]}
        deviation={{ from: 'budget', to: 'actual' }}
      />
      <p className="t-13 t-muted">
        {waits ? words.explained : words.whyAsked(formatKr(deviation.thresholdOre, { locale }))}
      </p>
      {state === 'returned' ? (
        <AmberNote>
          {words.returned} {deviation.answer?.text}
        </AmberNote>
      ) : null}
      <div className="k-home-actions">
        {waits ? null : (
          <Button variant="primary" onPress={() => setWriting(true)}>
            {words.writeExplanation}
          </Button>
        )}
        <TextLink href={`/overblik/${unit.slug}?aar=${deviation.year}&til=${toMonth}`}>{words.seeLines}</TextLink>
      </div>
      {writing ? <ExplainDialog deviation={deviation} onClose={() => setWriting(false)} /> : null}
    </section>
  )
}
