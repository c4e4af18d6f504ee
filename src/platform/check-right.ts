import type { WriteContract } from '../core/contract.ts'
import type { Policy } from '../core/policy/index.ts'
import { Problem } from '../core/problem.ts'
import { findReach, isAllowed, type Place } from '../core/rights/evaluate.ts'
import type { Actor } from '../core/rights/rights.ts'
import { readSubject, type Subject } from '../core/rights/subject.ts'

/** Somebody who wants to write something in a unit. */
export interface Asking {
  policy: Policy
  actor: Actor
  contract: Pick<WriteContract, 'label' | 'right'>
  place: Place
  /** The unit in words, for whoever is refused. */
  nameUnit: () => Promise<string>
}

/** What was written: the record before and after, or the one it belongs to. */
interface Written {
  before: unknown
  after: unknown
  concerns?: unknown
}

/**
 * Lets somebody begin to write, or throws `right.denied` or `right.outside-limits`.
 *
 * What the input names must be theirs already here. An input that names nothing, such as the id of a record
 * to take out, is judged by the record: see {@link checkWritten}.
 */
export async function checkAsked(asking: Asking, input: unknown): Promise<void> {
  const { policy, actor, contract, place } = asking
  const reach = findReach(policy.rights, actor, contract.right, place)
  if (reach === 'all') return
  if (reach === 'none') {
    throw new Problem('right.denied', { operation: contract.label, unit: await asking.nameUnit() })
  }
  const { programmes, fields, villages } = readSubject(input)
  if (programmes.length + fields.length + villages.length > 0) {
    await checkSubject(asking, subjectOf(asking, input))
  }
}

/**
 * Judges what was written by whoever has the right only in part: the record must have been theirs and must
 * still be, so that nobody takes a record over or pushes one away. Thrown inside the transaction.
 */
export async function checkWritten(asking: Asking, { before, after, concerns }: Written): Promise<void> {
  const { policy, actor, contract, place } = asking
  if (findReach(policy.rights, actor, contract.right, place) === 'all') return
  const states = concerns === undefined ? [before, after] : [concerns]
  for (const state of states.filter((one) => one !== null))
    await checkSubject(asking, subjectOf(asking, state))
}

const subjectOf = ({ policy, contract }: Asking, record: unknown): Subject =>
  readSubject(record, policy.rights.findRight(contract.right)?.field)

async function checkSubject(asking: Asking, subject: Subject): Promise<void> {
  const { policy, actor, contract, place } = asking
  if (isAllowed(policy.rights, actor, contract.right, place, subject)) return
  throw new Problem('right.outside-limits', { operation: contract.label, unit: await asking.nameUnit() })
}
