import { compare } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { approximate } from '../../layers/numbers/interval.ts'
import type { Grid, GridCell, GridRow } from '../../layers/tables/tables.ts'
import { report } from '../../report.ts'
import type { Sentence, Understanding } from '../../understanding.ts'

const pointing =
  /(?<!\p{sc=Latn})(?:bảng|biểu|phụ lục|số liệu trên|kể trên|nêu trên|như trên)(?!\p{sc=Latn})/iu
/** What is planned, or is of another time, is not what a table of results holds. */
const other =
  /(?<!\p{sc=Latn})(?:dự kiến|kế hoạch|phấn đấu|mục tiêu|nhiệm vụ|năm (?:trước|sau|tới)|cùng kỳ|so với|tăng|giảm)(?!\p{sc=Latn})/iu

/** "đạt 75% kế hoạch vốn" is a result. */
const ofPlan = /%\s+(?:so với\s+)?(?:tổng\s+)?(?:kế hoạch|dự toán|chỉ tiêu)/giu

/** A fraction or a rate told of one row of a table that the row has otherwise. */
export function compareRows({ text }: Understanding, sentence: Sentence, grid: Grid): CheckFinding[] {
  if (other.test(sentence.text.replace(ofPlan, '%'))) return []
  const told = [
    ...sentence.fractions.map(({ top, bottom, start }) => ({ amount: top, bottom, start })),
    ...sentence.amounts
      .filter(({ kind, hedge }) => kind === 'percent' && !hedge)
      .map((amount) => ({ amount, bottom: undefined, start: amount.start })),
  ]
  return gather(told, ({ amount, bottom, start }) => {
    const row = rowBefore(text, sentence, start, grid)
    if (!row) return []
    const cell = bottom
      ? findTop({ amount, bottom }, row, grid, sentence)
      : findRate(text, { sentence, start }, row, grid)
    if (!cell?.amount || isLike(amount, cell.amount)) return []
    const [shown, said] = bottom
      ? [cell.text, amount.number.text]
      : [`${cell.amount.number.text}%`, `${amount.number.text}%`]
    return [
      report(text, 'repeat', 'error', bottom ? { start, end: bottom.end } : amount, {
        message: `Bảng ghi ${shown} ở dòng "${row.label}", câu này ghi ${said}.`,
        suggest: bottom ? `${shown}/${text.slice(bottom.start, bottom.end)}` : shown,
        related: [cell],
      }),
    ]
  })
}

/** The one row that is named between a place and the number or the clause before it. */
function rowBefore(
  text: string,
  { start, amounts }: Sentence,
  place: number,
  { rows }: Grid,
): GridRow | undefined {
  const from = amounts.findLast(({ end }) => end <= place)?.end ?? start
  const lead = (
    text
      .slice(Math.max(from, place - 110), place)
      .split(/[;.]\s/u)
      .at(-1) ?? ''
  ).toLowerCase()
  const named = rows.filter(
    ({ label, isTotal }) => label.length > 4 && !isTotal && hasWords(lead, label.toLowerCase()),
  )
  const [row, ...others] = named
  return others.length === 0 ? row : undefined
}

const hasWords = (lead: string, label: string): boolean => {
  const at = lead.lastIndexOf(label)
  return (
    at >= 0 &&
    !/^\p{sc=Latn}/u.test(lead.slice(at + label.length)) &&
    !/\p{sc=Latn}$/u.test(lead.slice(0, at)) &&
    // "Hàm Yên và Chiêm Hóa", "các xã".
    !/(?<!\p{sc=Latn})(?:và|các|cùng|cả hai)(?!\p{sc=Latn})/u.test(lead.slice(at + label.length))
  )
}

const listAmounts = ({ cells }: GridRow, { columns }: Grid, kind: 'amount' | 'rate'): GridCell[] =>
  gather(cells, (cell) => (cell?.amount && columns[cell.column]?.kind === kind ? [cell] : []))

