import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { chooseAccount, isRoot } from './account.ts'
import { createCluster, readPassword, startServer, superuser } from './cluster.ts'
import { explainFullDisk } from './explain.ts'
import { isCluster, openDataFolder, placeCluster } from './folder.ts'
import { stopWithProcess } from './leave.ts'
import { findLiveOwner, folderInUse, type Hold, takeFolder } from './owner.ts'
import { type Place, type StopMode, stopLeftover, stopServer } from './postmaster.ts'
import { checkPrograms, findPackage, preparePrograms } from './programs.ts'

/** The database, the plain role inside PostgreSQL that owns it, and the one that requests step down to. */
const databaseName = 'mtqg'
const roleName = 'mtqg'
const requestRoleName = 'mtqg_app'

export interface EmbeddedOptions {
  dataDir: string
  say: (line: string) => void
  /** Settings of the server beyond our own. */
  settings?: Record<string, string>
  /** Nothing in it matters: no write is forced to the disk. */
  isForTests?: boolean
  /** Where the PostgreSQL programs are, when not where npm put them. */
  packageFolder?: string
  /** Where root keeps what the plain account cannot reach otherwise. */
  systemFolder?: string
}

/** A server that runs in a data folder. */
export interface Embedded {
  /** The address of our database in it, as the plain role that owns it. */
  url: string
  /** The address that may make roles and databases. */
  superuserUrl: string
  port: number
  /** Tells a second start where people reach us. */
  announce: (address: string) => Promise<void>
  /** Stops the server and gives the folder back. `smart` lets guests finish first. */
  stop: (mode?: StopMode) => Promise<void>
}

/**
 * Runs a real PostgreSQL inside a data folder, for as long as this process lives.
 *
 * One process at a time owns a folder. A server left behind by a killed process is stopped first; a
 * cluster is made when there is none. Nothing is ever repaired by deleting.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  try {
    await openDataFolder(options.dataDir)
    const hold = await takeFolder(options.dataDir)
    return await startHeld(options, hold).catch(async (error) => {
      await hold.release()
      throw error
    })
  } catch (error) {
    throw explainFullDisk(error, options.dataDir)
  }
}

async function startHeld(options: EmbeddedOptions, hold: Hold): Promise<Embedded> {
  const { say } = options
  const place = await findPlace(options)
  if (await isCluster(place.cluster, place.account)) {
    await stopLeftover(place, say)
  } else {
    say('Đang tạo cơ sở dữ liệu lần đầu…')
    await checkPrograms(place.programs, place.account)
    await createCluster(place, { isForTests: options.isForTests })
  }
  const settings = { ...options.settings, ...(options.isForTests ? carelessSettings : {}) }
  const port = await startServer(place, { settings, say })
  const password = await readPassword(place.cluster)
  const superuserUrl = addressOf(superuser, password, port, 'postgres')
  await ensureDatabase(superuserUrl, password)
  await hold.announce({ databasePort: port })
  const unwatch = await stopWithProcess(place)
  const stop = async (mode: StopMode = 'fast') => {
    unwatch()
    const isStopped = (await stopServer(place, mode, 60)) || (await stopServer(place, 'fast', 60))
    if (!isStopped) await stopServer(place, 'immediate', 30)
    await hold.release()
  }
  const url = addressOf(roleName, password, port, databaseName)
  return { url, superuserUrl, port, announce: (address) => hold.announce({ address }), stop }
}

/**
 * The address of the database of whoever runs in this folder now; nothing when nobody does.
 *
 * An owner that is still starting is waited for, then refused like any other: it may be recovering.
 */
export async function findRunningUrl(dataDir: string, seconds = 30): Promise<string | undefined> {
  const owner = await findLiveOwner(dataDir)
  if (!owner) return undefined
  if (owner.databasePort) {
    const password = await readPassword(join(dataDir, 'postgres'))
    return addressOf(roleName, password, owner.databasePort, databaseName)
  }
  if (seconds <= 0) throw folderInUse(dataDir, owner)
  await sleep(500)
  return findRunningUrl(dataDir, seconds - 0.5)
}

async function findPlace(options: EmbeddedOptions): Promise<Place> {
  const { dataDir, packageFolder = findPackage(), systemFolder = '/var/lib/mtqg' } = options
  const account = await chooseAccount([join(dataDir, 'postgres'), dataDir])
  const copyInto = isRoot() ? systemFolder : join(dataDir, 'programs')
  const programs = await preparePrograms(packageFolder, copyInto, account)
  return { programs, account, cluster: await placeCluster(dataDir, account, systemFolder) }
}

const addressOf = (role: string, password: string, port: number, database: string): string =>
  `postgres://${role}:${password}@127.0.0.1:${port}/${database}`

/** For runs whose data is thrown away. */
const carelessSettings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  shared_buffers: '128MB',
  max_connections: '100',
  max_wal_size: '1GB',
}

/** Makes the plain roles and the database where they are missing; the same password opens both. */
async function ensureDatabase(superuserUrl: string, password: string): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ role: boolean; database: boolean; requestRole: boolean }>(
      `select to_regrole($1) is not null as role, to_regrole($3) is not null as "requestRole",
        exists (select from pg_database where datname = $2) as database`,
      [roleName, databaseName, requestRoleName],
    )
    if (!rows[0]?.role) {
      await client.query(`create role ${roleName} login password ${client.escapeLiteral(password)}`)
    }
    if (!rows[0]?.requestRole) {
      await client.query(`create role ${requestRoleName} nologin; grant ${requestRoleName} to ${roleName}`)
    }
    if (!rows[0]?.database) await client.query(`create database ${databaseName} owner ${roleName}`)
  } finally {
    await client.end()
  }
}
