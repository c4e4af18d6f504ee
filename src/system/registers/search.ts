import type { Entry } from '../../core/lists/description.ts'
import { listRows } from '../../platform/database/list-rows.ts'
import type { RegisterList } from '../../platform/register-list.ts'
import type { ListPlace } from './describe.ts'

/** Records of one register that have the words. */
export interface FoundRecords {
  register: string
  title: string
  titleEn: string
  total: number
  records: { id: string; label: string }[]
}

/** Enough to see whether it is the right register; the list itself shows the rest. */
const shown = 4

/** Records of every register that have all the words, whatever their year. */
export async function searchRegisters(
  registers: Iterable<RegisterList>,
  { db, communeId }: ListPlace,
  text: string,
): Promise<FoundRecords[]> {
  const found = await Promise.all(
    [...registers].map(async (list) => {
      const { rows, total } = await listRows(db, list, { communeId, text, pageSize: shown })
      const records = await Promise.all(
        rows.map(async ({ id }) => {
          const stored = await list.find(db, communeId, id)
          return stored ? [{ id, label: list.label(list.toInput(stored as unknown as Entry)) }] : []
        }),
      )
      return { register: list.name, title: list.title, titleEn: list.titleEn, total, records: records.flat() }
    }),
  )
  return found.filter(({ records }) => records.length > 0)
}
