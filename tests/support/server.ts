import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { connect } from '../../src/platform/database/connect.ts'
import { startEmbedded } from '../../src/platform/database/embedded/embedded.ts'
import { type MigrateOptions, migrate } from '../../src/platform/database/migrate.ts'

/** A server that tests may make databases on. */
export interface TestServer {
  url: string
  stop: () => Promise<void>
}

/** The server of `DATABASE_URL`, or our own one in a folder that is thrown away. */
export async function startTestServer(): Promise<TestServer> {
  const { DATABASE_URL } = process.env
  if (DATABASE_URL) return { url: DATABASE_URL, stop: async () => {} }
  const dataDir = await mkdtemp(join(tmpdir(), 'mtqg-test-'))
  const discard = () => rm(dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  const embedded = await startEmbedded({ dataDir, say: () => {}, isForTests: true }).catch(async (error) => {
    await discard()
    throw error
  })
  // Tests work as the plain role of the program, so that a migration that needs more is noticed.
  await query(embedded.superuserUrl, 'alter role mtqg createdb')
  return {
    url: embedded.url,
    stop: async () => {
      await embedded.stop('immediate')
      await discard()
    },
  }
}

/** Makes a migrated database, sorted and folded the same on every server. */
export async function createTemplate(server: string, name: string, options: MigrateOptions): Promise<string> {
  const create = (ctype: string) =>
    `create database ${name} template template0 encoding 'UTF8' lc_collate 'C' lc_ctype '${ctype}'`
  await query(server, create('C.UTF-8')).catch(() => query(server, create('C')))
  const url = addressOf(server, name)
  const { db, close } = connect(url, { max: 2 })
  try {
    await migrate(db, options)
  } finally {
    await close()
  }
  return url
}

/** Drops every database whose name begins so. */
export async function dropDatabases(server: string, beginning: string): Promise<void> {
  const found = await query(server, 'select datname from pg_database where starts_with(datname, $1)', [
    beginning,
  ])
  for (const { datname } of found) await query(server, `drop database if exists ${datname} with (force)`)
}

/** The same server, another database. */
export function addressOf(server: string, database: string): string {
  const url = new URL(server)
  url.pathname = `/${database}`
  return url.href
}

/** Does something that one program at a time may do on the server. */
export async function whileLocked<T>(url: string, name: string, act: () => Promise<T>): Promise<T> {
  return connected(url, async (client) => {
    // The lock goes with the connection.
    await client.query('select pg_advisory_lock(hashtext($1))', [name])
    return act()
  })
}

/** One statement on a connection of its own. */
export const query = (url: string, text: string, values: unknown[] = []): Promise<Record<string, string>[]> =>
  connected(url, async (client) => (await client.query(text, values)).rows)

async function connected<T>(url: string, act: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await act(client)
  } finally {
    await client.end()
  }
}
