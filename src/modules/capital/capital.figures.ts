import { nodeKey } from '../../core/figures/definition-file.ts'
import type { Contribution, FigureScope } from '../../core/figures/figure.ts'
import type { Policy } from '../../core/policy/index.ts'
import type { FigureProvider } from '../../platform/figure-provider.ts'
import { listNodesOfYear, listProgrammesOf } from '../programmes/index.ts'
import { toBooks } from './capital.books.ts'
import { findCapitalFaults } from './capital.findings.ts'
import { defineLines, linePrefix, listLineKeys, listNodeRecords, toLineRecord } from './capital.lists.ts'
import {
  type Desk,
  hasMoney,
  measure,
  measureAll,
  type Tallies,
  tallyLine,
  tallyNode,
} from './capital.measures.ts'
import { type CapitalEntry, listEntries } from './capital.queries.ts'

/** Offers the money of the programmes: given, approved, paid and expected, by node, source and kind. */
export const capitalFigures: FigureProvider = {
  name: 'capital',
  lists: ['capital.lines', 'capital.programmes', 'capital.nodes'],
  read: async (db, scope, policy) =>
    contributeCapital(await listEntries(db, scope.communeId, scope.year), scope, policy),
}

/** The books opened at the cut-off day. */
export const openDesk = (
  entries: readonly CapitalEntry[],
  scope: Pick<FigureScope, 'asOf'>,
  policy: Policy,
): Desk => ({
  policy,
  books: toBooks(entries, scope.asOf),
  zeros: new Map(entries.filter((entry) => entry.register === 'zero').map((entry) => [entry.id, entry])),
})

/** All figures and lists of a budget year from its ledger lines. */
export function contributeCapital(
  entries: readonly CapitalEntry[],
  scope: Pick<FigureScope, 'year' | 'asOf'>,
  policy: Policy,
): Contribution {
  const desk = openDesk(entries, scope, policy)
  const known = new Map<string, Tallies>()
  const tallies = (code: string): Tallies => {
    const found = known.get(code) ?? tallyNode(desk, code)
    known.set(code, found)
    return found
  }
  const programmes = listProgrammesOf(policy, scope.year)
  // Nodes without any money are left to the engine: they are missing there, and never zero.
  const measured = listNodesOfYear(policy, scope.year).filter(
    (node) => node.level === 0 || hasMoney(tallies(node.code)),
  )
  const lines = listLineKeys(desk).map((key) => ({ key, tallies: tallyLine(desk, key) }))
  const { programmes: programmeRecords, nodes } = listNodeRecords(
    policy,
    scope.year,
    tallies,
    findCapitalFaults(desk),
  )
  return {
    measurements: [
      ...measured.flatMap((node) => measure(desk, `capital.${nodeKey(node.code)}`, tallies(node.code))),
      ...measureAll(desk, new Map(programmes.map((node) => [node.code, tallies(node.code)]))),
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
