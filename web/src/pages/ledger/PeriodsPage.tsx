import './ledger.css'
import type { Period } from '@kildetal/shared/periods.ts'
import { may } from '@kildetal/shared/permissions.ts'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useChange } from '../../api/administration.ts'
import { answer, api } from '../../api/client.ts'
import { checklistQuery, periodsQuery } from '../../api/ledger.ts'
import { asProblem } from '../../api/problem.ts'
import { useMe } from '../../api/session.ts'
import { BooksTabs } from '../../figures/BooksTabs.tsx'
import { dayOf } from '../../figures/day-of.ts'
import { FourEyesLimit } from '../../figures/FourEyesLimit.tsx'
import { ObjectHistory } from '../../figures/ObjectHistory.tsx'
import { ledger as da } from '../../i18n/da/ledger.ts'
import { ledger as en } from '../../i18n/en/ledger.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { ProblemNote } from '../../problems/ProblemNote.tsx'
import { SavedMeanwhile } from '../../problems/SavedMeanwhile.tsx'
import { Button } from '../../ui/Button.tsx'
import { FilterChip } from '../../ui/Chip.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Page, PageHeader, SectionHead } from '../../ui/Page.tsx'
import { ListRow, RowList } from '../../ui/RowList.tsx'
import { SkeletonBlock } from '../../ui/states.tsx'
import { TextField } from '../../ui/TextField.tsx'

interface PeriodsPageProps {
  year: number
  /** The month whose checklist is open; 0 is the year. */
  open: number | undefined
  onYear: (year: number) => void
  onOpen: (month: number | undefined) => void
}

/** The months of a year and the year itself: open or closed, and what stands in the way of closing. */
export function PeriodsPage({ year, open, onYear, onOpen }: PeriodsPageProps) {
  const words = useWords(da, en)
  const locale = useLocale()
  const me = useMe()
  const { periods } = useSuspenseQuery(periodsQuery(year)).data
  const thisYear = Number(me.today.slice(0, 4))
  const name = ({ month }: Period) => (month === 0 ? words.theYear(year) : words.monthNamed(month))
  const mayClose = may([me.role], 'periods.close')
  const closed = periods.filter((period) => period.closed && period.month > 0).map(({ month }) => month)
  const period = periods.find(({ month }) => month === open)
  return (
    <Page kind="executive">
      <PageHeader
        above={<BooksTabs />}
        headline={words.closedHeadline(year, closed)}
        subtitle={words.periodsSubtitle}
      />
      <div className="k-chip-row">
        <FilterChip
          label={words.filters.year}
          value={String(year)}
          options={[-1, 0, 1].map((step) => ({ value: String(thisYear + step), label: String(thisYear + step) }))}
          onChange={(value) => onYear(Number(value))}
        />
      </div>
      <SectionHead title={words.periodsTitle(year)} />
      <RowList label={words.periodsTitle(year)}>
        {periods.map((each) => (
          <ListRow
            key={each.month}
            small
            title={name(each)}
            note={
              each.changedAt && each.changedBy
                ? words.changed(each.changedBy, dayOf(each.changedAt, locale))
                : undefined
            }
            value={
              <div className="k-ledger-actions">
                <span className="t-muted">{each.closed ? words.closed : words.open}</span>
                {mayClose ? (
                  <Button variant="quiet" aria-label={words.checkNamed(name(each))} onPress={() => onOpen(each.month)}>
                    {words.check}
                  </Button>
                ) : null}
              </div>
            }
          />
        ))}
      </RowList>
      <FourEyesLimit />
      {period && mayClose ? (
        <PeriodDialog key={period.month} now={period} name={name(period)} onClose={() => onOpen(undefined)} />
      ) : null}
    </Page>
  )
}

function PeriodDialog({ now, name, onClose }: { now: Period; name: string; onClose: () => void }) {
  const words = useWords(da, en)
  // As it was opened: what somebody else does meanwhile shows as a conflict.
  const [period] = useState(now)
  const [reason, setReason] = useState('')
  const checklist = useQuery(checklistQuery(period.fiscalYear, period.month))
  const change = useChange({
    run: (version: number) =>
      answer(
        api.api.periods[':year'][':month'][':change'].$post({
          param: {
            year: String(period.fiscalYear),
            month: String(period.month),
            change: period.closed ? 'opening' : 'closing',
          },
          json: { version, reason: reason.trim() === '' ? null : reason },
        }),
      ),
    invalidates: ['ledger'],
    receipt: period.closed ? words.periodOpened : words.periodClosed,
    onDone: onClose,
  })
  const mayClose = checklist.data?.mayClose === true
  const problem = asProblem(change.error)
  const saved = problem?.status === 409 ? (problem.current as Period) : null
  return (
    <Dialog
      open
      onClose={onClose}
      title={`${name}: ${period.closed ? words.closed : words.open}`}
      width={600}
      actions={
        <>
          <Button
            variant="primary"
            busy={change.isPending}
            disabled={period.closed && reason.trim().length < 3}
            disabledReason={period.closed || mayClose ? undefined : words.mayNotClose}
            onPress={() => change.mutate(period.version)}
          >
            {period.closed ? words.reopen : words.close}
          </Button>
          <Button variant="secondary" onPress={onClose}>
            {words.cancel}
          </Button>
        </>
      }
    >
      {period.closed ? (
        <TextField label={words.reopenReason} value={reason} onChange={setReason} lines={2} />
      ) : checklist.data ? (
        <RowList label={words.checklist}>
          {checklist.data.lines.map((line) => (
            <ListRow
              key={line.code}
              small
              title={line.message}
              value={
                <span className={line.done ? 't-pos' : line.blocking ? 't-neg' : 't-amber'}>
                  {line.done ? words.fine : line.blocking ? words.blocking : words.look}
                </span>
              }
            />
          ))}
        </RowList>
      ) : (
        <SkeletonBlock shape="rows" count={4} />
      )}
      {saved ? (
        <SavedMeanwhile
          saved={{ title: saved.closed ? words.closed : words.open, details: name }}
          mine={{ title: period.closed ? words.open : words.closed, details: reason }}
          who={saved.changedBy}
          onKeepMine={() => change.mutate(saved.version)}
          onUseSaved={onClose}
        />
      ) : (
        <ProblemNote error={change.error ?? checklist.error} />
      )}
      <ObjectHistory object={`period:${period.fiscalYear}-${period.month}`} />
    </Dialog>
  )
}
