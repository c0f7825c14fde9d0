import type { CarryOverAuthority, CarryOverList } from '@kildetal/shared/carry-overs.ts'
import { formatDay } from '@kildetal/shared/fiscal-year.ts'
import { formatAmount, formatKr } from '@kildetal/shared/money.ts'
import { carryOver as da } from '../../i18n/da/carry-over.ts'
import { carryOver as en } from '../../i18n/en/carry-over.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { KeyFigure, KeyFigureRow } from '../../ui/KeyFigure.tsx'
import { SectionHead } from '../../ui/Page.tsx'
import { ListRow, RowList } from '../../ui/RowList.tsx'
import { RequestedSwatch } from '../../ui/SourceDot.tsx'
import { TextLink } from '../../ui/TextLink.tsx'
import { FrameEffect } from './FrameEffect.tsx'

interface CaseFactsProps {
  list: CarryOverList
  /** Chooses the rows that wait for an authority; undefined for who takes no step. */
  onChoose: ((body: CarryOverAuthority) => void) | undefined
}

/** The sums of the case, whom the rest waits for and when, and the effect on the service frame with its source. */
export function CaseFacts({ list, onChoose }: CaseFactsProps) {
  const words = useWords(da, en)
  const locale = useLocale()
  const { total, waiting } = list
  const amount = (ore: number) => formatAmount(ore, { locale })
  return (
    <>
      <div className="k-carry-figures">
        <KeyFigureRow>
          <KeyFigure
            label={words.totals.requested}
            figure={amount(total.requestedOre)}
            note={words.wishes(total.count)}
          />
          <KeyFigure
            label={words.totals.waiting}
            tone="amber"
            figure={
              <>
                <RequestedSwatch /> {amount(total.waitingOre)}
              </>
            }
            note={words.noteRequested}
          />
          <KeyFigure label={words.totals.granted} figure={amount(total.grantedOre)} />
          <KeyFigure
            label={words.totals.refused}
            figure={amount(total.refusedOre)}
            note={total.withdrawnOre === 0 ? undefined : `${words.totals.withdrawn}: ${amount(total.withdrawnOre)}`}
          />
        </KeyFigureRow>
      </div>
      <div className="k-carry-pair">
        <section>
          <SectionHead title={words.waitingTitle} />
          {waiting.length === 0 ? <p className="t-14">{words.nothingWaits}</p> : null}
          <RowList label={words.waitingTitle}>
            {waiting.map(({ body, on, count, amountOre }) => (
              <ListRow
                key={body}
                small
                title={<span className="k-carry-who">{words.authorities[body]}</span>}
                note={
                  <>
                    {on === null ? words.noDay : formatDay(on, locale)}
                    {onChoose && body !== 'approver' ? (
                      <>
                        {' · '}
                        <TextLink
                          onPress={() => onChoose(body)}
                          aria-label={words.chooseNamed(words.authorities[body])}
                        >
                          {words.choose}
                        </TextLink>
                      </>
                    ) : null}
                  </>
                }
                value={formatKr(amountOre, { locale })}
                valueNote={words.wishes(count)}
              />
            ))}
          </RowList>
        </section>
        <FrameEffect list={list} />
      </div>
    </>
  )
}
