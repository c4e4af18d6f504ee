import { omitNulls } from '../../core/registers/records.ts'
import type { Db, Tx } from '../../platform/database/db.ts'
import type { SectionPlace } from './sections.queries.ts'

/** One remark; the first of a thread carries what the thread is about. */
export interface Remark extends SectionPlace {
  id: string
  block?: string
  quote?: string
  threadId?: string
  text: string
  authorId: string
  author: string
  writtenAt: Date
  resolvedBy?: string
  resolvedAt?: Date
}

/** Every remark on a report, oldest first. */
export async function listRemarks(db: Db, communeId: string, reportId: string): Promise<Remark[]> {
  const rows = await db
    .selectFrom('reportComments')
    .selectAll()
    .where('communeId', '=', communeId)
    .where('reportId', '=', reportId)
    .orderBy('writtenAt')
    .orderBy('id')
    .execute()
  return rows.map(omitNulls)
}

export async function findRemark(db: Db, communeId: string, id: string): Promise<Remark | undefined> {
  const row = await db
    .selectFrom('reportComments')
    .selectAll()
    .where('communeId', '=', communeId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && omitNulls(row)
}

export async function insertRemark(tx: Tx, remark: Remark): Promise<void> {
  await tx.insertInto('reportComments').values(remark).execute()
}

export async function resolveThread(
  tx: Tx,
  { communeId, id }: Remark,
  resolved: { by: string; at: Date } | undefined,
): Promise<void> {
  await tx
    .updateTable('reportComments')
    .set({ resolvedBy: resolved?.by ?? null, resolvedAt: resolved?.at ?? null })
    .where('communeId', '=', communeId)
    .where('id', '=', id)
    .execute()
}
