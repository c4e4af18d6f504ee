import { describePlace, sentenceAround } from '../../core/checker/describe-place.ts'
import type { CheckFinding, Severity } from '../../core/checker/finding.ts'
import type { CheckedFile } from '../../core/checker/original.ts'
import { proposedText } from '../../core/checker/proposal.ts'
import type { CheckMark } from '../../modules/checker/index.ts'
import type { CheckedReport } from './check-file.ts'

/** A finding as the screen shows it; offsets are units of `document.text`. */
export interface ShownFinding extends CheckFinding {
  /** Its own within the report: rule and place. */
  key: string
  place: string
  sentence: string
  /** What the quote as a whole should read, when that is sure; only these change a corrected file. */
  proposal?: string
  mark?: Pick<CheckMark, 'verdict' | 'reason' | 'markedBy' | 'markedAt'>
}

/** A checked report as the screen shows it: the document, the findings in reading order, how many of each kind. */
export interface ShownReport {
  name: string
  sha256: string
  kind: CheckedFile['kind']
  document: CheckedFile['document']
  /** Where the pages of a PDF begin. */
  pages?: readonly { number: number; start: number }[]
  findings: ShownFinding[]
  counts: Record<Severity, number>
}

/** By what a finding is chosen and marked. */
export const keyOf = ({ rule, start, end }: Pick<CheckFinding, 'rule' | 'start' | 'end'>): string =>
  `${rule}:${start}-${end}`

export function viewReport(
  { name, sha256 }: { name: string; sha256: string },
  { file, findings }: CheckedReport,
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
  }
}
