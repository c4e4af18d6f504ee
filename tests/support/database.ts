import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { connect } from '../../src/platform/database/connect.ts'
import type { Db, Tx } from '../../src/platform/database/db.ts'

let opened: Promise<{ db: Db; close: () => Promise<void> }> | undefined

/** This worker's own copy of the template database. */
export function testDatabase(): Promise<{ db: Db; close: () => Promise<void> }> {
  opened ??= cloneTemplate()
  return opened
}

async function cloneTemplate() {
  const url = new URL(inject('templateUrl'))
  const template = url.pathname.slice(1)
  const name = `${template}_${process.pid}_${Math.random().toString(36).slice(2, 8)}`
  url.pathname = '/postgres'
  const admin = new pg.Client({ connectionString: url.href })
  await admin.connect()
  await admin.query('select pg_advisory_lock(4711)')
  await admin.query(`create database ${name} template ${template}`)
  await admin.end()
  url.pathname = `/${name}`
  return connect(url.href, 4)
}

afterAll(async () => {
  await (await opened)?.close()
  opened = undefined
})

class RolledBack extends Error {}

/** Runs the test inside a transaction that never commits. */
export async function rolledBack(test: (tx: Tx) => Promise<void>): Promise<void> {
  const { db } = await testDatabase()
  try {
    await db.transaction().execute(async (tx) => {
      await test(tx)
      throw new RolledBack()
    })
  } catch (error) {
    if (!(error instanceof RolledBack)) throw error
  }
}
