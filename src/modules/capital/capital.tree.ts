import type { FigureBook } from '../../core/figures/book.ts'
import { viewFigure } from '../../core/figures/explain.ts'
import type { ListRecord } from '../../core/figures/figure.ts'
import { isValidIn, labelOn, type Policy, type ProgrammeNode, type Term } from '../../core/policy/index.ts'
import { listNodesOfYear, nodeName } from '../programmes/index.ts'
import { vocabularies } from './capital.checks.ts'
import type { CapitalFinding } from './capital.findings.ts'
import type { MoneyLine, MoneyNode, MoneyTerm, MoneyTree } from './capital-views.contract.ts'

/** Figures of all programmes together, below the tree. */
const totals = ['allocated', 'committed', 'disbursed', 'rate', 'remaining', 'estimated', 'estimated-rate']

/** The programme tree of a year with what was given, paid and expected at every node, out of a book of figures. */
export function viewMoneyTree(
  book: FigureBook,
  policy: Policy,
  findings: readonly CapitalFinding[],
): MoneyTree {
  const { year, asOf } = book
  const records = new Map(
    [...book.records('capital.programmes'), ...book.records('capital.nodes')].map((record) => [
      record.id,
      record,
    ]),
  )
  const lines = book.records('capital.lines')
  const termsOf = (vocabulary: string) => listTerms(policy, vocabulary, year)
  const [sources, kinds] = [termsOf(vocabularies.source), termsOf(vocabularies.kind)]
  const nodes = listNodesOfYear(policy, year).map((node) => ({
    ...describeNode(policy, node, records.get(node.code)),
    lines: lines
      .filter((line) => line.tags.node === node.code)
      .flatMap((line) => toMoneyLine(line, sources, kinds) ?? []),
    findings: findings.filter((finding) => finding.nodeCode === node.code).map(({ vi, en }) => ({ vi, en })),
  }))
  const keys = [
    ...totals.map((name) => `capital.all.${name}`),
    ...nodes
      .filter((node) => node.hasMoney || node.level === 0)
      .flatMap((node) => [node, ...node.lines].flatMap(({ figures }) => Object.values(figures))),
  ]
  const figures = keys.flatMap((key) => book.find(key) ?? []).map(viewFigure)
  return { year, asOf, nodes, figures, sources, kinds }
}

function describeNode(
  policy: Policy,
  node: ProgrammeNode,
  record: ListRecord | undefined,
): Omit<MoneyNode, 'lines' | 'findings'> {
  const programme = node.level === 0 ? policy.findProgramme(node.code) : undefined
  return {
    code: node.code,
    parent: node.parent,
    level: node.level,
    number: node.number,
    title: node.title,
    name: nodeName(policy, node.code),
    titleEn: programme?.titleEn,
    hasMoney: record?.tags['has-money'] === 'yes',
    isVerified: node.verified,
    reference: node.reference ?? node.source,
    figures: record?.figures ?? {},
  }
}

function toMoneyLine(
  record: ListRecord,
  sources: readonly MoneyTerm[],
  kinds: readonly MoneyTerm[],
): MoneyLine | undefined {
  const source = sources.find((term) => term.code === record.tags.source)
  const kind = kinds.find((term) => term.code === record.tags.kind)
  return source && kind && { id: record.id, source, kind, figures: record.figures }
}

/** Terms that hold on some day of the year, under the name of its last day. */
const listTerms = (policy: Policy, vocabulary: string, year: number): MoneyTerm[] =>
  policy
    .listTerms(vocabulary)
    .filter((term) => isValidIn(term, year))
    .map((term: Term) => ({
      code: term.code,
      label: labelOn(term, `${year}-12-31`),
      labelEn: term.labelEn,
      isUnsplit: term.unsplit === true,
    }))
