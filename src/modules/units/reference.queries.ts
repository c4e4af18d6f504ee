import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/database/db.ts'

/** A version as the table has it, by column. */
export interface ReferenceVersion {
  unit_id: string
  level: string
  code?: string
  name: string
  full_name: string
  kind: string
  name_folded: string
  sort_key: string
  parent_id?: string
  valid_from?: string
  valid_to?: string
  decree?: string
  verified: boolean
  note?: string
}

export interface ReferenceSuccession {
  predecessor_id: string
  successor_id: string
  effective_on?: string
  whole?: boolean
  decree?: string
  verified: boolean
  note?: string
}

/** How many lines a load added, changed and took away. */
export interface LoadedCounts {
  added: number
  changed: number
  removed: number
}

export async function findLoadedDigest(db: Db, name: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('referenceLoads')
    .select('digest')
    .where('name', '=', name)
    .executeTakeFirst()
  return row?.digest
}

export async function saveLoadedDigest(tx: Tx, name: string, digest: string): Promise<void> {
  await tx
    .insertInto('referenceLoads')
    .values({ name, digest })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ digest, loadedAt: sql`now()` }))
    .execute()
}

const versionsOf = (
  rows: readonly ReferenceVersion[],
) => sql`json_to_recordset(${JSON.stringify(rows)}::json) as row (
  unit_id uuid, level text, code text, name text, full_name text, kind text, name_folded text, sort_key text,
  parent_id uuid, valid_from date, valid_to date, decree text, verified boolean, note text)`

/** Makes the stored versions of these units exactly these; other units, villages among them, are left alone. */
export async function replaceVersions(tx: Tx, rows: readonly ReferenceVersion[]): Promise<LoadedCounts> {
  const given = versionsOf(rows)
  await sql`insert into units (id, level) select distinct unit_id, level from ${given}
    on conflict (id) do nothing`.execute(tx)
  const removed = await sql`
    with given as materialized (select unit_id, valid_from from ${given})
    delete from unit_versions as v
    where v.unit_id in (select unit_id from given)
      and not exists (
        select from given where given.unit_id = v.unit_id and given.valid_from is not distinct from v.valid_from
      )`.execute(tx)
  const saved = await sql<{ added: bigint; changed: bigint }>`
    with saved as (
      insert into unit_versions as v (unit_id, code, name, full_name, kind, name_folded, sort_key, parent_id,
        valid_from, valid_to, decree, verified, note)
      select unit_id, code, name, full_name, kind, name_folded, sort_key, parent_id,
        valid_from, valid_to, decree, verified, note from ${given}
      on conflict (unit_id, (coalesce(valid_from, date '0001-01-01'))) do update set
        code = excluded.code, name = excluded.name, full_name = excluded.full_name, kind = excluded.kind,
        name_folded = excluded.name_folded, sort_key = excluded.sort_key, parent_id = excluded.parent_id,
        valid_to = excluded.valid_to, decree = excluded.decree, verified = excluded.verified, note = excluded.note
      where v.* is distinct from excluded.*
      returning xmax = 0 as is_new
    )
    select count(*) filter (where is_new) as added, count(*) filter (where not is_new) as changed from saved`.execute(
    tx,
  )
  return toCounts(saved.rows[0], removed.numAffectedRows)
}

const successionsOf = (
  rows: readonly ReferenceSuccession[],
) => sql`json_to_recordset(${JSON.stringify(rows)}::json) as row (
  predecessor_id uuid, successor_id uuid, effective_on date, whole boolean, decree text, verified boolean, note text)`

/** Makes the stored successions between units of the list exactly these. */
export async function replaceSuccessions(
  tx: Tx,
  rows: readonly ReferenceSuccession[],
  unitIds: readonly string[],
): Promise<LoadedCounts> {
  const given = successionsOf(rows)
  const removed = await sql`
    with given as materialized (select predecessor_id, successor_id, effective_on from ${given}),
      listed as materialized (select unnest(${[...unitIds]}::uuid[]) as id)
    delete from unit_successions as link
    where link.predecessor_id in (select id from listed) and link.successor_id in (select id from listed)
      and not exists (
        select from given where given.predecessor_id = link.predecessor_id
          and given.successor_id = link.successor_id
          and given.effective_on is not distinct from link.effective_on
      )`.execute(tx)
  const saved = await sql<{ added: bigint; changed: bigint }>`
    with saved as (
      insert into unit_successions as link (predecessor_id, successor_id, effective_on, whole, decree, verified, note)
      select predecessor_id, successor_id, effective_on, whole, decree, verified, note from ${given}
      on conflict (predecessor_id, successor_id, (coalesce(effective_on, date '0001-01-01'))) do update set
        whole = excluded.whole, decree = excluded.decree, verified = excluded.verified, note = excluded.note
      where link.* is distinct from excluded.*
      returning xmax = 0 as is_new
    )
    select count(*) filter (where is_new) as added, count(*) filter (where not is_new) as changed from saved`.execute(
    tx,
  )
  return toCounts(saved.rows[0], removed.numAffectedRows)
}

const toCounts = (
  saved: { added: bigint; changed: bigint } | undefined,
  removed: bigint | undefined,
): LoadedCounts => ({
  added: Number(saved?.added ?? 0),
  changed: Number(saved?.changed ?? 0),
  removed: Number(removed ?? 0),
})
