import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chmodSync, existsSync, readFileSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { afterEach } from 'vitest'
import {
  type Embedded,
  type EmbeddedOptions,
  startEmbedded,
} from '../../src/platform/database/embedded/embedded.ts'
import { isRunning } from '../../src/platform/database/embedded/owner.ts'

export const isRoot = process.getuid?.() === 0

const cleanups: (() => Promise<unknown> | unknown)[] = []

/** Does the work after the test, last things first. */
export function afterTest(cleanup: () => Promise<unknown> | unknown): void {
  cleanups.push(cleanup)
}

afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})

/** An empty folder that is gone after the test, whoever owns what is in it. */
export async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'mtqg-fault-'))
  // The unprivileged account has to walk through.
  chmodSync(folder, 0o755)
  afterTest(() => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 300 }))
  return folder
}

/** Starts the embedded database in this process, and stops it after the test. */
export async function start(dataDir: string, more: Partial<EmbeddedOptions> = {}): Promise<Embedded> {
  const embedded = await startEmbedded({ dataDir, say: () => {}, ...more })
  afterTest(() => embedded.stop('immediate'))
  return embedded
}

/** A program in a process of its own, and its first line. */
export interface Held {
  child: ChildProcess
  answer: Record<string, string>
  /** How it ended. */
  ended: Promise<number | null>
}

/** Runs `programs/hold-database.ts` on the folder, under another account if asked. */
export async function hold(
  dataDir: string,
  words: string[] = [],
  account?: { uid: number; gid: number },
): Promise<Held> {
  const program = await bundleProgram()
  const child = spawn(process.execPath, [program, dataDir, ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
    cwd: tmpdir(),
    ...account,
  })
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  afterTest(async () => {
    child.kill('SIGKILL')
    await ended
    killServer(dataDir)
  })
  const line = await new Promise<string>((resolve) => {
    let said = ''
    child.stdout?.on('data', (chunk) => {
      said += chunk
      if (said.includes('\n')) resolve(said)
    })
    child.once('exit', () => resolve(said || '{}'))
  })
  return { child, ended, answer: JSON.parse(line) }
}

let bundled: Promise<string> | undefined

/** The program as one file beside node_modules, readable by every account. */
function bundleProgram(): Promise<string> {
  const outfile = `dist/loaded/hold-database-${process.pid}.mjs`
  bundled ??= build({
    entryPoints: ['tests/faults/programs/hold-database.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  }).then(() => join(process.cwd(), outfile))
  return bundled
}

/** The process number of the server that the folder speaks of. */
export function serverPid(dataDir: string): number | undefined {
  const file = join(dataDir, 'postgres', 'postmaster.pid')
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : undefined
}

/** Kills the server as a power cut would, and waits until it is gone. */
export function killServer(dataDir: string): void {
  const pid = serverPid(dataDir)
  if (pid === undefined || !isRunning(pid) || !isPostgres(pid)) return
  process.kill(pid, 'SIGKILL')
}

const isPostgres = (pid: number): boolean =>
  execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).includes('postgres')

/** What the folder says about who uses it. */
export async function readOwnerFile(dataDir: string): Promise<Record<string, unknown> | undefined> {
  const text = await readFile(join(dataDir, 'in-use.json'), 'utf8').catch(() => undefined)
  return text === undefined ? undefined : JSON.parse(text)
}
