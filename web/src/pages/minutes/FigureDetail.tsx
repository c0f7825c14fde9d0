import { may } from '@kildetal/shared/permissions.ts'
import { useQuery } from '@tanstack/react-query'
import { itemQuery } from '../../api/items.ts'
import { useMe } from '../../api/session.ts'
import { ItemExplanation } from '../../figures/ItemExplanation.tsx'
import { minutes as da } from '../../i18n/da/minutes.ts'
import { minutes as en } from '../../i18n/en/minutes.ts'
import { useWords } from '../../i18n/locale.tsx'
import { SkeletonBlock } from '../../ui/states.tsx'
import { TextLink } from '../../ui/TextLink.tsx'

interface FigureDetailProps {
  itemId: string
  meetingId: string
  mentionId: string
}

/** What explains the chosen figure, below its row in the outline, and where it can be reviewed. */
export function FigureDetail({ itemId, meetingId, mentionId }: FigureDetailProps) {
  const words = useWords(da, en)
  const { role } = useMe()
  const { data: item } = useQuery(itemQuery(itemId))
  return (
    <div className="k-outline-detail">
      <p className="k-outline-links">
        <TextLink href={`/poster?post=${itemId}`}>{words.openItem}</TextLink>
        {may([role], 'items.review') ? (
          <TextLink href={`/gennemgang?moede=${meetingId}&tal=${mentionId}`}>{words.reviewItem}</TextLink>
        ) : null}
      </p>
      {item ? <ItemExplanation item={item} /> : <SkeletonBlock shape="text" />}
    </div>
  )
}
