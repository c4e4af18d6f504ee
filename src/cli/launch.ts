import { setFlagsFromString } from 'node:v8'
import { isMainThread } from 'node:worker_threads'
import { loadProgram } from './load-program.ts'
import type * as Main from './main.ts'

// A check reads a few reports and ends. Expressions made ready in two steps, as for a long life, cost it a third
// more; a thousand small functions, each made quick as soon as it is warm, cost a folder as much as its reading.
if (isMainThread && process.argv.includes('check')) {
  setFlagsFromString('--no-regexp-tier-up')
  setFlagsFromString('--interrupt-budget=1000000')
}

const { run } = loadProgram<typeof Main>(new URL('./mtqg-program.cjs', import.meta.url))
await run(import.meta.url)
