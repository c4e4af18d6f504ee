import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { getUnitByCode } from '../../src/modules/units/index.ts'
import type { Db } from '../../src/platform/database/db.ts'
import { readWithin, type Scope, writeWithin } from '../../src/platform/database/scope.ts'
import type { System } from '../../src/system/open-system.ts'
import { sampleSystem } from '../support/sample.ts'

let system: System
let thuyHung: string
let elsewhere: string
let tables: string[]

beforeAll(async () => {
  system = await sampleSystem()
  thuyHung = (await getUnitByCode(system.db, '06208', '2023-12-31')).id
  elsewhere = (await getUnitByCode(system.db, '06184', '2025-12-31')).id
  tables = await listTables()
})

/** Every table with rows of units, as the database itself lists them: a later one is tested too. */
async function listTables(): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.columns join information_schema.tables using (table_schema, table_name)
    where table_schema = 'public' and column_name = 'commune_id' and table_type = 'BASE TABLE'
    order by table_name`.execute(system.db)
  return rows.map((row) => row.name)
}

const countRows = async (db: Db, table: string): Promise<number> => {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(db)
  return rows[0]?.n ?? 0
}

/** Tables of which at least one row is seen. */
const listSeen = (scope: Scope): Promise<string[]> =>
  readWithin(system.db, scope, async (db) => {
    const counts = new Map<string, number>()
    for (const table of tables) counts.set(table, await countRows(db, table))
    return tables.filter((table) => counts.get(table))
  })

describe('every table with rows of units', () => {
  it('has the wall around it, also against its owner', async () => {
    const { rows } = await sql<{ name: string; walls: number }>`
      select c.relname as name, count(p.polname) filter (where c.relrowsecurity and c.relforcerowsecurity and p.polpermissive
        and p.polcmd = '*' and p.polroles = '{0}'
        and pg_get_expr(p.polqual, c.oid) like '%sees_everything%commune_id = ANY%visible_units%')::int as walls
      from pg_class c left join pg_policy p on p.polrelid = c.oid
      where c.relnamespace = 'public'::regnamespace and c.relname = any(${tables})
      group by c.relname having count(p.polname) <> 1 or count(*) filter (where c.relforcerowsecurity) <> 1`.execute(
      system.db,
    )
    expect(tables.length).toBeGreaterThan(20)
    expect(rows).toEqual([])
  })

  it('shows its rows to the commune and to whoever works for the whole country', async () => {
    const seen = await listSeen([thuyHung])
    expect(seen).toEqual(expect.arrayContaining(['audit_lines', 'capital_allocations', 'reports']))
    expect(await listSeen('everything')).toEqual(seen)
  })

  it('shows nothing to another commune, nor to whoever forgot to say for whom', async () => {
    expect(await listSeen([elsewhere])).toEqual([])
    expect(await listSeen([])).toEqual([])
    await system.db.transaction().execute(async (tx) => {
      await sql`set local role mtqg_app`.execute(tx)
      for (const table of tables) expect(await countRows(tx, table), table).toBe(0)
    })
  })

  it('lets another commune change and remove nothing', async () => {
    for (const table of tables.filter((name) => name !== 'audit_lines')) {
      const touched = await writeWithin(system.db, [elsewhere], async (tx) => {
        const name = sql.table(table)
        const changed = await sql`update ${name} set commune_id = commune_id`.execute(tx)
        const removed = await sql`delete from ${name}`.execute(tx)
        return [changed.numAffectedRows, removed.numAffectedRows]
      })
      expect(touched, table).toEqual([0n, 0n])
    }
  })

  it('lets nobody put a row into another commune', async () => {
    for (const table of tables) {
      const forge = writeWithin(system.db, [elsewhere], (tx) =>
        sql`insert into ${sql.table(table)} (commune_id) values (${thuyHung})`.execute(tx),
      )
      await expect(forge, table).rejects.toThrow(/row-level security/)
    }
  })

  it('lets nobody push a row of their own over to another commune', async () => {
    const push = writeWithin(system.db, [thuyHung], (tx) =>
      sql`update work_remarks set commune_id = ${elsewhere}`.execute(tx),
    )
    await expect(push).rejects.toThrow(/row-level security/)
  })
})

describe('a request', () => {
  it('works as a role that owns nothing and passes no wall', async () => {
    const roles = await readWithin(system.db, [thuyHung], (db) =>
      sql`select current_user::text as name, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
        exists (select from pg_class where relowner = pg_roles.oid) as owns
        from pg_roles where rolname = current_user`.execute(db),
    )
    expect(roles.rows).toEqual([
      {
        name: 'mtqg_app',
        rolsuper: false,
        rolbypassrls: false,
        rolcreaterole: false,
        rolcreatedb: false,
        owns: false,
      },
    ])
  })

  it('cannot change what was audited, nor empty a table', async () => {
    for (const statement of [
      'delete from audit_lines',
      "update audit_lines set actor_name = 'x'",
      'truncate reports cascade',
      'alter table reports disable row level security',
    ]) {
      const attempt = writeWithin(system.db, 'everything', (tx) => sql.raw(statement).execute(tx))
      await expect(attempt, statement).rejects.toThrow(/permission denied|must be owner/)
    }
  })

  it('that only reads writes nothing', async () => {
    const attempt = readWithin(system.db, [thuyHung], (db) => db.deleteFrom('workRemarks').execute())
    await expect(attempt).rejects.toThrow(/read-only/)
  })

  it('leaves its scope behind when it ends', async () => {
    await readWithin(system.db, [thuyHung], async (db) => countRows(db, 'reports'))
    const { rows } = await sql<{ units: string; role: string }>`
      select coalesce(current_setting('mtqg.units', true), '') as units, current_user::text = session_user as role`.execute(
      system.db,
    )
    expect(rows).toEqual([{ units: '', role: true }])
  })

  it('sees sessions and second factors of its own people only, and no hash of a password at all', async () => {
    const owned = await sql<{ name: string }>`
      select table_name as name from information_schema.columns
      where table_schema = 'public' and column_name = 'account_id' order by table_name`.execute(system.db)
    expect(owned.rows.map((row) => row.name)).toContain('sign_in_sessions')
    await sql`insert into account_notices (id, account_id, kind, at)
      select gen_random_uuid(), account_id, 'wrong-passwords', now() from account_grants
      where unit_id = ${thuyHung} limit 1`.execute(system.db)
    const countIn = (scope: Scope, name: string) => readWithin(system.db, scope, (db) => countRows(db, name))
    for (const { name } of owned.rows) expect(await countIn([elsewhere], name), name).toBe(0)
    expect(await countIn([thuyHung], 'account_notices')).toBeGreaterThan(0)
    await sql`delete from account_notices where kind = 'wrong-passwords'`.execute(system.db)
    const peep = readWithin(system.db, 'everything', (db) =>
      sql`select password_hash from accounts`.execute(db),
    )
    await expect(peep).rejects.toThrow(/permission denied/)
  })

  it('sees who holds a role in its units, with all roles of theirs, and nobody else', async () => {
    const listIn = (scope: Scope) =>
      readWithin(system.db, scope, async (db) => {
        const rows = await db.selectFrom('accountGrants').select('accountId').execute()
        return rows.length
      })
    expect(await listIn([thuyHung])).toBeGreaterThanOrEqual(5)
    expect(await listIn([elsewhere])).toBe(0)
  })
})
