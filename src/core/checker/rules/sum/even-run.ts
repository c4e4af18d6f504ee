import { add, compare, type Exact, subtract } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { isCrossing, saysOverlap } from '../../layers/numbers/dimensions.ts'
import { absolute, approximate, zero } from '../../layers/numbers/interval.ts'
import { endsWithSum, isPaired, listPlain, type PlainAmount } from '../../layers/numbers/plain-amounts.ts'
import { isContrary } from '../../layers/text/contraries.ts'
import { withoutBrackets } from '../../layers/trees/tree-totals.ts'
import { findSlip, printAmount, printLike, report } from '../../report.ts'
import type { Passage, Understanding } from '../../understanding.ts'
import { sayAddition, sayParts } from './sum.ts'

/** Numbers that stand one after another behind a total, parted by one sign. */
interface EvenRun {
  /** What the list may divide: the first number told, or the one right before it. */
  totals: PlainAmount[]
  /** All numbers told before. */
  before?: PlainAmount[]
  parts: PlainAmount[]
}

/**
 * "1.373 hộ với 5.914 khẩu; dân tộc Thái 986 hộ, Khơ Mú 214 hộ, Kinh 137 hộ", "48 đảng viên, hình thức khiển trách 31,
 * cảnh cáo 12, khai trừ 15": an even list of one kind behind its total, whatever words open it.
 */
export function checkEvenRuns(read: Understanding): CheckFinding[] {
  return gather(read.passages, (passage) => gather(listRuns(read.text, passage), (run) => judge(read, run)))
}

const mostParts = 10
/** What is compared, planned, moved or singled out is no part. */
const aside =
  /(?<!\p{sc=Latn})(?:(?<!gia )tăng|giảm(?! nghèo)|so với|kế hoạch|chỉ tiêu|dự toán|bình quân|mỗi|cùng kỳ|năm trước|riêng|tối đa|tối thiểu|mức|trong đó|ngoài ra|thoát|phát sinh|đầu (?:năm|kỳ)|cuối (?:năm|kỳ)|chuyển (?:đi|đến|sang)|lũy kế|tổng|(?<!công )cộng|đơn giá|còn lại|vượt|thiếu|thừa|nhu cầu|tham gia)(?!\p{sc=Latn})/iu
/** What was moved or is held against another time is divided by nothing behind it. */
const moved =
  /(?<!\p{sc=Latn})(?:(?<!gia )tăng|giảm(?! nghèo)|so với|bình quân|mỗi|cùng kỳ|năm trước|vượt|thiếu|thừa)(?!\p{sc=Latn})/iu
const closes = /(?<!\p{sc=Latn})tổng(?:\s\p{Ll}+){0,7}?(?:\s(?:là|có|được))?\s*$/iu
/** Words that name a way to divide. */
const division =
  /(?:^|[\s,;:])(?:hình thức|xếp loại|phân loại|loại hình|dân tộc|trình độ|cơ cấu|nguồn|theo|kết quả|độ tuổi)\s[^,;.\d]*$/iu

function listRuns(text: string, passage: Passage): EvenRun[] {
  return gather(listPlain(text, passage), (alike) => {
    if (alike.length < 3) return []
    return gather(listStretches(text, alike), ([from, to]): EvenRun[] => {
      const [before, own] = [alike.slice(0, from), alike.slice(from, to)]
      // The first of the list may be the total of the others.
      const inner =
        own.length > 2 && !signBefore(text, alike, from)
          ? [{ totals: own.slice(0, 1), parts: own.slice(1) }]
          : []
      const [first, last] = [before[0], before.at(-1)]
      // "26 thôn đạt, 05 thôn chưa đạt, tổng số thôn đăng ký là 29"
      const next = alike[to - 1]
      const closed =
        from === 0 && next && closes.test(next.lead) && own.length > 2
          ? [{ totals: [next], parts: own.slice(0, -1) }]
          : []
      const totals = gather([first, ...(last === first ? [] : [last])], (one) => one ?? [])
      return [...inner, ...closed, ...(totals.length > 0 ? [{ totals, before, parts: own }] : [])]
    })
  })
}

/** Where the numbers follow each other parted by commas alone, or by semicolons alone. */
function listStretches(text: string, alike: readonly PlainAmount[]): [number, number][] {
  const signs = alike.map(({ amount: { start } }, at) => {
    const before = alike[at - 1]?.amount.end
    return before === undefined ? '' : signOf(text.slice(before, start))
  })
  const stretches: [number, number][] = []
  let from = 0
  let sign = ''
  for (let at = 1; at <= alike.length; at += 1) {
    const next = signs[at] ?? ''
    if (next && (!sign || next === sign)) {
      sign = next
      continue
    }
    if (at - from > 1) stretches.push([from, at])
    // "186 cơ sở; đạt 152 cơ sở, không đạt 34 cơ sở": where the sign changes the list begins with the number before.
    from = next ? at - 1 : at
    sign = next
  }
  return stretches
}

