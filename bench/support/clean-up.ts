import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const steps: (() => Promise<unknown>)[] = []
const stopping = new AbortController()

/** Remembers what to take away at the end, whatever happens; the newest goes first. */
export function atEnd(step: () => Promise<unknown>): void {
  steps.push(step)
}

/** Refuses to begin anything new once the bench is being stopped: nobody would take it away. */
export function mayBegin(): void {
  stopping.signal.throwIfAborted()
}

/** A folder that is gone at the end. */
export async function temporaryFolder(): Promise<string> {
  mayBegin()
  const folder = await mkdtemp(join(tmpdir(), 'mtqg-bench-'))
  atEnd(() => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }))
  return folder
}

/** Does the work, then takes everything away: also after a failure, Ctrl+C or a polite kill. */
export async function cleaningUp(work: () => Promise<void>): Promise<void> {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  // Each of them for good: npm passes a Ctrl+C on that has reached us already.
  for (const signal of signals) process.on(signal, () => stopping.abort(new Error('The bench was stopped')))
  const stopped = new Promise<void>((resolve) => {
    stopping.signal.addEventListener('abort', () => resolve())
  })
  try {
    await Promise.race([work(), stopped])
  } finally {
    await takeAway()
  }
  // What was under way is still there, and has nothing left to work on.
  if (stopping.signal.aborted) process.exit(130)
}

/** One step that fails does not keep the others from being done. */
async function takeAway(): Promise<void> {
  for (let step = steps.pop(); step; step = steps.pop()) {
    await step().catch((error: unknown) => console.error('Could not clean up:', error))
  }
}
