import type { z } from 'zod'
import type { WriteContract } from '../core/contract.ts'
import type { Policy } from '../core/policy/index.ts'
import { Problem } from '../core/problem.ts'
import { isSame } from '../core/registers/records.ts'
import type { Place } from '../core/rights/evaluate.ts'
import type { Actor } from '../core/rights/rights.ts'
import { checkAsked, checkWritten } from './check-right.ts'
import type { Db, Tx } from './database/db.ts'
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
 * The transaction sees and writes rows of the unit alone, whatever the operation forgot to check.
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
    const context = { actor: call.actor, policy: parts.policy, now: call.now, door: call.door }
    const place = await parts.findPlace(call.tx ?? parts.db, communeId)
    const write = async (tx: Tx) => {
      const nameUnit = () => parts.nameUnit(tx, communeId)
      const asking = { policy: parts.policy, actor: call.actor, contract, place, nameUnit }
      await checkAsked(asking, input)
      const change = await operation.run(tx, input, context)
      await checkWritten(asking, change)
      if (!isSame(change.before, change.after)) {
        await parts.writeAudit(tx, { contract: contract as WriteContract, communeId, change, context })
      }
      return change
    }
    return call.tx ? write(call.tx) : writeWithin(parts.db, [communeId, ...place.below], write)
  }
}

export type RunWrite = ReturnType<typeof createRunner>
