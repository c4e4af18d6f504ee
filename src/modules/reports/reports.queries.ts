import { sql } from 'kysely'
import type { IsoDate } from '../../core/contract.ts'
import { omitNulls } from '../../core/registers/records.ts'
import type { ReportDocument } from '../../core/report/model.ts'
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

/** A report of a commune: a draft, or issued and frozen. */
export interface Report extends ReportParticulars {
  communeId: string
  id: string
  outline: string
  year: number
  status: 'draft' | 'issued'
  number?: number
  symbol?: string
  issuedOn?: IsoDate
  issuedBy?: string
  synthetic: boolean
}
export interface StoredReport extends Report {
  revision: number
  /** The frozen document of an issued report. */
  issuedDocument?: ReportDocument
  issuedSha256?: string
}

/** One version of what the unit wrote itself in a section. */
export interface Narrative {
  communeId: string
  id: string
  reportId: string
  section: string
  version: number
  paragraphs: string[]
  author: string
  writtenAt: Date
  synthetic: boolean
}

const baseQuery = (db: Db, communeId: string) =>
  db.selectFrom('reports').selectAll().where('communeId', '=', communeId)

type Row = Awaited<ReturnType<ReturnType<typeof baseQuery>['executeTakeFirstOrThrow']>>

function toReport({ recordedAt: _, issuedDocument, ...row }: Row): StoredReport {
  return {
    ...omitNulls(row),
    status: row.status as Report['status'],
    ...(issuedDocument !== null && { issuedDocument: issuedDocument as unknown as ReportDocument }),
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

export async function insertReport(tx: Tx, report: Report): Promise<void> {
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

export async function freezeReport(
  tx: Tx,
  report: Report,
  frozen: { document: ReportDocument; sha256: string; revision: number },
): Promise<void> {
  const { communeId, id, number, symbol, issuedOn, issuedBy } = report
  await tx
    .updateTable('reports')
    .set({
      status: 'issued',
      number,
      symbol,
      issuedOn,
      issuedBy,
      issuedDocument: sql`${JSON.stringify(frozen.document)}::jsonb`,
      issuedSha256: frozen.sha256,
      revision: frozen.revision,
    })
    .where('communeId', '=', communeId)
    .where('id', '=', id)
    .execute()
}

/** What the unit wrote, section by section, each in its newest version; cleared sections are left out. */
export async function listNarratives(db: Db, communeId: string, reportId: string): Promise<Narrative[]> {
  const rows = await db
    .selectFrom('reportNarratives')
    .selectAll()
    .distinctOn('section')
    .where('communeId', '=', communeId)
    .where('reportId', '=', reportId)
    .orderBy('section')
    .orderBy('version', 'desc')
    .execute()
  return rows.filter((row) => row.paragraphs.length > 0)
}

/** Every version of a section, newest first. */
export async function listNarrativeVersions(
  db: Db,
  communeId: string,
  of: { reportId: string; section: string },
): Promise<Narrative[]> {
  return db
    .selectFrom('reportNarratives')
    .selectAll()
    .where('communeId', '=', communeId)
    .where('reportId', '=', of.reportId)
    .where('section', '=', of.section)
    .orderBy('version', 'desc')
    .execute()
}

export async function findNarrative(db: Db, communeId: string, id: string): Promise<Narrative | undefined> {
  return db
    .selectFrom('reportNarratives')
    .selectAll()
    .where('communeId', '=', communeId)
    .where('id', '=', id)
    .executeTakeFirst()
}

export async function insertNarrative(tx: Tx, narrative: Narrative): Promise<void> {
  await tx.insertInto('reportNarratives').values(narrative).execute()
}
