import { calculateLowestRemaining } from '../../core/capital/ceiling.ts'
import type { IsoDate } from '../../core/contract.ts'
import type { FigureScope } from '../../core/figures/figure.ts'
import type { Policy } from '../../core/policy/index.ts'
import type { Db } from '../../platform/database/db.ts'
import { pathsUp } from '../programmes/index.ts'
import { type CapitalFinding, findCapitalFaults } from './capital.findings.ts'
import { openDesk } from './capital.measures.ts'
import { listEntries, type PurseKey, readPurse } from './capital.queries.ts'

export { allocationsSheet } from './allocations.sheet.ts'
export { capitalFigures } from './capital.figures.ts'
export type { CapitalFinding } from './capital.findings.ts'
export { listLedger, listMoneyChoices } from './capital.ledger.ts'
export { listActivityCommitments, listActivityPayments } from './capital.queries.ts'
export { citeDecision } from './capital.rows.ts'
export { capitalOperations } from './capital.service.ts'
export { viewMoneyTree } from './capital.tree.ts'
export { disbursementsSheet } from './disbursements.sheet.ts'

/** How much may still be paid from a purse at a node on a day; asked while somebody types an amount. */
export async function calculateRemainingCapital(
  db: Db,
  policy: Policy,
  asked: PurseKey & { nodeCode: string; on: IsoDate },
): Promise<bigint> {
  return calculateLowestRemaining(await readPurse(db, asked), asked.nodeCode, asked.on, pathsUp(policy))
}

/** What is worth a second look in the books of a year. */
export async function listCapitalFindings(
  db: Db,
  policy: Policy,
  scope: FigureScope,
): Promise<CapitalFinding[]> {
  return findCapitalFaults(openDesk(await listEntries(db, scope.communeId, scope.year), scope.asOf, policy))
}
