import { useNavigate } from '@tanstack/react-router'
import { asProblem } from '../../api/problem.ts'
import { shell as da } from '../../i18n/da/shell.ts'
import { shell as en } from '../../i18n/en/shell.ts'
import { useWords } from '../../i18n/locale.tsx'
import { Button } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { EmptyState, ErrorState } from '../../ui/states.tsx'

/** The address leads nowhere. */
export function NotFoundPage() {
  const words = useWords(da, en).problems
  return (
    <Page kind="executive">
      <EmptyState title={<h1>{words.notFound}</h1>} next={<Button href="/">{words.toHome}</Button>}>
        {words.notFoundText}
      </EmptyState>
    </Page>
  )
}

/** The address names a day that has not come. */
function DayAheadPage({ retry }: { retry: () => void }) {
  const words = useWords(da, en).problems
  const navigate = useNavigate()
  const toToday = async () => {
    await navigate({ to: '.', search: (before) => ({ ...before, dag: undefined }) })
    retry()
  }
  return (
    <Page kind="executive">
      <EmptyState
        title={<h1>{words.dayAhead}</h1>}
        next={<Button onPress={() => void toToday()}>{words.showToday}</Button>}
      >
        {words.dayAheadText}
      </EmptyState>
    </Page>
  )
}

/** A page whose data could not be had: no right, gone, no connection, or a fault of ours with its reference. */
export function ProblemPage({ error, retry }: { error: unknown; retry: () => void }) {
  const words = useWords(da, en).problems
  const problem = asProblem(error)
  if (problem?.status === 404) return <NotFoundPage />
  if (problem?.status === 403) {
    return (
      <Page kind="executive">
        <EmptyState title={<h1>{words.forbidden}</h1>} next={<Button href="/">{words.toHome}</Button>}>
          {words.forbiddenText}
        </EmptyState>
      </Page>
    )
  }
  if (problem?.type.endsWith('/day-ahead')) return <DayAheadPage retry={retry} />
  const offline = problem?.status === 0
  return (
    <Page kind="executive">
      <ErrorState
        title={<h1>{offline ? words.offline : words.failed}</h1>}
        next={<Button onPress={retry}>{words.retry}</Button>}
        reference={problem?.reference}
      >
        {offline ? words.offlineText : words.failedText}
      </ErrorState>
    </Page>
  )
}
