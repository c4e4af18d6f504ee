import type { FigureBook } from '../core/figures/book.ts'
import { listDifferences } from '../core/report/differences.ts'
import type { ReportDocument } from '../core/report/model.ts'
import { readSections } from '../core/report/read-sections.ts'
import type { CorrectionLine } from '../modules/reports/desk.contract.ts'
import { findDocumentInForce, type Report, type StoredReport } from '../modules/reports/index.ts'
import type { DrawnReport, ReportSource } from './write-report.ts'

/** In what a correction that is being prepared differs from the issue in force; nothing when none is. */
export async function listCorrection(
  { db }: ReportSource,
  stored: StoredReport,
  drawn: DrawnReport,
): Promise<CorrectionLine[]> {
  if (stored.correctionReason === undefined) return []
  const inForce = await findDocumentInForce(db, stored.communeId, stored.id)
  if (!inForce) return []
  const now = stored.frozenDocument ?? drawn.document
  return compareDocuments(inForce, now, { report: stored, book: drawn.book })
}

/** In what two documents of a report differ, with the reasons that were given. */
export function compareDocuments(
  before: ReportDocument,
  after: ReportDocument,
  { report, book }: { report: Report; book: FigureBook },
): CorrectionLine[] {
  const nameFigure = (key: string) => book.catalogue.find(key)?.label ?? key
  return listDifferences(readSections(before), readSections(after), nameFigure).map((line) => {
    const reason = report.correctionReasons[line.key]
    return reason === undefined ? line : { ...line, reason }
  })
}
