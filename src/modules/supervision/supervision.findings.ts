import { whole } from '../../core/exact.ts'
import type { FigureScope, Measurement, SourceRow } from '../../core/figures/figure.ts'
import type { VisitFinding } from './supervision.contract.ts'
import type { NamedVisit } from './supervision.queries.ts'

interface Found {
  visit: NamedVisit
  finding: VisitFinding
}

const spread = (visits: readonly NamedVisit[]): Found[] =>
  visits.flatMap((visit) => visit.findings.map((finding) => ({ visit, finding })))

/**
 * Counts what the visits of the year found, and of everything found up to the cut-off date what is still
 * open and what is past its day.
 *
 * Where visits were entered, none found is zero; where none was, nothing is known.
 */
export function countFindings(
  known: readonly NamedVisit[],
  ofYear: readonly NamedVisit[],
  scope: FigureScope,
): Measurement[] {
  const before = known.filter((visit) => visit.occurredIn < scope.year)
  const open = spread([...before, ...ofYear]).filter(
    ({ finding }) => !finding.closedOn || finding.closedOn > scope.asOf,
  )
  const overdue = open.filter(({ finding }) => finding.dueOn && finding.dueOn < scope.asOf)
  const isKnown = before.length > 0 || ofYear.length > 0
  return [
    measure('supervision.findings', spread(ofYear), ofYear.length > 0),
    measure('supervision.findings.open', open, isKnown),
    measure('supervision.findings.overdue', overdue, isKnown),
  ]
}

function measure(key: string, found: readonly Found[], isKnown: boolean): Measurement {
  if (!isKnown) return { key, state: 'missing', reason: 'chưa nhập đoàn kiểm tra, giám sát', rows: [] }
  const rows = found.map(toSourceRow)
  return { key, state: rows.length === 0 ? 'zero' : 'reported', value: whole(rows.length), rows }
}

const toSourceRow = ({ visit, finding }: Found): SourceRow => ({
  register: 'Kết luận, kiến nghị sau kiểm tra',
  id: visit.id,
  label: finding.owner ? `${finding.finding} (${finding.owner})` : finding.finding,
  on: finding.closedOn ?? finding.dueOn,
  value: '1',
  synthetic: visit.synthetic,
})
