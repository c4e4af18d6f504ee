import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { Problem } from '../../core/problem.ts'
import type { Db } from './db.ts'

export type MigrationStep =
  | { kind: 'waiting' }
  | { kind: 'migrating'; name: string; index: number; count: number }

export interface MigrateOptions {
  /** The folder of `0001-name.sql` files. */
  folder: string
  /**
   * Brings the data that comes with the program up to date, still under the lock. It runs at every start,
   * so it must find out cheaply that there is nothing to do.
   */
  afterMigrate?: (db: Db) => Promise<unknown>
  onProgress?: (step: MigrationStep) => void
}

interface MigrationFile {
  name: string
  text: string
  checksum: string
}

interface Applied {
  name: string
  checksum: string
}

/** Any constant does, as long as every version of the program uses the same one. */
const lockKey = 7_218_431_605n

/**
 * Brings the database to the state this program expects: applies missing migrations and says which.
 *
 * Forward only. Each file runs in its own transaction and is recorded with its checksum. Of two programs
 * that start at once, one waits for the other. A file that changed after it was applied, or a database that
 * is ahead of the program, is refused before anything is touched.
 */
export async function migrate(db: Db, options: MigrateOptions): Promise<string[]> {
  const files = await listMigrations(options.folder)
  const onProgress = options.onProgress ?? (() => {})
  return db.connection().execute(async (connection) => {
    await takeLock(connection, onProgress)
    try {
      await createBook(connection)
      const pending = findPending(files, await listApplied(connection))
      for (const [index, file] of pending.entries()) {
        onProgress({ kind: 'migrating', name: file.name, index: index + 1, count: pending.length })
        await apply(connection, file)
      }
      await openTablesToRequests(connection)
      await options.afterMigrate?.(connection)
      return pending.map((file) => file.name)
    } finally {
      await sql`select pg_advisory_unlock(${lockKey})`.execute(connection).catch(() => {})
    }
  })
}

/** Migration files in the order they are applied. */
export async function listMigrations(folder: string): Promise<MigrationFile[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}-[a-z0-9-]+\.sql$/.test(name)).sort()
  return Promise.all(
    names.map(async (name) => {
      // The same file has Windows line ends in some working copies.
      const text = (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n')
      return { name, text, checksum: createHash('sha256').update(text).digest('hex') }
    }),
  )
}

async function takeLock(connection: Db, onProgress: (step: MigrationStep) => void): Promise<void> {
  const tried = await sql<{ taken: boolean }>`select pg_try_advisory_lock(${lockKey}) as taken`.execute(
    connection,
  )
  if (tried.rows[0]?.taken) return
  onProgress({ kind: 'waiting' })
  await sql`select pg_advisory_lock(${lockKey})`.execute(connection)
}

/** The table that remembers what was applied. */
async function createBook(connection: Db): Promise<void> {
  await sql`create table if not exists applied_migrations (
    name text primary key, checksum text not null, applied_at timestamptz not null default now()
  )`.execute(connection)
}

async function listApplied(connection: Db): Promise<Applied[]> {
  const found = await sql<Applied>`
    select name, checksum from applied_migrations order by name collate "C"`.execute(connection)
  return found.rows
}

/** The files still to apply, once what was applied is found to be the beginning of the list. */
function findPending(files: readonly MigrationFile[], applied: readonly Applied[]): MigrationFile[] {
  for (const [index, { name, checksum }] of applied.entries()) {
    const file = files[index]
    if (!file) throw new Problem('database.newer-than-program', { migration: name })
    if (file.name !== name || file.checksum !== checksum) {
      throw new Problem('database.migration-changed', { file: file.name, applied: name })
    }
  }
  return files.slice(applied.length)
}

/** Requests work as a role that owns nothing; it must reach the tables of every migration. */
async function openTablesToRequests(connection: Db): Promise<void> {
  const found = await sql<{ isThere: boolean }>`
    select to_regprocedure('prepare_app_role()') is not null as is_there`.execute(connection)
  if (found.rows[0]?.isThere) await sql`select prepare_app_role()`.execute(connection)
}

async function apply(connection: Db, file: MigrationFile): Promise<void> {
  try {
    await connection.transaction().execute(async (tx) => {
      // A migration may move rows of every unit.
      await sql`select set_config('mtqg.units', 'everything', true)`.execute(tx)
      await sql.raw(file.text).execute(tx)
      await sql`insert into applied_migrations (name, checksum) values (${file.name}, ${file.checksum})`.execute(
        tx,
      )
    })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(`Migration ${file.name} failed: ${reason}${placeOf(error, file.text)}`, { cause: error })
  }
}

/** " (line 12)" when the server said where. */
function placeOf(error: unknown, text: string): string {
  const position = Number((error as { position?: string }).position)
  return position > 0 ? ` (line ${text.slice(0, position).split('\n').length})` : ''
}
