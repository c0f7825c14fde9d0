import type { StoredFinding } from '@kildetal/shared/items.ts'
import { useId, useState } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'
import { review as da } from '../../i18n/da/review.ts'
import { review as en } from '../../i18n/en/review.ts'
import { useWords } from '../../i18n/locale.tsx'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { TextLink } from '../../ui/TextLink.tsx'
import { PlaceQuote } from './FindingList.tsx'

interface ResolveFindingProps {
  finding: StoredFinding
  busy: boolean
  onPlace: (mentionId: string) => void
  onResolve: (holds: number | null, note: string) => void
}

const NOTHING = 'nothing'

/** Both statements side by side, and which of them holds. What holds becomes the item's; or nothing is corrected. */
export function ResolveFinding({ finding, busy, onPlace, onResolve }: ResolveFindingProps) {
  const words = useWords(da, en)
  const title = useId()
  const [holds, setHolds] = useState<string | null>(null)
  const [note, setNote] = useState('')
  return (
    <div className="k-resolve">
      <RadioGroup aria-labelledby={title} value={holds} onChange={setHolds}>
        <p id={title} className="t-muted t-13">
          {words.holds}
        </p>
        {finding.places.map((place) => (
          <div key={place.position} className="k-resolve-place">
            <Radio className="k-radio" value={String(place.position)} isDisabled={place.mentionId === null}>
              <PlaceQuote place={place} />
            </Radio>
            {place.mentionId ? (
              <TextLink onPress={() => place.mentionId && onPlace(place.mentionId)}>{words.goToPlace}</TextLink>
            ) : null}
          </div>
        ))}
        <Radio className="k-radio" value={NOTHING}>
          <span>{words.holdsNothing}</span>
        </Radio>
      </RadioGroup>
      <div className="k-resolve-foot">
        <TextField label={words.note} value={note} onChange={setNote} />
        <Button
          disabled={holds === null}
          busy={busy}
          onPress={() => onResolve(holds === NOTHING || holds === null ? null : Number(holds), note.trim())}
        >
          {words.resolve}
        </Button>
      </div>
    </div>
  )
}
