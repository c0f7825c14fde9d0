import { CarryOverCase, type StateCarryOverCase } from '@kildetal/shared/carry-overs.ts'
import { formatDay } from '@kildetal/shared/fiscal-year.ts'
import { formatKr } from '@kildetal/shared/money.ts'
import { useState } from 'react'
import { useChange } from '../../api/administration.ts'
import { answer, api } from '../../api/client.ts'
import { ObjectHistory } from '../../figures/ObjectHistory.tsx'
import { carryOver as da } from '../../i18n/da/carry-over.ts'
import { carryOver as en } from '../../i18n/en/carry-over.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { currentOf } from '../../problems/current-of.ts'
import { ProblemNote } from '../../problems/ProblemNote.tsx'
import { SavedMeanwhile } from '../../problems/SavedMeanwhile.tsx'
import { Button } from '../../ui/Button.tsx'
import { DayField } from '../../ui/DayField.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { MoneyField } from '../../ui/MoneyField.tsx'
import { TextField } from '../../ui/TextField.tsx'

const DAYS = [
  ['executive', 'executiveOn'],
  ['committee', 'committeeOn'],
  ['council', 'councilOn'],
] as const

/** States the service frame with where it stands, and the days on which the requests are dealt with. */
export function CaseDialog({ stated, onClose }: { stated: CarryOverCase; onClose: () => void }) {
  const words = useWords(da, en)
  const locale = useLocale()
  const { version, frameOre, frameBasis, executiveOn, committeeOn, councilOn } = stated
  const [draft, setDraft] = useState<StateCarryOverCase>({
    ...{ version, frameOre, frameBasis, executiveOn, committeeOn, councilOn },
  })
  const [readable, setReadable] = useState(true)
  const set = (change: Partial<StateCarryOverCase>) => setDraft((before) => ({ ...before, ...change }))
  const save = useChange({
    run: (version: number) => {
      const basis = draft.frameBasis?.trim() ?? ''
      const json = { ...draft, version, frameBasis: draft.frameOre === null || basis === '' ? null : basis }
      return answer(api.api['carry-over-cases'][':from'].$put({ param: { from: String(stated.fromYear) }, json }))
    },
    invalidates: ['ledger'],
    receipt: words.caseSaved,
    onDone: onClose,
  })
  const saved = currentOf(save.error, CarryOverCase)
  const described = (version: Omit<StateCarryOverCase, 'version'>) => ({
    title: version.frameOre === null ? words.unknown : formatKr(version.frameOre, { locale }),
    details: [
      version.frameBasis,
      ...DAYS.map(([name, key]) => {
        const day = version[key]
        return `${words.dayOf[name]}: ${day === null ? words.noDay : formatDay(day, locale)}`
      }),
    ]
      .filter(Boolean)
      .join('. '),
  })
  return (
    <Dialog
      open
      guarded
      onClose={onClose}
      title={words.caseTitle(stated.fromYear)}
      width={600}
      actions={
        <>
          <Button
            variant="primary"
            busy={save.isPending}
            disabled={!readable}
            onPress={() => save.mutate(draft.version)}
          >
            {words.save}
          </Button>
          <Button onPress={onClose}>{words.cancel}</Button>
        </>
      }
    >
      <div className="k-carry-form">
        <MoneyField
          label={words.frameOf(stated.fromYear + 1)}
          valueOre={draft.frameOre}
          onChange={(value) => set({ frameOre: value })}
          onValidity={setReadable}
        />
        <TextField
          label={words.frameBasisField}
          value={draft.frameBasis ?? ''}
          onChange={(value) => set({ frameBasis: value })}
          hint={words.frameBasisHint}
        />
        <div className="k-carry-fields">
          {DAYS.map(([name, key]) => (
            <DayField key={key} label={words.dayOf[name]} value={draft[key]} onChange={(day) => set({ [key]: day })} />
          ))}
        </div>
        {saved ? (
          <SavedMeanwhile
            saved={described(saved)}
            mine={described(draft)}
            who={saved.changedBy}
            onKeepMine={() => save.mutate(saved.version)}
            onUseSaved={onClose}
          />
        ) : (
          <ProblemNote error={save.error} />
        )}
        <ObjectHistory object={`carry_over_case:${stated.fromYear}`} />
      </div>
    </Dialog>
  )
}
