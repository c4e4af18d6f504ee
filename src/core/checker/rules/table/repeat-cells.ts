import { compare } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import type { Grid, GridCell } from '../../layers/tables/tables.ts'
import { findSlip, printLike, report } from '../../report.ts'
import type { Sentence, Understanding } from '../../understanding.ts'

/** What is planned, or is of another time, is not what a table of results holds. */
const other =
  /(?<!\p{sc=Latn})(?:dự kiến|kế hoạch|phấn đấu|mục tiêu|nhiệm vụ|chỉ tiêu|năm (?:trước|sau|tới)|cùng kỳ|so với|trong đó|tăng|giảm|còn thiếu)(?!\p{sc=Latn})/iu
const pointing =
  /(?<!\p{sc=Latn})(?:bảng|biểu|phụ lục|số liệu trên|kể trên|nêu trên|như trên)(?!\p{sc=Latn})/iu

/**
 * "17 nhà văn hóa thôn, 14 sân thể thao" beside a table with 17 and 11: the row is named behind the number, or the row
 * before it and the column behind it ("bản Nà Lốc mở 3 lớp với 85 học viên").
 *
 * Only where the sentence points at the table, or another number of it is the one of its own cell.
 */
export function compareNamed({ text, agree }: Understanding, sentence: Sentence, grid: Grid): CheckFinding[] {
  if (other.test(sentence.text)) return []
  const told = gather(sentence.amounts, (amount) => {
    const cell = isPlain(sentence, amount) ? findCell(text, sentence, amount, grid) : undefined
    return cell?.amount ? [{ amount, cell, shown: cell.amount }] : []
  })
  const isSame = ({ amount, shown }: (typeof told)[number]) =>
    amount.number.text.replace(/\D|^0+/g, '') === shown.number.text.replace(/\D|^0+/g, '')
  const fitting = told.filter(isSame)
  const isOnTable = fitting.length > 0 || pointing.test(sentence.text) || tellsTotal(sentence, grid)
  // "Xã Pò Mạ còn 47 hộ nghèo" right below the table, where one slip of the pen makes 47 of its 41.
  const isBelow = sentence.start >= grid.end && sentence.start - grid.end < 3
  if (!isOnTable && !isBelow) return []
  return gather(told, (one) => {
    if (!isOnTable && !isSlip(one)) return []
    if (isSame(one)) return agree('repeat', one.amount, one.shown)
    const { amount, cell } = one
    if (sentence.amounts.some((same) => compare(same.value, one.shown.value) === 0 && same !== amount))
      return []
    return [
      report(text, 'repeat', 'error', amount, {
        message: `Bảng ghi ${cell.text}, câu này ghi ${printLike(amount, amount.value)} ${amount.unitText}.`,
        suggest: `${cell.text} ${amount.unitText}`,
        related: [cell],
      }),
    ]
  })
}

const isSlip = ({ amount, shown }: { amount: Amount; shown: Amount }): boolean =>
  amount.number.text.length > 1 && findSlip(amount.number.text, printLike(amount, shown.value)) !== undefined

/** "có 40 học viên hoàn thành" beside a table whose total row holds 40: the sentence is about the table. */
const tellsTotal = (sentence: Sentence, { rows, columns }: Grid): boolean =>
  rows
    .filter(({ isTotal }) => isTotal)
    .some(({ cells }) =>
      cells.some(
        (cell) =>
          cell?.amount &&
          columns[cell.column]?.kind === 'amount' &&
          cell.amount.number.text.replace(/\D/g, '').length > 1 &&
          sentence.amounts.some(
            (one) => isPlain(sentence, one) && cell.amount && compare(one.value, cell.amount.value) === 0,
          ),
      ),
    )

const isPlain = ({ fractions }: Sentence, { start, kind, per, hedge, decimals }: Amount): boolean =>
  (kind === 'count' || kind === 'measure') &&
  !per &&
  !hedge &&
  (decimals === 0 || kind === 'measure') &&
  !fractions.some(({ top, bottom }) => top.start === start || bottom.start === start)

