import { sql } from 'kysely'
import type { IsoDate } from '../../core/contract.ts'
import { omitNulls } from '../../core/registers/records.ts'
import type { ReportDocument } from '../../core/report/model.ts'
import type { ReportState, ReportTransition } from '../../core/workflow/report-states.ts'
import type { Db, Tx } from '../../platform/database/db.ts'

/** What frames a report and comes from the office, not from the registers. */
export interface ReportParticulars {
  cutOffOn: IsoDate
  councilSession?: string
  councilTerm?: string
  councilYears?: string
  place?: string
  superiorAgency?: string
  agency?: string
  recipients: string[]
  authorityLines: string[]
  signerTitle?: string
  signerName?: string
}

/** A report of a commune, wherever it stands between draft and issue. */
export interface Report extends ReportParticulars {
  communeId: string
  id: string
  outline: string
  year: number
  status: ReportState
  /** The SHA-256 of the frozen document, while the report waits for approval or for issue. */
  frozenSha256?: string
  submittedBy?: string
  submittedById?: string
  submittedAt?: Date
  approvedBy?: string
  approvedById?: string
  approvedAt?: Date
  /** While a correction of an issued report is prepared. */
  correctionReason?: string
  /** Why each difference from the issue in force is there, by its key. */
  correctionReasons: Record<string, string>
  synthetic: boolean
}
export interface StoredReport extends Report {
  revision: number
  frozenDocument?: ReportDocument
}

const baseQuery = (db: Db, communeId: string) =>
  db.selectFrom('reports').selectAll().where('communeId', '=', communeId)

type Row = Awaited<ReturnType<ReturnType<typeof baseQuery>['executeTakeFirstOrThrow']>>

function toReport({ recordedAt: _, frozenDocument, ...row }: Row): StoredReport {
  return {
    ...omitNulls(row),
    status: row.status as ReportState,
    correctionReasons: row.correctionReasons as Record<string, string>,
    ...(frozenDocument !== null && { frozenDocument: frozenDocument as unknown as ReportDocument }),
  }
}

/** The report of a commune for a year on an outline. */
export async function findReport(
  db: Db,
  communeId: string,
  year: number,
  outline: string,
): Promise<StoredReport | undefined> {
  const row = await baseQuery(db, communeId)
    .where('year', '=', year)
    .where('outline', '=', outline)
    .executeTakeFirst()
  return row && toReport(row)
}

export async function findReportById(
  db: Db,
  communeId: string,
  id: string,
): Promise<StoredReport | undefined> {
  const row = await baseQuery(db, communeId).where('id', '=', id).executeTakeFirst()
  return row && toReport(row)
}

/** The years a commune has a report of, newest first. */
export async function listReportYears(db: Db, communeId: string): Promise<number[]> {
  const rows = await db
    .selectFrom('reports')
    .select('year')
    .distinct()
    .where('communeId', '=', communeId)
    .orderBy('year', 'desc')
    .execute()
  return rows.map((row) => row.year)
}

/** Which of the communes that may be seen have a report, and of which years; the newest year first. */
export async function listReported(db: Db): Promise<{ communeId: string; year: number }[]> {
  return db
    .selectFrom('reports')
    .select(['communeId', 'year'])
    .distinct()
    .orderBy('year', 'desc')
    .orderBy('communeId')
    .execute()
}

export async function insertReport(tx: Tx, { correctionReasons: _, ...report }: Report): Promise<void> {
  await tx.insertInto('reports').values(report).execute()
}

export async function updateParticulars(
  tx: Tx,
  report: Report,
  particulars: Partial<ReportParticulars>,
  revision: number,
): Promise<void> {
  await tx
    .updateTable('reports')
    .set({ ...particulars, revision })
    .where('communeId', '=', report.communeId)
    .where('id', '=', report.id)
    .execute()
}

/** Puts the report where a step of its way leads: everything that depends on the state is written together. */
export async function moveReport(tx: Tx, report: StoredReport): Promise<void> {
  const document = report.frozenDocument && JSON.stringify(report.frozenDocument)
  await tx
    .updateTable('reports')
    .set({
      status: report.status,
      revision: report.revision,
      frozenDocument: document === undefined ? null : sql`${document}::jsonb`,
      frozenSha256: report.frozenSha256 ?? null,
      submittedBy: report.submittedBy ?? null,
      submittedById: report.submittedById ?? null,
      submittedAt: report.submittedAt ?? null,
      approvedBy: report.approvedBy ?? null,
      approvedById: report.approvedById ?? null,
      approvedAt: report.approvedAt ?? null,
      correctionReason: report.correctionReason ?? null,
      correctionReasons: sql`${JSON.stringify(report.correctionReasons)}::jsonb`,
    })
    .where('communeId', '=', report.communeId)
    .where('id', '=', report.id)
    .execute()
}

export interface ReportEvent {
  communeId: string
  reportId: string
  transition: ReportTransition
  actorId: string
  actor: string
  at: Date
  note?: string
  sha256?: string
}

export async function insertEvent(tx: Tx, event: ReportEvent): Promise<void> {
  await tx.insertInto('reportEvents').values(event).execute()
}

/** What happened to a report, newest first. */
export async function listEvents(
  db: Db,
  communeId: string,
  reportId: string,
): Promise<(ReportEvent & { id: string })[]> {
  const rows = await db
    .selectFrom('reportEvents')
    .selectAll()
    .where('communeId', '=', communeId)
    .where('reportId', '=', reportId)
    .orderBy('at', 'desc')
    .execute()
  return rows.map((row) => ({ ...omitNulls(row), transition: row.transition as ReportTransition }))
}

/** Reports of a commune that wait in one of these states, oldest year first. */
export async function listReportsIn(
  db: Db,
  communeId: string,
  states: readonly ReportState[],
): Promise<StoredReport[]> {
  const rows = await baseQuery(db, communeId).where('status', 'in', states).orderBy('year').execute()
  return rows.map(toReport)
}
