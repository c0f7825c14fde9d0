import type { CarryOverList } from '@kildetal/shared/carry-overs.ts'
import { formatDay } from '@kildetal/shared/fiscal-year.ts'
import { formatAmount, formatKr, permilleOf } from '@kildetal/shared/money.ts'
import { formatPercent } from '../../charts/figure-format.ts'
import { carryOver as da } from '../../i18n/da/carry-over.ts'
import { carryOver as en } from '../../i18n/en/carry-over.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { SectionHead } from '../../ui/Page.tsx'

/** What the list does to the service frame: its sum, and the municipality's expected service expenditure before and after it against the frame. */
export function FrameEffect({ list }: { list: CarryOverList }) {
  const words = useWords(da, en)
  const locale = useLocale()
  const { total, fromYear } = list
  const { frameOre, frameBasis, changedBy, changedOn } = list.case
  const year = fromYear + 1
  const share = frameOre === null ? null : permilleOf(total.serviceFrameOre, frameOre)
  return (
    <section>
      <SectionHead title={words.frameTitle} />
      <p className="t-16 k-carry-frame">
        <span className="t-strong">{formatKr(total.serviceFrameOre, { locale })}</span> {words.frameText(year)}
      </p>
      <p className="t-14">
        {frameOre === null || share === null
          ? words.frameUnknown(year)
          : words.frameShare(formatPercent(share / 1000, locale), formatKr(frameOre, { locale }), year)}
      </p>
      <FrameSum list={list} />
      {frameBasis === null ? null : (
        <p className="t-13 t-muted">
          {words.frameBasis(frameBasis)}{' '}
          {changedBy !== null && changedOn !== null ? words.stated(changedBy, formatDay(changedOn, locale)) : null}
        </p>
      )}
    </section>
  )
}

/** Revised budget of service expenditure, what the whole list adds, and the room the frame leaves; for those who see the whole budget. */
function FrameSum({ list }: { list: CarryOverList }) {
  const words = useWords(da, en)
  const locale = useLocale()
  const { serviceFrame, fromYear } = list
  const { frameOre } = list.case
  const year = fromYear + 1
  const names = words.frameLines
  if (serviceFrame === null) return <p className="t-13 t-muted">{words.frameNoBudget(year)}</p>
  const { beforeOre, effectOre, afterOre, roomOre } = serviceFrame
  const amount = (ore: number) => formatAmount(ore, { locale })
  return (
    <>
      <dl className="k-carry-sum k-carry-frame-sum t-14">
        <div>
          <dt>{names.before(year)}</dt>
          <dd>{amount(beforeOre)}</dd>
        </div>
        <div>
          <dt>{names.effect}</dt>
          <dd>{formatAmount(effectOre, { locale, sign: 'always' })}</dd>
        </div>
        <div className="t-medium">
          <dt>{names.after}</dt>
          <dd>{amount(afterOre)}</dd>
        </div>
        {frameOre === null || roomOre === null ? null : (
          <>
            <div>
              <dt>{names.frame(year)}</dt>
              <dd>{amount(frameOre)}</dd>
            </div>
            <div className={`t-strong ${roomOre < 0 ? 't-neg' : ''}`}>
              <dt>{roomOre < 0 ? names.above : names.room}</dt>
              <dd>{amount(Math.abs(roomOre))}</dd>
            </div>
          </>
        )}
      </dl>
      <p className="t-13 t-muted">{words.frameRule}</p>
    </>
  )
}
