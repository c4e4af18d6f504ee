import { repeatsCommitment, unsplitCode } from '../../core/capital/tally.ts'
import { findUnitSlips, type NamedAmount } from '../../core/capital/unit-slips.ts'
import type { Policy } from '../../core/policy/index.ts'
import { nodeName } from '../programmes/index.ts'
import { nameMoney, printDong } from './capital.checks.ts'
import type { Desk } from './capital.measures.ts'

/** Something about the money of a node that a person should look at; a warning, never a refusal. */
export interface CapitalFinding {
  code: 'capital.unit-slip' | 'capital.estimate-repeats-commitment'
  nodeCode: string
  vi: string
  en: string
}

/** Everything worth a second look in the books of a year. */
export function findCapitalFaults(desk: Desk): CapitalFinding[] {
  const { books } = desk
  const lines = [...books.allocations, ...books.commitments, ...books.disbursements, ...books.estimates]
  const nodes = [...new Set(lines.map((line) => line.node))]
  return nodes.flatMap((node) => [...findSlips(desk, node), ...findRepeatedCommitment(desk, node)])
}

function findSlips(desk: Desk, node: string): CapitalFinding[] {
  return findUnitSlips(listComparable(desk, node)).map(({ larger, smaller, factor, isExact }) => {
    const [name, times] = [nodeName(desk.policy, node), printDong(factor)]
    return {
      code: 'capital.unit-slip',
      nodeCode: node,
      vi: `${name}: ${larger.label} ${printDong(larger.amount)} đồng ${isExact ? 'gấp đúng' : 'gấp khoảng'} ${times} lần ${smaller.label} ${printDong(smaller.amount)} đồng. Kiểm tra lại đơn vị tính.`,
      en: `${name}: ${printDong(larger.amount)} đồng is ${isExact ? 'exactly' : 'about'} ${times} times ${printDong(smaller.amount)} đồng. Check the unit.`,
    }
  })
}

/** The totals of a node, and its allocations by line when there are several. */
function listComparable(desk: Desk, node: string): NamedAmount[] {
  const tallies = desk.tallyNode(node)
  const totals = [
    { id: 'allocated', label: 'vốn giao', amount: tallies.allocated.total },
    { id: 'committed', label: 'dự toán được duyệt', amount: tallies.committed.total },
    { id: 'disbursed', label: 'số đã giải ngân', amount: tallies.disbursed.total },
    { id: 'estimated', label: 'số ước', amount: tallies.estimated.total },
  ]
  const own = desk.books.allocations.filter((line) => line.node === node && line.amount > 0n)
  if (own.length < 2) return totals
  const [, ...others] = totals
  const named = own.map((line) => ({
    id: line.id,
    label: `vốn giao ${purseOf(desk.policy, line)}`.trim(),
    amount: line.amount,
  }))
  return [...others, ...named]
}

const purseOf = (policy: Policy, line: { node: string; source: string; kind: string }): string =>
  line.source === unsplitCode && line.kind === unsplitCode
    ? ''
    : nameMoney(policy, { nodeCode: line.node, sourceCode: line.source, kindCode: line.kind })

/** An approved amount handed in as the estimate while nothing is paid; said where the estimate was entered. */
function findRepeatedCommitment(desk: Desk, node: string): CapitalFinding[] {
  if (!desk.books.estimates.some((line) => line.node === node)) return []
  const tallies = desk.tallyNode(node)
  if (!repeatsCommitment(tallies)) return []
  const [name, amount] = [nodeName(desk.policy, node), printDong(tallies.estimated.total)]
  return [
    {
      code: 'capital.estimate-repeats-commitment',
      nodeCode: node,
      vi: `${name}: ước giải ngân ${amount} đồng bằng đúng dự toán được duyệt, trong khi chưa có số đã giải ngân. Kiểm tra lại số ước.`,
      en: `${name}: the estimate of ${amount} đồng is exactly the approved amount while no payment is entered. Check the estimate.`,
    },
  ]
}
