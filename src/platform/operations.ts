import type { z } from 'zod'
import type { WriteContract } from '../core/contract.ts'
import type { Policy } from '../core/policy/index.ts'
import { type ChangedRecord, Problem } from '../core/problem.ts'
import { isSame } from '../core/registers/records.ts'
import type { Place } from '../core/rights/evaluate.ts'
import type { Actor } from '../core/rights/rights.ts'
import { checkAsked, checkWritten } from './check-right.ts'
import type { Db, Tx } from './database/db.ts'
import { type FirstAnswer, keepAnswer, type RepeatableWrite, takeKey } from './database/repeated-writes.ts'
import { writeWithin } from './database/scope.ts'

/** Through which door a write came in. */
export type Door = 'web' | 'cli' | 'sample' | 'import' | 'test'

/** What a write operation may know besides its input. */
export interface WriteContext {
  actor: Actor
  policy: Policy
  now: Date
  door: Door
}

/**
 * What an operation did, for the audit line: one record, before and after. `before` is null for a new record;
 * before and after are the same where a request came again and nothing was written.
 */
export interface Change {
  entity: string
  entityId: string
  before: unknown
  after: unknown
  /** The number of the state the record is in now, for registers that count them. */
  revision?: number
  /** The record it belongs to, where the change itself does not say of which programme, field or village it is. */
  concerns?: unknown
}

/** A contract with its handler. */
export interface WriteOperation<I extends z.ZodType = z.ZodType> {
  contract: WriteContract<I>
  run: (tx: Tx, input: z.output<I>, context: WriteContext) => Promise<Change>
}

/** Ties a contract to the function that does it; the wrappers (right, transaction, audit) are added by {@link createRunner}. */
export function implementWrite<I extends z.ZodType>(
  contract: WriteContract<I>,
  run: WriteOperation<I>['run'],
): WriteOperation<I> {
  return { contract, run }
}

/** What the runner needs from modules it does not know. */
export interface RunnerParts {
  db: Db
  policy: Policy
  /** The unit with all it lies in and all that lies below it. */
  findPlace: (db: Db, unitId: string) => Promise<Place>
  nameUnit: (db: Db, unitId: string) => Promise<string>
  /** Who changed a record last, for whoever meets that change. */
  findLastChange: (
    db: Db,
    record: { communeId: string; entity: string; entityId: string },
  ) => Promise<{ actorName: string; at: Date } | undefined>
  writeAudit: (
    tx: Tx,
    line: { contract: WriteContract; communeId: string; change: Change; context: WriteContext },
  ) => Promise<void>
}

/**
 * Who calls, when, through which door; inside `tx` when several writes belong together. Whoever opened `tx`
 * has bound it to a scope.
 */
export interface Call {
  actor: Actor
  now: Date
  door: Door
  tx?: Tx
  /** The key of a request that may be sent again because its answer got lost. */
  repeatable?: Pick<RepeatableWrite, 'key' | 'digest'>
}

/** Reads untrusted input with the contract, or throws `input.invalid` naming every fault. */
export function parseInput<I extends z.ZodType>(contract: WriteContract<I>, raw: unknown): z.output<I> {
  const result = contract.input.safeParse(raw)
  if (result.success) return result.data
  const faults = result.error.issues.map((issue) => ({
    path: issue.path.join('.') || contract.label,
    message: issue.message,
  }))
  throw new Problem('input.invalid', { faults })
}

/**
 * The one path of every write: parse → transaction { right → decide and write → right again → audit line }.
 *
 * What changed nothing leaves no line, so that a request may be repeated and the history tells only events.
 * The transaction sees and writes rows of the unit alone, whatever the operation forgot to check. A request
 * with a key is done once: sent again it gets the first answer.
 *
 * @throws Problem `operation.key-reused` besides those of the operation.
 */
export function createRunner(parts: RunnerParts) {
  return async function runWrite<I extends z.ZodType>(
    operation: WriteOperation<I>,
    raw: unknown,
    call: Call,
  ): Promise<Change> {
    const { contract } = operation
    const input = parseInput(contract, raw)
    const { communeId } = input as { communeId: string }
    const { actor, now, door } = call
    const context = { actor, policy: parts.policy, now, door }
    const place = await parts.findPlace(call.tx ?? parts.db, communeId)
    const write = async (tx: Tx) => {
      const nameUnit = () => parts.nameUnit(tx, communeId)
      const asking = { policy: parts.policy, actor, contract, place, nameUnit }
      await checkAsked(asking, input)
      const change = await operation
        .run(tx, input, context)
        .catch((error) => tellWhoChanged(parts, tx, communeId, error))
      await checkWritten(asking, change)
      if (!isSame(change.before, change.after)) {
        await parts.writeAudit(tx, { contract: contract as WriteContract, communeId, change, context })
      }
      return change
    }
    const request = call.repeatable && { ...call.repeatable, actorId: actor.id, operation: contract.name }
    const writeOnce = (tx: Tx) => (request ? doOnce(tx, request, now, write) : write(tx))
    return call.tx ? writeOnce(call.tx) : writeWithin(parts.db, [communeId, ...place.below], writeOnce)
  }
}

export type RunWrite = ReturnType<typeof createRunner>

/** Writes unless the key was used: then says what the first request did, if this is the same one. */
async function doOnce(
  tx: Tx,
  request: RepeatableWrite,
  now: Date,
  write: (tx: Tx) => Promise<Change>,
): Promise<Change> {
  const first = await takeKey(tx, request, now)
  if (first) return repeatAnswer(request, first)
  const change = await write(tx)
  await keepAnswer(tx, request, change)
  return change
}

function repeatAnswer(request: RepeatableWrite, first: FirstAnswer): Change {
  if (first.digest !== request.digest || first.operation !== request.operation) {
    throw new Problem('operation.key-reused', { key: request.key })
  }
  const { entity, entityId, revision } = first
  return { entity, entityId, revision, before: null, after: null }
}

/** Adds to "somebody changed it" who that was and when, as far as the audit knows. */
async function tellWhoChanged(parts: RunnerParts, tx: Tx, communeId: string, error: unknown): Promise<never> {
  if (!(error instanceof Problem) || error.code !== 'record.changed') throw error
  const met = error.details as ChangedRecord
  const { entity, id: entityId } = met
  const last = entity && entityId && (await parts.findLastChange(tx, { communeId, entity, entityId }))
  if (!last) throw error
  throw new Problem('record.changed', { ...met, changedBy: last.actorName, changedAt: last.at.toISOString() })
}
