import { add, compare, type Exact, subtract } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { readStockRole } from '../../layers/accounts/stock-roles.ts'
import { type Amount, rangeOf } from '../../layers/numbers/amounts.ts'
import { isCrossing, saysOverlap } from '../../layers/numbers/dimensions.ts'
import { withUnit } from '../../layers/numbers/fractions.ts'
import { absolute, approximate, equals, meets, point, zero } from '../../layers/numbers/interval.ts'
import {
  addUp,
  endsWithSum,
  familyOf,
  isPaired,
  listPlain,
  type PlainAmount,
} from '../../layers/numbers/plain-amounts.ts'
import { isContrary } from '../../layers/text/contraries.ts'
import { listDivided, listFooted, listHeaded, listNoted, type Run } from '../../layers/trees/line-sums.ts'
import { tellsOverlap } from '../../layers/trees/part-shares.ts'
import { evenRuns } from '../../layers/trees/passage-groups.ts'
import { countedOf, holdsOthers } from '../../layers/trees/plain-lists.ts'
import { findSlip, printAmount, printLike, report } from '../../report.ts'
import type { Passage, Understanding } from '../../understanding.ts'
import { judgeMisscaled, sayAddition, sayParts } from './sum.ts'

/**
 * Numbers of one kind in one paragraph where all that follow, or all before, nearly make the one that opens or closes
 * them: however the sentence divides its total, three and more parts come close to it by chance but rarely.
 */
export function checkNearSums(read: Understanding): CheckFinding[] {
  const { text, passages } = read
  const inline = gather(passages, (passage) => markPaired(gather(listPlain(text, passage), listRuns)))
  const contrary = gather(passages, (passage) => listContrary(read, passage))
  const footed = gather(evenRuns(text, passages), (lines) => listFooted(read, lines))
  const divided = gather(evenRuns(text, passages), (lines) => listDivided(read, lines))
  const headed = gather(evenRuns(text, passages), (lines) => listHeaded(read, lines))
  const scaled = gather(passages, (passage) => listScaled(read, passage))
  const noted = gather(passages, (passage) => listNoted(read, passage))
  return gather([...inline, ...contrary, ...footed, ...divided, ...headed, ...noted, ...scaled], (run) =>
    judge(read, run),
  )
}

/** "05 tổ chức, 03 đảng viên; 04 tổ chức, 02 đảng viên. Tổng số tổ chức là 09; tổng số đảng viên là 06": where one total is right the other is meant too. */
const markPaired = (runs: readonly Run[]): Run[] => {
  const isPairedWith = (run: Run, other: Run) =>
    run.isClosing &&
    other.isClosing &&
    other.total !== run.total &&
    other.parts.length === run.parts.length &&
    /tổng/iu.test(run.total.lead) &&
    equals(addUp(other.parts), other.total.amount.value)
  return runs.map((run) =>
    runs.some((other) => isPairedWith(run, other)) ? { ...run, isListed: true } : run,
  )
}

/** "theo quý (triệu đồng): quý I 412,5; quý II 386,2; …. Cả năm thu 1.794,5 triệu đồng": the total alone names its unit. */
function listScaled({ text }: Understanding, passage: Passage): Run[] {
  const groups = listPlain(text, passage)
  const parts = groups.find(([first]) => first?.amount.kind === 'bare') ?? []
  const last = parts.at(-1)?.amount.end ?? passage.end
  const total = groups.flat().find(({ amount }) => amount.kind !== 'bare' && amount.start > last)
  const lead = total ? text.slice(last, total.amount.start) : ''
  if (
    !total ||
    parts.length < 3 ||
    !(closes.test(lead) || /cả (?:năm|kỳ|đợt|vụ)/iu.test(lead)) ||
    /trong đó|so với|kế hoạch/iu.test(lead)
  )
    return []
  return [
    {
      total,
      parts: parts.map(({ amount, lead: own }) => ({ amount: withUnit(amount, total.amount), lead: own })),
      isClosing: true,
    },
  ]
}

const most = 12
/** What is compared, planned, moved or spread is no part. */
const aside =
  /(?<!\p{sc=Latn})(?:(?<!gia )tăng|giảm(?! nghèo)|so với|kế hoạch|chỉ tiêu|dự toán|bình quân|mỗi|cùng kỳ|năm trước|riêng|tối đa|tối thiểu|mức)(?!\p{sc=Latn})/iu
