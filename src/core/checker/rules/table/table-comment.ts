import { compare, divide, type Exact, subtract, whole } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { absolute, approximate, equals, point } from '../../layers/numbers/interval.ts'
import { fits as fitsShare } from '../../layers/numbers/rates.ts'
import { scaleSizes } from '../../layers/numbers/units.ts'
import type { Grid, GridRow } from '../../layers/tables/tables.ts'
import { printAmount, report } from '../../report.ts'
import type { Sentence, Understanding } from '../../understanding.ts'
import { sayShare } from '../ratio/share.ts'

/** How far behind a table a sentence may speak of it, in letters. */
const reach = 1500
const turn = /(?<verb>tăng|giảm)\s*(?:thêm|được)?\s*$/iu

/** "Tiền sử dụng đất tăng 310 triệu đồng" below a table where it went from 1.150 down to 840. */
export function checkTableComments(read: Understanding): CheckFinding[] {
  const { text, grids, sentences } = read
  return gather(grids.slice(0, 30), (grid) =>
    gather(
      sentences.filter(({ start }) => start > grid.end && start < grid.end + reach),
      (sentence) => [
        ...compareWithRows(text, sentence, grid),
        ...compareRates(text, sentence, grid),
        ...compareShares(read, sentence, grid),
        ...compareGaps(text, sentence, grid),
      ],
    ),
  )
}

function compareWithRows(text: string, sentence: Sentence, grid: Grid): CheckFinding[] {
  return gather(sentence.amounts, (amount) => {
    const lead = text.slice(Math.max(sentence.start, amount.start - 80), amount.start)
    const verb = turn.exec(lead)?.groups?.verb?.toLowerCase()
    const row = findRowIn(grid, lead)
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

/** The row whose label stands in the clause, the longest of them; "Thu phí, lệ phí" holds a comma itself. */
const findRowIn = ({ rows }: Grid, lead: string): GridRow | undefined =>
  rows
    .filter(({ label, isTotal }) => {
      const at = lead.toLowerCase().lastIndexOf(label.toLowerCase())
      return !isTotal && label.length > 3 && at >= 0 && !/[,;(]/u.test(lead.slice(at + label.length))
    })
    .reduce<GridRow | undefined>(
      (best, row) => (best && best.label.length >= row.label.length ? best : row),
      undefined,
    )

/** Which way the row goes between two years by exactly the amount; undefined when no two years differ so. */
function findChange(grid: Grid, row: GridRow, amount: Amount): 'tăng' | 'giảm' | undefined {
  // A table that tells no unit is in that of the words below it.
  const told =
    amount.kind === 'money'
      ? divide(amount.value, grid.unit ? whole(scaleSizes[grid.unit.split(' ')[0] ?? ''] ?? 1n) : amount.size)
      : amount.value
  const ofYears = gather(grid.columns, ({ index, title, kind }) => {
    const year = readTime(title)
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

/** The year of a column, or else whether it tells of the beginning or of the end of the time. */
function readTime(title: string): number | undefined {
  const year = /20\d\d/.exec(title)?.[0]
  if (year) return Number(year)
  if (/^(?:số )?đầu (?:năm|kỳ)/iu.test(title)) return 1
  return /^(?:số )?cuối (?:năm|kỳ)/iu.test(title) ? 2 : undefined
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
  return gather(sentence.amounts, (rate) => {
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
  return gather(amounts, (gap, at) => {
    const told = amounts[at - 1]
    if (!told || told.unit !== gap.unit || gap.kind !== 'count' || told.hedge || gap.hedge) return []
    const named = beyond.exec(text.slice(told.end, gap.start))?.groups?.named?.trim().toLowerCase()
    if (!named || named.length < 4) return []
    const columns = grid.columns.filter(({ kind, title }) => kind === 'amount' && isNamed(title, named))
    const cells = gather(grid.rows, (row) =>
      gather(row.cells, (cell) =>
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

const planTitle = /^(?:kế hoạch|kh|dự toán|chỉ tiêu|(?:vốn |kinh phí )?(?:được )?giao)(?!\p{sc=Latn})/iu
const doneTitle = /^(?:đã |số |vốn )*(?:thực hiện|th|giải ngân|kết quả|đạt|thanh toán|chi)(?!\p{sc=Latn})/iu
const otherRate = /khối lượng|tiến độ|thi công|quyết toán|ước|tỷ lệ (?!giải ngân|thực hiện|hoàn thành)/iu

/** "nội dung đào tạo nghề mới đạt 84%" below a table without rates, where 324 of 400 are done. */
function compareShares({ text, agree }: Understanding, sentence: Sentence, grid: Grid): CheckFinding[] {
  const rates = sentence.amounts.filter(({ kind, hedge }) => kind === 'percent' && !hedge)
  if (rates.length === 0 || grid.columns.some(({ kind }) => kind === 'rate')) return []
  const find = (shape: RegExp) =>
    grid.columns.filter(({ title, kind }) => kind === 'amount' && shape.test(title))
  const [[plan, ...plans], [done, ...dones]] = [find(planTitle), find(doneTitle)]
  if (!plan || !done || plans.length + dones.length > 0) return []
  return gather(rates, (rate) => {
    const lead = text.slice(Math.max(sentence.start, rate.start - 80), rate.start)
    const clause = lead.split(/[,;(:]/).at(-1) ?? ''
    if (!reached.test(lead) || otherTerm.test(clause) || otherRate.test(clause) || cause.test(clause))
      return []
    const row = findNamedRow(grid, clause)
    const [top, bottom] = [row?.cells[done.index]?.amount, row?.cells[plan.index]?.amount]
    if (!top || !bottom || compare(bottom.value, whole(0)) <= 0) return []
    const ratio = divide(top.value, bottom.value) ?? whole(0)
    if (fitsShare(rate, point(ratio))) return agree('ratio', rate, top, bottom)
    const [told, right] = [approximate(rate.value), 100 * approximate(ratio)]
    return told < farthest * right && right < farthest * told ? [sayShare(text, rate, top, bottom)] : []
  })
}

/** What is further from the right rate is a rate of something else. */
const farthest = 2
/** How many words of its label name a row. */
const enough = 3

/** The row the clause names by its label or by some words of it that stand together, "đào tạo nghề" of "Đào tạo nghề cho lao động nông thôn". */
function findNamedRow({ rows }: Grid, clause: string): GridRow | undefined {
  const words = wordsOf(clause)
  const shared = rows
    .filter(({ isTotal }) => !isTotal)
    .map((row) => ({ row, length: longestRun(words, wordsOf(row.label)) }))
  const most = Math.max(0, ...shared.map(({ length }) => length))
  const [best, ...more] = shared.filter(({ length }) => length === most)
  const isFull = best && most > 1 && wordsOf(best.row.label).length === most
  return best && more.length === 0 && (most >= enough || isFull) ? best.row : undefined
}

const wordsOf = (words: string): string[] => words.toLowerCase().match(/\p{sc=Latn}+/gu) ?? []

/** How many words in a row two lists have in common at most. */
const longestRun = (a: readonly string[], b: readonly string[]): number =>
  a.reduce((most, _, from) => {
    const runs = b.map((_, at) => {
      let length = 0
      while (a[from + length] !== undefined && a[from + length] === b[at + length]) length += 1
      return length
    })
    return Math.max(most, ...runs)
  }, 0)
