import { sql } from 'kysely'
import type { IsoDate } from '../../core/contract.ts'
import { omitNulls } from '../../core/registers/records.ts'
import { fullName } from '../../core/units/names.ts'
import { fold, sortKey } from '../../core/vietnamese/text.ts'
import type { Db, Tx } from '../../platform/database/db.ts'
import { holdsOn, type UnitVersion } from './units.queries.ts'

/** A village with its spellings, as stored. */
export interface StoredVillage extends UnitVersion {
  aliases: string[]
  spellingUnsettled: boolean
  synthetic: boolean
}

/** Villages of the commune in the order of the alphabet; without a day, those that have no end. */
export async function listVillagesOf(db: Db, communeId: string, at?: IsoDate): Promise<StoredVillage[]> {
  const rows = await db
    .selectFrom('unitVersions as v')
    .innerJoin('units as u', 'u.id', 'v.unitId')
    .select(['u.id', 'v.code', 'v.kind', 'v.name', 'v.fullName', 'v.parentId', 'v.validFrom', 'v.validTo'])
    .select(['v.decree', 'v.verified', 'u.spellingUnsettled', 'u.synthetic'])
    .select((select) => select.fn.coalesce('v.note', 'u.note').as('note'))
    .select(
      sql<string[]>`array(select name from unit_aliases where unit_id = u.id order by name)`.as('aliases'),
    )
    .where('v.parentId', '=', communeId)
    .where('u.level', '=', 'village')
    .where(holdsOn(at))
    .orderBy('v.sortKey')
    .orderBy('u.id')
    .execute()
  return rows.map((row) => ({ ...omitNulls(row), level: 'village' }))
}

/** The level of a unit with that id, or undefined when there is none. */
export async function findLevel(db: Db, unitId: string): Promise<string | undefined> {
  const row = await db.selectFrom('units').select('level').where('id', '=', unitId).executeTakeFirst()
  return row?.level
}

export interface NewVillage {
  communeId: string
  id: string
  kind: string
  name: string
  spellingUnsettled: boolean
  validFrom?: IsoDate
  decree?: string
  note?: string
  synthetic: boolean
}

export async function insertVillage(tx: Tx, village: NewVillage): Promise<void> {
  const { communeId, id, kind, name, spellingUnsettled, synthetic, note, validFrom, decree } = village
  await tx.insertInto('units').values({ id, level: 'village', spellingUnsettled, synthetic, note }).execute()
  await tx
    .insertInto('unitVersions')
    .values({
      unitId: id,
      kind,
      name,
      fullName: fullName({ kind, name }),
      nameFolded: fold(name),
      sortKey: sortKey(name),
      parentId: communeId,
      validFrom,
      decree,
    })
    .execute()
}

export async function insertAliases(
  tx: Tx,
  unitId: string,
  aliases: readonly { name: string; note?: string }[],
): Promise<void> {
  if (aliases.length === 0) return
  await tx
    .insertInto('unitAliases')
    .values(aliases.map(({ name, note }) => ({ unitId, name, nameFolded: fold(name), note })))
    .execute()
}
