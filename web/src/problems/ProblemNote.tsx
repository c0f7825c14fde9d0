import { asProblem } from '../api/problem.ts'
import { shell as da } from '../i18n/da/shell.ts'
import { shell as en } from '../i18n/en/shell.ts'
import { useWords } from '../i18n/locale.tsx'
import { AmberNote } from '../ui/AmberNote.tsx'

/** What the server answered to a change that did not happen: its sentence, and the fields it names. Nothing when there was no error. */
export function ProblemNote({ error }: { error: unknown }) {
  const words = useWords(da, en)
  if (!error) return null
  const problem = asProblem(error)
  const fields = problem?.fields
    ?.map(({ message }) => message)
    .filter((message) => message !== problem.title)
    .join(' ')
  return (
    <div role="alert">
      <AmberNote warning>
        {problem?.title ?? words.problems.failedText}
        {fields ? ` ${fields}` : ''}
      </AmberNote>
    </div>
  )
}
