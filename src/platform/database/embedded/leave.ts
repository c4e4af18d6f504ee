import { spawnSync } from 'node:child_process'
import { constants } from 'node:os'
import { type Place, readPostmasterPid } from './postmaster.ts'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Makes the server stop with this process even when nobody closes it: after a fault, or at a Ctrl+C that
 * nothing else answers, as in the middle of a command. Returns how to undo it.
 */
export async function stopWithProcess(place: Place): Promise<() => void> {
  const pid = await readPostmasterPid(place.cluster)
  const stop = () => askToStop(place, pid)
  process.on('exit', stop)
  // First in the row, so that whoever listens besides us is still there to be counted.
  for (const signal of signals) process.prependListener(signal, endAlone)
  return () => {
    process.off('exit', stop)
    for (const signal of signals) process.off(signal, endAlone)
  }
}

/** What the signal would do without any listener, except that the process gets to say goodbye. */
function endAlone(signal: NodeJS.Signals): void {
  if (process.listenerCount(signal) === 1) process.exit(128 + constants.signals[signal])
}

/** Without waiting: the server finishes by itself, and the next start would wait for it. */
function askToStop({ programs, cluster }: Place, pid: number | undefined): void {
  if (process.platform === 'win32') {
    spawnSync(programs.pgCtl, ['stop', '-D', cluster, '-m', 'fast', '-W'], { windowsHide: true })
    return
  }
  if (pid === undefined) return
  try {
    process.kill(pid, 'SIGINT')
  } catch {
    // Gone already.
  }
}
