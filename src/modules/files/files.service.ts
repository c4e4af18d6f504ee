import { Problem } from '../../core/problem.ts'
import { isSame } from '../../core/registers/records.ts'
import type { Tx } from '../../platform/database/db.ts'
import { lockRegister } from '../../platform/database/lock-register.ts'
import { implementWrite, type WriteContext, type WriteOperation } from '../../platform/operations.ts'
import { attachFile, removeFile } from './files.contract.ts'
import {
  deleteAttachment,
  deleteReleasedContents,
  findAttachment,
  hasContent,
  insertAttachment,
  insertContent,
  listAttachments,
} from './files.queries.ts'

const entity = 'attachment'
const named = { register: 'kho tệp đính kèm', registerEn: 'the store of attached files' }
/** Files on one record; a register of scans has one or two. */
const mostFiles = 50
/** How long a file that was taken off can be put back. */
const keptDays = 30

/** A content that has just been uploaded and found safe. */
export interface NewContent {
  mediaType: string
  bytes: Uint8Array
}

/**
 * Attaches a stored content to a record; with `content`, stores that first.
 *
 * The same request sent again is no change. Content and row are written together or not at all.
 */
export function createAttachOperation(content?: NewContent): WriteOperation<typeof attachFile.input> {
  return implementWrite(attachFile, async (tx, input, context) => {
    await lockRegister(tx, entity, input.communeId)
    const stored = await findAttachment(tx, input.communeId, input.id)
    if (stored) {
      const { attachedBy: _, attachedAt: __, mediaType: ___, byteCount: ____, ...same } = stored
      if (!isSame(same, input)) throw new Problem('record.id-taken', named)
      return { entity, entityId: input.id, before: input, after: input }
    }
    const others = await listAttachments(tx, input.communeId, input)
    if (others.length >= mostFiles) throw new Problem('attachment.too-many', { limit: mostFiles })
    await ensureContent(tx, input, content, context)
    const by = { attachedBy: context.actor.name, attachedAt: context.now }
    await insertAttachment(tx, { ...input, ...by })
    return { entity, entityId: input.id, before: null, after: input }
  })
}

async function ensureContent(
  tx: Tx,
  { communeId, sha256, name }: { communeId: string; sha256: string; name: string },
  content: NewContent | undefined,
  { now }: WriteContext,
): Promise<void> {
  if (content) {
    await deleteReleasedContents(tx, communeId, new Date(now.getTime() - keptDays * 86_400_000))
    await insertContent(tx, { communeId, sha256, storedAt: now, ...content })
  } else if (!(await hasContent(tx, communeId, sha256))) {
    throw new Problem('attachment.content-unknown', { name })
  }
}

const remove = implementWrite(removeFile, async (tx, { communeId, id }, { now }) => {
  await lockRegister(tx, entity, communeId)
  const stored = await findAttachment(tx, communeId, id)
  if (!stored) throw new Problem('record.not-found', { ...named, id })
  await deleteAttachment(tx, stored, now)
  const { attachedBy: _, attachedAt: __, mediaType: ___, byteCount: ____, ...before } = stored
  return { entity, entityId: id, before, after: null }
})

export const filesOperations = [createAttachOperation(), remove] as const
