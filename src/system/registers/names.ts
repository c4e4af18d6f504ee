import type { Entry, Field, FieldValue } from '../../core/lists/description.ts'
import type { Policy } from '../../core/policy/index.ts'
import { nameDocuments } from '../../modules/official-documents/index.ts'
import { findUnit } from '../../modules/units/index.ts'
import type { Db } from '../../platform/database/db.ts'

type Pointing = Pick<Field, 'key' | 'kind'> & { fields?: readonly Pointing[] }

/** The names of everything that records point to by id: villages and documents of the register. */
export async function namePointers(
  { db, policy, communeId }: { db: Db; policy: Policy; communeId: string },
  fields: readonly Pointing[],
  records: readonly Entry[],
): Promise<Record<string, string>> {
  const idsOf = (kind: Field['kind']) => [
    ...new Set(records.flatMap((record) => listPointers(fields, record, kind))),
  ]
  const villages: Record<string, string> = {}
  for (const id of idsOf('village')) villages[id] = (await findUnit(db, id))?.fullName ?? id
  return { ...villages, ...(await nameDocuments(db, communeId, idsOf('document'), policy)) }
}

function listPointers(fields: readonly Pointing[], record: Entry, kind: Field['kind']): string[] {
  return fields.flatMap((field) => {
    const value = record[field.key]
    if (field.kind === kind && typeof value === 'string') return [value]
    const { fields: inner } = field
    return inner ? entriesOf(value).flatMap((entry) => listPointers(inner, entry, kind)) : []
  })
}

const entriesOf = (value: FieldValue): readonly Entry[] =>
  Array.isArray(value) ? value.filter((entry): entry is Entry => typeof entry === 'object') : []
