import { whole } from '../core/exact.ts'
import { printCount } from '../core/vietnamese/numbers.ts'
import type { ReportIssueView, SignedCopyView } from '../modules/reports/desk.contract.ts'
import type { SignedCopy, StoredIssue } from '../modules/reports/index.ts'
import { findFormat } from '../output/index.ts'

/** The issues of a report with their stored files, the one in force first. */
export function viewIssues(
  issues: readonly StoredIssue[],
  signed: readonly SignedCopy[],
  href: string,
): ReportIssueView[] {
  return issues.map((issue, place) => ({
    id: issue.id,
    sequence: issue.sequence,
    number: `${printCount(whole(issue.number))}/${issue.symbol}`,
    issuedOn: issue.issuedOn,
    issuedBy: issue.issuedBy,
    signer: issue.signer,
    state: place === 0 ? 'in-force' : 'replaced',
    sha256: issue.sha256,
    files: viewFiles(issue, href),
    slip: issue.slip,
    reason: issue.reason,
    signed: viewSigned(
      signed.find(({ issueId }) => issueId === issue.id),
      href,
    ),
  }))
}

/** "bao-cao-05-BC-UBND.pdf": letters that every file system and every header takes. */
export const issueFileName = ({ number, symbol }: StoredIssue, ending: string): string =>
  `bao-cao-${printCount(whole(number))}-${symbol.replaceAll('Đ', 'D').replace(/[^\w-]/g, '-')}${ending}`

function viewFiles(issue: StoredIssue, href: string): ReportIssueView['files'] {
  const { docxSha256, docxBytes, pdfSha256, pdfBytes } = issue
  const stored = [
    { ending: '.docx', sha256: docxSha256, bytes: docxBytes },
    { ending: '.pdf', sha256: pdfSha256, bytes: pdfBytes },
  ]
  return stored.flatMap(({ ending, sha256, bytes }) =>
    sha256 === undefined || bytes === undefined
      ? []
      : [
          {
            name: issueFileName(issue, ending),
            mediaType: findFormat(ending)?.mediaType ?? '',
            bytes,
            sha256,
            href: `${href}/issues/${issue.id}/file${ending}`,
          },
        ],
  )
}

function viewSigned(copy: SignedCopy | undefined, href: string): SignedCopyView | undefined {
  if (!copy) return undefined
  return {
    id: copy.id,
    fileName: copy.fileName,
    uploadedBy: copy.uploadedBy,
    uploadedAt: copy.uploadedAt.toISOString(),
    sha256: copy.sha256,
    href: `${href}/issues/${copy.issueId}/signed.pdf`,
    check: copy.checkKind,
    result: sayCheck(copy),
  }
}

function sayCheck({ checkKind, signatureCount }: SignedCopy): SignedCopyView['result'] {
  if (checkKind === 'same-bytes') {
    return {
      vi: `Đúng là bản đã phát hành: tệp gốc còn nguyên, có thêm ${signatureCount} chữ ký số ở phía sau.`,
      en: `The issued document: the original file is whole, with ${signatureCount} digital signatures added behind it.`,
    }
  }
  return {
    vi: `Cùng nội dung với bản đã phát hành trên từng trang, nhưng tệp đã được ghi lại; có ${signatureCount} chữ ký số.`,
    en: `The same words on every page as the issued document, but the file was written anew; ${signatureCount} digital signatures.`,
  }
}
