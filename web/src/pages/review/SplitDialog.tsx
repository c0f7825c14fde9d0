import type { ItemDetail } from '@kildetal/shared/items.ts'
import { useState } from 'react'
import { Checkbox, CheckboxGroup } from 'react-aria-components'
import { meetingLabel } from '../../figures/source-of.ts'
import { review as da } from '../../i18n/da/review.ts'
import { terms as termsDa } from '../../i18n/da/terms.ts'
import { review as en } from '../../i18n/en/review.ts'
import { terms as termsEn } from '../../i18n/en/terms.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Quote } from '../../ui/Quote.tsx'

interface SplitDialogProps {
  item: ItemDetail
  busy: boolean
  onClose: () => void
  onSplit: (mentionIds: string[]) => void
}

/** Every place of the item with its sentence; the chosen ones become an item of their own. */
export function SplitDialog({ item, busy, onClose, onSplit }: SplitDialogProps) {
  const words = useWords(da, en)
  const terms = useWords(termsDa, termsEn)
  const locale = useLocale()
  const [chosen, setChosen] = useState<string[]>([])
  const possible = chosen.length > 0 && chosen.length < item.citationList.length
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.splitTitle}
      width={640}
      actions={
        <>
          <Button
            variant="primary"
            busy={busy}
            disabledReason={possible ? undefined : words.splitNone}
            onPress={() => onSplit(chosen)}
          >
            {words.split}
          </Button>
          <Button onPress={onClose}>{words.cancel}</Button>
        </>
      }
    >
      <p className="t-muted">{words.splitText}</p>
      <CheckboxGroup className="k-split" aria-label={words.splitTitle} value={chosen} onChange={setChosen}>
        {item.citationList.map((citation) => {
          const head = citation.before.trimStart()
          return (
            <Checkbox key={citation.mentionId} className="k-check" value={citation.mentionId}>
              <span className="k-check-box" aria-hidden="true">
                <Icon name="check" size={12} />
              </span>
              <span>
                <span className="t-muted t-13">
                  {meetingLabel(citation, locale)}
                  {citation.section ? `, ${terms.section[citation.section]}` : null}{' '}
                </span>
                <Quote
                  small
                  text={`${head}${citation.quote}${citation.after.trimEnd()}`}
                  mark={[head.length, head.length + citation.quote.length]}
                />
              </span>
            </Checkbox>
          )
        })}
      </CheckboxGroup>
    </Dialog>
  )
}
