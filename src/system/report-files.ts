import { findIssue, findIssueBytes, findIssuedDocument, findSignedBytes } from '../modules/reports/index.ts'
import { findFormat } from '../output/index.ts'
import { issueFileName } from './desk-issues.ts'
import type { ReportSource } from './write-report.ts'

/** A file to be sent. */
export interface SentFile {
  name: string
  mediaType: string
  bytes: Buffer
}

/**
 * A file of an issue: Word and PDF as they were stored on the day of issue, every other form drawn from the
 * issued document.
 */
export async function readIssueFile(
  { db, policy }: ReportSource,
  communeId: string,
  { issueId, ending }: { issueId: string; ending: string },
): Promise<SentFile | undefined> {
  const format = findFormat(ending)
  const issue = format && (await findIssue(db, communeId, issueId))
  if (!issue) return undefined
  const { extension, mediaType } = format
  const name = issueFileName(issue, extension)
  const kind = extension === '.docx' ? 'docx' : extension === '.pdf' ? 'pdf' : undefined
  const stored = kind && (await findIssueBytes(db, communeId, issueId, kind))
  if (stored) return { name, mediaType, bytes: Buffer.from(stored) }
  const document = await findIssuedDocument(db, communeId, issueId)
  if (!document) return undefined
  return { name, mediaType, bytes: Buffer.from(await format.render(document, policy.layout)) }
}

/** The signed PDF of an issue, the newest when there are several. */
export async function readSignedCopy(
  { db }: ReportSource,
  communeId: string,
  issueId: string,
): Promise<SentFile | undefined> {
  const [issue, copy] = [
    await findIssue(db, communeId, issueId),
    await findSignedBytes(db, communeId, issueId),
  ]
  if (!issue || !copy) return undefined
  const name = issueFileName(issue, '-da-ky.pdf')
  return { name, mediaType: 'application/pdf', bytes: Buffer.from(copy.pdf) }
}
