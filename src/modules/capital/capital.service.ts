import { calculateLowestRemaining, type Purse } from '../../core/capital/ceiling.ts'
import { calculateSum, effectiveDay, listStanding, type PathOf } from '../../core/capital/ledger.ts'
import { purseFits } from '../../core/capital/tally.ts'
import type { IsoDate } from '../../core/contract.ts'
import { Problem } from '../../core/problem.ts'
import { printDate } from '../../core/vietnamese/numbers.ts'
import { implementWrite } from '../../platform/operations.ts'
import { checkDocumentKnown } from '../official-documents/index.ts'
import { pathsUp } from '../programmes/index.ts'
import { type EntryLine, listEstimates, toBooks, toLine } from './capital.books.ts'
import {
  added,
  checkActivity,
  checkPlace,
  nameMoney,
  printDong,
  refuseUnknownLine,
  registerNames,
  repeated,
} from './capital.checks.ts'
import {
  adjustAllocation,
  allocateCapital,
  confirmNoDisbursement,
  recordCommitment,
  recordDisbursement,
  recordEstimate,
  reverseCommitment,
  reverseDisbursement,
} from './capital.contract.ts'
import {
  findAllocation,
  findCommitment,
  findDisbursement,
  findEstimate,
  findZeroConfirmation,
  insertAllocation,
  insertCommitment,
  insertDisbursement,
  insertEstimate,
  insertZeroConfirmation,
  isCommitmentReversed,
  isDisbursementReversed,
  listEntries,
  lockBooks,
  readPurse,
} from './capital.queries.ts'

const yearOf = (day: string) => Number(day.slice(0, 4))

const allocate = implementWrite(allocateCapital, async (tx, input, { policy }) => {
  const decidedYear = input.decidedOn ? yearOf(input.decidedOn) : (input.decidedYear ?? input.budgetYear)
  const row = { ...input, decidedYear }
  const stored = await findAllocation(tx, input.communeId, input.id)
  if (stored) return repeated('allocation', stored, row)
  checkPlace(policy, input)
  await checkDocumentKnown(tx, input.communeId, input.documentId)
  return added('allocation', await insertAllocation(tx, row))
})

const adjust = implementWrite(adjustAllocation, async (tx, input, { policy }) => {
  const { allocationId, ...movement } = input
  const adjusted = await findAllocation(tx, input.communeId, allocationId)
  if (!adjusted) return refuseUnknownLine('allocation', allocationId)
  const root = adjusted.adjustsId ?? adjusted.id
  const { nodeCode, sourceCode, kindCode, budgetYear, yearStatus, originYear } = adjusted
  const place = { nodeCode, sourceCode, kindCode, budgetYear, yearStatus, originYear }
  const decidedYear = input.decidedOn ? yearOf(input.decidedOn) : (input.decidedYear ?? budgetYear)
  const row = { ...movement, ...place, decidedYear, adjustsId: root }
  const stored = await findAllocation(tx, input.communeId, input.id)
  if (stored) return repeated('allocation', stored, { ...row, originYear: originYear ?? undefined })
  await checkDocumentKnown(tx, input.communeId, input.documentId)
  if (input.amount < 0n) {
    await lockBooks(tx, input.communeId, budgetYear)
    const entries = await listEntries(tx, input.communeId, budgetYear)
    const day = effectiveDay(input.decidedOn, decidedYear)
    const own = entries.filter((entry) => entry.id === root || entry.correctsId === root).map(toLine)
    const purse = await readPurse(tx, adjusted)
    const atMost = lowestCut({ own, purse, nodeCode, day, pathOf: pathsUp(policy) })
    if (-input.amount > atMost) {
      const where = nameMoney(policy, adjusted)
      throw new Problem('capital.cut-too-deep', {
        amount: printDong(-input.amount),
        atMost: printDong(atMost),
        where,
      })
    }
  }
  return added('allocation', await insertAllocation(tx, row))
})

interface Cut {
  /** The allocation with its adjustments. */
  own: Purse['allocations']
  purse: Purse
  nodeCode: string
  day: IsoDate
  pathOf: PathOf
}

/** How far an allocation may be lowered from a day on: neither below zero nor below what was paid from it. */
function lowestCut({ own, purse, nodeCode, day, pathOf }: Cut): bigint {
  const unspent = calculateLowestRemaining(purse, nodeCode, day, pathOf)
  const balance = calculateLowestRemaining({ allocations: own, disbursements: [] }, nodeCode, day, pathOf)
  if (unspent < balance) return unspent
  return balance
}

const commit = implementWrite(recordCommitment, async (tx, input, { policy }) => {
  const approvedYear = input.approvedOn ? yearOf(input.approvedOn) : (input.approvedYear ?? input.budgetYear)
  const row = { ...input, approvedYear }
  const stored = await findCommitment(tx, input.communeId, input.id)
  if (stored) return repeated('commitment', stored, row)
  checkPlace(policy, input)
  await checkDocumentKnown(tx, input.communeId, input.documentId)
  await checkActivity(tx, input.communeId, input.activityId)
  return added('commitment', await insertCommitment(tx, row))
})

