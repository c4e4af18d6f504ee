import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/database/db.ts'

/** A file on a record, as lists show it. */
export interface Attachment {
  communeId: string
  id: string
  entity: string
  entityId: string
  name: string
  sha256: string
  attachedBy: string
  attachedAt: Date
  mediaType: string
  byteCount: number
}

const attachmentQuery = (db: Db, communeId: string) =>
  db
    .selectFrom('attachments')
    .innerJoin('fileContents', (join) =>
      join
        .onRef('fileContents.communeId', '=', 'attachments.communeId')
        .onRef('fileContents.sha256', '=', 'attachments.sha256'),
    )
    .selectAll('attachments')
    .select(['fileContents.mediaType', 'fileContents.byteCount'])
    .where('attachments.communeId', '=', communeId)

export const findAttachment = (db: Db, communeId: string, id: string): Promise<Attachment | undefined> =>
  attachmentQuery(db, communeId).where('attachments.id', '=', id).executeTakeFirst()

/** The files of a record, the first one attached first. */
export const listAttachments = (
  db: Db,
  communeId: string,
  of: { entity: string; entityId: string },
): Promise<Attachment[]> =>
  attachmentQuery(db, communeId)
    .where('attachments.entity', '=', of.entity)
    .where('attachments.entityId', '=', of.entityId)
    .orderBy('attachments.attachedAt')
    .orderBy('attachments.id')
    .execute()

export async function insertAttachment(
  tx: Tx,
  row: Omit<Attachment, 'mediaType' | 'byteCount'>,
): Promise<void> {
  await tx.insertInto('attachments').values(row).execute()
  await tx
    .updateTable('fileContents')
    .set({ releasedAt: null })
    .where('communeId', '=', row.communeId)
    .where('sha256', '=', row.sha256)
    .execute()
}

/** Takes the row out; the content is let go when no other record has it. */
export async function deleteAttachment(
  tx: Tx,
  { communeId, id, sha256 }: Pick<Attachment, 'communeId' | 'id' | 'sha256'>,
  now: Date,
): Promise<void> {
  await tx.deleteFrom('attachments').where('communeId', '=', communeId).where('id', '=', id).execute()
  await tx
    .updateTable('fileContents')
    .set({ releasedAt: now })
    .where('communeId', '=', communeId)
    .where('sha256', '=', sha256)
    .where(isAttached(), '=', false)
    .execute()
}

const isAttached = () =>
  sql<boolean>`exists (select from attachments as a
    where a.commune_id = file_contents.commune_id and a.sha256 = file_contents.sha256)`

/** Contents that no record has had since that moment are gone for good. */
export async function deleteReleasedContents(tx: Tx, communeId: string, before: Date): Promise<void> {
  await tx
    .deleteFrom('fileContents')
    .where('communeId', '=', communeId)
    .where('releasedAt', '<', before)
    .where(isAttached(), '=', false)
    .execute()
}

export async function hasContent(db: Db, communeId: string, sha256: string): Promise<boolean> {
  const found = await db
    .selectFrom('fileContents')
    .select('sha256')
    .where('communeId', '=', communeId)
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  return found !== undefined
}

/** How much of a file one row carries. */
const partSize = 1024 * 1024

/** Stores a content unless the commune has it already. */
export async function insertContent(
  tx: Tx,
  content: { communeId: string; sha256: string; mediaType: string; bytes: Uint8Array; storedAt: Date },
): Promise<void> {
  const { bytes, ...head } = content
  const added = await tx
    .insertInto('fileContents')
    .values({ ...head, byteCount: bytes.length })
    .onConflict((conflict) => conflict.columns(['communeId', 'sha256']).doNothing())
    .returning('sha256')
    .executeTakeFirst()
  if (!added) return
  for (let part = 0; part * partSize < bytes.length; part += 1) {
    const piece = Buffer.from(bytes.subarray(part * partSize, (part + 1) * partSize))
    const { communeId, sha256 } = head
    await tx.insertInto('fileParts').values({ communeId, sha256, part, bytes: piece }).execute()
  }
}

/** The bytes of a content in order. */
export async function readParts(db: Db, communeId: string, sha256: string): Promise<Buffer[]> {
  const rows = await db
    .selectFrom('fileParts')
    .select('bytes')
    .where('communeId', '=', communeId)
    .where('sha256', '=', sha256)
    .orderBy('part')
    .execute()
  return rows.map((row) => row.bytes)
}
