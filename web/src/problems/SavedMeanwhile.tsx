import { project as da } from '../i18n/da/project.ts'
import { project as en } from '../i18n/en/project.ts'
import { useWords } from '../i18n/locale.tsx'
import { ConflictPane } from '../ui/ConflictPane.tsx'

interface Version {
  title: string
  details: string
}

interface SavedMeanwhileProps {
  saved: Version
  mine: Version
  who?: string | null
  onKeepMine: () => void
  onUseSaved: () => void
}

const clock = new Intl.DateTimeFormat('da-DK', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Copenhagen' })

/** Both versions of something that somebody else saved while it was open here. */
export function SavedMeanwhile({ saved, mine, who, onKeepMine, onUseSaved }: SavedMeanwhileProps) {
  const words = useWords(da, en)
  return (
    <ConflictPane
      who={who ?? words.someone}
      when={clock.format(new Date())}
      saved={saved}
      mine={mine}
      onKeepMine={onKeepMine}
      onUseSaved={onUseSaved}
    />
  )
}
