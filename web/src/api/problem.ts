import { ProblemDetails } from '@kildetal/shared/problems.ts'

/** An error answer of the server, as the pages see it: `problem.title` is a Danish sentence, `problem.reference` finds it in the log. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem'
  readonly problem: ProblemDetails

  constructor(problem: ProblemDetails) {
    super(problem.title)
    this.problem = problem
  }

  /** The HTTP status; 0 when the server could not be reached. */
  get status(): number {
    return this.problem.status
  }
}

/** The problem an error answer holds. An answer that is no problem document (a proxy's page, say) becomes one that says so. */
export async function problemOf(response: Response): Promise<ApiProblem> {
  const body: unknown = await response.json().catch(() => null)
  const read = ProblemDetails.safeParse(body)
  if (read.success) return new ApiProblem(read.data)
  return new ApiProblem({
    type: 'about:blank',
    title: `${response.status} ${response.statusText}`,
    status: response.status,
  })
}

/** What to throw when no answer came at all. */
export function unreachable(): ApiProblem {
  return new ApiProblem({ type: 'about:blank', title: 'Kildetal kan ikke nås lige nu.', status: 0 })
}

/** The problem inside anything that was thrown, else null. */
export function asProblem(error: unknown): ProblemDetails | null {
  return error instanceof ApiProblem ? error.problem : null
}
