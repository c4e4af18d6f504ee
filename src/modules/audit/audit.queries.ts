import { type Selectable, sql } from 'kysely'
import type { Db, Tx } from '../../platform/database/db.ts'
import type { AuditLines } from '../../platform/database/tables.gen.ts'
import type { AuditLine, Json } from './audit-line.ts'

/**
 * The last line of the unit's chain, after waiting for whoever is adding one.
 *
 * The lock is taken in a statement of its own: a statement sees what was there when it began, so one that
 * waited and read at once would miss the line it waited for.
 */
export async function findLastLine(
  tx: Tx,
  communeId: string,
): Promise<{ number: bigint; hash: string } | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`audit ${communeId}`}, 0))`.execute(tx)
  return tx
    .selectFrom('auditLines')
    .select(['number', 'hash'])
    .where('communeId', '=', communeId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export async function insertLine(tx: Tx, line: AuditLine): Promise<void> {
  await tx
    .insertInto('auditLines')
    .values({ ...line, before: toJsonb(line.before), after: toJsonb(line.after) })
    .execute()
}

const toJsonb = (value: unknown) => (value === null ? null : sql<string>`${JSON.stringify(value)}::jsonb`)

const toLine = (row: Selectable<AuditLines>): AuditLine => ({
  ...row,
  before: row.before as Json,
  after: row.after as Json,
})

/** Who changed the record last; undefined for one that nobody has written. */
export async function findLastChange(
  db: Db,
  { communeId, entity, entityId }: { communeId: string; entity: string; entityId: string },
): Promise<{ actorName: string; at: Date } | undefined> {
  return db
    .selectFrom('auditLines')
    .select(['actorName', 'at'])
    .where('communeId', '=', communeId)
    .where('entity', '=', entity)
    .where('entityId', '=', entityId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** The history of one record, oldest first. */
export async function listAuditOf(
  db: Db,
  communeId: string,
  entity: string,
  entityId: string,
): Promise<AuditLine[]> {
  const rows = await db
    .selectFrom('auditLines')
    .selectAll()
    .where('communeId', '=', communeId)
    .where('entity', '=', entity)
    .where('entityId', '=', entityId)
    .orderBy('number')
    .execute()
  return rows.map(toLine)
}

/** Lines of the unit's chain after a number, in order, at most `limit`. */
export async function listLinesAfter(
  db: Db,
  communeId: string,
  after: bigint,
  limit: number,
): Promise<AuditLine[]> {
  const rows = await db
    .selectFrom('auditLines')
    .selectAll()
    .where('communeId', '=', communeId)
    .where('number', '>', after)
    .orderBy('number')
    .limit(limit)
    .execute()
  return rows.map(toLine)
}

/** Who entered a record, and when. */
export interface Recorder {
  name: string
  at: Date
}

/** Who first entered each of these records, by "entity id". */
export async function listRecorders(
  db: Db,
  communeId: string,
  entities: readonly string[],
  ids: readonly string[],
): Promise<Map<string, Recorder>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('auditLines')
    .distinctOn(['entity', 'entityId'])
    .select(['entity', 'entityId', 'actorName', 'at'])
    .where('communeId', '=', communeId)
    .where('entity', 'in', entities)
    .where('entityId', 'in', ids)
    .orderBy('entity')
    .orderBy('entityId')
    .orderBy('number')
    .execute()
  return new Map(rows.map((row) => [`${row.entity} ${row.entityId}`, { name: row.actorName, at: row.at }]))
}
