import { hash, verify } from '@node-rs/argon2'
import { Problem } from '../problems.ts'

/** RFC 9106's second recommended setting, as OWASP states it: 19 MiB, two passes, one lane. */
const ARGON2 = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 }
/** Each takes 19 MiB and a core for some 30 ms; more at once would only make all of them slower. */
const MOST_AT_ONCE = 2
/** Whoever comes after these is told to come back: half a minute's wait helps nobody. */
const MOST_WAITING = 100

let running = 0
const waiting: (() => void)[] = []

async function bounded<T>(work: () => Promise<T>): Promise<T> {
  if (running >= MOST_AT_ONCE) {
    if (waiting.length >= MOST_WAITING)
      throw new Problem(503, 'busy', 'Mange logger ind lige nu. Prøv igen om et øjeblik.')
    await new Promise<void>((resolve) => waiting.push(resolve))
  } else running += 1
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    // The place goes on to the next in line.
    if (next) next()
    else running -= 1
  }
}

/** A password's stored form (argon2id). Throws a 503 problem when too many wait. */
export function hashPassword(password: string): Promise<string> {
  return bounded(() => hash(password, ARGON2))
}

/** True when the password is the one stored. Throws a 503 problem when too many wait. */
export function verifyPassword(stored: string, password: string): Promise<boolean> {
  return bounded(() => verify(stored, password))
}
