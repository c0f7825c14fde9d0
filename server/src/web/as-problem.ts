import { HTTPException } from 'hono/http-exception'
import { Problem } from '../problems.ts'

const busy = () => new Problem(503, 'busy', 'Databasen svarer ikke lige nu. Prøv igen om et øjeblik.')

/** PostgreSQL's codes that a user can be told something about. */
const BY_CODE = new Map<string, () => Problem>([
  ['42501', () => new Problem(403, 'forbidden', 'Din rolle giver ikke adgang til dette.')],
  // A text with a character no text column holds, such as NUL.
  ['22021', () => new Problem(422, 'invalid', 'Teksten holder et tegn, der ikke kan læses.')],
  ['25006', () => new Problem(403, 'forbidden', 'Her kan kun læses.')],
  ['57014', () => new Problem(503, 'timeout', 'Det tog for lang tid. Prøv igen, eller vælg et mindre udsnit.')],
  ['40001', () => new Problem(503, 'busy', 'Andre skrev på samme tid. Prøv igen.', { retryAfterSeconds: 1 })],
  ['40P01', () => new Problem(503, 'busy', 'Andre skrev på samme tid. Prøv igen.', { retryAfterSeconds: 1 })],
  ['53100', () => new Problem(507, 'disk-full', 'Serverens disk er fuld. Der kan læses, men ikke gemmes.')],
  ['53300', busy],
])

/** Of pg itself, which gives these no code. */
const CONNECTION_FAULT =
  /^(?:timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error)/

/** What the client is told of an error: a problem as it is; of anything else only that it happened, with a reference to the log. */
export function asProblem(error: Error): Problem {
  if (error instanceof Problem) return error
  if (error instanceof HTTPException && error.status === 413)
    return new Problem(413, 'too-large', 'Det indsendte er for stort.')
  if (error instanceof HTTPException && error.status < 500)
    return new Problem(error.status as 400, 'bad-request', 'Forespørgslen kan ikke læses.')
  const { code, syscall } = error as { code?: unknown; syscall?: unknown }
  if (syscall === 'connect') return busy()
  if (typeof code === 'string') {
    const known = BY_CODE.get(code)
    if (known) return known()
    // The server is stopping, starting or gone.
    if (code.startsWith('57P') || code.startsWith('08')) return busy()
  } else if (CONNECTION_FAULT.test(error.message)) return busy()
  return new Problem(500, 'internal', 'Noget gik galt hos os. Prøv igen; bliver det ved, så opgiv henvisningen.')
}
