import type { Contribution, ListRecord } from '../../core/figures/figure.ts'
import type { Policy, ProgrammeNode } from '../../core/policy/index.ts'
import type { FigureProvider } from '../../platform/figure-provider.ts'
import { listNodesOfYear, listProgrammesOf, nodeTags, nodeWords } from './programme-tree.ts'

/**
 * Offers the programme trees of the year as lists that report outlines loop over.
 *
 * `programmes.of-year` holds the programmes, `programmes.nodes` what stands below them. No query: the trees
 * are policy.
 */
export const programmesFigures: FigureProvider = {
  name: 'programmes',
  owns: ['programmes'],
  lists: ['programmes.of-year', 'programmes.nodes'],
  read: async (_db, scope, policy) => listProgrammeTree(policy, scope.year),
}

/** The two lists of a year. */
export function listProgrammeTree(policy: Policy, year: number): Contribution {
  return {
    measurements: [],
    lists: {
      'programmes.of-year': listProgrammesOf(policy, year).map((node) => toProgramme(policy, node)),
      'programmes.nodes': listNodesOfYear(policy, year)
        .filter((node) => node.level > 0)
        .map((node) => toRecord(policy, node)),
    },
  }
}

const toRecord = (policy: Policy, node: ProgrammeNode): ListRecord => ({
  id: node.code,
  words: nodeWords(policy, node),
  figures: {},
  tags: nodeTags(node),
})

function toProgramme(policy: Policy, node: ProgrammeNode): ListRecord {
  const record = toRecord(policy, node)
  const programme = policy.findProgramme(node.code)
  if (!programme) return record
  const { abbreviation, period, decision, resolution, childLabel } = programme
  return {
    ...record,
    words: {
      ...record.words,
      abbreviation,
      period: period.label,
      decision,
      resolution,
      'child-label': childLabel,
    },
  }
}