/** The one cell that the words around a number name. */
function findCell(
  text: string,
  sentence: Sentence,
  amount: Amount,
  { rows, columns }: Grid,
): GridCell | undefined {
  const amounts = columns.filter(({ kind }) => kind === 'amount')
  const behind = text.slice(amount.number.end, Math.min(sentence.end, amount.number.end + 60)).toLowerCase()
  const plain = rows.filter(({ isTotal, label }) => !isTotal && label.length > 3)
  const beyond = text.slice(amount.end, Math.min(sentence.end, amount.end + 60)).toLowerCase()
  const [column, ...columnsToo] = amounts.filter(
    ({ title }) => isTitleOf(title, behind) || (amount.kind === 'measure' && isTitleOf(title, beyond)),
  )
  const [only] = amounts.length === 1 ? amounts : columnsToo.length === 0 && column ? [column] : []
  // "14 sân thể thao"; "1.065 con bò" below the head "Số con".
  const [named, ...more] = rows.filter(
    ({ isTotal, label }) =>
      !isTotal &&
      label.length > 1 &&
      ((label.length > 3 && startsWith(behind, label.toLowerCase())) ||
        ((isUnitOf(only?.title ?? '', amount) || (label.length > 3 && isUnitIn(columns, amount))) &&
          startsWith(beyond, label.toLowerCase()))),
  )
  if (named) return only && more.length === 0 ? named.cells[only.index] : undefined
  const clauses = text.slice(sentence.start, amount.start).split(/;|\.\s/u)
  const lead = clauses.at(-1)?.toLowerCase() ?? ''
  const [row, ...others] = plain.filter(({ label }) => lead.includes(label.toLowerCase()))
  // "Toàn khu vực có 22,2 km đường nhựa": what the last row adds up.
  const totals = rows.filter(({ isTotal }) => isTotal)
  if (!row && column && columnsToo.length === 0 && totals.length === 1 && ofAll.test(lead))
    return totals[0]?.cells[column.index]
  // "Các thôn Nà Pèo, Tổng Ngà": what two rows have together stands in none of them.
  if (!row || others.length > 0 || !column || columnsToo.length > 0) return undefined
  // "640 người làm dịch vụ có 212 người buôn bán": which of the two is the row's is not said.
  const from = amount.start - lead.length
  const stop = text.indexOf(';', amount.end)
  const alike = sentence.amounts.filter(
    ({ unit, start }) => unit === amount.unit && start >= from && (stop < 0 || start < stop),
  )
  return alike.length === 1 ? row.cells[column.index] : undefined
}

/** A table whose rows name their units themselves: "Lúa ngập | ha | 726". */
const isUnitIn = (columns: Grid['columns'], { kind }: Amount): boolean =>
  kind === 'measure' && columns.some(({ title }) => /^(?:đơn vị(?: tính)?|đvt)$/u.test(title))

const ofAll = /^\W*(?:(?:như vậy|tính chung|theo bảng trên),?\s+)?(?:toàn|tổng|cả|tổng cộng)(?!\p{sc=Latn})/iu

const isUnitOf = (title: string, { unitText }: Amount): boolean =>
  toName(title) !== '' && toName(title) === unitText.toLowerCase()

const startsWith = (behind: string, label: string): boolean =>
  behind.trimStart().startsWith(label) && !/^\p{sc=Latn}/u.test(behind.trimStart().slice(label.length))

/** "Số lớp", "Học viên (người)": the words of the head are those behind the number. */
const toName = (title: string): string =>
  title
    .toLowerCase()
    .replace(/\([^()]*\)/gu, '')
    .replace(/^\s*(?:tổng\s+)?số\s+(?:lượng\s+)?/u, '')
    .trim()

const isTitleOf = (title: string, behind: string): boolean => {
  const name = toName(title)
  return (
    name.length > 1 &&
    startsWith(behind, name) &&
    /^\s*[,;.)(]|^\s*$|^\s(?:với|và|có|cho|đều|đã|được|tham gia|cùng|trên|ở|tại)\s/u.test(
      behind.trimStart().slice(name.length),
    )
  )
}