/** Whether a list goes on before the number: "a; b, c". */
function signBefore(text: string, alike: readonly PlainAmount[], at: number): boolean {
  const [before, one] = [alike[at - 1], alike[at]]
  return (
    before !== undefined &&
    one !== undefined &&
    signOf(text.slice(before.amount.end, one.amount.start)) !== ''
  )
}

/** The one sign between two numbers of a list; none where something else is told between. */
function signOf(words: string): string {
  // "05 lớp/158 học viên, nghề khác 02 lớp/70 học viên": in how many of something else.
  const plain = words
    .replace(/\([^()]*\)/gu, '')
    .replace(/^\s*%/u, '')
    .replace(/\s\d{1,3}\s\p{Ll}+\s?\/\s?$/u, ' ')
  // "Đã thực hiện: 44 hộ. Đang lập hồ sơ: 17 hộ. Chưa có quỹ đất: 09 hộ."
  if (/^\.\s\p{Lu}[^,;:.()\d]{2,50}:\s*$/u.test(plain)) return ';'
  const signs = plain.match(/[,;:.()\n]|\s(?:và|còn)\s/gu) ?? []
  const [only, ...more] = signs.map((sign) => (/\p{sc=Latn}/u.test(sign) ? ',' : sign))
  if (!only || more.length > 0 || plain.length > 70 || /\d/.test(plain)) return ''
  return only === ',' || only === ';' ? only : ''
}

/** The words of a number: those right before it and those behind it. */
const wordsOf = ({ amount: { unitText }, lead, tail = '' }: PlainAmount): string =>
  `${
    lead
      .replace(/\([^()]*\)/gu, ' ')
      .split(/[,;:.]\s|\svà\s|\scòn\s/u)
      .at(-1) ?? ''
  } ${unitText} ${tail}`
    .replace(/\s+/gu, ' ')
    .trim()

function judge(read: Understanding, { totals, before = totals, parts }: EvenRun): CheckFinding[] {
  const { text, agree } = read
  if (parts.length > mostParts) return []
  const labels = parts.map(wordsOf)
  if (labels.some((label) => !label || aside.test(label))) return []
  // "vắng 02 đại biểu. Thông qua nghị quyết: 25/26 đại biểu": of a whole of its own.
  if (parts.some(({ amount: { number } }) => text.charAt(number.end) === '/')) return []
  // "Trong số phiếu hợp lệ có …": one of the numbers before is divided, as its name tells.
  if (/trong (?:tổng )?số\s(?!đó|này|\d)\p{sc=Latn}[^;.\d]*$/iu.test(parts[0]?.lead ?? '')) return []
  const sum = parts.reduce<Exact>((all, { amount }) => add(all, amount.value), zero)
  const amounts = parts.map(({ amount }) => amount)
  const fitting = before.find(({ amount }) => isRounded(amount, amounts, sum))
  if (fitting) return agree('sum', fitting.amount, ...amounts)
  if (endsWithSum(before, sum) || isPaired(text, [...before, ...parts.slice(0, 1)])) return []
  const offOf = ({ amount: { value } }: PlainAmount) =>
    approximate(absolute(subtract(sum, value))) / Math.max(1, approximate(value))
  const [total] = totals.toSorted((a, b) => offOf(a) - offOf(b))
  if (!total || amounts.some(({ value }) => compare(value, total.amount.value) >= 0)) return []
  if (moved.test(wordsOf(total)) || isPart(read, total, parts) || isCrossing(labels.join(' '))) return []
  const last = amounts.at(-1)?.end ?? 0
  if (saysOverlap(withoutBrackets(text.slice(total.amount.start, last + 160).split('\n')[0] ?? ''))) return []
  if (!isMeant(total, parts, labels, sum, offOf(total), isProved(read, total))) return []
  if (isProved(read, total)) return [sayParts(text, total.amount, amounts, sum)]
  const slip = findSlip(total.amount.number.text, printLike(total.amount, sum))
  return [
    report(text, 'sum', 'error', total.amount, {
      message: `Tổng ghi ${printAmount(total.amount)} nhưng các phần cộng lại là ${printAmount(total.amount, sum)}${slip ? ` (có thể ${slip})` : ''}.`,
      arithmetic: sayAddition(total.amount, amounts, sum),
      suggest: slip ? printAmount(total.amount, sum) : undefined,
      related: amounts,
    }),
  ]
}

