import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** What this process takes, after collecting what nobody needs any more. In MB. */
export interface Memory {
  resident: number
  heap: number
}

export function readMemory(): Memory {
  collectGarbage()
  const { rss, heapUsed } = process.memoryUsage()
  return { resident: rss / 2 ** 20, heap: heapUsed / 2 ** 20 }
}

let collect: (() => void) | undefined

/** The collector, also in a process that was not started with `--expose-gc`. */
function collectGarbage(): void {
  if (!collect) {
    setFlagsFromString('--expose-gc')
    collect = runInNewContext('gc') as () => void
  }
  collect()
}
