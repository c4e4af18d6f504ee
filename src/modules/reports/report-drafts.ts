import { Problem } from '../../core/problem.ts'
import { isOpenForWriting, reportStateWords } from '../../core/workflow/report-states.ts'
import type { Tx } from '../../platform/database/db.ts'
import { findReportById, type StoredReport } from './reports.queries.ts'

export const reportEntity = 'report'
export const reportRegister = { register: 'sổ báo cáo', registerEn: 'the register of reports' }

/** A report as problems name it. */
export const labelOf = ({ year }: { year: number }): string => `báo cáo năm ${year}`

/** The report wherever it stands. @throws Problem `record.not-found`. */
export async function getReport(tx: Tx, communeId: string, id: string): Promise<StoredReport> {
  const stored = await findReportById(tx, communeId, id)
  if (!stored) throw new Problem('record.not-found', { ...reportRegister, id })
  return stored
}

/** The report, as long as its words may still change. @throws Problem `record.not-found` or `report.closed`. */
export async function getDraft(tx: Tx, communeId: string, id: string): Promise<StoredReport> {
  const stored = await getReport(tx, communeId, id)
  if (isOpenForWriting(stored.status)) return stored
  const { vi, en } = reportStateWords[stored.status]
  throw new Problem('report.closed', { year: stored.year, state: vi, stateEn: en, status: stored.status })
}

/** What the audit line keeps of a report: everything but the frozen text itself, which its hash stands for. */
export function toRecord(stored: StoredReport) {
  const { revision: _, frozenDocument: __, ...record } = stored
  return record
}
