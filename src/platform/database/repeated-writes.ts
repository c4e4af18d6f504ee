import { sql } from 'kysely'
import type { Tx } from './db.ts'

/** A request that may come again: who sends it, under which key, and what is in it. */
export interface RepeatableWrite {
  actorId: string
  key: string
  operation: string
  /** Hash of the whole request. */
  digest: string
}

/** What the first one of a key did. */
export interface FirstAnswer {
  operation: string
  digest: string
  entity: string
  entityId: string
  revision?: number
}

const keptDays = 30

/**
 * Takes the key for this transaction, or finds what the write that had it first did. A request that comes
 * while the first is under way waits for it. Keys that are too old to come again are cleared on the way.
 */
export async function takeKey(tx: Tx, write: RepeatableWrite, now: Date): Promise<FirstAnswer | undefined> {
  const taken = await sql`
    with old as (
      delete from repeated_writes where (actor_id, key) in (
        select actor_id, key from repeated_writes
        where at < ${now}::timestamptz - make_interval(days => ${keptDays}) limit 50 for update skip locked)
    )
    insert into repeated_writes (actor_id, key, operation, digest, at)
    values (${write.actorId}, ${write.key}, ${write.operation}, ${write.digest}, ${now})
    on conflict (actor_id, key) do nothing`.execute(tx)
  if (taken.numAffectedRows === 1n) return undefined
  const first = await tx
    .selectFrom('repeatedWrites')
    .select(['operation', 'digest', 'entity', 'entityId', 'revision'])
    .where('actorId', '=', write.actorId)
    .where('key', '=', write.key)
    .executeTakeFirstOrThrow()
  const { entity, entityId, revision, ...request } = first
  return { ...request, entity: entity ?? '', entityId: entityId ?? '', revision: revision ?? undefined }
}

/** Keeps what the write did, for whoever asks again. */
export async function keepAnswer(
  tx: Tx,
  { actorId, key }: RepeatableWrite,
  answer: { entity: string; entityId: string; revision?: number },
): Promise<void> {
  const { entity, entityId, revision } = answer
  await tx
    .updateTable('repeatedWrites')
    .set({ entity, entityId, revision })
    .where('actorId', '=', actorId)
    .where('key', '=', key)
    .execute()
}
