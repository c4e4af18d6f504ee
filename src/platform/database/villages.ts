import { sql } from 'kysely'
import type { IsoDate } from '../../core/contract.ts'
import { Problem } from '../../core/problem.ts'
import type { Db } from './db.ts'

/** The full name a village had on that day, as a column; `village` is the column that holds its id. */
export const villageNameOn = (village: string, day: IsoDate) =>
  sql<string | null>`(
    select found.full_name from unit_versions as found
    where found.unit_id = ${sql.ref(village)}
      and (found.valid_from is null or found.valid_from <= ${day}::date)
      and (found.valid_to is null or found.valid_to > ${day}::date)
    limit 1)`

/** True when the village has ever been one of the commune's. */
async function isVillageOf(db: Db, communeId: string, villageId: string): Promise<boolean> {
  const found = await db
    .selectFrom('unitVersions')
    .select('unitId')
    .where('unitId', '=', villageId)
    .where('parentId', '=', communeId)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

/** The village, where one is named, has ever been one of the commune's. @throws Problem `record.reference-unknown`. */
export async function checkVillage(
  db: Db,
  { communeId, villageId }: { communeId: string; villageId?: string },
): Promise<void> {
  if (villageId === undefined || (await isVillageOf(db, communeId, villageId))) return
  refuseVillage(villageId)
}

/** Says that the commune never had the village. @throws Problem `record.reference-unknown`. */
export function refuseVillage(villageId: string): never {
  throw new Problem('record.reference-unknown', {
    what: 'thôn của xã',
    whatEn: 'village of the commune',
    value: villageId,
  })
}
