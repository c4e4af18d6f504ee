import { whole } from '../../core/exact.ts'
import { nodeKey } from '../../core/figures/definition-file.ts'
import type { FigureDefinition, FigureKind, Measurement } from '../../core/figures/figure.ts'
import type { Policy } from '../../core/policy/index.ts'
import { listNodesOfYear } from '../programmes/index.ts'
import type { ActivityItem, ListedActivity } from './activities.queries.ts'
import { findMeasure, keyOf, toItemRow, toRow, type Work } from './activities.works.ts'

const enteredIn = 'Công trình, hoạt động'
const unknown = 'chưa nhập công trình, hoạt động nào'
const noItems = 'chưa nhập đối tượng thụ hưởng'
const noAmount = 'chưa nhập dự toán được duyệt của công trình, hoạt động'

/** Definitions of the figures of one activity. */
export function defineWork(activity: ListedActivity): FigureDefinition[] {
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

/** What is entered of one activity; the sum of its items follows by formula. */
export function measureWork(work: Work): Measurement[] {
  const { items } = work.activity
  const key = keyOf(work.activity, 'beneficiaries')
  const rows = items.map((item) => toItemRow(work, item))
  const reason = items.length > 0 ? 'các mục hỗ trợ có đơn vị tính khác nhau, không cộng được' : noItems
  return [
    ...items.map((item) => ({
      key: keyOf(work.activity, `item.${item.code}`),
      ...amountOf(BigInt(item.quantity)),
      rows: [toItemRow(work, item)],
    })),
    ...(findMeasure(items) ? [] : [{ key, state: 'missing' as const, reason, rows }]),
    measureMoney(keyOf(work.activity, 'approved-amount'), [work]),
  ]
}

const amountOf = (value: bigint) => ({
  state: value === 0n ? ('zero' as const) : ('reported' as const),
  value: whole(value),
})

/** The approved amounts of activities; one without leaves the sum missing, by name. */
function measureMoney(key: string, works: readonly Work[]): Measurement {
  const rows = works.flatMap((work) => work.approvedRows)
  const silent = works.filter((work) => work.approved === undefined)
  if (silent.length > 0) return { key, state: 'missing', reason: nameSilent(noAmount, silent, works), rows }
  return { key, ...amountOf(works.reduce((sum, work) => sum + (work.approved ?? 0n), 0n)), rows }
}

const nameSilent = (nothing: string, silent: readonly Work[], all: readonly Work[]): string =>
  silent.length < all.length ? `${nothing}: ${silent.map((work) => work.activity.name).join('; ')}` : nothing

/** Totals of the nodes that have activities, and over all. Nodes without any are left to the engine: missing. */
export function measureTotals(works: readonly Work[], policy: Policy, year: number): Measurement[] {
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
  const rows = works.map((work) => ({ ...toRow(work), value: '1' }))
  return [
    { key: `${prefix}.count`, state: 'reported', value: whole(works.length), rows },
    measureItems(`${prefix}.households`, works, 'hộ'),
    measureItems(`${prefix}.people`, works, 'người'),
    measureMoney(`${prefix}.approved-amount`, works),
  ]
}

/** The items of one measure; an activity without any items leaves the total missing, by name. */
function measureItems(key: string, works: readonly Work[], measure: ActivityItem['measure']): Measurement {
  const counted = works.flatMap((work) =>
    work.activity.items.filter((item) => item.measure === measure).map((item) => ({ work, item })),
  )
  const rows = counted.map(({ work, item }) => toItemRow(work, item))
  const silent = works.filter((work) => work.activity.items.length === 0)
  if (counted.length === 0 || silent.length > 0) {
    return { key, state: 'missing', reason: nameSilent(noItems, silent, works), rows }
  }
  return { key, ...amountOf(counted.reduce((sum, { item }) => sum + BigInt(item.quantity), 0n)), rows }
}
