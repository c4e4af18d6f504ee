import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { Problem } from '../../core/problem.ts'

/** Any number that no other program takes as its advisory lock: "MTQG" in bytes. */
const lockNumber = 0x4d545147

interface Migration {
  name: string
  sql: string
  checksum: string
}

/** Migration files in order, with their checksums. */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}-.+\.sql$/.test(name)).sort()
  return Promise.all(
    names.map(async (name) => {
      const sql = (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

/**
 * Applies what is missing, in order, each file in its own transaction, under a lock: of two processes that
 * start at once one waits and then finds nothing to do. Returns the names applied.
 *
 * @throws Problem `database.migration-changed` when an applied file was edited afterwards, and
 * `database.newer` when the database knows migrations that this program does not.
 */
export async function migrate(url: string, folder: string, onApply: (name: string) => void = () => undefined): Promise<string[]> {
  const migrations = await readMigrations(folder)
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [lockNumber])
    await client.query(
      'create table if not exists schema_migrations (name text primary key, checksum text not null, applied_at timestamptz not null default now())',
    )
    const { rows } = await client.query<{ name: string; checksum: string }>('select name, checksum from schema_migrations')
    const applied = new Map(rows.map((row) => [row.name, row.checksum]))
    refuseStrangers(migrations, applied)
    const missing = migrations.filter((migration) => !applied.has(migration.name))
    for (const migration of missing) {
      onApply(migration.name)
      await applyOne(client, migration)
    }
    return missing.map((migration) => migration.name)
  } finally {
    await client.end()
  }
}

function refuseStrangers(migrations: Migration[], applied: Map<string, string>): void {
  const known = new Map(migrations.map((migration) => [migration.name, migration.checksum]))
  for (const [name, checksum] of applied) {
    const own = known.get(name)
    if (own === undefined) throw new Problem('database.newer', { migration: name })
    if (own !== checksum) throw new Problem('database.migration-changed', { migration: name })
  }
}

async function applyOne(client: pg.Client, migration: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query(migration.sql)
    await client.query('insert into schema_migrations (name, checksum) values ($1, $2)', [
      migration.name,
      migration.checksum,
    ])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}
