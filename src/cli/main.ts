import { isMainThread } from 'node:worker_threads'
import { Problem } from '../core/problem.ts'
import { type Language, say } from './words.ts'

/** 0 done · 1 an expected problem · 2 the command was not understood · 70 a fault of the program. */
const exitCodes = { problem: 1, usage: 2, bug: 70 } as const

/** The command line, or in a thread beside it the checking of files; `entry` is the file that started it. */
export async function run(entry: string): Promise<void> {
  if (!isMainThread) return (await import('../system/checker/check-worker.ts')).serveChecks()
  const chosen = process.argv.indexOf('--lang')
  const language: Language = process.argv[chosen + 1] === 'en' && chosen > 0 ? 'en' : 'vi'
  const { createProgram } = await import('./program.ts')
  try {
    await createProgram(language, entry).parseAsync()
  } catch (error) {
    process.exitCode = report(error, language)
  }
}

function report(error: unknown, language: Language): number {
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
