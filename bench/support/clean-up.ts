import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const steps: (() => Promise<void>)[] = []

/** Remembers what to take away at the end, whatever happens; the newest goes first. */
export function atEnd(step: () => Promise<void>): void {
  steps.push(step)
}

/** A folder that is gone at the end. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'mtqg-bench-'))
  atEnd(() => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }))
  return folder
}

/** Does the work, then takes everything away: also after a failure, Ctrl+C or a polite kill. */
export async function cleaningUp(work: () => Promise<void>): Promise<void> {
  const stop = () => {
    void takeAway().finally(() => process.exit(130))
  }
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  for (const signal of signals) process.once(signal, stop)
  try {
    await work()
  } finally {
    await takeAway()
    for (const signal of signals) process.off(signal, stop)
  }
}

/** One step that fails does not keep the others from being done. */
async function takeAway(): Promise<void> {
  for (let step = steps.pop(); step; step = steps.pop()) {
    await step().catch((error: unknown) => console.error('Could not clean up:', error))
  }
}
