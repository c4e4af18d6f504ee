import { Problem } from '../../core/problem.ts'
import { isSame } from '../../core/registers/records.ts'
import type { Tx } from '../../platform/database/db.ts'
import { lockRegister } from '../../platform/database/lock-register.ts'
import { implementWrite } from '../../platform/operations.ts'
import { findRemark, insertRemark, type Remark, resolveThread } from './comments.queries.ts'
import { getReport, reportEntity, reportRegister } from './report-drafts.ts'
import { commentReport, resolveComment } from './sections.contract.ts'

const entity = 'report-comment'

/** The first remark of a thread on this report. @throws Problem `record.not-found`. */
async function getThread(tx: Tx, communeId: string, reportId: string, id: string): Promise<Remark> {
  const first = await findRemark(tx, communeId, id)
  if (first && first.reportId === reportId && first.threadId === undefined) return first
  throw new Problem('record.not-found', {
    register: 'các nhận xét của báo cáo',
    registerEn: 'the remarks on the report',
    id,
  })
}

export const commentReportOperation = implementWrite(
  commentReport,
  async (tx, { replyTo, ...input }, { actor, now }) => {
    const { communeId, reportId, id } = input
    await lockRegister(tx, reportEntity, communeId)
    await getReport(tx, communeId, reportId)
    const thread = replyTo === undefined ? undefined : await getThread(tx, communeId, reportId, replyTo)
    const said = thread
      ? { communeId, reportId, id, section: thread.section, text: input.text, threadId: thread.id }
      : input
    const repeated = await findRemark(tx, communeId, id)
    if (repeated) {
      const {
        authorId: _,
        author: __,
        writtenAt: ___,
        resolvedAt: ____,
        resolvedBy: _____,
        ...same
      } = repeated
      if (!isSame(same, said)) throw new Problem('record.id-taken', reportRegister)
      return { entity, entityId: id, before: repeated, after: repeated }
    }
    const remark: Remark = { ...said, authorId: actor.id, author: actor.name, writtenAt: now }
    await insertRemark(tx, remark)
    // Who still has something to say has not seen the matter settled.
    if (thread?.resolvedAt) await resolveThread(tx, thread, undefined)
    return { entity, entityId: id, before: null, after: remark }
  },
)

export const resolveCommentOperation = implementWrite(
  resolveComment,
  async (tx, { communeId, reportId, id, isResolved }, { actor, now }) => {
    await lockRegister(tx, reportEntity, communeId)
    const before = await getThread(tx, communeId, reportId, id)
    if ((before.resolvedAt !== undefined) === isResolved)
      return { entity, entityId: id, before, after: before }
    await resolveThread(tx, before, isResolved ? { by: actor.name, at: now } : undefined)
    const { resolvedAt: _, resolvedBy: __, ...open } = before
    const after = isResolved ? { ...open, resolvedBy: actor.name, resolvedAt: now } : open
    return { entity, entityId: id, before, after }
  },
)
