import { once } from 'node:events'
import { resolve } from 'node:path'

/** A sentence for the person at the command line; the command ends with exit code 1 and no stack. */
export class CommandError extends Error {
  override readonly name = 'CommandError'
}

/** Prints a line to standard output and waits when the reader is slower than we are. */
export async function print(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain')
}

/** Tells the person something that is no result: progress, problems. */
export function tell(line: string): void {
  process.stderr.write(`${line}\n`)
}

/** Paths are relative to where the person stands, which is not where pnpm runs the script. */
export function fromHere(path: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), path)
}
