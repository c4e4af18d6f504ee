import { readFile, readlink, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Problem } from '../../../core/problem.ts'
import { isRunning } from './owner.ts'
import type { Programs } from './programs.ts'
import { type Account, run } from './run.ts'

/** What is needed to deal with one cluster's server. */
export interface Place {
  programs: Programs
  cluster: string
  account: Account | undefined
}

/** The process number in `postmaster.pid`; nothing when no server has left one. */
export async function readPostmasterPid(cluster: string): Promise<number | undefined> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')
  const pid = Number(text.split('\n')[0])
  return Number.isInteger(pid) && pid > 0 ? pid : undefined
}

/**
 * Stops a server that an earlier run of ours left behind when it was killed.
 *
 * Whoever calls this holds the data folder, so no living MTQG uses that server. A number that now belongs
 * to some other program is not touched; its file is taken away, since PostgreSQL would believe it.
 */
export async function stopLeftover(place: Place, say: (line: string) => void): Promise<void> {
  const pid = await readPostmasterPid(place.cluster)
  if (pid === undefined || !isRunning(pid)) return
  if (!(await isOurServer(pid, place.cluster))) {
    await rm(join(place.cluster, 'postmaster.pid'), { force: true })
    return
  }
  say('Cơ sở dữ liệu của lần chạy trước còn chạy; đang dừng để mở lại…')
  if (!(await stopServer(place, 'fast', 60)) && !(await stopServer(place, 'immediate', 30))) {
    throw new Problem('database.old-process-stuck', { pid, folder: place.cluster })
  }
}

export type StopMode = 'smart' | 'fast' | 'immediate'

/** Asks the server to stop and waits; true when nothing runs any more. */
export async function stopServer(place: Place, mode: StopMode, seconds: number): Promise<boolean> {
  const { programs, cluster, account } = place
  const args = ['stop', '-D', cluster, '-m', mode, '-w', '-t', String(seconds)]
  const result = await run(programs.pgCtl, args, { account, folder: programs.folder })
  if (result.code === 0) return true
  const pid = await readPostmasterPid(cluster)
  return pid === undefined || !isRunning(pid)
}

/** True when the process is a PostgreSQL server, and as far as the machine tells, the one of this cluster. */
async function isOurServer(pid: number, cluster: string): Promise<boolean> {
  if (process.platform === 'linux') {
    // A server stands in the folder of its cluster.
    const standsIn = await readlink(`/proc/${pid}/cwd`).catch(() => '')
    return standsIn === cluster || (standsIn === '' && (await commandOf(pid)).includes('postgres'))
  }
  return (await commandOf(pid)).includes('postgres')
}

async function commandOf(pid: number): Promise<string> {
  if (process.platform === 'linux') return readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
  const [command, args] =
    process.platform === 'win32'
      ? ['tasklist', ['/FI', `PID eq ${pid}`, '/NH', '/FO', 'CSV']]
      : ['ps', ['-o', 'command=', '-p', String(pid)]]
  return (await run(command as string, args as string[]).catch(() => ({ said: '' }))).said
}
