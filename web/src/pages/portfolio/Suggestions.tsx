import type { Portfolio } from '@kildetal/shared/portfolio.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { answer, api } from '../../api/client.ts'
import { asProblem } from '../../api/problem.ts'
import { sourceOfSentence } from '../../figures/source-of.ts'
import { portfolio as da } from '../../i18n/da/portfolio.ts'
import { portfolio as en } from '../../i18n/en/portfolio.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { AmberNote } from '../../ui/AmberNote.tsx'
import { Button } from '../../ui/Button.tsx'
import { SectionHead } from '../../ui/Page.tsx'
import { ListRow, RowList } from '../../ui/RowList.tsx'
import { SourceMark } from '../../ui/SourceMark.tsx'
import { TextLink } from '../../ui/TextLink.tsx'
import { showReceipt } from '../../ui/Toast.tsx'

type Suggestion = Portfolio['suggestions'][number]

/** Projects a rule found in minutes, with the words it found them by. A human confirms or refuses; until then they count for nothing. */
export function Suggestions({ suggestions }: { suggestions: readonly Suggestion[] }) {
  const words = useWords(da, en)
  const locale = useLocale()
  const client = useQueryClient()
  const decide = useMutation({
    mutationFn: ({ suggestion: { id, version }, state }: { suggestion: Suggestion; state: 'active' | 'dismissed' }) =>
      answer(api.api.projects[':id'].$patch({ param: { id }, json: { version, state } })),
    onSuccess: (project, { state }) =>
      showReceipt(state === 'active' ? words.confirmed(project.name) : words.refused(project.name)),
    // A suggestion somebody else has answered meanwhile is gone from the fresh list.
    onSettled: () => client.invalidateQueries({ queryKey: ['projects'] }),
  })
  if (suggestions.length === 0) return null
  const problem = asProblem(decide.error)
  return (
    <section className="k-suggestions">
      <SectionHead title={words.suggestions(suggestions.length)} aside={words.suggestionsText} emphasis />
      {problem ? <AmberNote warning>{problem.title}</AmberNote> : null}
      <RowList label={words.suggestions(suggestions.length)}>
        {suggestions.map((suggestion) => (
          <ListRow
            key={suggestion.id}
            small
            title={
              <>
                <TextLink href={`/projekter/${suggestion.slug}`}>{suggestion.name}</TextLink>{' '}
                <SourceMark source={sourceOfSentence(suggestion.source, 'proposed', locale)} />
              </>
            }
            note={`${words.phases[suggestion.phase]}. ${suggestion.reason[locale]}`}
            value={
              <span className="k-suggestion-answers">
                <Button
                  aria-label={`${words.confirm} ${suggestion.name}`}
                  busy={decide.isPending}
                  onPress={() => decide.mutate({ suggestion, state: 'active' })}
                >
                  {words.confirm}
                </Button>
                <Button
                  variant="quiet"
                  aria-label={`${words.refuse} ${suggestion.name}`}
                  busy={decide.isPending}
                  onPress={() => decide.mutate({ suggestion, state: 'dismissed' })}
                >
                  {words.refuse}
                </Button>
              </span>
            }
          />
        ))}
      </RowList>
    </section>
  )
}
