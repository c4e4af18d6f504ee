import { v7 as uuid } from 'uuid'
import type { Db } from '../../platform/database/db.ts'
import type { NoticeKind } from './sign-in.contract.ts'

export interface NewNotice {
  accountId: string
  kind: NoticeKind
  actorName?: string
  occurrences?: number
  at: Date
}

/** Keeps something to tell the person at the next sign-in. */
export async function insertNotice(db: Db, notice: NewNotice): Promise<void> {
  await db
    .insertInto('accountNotices')
    .values({ id: uuid(), ...notice })
    .execute()
}

/** What the person has not been told yet, the newest first. */
export async function listNotices(db: Db, accountId: string) {
  return db
    .selectFrom('accountNotices')
    .select(['id', 'kind', 'actorName', 'occurrences', 'at'])
    .where('accountId', '=', accountId)
    .where('seenAt', 'is', null)
    .orderBy('at', 'desc')
    .execute()
}

export async function markNoticesSeen(db: Db, accountId: string, seenAt: Date): Promise<void> {
  await db
    .updateTable('accountNotices')
    .set({ seenAt })
    .where('accountId', '=', accountId)
    .where('seenAt', 'is', null)
    .execute()
}
