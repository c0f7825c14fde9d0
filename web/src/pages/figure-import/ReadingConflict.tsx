import type { FigureImport, ImportMapping } from '@kildetal/shared/figure-imports.ts'
import { figureImport as da } from '../../i18n/da/figure-import.ts'
import { figureImport as en } from '../../i18n/en/figure-import.ts'
import { useWords } from '../../i18n/locale.tsx'
import { SavedMeanwhile } from '../../problems/SavedMeanwhile.tsx'
import { type MappingDifference, mappingDifferences } from './mapping.ts'

interface ReadingConflictProps {
  file: FigureImport & { mapping: ImportMapping }
  mine: ImportMapping
  onKeepMine: () => void
  onUseSaved: () => void
}

/** Somebody else has had the file read in another way meanwhile: what differs, in both versions. */
export function ReadingConflict({ file, mine, onKeepMine, onUseSaved }: ReadingConflictProps) {
  const words = useWords(da, en)
  const differences = mappingDifferences(file.mapping, mine)
  const sideOf = (side: 'from' | 'to') =>
    differences.map((difference) => `${nameOf(difference, words)}: ${saidOf(difference, side, words)}`).join('. ')
  return (
    <SavedMeanwhile
      saved={{ title: words.conflictSaved, details: `${sideOf('from')}. ${words.isNow(words.states[file.state])}` }}
      mine={{ title: words.conflictMine, details: `${sideOf('to')}.` }}
      onKeepMine={onKeepMine}
      onUseSaved={onUseSaved}
    />
  )
}

function nameOf({ of, name }: MappingDifference, words: typeof da): string {
  return of === 'column' || of === 'word' || of === 'unitWord' ? name : words.aspects[of]
}

function saidOf({ of, ...sides }: MappingDifference, side: 'from' | 'to', words: typeof da): string {
  const value = sides[side]
  if (value === null) return '–'
  const named: Partial<Record<MappingDifference['of'], Readonly<Record<string, string>>>> = {
    ...{ column: words.roles, word: words.measures, measure: words.measures, numbers: words.numberForms },
    ...{ sign: words.signs, scale: words.scales, wholeYears: words.wholeYear },
  }
  return of === 'month' ? words.monthNamed(Number(value)) : (named[of]?.[value] ?? value)
}
