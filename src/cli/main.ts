import { setFlagsFromString } from 'node:v8'
import { isMainThread } from 'node:worker_threads'
import { Problem } from '../core/problem.ts'
import { type Language, say } from './words.ts'

/** 0 done · 1 an expected problem · 2 the command was not understood · 70 a fault of the program. */
const exitCodes = { problem: 1, usage: 2, bug: 70 } as const

// A command checks a few reports and ends: making its expressions ready in two steps, as for a long life, costs a third more.
setFlagsFromString('--no-regexp-tier-up')

const chosen = process.argv.indexOf('--lang')
const language: Language = process.argv[chosen + 1] === 'en' && chosen > 0 ? 'en' : 'vi'

if (isMainThread) await start()
else (await import('../system/checker/check-worker.ts')).serveChecks()

async function start(): Promise<void> {
  const { createProgram } = await import('./program.ts')
  try {
    await createProgram(language, import.meta.url).parseAsync()
  } catch (error) {
    process.exitCode = report(error)
  }
}

function report(error: unknown): number {
  if (error instanceof Problem) {
    console.error(error.say(language))
    return exitCodes.problem
  }
  if (isUsageFault(error)) return error.exitCode === 0 ? 0 : exitCodes.usage
  console.error(say(language, 'bug'))
  console.error(error)
  return exitCodes.bug
}

/** Thrown by the argument parser, which has said already what is wrong. */
function isUsageFault(error: unknown): error is { code: string; exitCode: number } {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('commander.')
}