const uncommit = implementWrite(reverseCommitment, async (tx, input) => {
  const { communeId, id, commitmentId, reason, synthetic } = input
  const line = await findCommitment(tx, communeId, commitmentId)
  if (!line) return refuseUnknownLine('commitment', commitmentId)
  const stored = await findCommitment(tx, communeId, id)
  if (stored) return repeated('commitment', stored, { communeId, id, reason, reversesId: commitmentId })
  if (line.reversesId !== null || (await isCommitmentReversed(tx, communeId, commitmentId))) {
    throw new Problem('capital.already-reversed', registerNames.commitment)
  }
  const { recordedAt: _, note: __, ...same } = line
  const row = { ...same, id, amount: -line.amount, reversesId: commitmentId, reason, synthetic }
  return added('commitment', await insertCommitment(tx, row))
})

const disburse = implementWrite(recordDisbursement, async (tx, input, { policy }) => {
  const { communeId, nodeCode, budgetYear, paidOn, amount } = input
  const stored = await findDisbursement(tx, communeId, input.id)
  if (stored) return repeated('disbursement', stored, input)
  checkPlace(policy, input)
  await checkActivity(tx, communeId, input.activityId)
  await lockBooks(tx, communeId, budgetYear)
  const purse = await readPurse(tx, input)
  const remaining = calculateLowestRemaining(purse, nodeCode, paidOn, pathsUp(policy))
  if (amount > remaining) {
    const where = nameMoney(policy, input)
    throw new Problem('capital.over-ceiling', {
      amount: printDong(amount),
      remaining: printDong(remaining),
      where,
    })
  }
  return added('disbursement', await insertDisbursement(tx, input))
})

const undisburse = implementWrite(reverseDisbursement, async (tx, input) => {
  const { communeId, id, disbursementId, reason, synthetic } = input
  const line = await findDisbursement(tx, communeId, disbursementId)
  if (!line) return refuseUnknownLine('disbursement', disbursementId)
  const stored = await findDisbursement(tx, communeId, id)
  if (stored) return repeated('disbursement', stored, { communeId, id, reason, reversesId: disbursementId })
  if (line.reversesId !== null || (await isDisbursementReversed(tx, communeId, disbursementId))) {
    throw new Problem('capital.already-reversed', registerNames.disbursement)
  }
  const { recordedAt: _, note: __, ...same } = line
  const row = { ...same, id, amount: -line.amount, reversesId: disbursementId, reason, synthetic }
  return added('disbursement', await insertDisbursement(tx, row))
})

const confirmZero = implementWrite(confirmNoDisbursement, async (tx, input, { policy }) => {
  const { communeId, nodeCode, budgetYear, confirmedOn, sourceCode, kindCode } = input
  const stored = await findZeroConfirmation(tx, communeId, input.id)
  if (stored) return repeated('zero', stored, input)
  checkPlace(policy, input)
  const { disbursements } = toBooks(await listEntries(tx, communeId, budgetYear), confirmedOn)
  const pathOf = pathsUp(policy)
  const paid = listStanding(disbursements)
    .filter((line) => pathOf(line.node).includes(nodeCode))
    .filter((line) => purseFits(line, { source: sourceCode, kind: kindCode }))
  if (paid.length > 0) {
    throw new Problem('capital.already-disbursed', {
      where: nameMoney(policy, input),
      total: printDong(calculateSum(paid)),
      until: printDate(confirmedOn),
    })
  }
  return added('zero', await insertZeroConfirmation(tx, input))
})

const estimate = implementWrite(recordEstimate, async (tx, input, { policy }) => {
  const stored = await findEstimate(tx, input.communeId, input.id)
  if (stored) return repeated('estimate', stored, input)
  checkPlace(policy, input)
  if (input.amount > 0n) {
    await lockBooks(tx, input.communeId, input.budgetYear)
    const estimates = listEstimates(await listEntries(tx, input.communeId, input.budgetYear))
    const other = estimates.find((line) => overlaps(line, input, pathsUp(policy)))
    if (other) {
      throw new Problem('capital.estimate-overlaps', {
        where: nameMoney(policy, input),
        other: nameMoney(policy, { nodeCode: other.node, sourceCode: other.source, kindCode: other.kind }),
      })
    }
  }
  return added('estimate', await insertEstimate(tx, input))
})

/** True when two estimates of different lines speak of the same money. */
function overlaps(
  other: EntryLine,
  input: { nodeCode: string; sourceCode: string; kindCode: string },
  pathOf: PathOf,
): boolean {
  const { nodeCode, sourceCode: source, kindCode: kind } = input
  if (other.amount === 0n || !purseFits(other, { source, kind })) return false
  if (other.node === nodeCode) return other.source !== source || other.kind !== kind
  return pathOf(other.node).includes(nodeCode) || pathOf(nodeCode).includes(other.node)
}

export const capitalOperations = [
  allocate,
  adjust,
  commit,
  uncommit,
  disburse,
  undisburse,
  confirmZero,
  estimate,
] as const
