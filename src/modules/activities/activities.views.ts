import type { IsoDate } from '../../core/contract.ts'
import type { Policy } from '../../core/policy/index.ts'
import type { Db } from '../../platform/database/db.ts'
import { citeDecision, listActivityCommitments, listActivityPayments } from '../capital/index.ts'
import { nodeName } from '../programmes/index.ts'
import { stepVocabulary } from './activities.contract.ts'
import { type ListedActivity, listActivities, listProgress, type Progress } from './activities.queries.ts'
import { keyOf } from './activities.works.ts'
import type { StepTerm, WorkMoney, WorkView } from './activities-views.contract.ts'

type Commitment = Awaited<ReturnType<typeof listActivityCommitments>>[number]
type Payment = Awaited<ReturnType<typeof listActivityPayments>>[number]

/** The works carried out in a year, each with its steps, what was seen of it, and its money of all years. */
export async function viewWorks(
  db: Db,
  policy: Policy,
  { communeId, year }: { communeId: string; year: number },
): Promise<{ steps: StepTerm[]; works: WorkView[] }> {
  const asOf: IsoDate = `${year}-12-31`
  const [activities, progress, commitments, payments] = await Promise.all([
    listActivities(db, communeId, { year, asOf }),
    listProgress(db, communeId),
    listActivityCommitments(db, communeId),
    listActivityPayments(db, communeId),
  ])
  const steps = policy.listTerms(stepVocabulary).map(({ code, label, labelEn }) => ({ code, label, labelEn }))
  const of = <T extends { activityId: string | null }>(rows: readonly T[], { id }: ListedActivity) =>
    rows.filter((row) => row.activityId === id)
  return {
    steps,
    works: activities.map((activity) => ({
      ...describe(policy, activity),
      progress: of(progress, activity).map(toProgress),
      money: [
        ...of(commitments, activity).map((line) => toCommitment(policy, line)),
        ...of(payments, activity).map(toPayment),
      ],
    })),
  }
}

function describe(policy: Policy, activity: ListedActivity): Omit<WorkView, 'progress' | 'money'> {
  const { id, revision, code, name, nodeCode, fromYear, toYear, items, synthetic } = activity
  return {
    id,
    revision,
    code,
    name,
    nodeCode,
    nodeName: nodeName(policy, nodeCode),
    description: activity.description,
    village: activity.villageName,
    villageId: activity.villageId,
    fromYear,
    toYear,
    documentId: activity.documentId,
    decision: citeDecision(policy, activity),
    note: activity.note,
    synthetic,
    items,
    steps: activity.steps.map((step) => ({
      id: step.id,
      code: step.stepCode,
      on: step.reachedOn ?? undefined,
      year: step.reachedYear,
      note: step.note ?? undefined,
    })),
    figures: {
      beneficiaries: keyOf(activity, 'beneficiaries'),
      approved: keyOf(activity, 'approved-amount'),
    },
  }
}

const toProgress = ({ id, observedOn, percent, note }: Progress) => ({
  id,
  on: observedOn,
  percent,
  note: note ?? undefined,
})

const toCommitment = (policy: Policy, line: Commitment): WorkMoney => ({
  id: line.id,
  kind: 'commitment',
  amount: line.amount.toString(),
  on: line.approvedOn ?? undefined,
  year: line.approvedYear,
  decision: citeDecision(policy, line),
  note: line.reason ?? line.note ?? undefined,
})

const toPayment = (line: Payment): WorkMoney => ({
  id: line.id,
  kind: 'disbursement',
  amount: line.amount.toString(),
  on: line.paidOn,
  year: Number(line.paidOn.slice(0, 4)),
  voucherNumber: line.voucherNumber ?? undefined,
  note: line.reason ?? line.note ?? undefined,
})
