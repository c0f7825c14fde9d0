import type { FigureImport, ImportEffect, ImportMapping } from '@kildetal/shared/figure-imports.ts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useChange } from '../../api/administration.ts'
import { cancelFigureImport, checkImport, importEffectQuery } from '../../api/figure-imports.ts'
import { asProblem } from '../../api/problem.ts'
import { useMe } from '../../api/session.ts'
import { figureImport as da } from '../../i18n/da/figure-import.ts'
import { figureImport as en } from '../../i18n/en/figure-import.ts'
import { useWords } from '../../i18n/locale.tsx'
import { ProblemNote } from '../../problems/ProblemNote.tsx'
import { Button } from '../../ui/Button.tsx'
import { SkeletonBlock } from '../../ui/states.tsx'
import { replacing, underneath } from './effect.ts'
import { ImportEffectSection } from './ImportEffectSection.tsx'
import { ImportProblems } from './ImportProblems.tsx'
import { ImportTotals } from './ImportTotals.tsx'
import { LoadPanel } from './LoadPanel.tsx'
import { ReadingConflict } from './ReadingConflict.tsx'
import { ReadingSection } from './ReadingSection.tsx'
import { forgetDraft, useImportDraft } from './use-import-draft.ts'

/** What the file that is to be replaced did to the books; null for none, or while it is asked for. */
function useReplaced(effect: ImportEffect | undefined, replaces: string | null): ImportEffect | null {
  const id = effect?.overlapping.some((other) => other.id === replaces) ? replaces : null
  const { data } = useQuery({ ...importEffectQuery(id ?? '', 0), enabled: id !== null })
  return id === null ? null : (data ?? null)
}

/** An import that waits for somebody: how it is read, and once it has been checked, its problems, sums, effect and the last step. */
export function RestingImport({ file }: { file: FigureImport & { mapping: ImportMapping } }) {
  const words = useWords(da, en)
  const client = useQueryClient()
  const draft = useImportDraft(file, useMe().today)
  const [unreadable, setUnreadable] = useState<readonly string[]>([])
  const checked = file.state === 'checked'
  const loadable = checked && file.totals.length > 0
  const effect = useQuery({ ...importEffectQuery(file.id, file.version), enabled: loadable })
  const replaced = useReplaced(effect.data, draft.replaces)
  const check = useChange({
    run: () => checkImport(file.id, file.version, draft.mapping),
    invalidates: ['figure-imports'],
    onDone: draft.useSaved,
  })
  const aside = useChange({
    run: () => cancelFigureImport(file.id),
    invalidates: ['figure-imports'],
    receipt: words.asideDone,
    onDone: () => forgetDraft(file.id),
  })
  const stale = asProblem(check.error)?.status === 409
  const mayBeLaidAside = file.state === 'uploaded' || checked || file.state === 'failed'
  return (
    <>
      {draft.conflict ? (
        <ReadingConflict file={file} mine={draft.mapping} onKeepMine={draft.rebase} onUseSaved={draft.useSaved} />
      ) : null}
      {checked && file.problems > 0 ? <ImportProblems file={file} /> : null}
      <ReadingSection
        key={checked && file.problems === 0 ? 'folded' : 'open'}
        file={file}
        mapping={draft.mapping}
        onChange={(mapping) => draft.set({ mapping })}
        folded={checked && file.problems === 0}
      />
      <ProblemNote error={stale ? null : check.error} />
      {checked && !draft.dirty && file.problems === 0 ? null : (
        <div className="k-fi-actions">
          <Button
            variant={checked && !draft.dirty ? 'secondary' : 'primary'}
            shortcut={checked && !draft.dirty ? 'R' : 'Ctrl+Enter'}
            busy={check.isPending}
            disabledReason={draft.conflict ? words.why.conflict : undefined}
            onPress={() =>
              check.mutate(undefined, {
                onError: () => void client.invalidateQueries({ queryKey: ['figure-imports'] }),
              })
            }
          >
            {checked ? words.checkAgain : words.check}
          </Button>
          {mayBeLaidAside && !loadable ? (
            <Button onPress={() => aside.mutate(undefined)} busy={aside.isPending}>
              {words.aside}
            </Button>
          ) : null}
          <span className="t-muted t-13">{words.checkHint}</span>
        </div>
      )}
      {loadable ? (
        <>
          <ImportTotals
            file={file}
            stated={draft.stated}
            onState={(key, amountOre) => {
              const { [key]: _, ...others } = draft.stated
              draft.set({ stated: amountOre === null ? others : { ...others, [key]: amountOre } })
            }}
            onValidity={(key, valid) =>
              setUnreadable((before) => [...before.filter((one) => one !== key), ...(valid ? [] : [key])])
            }
          />
          {effect.data ? (
            <>
              <ImportEffectSection
                file={file}
                effect={replaced ? replacing(effect.data, replaced) : effect.data}
                there={underneath(effect.data, replaced)}
                net={replaced !== null}
              />
              <LoadPanel
                file={file}
                effect={replaced ? replacing(effect.data, replaced) : effect.data}
                draft={draft}
                unreadable={unreadable.length > 0}
              >
                <Button onPress={() => aside.mutate(undefined)} busy={aside.isPending}>
                  {words.aside}
                </Button>
              </LoadPanel>
            </>
          ) : (
            <SkeletonBlock shape="rows" count={6} />
          )}
          <ProblemNote error={effect.error} />
        </>
      ) : null}
      <ProblemNote error={aside.error} />
    </>
  )
}
