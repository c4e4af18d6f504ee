import { type ChildProcess, spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { findRoot } from '../../src/platform/root.ts'
import { atEnd, mayBegin } from './clean-up.ts'

/** A server in a process of its own, as offices run it. */
export interface RealServer {
  address: string
  /** From asking for the process to the first page, in seconds. */
  secondsToFirstPage: number
  /** Sources had changed, so it was built on the way: not a usual start. */
  wasBuilt: boolean
  /** Resident memory in MB without the database, where the system tells. */
  readResident: () => Promise<number | undefined>
  stop: () => Promise<void>
}

const patience = 180_000

/** Starts a server on the data folder, all of `npm start` but npm itself, and waits until it shows its first page. */
export async function startServer(dataDir: string): Promise<RealServer> {
  const port = await findFreePort()
  const address = `http://127.0.0.1:${port}`
  mayBegin()
  const start = performance.now()
  const child = spawn(process.execPath, [join('scripts', 'start.mjs')], {
    cwd: findRoot(),
    env: {
      ...process.env,
      DATABASE_URL: undefined,
      DATA_DIR: dataDir,
      PORT: String(port),
      HOST: '127.0.0.1',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const stop = () => stopChild(child)
  atEnd(stop)
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      said += chunk
    })
  }
  while (!(await isReady(address))) {
    if (hasEnded(child) || performance.now() - start > patience)
      throw new Error(`The server did not start:\n${said}`)
    await sleep(10)
  }
  const secondsToFirstPage = (performance.now() - start) / 1000
  return {
    address,
    secondsToFirstPage,
    wasBuilt: said.includes('Đang dựng chương trình'),
    readResident: () => readResident(child.pid),
    stop,
  }
}

/** The first page is there, and the server says that it is ready. */
async function isReady(address: string): Promise<boolean> {
  try {
    for (const path of ['/', '/api/health']) {
      const answer = await fetch(address + path)
      await answer.arrayBuffer()
      if (answer.status !== 200) return false
    }
    return true
  } catch {
    return false
  }
}

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null

/** Asks politely, so that the database is shut down too; insists after half a minute. */
async function stopChild(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  const insist = setTimeout(() => child.kill('SIGKILL'), 30_000)
  await ended
  clearTimeout(insist)
}

/** Linux counts it under /proc; the processes of the database are others. */
async function readResident(pid: number | undefined): Promise<number | undefined> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1024
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const place = probe.address()
      const port = typeof place === 'object' && place !== null ? place.port : 0
      probe.close(() => resolve(port))
    })
  })
}
