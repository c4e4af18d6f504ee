import { createBook } from '../core/figures/book.ts'
import { extendCatalogue } from '../core/figures/catalogue.ts'
import type { FigureScope } from '../core/figures/figure.ts'
import type { MoneyTree } from '../modules/capital/capital-views.contract.ts'
import { capitalFigures, listCapitalFindings, viewMoneyTree } from '../modules/capital/index.ts'
import type { FigureSource } from './read-book.ts'
import { type ReportRequest, type ReportSource, readFigures } from './write-report.ts'

/** The programme tree of a commune-year with its money, at the cut-off date of all its other figures. */
export async function readMoneyTree(source: ReportSource, request: ReportRequest): Promise<MoneyTree> {
  const book = await readFigures(source, request, readMoneyBook)
  const { communeId } = request
  const findings = await listCapitalFindings(source.db, source.policy, {
    communeId,
    year: book.year,
    asOf: book.asOf,
  })
  return viewMoneyTree(book, source.policy, findings)
}

/** The figures of money alone: the tree needs no other register. */
async function readMoneyBook({ db, policy, catalogue }: FigureSource, scope: FigureScope) {
  const { measurements, definitions = [], lists } = await capitalFigures.read(db, scope, policy)
  const { year, asOf } = scope
  return createBook({ year, asOf, catalogue: extendCatalogue(catalogue, definitions), measurements, lists })
}
