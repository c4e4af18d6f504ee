import type { MoneyTree } from '../modules/capital/capital-views.contract.ts'
import { listCapitalFindings, viewMoneyTree } from '../modules/capital/index.ts'
import { readBookOf } from './read-book.ts'
import { type ReportRequest, type ReportSource, readFigures } from './write-report.ts'

/** The programme tree of a commune-year with its money, at the cut-off date of all its other figures. */
export async function readMoneyTree(source: ReportSource, request: ReportRequest): Promise<MoneyTree> {
  const book = await readFigures(source, request, readBookOf(['capital.all.rate']))
  const { communeId } = request
  const findings = await listCapitalFindings(source.db, source.policy, {
    communeId,
    year: book.year,
    asOf: book.asOf,
  })
  return viewMoneyTree(book, source.policy, findings)
}
