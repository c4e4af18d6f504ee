import { divide, type Exact, whole } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { approximate } from '../../layers/numbers/interval.ts'
import { parseSpelled } from '../../layers/numbers/number-words.ts'
import { scaleSizes } from '../../layers/numbers/units.ts'
import type { Grid, GridRow } from '../../layers/tables/tables.ts'
import { listWithin } from '../../layers/text/order.ts'
import { findSlip, printAmount, printPlain, report } from '../../report.ts'
import type { Sentence, Understanding } from '../../understanding.ts'
import { compareNamed } from '../table/repeat-cells.ts'
import { compareRows } from '../table/repeat-rows.ts'
import { compareTold, isOfOtherTime, isOfOtherYear } from '../table/repeat-told-cells.ts'

/** A sentence that names a row of a table and gives another number for it. */
export function findTableValues(read: Understanding): CheckFinding[] {
  const { grids, sentences } = read
  return gather(grids.slice(0, 30), (grid) => {
    const near = listWithin(sentences, { start: grid.start - 1500, end: grid.end + 3000 }).filter(
      ({ start, end }) => start > grid.end || end < grid.start,
    )
    return gather(near, (sentence) => [
      ...compareWithGrid(read, sentence, grid),
      ...compareNamed(read, sentence, grid),
      ...compareRows(read, sentence, grid),
      ...compareTold(read, sentence, grid),
    ])
  })
}

/** "Hội Nông dân quản lý 12 tổ với dư nợ 21.375 triệu đồng": the second is the one of the row, so the first must be too. */
function compareBeside(
  text: string,
  { amounts }: Sentence,
  amount: Amount,
  { cells, label }: GridRow,
  { columns }: Grid,
): CheckFinding | undefined {
  const isIn = (one: Amount) => cells.some((cell) => cell?.amount && digitsOf(cell.amount) === digitsOf(one))
  const anchor = amounts.find((one) => one.unit !== amount.unit && digitsOf(one).length > 2 && isIn(one))
  const own = cells.filter(
    (cell) =>
      cell?.amount &&
      amount.kind === 'count' &&
      (columns[cell.column]?.title ?? '').replace(/^(?:tổng )?số\s+/u, '') === amount.unitText.toLowerCase(),
  )
  const [cell, ...others] = own
  if (!anchor || !cell?.amount || others.length > 0 || isIn(amount)) return undefined
  return report(text, 'repeat', 'error', amount, {
    message: `Bảng ghi ${cell.text} ở dòng "${label}", câu này ghi ${amount.number.text}.`,
    suggest: `${cell.text} ${amount.unitText}`,
    related: [cell, anchor],
  })
}

