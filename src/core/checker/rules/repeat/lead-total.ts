import { add, compare, type Exact } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { equals, zero } from '../../layers/numbers/interval.ts'
import type { Grid, GridColumn } from '../../layers/tables/tables.ts'
import { listWithin } from '../../layers/text/order.ts'
import { findSlip, printAmount, printPlain, report } from '../../report.ts'
import type { Sentence, Understanding } from '../../understanding.ts'

/** How far above and below a table its total is told. */
const [above, below] = [500, 300]

/**
 * "tổng số lợn phải tiêu hủy là 243 con" over a table whose rows and total give 234: the total of a column, told in the
 * lines at the table with one slip of the pen.
 */
export function checkLeadTotals({ text, sentences, grids }: Understanding): CheckFinding[] {
  return gather(grids.slice(0, 30), (grid) => {
    const totals = listTotals(grid)
    if (totals.length === 0) return []
    const near = listWithin(sentences, { start: grid.start - above, end: grid.end + below }).filter(
      ({ start, end }) => (end <= grid.start || start >= grid.end) && isNextTo(text, start, end, grid),
    )
    return gather(near, (sentence) =>
      gather(sentence.amounts, (amount) => judge(text, sentence, amount, { grid, totals, near })),
    )
  })
}

/** No other table stands between. */
const isNextTo = (text: string, start: number, end: number, grid: Grid): boolean =>
  !/\|[^\n]*\|/u.test(end <= grid.start ? text.slice(end, grid.start) : text.slice(grid.end, start))

interface Total {
  column: GridColumn
  value: Exact
  /** As the table writes it; of a table without a total row it is reckoned. */
  shown: string
  cells: readonly Exact[]
}

/** What the rows of each column give together; where a row of totals says something else, another rule speaks. */
function listTotals({ columns, rows }: Grid): Total[] {
  const totalRows = rows.filter(({ isTotal }) => isTotal)
  const [totalRow] = totalRows
  const parts = rows.filter(({ isTotal }) => !isTotal)
  if (totalRows.length > 1 || parts.length < 2) return []
  const isPlain = parts.every(({ level }) => level === parts[0]?.level)
  if (!isPlain) return []
  return gather(columns, (column): Total[] => {
    if (column.kind !== 'amount') return []
    const cells = gather(parts, ({ cells: row }) => row[column.index]?.amount ?? [])
    const value = cells.reduce<Exact>((all, one) => add(all, one.value), zero)
    const told = totalRow?.cells[column.index]?.amount
    if (cells.length < 2 || (totalRow && (!told || !equals(told.value, value)))) return []
    return [
      { column, value, shown: told?.number.text ?? printPlain(value), cells: cells.map((one) => one.value) },
    ]
  })
}

interface Place {
  grid: Grid
  totals: readonly Total[]
  near: readonly Sentence[]
}

const all = /(?<!\p{sc=Latn})(?:tổng|cộng|toàn|cả|chung)(?!\p{sc=Latn})/iu
const ofPart =
  /(?<!\p{sc=Latn})(?:trong đó|riêng|tăng|giảm|thêm|vượt|thiếu|còn lại|cùng kỳ|so với|năm (?:trước|ngoái)|đầu năm|bình quân|mỗi)(?!\p{sc=Latn})/iu
const ofPlan = /kế hoạch|chỉ tiêu|dự toán|mục tiêu|dự kiến|phấn đấu|được giao/iu

function judge(
  text: string,
  sentence: Sentence,
  amount: Amount,
  { grid, totals, near }: Place,
): CheckFinding[] {
  if (!/^(?:count|measure|money)$/u.test(amount.kind) || amount.per || amount.hedge) return []
  if (amount.number.text.replace(/\D/gu, '').length < 2) return []
  if (sentence.fractions.some(({ start, end }) => start <= amount.start && amount.end <= end)) return []
  const from = sentence.amounts.findLast(({ end }) => end <= amount.start)?.end ?? sentence.start
  const lead = text.slice(Math.max(from, amount.start - 120), amount.start)
  if (ofPart.test(lead)) return []
  const isPlanned = ofPlan.test(lead)
  const meant = totals.filter(
    ({ column, shown }) =>
      ofPlan.test(column.title) === isPlanned &&
      findSlip(amount.number.text, shown) !== undefined &&
      amount.number.text.replace(/\D/gu, '').length === shown.replace(/\D/gu, '').length,
  )
  const [total, ...more] = meant
  if (!total || more.length > 0) return []
  // What stands in the table, or is the total of another column, is told of that.
  const isShown = [
    ...totals,
    ...gather(grid.rows, ({ cells }) => gather(cells, (cell) => cell?.amount ?? [])),
  ].some((one) => digitsOf('shown' in one ? one.shown : one.number.text) === digitsOf(amount.number.text))
  if (
    isShown ||
    near.some(({ amounts }) => amounts.some((one) => digitsOf(one.number.text) === digitsOf(total.shown)))
  )
    return []
  const isBeside = near.some(({ amounts }) =>
    amounts.some((one) =>
      totals.some((other) => other !== total && digitsOf(one.number.text) === digitsOf(other.shown)),
    ),
  )
  const isCalled =
    all.test(lead) &&
    sharesWord(`${lead} ${amount.unitText}`, `${total.column.title} ${grid.caption} ${grid.unit ?? ''}`)
  if (!isCalled && !(isBeside && hasUnit(amount, total.column.title))) return []
  if (compare(amount.value, zero) <= 0) return []
  const suggest = `${total.shown} ${amount.unitText}`
  return [
    report(text, 'repeat', 'error', amount, {
      message: `Bảng cộng được ${total.shown} ở cột "${total.column.title}", câu này ghi ${printAmount(amount)}.`,
      suggest,
      related: [{ start: grid.start, end: grid.end }],
    }),
  ]
}

const digitsOf = (shown: string): string => shown.replace(/\D/gu, '').replace(/^0+/u, '')
const wordsOf = (words: string): string[] => words.toLowerCase().match(/\p{sc=Latn}{2,}/gu) ?? []
const empty = new Set(
  'tổng số của là và trong năm có các toàn xã huyện với đã được kết quả cả thực hiện cho'.split(' '),
)
const sharesWord = (lead: string, head: string): boolean => {
  const known = new Set(wordsOf(head))
  return wordsOf(lead).some((word) => known.has(word) && !empty.has(word))
}
const hasUnit = ({ unitText }: Amount, title: string): boolean => {
  const known = new Set(wordsOf(title))
  return wordsOf(unitText).some((word) => known.has(word))
}
