import { printDifferences } from '../../core/lists/changes.ts'
import type { Entry, HistoryLine } from '../../core/lists/description.ts'
import { type AuditLine, listAuditOf } from '../../modules/audit/index.ts'
import type { RegisterList } from '../../platform/register-list.ts'
import { fillFields, type ListPlace } from './describe.ts'
import { namePointers } from './names.ts'

/** What became of one record, the last change first: who, when, through which door, and each field before and after. */
export async function readHistory(
  list: RegisterList,
  place: ListPlace,
  asked: { id: string; language: 'vi' | 'en'; labelOf: (operation: string) => string },
): Promise<HistoryLine[]> {
  const lines = await listAuditOf(place.db, place.communeId, list.entity, asked.id)
  const states = lines.map((line) => ({
    line,
    before: toRecord(list, line.before),
    after: toRecord(list, line.after),
  }))
  const records = states.flatMap(({ before, after }) => [before ?? {}, after ?? {}])
  const names = await namePointers(place, list.fields, records)
  const fields = fillFields(list.fields, place)
  return states
    .map(({ line, before, after }) => ({
      at: line.at.toISOString(),
      who: line.actorName,
      door: line.door,
      label: asked.labelOf(line.operation),
      kind: kindOf(line),
      changes: printDifferences(fields, before, after, { language: asked.language, names }),
    }))
    .reverse()
}

const kindOf = ({ before, after }: AuditLine): HistoryLine['kind'] => {
  if (before === null) return 'entered'
  return after === null ? 'removed' : 'changed'
}

const toRecord = (list: RegisterList, state: AuditLine['before']): Entry | undefined =>
  typeof state === 'object' && state !== null && !Array.isArray(state)
    ? list.toInput(state as Entry)
    : undefined
