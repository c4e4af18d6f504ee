import { Problem } from '../../core/problem.ts'
import { askVersion, type ConnectOptions, connect, hidePassword } from './connect.ts'
import type { Db } from './db.ts'
import { findRunningUrl, startEmbedded } from './embedded/embedded.ts'
import { type MigrateOptions, type MigrationStep, migrate } from './migrate.ts'

export interface OpenDatabaseOptions {
  /** Where the embedded database lives. */
  dataDir: string
  /** An existing server to use instead. */
  databaseUrl?: string
  /** Next to a program that runs in the same folder, instead of refusing: for commands beside a server. */
  share?: boolean
  /** See {@link ConnectOptions.sees}. */
  sees?: ConnectOptions['sees']
  /** Progress, in sentences for people. */
  say: (line: string) => void
  /** The folder of migrations; without it the database is opened as it is. */
  migrations?: string
  /** See {@link MigrateOptions.afterMigrate}. */
  afterMigrate?: MigrateOptions['afterMigrate']
}

/** The open database of the program, wherever it is. */
export interface OpenDatabase {
  db: Db
  url: string
  /** `shared`: the database of another process that runs in the same folder. */
  kind: 'embedded' | 'shared' | 'external'
  /** Where the data is, in words that may be shown. */
  location: string
  /** Tells a second start at which web address we are. */
  announce: (address: string) => Promise<void>
  close: () => Promise<void>
}

/** The oldest PostgreSQL our SQL is written for. */
const oldestVersion = 15

/** Opens the server of `databaseUrl`, or our own PostgreSQL in the data folder, and brings it up to date. */
export async function openDatabase(options: OpenDatabaseOptions): Promise<OpenDatabase> {
  const opened = await openAnywhere(options)
  try {
    const { migrations: folder, afterMigrate, say } = options
    if (folder) await migrate(opened.db, { folder, afterMigrate, onProgress: (step) => say(tellStep(step)) })
    return opened
  } catch (error) {
    await opened.close()
    throw error
  }
}

function tellStep(step: MigrationStep): string {
  if (step.kind === 'waiting') return 'Một chương trình khác đang nâng cấp cơ sở dữ liệu, xin chờ…'
  return `Đang nâng cấp cơ sở dữ liệu ${step.index}/${step.count}: ${step.name}`
}

async function openAnywhere(options: OpenDatabaseOptions): Promise<OpenDatabase> {
  if (options.databaseUrl) return openExternal(options.databaseUrl, options)
  const running = options.share ? await findRunningUrl(options.dataDir) : undefined
  if (running) return openShared(running, options)
  const embedded = await startEmbedded(options)
  const { db, close } = connect(embedded.url, { sees: options.sees })
  return {
    db,
    url: embedded.url,
    kind: 'embedded',
    location: options.dataDir,
    announce: embedded.announce,
    close: async () => {
      await close()
      // A command may have guests: other commands that found its database running.
      await embedded.stop(options.share ? 'smart' : 'fast')
    },
  }
}

async function openExternal(url: string, { sees }: OpenDatabaseOptions): Promise<OpenDatabase> {
  const found = Math.floor((await askVersion(url)) / 10_000)
  if (found < oldestVersion) throw new Problem('database.version-too-old', { found, needed: oldestVersion })
  return {
    ...connect(url, { sees }),
    url,
    kind: 'external',
    location: hidePassword(url),
    announce: async () => {},
  }
}

function openShared(url: string, { dataDir, sees }: OpenDatabaseOptions): OpenDatabase {
  return {
    ...connect(url, { max: 4, sees }),
    url,
    kind: 'shared',
    location: dataDir,
    announce: async () => {},
  }
}
