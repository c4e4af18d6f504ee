import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Db, Tables } from './db.ts'

const types = new pg.TypeOverrides()
types.setTypeParser(pg.types.builtins.INT8, (text) => BigInt(text))
types.setTypeParser(pg.types.builtins.DATE, (text) => text)

/** A connection pool to a migrated database: bigint for whole đồng, `YYYY-MM-DD` for legal dates, camelCase names. */
export function connect(url: string, size = 10): { db: Db; close: () => Promise<void> } {
  const pool = new pg.Pool({ connectionString: url, max: size, types })
  // A dropped idle connection is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => undefined)
  const db = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool }),
    // Indicator codes live as keys inside JSON columns and must stay as they are.
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })
  return { db, close: () => db.destroy() }
}
