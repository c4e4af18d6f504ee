import { describePlace, sentenceAround } from '../../core/checker/describe-place.ts'
import type { CheckFinding } from '../../core/checker/finding.ts'
import { proposedText } from '../../core/checker/proposal.ts'
import type { CheckMark } from '../../modules/checker/index.ts'
import type { ShownLook, ShownReport } from '../../modules/checker/shown.contract.ts'
import type { CheckedReport } from './check-file.ts'

const toShownLook = ({ start, align, isBold, isItalic }: ShownLook): ShownLook => ({
  start,
  align,
  isBold,
  isItalic,
})

/** By what a finding is chosen and marked. */
export const keyOf = ({ rule, start, end }: Pick<CheckFinding, 'rule' | 'start' | 'end'>): string =>
  `${rule}:${start}-${end}`

export function viewReport(
  { name, sha256 }: { name: string; sha256: string },
  { file, findings, checked }: CheckedReport,
  marks: readonly CheckMark[] = [],
): ShownReport {
  const marked = new Map(marks.map((mark) => [keyOf(mark), mark]))
  const counts = { error: 0, warning: 0, hint: 0 }
  for (const { severity } of findings) counts[severity] += 1
  return {
    name,
    sha256,
    kind: file.kind,
    document: file.document,
    ...(file.kind === 'pdf' ? { pages: file.back.pages } : {}),
    ...(file.looks ? { looks: file.looks.paragraphs.map(toShownLook) } : {}),
    findings: findings.map((finding) => {
      const key = keyOf(finding)
      const { verdict, reason, markedBy, markedAt } = marked.get(key) ?? {}
      const mark = verdict && markedBy && markedAt ? { verdict, reason, markedBy, markedAt } : undefined
      const proposal = proposedText(finding)
      return {
        ...finding,
        ...(proposal === undefined ? {} : { proposal }),
        key,
        place: describePlace(file, finding),
        sentence: sentenceAround(file.document.text, finding),
        ...(mark ? { mark } : {}),
      }
    }),
    counts,
    checked,
  }
}
