import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { ReadingProblem } from '@kildetal/shared/problems.ts'
import { type ReadingLimits, refusal, tookTooLong, tookTooMuchMemory } from './refusals.ts'
import type { Answer, Task } from './worker.ts'

const MOST_WORKERS = Math.max(1, Math.min(4, availableParallelism() - 1))
const IDLE_MILLISECONDS = 30_000
const MEMORY_CHECK_MILLISECONDS = 100
const MEBIBYTE = 1024 * 1024

type Member = { worker: Worker; heapMb: number; retire: NodeJS.Timeout | null }
const idle: Member[] = []
const waiting: (() => void)[] = []
let working = 0

/**
 * Runs one task in a worker thread of its own memory, which is ended when the task takes longer or more memory than its limits allow.
 * Workers are kept warm for the next task, end after half a minute without one, and never keep the process alive by themselves.
 */
export async function runInWorker<Kind extends Task['kind']>(
  task: Extract<Task, { kind: Kind }>,
  limits: ReadingLimits,
): Promise<Extract<Answer, { kind: Kind }> | { kind: 'refused'; problem: ReadingProblem }> {
  await takeTurn()
  try {
    const answer = await runOn(takeMember(limits.maxMemoryMb), task, limits)
    return answer as Extract<Answer, { kind: Kind }> | { kind: 'refused'; problem: ReadingProblem }
  } finally {
    working--
    waiting.shift()?.()
  }
}

async function takeTurn(): Promise<void> {
  while (working >= MOST_WORKERS) await new Promise<void>((resolve) => waiting.push(resolve))
  working++
}

function takeMember(heapMb: number): Member {
  for (let index = idle.length - 1; index >= 0; index--) {
    const member = idle[index]
    if (member?.heapMb !== heapMb) continue
    forget(member)
    return member
  }
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: heapMb },
    execArgv: [],
    env: {},
  })
  const member: Member = { worker, heapMb, retire: null }
  // A thread can fail between two tasks too (a parser's late rejection): it is dropped, and nobody waits for it.
  worker.on('error', () => {})
  worker.on('exit', () => forget(member))
  return member
}

function forget(member: Member): void {
  const index = idle.indexOf(member)
  if (index >= 0) idle.splice(index, 1)
  if (member.retire) clearTimeout(member.retire)
}

function keepWarm(member: Member): void {
  member.worker.unref()
  member.retire = setTimeout(() => {
    forget(member)
    void member.worker.terminate()
  }, IDLE_MILLISECONDS).unref()
  idle.push(member)
}

function runOn(member: Member, task: Task, limits: ReadingLimits): Promise<Answer> {
  const { worker } = member
  return new Promise((resolve) => {
    let settled = false
    const settle = (answer: Answer, reusable: boolean) => {
      if (settled) return
      settled = true
      clearTimeout(deadline)
      clearInterval(watch)
      worker.off('message', onAnswer).off('error', onError).off('exit', onExit)
      if (reusable) keepWarm(member)
      else void worker.terminate()
      resolve(answer)
    }
    const refuse = (problem: ReadingProblem) => settle({ kind: 'refused', problem }, false)
    const onAnswer = (answer: Answer) => settle(answer, true)
    const onError = (error: Error & { code?: string }) =>
      refuse(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tookTooMuchMemory(limits.maxMemoryMb) : refusal('reader_failed'),
      )
    const onExit = () => refuse(refusal('reader_failed'))
    const deadline = setTimeout(() => refuse(tookTooLong(limits.maxMilliseconds)), limits.maxMilliseconds)
    // A thread's limit covers its JavaScript heap alone; what a stream unpacks to lies outside it and is looked at here.
    const watch = setInterval(async () => {
      const heap = await worker.getHeapStatistics().catch(() => null)
      if (heap && heap.external_memory > limits.maxMemoryMb * MEBIBYTE) refuse(tookTooMuchMemory(limits.maxMemoryMb))
    }, MEMORY_CHECK_MILLISECONDS)
    worker.on('message', onAnswer).on('error', onError).on('exit', onExit)
    worker.ref()
    worker.postMessage(task)
  })
}
