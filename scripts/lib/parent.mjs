import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * Asks this process to stop when the npm that started it is gone: a killed npm tells nobody.
 *
 * Only where processes know their parents; on Windows closing the window reaches us directly.
 */
export function stopWithNpm() {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return
  const npm = findNpm()
  if (npm === undefined || npm <= 1) return
  const timer = setInterval(() => {
    if (isRunning(npm)) return
    clearInterval(timer)
    process.kill(process.pid, 'SIGTERM')
  }, 2_000)
  timer.unref()
}

/** Our parent, or the one above when npm put a shell in between. */
function findNpm() {
  const { parent, command } = look(process.ppid) ?? {}
  return command && /^(sh|dash|bash|zsh|ash|busybox)$/.test(command) ? parent : process.ppid
}

function look(pid) {
  try {
    if (process.platform === 'linux') {
      const status = readFileSync(`/proc/${pid}/status`, 'utf8')
      return {
        command: /^Name:\s+(.*)$/m.exec(status)?.[1],
        parent: Number(/^PPid:\s+(\d+)$/m.exec(status)?.[1]),
      }
    }
    const [parent, path] = execFileSync('ps', ['-o', 'ppid=,comm=', '-p', String(pid)], { encoding: 'utf8' })
      .trim()
      .split(/\s+/)
    return { command: path?.split('/').at(-1)?.replace(/^-/, ''), parent: Number(parent) }
  } catch {
    return undefined
  }
}

/** A dead process that nobody has buried does not run. */
function isRunning(pid) {
  try {
    process.kill(pid, 0)
    return process.platform !== 'linux' || !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch (error) {
    return error.code === 'EPERM'
  }
}
