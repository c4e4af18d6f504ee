import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, inject } from 'vitest'
import { connect } from '../../src/platform/database/connect.ts'
import type { Db, Tx } from '../../src/platform/database/db.ts'
import { readWithin } from '../../src/platform/database/scope.ts'
import { addressOf, query } from './server.ts'

/** A database a test may use, migrated and with the reference data loaded. */
export interface TestDatabase {
  db: Db
  url: string
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

/** The same with the sample in it: apart, since tests on the other one count on finding nothing. */
export const sharedSampleDatabase = (): Promise<TestDatabase> => ofWorker('s')

function ofWorker(letter: string): Promise<TestDatabase> {
  const database = shared.get(letter) ?? open(`${letter}${process.env.VITEST_POOL_ID ?? '0'}`)
  shared.set(letter, database)
  return database
}

/** A database for the tests of this file alone, for tests that commit. */
export function freshDatabase(): Promise<TestDatabase> {
  return open(randomUUID().replaceAll('-', '').slice(0, 12))
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

function open(suffix: string, template?: string): Promise<Opened> {
  const database = clone(suffix, template)
  opened.push(database)
  return database
}

async function clone(suffix: string, from?: string): Promise<Opened> {
  const templateUrl = inject('templateUrl')
  const template = new URL(templateUrl).pathname.slice(1)
  const name = `${template}_${suffix}`
  const server = addressOf(templateUrl, 'postgres')
  const found = await query(server, 'select from pg_database where datname = $1', [name])
  if (found.length === 0) await query(server, `create database ${name} template ${from ?? template}`)
  const url = addressOf(templateUrl, name)
  return { ...connect(url, { max: 4 }), url }
}

afterAll(async () => {
  for (const database of opened.splice(0)) await (await database).close()
  shared.clear()
})
