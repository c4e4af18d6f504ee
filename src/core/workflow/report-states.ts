import type { Right } from '../rights/rights.ts'

/** Where a report stands. A correction of an issued report is a `draft` again, while the issue stays in force. */
export const reportStates = ['draft', 'submitted', 'returned', 'approved', 'issued'] as const
export type ReportState = (typeof reportStates)[number]

export const reportTransitions = ['submit', 'withdraw', 'return', 'approve', 'issue', 'correct'] as const
export type ReportTransition = (typeof reportTransitions)[number]

interface Rule {
  from: readonly ReportState[]
  to: ReportState
  right: Right
  /** What the button says. */
  vi: string
  en: string
}

/**
 * The life of a report, one line a step.
 *
 * Submitting freezes the document; whoever approves names the hash of what he saw; returning or withdrawing
 * unfreezes. After issue nothing goes back: a mistake is put right by a correction, which is a new issue.
 */
export const reportRules: Readonly<Record<ReportTransition, Rule>> = {
  submit: {
    from: ['draft', 'returned'],
    to: 'submitted',
    right: 'reports.submit',
    vi: 'Gửi duyệt',
    en: 'Submit',
  },
  withdraw: { from: ['submitted'], to: 'draft', right: 'reports.submit', vi: 'Rút lại', en: 'Withdraw' },
  return: {
    from: ['submitted', 'approved'],
    to: 'returned',
    right: 'reports.approve',
    vi: 'Trả lại',
    en: 'Return',
  },
  approve: { from: ['submitted'], to: 'approved', right: 'reports.approve', vi: 'Duyệt', en: 'Approve' },
  issue: { from: ['approved'], to: 'issued', right: 'reports.issue', vi: 'Phát hành', en: 'Issue' },
  correct: { from: ['issued'], to: 'draft', right: 'reports.issue', vi: 'Đính chính', en: 'Correct' },
}

/** The state after the step, or undefined when the step may not be taken from here. */
export const findNextState = (state: ReportState, transition: ReportTransition): ReportState | undefined =>
  reportRules[transition].from.includes(state) ? reportRules[transition].to : undefined

/** The steps a person with these rights may take from here, in the order of the table. */
export const listTransitions = (state: ReportState, may: readonly Right[]): ReportTransition[] =>
  reportTransitions.filter(
    (transition) =>
      findNextState(state, transition) !== undefined && may.includes(reportRules[transition].right),
  )

/** Words and figures of a report may change only here; elsewhere they are frozen. */
export const isOpenForWriting = (state: ReportState): boolean => state === 'draft' || state === 'returned'

/** The state in words. */
export const reportStateWords: Readonly<Record<ReportState, { vi: string; en: string }>> = {
  draft: { vi: 'Bản nháp', en: 'Draft' },
  submitted: { vi: 'Chờ duyệt', en: 'Waiting for approval' },
  returned: { vi: 'Bị trả lại', en: 'Returned' },
  approved: { vi: 'Đã duyệt', en: 'Approved' },
  issued: { vi: 'Đã phát hành', en: 'Issued' },
}
