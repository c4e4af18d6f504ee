import type { ShownFinding } from '../../../modules/checker/shown.contract.ts'
import type { Entry } from './check-store.ts'

/** A fault that several reports share, with the reports. */
export interface Repeat {
  finding: ShownFinding
  reports: readonly Entry[]
}

/** The same words in the same kind of fault; what the report says of itself ("Bảng 3, hàng 2") does not matter. */
const identity = ({ rule, message, quote }: ShownFinding) =>
  `${rule} ${quote.toLowerCase().replace(/\s+/g, ' ').trim()} ${message}`

/** Faults found in two reports or more, the most widespread first. */
export function findRepeats(entries: readonly Entry[]): Repeat[] {
  const found = new Map<string, { finding: ShownFinding; reports: Set<Entry> }>()
  for (const entry of entries) {
    for (const finding of entry.report?.findings ?? []) {
      const key = identity(finding)
      const known = found.get(key) ?? { finding, reports: new Set() }
      known.reports.add(entry)
      found.set(key, known)
    }
  }
  const rank = { error: 0, warning: 1, hint: 2 }
  return [...found.values()]
    .filter(({ reports }) => reports.size > 1)
    .map(({ finding, reports }) => ({ finding, reports: [...reports] }))
    .sort(
      (a, b) => b.reports.length - a.reports.length || rank[a.finding.severity] - rank[b.finding.severity],
    )
}
