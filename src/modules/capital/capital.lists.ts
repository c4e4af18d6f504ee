import type { LineKey } from '../../core/capital/ledger.ts'
import { expandEntry, nodeKey } from '../../core/figures/definition-file.ts'
import type { FigureDefinition, ListRecord } from '../../core/figures/figure.ts'
import type { Policy, ProgrammeNode } from '../../core/policy/index.ts'
import { listNodesOfYear, nodeName, nodeTags, nodeTitle, nodeWords } from '../programmes/index.ts'
import { vocabularies } from './capital.checks.ts'
import type { CapitalFinding } from './capital.findings.ts'
import { type Desk, hasMoney, type Tallies } from './capital.measures.ts'
import { citeDecision, decisionMissing, printTerm } from './capital.rows.ts'

const nodeFigures = [
  'allocated-current',
  'allocated-carried-over',
  'allocated',
  'committed',
  'disbursed',
  'rate',
  'remaining',
  'estimated',
  'estimated-rate',
] as const
/** Approved amounts are not entered by source and kind. */
const lineFigures = nodeFigures.filter((name) => name !== 'committed')

const keysOf = (prefix: string, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, `${prefix}.${name}`]))

/** The code under which a line has its own figures: "NTM.ND07.NSTW.SN", "NTM.KHONG-TACH.KHONG-TACH". */
const lineCode = (key: LineKey) => [key.node, key.source, key.kind].join('.').replaceAll('_', '-')
export const linePrefix = (key: LineKey): string => `capital.${nodeKey(lineCode(key))}`

/** Every node × source × kind that money was given to, paid from or estimated for, in report order. */
export function listLineKeys({ policy, books }: Desk): LineKey[] {
  const place = (key: LineKey) => policy.findNode(key.node)?.order ?? Number.MAX_SAFE_INTEGER
  const rank = (vocabulary: string, code: string) =>
    policy.listTerms(vocabulary).findIndex((term) => term.code === code)
  const keys = new Map(
    [...books.allocations, ...books.disbursements, ...books.estimates].map(({ node, source, kind }) => {
      const key = { node, source, kind }
      return [lineCode(key), key] as const
    }),
  )
  return [...keys.values()].sort(
    (a, b) =>
      place(a) - place(b) ||
      rank(vocabularies.source, a.source) - rank(vocabularies.source, b.source) ||
      rank(vocabularies.kind, a.kind) - rank(vocabularies.kind, b.kind),
  )
}

/** Definitions of the figures of single lines: the same meanings as for nodes, for one source and kind. */
export function defineLines(policy: Policy, keys: readonly LineKey[], year: number): FigureDefinition[] {
  const entries = policy.files.figures
    .flatMap((file) => file.value.figures)
    .filter((entry) => lineFigures.some((name) => entry.key === `capital.{node}.${name}`))
  const nodes = keys.map((key) => ({
    code: lineCode(key),
    title: `${nodeTitle(policy, key.node)} (${purseLabels(policy, key, year).join(', ')})`,
    isProgramme: false,
  }))
  return entries.flatMap((entry) => expandEntry(entry, nodes))
}

const purseLabels = (policy: Policy, key: LineKey, year: number): [source: string, kind: string] => [
  printTerm(policy, vocabularies.source, key.source, year),
  printTerm(policy, vocabularies.kind, key.kind, year),
]

/** A line as appendices print it. */
export function toLineRecord(desk: Desk, key: LineKey, tallies: Tallies, year: number): ListRecord {
  const { policy } = desk
  const node = policy.findNode(key.node)
  const [source, kind] = purseLabels(policy, key, year)
  const decisions = new Set(tallies.allocated.lines.flatMap((line) => citeDecision(policy, line.entry) ?? []))
  const programme = node?.programme ?? key.node
  return {
    id: lineCode(key),
    words: {
      node: nodeName(policy, key.node),
      title: nodeTitle(policy, key.node),
      ...(node?.number ? { number: node.number } : {}),
      programme: nodeName(policy, programme),
      source,
      kind,
      decision: decisions.size > 0 ? [...decisions].join('; ') : decisionMissing,
      ...noteWord(listNotes(tallies)),
    },
    figures: keysOf(linePrefix(key), lineFigures),
    tags: { programme, node: key.node, source: key.source, kind: key.kind },
  }
}

const noteWord = (notes: readonly string[]): Record<string, string> =>
  notes.length > 0 ? { note: notes.join(' ') } : {}

const listNotes = ({ allocated, disbursed, estimated }: Tallies): string[] => [
  ...new Set(
    [allocated, disbursed, estimated].flatMap((tally) =>
      tally.lines.flatMap((line) => line.entry.note ?? []),
    ),
  ),
]

/** Programmes and, apart, what stands below them, each saying whether any money is entered for it. */
export function listNodeRecords(
  { policy, tallyNode }: Desk,
  year: number,
  findings: readonly CapitalFinding[],
): { programmes: ListRecord[]; nodes: ListRecord[] } {
  const toRecord = (node: ProgrammeNode): ListRecord => ({
    id: node.code,
    words: {
      ...nodeWords(policy, node),
      ...noteWord(findings.filter((finding) => finding.nodeCode === node.code).map((finding) => finding.vi)),
    },
    figures: keysOf(`capital.${nodeKey(node.code)}`, nodeFigures),
    tags: { ...nodeTags(node), 'has-money': hasMoney(tallyNode(node.code)) ? 'yes' : 'no' },
  })
  const nodes = listNodesOfYear(policy, year)
  return {
    programmes: nodes.filter((node) => node.level === 0).map(toRecord),
    nodes: nodes.filter((node) => node.level > 0).map(toRecord),
  }
}
