import type { Db } from '../../platform/database/db.ts'
import type { RunnerParts } from '../../platform/operations.ts'
import { findLastLine, insertLine, listLinesAfter } from './audit.queries.ts'
import { type AuditLine, calculateHash, chainStart, toAuditJson } from './audit-line.ts'

/** Adds the line of a write to the chain of its unit, in the transaction of the write. */
export const writeAudit: RunnerParts['writeAudit'] = async (tx, { contract, communeId, change, context }) => {
  const last = await findLastLine(tx, communeId)
  const line = {
    communeId,
    number: (last?.number ?? 0n) + 1n,
    at: context.now,
    actorId: context.actor.id,
    actorName: context.actor.name,
    door: context.door,
    operation: contract.name,
    entity: change.entity,
    entityId: change.entityId,
    before: toAuditJson(change.before),
    after: toAuditJson(change.after),
    previousHash: last?.hash ?? chainStart,
  }
  await insertLine(tx, { ...line, hash: calculateHash(line) })
}

const pageSize = 1000

/**
 * The first line of the unit's chain that is not as it was written: changed, or with lines missing before
 * it. Undefined when the chain is whole. Lines cut off at the end leave no trace in the chain itself.
 */
export async function findBrokenAuditLine(db: Db, communeId: string): Promise<AuditLine | undefined> {
  let [number, hash] = [0n, chainStart]
  for (;;) {
    const lines = await listLinesAfter(db, communeId, number, pageSize)
    for (const line of lines) {
      const isNext = line.number === number + 1n && line.previousHash === hash
      if (!isNext || calculateHash(line) !== line.hash) return line
      ;[number, hash] = [line.number, line.hash]
    }
    if (lines.length < pageSize) return undefined
  }
}