/** Equal, or apart by what rounding does to values with decimals and to millions. */
function isRounded(total: Amount, parts: readonly Amount[], sum: Exact): boolean {
  const slack = [total, ...parts]
    .filter(({ decimals, scale }) => decimals > 0 || scale > 1n)
    .reduce<Exact>((all, { step }) => add(all, { n: step.n, d: step.d * 2n }), zero)
  return compare(absolute(subtract(sum, total.value)), slack) <= 0
}

/** A thing and its contrary, a list that a way of dividing opens, or a slip of the pen in numbers that are not small. */
function isMeant(
  { amount: total }: PlainAmount,
  parts: readonly PlainAmount[],
  labels: readonly string[],
  sum: Exact,
  off: number,
  isProvedTotal: boolean,
): boolean {
  const isAgain =
    isProvedTotal && /[;.]\s(?:\p{sc=Latn}+\s){0,2}?(?:theo|về)\s[^,;.\d]{2,30}$/iu.test(parts[0]?.lead ?? '')
  // "đạt yêu cầu 152 cơ sở, không đạt 34 cơ sở": with their unit or by the words before them alone.
  const leads = parts.map(
    ({ lead }) =>
      lead
        .replace(/:\s*$/u, '')
        .split(/[,;:.]\s/u)
        .at(-1) ?? '',
  )
  if (hasContrary(labels) || hasContrary(leads) || areStages(leads)) return off < 0.25
  const slip = findSlip(total.number.text, printLike(total, sum))
  const hasExchange = [
    { amount: total, right: sum },
    ...parts.map(({ amount }) => ({ amount, right: subtract(amount.value, subtract(sum, total.value)) })),
  ].some(({ amount, right }) => isExchanged(amount, right))
  // "Trong đó: khám bảo hiểm 5.614 lượt; khám dịch vụ 348 lượt": two are seldom all, but for exchanged digits of large numbers.
  // "77 hợp tác xã có …; theo quy mô thì 49 siêu nhỏ, 35 nhỏ": what was divided once is divided by another way.
  if (parts.length < 3 && isAgain) return off < 0.15
  if (parts.length < 3)
    return (
      hasExchange && /trong đó|gồm/iu.test(parts[0]?.lead ?? '') && total.number.text.length > 4 && off < 0.1
    )
  const isSlip = slip !== undefined || hasExchange
  if (division.test(parts[0]?.lead ?? '')) return (isSlip && off < 0.25) || off < 0.05
  // "1.250 hộ; trâu 300 hộ, bò 280 hộ, rừng 640 hộ": round numbers come near each other by chance.
  const isRound = [total, ...parts.map(({ amount }) => amount)].every(({ number }) => /0$/.test(number.text))
  const isSharp = total.number.text.replace(/\D/g, '').length > 2 && !isRound
  return isSlip && isSharp && off < 0.2
}

/** What is done, what is under way and what has not begun are all there is. */
const areStages = (leads: readonly string[]): boolean =>
  leads.length === 3 &&
  [/^\s*đã(?!\p{sc=Latn})/iu, /^\s*đang(?!\p{sc=Latn})/iu, /^\s*chưa(?!\p{sc=Latn})/iu].every((stage) =>
    leads.some((lead) => stage.test(lead)),
  )

const hasContrary = (labels: readonly string[]): boolean =>
  labels.some((one, at) => labels.slice(at + 1).some((other) => isContrary(one, other)))

/** Whether two digits of the number are exchanged. */
const isExchanged = (amount: Amount, right: Exact): boolean =>
  compare(right, zero) > 0 && findSlip(amount.number.text, printLike(amount, right)) === 'đảo hai chữ số'

/** Whether another division makes the total. */
const isProved = ({ agreements }: Understanding, { amount: { start } }: PlainAmount): boolean =>
  agreements.some(({ rule, figures }) => rule === 'sum' && figures[0]?.start === start)

/** Whether they are some of the parts of another division. */
const isPart = ({ agreements }: Understanding, total: PlainAmount, parts: readonly PlainAmount[]): boolean =>
  agreements.some(
    ({ rule, figures }) =>
      (rule === 'sum' || rule === 'balance') &&
      parts.filter(({ amount }) => figures.some(({ start }) => start === amount.start)).length > 1 &&
      (figures.length !== parts.length + 1 || !figures.some(({ start }) => start === total.amount.start)),
  )
