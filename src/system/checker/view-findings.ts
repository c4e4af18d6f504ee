import type { CheckFinding } from '../../core/checker/finding.ts'
import type { CheckedFile } from '../../core/checker/original.ts'

/** A finding as programs get it: offsets are units of the file for a text, of the document read for the others. */
export type FindingView = Pick<CheckFinding, 'rule' | 'severity' | 'start' | 'end' | 'quote' | 'message'> & {
  arithmetic: string | null
  suggest: string | null
}

/** Findings with offsets that mean something outside of the checker. */
export function viewFindings(file: CheckedFile, findings: readonly CheckFinding[]): FindingView[] {
  const origins = file.kind === 'txt' ? file.back.origins : undefined
  const toFile = (offset: number) => origins?.[offset] ?? offset
  return findings.map(({ rule, severity, start, end, quote, message, arithmetic, suggest }) => ({
    rule,
    severity,
    start: toFile(start),
    end: toFile(end),
    quote,
    message,
    arithmetic: arithmetic ?? null,
    suggest: suggest ?? null,
  }))
}
