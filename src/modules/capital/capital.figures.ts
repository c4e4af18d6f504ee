import { nodeKey } from '../../core/figures/definition-file.ts'
import type { Contribution, FigureScope } from '../../core/figures/figure.ts'
import type { Policy } from '../../core/policy/index.ts'
import type { FigureProvider } from '../../platform/figure-provider.ts'
import { listNodesOfYear, listProgrammesOf } from '../programmes/index.ts'
import { findCapitalFaults } from './capital.findings.ts'
import { defineLines, linePrefix, listLineKeys, listNodeRecords, toLineRecord } from './capital.lists.ts'
import { hasMoney, measure, measureAll, openDesk } from './capital.measures.ts'
import { type CapitalEntry, listEntries } from './capital.queries.ts'

/** Offers the money of the programmes: given, approved, paid and expected, by node, source and kind. */
export const capitalFigures: FigureProvider = {
  name: 'capital',
  owns: ['capital'],
  lists: ['capital.lines', 'capital.programmes', 'capital.nodes'],
  read: async (db, scope, policy) =>
    contributeCapital(await listEntries(db, scope.communeId, scope.year), scope, policy),
}

/** All figures and lists of a budget year from its ledger lines. */
export function contributeCapital(
  entries: readonly CapitalEntry[],
  scope: Pick<FigureScope, 'year' | 'asOf'>,
  policy: Policy,
): Contribution {
  const desk = openDesk(entries, scope.asOf, policy)
  const programmes = listProgrammesOf(policy, scope.year)
  // Nodes without any money are left to the engine: they are missing there, and never zero.
  const measured = listNodesOfYear(policy, scope.year).filter(
    (node) => node.level === 0 || hasMoney(desk.tallyNode(node.code)),
  )
  const lines = listLineKeys(desk).map((key) => ({ key, tallies: desk.tallyLine(key) }))
  const { programmes: programmeRecords, nodes } = listNodeRecords(desk, scope.year, findCapitalFaults(desk))
  return {
    measurements: [
      ...measured.flatMap((node) =>
        measure(desk, `capital.${nodeKey(node.code)}`, desk.tallyNode(node.code)),
      ),
      ...measureAll(desk, new Map(programmes.map((node) => [node.code, desk.tallyNode(node.code)]))),
      ...lines.flatMap((line) =>
        measure(desk, linePrefix(line.key), line.tallies).filter((one) => !one.key.endsWith('.committed')),
      ),
    ],
    definitions: defineLines(
      policy,
      lines.map((line) => line.key),
      scope.year,
    ),
    lists: {
      'capital.lines': lines.map((line) => toLineRecord(desk, line.key, line.tallies, scope.year)),
      'capital.programmes': programmeRecords,
      'capital.nodes': nodes,
    },
  }
}
