import { compare, divide, type Exact, subtract, whole } from '../../exact.ts'
import type { CheckFinding } from '../finding.ts'
import type { Amount } from '../layers/amounts.ts'
import { absolute, equals } from '../layers/interval.ts'
import type { Grid, GridRow } from '../layers/tables.ts'
import { scaleSizes } from '../layers/units.ts'
import { printAmount, report } from '../report.ts'
import type { Sentence, Understanding } from '../understanding.ts'

/** How far behind a table a sentence may speak of it, in letters. */
const reach = 1500
const turn = /(?<verb>tăng|giảm)\s*(?:thêm|được)?\s*$/iu

/** "Tiền sử dụng đất tăng 310 triệu đồng" below a table where it went from 1.150 down to 840. */
export function checkTableComments({ text, grids, sentences }: Understanding): CheckFinding[] {
  return grids
    .slice(0, 30)
    .flatMap((grid) =>
      sentences
        .filter(({ start }) => start > grid.end && start < grid.end + reach)
        .flatMap((sentence) => [
          ...compareWithRows(text, sentence, grid),
          ...compareRates(text, sentence, grid),
          ...compareGaps(text, sentence, grid),
        ]),
    )
}

function compareWithRows(text: string, sentence: Sentence, grid: Grid): CheckFinding[] {
  return sentence.amounts.flatMap((amount) => {
    const lead = text.slice(Math.max(sentence.start, amount.start - 80), amount.start)
    const verb = turn.exec(lead)?.groups?.verb?.toLowerCase()
    const clause = (lead.split(/[,;(]/).at(-1) ?? '').toLowerCase()
    const row = grid.rows.find(
      ({ label, isTotal }) => !isTotal && label.length > 3 && clause.includes(label.toLowerCase()),
    )
    if (!verb || !row || amount.kind === 'percent' || amount.hedge) return []
    const change = findChange(grid, row, amount)
    if (!change || change === verb) return []
    return [
      report(
        text,
        'label',
        'error',
        { start: amount.start - verb.length - 1, end: amount.end },
        {
          message: `Theo bảng, dòng "${row.label}" ${change} ${printAmount(amount)}, không phải ${verb}.`,
          suggest: `${change} ${text.slice(amount.start, amount.end)}`,
          related: [row],
        },
      ),
    ]
  })
}

/** Which way the row goes between two years by exactly the amount; undefined when no two years differ so. */
function findChange(grid: Grid, row: GridRow, amount: Amount): 'tăng' | 'giảm' | undefined {
  const size = scaleSizes[grid.unit?.split(' ')[0] ?? ''] ?? 1n
  const told = amount.kind === 'money' ? divide(amount.value, whole(size)) : amount.value
  const ofYears = grid.columns.flatMap(({ index, title, kind }) => {
    const year = Number(/20\d\d/.exec(title)?.[0])
    const value = row.cells[index]?.amount?.value
    return year && value && kind === 'amount' ? [{ year, value }] : []
  })
  for (const from of ofYears)
    for (const to of ofYears) {
      if (from.year >= to.year || !told || compare(distance(from.value, to.value), told) !== 0) continue
      return compare(to.value, from.value) > 0 ? 'tăng' : 'giảm'
    }
  return undefined
}

const distance = (a: Exact, b: Exact): Exact => absolute(subtract(a, b))

const reached = /(?:đạt|được|bằng|còn|giải ngân|thực hiện|chi)\s*(?:được\s*)?(?:tỷ lệ\s*)?$/iu
const otherTerm =
  /năm (?:trước|20\d\d)|cùng kỳ|so với|phấn đấu|dự kiến|(?<!\p{sc=Latn})ước|kế hoạch năm sau|tăng|giảm|quý|tháng \d/iu

const cause = /(?<!\p{sc=Latn})(?:do|vì|bởi|nhưng)(?!\p{sc=Latn})/u

/** "nạo vét mương mới chi được 61% dự toán" below a table that gives 75,0 for it. */
function compareRates(text: string, sentence: Sentence, grid: Grid): CheckFinding[] {
  const rates = grid.columns.filter(({ kind }) => kind === 'rate')
  const [column] = rates
  if (!column || rates.length > 1 || /tăng|giảm|so với/iu.test(column.title)) return []
  return sentence.amounts.flatMap((rate) => {
    const lead = text.slice(Math.max(sentence.start, rate.start - 80), rate.start)
    const clause = (lead.split(/[,;(]/).at(-1) ?? '').toLowerCase()
    const row = grid.rows.find(
      ({ label, isTotal }) => !isTotal && label.length > 5 && clause.includes(label.toLowerCase()),
    )
    const cell = row?.cells[column.index]
    if (rate.kind !== 'percent' || rate.hedge || !row || !cell?.amount || !reached.test(lead)) return []
    // "Hòa Lạc thấp do thu tiền sử dụng đất chỉ đạt 42%": the rate is that of the cause.
    if (cause.test(clause.slice(clause.indexOf(row.label.toLowerCase()) + row.label.length))) return []
    if (otherTerm.test(clause) || fits(rate, cell.amount) || fits(cell.amount, rate)) return []
    return [
      report(text, 'repeat', 'error', rate, {
        message: `Bảng ghi ${cell.text} cho "${row.label}", câu này ghi ${printAmount(rate)}.`,
        suggest: `${cell.text}%`,
        related: [cell],
      }),
    ]
  })
}

const beyond =
  /^[^;.\d]{0,40}(?<!\p{sc=Latn})(?:(?:cao|thấp|nhiều|ít|lớn|nhỏ|hơn|kém)(?:\shơn)?|vượt|thiếu|thừa|hụt|tăng|giảm)(?:\s(?:so với|hơn so với))?(?<named>(?:\s\p{sc=Latn}+){1,5}?)\s(?:là\s)?$/iu

/** "giường thực kê là 1.215 giường, cao hơn kế hoạch 195 giường" below a row of 1.030 in the column of the plan and 1.215. */
function compareGaps(text: string, { amounts }: Sentence, grid: Grid): CheckFinding[] {
  return amounts.flatMap((gap, at) => {
    const told = amounts[at - 1]
    if (!told || told.unit !== gap.unit || gap.kind !== 'count' || told.hedge || gap.hedge) return []
    const named = beyond.exec(text.slice(told.end, gap.start))?.groups?.named?.trim().toLowerCase()
    if (!named || named.length < 4) return []
    const columns = grid.columns.filter(({ kind, title }) => kind === 'amount' && isNamed(title, named))
    const cells = grid.rows.flatMap((row) =>
      row.cells.flatMap((cell) =>
        cell?.amount && equals(cell.amount.value, told.value) ? [{ cell, row }] : [],
      ),
    )
    const [column, ...others] = columns
    const [found, ...more] = cells
    const base =
      column && found && found.cell.column !== column.index ? found.row.cells[column.index] : undefined
    if (!base?.amount || others.length > 0 || more.length > 0) return []
    const right = distance(told.value, base.amount.value)
    if (equals(right, gap.value)) return []
    return [
      report(text, 'balance', 'error', gap, {
        message: `Theo bảng, ${printAmount(told)} và ${base.text} cách nhau ${printAmount(gap, right)}, không phải ${printAmount(gap)}.`,
        suggest: printAmount(gap, right),
        related: [told, base],
      }),
    ]
  })
}

/** "chỉ tiêu tỉnh giao" and the column "chỉ tiêu". */
const isNamed = (title: string, named: string): boolean =>
  title.includes(named) || (title.length > 5 && named.startsWith(`${title} `))

/** Whether one is the other rounded. */
const fits = (shown: Amount, exact: Amount): boolean =>
  compare(distance(shown.value, exact.value), { n: 1n, d: 10n ** BigInt(shown.decimals) }) <= 0
