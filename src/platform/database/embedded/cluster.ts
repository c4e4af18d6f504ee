import { randomBytes } from 'node:crypto'
import { open, readFile, rename, rm, stat } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { explainFailure } from './explain.ts'
import { exists, makePrivate, notOwned } from './folder.ts'
import { type Place, readPostmasterPid, stopLeftover } from './postmaster.ts'
import { run } from './run.ts'
import { tieSettings, writeOwned, writeSettings } from './settings.ts'

/** The account inside PostgreSQL that makes roles and databases. The program itself works as a plain one. */
export const superuser = 'postgres'

const passwordFile = 'mtqg.password'
const startSeconds = 600
const startTries = 8

/** The password of the cluster; made with it, kept in it, readable by its owner alone. */
export async function readPassword(cluster: string): Promise<string> {
  try {
    return (await readFile(join(cluster, passwordFile), 'utf8')).trim()
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'EACCES' ? await notOwned(cluster) : error
  }
}

/**
 * Makes a cluster where there is none.
 *
 * It is made beside its place and moved there when complete, so a power cut in the middle leaves nothing
 * that looks like data. Sorting and letter case follow Unicode code points and never the machine's
 * language, so that the folder behaves the same everywhere.
 */
export async function createCluster(place: Place, options: { isForTests?: boolean } = {}): Promise<void> {
  const { programs, cluster, account } = place
  const unfinished = `${cluster}.new`
  const secret = `${cluster}.secret`
  const password = randomBytes(24).toString('base64url')
  await rm(unfinished, { recursive: true, force: true })
  await makePrivate(unfinished, account)
  try {
    await writeOwned(secret, password, account)
    const args = ['-D', unfinished, '-U', superuser, '--pwfile', secret, '--auth=scram-sha-256', ...initArgs]
    if (options.isForTests) args.push('--no-sync')
    const result = await run(programs.initdb, args, { account, folder: programs.folder })
    if (result.code !== 0) throw explainFailure(result, { folder: cluster, log: unfinished })
    await tieSettings(unfinished, account)
    await writeSettings(unfinished, account, {})
    await writeOwned(join(unfinished, passwordFile), password, account)
    await rm(secret)
    await moveIntoPlace(unfinished, cluster)
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true })
    await rm(secret, { force: true })
    throw error
  }
}

const initArgs = [
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--data-checksums',
  '--no-instructions',
]

/** On Windows a virus scanner may hold a new folder for a moment. */
async function moveIntoPlace(from: string, to: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await rename(from, to)
      return
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (tries === 20 || (code !== 'EPERM' && code !== 'EACCES' && code !== 'EBUSY')) throw error
      await sleep(250)
    }
  }
}

/**
 * Starts the server on a free port of this machine and returns the port once it answers.
 *
 * Between finding a port free and taking it another program may come first; and children of a killed
 * server may live for some seconds. Both are waited out.
 */
export async function startServer(
  place: Place,
  options: { settings?: Record<string, string>; say: (line: string) => void },
): Promise<number> {
  const { programs, cluster, account } = place
  const logFile = join(cluster, 'server.log')
  await shortenLog(logFile)
  const args = ['start', '-D', cluster, '-l', logFile, '-w', '-t', String(startSeconds)]
  const slow = setTimeout(() => options.say('Cơ sở dữ liệu đang tự phục hồi, xin chờ…'), 8_000)
  try {
    for (let tries = 1; ; tries += 1) {
      const port = await findFreePort()
      await writeSettings(cluster, account, { ...options.settings, port: String(port) })
      const start = await sizeOf(logFile)
      const { code } = await run(programs.pgCtl, args, { account, folder: programs.folder, output: 'ignore' })
      if (code === 0) return port
      const said = await readFrom(logFile, start)
      if (tries === startTries || !mayPass(said)) {
        throw explainFailure({ code, said }, { folder: cluster, log: logFile })
      }
      await sleep(500 * tries)
      if ((await readPostmasterPid(cluster)) !== undefined) await stopLeftover(place, options.say)
    }
  } finally {
    clearTimeout(slow)
  }
}

/** Reasons that go away by themselves: a port taken meanwhile, an old server that has not quite gone. */
const mayPass = (said: string): boolean =>
  /could not (bind|create any TCP)|already in use|still in use|lock file .* already exists|being used by another/i.test(
    said,
  )

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** Keeps the log of the last run beside the present one and forgets older ones. */
async function shortenLog(logFile: string): Promise<void> {
  if ((await sizeOf(logFile)) > 2_000_000) await rename(logFile, `${logFile}.old`).catch(() => {})
}

async function sizeOf(path: string): Promise<number> {
  return (await stat(path).catch(() => undefined))?.size ?? 0
}

async function readFrom(path: string, start: number): Promise<string> {
  if (!(await exists(path))) return ''
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(65_536), position: start })
    return buffer.subarray(0, bytesRead).toString('utf8')
  } finally {
    await file.close()
  }
}
