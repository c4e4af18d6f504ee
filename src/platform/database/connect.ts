import { CamelCasePlugin, CompiledQuery, Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { Problem } from '../../core/problem.ts'
import type { Db } from './db.ts'
import { PreparingClient } from './preparing-client.ts'

const { builtins } = pg.types

/**
 * How a value of the database becomes a value of the program.
 *
 * `date` stays the text it is (a legal date has no hour and no zone), whole numbers beyond 32 bits are
 * `bigint`, and `numeric` stays text so that no amount passes through a float.
 */
const parsers = new Map<number, (text: string) => unknown>([
  [builtins.INT8, (text) => BigInt(text)],
  [builtins.DATE, (text) => text],
  [builtins.NUMERIC, (text) => text],
  // The same types inside an array: int8[], date[], numeric[].
  [1016, parseArrayOf((text) => BigInt(text))],
  [1182, parseArrayOf((text) => text)],
  [1231, parseArrayOf((text) => text)],
])

/** Reads an array the way its elements are read; `text[]` already knows quotes and nulls. */
function parseArrayOf<T>(parse: (text: string) => T): (text: string) => (T | null)[] {
  const readTexts: (array: string) => (string | null)[] = pg.types.getTypeParser(1009 as never)
  return (array) => readTexts(array).map((text) => (text === null ? null : parse(text)))
}

const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && parsers.get(oid)) ||
    pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser,
}

/** A pool of connections dressed for the program, and the way to put it away. */
export interface Connection {
  db: Db
  close: () => Promise<void>
}

export interface ConnectOptions {
  /** How many connections at most. */
  max?: number
  /** Every unit, for programs that work for the whole system; otherwise none outside of a scope. */
  sees?: 'everything'
}

/**
 * Opens a pool on a PostgreSQL server; connections are made when first used.
 *
 * Column names are camelCase in code. Keys inside JSON columns keep their spelling: they hold indicator
 * codes such as `DA_01`. Every connection thinks in the time of Vietnam.
 */
export function connect(url: string, { max = 10, sees }: ConnectOptions = {}): Connection {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    types,
    application_name: 'mtqg',
    Client: PreparingClient,
  })
  // An idle connection that breaks (the server was stopped) is replaced when next needed.
  pool.on('error', () => {})
  const dialect = new PostgresDialect({
    pool,
    onCreateConnection: async (connection) => {
      await connection.executeQuery(CompiledQuery.raw("set timezone to 'Asia/Ho_Chi_Minh'"))
      if (sees) await connection.executeQuery(CompiledQuery.raw(`set mtqg.units to '${sees}'`))
    },
  })
  const db: Db = new Kysely({ dialect, plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })] })
  return { db, close: () => db.destroy() }
}

/** Asks the server for its version, or throws `database.unreachable` with what it answered. */
export async function askVersion(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
    const { rows } = await client.query<{ version: string }>(
      "select current_setting('server_version_num') as version",
    )
    return Number(rows[0]?.version ?? 0)
  } catch (error) {
    throw new Problem('database.unreachable', {
      address: hidePassword(url),
      reason: error instanceof Error ? error.message || String(error) : String(error),
    })
  } finally {
    await client.end().catch(() => {})
  }
}

/** The address as it may be shown and logged. */
export function hidePassword(url: string): string {
  return /^\w+:\/\//.test(url) ? url.replace(/\/\/([^:/@]*):[^@]*@/, '//$1@') : '(DATABASE_URL)'
}
