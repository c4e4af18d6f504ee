import { Worker } from 'node:worker_threads'
import { Problem } from '../../core/problem.ts'
import { type CheckedReport, type CheckSetting, checkFile } from './check-file.ts'
import type { CheckAnswer, CheckRequest } from './check-worker.ts'

/** Checks files beside everything else the program does. */
export interface CheckPool {
  /** @throws Problem as checking itself, and `check.too-long` where time or memory ran out. */
  check: (name: string, bytes: Uint8Array, setting: CheckSetting) => Promise<CheckedReport>
  close: () => Promise<void>
}

export interface PoolOptions {
  /** The program's own entry, which calls `serveChecks` in a worker thread; without it everything is done here. */
  entry?: string
  size: number
  /** Milliseconds a file may take, its worker being ended then. */
  time?: number
}

/** Long enough for a thousand pages on a slow machine. */
const usualTime = 120_000
/** A worker without work gives its memory back. */
const idleTime = 20_000
const resourceLimits = { maxOldGenerationSizeMb: 1_500 }

/** A few workers that come when there is work and go when there is none. */
export function createCheckPool({ entry, size, time = usualTime }: PoolOptions): CheckPool {
  if (entry === undefined) return { check: checkFile, close: async () => undefined }
  const idle: Worker[] = []
  const all = new Set<Worker>()
  const waiting: ((worker: Worker) => void)[] = []
  const timers = new Map<Worker, NodeJS.Timeout>()

  const end = async (worker: Worker) => {
    all.delete(worker)
    clearTimeout(timers.get(worker))
    timers.delete(worker)
    if (idle.includes(worker)) idle.splice(idle.indexOf(worker), 1)
    await worker.terminate()
  }
  const start = () => {
    const worker = new Worker(new URL(entry), { resourceLimits })
    worker.unref()
    all.add(worker)
    return worker
  }
  const take = (): Promise<Worker> => {
    const worker = idle.pop() ?? (all.size < size ? start() : undefined)
    if (!worker) return new Promise((resolve) => waiting.push(resolve))
    clearTimeout(timers.get(worker))
    return Promise.resolve(worker)
  }
  const giveBack = (worker: Worker) => {
    const next = waiting.shift()
    if (next) next(all.has(worker) ? worker : start())
    else if (all.has(worker)) {
      idle.push(worker)
      timers.set(worker, setTimeout(() => void end(worker), idleTime).unref())
    }
  }
  return {
    async check(name, bytes, setting) {
      const worker = await take()
      try {
        return await ask(worker, { name, bytes, setting }, time)
      } catch (error) {
        if (!(error instanceof Problem) || error.code === 'check.too-long') await end(worker)
        throw error
      } finally {
        giveBack(worker)
      }
    },
    close: async () => {
      await Promise.all([...all].map(end))
    },
  }
}

async function ask(worker: Worker, request: CheckRequest, time: number): Promise<CheckedReport> {
  const answer = await new Promise<CheckAnswer>((resolve, reject) => {
    const tooLong = new Problem('check.too-long', { name: request.name })
    const timer = setTimeout(() => finish(() => reject(tooLong)), time)
    const hear = (said: CheckAnswer) => finish(() => resolve(said))
    const fail = (error: NodeJS.ErrnoException) =>
      finish(() => reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooLong : error))
    const finish = (settle: () => void) => {
      clearTimeout(timer)
      worker.off('message', hear)
      worker.off('error', fail)
      settle()
    }
    worker.on('message', hear)
    worker.on('error', fail)
    worker.postMessage(request)
  })
  if ('report' in answer) return answer.report
  if ('bug' in answer) throw new Error(answer.bug)
  throw new Problem(answer.problem.code, answer.problem.details as never)
}
