import { unsplitCode } from '../../core/capital/tally.ts'
import type { Cell, CellChange, SheetRow } from '../../core/sheets/sheet.ts'
import type {
  PlanFault,
  PlanGround,
  SheetPlan,
  SheetProvider,
  SheetWrite,
} from '../../platform/sheet-provider.ts'
import { adjustAllocation, allocateCapital } from './capital.contract.ts'
import { type CapitalEntry, listEntries } from './capital.queries.ts'
import { dayColumn, moneyColumn, placeColumns, subjectOfLine, textColumn } from './sheet-columns.ts'

/**
 * The capital given for a year, a row for each node, source and kind of money.
 *
 * A new row is a new allocation. Another amount in a row that is there is an adjustment of it, by the decision
 * and for the reason that stand beside it; what was entered before stays in the books.
 */
export const allocationsSheet: SheetProvider = {
  name: 'capital-allocations',
  list: () => [
    { key: 'capital-allocations', title: 'Vốn giao', titleEn: 'Allocated capital', right: 'capital.write' },
  ],
  read: async (db, { communeId, year }, policy) => {
    const lines = groupLines(await listEntries(db, communeId, year))
    const before = groupLines(await listEntries(db, communeId, year - 1))
    return {
      mayGrow: true,
      columns: [
        ...placeColumns(policy, year),
        {
          key: 'originYear',
          title: 'Năm gốc',
          titleEn: 'Origin',
          kind: 'count',
          isEditable: true,
          width: 90,
        },
        moneyColumn({ title: 'Vốn giao' }),
        dayColumn('decidedOn', 'Ngày quyết định', 'Decided on', year),
        textColumn('reason', 'Lý do điều chỉnh', 'Reason of the adjustment'),
        textColumn('note', 'Ghi chú', 'Note'),
      ],
      rows: [...lines.values()].map((line) => layLine(line, before.get(line.key)?.total)),
    }
  },
  subjectOf: subjectOfLine,
  plan: async (ground, changes) => planAllocations(ground, changes),
}

interface GroupedLine {
  key: string
  /** The newest allocation that is no adjustment: adjustments are made to it. */
  root: CapitalEntry
  total: bigint
}

const keyOf = (entry: CapitalEntry) =>
  [entry.nodeCode, entry.sourceCode, entry.kindCode, entry.yearStatus, entry.originYear ?? ''].join('|')

function groupLines(entries: readonly CapitalEntry[]): Map<string, GroupedLine> {
  const lines = new Map<string, GroupedLine>()
  for (const entry of entries.filter(({ register }) => register === 'allocation')) {
    const key = keyOf(entry)
    const known = lines.get(key)
    const isRoot = entry.correctsId === null
    const root = known && !isRoot ? known.root : entry
    lines.set(key, { key, root, total: (known?.total ?? 0n) + entry.amount })
  }
  return lines
}

const text = (value: string | number | null | undefined): Cell =>
  value === null || value === undefined || value === ''
    ? { state: 'empty' }
    : { state: 'value', value: String(value) }

function layLine(
  { key, root, total }: GroupedLine,
  lastYear: bigint | undefined,
): Omit<SheetRow, 'revision'> {
  const { nodeCode, sourceCode, kindCode, yearStatus, originYear, dayOn, note } = root
  return {
    key,
    depth: 0,
    cells: {
      nodeCode: text(nodeCode),
      sourceCode: text(sourceCode),
      kindCode: text(kindCode),
      yearStatus: text(yearStatus),
      originYear: text(originYear),
      amount: text(String(total)),
      decidedOn: text(dayOn),
      note: text(note),
    },
    locked: ['nodeCode', 'sourceCode', 'kindCode', 'yearStatus', 'originYear', 'note'],
    ...(lastYear === undefined ? {} : { lastYear: { amount: String(lastYear) } }),
  }
}

