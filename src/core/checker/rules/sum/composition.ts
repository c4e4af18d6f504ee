import { add, compare, type Exact, subtract, whole } from '../../../exact.ts'
import { printNumber } from '../../../vietnamese/numbers.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { isCrossing } from '../../layers/numbers/dimensions.ts'
import { absolute, equals, hundred, zero } from '../../layers/numbers/interval.ts'
import type { Grid } from '../../layers/tables/tables.ts'
import { listItems } from '../../layers/trees/listed-trees.ts'
import { findSlip, printAmount, report } from '../../report.ts'
import type { Sentence, Understanding } from '../../understanding.ts'

const whole100 =
  /dân tộc|cơ cấu|tỷ trọng|tỉ trọng|thành phần|phân (?:loại|theo)|chia (?:ra|theo)|xếp loại|kết quả (?:xếp loại|đánh giá|phân loại)|gồm|trong đó|mức độ hài lòng/iu
const exhaustive = /cơ cấu|tỷ trọng|tỉ trọng|phân loại|xếp loại/iu
const noShare =
  /kế hoạch|chỉ tiêu|giải ngân|so với|tăng|giảm|vượt|(?<!không |chưa )hoàn thành(?! (?:xuất sắc|tốt|nhiệm vụ))|dự toán|tiến độ|hằng năm|cùng kỳ/iu

/** Shares of one whole that make more, or clearly less, than a hundred. */
export function checkCompositions(read: Understanding): CheckFinding[] {
  const { text, sentences, passages } = read
  const inline = gather(sentences, (sentence) => {
    const shares = listShares(text, sentence)
    const columns = listColumns(text, sentence)
    if (columns.some(isWhole) || (columns.length > 0 && exhaustive.test(sentence.text)))
      return gather(columns, (own) => sayUnlessWhole(read, own))
    const halves = splitByYear(text, sentence, shares)
    if (halves.length > 1)
      return gather(halves, (own) =>
        judge(read, sentence.text.slice(0, (own.at(-1)?.end ?? 0) - sentence.start), own),
      )
    // What is said behind the last share compares it.
    const said = sentence.text.slice(0, (shares.at(-1)?.end ?? sentence.end) - sentence.start)
    if (shares.length > 2) return judge(read, said, shares)
    const rest = listWithRest(text, sentence)
    if (rest.length > 2) return judge(read, `${sentence.text} cơ cấu`, rest)
    const answers = listAnswers(text, sentence)
    if (isNearWhole(answers)) return judge(read, sentence.text, answers)
    return isWithOthers(text, sentence, answers) ? judge(read, `${sentence.text} cơ cấu`, answers) : []
  })
  const listed = gather(passages, (passage, at) => {
    if (
      !/:\s*$/.test(text.slice(passage.start, passage.end)) ||
      !whole100.test(passage.sentences.at(-1)?.text ?? '')
    )
      return []
    const items = listItems(passages, at)
    const shares = gather(
      items,
      ({ sentences: own }) => own[0]?.amounts.filter(({ kind }) => kind === 'percent').slice(0, 1) ?? [],
    )
    const words = text.slice(passage.start, items.at(-1)?.end ?? passage.end)
    return shares.length === items.length ? judge(read, words, shares) : []
  })
  return [
    ...inline,
    ...gather(sentences, (one) => judgeRest(read, one)),
    ...listed,
    ...gather(read.grids, (grid) => judgeGrid(read, grid)),
  ]
}

/** "cơ cấu năm 2024: a 46,8%, b 38,5%, c 14,7%; cơ cấu năm 2023 tương ứng là 45,2%, 38,9% và 15,9%": two wholes. */
function splitByYear(text: string, { start }: Sentence, shares: readonly Amount[]): Amount[][] {
  const half = shares.length / 2
  const [first, second] = [shares[half - 1], shares[half]]
  if (half < 3 || !first || !second || !Number.isInteger(half)) return []
  const between = text.slice(Math.max(start, first.end), second.start)
  return /^[^,;.]{0,20};[^,;.]{0,60}(?:năm|kỳ|cùng kỳ|tương ứng)[^,;.]*$/iu.test(between)
    ? [shares.slice(0, half), shares.slice(half)]
    : []
}

