import { Problem } from '../core/problem.ts'
import { isSame, type Revised } from '../core/registers/records.ts'
import { checkRevision, type RegisterName } from '../core/registers/references.ts'
import type { Db, Tx } from './database/db.ts'
import { lockRegister } from './database/lock-register.ts'
import { deleteRow, isCodeTaken, type RegisterTable } from './database/register-rows.ts'
import type { Change } from './operations.ts'

/** A record of a commune. Its `code`, where it has one, is its own in the register and never changes. */
interface RegisterRecord {
  communeId: string
  id: string
  code?: string
}

/** How one register keeps its records. */
export interface Register<T extends RegisterRecord> extends Shelf<T> {
  find: (db: Db, communeId: string, id: string) => Promise<Revised<T> | undefined>
  /** Adds the record, or puts it in place of the one with the same id. */
  write: (tx: Tx, record: T, revision: number) => Promise<void>
}

/** As much of a register as taking a record out needs. */
export interface Shelf<T> {
  entity: string
  table: RegisterTable
  named: RegisterName
  /** The record as problems name it. */
  label: (stored: T) => string
  find: (db: Db, communeId: string, id: string) => Promise<T | undefined>
}

/** What a writer sends with a record. */
interface Saving {
  /** The revision the writer has seen. */
  seen?: number
  /** What must hold among the records of the register, looked at while nobody else writes there. */
  check?: () => Promise<void>
}

/**
 * Writes a new record, or writes over the stored one once the writer has seen its present state.
 *
 * Those who write one register of one commune wait for each other, so of two corrections at the same moment
 * the second one is told. The same content sent again is no change.
 *
 * @throws Problem `record.changed`, `record.code-taken` or `record.code-fixed`.
 */
export async function saveRecord<T extends RegisterRecord>(
  tx: Tx,
  register: Register<T>,
  record: T,
  { seen, check }: Saving = {},
): Promise<Change> {
  const { entity, named } = register
  const { communeId, id, code } = record
  await lockRegister(tx, entity, communeId)
  await check?.()
  const stored = await register.find(tx, communeId, id)
  if (!stored) {
    if (code !== undefined && (await isCodeTaken(tx, register.table, { communeId, code }))) {
      throw new Problem('record.code-taken', { ...named, code })
    }
    await register.write(tx, record, 1)
    return { entity, entityId: id, before: null, after: record, revision: 1 }
  }
  const before = omitRevision(stored)
  const change = { entity, entityId: id, before, after: record, revision: stored.revision }
  if (isSame(before, record)) return change
  if (stored.code !== undefined && stored.code !== code) {
    throw new Problem('record.code-fixed', { code: stored.code })
  }
  checkRevision(stored, { revision: seen, label: register.label(stored), entity, id, ...named })
  await register.write(tx, record, stored.revision + 1)
  return { ...change, revision: stored.revision + 1 }
}

/**
 * Takes a record out of its register.
 *
 * @throws Problem `record.not-found`, or `record.in-use` when another record rests on it.
 */
export async function removeRecord<T extends object>(
  tx: Tx,
  { entity, table, named, label, find }: Shelf<T>,
  { communeId, id }: { communeId: string; id: string },
): Promise<Change> {
  await lockRegister(tx, entity, communeId)
  const stored = await find(tx, communeId, id)
  if (!stored) throw new Problem('record.not-found', { ...named, id })
  const isRemoved = await deleteRow(tx, table, { communeId, id })
  if (!isRemoved) throw new Problem('record.in-use', { ...named, label: label(stored) })
  return { entity, entityId: id, before: omitRevision(stored), after: null }
}

function omitRevision<T extends object>(stored: T): Omit<T, 'revision'> {
  const { revision: _, ...record } = stored as T & { revision?: number }
  return record
}
