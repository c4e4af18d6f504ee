import { isSame } from '../core/registers/records.ts'
import { checkRevision, type RegisterName } from '../core/registers/references.ts'
import type { Change } from './operations.ts'

/** How one register stores a record. */
interface Saving<T> {
  entity: string
  named: RegisterName
  /** The record as problems name it. */
  label: (stored: T) => string
  /** The revision the writer has seen. */
  seen?: number
  stored: (T & { revision: number }) | undefined
  write: (revision: number) => Promise<void>
}

/**
 * Writes a new record, or writes over the stored one once the writer has seen its present state.
 *
 * The same content sent again is no change. @throws Problem `record.changed`.
 */
export async function saveRecord<T extends { id: string }>(record: T, saving: Saving<T>): Promise<Change> {
  const { entity, named, stored, seen } = saving
  if (!stored) {
    await saving.write(1)
    return { entity, entityId: record.id, before: null, after: record }
  }
  const { revision, ...before } = stored
  const change = { entity, entityId: record.id, before, after: record }
  if (isSame(before, record)) return change
  checkRevision(stored, { revision: seen, label: saving.label(stored), ...named })
  await saving.write(revision + 1)
  return change
}
