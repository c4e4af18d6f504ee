import { createPathOf, type PathOf } from '../../core/capital/ledger.ts'
import { nodeKey } from '../../core/figures/definition-file.ts'
import { fullTitle, isValidIn, type Policy, type ProgrammeNode } from '../../core/policy/index.ts'
import { Problem } from '../../core/problem.ts'

/** The programmes in force in a year, in report order: three for 2021–2025, one from 2026. */
export function listProgrammesOf(policy: Policy, year: number): ProgrammeNode[] {
  return policy.nodesValidIn(year).filter((node) => node.level === 0)
}

/** Everything in force in a year in report order, programmes included. */
export const listNodesOfYear = (policy: Policy, year: number): readonly ProgrammeNode[] =>
  policy.nodesValidIn(year)

/** The node when it exists and is in force in that year. */
export function findNodeIn(policy: Policy, code: string, year: number): ProgrammeNode | undefined {
  const node = policy.findNode(code)
  return node && isValidIn(node, year) ? node : undefined
}

/**
 * The node exists and is in force in that year.
 *
 * @throws Problem `record.reference-unknown` or `capital.not-in-year`.
 */
export function checkNodeIn(policy: Policy, code: string, year: number): void {
  if (findNodeIn(policy, code, year)) return
  if (policy.findNode(code)) throw new Problem('capital.not-in-year', { what: code, whatEn: code, year })
  throw new Problem('record.reference-unknown', {
    what: 'chương trình, dự án hoặc nội dung mang mã',
    whatEn: 'programme, project or component with the code',
    value: code,
  })
}

/** Paths up the trees of the policy, for rules that walk from a node to its programme. */
export const pathsUp = (policy: Policy): PathOf => createPathOf((code) => policy.findNode(code)?.parent)

/** The heading of a node: "Dự án 1: Giải quyết tình trạng …"; the code itself when the policy does not know it. */
export function nodeTitle(policy: Policy, code: string): string {
  const node = policy.findNode(code)
  return node ? fullTitle(node) : code
}

/**
 * A node as a sentence names it: "Nội dung 4, Dự án 1", "Nội dung thành phần số 07", "Chương trình mục tiêu
 * quốc gia …". Contents of a project are numbered anew in each project, so they name it too.
 */
export function nodeName(policy: Policy, code: string): string {
  const node = policy.findNode(code)
  if (!node?.number) return nodeTitle(policy, code)
  const parent = node.parent ? policy.findNode(node.parent) : undefined
  return parent?.number ? `${node.number}, ${parent.number}` : node.number
}

/** The shortest official wording of a title, for narrow columns; a programme's name without its first words. */
function shortTitle(policy: Policy, node: ProgrammeNode): string {
  const programme = node.level === 0 ? policy.findProgramme(node.code) : undefined
  if (programme) return programme.shortTitle
  return [node.title, ...node.otherTitles].reduce((a, b) => (b.length < a.length ? b : a))
}

/** Words of a node for sentences and tables; `key` is its part of figure keys. */
export function nodeWords(policy: Policy, node: ProgrammeNode): Record<string, string> {
  return {
    code: node.code,
    key: nodeKey(node.code),
    ...(node.number ? { number: node.number } : {}),
    title: node.title,
    'short-title': shortTitle(policy, node),
    'full-title': fullTitle(node),
    name: nodeName(policy, node.code),
  }
}

/** What reports filter nodes by. */
export function nodeTags(node: ProgrammeNode): Record<string, string> {
  return {
    code: node.code,
    node: node.code,
    programme: node.programme,
    kind: node.kind,
    level: String(node.level),
    ...(node.parent ? { parent: node.parent } : {}),
  }
}