const opensBefore =
  /^[^;%]{0,60}(?:\((?!\s*(?:kế hoạch|chỉ tiêu|mục tiêu|so))[^()%]{2,40}|,\s(?:năm|quý|cùng kỳ|kỳ|vụ|tháng)\s[^;,%]{0,30}|(?<!\p{sc=Latn})(?:xuống|lên|còn|sang|thành|đến)(?:\s(?:còn|mức|đạt|tới|đến))?\s)$/u

/**
 * "nông nghiệp chiếm 31,4% (năm 2023: 33,2%); công nghiệp 40,8% (năm 2023: 39,5%); …", "nông nghiệp giảm từ 33,2% xuống
 * 31,4%, …": each share with that of another time, so two wholes.
 */
function listColumns(text: string, { amounts }: Sentence): Amount[][] {
  const shares = amounts.filter(({ kind, unit }) => kind === 'percent' && unit === '%')
  const [first, second] = [0, 1].map((column) => shares.filter((_, at) => at % 2 === column))
  if (!first || !second || first.length < 3 || first.length !== second.length) return []
  if (shares.some(({ hedge }) => hedge)) return []
  const isPaired = first.every((one, at) => {
    const [other, next] = [second[at], first[at + 1]]
    return (
      other !== undefined &&
      opensBefore.test(text.slice(one.end, other.start)) &&
      (!next || /^[^;,%()]{0,24}\)?\s*(?:[;,]|và\s)[^;%]{2,80}$/u.test(text.slice(other.end, next.start)))
    )
  })
  const isMoved = first.filter((one) =>
    /từ\s(?:mức\s)?$/iu.test(text.slice(one.start - 10, one.start)),
  ).length
  return isPaired && (isMoved === 0 || isMoved === first.length) ? [first, second] : []
}

const addUp = (shares: readonly Amount[]): Exact =>
  shares.reduce<Exact>((total, { value }) => add(total, value), zero)
const slackOf = (shares: readonly Amount[]): Exact =>
  shares.reduce<Exact>((total, { step }) => add(total, { n: step.n, d: step.d * 2n }), zero)
const isWhole = (shares: readonly Amount[]): boolean =>
  compare(absolute(subtract(addUp(shares), hundred)), slackOf(shares)) <= 0

/** Of two times the shares that miss a hundred by some points. */
function sayUnlessWhole({ text, agree }: Understanding, shares: readonly Amount[]): CheckFinding[] {
  if (isWhole(shares)) return agree('sum', ...shares)
  const isNear = compare(absolute(subtract(addUp(shares), hundred)), whole(12)) < 0
  return isNear ? [say(text, shares)] : []
}

/** A table of nothing but shares, "Cơ cấu lao động (%)". */
function judgeGrid(read: Understanding, { rows, columns, caption, head }: Grid): CheckFinding[] {
  const words = `${caption} ${head}`
  const [column, ...more] = columns.filter(({ kind }) => kind === 'rate' || kind === 'amount')
  if (!column || more.length > 0 || !exhaustive.test(words)) return []
  const cells = rows.filter(({ isTotal }) => !isTotal).map(({ cells }) => cells[column.index])
  const shares = gather(cells, (cell) =>
    cell?.amount ? [{ ...cell.amount, kind: 'percent' as const, unit: '%', unitText: '%' }] : [],
  )
  return shares.length === cells.length ? judge(read, words, shares) : []
}

/** "Hộ nghèo chiếm 12%, hộ cận nghèo chiếm 9%, còn lại chiếm 79%": with the rest they are all. */
function listWithRest(text: string, { start, end, amounts }: Sentence): Amount[] {
  const isShares = amounts.every(({ kind, unit }) => kind === 'percent' && unit === '%')
  const last = amounts.at(-1)
  if (!isShares || !last) return []
  const labels = amounts.map((share, at) => text.slice(amounts[at - 1]?.end ?? start, share.start))
  const isListed = labels.every((label) => /^[^;.]{0,60}chiếm(?: tỷ lệ)?\s*$/u.test(label))
  const isClosed = /^\W*$/u.test(text.slice(last.end, end))
  return isListed && isClosed && /còn lại/iu.test(labels.at(-1) ?? '') ? [...amounts] : []
}

const restLead = /(?:còn lại|chưa\s\p{Ll}+)(?:\s(?:là|chiếm|khoảng))?\s*$/iu
const restTail = /^\s(?:\p{Ll}+\s){0,4}(?:còn lại|chưa\s\p{Ll}+)(?!\p{sc=Latn})/u

/** "đã giải ngân 63,4% kế hoạch, 46,6% kế hoạch còn lại kéo dài": what is left of a hundred, but for a slip of the pen. */
const judgeRest = ({ text, agree }: Understanding, { amounts }: Sentence): CheckFinding[] =>
  gather(amounts, (rest, at) => {
    const done = amounts[at - 1]
    if (!done || amounts.filter(({ kind }) => kind === 'percent').length !== 2) return []
    if ([done, rest].some(({ unit, hedge }) => unit !== '%' || hedge)) return []
    const between = text.slice(done.end, rest.start)
    const isRest = restLead.test(between) || restTail.test(text.slice(rest.end, rest.end + 40))
    if (!isRest || between.length > 70 || /[.:]|so với|cùng kỳ|năm trước|giảm|tăng|từ|tỷ lệ/iu.test(between))
      return []
    const right = subtract(hundred, done.value)
    if (compare(right, rest.value) === 0) return agree('sum', done, rest)
    const printed = printNumber(right, { decimals: rest.decimals })
    if (!/đảo|sai một/u.test(findSlip(rest.number.text, printed) ?? '')) return []
    return [
      report(text, 'sum', 'error', rest, {
        message: `${printAmount(done)} rồi thì phần còn lại là ${printed}%, không phải ${printAmount(rest)}.`,
        arithmetic: `100 − ${done.number.text} = ${printed}`,
        suggest: `${printed}%`,
        related: [done],
      }),
    ]
  })

