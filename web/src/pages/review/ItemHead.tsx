import type { ItemDetail } from '@kildetal/shared/items.ts'
import { formatKr } from '@kildetal/shared/money.ts'
import { stateOfItem } from '../../figures/source-of.ts'
import { review as da } from '../../i18n/da/review.ts'
import { terms as termsDa } from '../../i18n/da/terms.ts'
import { review as en } from '../../i18n/en/review.ts'
import { terms as termsEn } from '../../i18n/en/terms.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { AmberNote } from '../../ui/AmberNote.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { RequestedSwatch, SourceDot } from '../../ui/SourceDot.tsx'
import { TextLink } from '../../ui/TextLink.tsx'

interface ItemHeadProps {
  item: ItemDetail
  onSplit: () => void
  onMerge: () => void
}

/** The figure as a heading, what it counts for, and that several places of the text are this one item. */
export function ItemHead({ item, onSplit, onMerge }: ItemHeadProps) {
  const words = useWords(da, en)
  const terms = useWords(termsDa, termsEn)
  const locale = useLocale()
  const meetings = new Set(item.citationList.map(({ meetingId }) => meetingId)).size
  const amount =
    item.maxOre === null
      ? formatKr(item.amountOre, { locale })
      : words.range(formatKr(item.amountOre, { locale }), formatKr(item.maxOre, { locale }))
  return (
    <header className="k-item-head">
      <div className="k-item-head-line">
        <h2 className="t-26">
          {item.approximate ? <span className="k-item-head-about">{words.approximately} </span> : null}
          {amount}
        </h2>
        <ItemStateNote item={item} />
      </div>
      <p className="t-muted">
        {/[.!?]$/.test(item.label) ? item.label : `${item.label}.`}{' '}
        {words.mentioned(item.citationList.length, meetings)}{' '}
        {item.citationList.length > 1 ? <TextLink onPress={onSplit}>{words.split}</TextLink> : null}{' '}
        <TextLink onPress={onMerge}>{words.merge}</TextLink>
      </p>
      {item.isSum || item.isPart ? <p className="t-muted">{item.isSum ? words.sum : words.part}</p> : null}
      {item.decidedStatus ? (
        <AmberNote warning>{words.decidedLater(terms.status[item.decidedStatus])}</AmberNote>
      ) : null}
    </header>
  )
}

function ItemStateNote({ item }: { item: ItemDetail }) {
  const words = useWords(da, en)
  const terms = useWords(termsDa, termsEn)
  if (item.state === 'rejected') return <span className="k-item-state t-muted">{words.rejected(item.reviewedBy)}</span>
  const mark = stateOfItem(item)
  const accepted =
    item.state === 'accepted' ? (
      <span className="t-accent k-item-state">
        <Icon name="check" size={14} />
        {words.accepted(item.reviewedBy)}
      </span>
    ) : null
  if (mark === 'requested')
    return (
      <span className="k-item-states">
        {accepted}
        <span className="k-item-state t-amber">
          <RequestedSwatch />
          {words.requested}
        </span>
      </span>
    )
  return (
    <span className="k-item-states">
      {accepted}
      {item.status ? (
        <span className="k-item-state">
          <SourceDot state={mark} />
          {terms.status[item.status]}
        </span>
      ) : null}
    </span>
  )
}
