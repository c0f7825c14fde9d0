import './carry-over.css'
import type { CarryOver, StepCarryOver } from '@kildetal/shared/carry-overs.ts'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { carryOverQuery } from '../../api/carry-overs.ts'
import { ObjectHistory } from '../../figures/ObjectHistory.tsx'
import { carryOver as da } from '../../i18n/da/carry-over.ts'
import { carryOver as en } from '../../i18n/en/carry-over.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { Breadcrumb } from '../../ui/Breadcrumb.tsx'
import { Button } from '../../ui/Button.tsx'
import { Page, PageHeader, SectionHead } from '../../ui/Page.tsx'
import { TextLink } from '../../ui/TextLink.tsx'
import { CarryOverBooks } from './CarryOverBooks.tsx'
import { CarryOverWay } from './CarryOverWay.tsx'
import { nextStep, ownerOf, requestHeadline, waitingSentence } from './carry-over-message.ts'
import { RuleCalculation } from './RuleCalculation.tsx'
import { StepDialog } from './StepDialog.tsx'
import { useMay } from './use-rights.ts'

/** One request: what the rule says of it, the way it has gone, and what it became in the books of both years. */
export function CarryOverPage({ id }: { id: string }) {
  const words = useWords(da, en)
  const locale = useLocale()
  const row = useSuspenseQuery(carryOverQuery(id)).data
  const [step, setStep] = useState<StepCarryOver['state'] | null>(null)
  const back = `/bevaegelser/overfoersler?fra=${row.fromYear}`
  return (
    <Page kind="executive">
      <PageHeader
        rule
        above={<Breadcrumb steps={[{ label: words.titleOf(row.fromYear), href: back }, { label: ownerOf(row) }]} />}
        headline={requestHeadline(row, words, locale)}
        subtitle={`${row.purpose}. ${waitingSentence(row, words, locale)}`}
        actions={<Actions row={row} onStep={setStep} />}
      />
      <div className="k-carry-one">
        <div className="k-carry-stack">
          <Facts row={row} />
          <section>
            <SectionHead title={words.ruleTitle} aside={words.ruleNames[row.rule]} />
            <RuleCalculation year={row} result={row} />
            {row.unspentOre === null ? null : <p className="t-13 t-muted">{words.beforeGrants}</p>}
          </section>
          <CarryOverBooks row={row} />
        </div>
        <div className="k-carry-stack">
          <CarryOverWay row={row} />
          <ObjectHistory object={`carry_over:${row.id}`} shortcut />
        </div>
      </div>
      {step ? <StepDialog key={step} row={row} state={step} onClose={() => setStep(null)} /> : null}
    </Page>
  )
}

function Actions({ row, onStep }: { row: CarryOver; onStep: (state: StepCarryOver['state']) => void }) {
  const words = useWords(da, en)
  const may = useMay()
  const next = nextStep(row)
  if (!next) return null
  return (
    <>
      {may(next.action) ? (
        <Button variant="primary" shortcut="A" onPress={() => onStep(next.state)}>
          {words.steps[next.state]}
        </Button>
      ) : null}
      {may('carryOvers.decide') ? <Button onPress={() => onStep('refused')}>{words.steps.refused}</Button> : null}
      {row.mayWithdraw ? (
        <Button variant="quiet" onPress={() => onStep('withdrawn')}>
          {words.steps.withdrawn}
        </Button>
      ) : null}
    </>
  )
}

function Facts({ row }: { row: CarryOver }) {
  const words = useWords(da, en)
  const may = useMay()
  const { owner, account, reason, serviceFrame, toYear } = row
  return (
    <section>
      <SectionHead title={words.reason} />
      <p className="t-16 k-carry-reason">{reason}</p>
      <dl className="k-carry-facts t-14">
        <dt className="t-muted">{owner.pool ? words.pool : words.unit}</dt>
        <dd>
          {owner.pool && may('pools.read') ? (
            <TextLink href={`/puljer/${owner.pool.slug}?aar=${toYear}`}>{owner.pool.name}</TextLink>
          ) : owner.unit ? (
            <TextLink href={`/overblik/${owner.unit.slug}?aar=${row.fromYear}`}>{owner.unit.name}</TextLink>
          ) : (
            ownerOf(row)
          )}
        </dd>
        {account === null ? null : (
          <>
            <dt className="t-muted">{words.account}</dt>
            <dd className="t-words">{account}</dd>
          </>
        )}
        <dt className="t-muted">{words.inFrame}</dt>
        <dd>{serviceFrame ? words.countsInFrame(toYear) : words.notInFrame}</dd>
      </dl>
    </section>
  )
}