/** "thấp nhất là Cấp nước bản Huổi Sang (75%)": the rate of a row, right behind its name. */
function compareRate(
  text: string,
  { start }: Sentence,
  rate: Amount,
  { rows, columns }: Grid,
): CheckFinding[] {
  const lead = text.slice(Math.max(start, rate.start - 120), rate.start)
  const name = /(?<name>[^,;.():]+?)\s*\(\s*(?:đạt|:)?\s*$/u.exec(lead)?.groups?.name?.toLowerCase()
  const [row, ...others] = rows.filter(
    ({ label, isTotal }) => label.length > 4 && !isTotal && name?.endsWith(label.toLowerCase()),
  )
  const cells = gather(row?.cells ?? [], (cell) =>
    cell?.amount && columns[cell.column]?.kind === 'rate' ? [cell] : [],
  )
  const [cell, ...more] = cells
  if (!row || others.length > 0 || !cell?.amount || more.length > 0 || rate.hedge) return []
  const [shown, told] = [cell.amount, rate].map(({ value }) => approximate(value))
  if (
    shown === undefined ||
    told === undefined ||
    Math.abs(shown - told) <= 0.5 / 10 ** Math.min(rate.decimals, cell.amount.decimals) + 1e-9
  )
    return []
  return [
    report(text, 'repeat', 'error', rate, {
      message: `Bảng ghi ${cell.text}% ở dòng "${row.label}", câu này ghi ${rate.number.text}%.`,
      suggest: `${cell.text}%`,
      related: [cell],
    }),
  ]
}

/** What is planned is not what a table of results holds. */
const planned =
  /^\W*(?:năm 20\d\d,?\s[^\d]*)?(?:dự kiến|kế hoạch|phấn đấu|mục tiêu|nhiệm vụ|chỉ tiêu)(?!\p{sc=Latn})|^\W*năm 20\d\d,?\s.*(?<!\p{sc=Latn})phấn đấu(?!\p{sc=Latn})/iu

function compareWithGrid(
  { text, agree, profile }: Understanding,
  sentence: Sentence,
  grid: Grid,
): CheckFinding[] {
  if (planned.test(sentence.text) || isOfOtherYear(sentence.text, grid, profile.year)) return []
  return gather(sentence.amounts, (amount) => {
    if (amount.kind === 'percent') return compareRate(text, sentence, amount, grid)
    if (amount.kind === 'points' || amount.per || digitsOf(amount).length < 2) return []
    // "Tốt nghiệp: 114/120 em": a part of what the table may tell.
    if (sentence.fractions.some(({ top }) => top.start === amount.start)) return []
    const clause = (
      text
        .slice(Math.max(sentence.start, amount.start - 90), amount.start)
        .split(/[;(]/)
        .at(-1) ?? ''
    ).toLowerCase()
    // "Phòng Tài chính được giao 14 biên chế, Phòng Nội vụ được giao 21": each number has its own row.
    const piece = ownPiece(text, sentence, amount).toLowerCase()
    const isOwn = grid.rows.filter(
      ({ label, isTotal }) => label.length > 2 && !isTotal && isSaid(piece, label),
    )
    const searched = isOwn.length === 1 ? piece : clause
    const said = grid.rows.filter(
      ({ label, isTotal }) => label.length > 1 && !isTotal && isSaid(searched, label),
    )
    // "Xã" is said of many things, "Dê" of goats.
    const telling = said.filter(({ label }) => label.length > 2)
    const [row, ...others] = telling.length > 0 ? telling : said
    // "Các thôn Nà Pèo, Tổng Ngà … 740 m": what two rows have together stands in none of them.
    if (row && others.some(({ label }) => !row.label.includes(label) && !label.includes(row.label))) return []
    const named =
      row ??
      grid.rows.find(({ label, isTotal }) => !isTotal && isParaphrased(label, clause)) ??
      totalUnder(grid, clause)
    if (!named) return []
    const shown = showIn(grid, amount)
    if (shown === undefined) return []
    const cells = gather(named.cells, (cell) =>
      cell?.amount && grid.columns[cell.column]?.kind === 'amount' ? [cell] : [],
    )
    const own = shown.replace(/\D/g, '')
    const same = cells.find((cell) => cell.amount && digitsOf(cell.amount) === own)
    if (same?.amount) return agree('repeat', amount, same.amount)
    const beside = row && compareBeside(text, sentence, amount, row, grid)
    if (beside) return [beside]
    const meant = cells.find((cell) => {
      const slip = cell.amount && findSlip(shown, cell.amount.number.text)
      // The whole of a long name right before the number leaves no doubt which row is meant.
      const isNamed =
        row &&
        row.label.length > 12 &&
        named.cells.length < 3 &&
        new RegExp(`${toLiteral(row.label)}\\s+(?:có|là|đạt|với)?\\s*$`, 'iu').test(clause)
      return slip === 'đảo hai chữ số' || (row && slip === 'sai một chữ số' && (own.length >= 3 || isNamed))
    })
    // "Trong 512 hộ của xã Tân An, 215 hộ làm nghề biển": the number of the row is told too.
    const isTold = sentence.amounts.some((one) => meant?.amount && digitsOf(one) === digitsOf(meant.amount))
    if (
      !meant?.amount ||
      isTold ||
      isOfOtherTime(clause, grid) ||
      (cells.length > 1 && /(?:tăng|giảm|chênh|bình quân|trung bình|mỗi)/u.test(clause))
    )
      return []
    return [
      report(text, 'repeat', 'error', amount, {
        message: `Bảng ghi ${meant.text} ở dòng "${named.label}", câu này ghi ${amount.number.text}.`,
        suggest: `${meant.text} ${grid.unit && amount.kind === 'money' ? grid.unit : amount.unitText}`,
        related: [meant],
      }),
    ]
  })
}

const toLiteral = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** "riêng hạng 4 sao có 93 sản phẩm": the total below the one head that the clause names. */
function totalUnder({ rows, columns }: Grid, clause: string): GridRow | undefined {
  const [total, ...others] = rows.filter(({ isTotal }) => isTotal)
  const named = columns.filter(
    ({ kind, title }) => kind === 'amount' && title.length > 3 && clause.includes(title),
  )
  const [column] = named
  if (!total || others.length > 0 || !column || named.length > 1) return undefined
  return { ...total, cells: total.cells.map((cell) => (cell?.column === column.index ? cell : undefined)) }
}

/** What stands between an amount and the one before it, from a comma on. */
function ownPiece(text: string, { amounts, start }: Sentence, amount: Amount): string {
  const before = amounts[amounts.indexOf(amount) - 1]
  const piece = before ? text.slice(before.end, amount.start) : text.slice(start, start)
  return piece.slice(piece.indexOf(',') + 1)
}

/** Whether the words of a label stand in the clause; a short one as words of their own. */
const isSaid = (clause: string, label: string): boolean =>
  label.length > 2
    ? clause.includes(label.toLowerCase())
    : new RegExp(`(?<!\\p{sc=Latn})${label.toLowerCase()}(?!\\p{sc=Latn})`, 'u').test(clause) &&
      /^\p{sc=Latn}+$/u.test(label)

/** "Cặp vợ chồng dùng biện pháp tránh thai" said as "cặp vợ chồng áp dụng biện pháp tránh thai": all words but one. */
function isParaphrased(label: string, clause: string): boolean {
  const words = label.toLowerCase().match(/\p{sc=Latn}+/gu) ?? []
  const said = new Set(clause.match(/\p{sc=Latn}+/gu))
  return words.length > 4 && words.filter((word) => !said.has(word)).length === 1
}

/** The amount as the table would show it: "381,4 triệu đồng" is 381.400 in nghìn đồng. */
function showIn(grid: Grid, amount: Amount): string | undefined {
  if (!grid.unit || amount.kind !== 'money' || grid.unit === amount.unitText.toLowerCase())
    return amount.number.text
  const size = scaleSizes[grid.unit.split(' ')[0] ?? ''] ?? 1n
  const value = divide(amount.value, whole(size))
  return value && printPlain(value)
}

const digitsOf = (amount: Amount): string => amount.number.text.replace(/\D/g, '')

const inWords =
  /^\s*(?:\p{sc=Latn}+(?:\/\p{sc=Latn}+)?\s){0,3}\(\s*(?:(?:số tiền )?bằng chữ|viết bằng chữ)?\s*:?\s*(?<words>[\p{sc=Latn}\s,]{2,160}?)\s*(?:đồng)?(?:\s+chẵn)?\s*\.?\)/iu
const spelledWord =
  /^(?:không|một|mốt|hai|ba|bốn|tư|năm|lăm|nhăm|sáu|bảy|bẩy|tám|chín|mười|mươi|trăm|linh|lẻ|nghìn|ngàn|triệu|tỷ|tỉ)$/iu

const lineBetween = /\s*[.;]?\s*(?:\n|(?<=[.;]\s))\s*\(?(?=\s*(?:viết |số tiền )?bằng chữ)/iu

/** The end of the sentence, or of the line below when that spells the last amount: "(Bằng chữ: …)". */
function limitOf(text: string, { end, amounts }: Sentence, amount: Amount): number {
  const below = /^[.;]?\s+\(?(?:viết |số tiền )?bằng chữ[^()\n]*\)?/iu.exec(text.slice(end, end + 240))
  return below && amount === amounts.at(-1) ? end + below[0].length : end
}

/** "12 (mười ba) hộ": figures and words apart. */
export function findWords({ text, sentences, agree }: Understanding): CheckFinding[] {
  return gather(sentences, (sentence) =>
    gather(sentence.amounts, (amount) => {
      const rest = text
        .slice(amount.number.end, Math.min(limitOf(text, sentence, amount), amount.number.end + 220))
        .replace(lineBetween, ' (')
      // "Bằng chữ: …" in a line of its own needs no brackets.
      const closed = rest.includes(')') ? rest : `${rest.trimEnd()})`
      const match = inWords.exec(closed) ?? inWords.exec(closed.slice(amount.end - amount.number.end))
      const words = (match?.groups?.words ?? '')
        .toLowerCase()
        .split(/[\s,]+/)
        .filter((word) => word)
      // A unit of two words may follow; more of them are a remark: "34 hộ (một hộ có thể thuộc nhiều nhóm)".
      for (let left = 2; left > 0 && words.length > 1 && !spelledWord.test(words.at(-1) ?? ''); left -= 1)
        words.pop()
      if (words.length === 0 || words.join() === 'không' || !words.every((word) => spelledWord.test(word)))
        return []
      const said = parseSpelled(words)
      if (said === undefined) return []
      // "185.000.000 nghìn đồng (một trăm tám mươi lăm triệu đồng)": with their unit the words say the sum itself.
      const isSum = amount.kind === 'money' && /đồng(?:\s+chẵn)?\s*\.?\)/iu.test(match?.[0] ?? '')
      if (isValue(amount, said, isSum)) return agree('repeat', amount)
      return [
        report(text, 'repeat', 'error', amount, {
          message: `Số ghi ${isSum ? printAmount(amount) : amount.number.text} nhưng chữ ghi "${words.join(' ')}${isSum ? ' đồng' : ''}".`,
        }),
      ]
    }),
  )
}

const isValue = ({ value, size }: Amount, said: bigint, isSum: boolean): boolean => {
  const plain: Exact = { n: value.n * size.d, d: value.d * size.n }
  return value.n === said * value.d || (!isSum && plain.n === said * plain.d)
}