const closes =
  /(?<!\p{sc=Latn})(?:tổng|cộng|chung|cả thảy|hết thảy|tất cả|số tiền (?:đã )?(?:vận động|huy động|thu|quyên góp|ủng hộ)(?: được)?|cả (?:hai|ba|bốn|năm|\d+|đợt|kỳ|vụ|khóa|xã|huyện|tỉnh)|(?:hai|ba|bốn) (?:lực lượng|nguồn|đợt|nhóm|tổ chức|đơn vị)|toàn (?:xã|huyện|tỉnh|thị trấn|bộ|trường|ngành|thôn|phường|thị xã|thành phố|đoàn))(?!\p{sc=Latn})/iu
const divides =
  /(?:gồm|trong (?:đó|số)|chia|phân|cơ cấu|cụ thể|theo|lần lượt|(?<!\p{sc=Latn})về(?!\p{sc=Latn})|:)[^;.]*$/iu

function judge(read: Understanding, run: Run): CheckFinding[] {
  const sum = addUp(run.parts)
  if (isRightSum(run, sum))
    return read.agree('sum', run.total.amount, ...run.parts.map(({ amount }) => amount))
  const amounts = run.parts.map(({ amount }) => amount)
  const isOfLines = (run.isClosing || run.isListed) && amounts.length > 2
  const misscaled = isOfLines ? judgeMisscaled(read.text, run.total.amount, amounts) : []
  if (misscaled.length > 0) return misscaled
  // "2.793 đang hoạt động, 207 chưa hoạt động, 159 ngừng, …": two of several parts that make it all.
  if (!isNear(run, sum) || (run.isContrary && isWithinOther(read, run))) return []
  if (run.isClosing && (holdsOthers(read.text, amounts) || run.parts.some((one) => isStock(read.text, one))))
    return []
  if (isToldBeside(read, run, sum) || isMadeWithOthers(read, run)) return []
  if (tellsOverlap(read.text, run.total.amount, amounts)) return []
  const labels = run.parts
    .map(({ amount, lead, tail = '' }) => `${clauseOf(lead)} ${amount.unitText} ${tail}`)
    .join(' ')
  if (run.parts.length > 2 && isCrossing(labels)) return []
  const last = run.parts.at(-1)?.amount.end ?? 0
  if (saysOverlap(read.text.slice(run.total.amount.start, last + 160).split('\n')[0] ?? '')) return []
  return [
    run.isListed && isProved(read, run.total.amount)
      ? sayParts(read.text, run.total.amount, amounts, sum)
      : say(read.text, run, sum),
  ]
}

/** "Đầu năm có 231 viên chức; nghỉ hưu 09 người; …; đến 31/12 tổng số là 230 người": what was there and what moved it. */
const isStock = (text: string, one: PlainAmount): boolean => readStockRole(text, one) === 'opening'

/** "1.465 hộ, trong đó 1.377 hộ có nhà kiên cố, còn 09 nhà tạm; 79 hộ chưa đạt chuẩn": what is counted by another name makes it up. */
function isMadeWithOthers({ sentences }: Understanding, { total: { amount: total }, parts }: Run): boolean {
  const places = [total, ...parts.map(({ amount }) => amount)]
  const [from, to] = [
    Math.min(...places.map(({ start }) => start)),
    Math.max(...places.map(({ end }) => end)),
  ]
  const others = gather(
    sentences.filter(({ start, end }) => start < to && end > from),
    ({ amounts }) => countedOf(amounts),
  )
    .filter((one) => one.kind === 'count' && one.unit !== total.unit && one.start > from && one.end < to)
    .filter(({ start }) => places.every((one) => one.start !== start))
  const sum = others.reduce<Exact>((all, { value }) => add(all, value), addUp(parts))
  return others.length > 0 && equals(sum, total.value)
}

/** "tiếp nhận 871 hồ sơ; đã giải quyết 858. Theo lĩnh vực: chứng thực 642, …": what the parts make is another number told near them. */
function isToldBeside({ passages }: Understanding, { total, parts }: Run, sum: Exact): boolean {
  const ofRun = new Set([total, ...parts].map(({ amount }) => amount.start))
  const family = familyOf(total.amount.unit)
  const first = Math.min(...ofRun)
  const at = passages.findIndex(({ end }) => end >= first)
  const last = passages.findIndex(({ end }) => end >= Math.max(...ofRun))
  return passages
    .slice(Math.max(0, at - 2), last + 3)
    .some(({ sentences }) =>
      sentences.some(({ amounts }) =>
        amounts.some(
          (one) => !ofRun.has(one.start) && familyOf(one.unit) === family && equals(one.value, sum),
        ),
      ),
    )
}

/** Whether another division makes the total. */
const isProved = ({ agreements }: Understanding, { start }: Amount): boolean =>
  agreements.some(({ rule, figures }) => rule === 'sum' && figures.some((one) => one.start === start))

