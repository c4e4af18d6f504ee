import { parentPort } from 'node:worker_threads'
import { Problem, type ProblemCode } from '../../core/problem.ts'
import { type CheckedReport, type CheckSetting, checkFile } from './check-file.ts'

/** What a worker is asked, and what it answers. */
export interface CheckRequest {
  name: string
  bytes: Uint8Array
  setting: CheckSetting
}
export type CheckAnswer =
  | { report: CheckedReport }
  | { problem: { code: ProblemCode; details: unknown } }
  | { bug: string }

/** The life of a worker thread: checks what it is sent, one file after the other. */
export function serveChecks(): void {
  parentPort?.on('message', async (request: CheckRequest) => {
    parentPort?.postMessage(await answer(request))
  })
}

async function answer({ name, bytes, setting }: CheckRequest): Promise<CheckAnswer> {
  try {
    return { report: await checkFile(name, bytes, setting) }
  } catch (error) {
    if (error instanceof Problem) return { problem: { code: error.code, details: error.details } }
    return { bug: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