/** "huyện Nậm Pún có 11/14 xã đạt" beside a row of 14 and 12 and no third number: the whole is the row's, so the part must be. */
function findTop(
  { amount, bottom }: { amount: Amount; bottom: Amount },
  row: GridRow,
  grid: Grid,
  sentence: Sentence,
): GridCell | undefined {
  const cells = listAmounts(row, grid, 'amount')
  const isOf = ({ amount: shown }: GridCell, one: Amount) => !!shown && compare(shown.value, one.value) === 0
  const [part, ...others] = cells.filter((cell) => !isOf(cell, bottom))
  if (!part?.amount || others.length > 0 || cells.length !== 2 || cells.some((cell) => isOf(cell, amount)))
    return undefined
  const title = grid.columns[part.column]?.title ?? ''
  const behind = sentence.text.slice(bottom.end - sentence.start).split(/[,;.(]/u)[0] ?? ''
  return isOfHead(behind, `${title} ${grid.caption}`, pointing.test(sentence.text)) &&
    compare(part.amount.value, bottom.value) <= 0
    ? part
    : undefined
}

/** "9/15 thôn có lớp mẫu giáo" is no "Thôn văn hóa": what stands behind the unit must be said by the head or the caption. */
function isOfHead(behind: string, head: string, isPointed: boolean): boolean {
  const words = (behind.toLowerCase().match(/\p{sc=Latn}{2,}/gu) ?? []).filter((word) => !empty.test(word))
  const known = new Set(head.toLowerCase().match(/\p{sc=Latn}{2,}/gu))
  return words.length === 0 ? isPointed : words.every((word) => known.has(word))
}

const empty = /^(?:đã|được|có|là|và|xã|thôn|huyện|bản|số)$/u

const reached =
  /(?:(?<most>thấp nhất|cao nhất|chậm nhất|nhanh nhất)[,\s]*)?(?:(?:mới|chỉ|chỉ mới|mới chỉ|đã)\s+)?(?:đạt|là|được|với|bằng)\s+(?:được\s+|tỷ lệ\s+)*$/iu

/** "Nước sạch Pò Cại giải ngân thấp nhất, mới đạt 75%": the only rate of the row, where the words say it is that rate. */
function findRate(
  text: string,
  { sentence, start }: { sentence: Sentence; start: number },
  row: GridRow,
  grid: Grid,
): GridCell | undefined {
  const [cell, ...more] = listAmounts(row, grid, 'rate')
  if (!cell?.amount || more.length > 0) return undefined
  const lead = text.slice(Math.max(sentence.start, start - 110), start).toLowerCase()
  const said = reached.exec(lead)
  const between = lead.slice(lead.lastIndexOf(row.label.toLowerCase()) + row.label.length)
  const titles = grid.columns.map(({ title }) => title).join(' ')
  // "khối lượng thi công đạt 75%" is another rate than that of the payments.
  const strange =
    /khối lượng|tiến độ|mặt bằng|thi công|tổng mức|diện tích|tỷ lệ \p{sc=Latn}{2,} \p{sc=Latn}+/u.exec(
      between,
    )?.[0]
  if (!said || (strange && !titles.includes(strange))) return undefined
  const most = said.groups?.most ?? /(?:thấp|cao|chậm|nhanh) nhất/u.exec(between)?.[0]
  if (!most) return pointing.test(sentence.text) ? cell : undefined
  const own = approximate(cell.amount.value) ?? 0
  const rates = gather(
    grid.rows.filter(({ isTotal }) => !isTotal),
    (one) =>
      gather(listAmounts(one, grid, 'rate'), ({ amount }) => (amount && approximate(amount.value)) ?? []),
  )
  const isMost = /thấp|chậm/u.test(most) ? rates.every((one) => one >= own) : rates.every((one) => one <= own)
  return isMost ? cell : undefined
}

function isLike(told: Amount, shown: Amount): boolean {
  const [a, b] = [told, shown].map(({ value }) => approximate(value) ?? 0)
  return Math.abs((a ?? 0) - (b ?? 0)) <= 0.5 / 10 ** Math.min(told.decimals, shown.decimals) + 1e-9
}
