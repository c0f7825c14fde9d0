import { formatDay } from '@kildetal/shared/fiscal-year.ts'
import { formatKr } from '@kildetal/shared/money.ts'
import { may } from '@kildetal/shared/permissions.ts'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { itemQuery } from '../../api/items.ts'
import { asProblem } from '../../api/problem.ts'
import { useMe } from '../../api/session.ts'
import { ItemExplanation } from '../../figures/ItemExplanation.tsx'
import { ObjectHistory } from '../../figures/ObjectHistory.tsx'
import { sentenceHref, stateOfItem } from '../../figures/source-of.ts'
import { usePastDay } from '../../figures/use-past-day.ts'
import { items as da } from '../../i18n/da/items.ts'
import { terms as termsDa } from '../../i18n/da/terms.ts'
import { items as en } from '../../i18n/en/items.ts'
import { terms as termsEn } from '../../i18n/en/terms.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { AmberNote } from '../../ui/AmberNote.tsx'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { RequestedSwatch } from '../../ui/SourceDot.tsx'
import { useShortcut } from '../../ui/shortcuts.tsx'
import { ErrorState, SkeletonBlock } from '../../ui/states.tsx'
import { WithStruck } from '../../ui/WithStruck.tsx'

interface ItemPaneProps {
  itemId: string
  /** The day the list is seen as known on. */
  asOf: string | undefined
  onClose: () => void
}

/** One item beside the list: what it is, what it rests on, where to go on. Esc closes it. */
export function ItemPane({ itemId, asOf, onClose }: ItemPaneProps) {
  const words = useWords(da, en)
  const terms = useWords(termsDa, termsEn)
  const locale = useLocale()
  const { role } = useMe()
  const past = usePastDay(asOf)
  const { data: item, error } = useQuery(itemQuery(itemId, asOf))
  const pane = useRef<HTMLElement>(null)
  useShortcut({ keys: 'Escape', label: words.close, run: onClose })
  // On a phone the pane covers the list, so the reader must be brought to its beginning.
  useEffect(() => {
    if (itemId) pane.current?.scrollTo({ top: 0 })
  }, [itemId])
  const problem = asProblem(error)
  return (
    <aside className="k-item-pane" ref={pane} aria-label={item?.label ?? words.title}>
      <button type="button" className="k-item-pane-close" aria-label={words.close} onClick={onClose}>
        <Icon name="close" />
      </button>
      {problem ? (
        <ErrorState title={words.failed} reference={problem.reference}>
          {problem.title}
        </ErrorState>
      ) : null}
      {!item && !problem ? <SkeletonBlock shape="text" count={8} /> : null}
      {item ? (
        <>
          <h2 className="t-26">{formatKr(item.amountOre, { locale })}</h2>
          <p className="t-muted">
            <WithStruck text={item.label} explained />
          </p>
          {past && asOf ? <p className="t-13 t-muted">{words.asKnown(formatDay(asOf, locale))}</p> : null}
          {stateOfItem(item) === 'requested' ? (
            <p className="k-item-pane-requested t-amber">
              <RequestedSwatch /> {terms.requestedNotGranted}
            </p>
          ) : null}
          {item.decidedStatus ? (
            <AmberNote warning>{words.decidedLater(terms.status[item.decidedStatus])}</AmberNote>
          ) : null}
          <div className="k-item-pane-actions">
            {item.source ? (
              <Button variant="primary" href={sentenceHref(item.source)}>
                {words.openMinutes}
              </Button>
            ) : null}
            {may([role], 'items.review') && item.source && !past ? (
              <Button href={`/gennemgang?moede=${item.source.meetingId}&tal=${item.source.mentionId}`}>
                {words.review}
              </Button>
            ) : null}
          </div>
          <ItemExplanation item={item} />
          <ObjectHistory object={`item:${item.id}`} shortcut />
        </>
      ) : null}
    </aside>
  )
}
