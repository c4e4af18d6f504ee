import { unsplitCode } from '../../core/capital/tally.ts'
import type { Cell, CellChange, SheetRow } from '../../core/sheets/sheet.ts'
import type {
  PlanFault,
  PlanGround,
  SheetPlan,
  SheetProvider,
  SheetWrite,
} from '../../platform/sheet-provider.ts'
import { given, idOfRow, missingCells, readRows } from './allocations.sheet.ts'
import { recordDisbursement, reverseDisbursement } from './capital.contract.ts'
import { type CapitalEntry, listEntries } from './capital.queries.ts'
import { dayColumn, moneyColumn, placeColumns, subjectOfLine, textColumn } from './sheet-columns.ts'

const closed = [
  'nodeCode',
  'sourceCode',
  'kindCode',
  'yearStatus',
  'paidOn',
  'voucherNumber',
  'amount',
  'note',
]

/**
 * The payments of a year, a row each. What is entered is never edited: a wrong line is taken back by writing
 * why beside it, and the right one is entered anew.
 */
export const disbursementsSheet: SheetProvider = {
  name: 'capital-disbursements',
  list: () => [
    { key: 'capital-disbursements', title: 'Giải ngân', titleEn: 'Payments', right: 'capital.write' },
  ],
  read: async (db, { communeId, year }, policy) => {
    const entries = (await listEntries(db, communeId, year)).filter(
      ({ register }) => register === 'disbursement',
    )
    const reversed = new Set(entries.flatMap(({ correctsId }) => correctsId ?? []))
    return {
      mayGrow: true,
      columns: [
        ...placeColumns(policy, year),
        dayColumn('paidOn', 'Ngày chi', 'Paid on', year),
        textColumn('voucherNumber', 'Số chứng từ', 'Voucher', 120),
        moneyColumn({ title: 'Số tiền giải ngân' }),
        textColumn('note', 'Ghi chú', 'Note'),
        textColumn('reversal', 'Lý do đảo dòng', 'Reason of the reversal'),
      ],
      rows: entries
        .sort((a, b) => (a.dayOn ?? '').localeCompare(b.dayOn ?? ''))
        .map((entry) => layPayment(entry, reversed.has(entry.id))),
    }
  },
  subjectOf: subjectOfLine,
  plan: async (ground, changes) => planPayments(ground, changes),
}

const text = (value: string | null): Cell => (value === null ? { state: 'empty' } : { state: 'value', value })

function layPayment(entry: CapitalEntry, isReversed: boolean): Omit<SheetRow, 'revision'> {
  const isReversal = entry.correctsId !== null
  return {
    key: entry.id,
    depth: 0,
    cells: {
      nodeCode: text(entry.nodeCode),
      sourceCode: text(entry.sourceCode),
      kindCode: text(entry.kindCode),
      yearStatus: text(entry.yearStatus),
      paidOn: text(entry.dayOn),
      voucherNumber: text(entry.voucherNumber),
      amount: text(String(entry.amount)),
      note: text(entry.note),
      ...(isReversal ? { reversal: text(entry.reason) } : {}),
    },
    locked: isReversal || isReversed ? [...closed, 'reversal'] : closed,
    ...(isReversal ? { kinds: { amount: { kind: 'money', mayBeNegative: true } } } : {}),
  }
}

async function planPayments(
  { db, place, newId }: PlanGround,
  changes: readonly CellChange[],
): Promise<SheetPlan> {
  const known = new Set((await listEntries(db, place.communeId, place.year)).map(({ id }) => id))
  const plan: SheetPlan = { writes: [], faults: [] }
  for (const [row, cells] of readRows(changes)) {
    const planned = known.has(row)
      ? planReversal(row, cells, newId)
      : planPayment(place.year, row, cells, newId)
    if ('operation' in planned) plan.writes.push(planned)
    else plan.faults.push(planned)
  }
  return plan
}

function planReversal(
  row: string,
  cells: ReadonlyMap<string, string | null>,
  newId: () => string,
): SheetWrite | PlanFault {
  const reason = given(cells, 'reversal')
  if (!reason) {
    return missingCells(row, 'reversal', 'Ghi lý do đảo dòng.', 'Write why the line is taken back.')
  }
  return { operation: reverseDisbursement.name, input: { id: newId(), disbursementId: row, reason } }
}

function planPayment(
  year: number,
  row: string,
  cells: ReadonlyMap<string, string | null>,
  newId: () => string,
): SheetWrite | PlanFault {
  const [nodeCode, paidOn, amount] = ['nodeCode', 'paidOn', 'amount'].map((column) => given(cells, column))
  if (given(cells, 'reversal')) {
    return missingCells(
      row,
      'reversal',
      'Dòng mới thì để trống cột Lý do đảo dòng.',
      'Leave the reason of the reversal empty in a new line.',
    )
  }
  if (!nodeCode) {
    return missingCells(
      row,
      'nodeCode',
      'Chọn chương trình, dự án hoặc nội dung của dòng này.',
      'Choose the programme, project or component.',
    )
  }
  if (!paidOn) return missingCells(row, 'paidOn', 'Ghi ngày chi.', 'Enter the day of the payment.')
  if (!amount || amount === '0') {
    return missingCells(
      row,
      'amount',
      'Ghi số tiền giải ngân, lớn hơn 0 đồng.',
      'Enter the amount, more than 0 đồng.',
    )
  }
  const input = {
    id: idOfRow(row, newId),
    nodeCode,
    budgetYear: year,
    amount,
    paidOn,
    sourceCode: given(cells, 'sourceCode') ?? unsplitCode,
    kindCode: given(cells, 'kindCode') ?? unsplitCode,
    yearStatus: given(cells, 'yearStatus') ?? 'current',
    voucherNumber: given(cells, 'voucherNumber'),
    note: given(cells, 'note'),
  }
  return { operation: recordDisbursement.name, input }
}
