import { gather } from '../../gather.ts'
import { findRole } from '../accounts/stock-movements.ts'
import type { Relation } from './table-relations.ts'
import type { Grid } from './tables.ts'

const openingTitle =
  /(?<!\d)0?1\/0?1(?!\d)|đầu (?:năm|kỳ|tháng|quý|vụ)|kỳ trước|(?:năm|tháng|quý) trước chuyển|(?:tồn|dư|mang|chuyển)(?: \p{Ll}+){0,2} (?:năm|tháng|quý) trước|tồn đầu|dư đầu/u
const closingTitle =
  /(?<!\d)(?:2[89]|3[01])\/\d{1,2}(?!\d)|cuối|còn|đang giải quyết|hiện có|đến nay|(?:kỳ|năm|tháng|quý) sau/u
const outTitle =
  /thoát|đã (?:giải quyết|xử lý|cấp phát|sử dụng|dùng|chi)|giảm|bán|(?<!sản )xuất|chết|chuyển đi|tiêu hủy|thanh lý|(?<!\p{sc=Latn})ra(?!\p{sc=Latn})|rút|trả|thu nợ|ra khỏi|hao hụt/u
const inTitle =
  /phát sinh|tái nghèo|(?<!\p{sc=Latn})vào(?!\p{sc=Latn})|nhận|thụ lý|tăng|mới|thêm|mua|nhập|sinh|sản xuất|chuyển đến|cho vay|bổ sung|kết nạp/u
const [mostFlows, mostUnknown] = [7, 3]

/** Opening, ins and outs and closing by their titles; what a title leaves open is tried as the one, the other and neither. */
export function stockRelations(grid: Grid, column: number): Relation[] {
  const amounts = grid.columns.filter(({ kind }) => kind === 'amount')
  const openings = amounts.filter(({ title, index }) => index !== column && openingTitle.test(title))
  const [opening] = openings
  if (!opening || openings.length > 1 || !closingTitle.test(grid.columns[column]?.title ?? '')) return []
  const flows = amounts.filter(({ index }) => index > opening.index && index < column)
  const signs = flows.map(({ title }) => signsOf(title))
  if (flows.length === 0 || flows.length > mostFlows) return []
  if (signs.filter(({ length }) => length > 1).length > mostUnknown) return []
  return combine(signs).map((chosen) => {
    const pick = (sign: number) => flows.filter((_, at) => chosen[at] === sign).map(({ index }) => index)
    return {
      kind: 'sum',
      result: column,
      plus: [opening.index, ...pick(1)],
      minus: pick(-1),
      isStated: false,
    }
  })
}

function signsOf(title: string): number[] {
  if (/trong đó|tỷ lệ/u.test(title)) return [0]
  const [isOut, isIn] = [outTitle.test(title), inTitle.test(title)]
  return isOut === isIn ? [1, -1, 0] : [isOut ? -1 : 1]
}

/** Every choice of one sign for each column. */
const combine = (signs: readonly (readonly number[])[]): number[][] =>
  signs.reduce<number[][]>((chosen, own) => gather(chosen, (one) => own.map((sign) => [...one, sign])), [[]])

/** "Tổng đàn đầu năm … Tổng đàn cuối năm": rows that tell what was there, what moved and what is there, and add up to no total. */
export function isStockTable({ rows }: Grid): boolean {
  const roles = rows.map(({ label }) => findRole(label))
  const count = (role: string) => roles.filter((one) => one === role).length
  return (
    count('opening') === 1 && roles[0] === 'opening' && count('closing') === 1 && roles.at(-1) === 'closing'
  )
}
