import { listDifferences } from '../core/report/differences.ts'
import { readSections } from '../core/report/read-sections.ts'
import type { CorrectionLine } from '../modules/reports/desk.contract.ts'
import { findDocumentInForce, type StoredReport } from '../modules/reports/index.ts'
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
  const now = stored.frozenDocument ? readSections(stored.frozenDocument) : drawn.sections
  const nameFigure = (key: string) => drawn.book.catalogue.find(key)?.label ?? key
  return listDifferences(readSections(inForce), now, nameFigure).map((line) => {
    const reason = stored.correctionReasons[line.key]
    return reason === undefined ? line : { ...line, reason }
  })
}
