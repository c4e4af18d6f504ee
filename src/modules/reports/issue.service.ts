import { createHash } from 'node:crypto'
import { whole } from '../../core/exact.ts'
import { Problem } from '../../core/problem.ts'
import { isSame } from '../../core/registers/records.ts'
import type { ReportDocument } from '../../core/report/model.ts'
import { stampDocument } from '../../core/report/stamp.ts'
import { printCount, printDate, printLongDate } from '../../core/vietnamese/numbers.ts'
import type { Tx } from '../../platform/database/db.ts'
import { lockRegister } from '../../platform/database/lock-register.ts'
import { implementWrite, type WriteContext } from '../../platform/operations.ts'
import {
  findIssue,
  findIssueBytes,
  findIssuedDocument,
  type Issue,
  insertIssue,
  insertSignedCopy,
  listIssues,
  listSignedCopies,
  type StoredIssue,
} from './issues.queries.ts'
import { reportEntity, reportRegister, toRecord } from './report-drafts.ts'
import type { DrawnDraft, ReportPorts } from './report-ports.ts'
import { findReportById, type StoredReport } from './reports.queries.ts'
import { attachSigned, type IssueReport, issueReport } from './workflow.contract.ts'
import { checkSeen, settled, takeStep } from './workflow.service.ts'

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/**
 * The operation that issues an approved report: its number comes from the document register, Word and PDF are
 * drawn once from exactly what was approved and stored. Figures that change later do not change it.
 */
export const createIssue = (ports: ReportPorts) =>
  implementWrite(issueReport, async (tx, input, context) => {
    const { communeId, id, revision } = input
    await lockRegister(tx, reportEntity, communeId)
    const repeated = await findIssue(tx, communeId, input.issueId)
    const stored = repeated && (await findReportById(tx, communeId, id))
    if (stored && repeated.reportId === id) {
      return { entity: reportEntity, entityId: id, before: toRecord(stored), after: toRecord(stored) }
    }
    return takeStep(tx, { communeId, id, revision }, { transition: 'issue', context }, async (report) => {
      const issue = await writeIssue(tx, report, { input, context, ports })
      return { ...settled, note: `${issue.number}/${issue.symbol}` }
    })
  })

interface Issuing {
  input: IssueReport
  context: WriteContext
  ports: ReportPorts
}

/** What is about to be issued. */
interface Approved {
  report: StoredReport
  approved: ReportDocument
  drawn: DrawnDraft
  /** The issue that is in force until now. */
  before: StoredIssue | undefined
}

async function writeIssue(tx: Tx, report: StoredReport, { input, context, ports }: Issuing): Promise<Issue> {
  const { communeId, issueId, issuedOn, place } = input
  checkSeen(report, input.sha256)
  checkDay(report, issuedOn)
  const { frozenDocument: approved, frozenSha256: sha256 } = report
  const [before] = await listIssues(tx, communeId, report.id)
  const drawn = await ports.draw(tx, report)
  const number = await takeNumber(tx, { report, approved, drawn, before }, { input, context, ports })
  const signature = await ports.signOff(tx, report, context)
  const slip = await listSlip(tx, { report, approved, drawn, before })
  const correction = before && printCorrection(report, before, slip)
  const stamp = { number, issuedOn, place, signature, sha256, correction }
  const document = stampDocument(approved, stamp)
  const { docx, pdf } = await ports.print(document)
  const issue: Issue = {
    communeId,
    id: issueId,
    reportId: report.id,
    sequence: (before?.sequence ?? 0) + 1,
    number,
    symbol: symbolOf(approved),
    issuedOn,
    issuedBy: context.actor.name,
    signer: signature.signer,
    sha256,
    registerDocumentId: input.documentId,
    reason: report.correctionReason,
    slip,
  }
  const files = { docx, docxSha256: hashOf(docx), pdf, pdfSha256: hashOf(pdf) }
  await insertIssue(tx, issue, { document, files })
  return issue
}

const symbolOf = ({ head }: ReportDocument): string => head.number.slice(head.number.indexOf('/') + 1)

function checkDay({ cutOffOn }: StoredReport, issuedOn: string): void {
  if (issuedOn >= cutOffOn) return
  throw new Problem('report.issued-before-cut-off', {
    issuedOn: printDate(issuedOn),
    cutOffOn: printDate(cutOffOn),
  })
}

/** Enters the report into the document register, which gives the next number of its kind and year. */
async function takeNumber(
  tx: Tx,
  { report, approved: { head }, drawn, before }: Approved,
  { input, context, ports }: Issuing,
): Promise<number> {
  const subject = head.subject.join(' ')
  const entry = {
    communeId: report.communeId,
    id: input.documentId,
    agency: drawn.agency,
    symbol: head.number.slice(head.number.indexOf('/') + 1),
    issuedOn: input.issuedOn,
    subject: subject.charAt(0).toLowerCase() + subject.slice(1),
    replaces: before?.registerDocumentId,
    synthetic: report.synthetic,
  }
  const number = await ports.enterDocument(tx, entry, context)
  if (input.number !== undefined && input.number !== number) {
    throw new Problem('report.number-taken', { expected: input.number, next: number })
  }
  return number
}

/** The slip as the correction prints it. */
function printCorrection(
  report: StoredReport,
  before: StoredIssue,
  slip: Issue['slip'],
): ReportDocument['correction'] {
  const number = `${printCount(whole(before.number))}/${before.symbol}`
  return {
    replaces: `Báo cáo số ${number} ${printLongDate(before.issuedOn)}`,
    reason: report.correctionReason ?? '',
    lines: slip.map(({ place, kind, label, before: was, after, reason }) => ({
      place,
      label: kind === 'figure' ? label : '',
      before: was,
      after,
      reason: reason ?? '',
    })),
  }
}

/** Everything the correction changed, with the reasons that were given when it was submitted. */
async function listSlip(tx: Tx, { report, approved, drawn, before }: Approved): Promise<Issue['slip']> {
  const issued = before && (await findIssuedDocument(tx, report.communeId, before.id))
  return issued ? drawn.compare(issued, approved) : []
}

/** Stores the signed PDF of an issue once it is found to be the same document. */
export const createAttachSigned = ({ checkSigned }: ReportPorts) =>
  implementWrite(attachSigned, async (tx, { communeId, id, issueId, fileName, bytes }, { actor, now }) => {
    await lockRegister(tx, reportEntity, communeId)
    const entity = 'report-signed-copy'
    const signed = Buffer.from(bytes, 'base64')
    const sha256 = hashOf(signed)
    const known = await listSignedCopies(tx, communeId, [issueId])
    const repeated = known.find((copy) => copy.id === id)
    if (repeated) {
      if (!isSame(repeated.sha256, sha256)) throw new Problem('record.id-taken', reportRegister)
      return { entity, entityId: id, before: repeated, after: repeated }
    }
    const issued = await findIssueBytes(tx, communeId, issueId, 'pdf')
    if (!issued) throw new Problem('report.file-unknown', { file: fileName })
    const check = await checkSigned(issued, { fileName, bytes: signed })
    const uploaded = { uploadedBy: actor.name, uploadedAt: now }
    const copy = { communeId, id, issueId, fileName, sha256, ...check, ...uploaded }
    await insertSignedCopy(tx, copy, signed)
    return { entity, entityId: id, before: null, after: copy }
  })
