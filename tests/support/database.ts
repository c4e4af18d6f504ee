import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { inject } from 'vitest'
import { connect } from '../../src/platform/database/connect.ts'
import type { Db, Tx } from '../../src/platform/database/db.ts'
import { readWithin } from '../../src/platform/database/scope.ts'
import { addressOf, query, whileLocked } from './server.ts'

/** A database a test may use, migrated and with the reference data loaded. */
export interface TestDatabase {
  db: Db
  url: string
}

/** A database that tests take copies of: it is filled once a run, by whoever needs it first. */
export interface Template {
  /** Part of its name on the server. */
  name: string
  /** What it is a copy of itself; of the migrated database when not said. */
  from?: Template
  fill: (db: Db) => Promise<unknown>
}

interface Opened extends TestDatabase {
  close: () => Promise<void>
}

const opened: Promise<Opened>[] = []
const shared = new Map<string, Promise<Opened>>()

/**
 * The database of this worker, shared by all its test files one after another.
 *
 * What a test writes must be rolled back; a test that has to commit takes {@link freshDatabase}.
 */
export const testDatabase = (): Promise<TestDatabase> => ofWorker('w')

/** The same over a copy of the template: apart, since tests on the other one count on finding nothing. */
export const sharedDatabase = (template: Template): Promise<TestDatabase> =>
  ofWorker(`${template.name}_`, template)

function ofWorker(letter: string, template?: Template): Promise<TestDatabase> {
  const database = shared.get(letter) ?? open(`${letter}${process.pid}`, template)
  shared.set(letter, database)
  return database
}

/** A database for the tests of this file alone, for tests that commit. */
export function freshDatabase(template?: Template): Promise<TestDatabase> {
  return open(randomUUID().replaceAll('-', '').slice(0, 12), template)
}

/** A database with nothing in it, for tests of migrations. */
export function emptyDatabase(): Promise<TestDatabase> {
  return open(randomUUID().replaceAll('-', '').slice(0, 12), 'template0')
}

/** Looks at the rows of all units: outside of a scope nobody sees any. */
export const seeingEverything = <T>({ db }: { db: Db }, look: (db: Db) => Promise<T>): Promise<T> =>
  readWithin(db, 'everything', look)

/**
 * Runs the test inside a transaction that sees everything and never commits, as the owner of the tables: what
 * a request may not even look at is tested through the door.
 */
export async function rolledBack<T>(test: (tx: Tx) => Promise<T>): Promise<void> {
  const { db } = await testDatabase()
  const transaction = await db.startTransaction().execute()
  try {
    await sql`select set_config('mtqg.units', 'everything', true)`.execute(transaction)
    await test(transaction)
  } finally {
    await transaction.rollback().execute()
  }
}

function open(suffix: string, template?: Template | 'template0'): Promise<Opened> {
  const database = clone(suffix, template)
  opened.push(database)
  return database
}

async function clone(suffix: string, template?: Template | 'template0'): Promise<Opened> {
  const { server, nameOf } = findPlace()
  const name = nameOf(suffix)
  if (!(await exists(name))) {
    const from = typeof template === 'string' ? template : await prepare(template)
    await query(server, `create database ${name} template ${from}`)
  }
  const url = addressOf(server, name)
  return { ...connect(url, { max: 4 }), url }
}

/** The name of the template on the server, where it is by now. */
async function prepare(template?: Template): Promise<string> {
  const { server, nameOf } = findPlace()
  if (!template) return nameOf()
  const name = nameOf(template.name)
  if (await exists(name)) return name
  const from = await prepare(template.from)
  // Another worker may want it at the same moment: it waits, and finds it.
  await whileLocked(server, name, async () => {
    if (await exists(name)) return
    const unfinished = `${name}_unfinished`
    await query(server, `create database ${unfinished} template ${from}`)
    const { db, close } = connect(addressOf(server, unfinished), { max: 2 })
    await template.fill(db).finally(close)
    await query(server, `alter database ${unfinished} rename to ${name}`)
  })
  return name
}

/** The server of this run, and what databases are called on it. */
function findPlace() {
  const templateUrl = inject('templateUrl')
  const migrated = new URL(templateUrl).pathname.slice(1)
  const nameOf = (suffix?: string) => (suffix ? `${migrated}_${suffix}` : migrated)
  return { server: addressOf(templateUrl, 'postgres'), nameOf }
}

async function exists(name: string): Promise<boolean> {
  const found = await query(findPlace().server, 'select from pg_database where datname = $1', [name])
  return found.length > 0
}

/** Closes what the tests of a file have opened. */
export async function closeDatabases(): Promise<void> {
  for (const database of opened.splice(0)) await (await database).close()
  shared.clear()
}