/** "Kết quả lấy ý kiến: rất hài lòng 58,4%; hài lòng 36,9%; …": one percentage to each name behind a colon. */
function listAnswers(text: string, { start, end, text: words, amounts }: Sentence): Amount[] {
  const colon = words.indexOf(':')
  if (colon < 0) return []
  const behind = amounts.filter((amount) => amount.start > start + colon)
  const isPlain = behind.every(
    (share, at) =>
      share.kind === 'percent' &&
      /^[:;,\s]*(?:và\s+)?\p{Ll}[\p{sc=Latn}\s,/-]{2,60}$/u.test(
        text.slice(behind[at - 1]?.end ?? start + colon, share.start),
      ),
  )
  // "…; trung học cơ sở 18,0%, không có tiểu học": words without a number end the list.
  const isClosed = /^\s*(?:[.;]|,[^;:.\d]{0,60}\.?)?\s*$/.test(text.slice(behind.at(-1)?.end ?? end, end))
  return isPlain && isClosed ? behind : []
}

/** "thiếu vốn 29,5%; …; nguyên nhân khác 4,0%": with all others they are the whole. */
function isWithOthers(text: string, { text: words }: Sentence, shares: readonly Amount[]): boolean {
  const last = shares.at(-1)
  const label = last ? text.slice(shares.at(-2)?.end ?? last.start, last.start) : ''
  const isOne = /mỗi \p{sc=Latn}+ (?:chỉ )?(?:xác định |ghi |chọn )?(?:một|1|01)(?!\p{sc=Latn})/iu.test(words)
  const sum = addUp(shares)
  const isNear = compare(sum, whole(92)) > 0 && compare(sum, whole(106)) < 0
  return (
    isNear && shares.length > 2 && (isOne || /(?<!\p{sc=Latn})(?:khác|còn lại)(?!\p{sc=Latn})/iu.test(label))
  )
}

/** Names that are not said to divide one whole are taken so only when they almost make it. */
function isNearWhole(shares: readonly Amount[]): boolean {
  const sum = addUp(shares)
  return compare(sum, whole(100)) > 0 && compare(sum, whole(106)) < 0
}

/** The percentages behind the word that announces a division, each with a name and parted by signs. */
function listShares(text: string, { start, text: words, amounts }: Sentence): Amount[] {
  const opening = whole100.exec(words)
  if (!opening) return []
  const shares = amounts.filter(
    ({ kind, unit, start: at }) => kind === 'percent' && unit === '%' && at > start + opening.index,
  )
  const isParted = shares.every((share, at) => {
    const last = shares[at - 1]
    return !last || /^[^%]{0,80}[,;()]|\svà\s/u.test(text.slice(last.end, share.start))
  })
  return isParted ? shares : []
}

/** "nam 50,7%, nữ 49,3%; từ 65 tuổi trở lên chiếm 8,9%": behind a semicolon what follows cuts through the whole before it. */
const wholeAtHead = (text: string, shares: readonly Amount[]): Amount[] | undefined =>
  shares
    .map((_, at) => shares.slice(0, at + 1))
    .find((some) => {
      const [last, next] = [some.at(-1), shares[some.length]]
      const sum = some.reduce<Exact>((all, { value }) => add(all, value), zero)
      return (
        some.length > 1 &&
        equals(sum, hundred) &&
        last !== undefined &&
        next !== undefined &&
        /;/u.test(text.slice(last.end, next.start)) &&
        !/;/u.test(text.slice(some[0]?.end, last.start))
      )
    })

function judge({ text, agree }: Understanding, words: string, shares: readonly Amount[]): CheckFinding[] {
  const [first] = shares
  if (
    !first ||
    shares.length < 3 ||
    noShare.test(words) ||
    isCrossing(words) ||
    shares.some(({ hedge }) => hedge)
  )
    return []
  if (isWhole(shares)) return agree('sum', ...shares)
  const [sum, slack] = [addUp(shares), slackOf(shares)]
  const all = wholeAtHead(text, shares)
  if (all) return agree('sum', ...all)
  const isOver = compare(sum, add(hundred, slack)) > 0 && compare(sum, whole(125)) < 0
  const isUnder =
    exhaustive.test(words) && compare(add(sum, slack), hundred) < 0 && compare(sum, whole(88)) > 0
  if (!isOver && !isUnder) return []
  if (isOver && shares.some(({ value }) => compare(value, whole(85)) > 0)) return []
  return [say(text, shares)]
}

function say(text: string, shares: readonly Amount[]): CheckFinding {
  const shown = printNumber(addUp(shares), { decimals: Math.max(...shares.map((share) => share.decimals)) })
  const [first, ...others] = shares
  return report(text, 'sum', 'error', first ?? { start: 0, end: 0 }, {
    message: `Các tỷ lệ của cùng một tổng thể cộng lại là ${shown}%, phải là 100%.`,
    arithmetic: `${shares.map((share) => printAmount(share)).join(' + ')} = ${shown}%`,
    related: others,
  })
}
