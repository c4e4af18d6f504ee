import type { Entry, OpenRecord } from '../../core/lists/description.ts'
import { Problem } from '../../core/problem.ts'
import type { RegisterList } from '../../platform/register-list.ts'
import type { ListPlace } from './describe.ts'
import { namePointers } from './names.ts'

/** One record as its form takes it. @throws Problem `record.not-found`. */
export async function openRecord(list: RegisterList, place: ListPlace, id: string): Promise<OpenRecord> {
  const stored = await list.find(place.db, place.communeId, id)
  if (!stored) {
    const [register, registerEn] = [list.title.toLowerCase(), `the ${list.titleEn.toLowerCase()}`]
    throw new Problem('record.not-found', { register, registerEn, id })
  }
  const record = toPlain(list.toInput(stored as unknown as Entry))
  return {
    id,
    revision: stored.revision,
    record,
    names: await namePointers(place, list.fields, [record]),
  }
}

/** As JSON carries it: amounts as digits, absent fields left out. */
const toPlain = (record: Entry): Entry =>
  JSON.parse(
    JSON.stringify(record, (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value)),
  ) as Entry