/** Whether its parts are some of those that make the total. */
const isWithinOther = ({ agreements }: Understanding, { total, parts }: Run): boolean =>
  agreements.some(
    ({ rule, figures }) =>
      rule === 'sum' &&
      figures.length > parts.length + 1 &&
      [total, ...parts].every(({ amount }) => figures.some(({ start }) => start === amount.start)),
  )

/** The runs that nothing explains: behind a total, or before one that closes; a second division begins behind the first. */
function listRuns(all: readonly PlainAmount[]): Run[] {
  const [first, ...others] = all
  if (!first || all.length < 3 || all.length > most) return []
  const opened = divisionsOf(first, others).map((parts) => ({ total: first, parts }))
  const at = all.findIndex(({ lead }, place) => place > 1 && closes.test(outside(lead)))
  const closing = all[at]
  // "mỗi đội góp 45 ngày công, được 1.170 ngày công": what each one gives is no part.
  const parts = all
    .slice(0, Math.max(0, at))
    .filter(({ lead }) => !/mỗi\s[\p{sc=Latn}\s]*$/iu.test(clauseOf(lead)))
  const closed = closing ? [{ total: closing, parts, isClosing: true as const }] : []
  const isFree = ({ total, parts }: Run) =>
    parts.length > 1 &&
    parts.every(
      ({ amount, lead }) => compare(amount.value, total.amount.value) < 0 && !aside.test(clauseOf(lead)),
    ) &&
    !/(?<!\p{sc=Latn})(?:tăng|giảm)\s*$/iu.test(total.lead)
  return [...opened, ...closed].filter(isFree)
}

/** Two numbers of a thing and its contrary: "nam 145 đồng chí, nữ 79 đồng chí", of the last number above them. */
function listContrary({ text, passages }: Understanding, passage: Passage): Run[] {
  const own = listPlain(text, passage)
  const around = gather(passages.slice(Math.max(0, passage.index - 2), passage.index + 1), ({ sentences }) =>
    gather(sentences, ({ amounts }) => amounts),
  )
  return gather(own, (alike) =>
    gather(alike, (first, at): Run[] => {
      const second = alike[at + 1]
      if (
        !second ||
        !isOneSentence(text, first, second) ||
        isPaired(text, alike.slice(0, at + 1)) ||
        // "còn 3.120 triệu đồng vốn kéo dài chưa giải ngân": of another year.
        /kéo dài/iu.test(second.lead + tellOf(text, second)) ||
        !isContrary(tellOf(text, first), second.lead + tellOf(text, second))
      )
        return []
      const { unit } = first.amount
      const near = gather(passages.slice(Math.max(0, passage.index - 2), passage.index), (one) =>
        listPlain(text, one).flat(),
      ).filter(({ amount }) => familyOf(amount.unit) === familyOf(unit))
      const before = [...near, ...alike.slice(0, at)]
      // "trong số phiếu hợp lệ" divides a part of what was divided.
      const total = /trong (?:đó|số)/iu.test(first.lead)
        ? (findNamed(text, first, before) ?? before.at(-1))
        : findDivided(before)
      if (!total || isAddedUp(alike.slice(at), around)) return []
      // "kỳ trước chuyển sang 12 đơn; tiếp nhận 85 đơn. Đủ điều kiện 81 đơn, không đủ điều kiện 16 đơn": of both together.
      if (endsWithSum(before, addUp([first, second]))) return []
      return [{ total, parts: [first, second], isContrary: true }]
    }),
  )
}

const isOneSentence = (
  text: string,
  { amount: { end } }: PlainAmount,
  { amount: { start } }: PlainAmount,
): boolean => !/[.!?\n]\s/.test(text.slice(end, start))

/** "Trong số phiếu hợp lệ": the number that was told in the same words. */
function findNamed(
  _text: string,
  { lead }: PlainAmount,
  before: readonly PlainAmount[],
): PlainAmount | undefined {
  const told = /trong (?:tổng )?số\s+(?<words>\p{Ll}[^,;.\d]*)$/iu.exec(lead)?.groups?.words?.toLowerCase()
  const named = before.filter((one) => {
    const words = clauseOf(one.lead).trim().toLowerCase()
    return words.includes(' ') && ` ${told ?? ''} `.includes(` ${words} `)
  })
  return named.length === 1 ? named[0] : undefined
}

/** The last number, or the one that the numbers behind it divide already. */
const findDivided = (before: readonly PlainAmount[]): PlainAmount | undefined =>
  before.find(
    ({ amount }, at) => before.length - at > 2 && equals(addUp(before.slice(at + 1)), amount.value),
  ) ?? before.at(-1)

