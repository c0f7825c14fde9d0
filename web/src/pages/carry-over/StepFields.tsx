import type { StepCarryOver } from '@kildetal/shared/carry-overs.ts'
import { useQuery } from '@tanstack/react-query'
import { citableQuery } from '../../api/carry-overs.ts'
import { carryOver as da } from '../../i18n/da/carry-over.ts'
import { carryOver as en } from '../../i18n/en/carry-over.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { DayField } from '../../ui/DayField.tsx'
import { ComboField } from '../../ui/SelectField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { citationChoices, type StepDraft } from './step-draft.ts'

interface StepFieldsProps {
  state: StepCarryOver['state']
  draft: StepDraft
  set: (change: Partial<StepDraft>) => void
}

/** Steps that somebody else decided, and which say who. */
const DECIDED_ELSEWHERE = new Set<StepCarryOver['state']>(['committee', 'granted', 'refused'])

/** Day, who decided, what it rests on and a remark: the same for one request and for several. */
export function StepFields({ state, draft, set }: StepFieldsProps) {
  const words = useWords(da, en)
  const locale = useLocale()
  const cites = state !== 'withdrawn'
  const citable = useQuery({ ...citableQuery, enabled: cites }).data
  return (
    <>
      <div className="k-carry-fields">
        <DayField label={words.day} value={draft.day} onChange={(day) => set({ day })} />
        {DECIDED_ELSEWHERE.has(state) ? (
          <TextField label={words.body} value={draft.body} onChange={(body) => set({ body })} />
        ) : null}
      </div>
      {cites ? (
        <ComboField<string>
          label={words.citation}
          value={draft.citation}
          onChange={(citation) => set({ citation })}
          choices={citable ? citationChoices(citable, words.wholeMeeting, locale) : []}
          placeholder={words.noCitation}
          hint={words.citationHint}
        />
      ) : null}
      <TextField label={words.note} value={draft.note} onChange={(note) => set({ note })} lines={2} />
    </>
  )
}
