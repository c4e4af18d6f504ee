import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Problem } from '../../../core/problem.ts'

/** Who holds a data folder. It is what the file `in-use.json` says, so that others can read it. */
export interface Owner {
  token: string
  pid: number
  host: string
  /** When it took the folder, ISO 8601. */
  since: string
  /** Where people reach it, once it serves. */
  address?: string
  /** The port of its database, once it runs. */
  databasePort?: number
}

/** Our hold on a data folder. */
export interface Hold {
  /** Tells others more about us: the web address, the database's port. */
  announce: (more: Pick<Owner, 'address' | 'databasePort'>) => Promise<void>
  release: () => Promise<void>
}

/** An owner shows every few seconds that it lives; silence for longer than this makes it suspect. */
const silenceAllowed = 20_000
const heartbeat = 5_000

const fileOf = (dataDir: string) => join(dataDir, 'in-use.json')

/**
 * Takes the data folder for this process, or throws `database.folder-in-use` naming who has it.
 *
 * A process number alone proves nothing: after a restart of the machine it may belong to something else.
 * So a hold is alive when its process runs *and* the file was touched lately. A dead one is taken over.
 */
export async function takeFolder(dataDir: string): Promise<Hold> {
  const owner: Owner = {
    token: randomUUID(),
    pid: process.pid,
    host: hostname(),
    since: new Date().toISOString(),
  }
  while (!(await createHold(dataDir, owner))) {
    const found = await findLiveOwner(dataDir)
    if (found) throw folderInUse(dataDir, found)
    await removeStaleHold(dataDir)
  }
  return keepHold(dataDir, owner)
}

/** The living owner of the folder, if there is one. */
export async function findLiveOwner(dataDir: string): Promise<Owner | undefined> {
  const file = fileOf(dataDir)
  const owner = await readOwner(file)
  if (owner && owner.host === hostname() && !isRunning(owner.pid)) return undefined
  const touched = await touchedAt(file)
  if (touched === undefined) return undefined
  if (Math.abs(Date.now() - touched) <= silenceAllowed) return owner ?? (await readOwnerBeingWritten(file))
  // The clock may have jumped, or the machine slept: a living owner touches its file again soon.
  await sleep(heartbeat + 1_000)
  return (await touchedAt(file)) === touched ? undefined : readOwner(file)
}

/** The refusal, in words: who holds it, since when, where. */
export function folderInUse(dataDir: string, owner: Owner): Problem {
  const since = new Date(owner.since).toLocaleString('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh' })
  return new Problem('database.folder-in-use', {
    folder: dataDir,
    pid: owner.pid,
    since,
    address: owner.address,
  })
}

/** True when the process runs, whoever it belongs to; a dead one that nobody has buried does not run. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  return process.platform !== 'linux' || !isZombie(pid)
}

/** In a container the first process often buries nobody. */
function isZombie(pid: number): boolean {
  try {
    return /^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}

async function createHold(dataDir: string, owner: Owner): Promise<boolean> {
  try {
    await writeFile(fileOf(dataDir), JSON.stringify(owner), { flag: 'wx', mode: 0o644 })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    // Made but not filled: the disk is full.
    await rm(fileOf(dataDir), { force: true })
    throw error
  }
}

/** Moves the dead file aside first: of two who found it dead, only one can. */
async function removeStaleHold(dataDir: string): Promise<void> {
  const file = fileOf(dataDir)
  const aside = `${file}.${randomUUID()}`
  await rename(file, aside).catch(() => {})
  const moved = await readOwner(aside)
  const isAlive = moved && moved.host === hostname() && isRunning(moved.pid) && moved.pid !== process.pid
  const touched = await touchedAt(aside)
  // A rival was quicker and this is its fresh hold: give it back.
  if (isAlive && touched !== undefined && Math.abs(Date.now() - touched) < heartbeat) {
    await rename(aside, file)
  } else {
    await rm(aside, { force: true })
  }
}

function keepHold(dataDir: string, first: Owner): Hold {
  const file = fileOf(dataDir)
  let owner = first
  const isOurs = async () => (await readOwner(file))?.token === owner.token
  const beat = setInterval(() => {
    const now = new Date()
    utimes(file, now, now).catch(() => {})
  }, heartbeat)
  beat.unref()
  return {
    announce: async (more) => {
      owner = { ...owner, ...more }
      if (!(await isOurs())) return
      const next = `${file}.${owner.token}`
      await writeFile(next, JSON.stringify(owner))
      await rename(next, file)
    },
    release: async () => {
      clearInterval(beat)
      if (await isOurs()) await rm(file, { force: true })
    },
  }
}

async function readOwner(file: string): Promise<Owner | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Owner
  } catch {
    return undefined
  }
}

/** A file that exists but is empty is being written at this moment. */
async function readOwnerBeingWritten(file: string): Promise<Owner | undefined> {
  for (let tries = 0; tries < 20; tries += 1) {
    await sleep(50)
    const owner = await readOwner(file)
    if (owner) return owner
  }
  return undefined
}

async function touchedAt(file: string): Promise<number | undefined> {
  return (await stat(file).catch(() => undefined))?.mtimeMs
}