/** Whether the first two or some more of the parts make one of the other numbers. */
const isAddedUp = (parts: readonly PlainAmount[], others: readonly Amount[]): boolean =>
  parts.some((_, at) => {
    const sum = addUp(parts.slice(0, at + 1))
    return at > 0 && others.some((other) => meets(point(sum), rangeOf(other)))
  })

/** The words of an amount alone: those before it since the last comma, and those behind it up to the next. */
const tellOf = (text: string, { amount, lead }: PlainAmount): string =>
  `${clauseOf(lead).trim()} ${/^[^,;.:()\d]{0,40}/u.exec(text.slice(amount.end, amount.end + 40))?.[0].trim()}`.trim()

/** Words without what is in brackets, also one that was opened before. */
const outside = (words: string): string => words.replace(/^[^()]*\)/u, ' ').replace(/\([^()]*\)/gu, ' ')

/** The words right before an amount. */
const clauseOf = (lead: string): string => lead.split(/[,;:()]/).at(-1) ?? ''

/** The parts up to where they make the total, then those of the next division; what makes it needs no look. */
function divisionsOf({ amount: total }: PlainAmount, others: readonly PlainAmount[]): PlainAmount[][] {
  let sum = zero
  for (const [at, { amount }] of others.entries()) {
    sum = add(sum, amount.value)
    if (at > 0 && equals(sum, total.value)) {
      return openRun(others.slice(at + 1))
    }
  }
  return openRun(others)
}

/** The parts that words of division open, up to where something else is told. */
function openRun(parts: readonly PlainAmount[]): PlainAmount[][] {
  const lead = parts[0]?.lead ?? ''
  if (!divides.test(lead) && !isGraded(parts)) return []
  // "trong số đại biểu chính thức có …": one of the parts before is divided, not all.
  if (/trong (?:tổng )?số\s(?!đó|này)\p{sc=Latn}[^;.\d]*$/iu.test(lead)) return []
  const until = parts.findIndex(
    ({ lead }, at) => at > 0 && /[;.]\s[^;.]*(?:riêng|ngoài ra|trong đó)|\.\s/iu.test(lead),
  )
  return [parts.slice(0, until < 0 ? undefined : until)]
}

const grade =
  /(?<!\p{sc=Latn})(?:tốt|khá|trung bình|yếu|kém|xuất sắc|giỏi|đạt yêu cầu|chưa đạt)(?!\p{sc=Latn})/iu

/** "08 tổ xếp loại tốt, 05 tổ loại khá và 03 tổ loại trung bình": each of one grade, so they are all. */
const isGraded = (parts: readonly PlainAmount[]): boolean =>
  parts.length > 2 && parts.every(({ tail = '' }) => grade.test(tail))

/** Equal, or apart by what rounding does to values with decimals and to millions. */
function isRightSum({ total, parts }: Run, sum: Exact): boolean {
  const slack = [total, ...parts]
    .filter(({ amount }) => amount.decimals > 0 || amount.scale > 1n)
    .reduce<Exact>((all, { amount: { step } }) => add(all, { n: step.n, d: step.d * 2n }), zero)
  return compare(absolute(subtract(sum, total.amount.value)), slack) <= 0
}

/** Three parts and more that miss the total by little, or two that a slip of the pen parts from it. */
function isNear({ total, parts, isClosing, isContrary, isListed }: Run, sum: Exact): boolean {
  const off = approximate(absolute(subtract(sum, total.amount.value))) / approximate(total.amount.value)
  const slip = findSlip(total.amount.number.text, printLike(total.amount, sum))
  if ((isGraded(parts) || isListed) && off < 0.2) return true
  if (isContrary)
    return off < 0.3 && parts.every(({ amount }) => compare(amount.value, total.amount.value) < 0)
  if (off > 0.2) return false
  const isSharp = total.amount.number.text.replace(/\D/g, '').length > 2
  if (slip && isSharp) return parts.length > 2 || slip === 'đảo hai chữ số' || isClosing === true
  return parts.length > (isClosing ? 2 : 3) && off < 0.04 && isSharp
}

function say(text: string, { total: { amount }, parts }: Run, sum: Exact): CheckFinding {
  const amounts = parts.map((part): Amount => part.amount)
  const slip = findSlip(amount.number.text, printLike(amount, sum))
  return report(text, 'sum', 'error', amount, {
    message: `Tổng ghi ${printAmount(amount)} nhưng các phần cộng lại là ${printAmount(amount, sum)}${slip ? ` (có thể ${slip})` : ''}.`,
    arithmetic: sayAddition(amount, amounts, sum),
    suggest: slip ? printAmount(amount, sum) : undefined,
    related: amounts,
  })
}
