import { unsplitCode } from '../../core/capital/tally.ts'
import { whole } from '../../core/exact.ts'
import { isValidIn, type Policy } from '../../core/policy/index.ts'
import { Problem } from '../../core/problem.ts'
import { isSame, omitNulls } from '../../core/registers/records.ts'
import { checkTerm } from '../../core/registers/references.ts'
import { printMoney } from '../../core/vietnamese/numbers.ts'
import type { Db } from '../../platform/database/db.ts'
import type { Change } from '../../platform/operations.ts'
import { checkNodeIn, nodeName } from '../programmes/index.ts'
import { hasActivity } from './capital.queries.ts'

/** The registers as sentences name them. */
export const registerNames = {
  allocation: { register: 'sổ vốn giao', registerEn: 'the register of allocations' },
  commitment: { register: 'sổ dự toán được duyệt', registerEn: 'the register of approved amounts' },
  disbursement: { register: 'sổ giải ngân', registerEn: 'the register of payments' },
  estimate: { register: 'sổ ước thực hiện', registerEn: 'the register of estimates' },
  zero: { register: 'sổ xác nhận chưa giải ngân', registerEn: 'the register of confirmed zeros' },
} as const
export type CapitalRegister = keyof typeof registerNames

export const vocabularies = { source: 'capital.sources', kind: 'capital.kinds' } as const

export const printDong = (amount: bigint): string => printMoney(whole(amount))

interface Place {
  nodeCode: string
  budgetYear: number
  sourceCode?: string
  kindCode?: string
}

/** The node, the source and the kind exist in that budget year. */
export function checkPlace(policy: Policy, place: Place): void {
  const { nodeCode, budgetYear, sourceCode, kindCode } = place
  checkNodeIn(policy, nodeCode, budgetYear)
  checkTermIn(policy, vocabularies.source, sourceCode, budgetYear)
  checkTermIn(policy, vocabularies.kind, kindCode, budgetYear)
}

function checkTermIn(policy: Policy, vocabulary: string, code: string | undefined, budgetYear: number): void {
  if (code === undefined) return
  checkTerm(policy, vocabulary, code)
  const term = policy.findTerm(vocabulary, code)
  if (!term || isValidIn(term, budgetYear)) return
  throw new Problem('capital.not-in-year', { what: term.label, whatEn: term.labelEn, year: budgetYear })
}

/** The activity exists in the commune. */
export async function checkActivity(db: Db, communeId: string, activityId?: string): Promise<void> {
  if (activityId === undefined || (await hasActivity(db, communeId, activityId))) return
  throw new Problem('record.reference-unknown', {
    what: 'công trình, hoạt động với mã',
    whatEn: 'work or activity with the id',
    value: activityId,
  })
}

/**
 * "Nội dung thành phần số 07 (Ngân sách trung ương, Vốn sự nghiệp)": the money a sentence is about.
 *
 * What a decision did not split is not named.
 */
export function nameMoney(
  policy: Policy,
  money: { nodeCode: string; sourceCode?: string; kindCode?: string },
): string {
  const purse = [
    [vocabularies.source, money.sourceCode],
    [vocabularies.kind, money.kindCode],
  ].flatMap(([vocabulary = '', code]) =>
    code === undefined || code === unsplitCode ? [] : [policy.findTerm(vocabulary, code)?.label ?? code],
  )
  const name = nodeName(policy, money.nodeCode)
  return purse.length > 0 ? `${name} (${purse.join(', ').toLowerCase()})` : name
}

/** A line that is new in the books. */
export const added = (register: CapitalRegister, row: { id: string }): Change => ({
  entity: `capital-${register}`,
  entityId: row.id,
  before: null,
  after: row,
})

/**
 * The answer to a request that came a second time: nothing is written again.
 *
 * @throws Problem `capital.line-fixed` when the same id comes with another content.
 */
export function repeated<T extends { id: string }>(
  register: CapitalRegister,
  stored: T,
  row: object,
): Change {
  const known = omitNulls(stored) as Record<string, unknown>
  const same = Object.entries(row).every(([name, value]) => isSame(known[name], value ?? undefined))
  if (!same) throw new Problem('capital.line-fixed', registerNames[register])
  return { entity: `capital-${register}`, entityId: stored.id, before: stored, after: stored }
}

export const refuseUnknownLine = (register: CapitalRegister, id: string): never => {
  throw new Problem('record.not-found', { ...registerNames[register], id })
}
