import { sql } from 'kysely'
import type { IsoDate } from '../../core/contract.ts'
import { omitNulls } from '../../core/registers/records.ts'
import type { ReportDocument } from '../../core/report/model.ts'
import type { Db, Tx } from '../../platform/database/db.ts'
import type { CorrectionLine } from './desk.contract.ts'

/** An issue of a report without its files. */
export interface Issue {
  communeId: string
  id: string
  reportId: string
  sequence: number
  number: number
  symbol: string
  issuedOn: IsoDate
  issuedBy: string
  signer?: string
  /** SHA-256 of the canonical JSON of what was approved. */
  sha256: string
  registerDocumentId?: string
  reason?: string
  slip: CorrectionLine[]
}

/** A stored file of an issue. */
export interface IssueFile {
  docx: Uint8Array
  docxSha256: string
  pdf: Uint8Array
  pdfSha256: string
}

const issueColumns = [
  'communeId',
  'id',
  'reportId',
  'sequence',
  'number',
  'symbol',
  'issuedOn',
  'issuedBy',
  'signer',
  'sha256',
  'registerDocumentId',
  'reason',
  'slip',
] as const

const issues = (db: Db, communeId: string) =>
  db
    .selectFrom('reportIssues')
    .select(issueColumns)
    .select(['docxSha256', 'pdfSha256'])
    .select([
      sql<number | null>`octet_length(docx)`.as('docxBytes'),
      sql<number | null>`octet_length(pdf)`.as('pdfBytes'),
    ])
    .where('communeId', '=', communeId)

type IssueRow = Awaited<ReturnType<ReturnType<typeof issues>['executeTakeFirstOrThrow']>>

/** An issue with what is known of its files. */
export interface StoredIssue extends Issue {
  docxSha256?: string
  docxBytes?: number
  pdfSha256?: string
  pdfBytes?: number
}

const toIssue = (row: IssueRow): StoredIssue => ({
  ...omitNulls(row),
  slip: row.slip as unknown as CorrectionLine[],
})

/** The issues of a report, the one in force first. */
export async function listIssues(db: Db, communeId: string, reportId: string): Promise<StoredIssue[]> {
  const rows = await issues(db, communeId)
    .where('reportId', '=', reportId)
    .orderBy('sequence', 'desc')
    .execute()
  return rows.map(toIssue)
}

export async function findIssue(db: Db, communeId: string, id: string): Promise<StoredIssue | undefined> {
  const row = await issues(db, communeId).where('id', '=', id).executeTakeFirst()
  return row && toIssue(row)
}

/** What was issued, as it was. */
export async function findIssuedDocument(
  db: Db,
  communeId: string,
  id: string,
): Promise<ReportDocument | undefined> {
  const row = await db
    .selectFrom('reportIssues')
    .select('document')
    .where('communeId', '=', communeId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && (row.document as unknown as ReportDocument)
}

/** The document of the issue in force. */
export async function findDocumentInForce(
  db: Db,
  communeId: string,
  reportId: string,
): Promise<ReportDocument | undefined> {
  const row = await db
    .selectFrom('reportIssues')
    .select('document')
    .where('communeId', '=', communeId)
    .where('reportId', '=', reportId)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && (row.document as unknown as ReportDocument)
}

/** The stored bytes of an issue; undefined when there is no such issue or it was issued before files were kept. */
export async function findIssueBytes(
  db: Db,
  communeId: string,
  id: string,
  file: 'docx' | 'pdf',
): Promise<Uint8Array | undefined> {
  const row = await db
    .selectFrom('reportIssues')
    .select(file)
    .where('communeId', '=', communeId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.[file] ?? undefined
}

export async function insertIssue(
  tx: Tx,
  issue: Issue,
  { document, files }: { document: ReportDocument; files: IssueFile },
): Promise<void> {
  await tx
    .insertInto('reportIssues')
    .values({
      ...issue,
      ...files,
      docx: Buffer.from(files.docx),
      pdf: Buffer.from(files.pdf),
      document: sql<never>`${JSON.stringify(document)}::jsonb`,
      slip: sql<never>`${JSON.stringify(issue.slip)}::jsonb`,
    })
    .execute()
}

/** A signed copy without its bytes. */
export interface SignedCopy {
  communeId: string
  id: string
  issueId: string
  fileName: string
  sha256: string
  checkKind: 'same-bytes' | 'same-text'
  signatureCount: number
  uploadedBy: string
  uploadedAt: Date
}

const signedColumns = [
  'communeId',
  'id',
  'issueId',
  'fileName',
  'sha256',
  'checkKind',
  'signatureCount',
  'uploadedBy',
  'uploadedAt',
] as const

/** Signed copies of these issues, newest first. */
export async function listSignedCopies(
  db: Db,
  communeId: string,
  issueIds: readonly string[],
): Promise<SignedCopy[]> {
  if (issueIds.length === 0) return []
  const rows = await db
    .selectFrom('reportSignedCopies')
    .select(signedColumns)
    .where('communeId', '=', communeId)
    .where('issueId', 'in', issueIds)
    .orderBy('uploadedAt', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, checkKind: row.checkKind as SignedCopy['checkKind'] }))
}

export async function findSignedBytes(
  db: Db,
  communeId: string,
  issueId: string,
): Promise<{ fileName: string; pdf: Uint8Array } | undefined> {
  return db
    .selectFrom('reportSignedCopies')
    .select(['fileName', 'pdf'])
    .where('communeId', '=', communeId)
    .where('issueId', '=', issueId)
    .orderBy('uploadedAt', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export async function insertSignedCopy(tx: Tx, copy: SignedCopy, pdf: Uint8Array): Promise<void> {
  await tx
    .insertInto('reportSignedCopies')
    .values({ ...copy, pdf: Buffer.from(pdf) })
    .execute()
}
