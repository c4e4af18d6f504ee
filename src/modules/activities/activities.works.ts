import { effectiveDay, listStanding } from '../../core/capital/ledger.ts'
import { whole } from '../../core/exact.ts'
import type { FigureScope, SourceRow } from '../../core/figures/figure.ts'
import type { Policy } from '../../core/policy/index.ts'
import { printMoney, printNumber } from '../../core/vietnamese/numbers.ts'
import { citeDecision, type listActivityCommitments } from '../capital/index.ts'
import { pathsUp } from '../programmes/index.ts'
import { stepVocabulary } from './activities.contract.ts'
import type { ActivityItem, ListedActivity, ReachedStep } from './activities.queries.ts'

export type Commitment = Awaited<ReturnType<typeof listActivityCommitments>>[number]

/** An activity as it stood on the cut-off day. */
export interface Work {
  activity: ListedActivity
  /** The furthest step reached. */
  step?: ReachedStep
  /** What was approved for it; undefined when no approved amount stands. */
  approved?: bigint
  /** The lines of approved amounts, those taken back included. */
  approvedRows: readonly SourceRow[]
  /** Its node and everything above it, nearest first. */
  under: readonly string[]
  decision?: string
}

/** The activity with what had happened to it by the cut-off day. */
export function toWork(
  activity: ListedActivity,
  commitments: readonly Commitment[],
  { asOf }: FigureScope,
  policy: Policy,
): Work {
  const lines = commitments
    .filter((line) => line.activityId === activity.id)
    .filter((line) => effectiveDay(line.approvedOn, line.approvedYear) <= asOf)
    .map((line) => ({ ...line, reverses: line.reversesId ?? undefined }))
  const isApproved = listStanding(lines).length > 0
  return {
    activity,
    approved: isApproved ? lines.reduce((sum, line) => sum + line.amount, 0n) : undefined,
    approvedRows: lines.map((line) => toMoneyRow(activity, line, policy)),
    under: pathsUp(policy)(activity.nodeCode),
    step: findStepOn(activity.steps, asOf, policy),
    decision: citeDecision(policy, activity),
  }
}

/** The furthest step reached by that day, in the order of the policy; of the same step, the note entered last. */
function findStepOn(steps: readonly ReachedStep[], asOf: string, policy: Policy): ReachedStep | undefined {
  const order = policy.listTerms(stepVocabulary).map((term) => term.code)
  return steps
    .filter((step) => effectiveDay(step.reachedOn, step.reachedYear) <= asOf)
    .reduce<ReachedStep | undefined>(
      (furthest, step) =>
        furthest && order.indexOf(step.stepCode) < order.indexOf(furthest.stepCode) ? furthest : step,
      undefined,
    )
}

/** The key of a figure of one activity. */
export const keyOf = (activity: ListedActivity, name: string): string => `activities.${activity.code}.${name}`

/** The one thing all items count; households and people are never added up. */
export function findMeasure(items: readonly ActivityItem[]): string | undefined {
  const measures = new Set(items.map((item) => item.measure))
  return measures.size === 1 ? items[0]?.measure : undefined
}

/** The activity as a row behind a number. */
export const toRow = ({ activity, decision }: Work): SourceRow => ({
  register: 'Công trình, hoạt động',
  id: activity.id,
  label: activity.name,
  document: decision,
  synthetic: activity.synthetic,
})

/** One item of the activity as a row behind a number. */
export const toItemRow = (work: Work, item: ActivityItem): SourceRow => ({
  ...toRow(work),
  register: 'Đối tượng thụ hưởng',
  label: `${work.activity.name}: ${item.label}`,
  value: `${printNumber(whole(item.quantity))} ${item.measure}`,
})

const toMoneyRow = (activity: ListedActivity, line: Commitment, policy: Policy): SourceRow => ({
  register: 'Dự toán được duyệt',
  id: line.id,
  label: [activity.name, line.reason, line.note].filter((part) => part).join('; '),
  on: line.approvedOn ?? undefined,
  value: `${printMoney(whole(line.amount))} đồng`,
  document: citeDecision(policy, line),
  synthetic: line.synthetic,
})
