import type { IsoDate } from '../../core/contract.ts'
import { Problem } from '../../core/problem.ts'
import { isSame } from '../../core/registers/records.ts'
import { nameInSentence, parseFullName } from '../../core/units/names.ts'
import { findSpelled, resolveSpelling } from '../../core/units/spellings.ts'
import type { Db, Tx } from '../../platform/database/db.ts'
import { implementWrite } from '../../platform/operations.ts'
import { addAlias, createVillage, type Village } from './units.contract.ts'
import { describeVersions, getUnitName } from './units.service.ts'
import {
  findLevel,
  insertAliases,
  insertVillage,
  listVillagesOf,
  type StoredVillage,
} from './villages.queries.ts'

const named = { register: 'danh sách thôn', registerEn: 'the list of villages' }
const entity = 'village'

/** The villages of the commune on that day, or those it has now, in the order of the alphabet. */
export async function listVillages(db: Db, communeId: string, at?: IsoDate): Promise<Village[]> {
  return describeVersions(db, await listVillagesOf(db, communeId, at), at)
}

/** The village of the commune that a spelling means, or undefined when it means none, or more than one. */
export async function resolveVillage(
  db: Db,
  communeId: string,
  spelling: string,
): Promise<StoredVillage | undefined> {
  return resolveSpelling(await listVillagesOf(db, communeId), spelling)
}

/** Nobody else in the commune is spelled so. @throws Problem `unit.spelling-taken`. */
function checkFree(villages: readonly StoredVillage[], spelling: string): void {
  const taken = findSpelled(villages, spelling)
  if (taken) throw new Problem('unit.spelling-taken', { spelling, village: nameInSentence(taken) })
}

async function checkCommune(tx: Tx, communeId: string): Promise<void> {
  if ((await findLevel(tx, communeId)) !== 'commune') {
    throw new Problem('unit.not-a-commune', { unit: await getUnitName(tx, communeId) })
  }
}

/** What the audit line keeps of a village. */
const toRecord = ({
  id,
  kind,
  name,
  aliases,
  spellingUnsettled,
  synthetic,
  validFrom,
  decree,
  note,
}: Recorded) => ({
  id,
  kind,
  name,
  aliases: [...aliases].sort(),
  spellingUnsettled,
  synthetic,
  validFrom,
  decree,
  note,
})
type Recorded = Omit<StoredVillage, 'level' | 'fullName' | 'verified'>

export const createVillageOperation = implementWrite(createVillage, async (tx, input) => {
  const { communeId, id, aliases, ...given } = input
  await checkCommune(tx, communeId)
  // "Thôn Đông" typed into the name of a thôn is "Đông".
  const parsed = parseFullName(given.name, 'village')
  const name = parsed?.kind === given.kind ? parsed.name : given.name
  const spellings = [...new Set(aliases)].filter((alias) => alias !== name)
  const after = toRecord({ ...given, id, name, aliases: spellings })
  const villages = await listVillagesOf(tx, communeId)
  const stored = villages.find((village) => village.id === id)
  if (stored && isSame(toRecord(stored), after)) return { entity, entityId: id, before: after, after }
  if (await findLevel(tx, id)) throw new Problem('record.code-taken', { ...named, code: id })
  for (const spelling of [name, ...spellings]) checkFree(villages, spelling)
  await insertVillage(tx, { ...given, communeId, id, name })
  await insertAliases(
    tx,
    id,
    spellings.map((alias) => ({ name: alias })),
  )
  return { entity, entityId: id, before: null, after }
})

export const addAliasOperation = implementWrite(
  addAlias,
  async (tx, { communeId, villageId, name, note }) => {
    const villages = await listVillagesOf(tx, communeId)
    const stored = villages.find((village) => village.id === villageId)
    if (!stored) throw new Problem('record.not-found', { ...named, id: villageId })
    const before = toRecord(stored)
    if (findSpelled([stored], name)) return { entity, entityId: villageId, before, after: before }
    checkFree(villages, name)
    await insertAliases(tx, villageId, [{ name, note }])
    const after = toRecord({ ...stored, aliases: [...stored.aliases, name] })
    return { entity, entityId: villageId, before, after }
  },
)
