import { sql } from 'kysely'
import { getUnitByCode } from '../../src/modules/units/index.ts'
import type { Db } from '../../src/platform/database/db.ts'
import { writeWithin } from '../../src/platform/database/scope.ts'
import type { System } from '../../src/system/open-system.ts'
import type { SampleHead } from '../../src/system/sample-files.ts'

/** Tables whose lines are chained by hashes; a copied line would be a forged one. */
const notCopied = ['audit_lines']

/**
 * Gives other communes the registers of the sample, and those who may read the sample a right to read them.
 *
 * Rows are copied below the operations, table by table as the database lists them: ids may stay, since every
 * primary key begins with the commune. Villages stay those of the sample.
 *
 * @returns the codes of the communes, on the sample's day.
 */
export async function copySample(system: System, sample: SampleHead, count: number): Promise<string[]> {
  const { code, at } = sample.commune
  const origin = await getUnitByCode(system.db, code, at)
  const communes = await listOtherCommunes(system.db, { originId: origin.id, at, count })
  const ids = communes.map((commune) => commune.id)
  const tables = await listCommuneTables(system.db)
  await writeWithin(system.db, 'everything', (tx) => copyRows(tx, tables, origin.id, ids))
  await sql`
    insert into account_grants (account_id, role, unit_id, valid_from, valid_to)
    select account_id, role, commune, valid_from, valid_to
    from account_grants, unnest(${ids}::uuid[]) as commune where unit_id = ${origin.id}
  `.execute(system.db)
  await sql`analyze`.execute(system.db)
  return communes.map((commune) => commune.code)
}

async function listOtherCommunes(db: Db, wanted: { originId: string; at: string; count: number }) {
  const { rows } = await sql<{ id: string; code: string }>`
    select version.unit_id as id, version.code
    from unit_versions as version join units on units.id = version.unit_id
    where units.level = 'commune' and version.code is not null and version.unit_id <> ${wanted.originId}
      and daterange(version.valid_from, version.valid_to) @> ${wanted.at}::date
    order by version.code
    limit ${wanted.count}
  `.execute(db)
  return rows
}

interface CommuneTable {
  name: string
  columns: string[]
}

/** Every table with rows of communes, and its columns besides the commune. */
async function listCommuneTables(db: Db): Promise<CommuneTable[]> {
  const { rows } = await sql<CommuneTable>`
    select table_name as name,
      array_agg(column_name::text order by ordinal_position)
        filter (where column_name <> 'commune_id' and is_generated = 'NEVER') as columns
    from information_schema.columns
    where table_schema = 'public' and table_name <> all(${notCopied})
    group by table_name
    having bool_or(column_name = 'commune_id')
    order by table_name
  `.execute(db)
  return rows
}

/** One statement for all tables: references between them are checked when it ends, so their order is free. */
async function copyRows(db: Db, tables: readonly CommuneTable[], originId: string, ids: string[]) {
  const copies = tables.map(({ name, columns }, index) => {
    const listed = sql.join(columns.map((column) => sql.ref(column)))
    const table = sql.table(name)
    return sql`${sql.ref(`copy_${index}`)} as (
      insert into ${table} (commune_id, ${listed})
      select commune, ${listed} from ${table}, unnest(${ids}::uuid[]) as commune
      where commune_id = ${originId}
    )`
  })
  await sql`with ${sql.join(copies)} select`.execute(db)
}
