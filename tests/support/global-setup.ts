import pg from 'pg'
import { migrate } from '../../src/platform/database/migrate.ts'

/** Makes the template database of this run on the server of `DATABASE_URL`, and drops it with its copies afterwards. */
export default async function setup(project: { provide: (key: 'templateUrl', value: string) => void }) {
  const server = process.env.DATABASE_URL ?? 'postgres://mtqg@127.0.0.1:54329/postgres'
  const name = `mtqg_test_${process.pid}_${Date.now()}`
  const admin = new pg.Client({ connectionString: server })
  await admin.connect()
  await admin.query(`create database ${name} template template0`)
  const url = new URL(server)
  url.pathname = `/${name}`
  await migrate(url.href, 'migrations')
  project.provide('templateUrl', url.href)
  return async () => {
    const { rows } = await admin.query<{ datname: string }>('select datname from pg_database where datname like $1', [`${name}%`])
    for (const row of rows) await admin.query(`drop database ${row.datname} with (force)`)
    await admin.end()
  }
}

declare module 'vitest' {
  export interface ProvidedContext {
    templateUrl: string
  }
}
