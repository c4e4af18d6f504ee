import { effectiveDay } from '../../core/capital/ledger.ts'
import { printLegalDate } from '../../core/citations.ts'
import { whole } from '../../core/exact.ts'
import { nodeKey } from '../../core/figures/definition-file.ts'
import type {
  Contribution,
  FigureDefinition,
  FigureKind,
  FigureScope,
  ListRecord,
  Measurement,
  SourceRow,
} from '../../core/figures/figure.ts'
import type { Policy } from '../../core/policy/index.ts'
import { villageInSentence } from '../../core/registers/villages.ts'
import { printMoney, printNumber } from '../../core/vietnamese/numbers.ts'
import type { FigureProvider } from '../../platform/figure-provider.ts'
import { citeDecision, listActivityCommitments } from '../capital/index.ts'
import { listNodesOfYear, nodeName, nodeTitle, pathsUp } from '../programmes/index.ts'
import { stepVocabulary } from './activities.contract.ts'
import {
  type ActivityItem,
  type ListedActivity,
  listActivities,
  type ReachedStep,
} from './activities.queries.ts'

const enteredIn = 'Công trình, hoạt động'
const unknown = 'chưa nhập công trình, hoạt động nào'
const noItems = 'chưa nhập đối tượng thụ hưởng'
const noAmount = 'chưa nhập dự toán được duyệt của công trình, hoạt động'

type Commitment = Awaited<ReturnType<typeof listActivityCommitments>>[number]

/** An activity as it stood on the cut-off day. */
interface Work {
  activity: ListedActivity
  step?: ReachedStep
  approved: readonly Commitment[]
  /** Its node and everything above it, nearest first. */
  under: readonly string[]
}

/**
 * Counts works and activities and their beneficiaries, by record, by node and over all, and lists them as
 * `activities.all`, with what people receive as `activities.items`.
 */
export const activitiesFigures: FigureProvider = {
  name: 'activities',
  lists: ['activities.all', 'activities.items'],
  read: async (db, scope, policy) => {
    const [activities, commitments] = await Promise.all([
      listActivities(db, scope.communeId, scope),
      listActivityCommitments(db, scope.communeId),
    ])
    return contributeActivities(activities, commitments, scope, policy)
  },
}

function contributeActivities(
  activities: readonly ListedActivity[],
  commitments: readonly Commitment[],
  scope: FigureScope,
  policy: Policy,
): Contribution {
  const works = activities.map((activity) => toWork(activity, commitments, scope, policy))
  return {
    measurements: [...works.flatMap(measureWork), ...measureTotals(works, policy, scope.year)],
    definitions: works.flatMap(({ activity }) => defineWork(activity)),
    lists: {
      'activities.all': works.map((work) => toRecord(work, policy)),
      'activities.items': works.flatMap(({ activity }) =>
        activity.items.map((item) => toItemRecord(activity, item)),
      ),
    },
  }
}

