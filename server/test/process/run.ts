import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const script = (path: string) => fileURLToPath(new URL(path, import.meta.url))
export const BARE_SERVER = script('./bare-server.ts')
/** Compiled code is kept between the processes of a test, which halves what each takes to start. */
const CACHE = script('../../../node_modules/.cache/kildetal')
export const CLI = script('../../src/cli.ts')

/** A process of our own, with what it has said so far. */
export interface Running {
  child: ChildProcess
  out(): string
  err(): string
  /** Resolves once the text stands in what it says; rejects when it ends first. */
  says(text: string): Promise<void>
  /** The exit code, null when a signal ended it. */
  ended: Promise<number | null>
}

/** Starts a script with Node in an environment of nothing but the path and what is given. */
export function start(path: string, parameters: readonly string[], environment: Record<string, string>): Running {
  const child = spawn(process.execPath, [path, ...parameters], {
    env: { PATH: process.env.PATH ?? '', LOG_LEVEL: 'info', NODE_COMPILE_CACHE: CACHE, ...environment },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  let out = ''
  let err = ''
  const listeners = new Set<() => void>()
  const changed = () => {
    for (const listener of listeners) listener()
  }
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk
    changed()
  })
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk
    changed()
  })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  return {
    child,
    out: () => out,
    err: () => err,
    ended,
    says: (text) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (!out.includes(text) && !err.includes(text)) return
          listeners.delete(look)
          resolve()
        }
        listeners.add(look)
        void ended.then((code) => reject(new Error(`ended with ${code} before saying "${text}":\n${out}\n${err}`)))
        look()
      }),
  }
}

/** Runs a script to its end; `input` is given on standard input. */
export async function run(
  path: string,
  parameters: readonly string[],
  environment: Record<string, string>,
  input = '',
): Promise<{ code: number | null; out: string; err: string }> {
  const running = start(path, parameters, environment)
  running.child.stdin?.end(input)
  const code = await running.ended
  return { code, out: running.out(), err: running.err() }
}
