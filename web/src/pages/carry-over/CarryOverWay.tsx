import { type CarryOver, type CarryOverStep, type CarryOverStepState, waitsFor } from '@kildetal/shared/carry-overs.ts'
import { formatDay } from '@kildetal/shared/fiscal-year.ts'
import { formatKr } from '@kildetal/shared/money.ts'
import { useMe } from '../../api/session.ts'
import { loadItemSource, sourceOfSentence } from '../../figures/source-of.ts'
import { useSeenDay } from '../../figures/use-seen-day.ts'
import { carryOver as da } from '../../i18n/da/carry-over.ts'
import { carryOver as en } from '../../i18n/en/carry-over.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { SectionHead } from '../../ui/Page.tsx'
import { SourceMark } from '../../ui/SourceMark.tsx'
import { TextLink } from '../../ui/TextLink.tsx'

const ORDER: readonly CarryOverStepState[] = ['requested', 'checked', 'recommended', 'committee', 'granted']

/** What is still to come of the way, in order; nothing once it is settled, or waits for the books alone. */
function aheadOf({ state, waiting }: CarryOver): CarryOverStepState[] {
  if (!waiting || state === 'awaiting_approval') return []
  return ORDER.slice(ORDER.indexOf(state) + 1)
}

/** The way of a request: every step with its day, its amount, who, and where it stands; then the steps to come. */
export function CarryOverWay({ row }: { row: CarryOver }) {
  const words = useWords(da, en)
  const locale = useLocale()
  return (
    <section>
      <SectionHead title={words.wayTitle} />
      <ol className="k-carry-way" aria-label={words.wayTitle}>
        {row.steps.map((step, position) => (
          // A grant that was reversed can be followed by another: only the place in the way tells two steps apart.
          // biome-ignore lint/suspicious/noArrayIndexKey: steps are only ever added at the end
          <Step key={position} step={step} />
        ))}
        {aheadOf(row).map((state, index) => {
          const before = ORDER[ORDER.indexOf(state) - 1]
          const who = before ? waitsFor(before) : null
          return (
            <li key={state} data-ahead>
              <div className="k-carry-way-line t-14 t-muted">
                <span>{who ? words.authorities[who] : words.stepNames[state]}</span>
                <span>{words.ahead}</span>
              </div>
              {index === 0 && row.waiting?.on ? (
                <p className="t-13 t-muted">{formatDay(row.waiting.on, locale)}</p>
              ) : null}
            </li>
          )
        })}
      </ol>
    </section>
  )
}

function Step({ step }: { step: CarryOverStep }) {
  const words = useWords(da, en)
  const locale = useLocale()
  const { today } = useMe()
  const seenDay = useSeenDay()
  const { state, amountOre, knownOn, by, body, note, citation, settlement } = step
  const ended = state === 'refused' || state === 'withdrawn'
  const amount = formatKr(amountOre, { locale })
  const mark = settlement?.state === 'counted' ? 'decided' : state === 'requested' ? 'requested' : 'recommended'
  return (
    <li data-state={state}>
      <div className="k-carry-way-line t-14">
        <span className="t-medium">{words.stepNames[state]}</span>
        {ended ? null : (
          <span className="t-medium">
            {citation?.source ? (
              <SourceMark
                source={sourceOfSentence(citation.source, mark, locale)}
                loadSource={citation.itemId ? loadItemSource(citation.itemId, today, locale, seenDay) : undefined}
              >
                {amount}
              </SourceMark>
            ) : (
              amount
            )}
          </span>
        )}
      </div>
      <p className="t-13 t-muted">
        {[body, formatDay(knownOn, locale), by === null ? null : words.by(by)].filter(Boolean).join(' · ')}
      </p>
      {note ? <p className="t-14">{note}</p> : null}
      {settlement?.state === 'awaiting_approval' ? <p className="t-14 t-amber">{words.approvalAwaited}</p> : null}
      {settlement?.reversedOn ? (
        <p className="t-14">{words.reversedOn(formatDay(settlement.reversedOn, locale), settlement.reason)}</p>
      ) : null}
      <p className="t-13">
        {citation?.meetingId ? (
          <TextLink href={`/referater/${citation.meetingId}${mentionOf(citation)}`}>{citation.label}</TextLink>
        ) : (
          <span className="t-muted">{words.uncited}</span>
        )}
      </p>
    </li>
  )
}

function mentionOf({ source }: NonNullable<CarryOverStep['citation']>): string {
  return source ? `?tal=${source.mentionId}` : ''
}