function toWork(
  activity: ListedActivity,
  commitments: readonly Commitment[],
  { asOf }: FigureScope,
  policy: Policy,
): Work {
  const approved = commitments.filter(
    (line) => line.activityId === activity.id && effectiveDay(line.approvedOn, line.approvedYear) <= asOf,
  )
  const under = pathsUp(policy)(activity.nodeCode)
  return { activity, approved, under, step: findStepOn(activity.steps, asOf, policy) }
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

const keyOf = (activity: ListedActivity, name: string) => `activities.${activity.code}.${name}`

function defineWork(activity: ListedActivity): FigureDefinition[] {
  const { name, items, code } = activity
  const counts = { valueType: 'count', enteredIn } as const
  return [
    {
      ...counts,
      key: keyOf(activity, 'beneficiaries'),
      label: `Đối tượng thụ hưởng: ${name}`,
      labelEn: `Beneficiaries: ${code}`,
      measure: findMeasure(items) ?? 'hộ',
      kind: kindOf(items),
      formula: findMeasure(items)
        ? { sum: items.map((item) => keyOf(activity, `item.${item.code}`)) }
        : undefined,
      rule: 'Cộng số đối tượng của các mục hỗ trợ trong công trình, hoạt động này.',
    },
    ...items.map((item) => ({
      ...counts,
      key: keyOf(activity, `item.${item.code}`),
      label: `${name}: ${item.label}`,
      labelEn: `${code}: ${item.code}`,
      measure: item.measure,
      kind: kindOf([item]),
      rule: 'Số đối tượng ghi ở mục hỗ trợ này của công trình, hoạt động.',
    })),
    {
      key: keyOf(activity, 'approved-amount'),
      label: `Kinh phí được duyệt: ${name}`,
      labelEn: `Approved amount: ${code}`,
      measure: 'đồng',
      valueType: 'money',
      kind: 'plan',
      rule: 'Cộng dự toán được duyệt gắn với công trình, hoạt động này đến ngày chốt số liệu.',
      enteredIn: 'Dự toán được duyệt',
    },
  ]
}

/** What is handed over is done; what is only approved is planned. */
const kindOf = (items: readonly ActivityItem[]): FigureKind =>
  items.length > 0 && items.every((item) => item.stage === 'delivered') ? 'actual' : 'plan'

/** The one thing all items count; households and people are never added up. */
function findMeasure(items: readonly ActivityItem[]): string | undefined {
  const measures = new Set(items.map((item) => item.measure))
  return measures.size === 1 ? items[0]?.measure : undefined
}

function measureWork(work: Work): Measurement[] {
  const { activity, approved } = work
  const { items } = activity
  return [
    ...items.map((item) => ({
      key: keyOf(activity, `item.${item.code}`),
      ...amountOf(BigInt(item.quantity)),
      rows: [toItemRow(activity, item)],
    })),
    ...(findMeasure(items)
      ? []
      : [
          {
            key: keyOf(activity, 'beneficiaries'),
            state: 'missing' as const,
            reason: items.length > 0 ? 'các mục hỗ trợ có đơn vị tính khác nhau, không cộng được' : noItems,
            rows: items.map((item) => toItemRow(activity, item)),
          },
        ]),
    measureMoney(keyOf(activity, 'approved-amount'), approved.length > 0, [work]),
  ]
}

const amountOf = (value: bigint) => ({
  state: value === 0n ? ('zero' as const) : ('reported' as const),
  value: whole(value),
})

function measureMoney(key: string, isKnown: boolean, works: readonly Work[]): Measurement {
  const lines = works.flatMap((work) => work.approved.map((line) => ({ line, activity: work.activity })))
  const rows = lines.map(({ line, activity }) => toMoneyRow(activity, line))
  if (!isKnown) return { key, state: 'missing', reason: noAmount, rows }
  return { key, ...amountOf(lines.reduce((sum, { line }) => sum + line.amount, 0n)), rows }
}

/** Totals of the nodes that have activities, and over all. Nodes without any are left to the engine: missing. */
function measureTotals(works: readonly Work[], policy: Policy, year: number): Measurement[] {
  const nodes = listNodesOfYear(policy, year)
    .map((node) => ({
      prefix: `activities.of.${nodeKey(node.code)}`,
      works: works.filter((work) => work.under.includes(node.code)),
    }))
    .filter((node) => node.works.length > 0)
  return [...nodes, { prefix: 'activities.all', works }].flatMap(measureTotal)
}

function measureTotal({ prefix, works }: { prefix: string; works: readonly Work[] }): Measurement[] {
  const names = ['count', 'households', 'people', 'approved-amount']
  if (works.length === 0) {
    return names.map((name) => ({ key: `${prefix}.${name}`, state: 'missing', reason: unknown, rows: [] }))
  }
  const rows = works.map(({ activity }) => ({ ...toRow(activity), value: '1' }))
  const isFunded = works.every((work) => work.approved.length > 0)
  return [
    { key: `${prefix}.count`, state: 'reported', value: whole(works.length), rows },
    measureItems(`${prefix}.households`, works, 'hộ'),
    measureItems(`${prefix}.people`, works, 'người'),
    measureMoney(`${prefix}.approved-amount`, isFunded, works),
  ]
}

/** The items of one measure; a work without any items leaves the total missing. */
function measureItems(key: string, works: readonly Work[], measure: ActivityItem['measure']): Measurement {
  const items = works.flatMap(({ activity }) =>
    activity.items.filter((item) => item.measure === measure).map((item) => ({ activity, item })),
  )
  const rows = items.map(({ activity, item }) => toItemRow(activity, item))
  const silent = works.filter(({ activity }) => activity.items.length === 0)
  if (items.length === 0 || silent.length > 0) {
    const names = silent.map(({ activity }) => activity.name).join('; ')
    return { key, state: 'missing', reason: names ? `${noItems} của: ${names}` : noItems, rows }
  }
  return { key, ...amountOf(items.reduce((sum, { item }) => sum + BigInt(item.quantity), 0n)), rows }
}

const toRow = (activity: ListedActivity): SourceRow => ({
  register: 'Công trình, hoạt động',
  id: activity.id,
  label: activity.name,
  document: citeDecision(activity),
  synthetic: activity.synthetic,
})

const toItemRow = (activity: ListedActivity, item: ActivityItem): SourceRow => ({
  ...toRow(activity),
  register: 'Đối tượng thụ hưởng',
  label: `${activity.name}: ${item.label}`,
  value: `${printNumber(whole(item.quantity))} ${item.measure}`,
})

const toMoneyRow = (activity: ListedActivity, line: Commitment): SourceRow => ({
  register: 'Dự toán được duyệt',
  id: line.id,
  label: [activity.name, line.reason, line.note].filter((part) => part).join('; '),
  on: line.approvedOn ?? undefined,
  value: `${printMoney(whole(line.amount))} đồng`,
  document: citeDecision(line),
  synthetic: line.synthetic,
})

function toRecord({ activity, step, under }: Work, policy: Policy): ListRecord {
  const { code, name, description, villageName, nodeCode, note } = activity
  const term = step && policy.findTerm(stepVocabulary, step.stepCode)
  const programme = policy.findNode(nodeCode)?.programme ?? nodeCode
  const decision = citeDecision(activity)
  return {
    id: activity.id,
    words: {
      code,
      name,
      node: nodeName(policy, nodeCode),
      'node-title': nodeTitle(policy, nodeCode),
      ...(description && { description }),
      ...(villageName && { village: villageInSentence(villageName) }),
      ...(decision && { decision }),
      ...(step && { step: term?.label ?? step.stepCode }),
      ...(step?.note && { 'step-note': step.note }),
      ...(step?.reachedOn && { 'step-on': printLegalDate(step.reachedOn) }),
      ...(note && { note }),
    },
    figures: {
      beneficiaries: keyOf(activity, 'beneficiaries'),
      'approved-amount': keyOf(activity, 'approved-amount'),
    },
    tags: {
      code,
      programme,
      node: nodeCode,
      under,
      step: step?.stepCode ?? 'none',
      ...(activity.villageId && { village: activity.villageId }),
    },
  }
}

const toItemRecord = (activity: ListedActivity, item: ActivityItem): ListRecord => ({
  id: `${activity.id} ${item.code}`,
  words: { code: item.code, name: item.label, measure: item.measure, activity: activity.name },
  figures: { count: keyOf(activity, `item.${item.code}`) },
  tags: { activity: activity.code, node: activity.nodeCode, stage: item.stage },
})