async function planAllocations(ground: PlanGround, changes: readonly CellChange[]): Promise<SheetPlan> {
  const { db, place } = ground
  const lines = groupLines(await listEntries(db, place.communeId, place.year))
  const plan: SheetPlan = { writes: [], faults: [] }
  for (const [row, cells] of readRows(changes)) {
    const line = lines.get(row)
    const planned = line ? planAdjustment(ground, line, cells) : planAllocation(ground, row, cells)
    if ('operation' in planned) plan.writes.push(planned)
    else plan.faults.push(planned)
  }
  return plan
}

/** Changed cells of each row by column; a cleared one is null. */
export function readRows(changes: readonly CellChange[]): Map<string, Map<string, string | null>> {
  const rows = new Map<string, Map<string, string | null>>()
  for (const { row, column, cell } of changes) {
    const cells = rows.get(row) ?? new Map<string, string | null>()
    rows.set(row, cells.set(column, cell.state === 'value' ? cell.value : null))
  }
  return rows
}

/** A cell as operations take it: absent when there is nothing in it. */
export const given = (cells: ReadonlyMap<string, string | null>, column: string): string | undefined =>
  cells.get(column) ?? undefined

export const missingCells = (row: string, column: string, vi: string, en: string): PlanFault => ({
  row,
  column,
  vi,
  en,
})

const isUuid = (key: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(key)
/** The key of a new row becomes the id of its record, so that a request sent twice is one record. */
export const idOfRow = (row: string, newId: () => string): string => (isUuid(row) ? row : newId())

function planAllocation(
  { place, newId }: PlanGround,
  row: string,
  cells: ReadonlyMap<string, string | null>,
): SheetWrite | PlanFault {
  const [nodeCode, amount] = [given(cells, 'nodeCode'), given(cells, 'amount')]
  if (!nodeCode) {
    return missingCells(
      row,
      'nodeCode',
      'Chọn chương trình, dự án hoặc nội dung của dòng này.',
      'Choose the programme, project or component.',
    )
  }
  if (!amount || amount === '0') {
    return missingCells(
      row,
      'amount',
      'Ghi số vốn giao, lớn hơn 0 đồng.',
      'Enter the amount, more than 0 đồng.',
    )
  }
  const originYear = given(cells, 'originYear')
  return {
    operation: allocateCapital.name,
    input: {
      id: idOfRow(row, newId),
      nodeCode,
      budgetYear: place.year,
      amount,
      sourceCode: given(cells, 'sourceCode') ?? unsplitCode,
      kindCode: given(cells, 'kindCode') ?? unsplitCode,
      yearStatus: given(cells, 'yearStatus') ?? 'current',
      originYear: originYear === undefined ? undefined : Number(originYear),
      decidedOn: given(cells, 'decidedOn'),
      note: given(cells, 'note'),
    },
  }
}

function planAdjustment(
  { newId }: PlanGround,
  { root, total }: GroupedLine,
  cells: ReadonlyMap<string, string | null>,
): SheetWrite | PlanFault {
  const row = keyOf(root)
  const amount = given(cells, 'amount')
  if (amount === undefined) {
    return missingCells(
      row,
      'amount',
      'Điều chỉnh vốn giao thì ghi số vốn mới vào cột Vốn giao; muốn bỏ hết thì ghi 0.',
      'To adjust an allocation, enter the new amount; 0 takes all of it back.',
    )
  }
  const reason = given(cells, 'reason')
  if (!reason) {
    return missingCells(
      row,
      'reason',
      'Đổi số vốn đã giao là điều chỉnh: ghi lý do ở cột Lý do điều chỉnh, ví dụ số quyết định điều chỉnh.',
      'Another amount is an adjustment: write its reason, such as the number of the decision.',
    )
  }
  return {
    operation: adjustAllocation.name,
    input: {
      id: newId(),
      allocationId: root.id,
      amount: String(BigInt(amount) - total),
      reason,
      decidedOn: given(cells, 'decidedOn'),
    },
  }
}
