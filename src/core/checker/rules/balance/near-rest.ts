import { add, compare, type Exact, subtract, whole } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import type { Fraction } from '../../layers/numbers/fractions.ts'
import { absolute, approximate, zero } from '../../layers/numbers/interval.ts'
import {
  familyOf,
  isPost,
  joinPosts,
  listPlain,
  type PlainAmount,
} from '../../layers/numbers/plain-amounts.ts'
import { deedWords, isOfDeed } from '../../layers/text/deeds.ts'
import { evenRuns, joinLines } from '../../layers/trees/passage-groups.ts'
import { findSlip, printAmount, printLike, report } from '../../report.ts'
import type { Understanding } from '../../understanding.ts'

/** All that there was, what was done of it, and what is said to be left. */
interface Account {
  total: Amount
  done: Amount[]
  rest: Amount
}

/**
 * "6.240 người, có thẻ 5.928 người …; còn 322 người chưa tham gia", "giao 845 triệu đồng, đã chi 692, hủy 18, còn dư 153":
 * numbers of one kind in one paragraph, of which the last is by its own words what the others leave. However they are
 * told apart, a number that is nearly but not quite the difference is wrong.
 */
export function checkNearRests(read: Understanding): CheckFinding[] {
  const { text, passages, sentences } = read
  const told = gather(passages, (passage) =>
    gather(joinPosts(listPlain(text, passage)), (alike) => listRests(text, alike)),
  )
  const listed = gather(evenRuns(text, passages), (lines) =>
    gather(listPlain(text, joinLines(lines)), (alike) => listRests(text, alike.map(ofLine), true)),
  )
  const counted = gather(sentences, ({ fractions, amounts }) =>
    gather(fractions, (fraction) => listBehind(text, fraction, amounts)),
  )
  return gather([...told, ...listed, ...counted], (account) => judge(read, account))
}

const leftLead =
  /(?<!\p{sc=Latn})(?:còn(?! (?:có|được|là))|chưa|không(?! (?:quá|dưới|kể|tính|bao|dùng|hoàn lại))|vắng(?: mặt)?|thiếu|hụt|tồn(?! (?:đầu|kỳ|năm))|kết dư|chuyển nguồn(?: (?:sang|qua))?|kéo dài(?: (?:sang|qua)))(?!\p{sc=Latn})[^,;:.()\d]{0,40}$/iu
/** "Tổng số 214 hồ sơ; đã cấp 176, trả lại 15, đang thẩm định 23": what is under way is left. */
const pendingLead = /(?<!\p{sc=Latn})(?:đang|chờ)\s\p{Ll}+/iu
/** "tiếp nhận 48 tin, trong đó đã giải quyết 37 tin": so much of it is done. */
const ofItDone = /trong đó,?:?\s+(?=(?:\p{Ll}+\s){0,3}?đã\s)/giu
/** "thụ lý 24 đơn (kỳ trước chuyển sang 03 đơn, nhận mới 21 đơn)": said of the number before it. */
const aside = /\((?![^()]*(?<!\p{sc=Latn})(?:chưa|không|ngoài|riêng)(?!\p{sc=Latn}))[^()]*\)/giu
const leftTail = /^(?:\s\p{sc=Latn}+){0,3}?\s(?:chưa|không|đang|còn lại|vắng|chờ)(?!\p{sc=Latn})/u
/** Words by which the numbers tell of other times, or of what came in besides. */
const elsewhere =
  /(?<!\p{sc=Latn})(?:tăng|giảm(?! nghèo)|so với|cùng kỳ|năm trước|bình quân|mỗi|phát sinh|bổ sung|tồn|chuyển sang|chuyển đến|kỳ trước|trong đó|gồm|riêng|đầu (?:năm|kỳ)|cuối (?:năm|kỳ)|đến nay có|trong số|cả|lượt|(?:nhiều|ít|cao|thấp|lớn) nhất)(?!\p{sc=Latn})/iu
const planned = /(?<!\p{sc=Latn})(?:kế hoạch|chỉ tiêu|dự toán|mục tiêu|phấn đấu)(?!\p{sc=Latn})/iu
/** What is done or is there, not what happens besides. */
const doneLead =
  /(?<!\p{sc=Latn}|chưa )(?:đã|đang|có|được|hoàn thành|giải ngân|chi|thực hiện|đạt|cấp|xét duyệt|duyệt|thu|hủy|xử lý|giải quyết|khởi công|thanh toán|sử dụng|tham gia|tiêm|nộp|trả|(?:hòa giải|thi hành) (?:thành|xong)|chuyển(?! sang| đến)|lưu|rút|đình chỉ|hướng dẫn|từ chối|bàn giao)(?!\p{sc=Latn})/iu
/** "Đến 30/9 đã sử dụng: khắc phục sạt lở 215 triệu đồng, phòng chống dịch 87 triệu đồng": the word before the colon is for all. */
const opensDone =
  /(?<!\p{sc=Latn})đã\s(?:được\s)?(?:sử dụng|chi|giải ngân|dùng|thanh toán|cấp|phân bổ|thực hiện|bố trí|xuất|phát)(?:\s\p{Ll}+){0,4}\s*:[^:.]*$/iu
/** "184 đơn (kể cả 15 đơn kỳ trước chuyển qua)": said of what is in the number already. */
const includes =
  /\((?:kể cả|tính cả|bao gồm|gồm|trong đó)[^()]*\)|,?\s(?:kể cả|tính cả|(?:bao )?gồm cả)[^,;.()\d]{0,40}(?=\s(?:là|:|đạt))/giu
/** "lưu đơn không đủ điều kiện 8 đơn": dealt with. */
const unfit =
  /(?<=(?:lưu|trả|từ chối|đình chỉ|hướng dẫn|trả lại)(?:\s\p{Ll}+){0,3}\s)(?:không|chưa)\s(?:đủ|thuộc|đúng)[^,;.\d]*/giu
const received =
  /(?<!\p{sc=Latn})(?:tiếp nhận|nhận|thụ lý|ghi nhận|theo dõi|phát hiện|phải (?:giải quyết|xử lý|thi hành)|tổng số|tổng)(?!\p{sc=Latn})[^;.]*$/iu
const [mostDone, widest] = [3, 320]

/** "- Đã thực hiện: 88 hộ": the words before the colon are those of the number. */
const ofLine = (one: PlainAmount): PlainAmount => ({
  ...one,
  lead: (one.lead.split('\n').at(-1) ?? '').replace(/:\s*$/u, ' '),
})

function listRests(text: string, alike: readonly PlainAmount[], isList = false): Account[] {
  return gather(alike, ({ amount: rest, lead }, at): Account[] => {
    if (at < 2 || at > mostDone + 1) return []
    const isPending = pendingLead.test(clauseOf(lead)) && received.test(alike[0]?.lead ?? '')
    if (!isPending && !isLeft(text, rest, lead)) return []
    const [first, ...others] = alike.slice(0, at).map((one) => ({
      ...one,
      lead: one.lead
        .replace(includes, ' ')
        .replace(aside, ' ')
        .replace(ofItDone, ' ')
        .replace(/:\s*$/u, ' ')
        .replace(unfit, ' ')
        .replace(/h(?:ủy|uỷ) (?:dự toán|kế hoạch)(?: vốn)?/iu, 'hủy'),
    }))
    if (!first || rest.start - first.amount.end > widest) return []
    if (
      elsewhere.test(clauseOf(lead).replace(/còn tồn|tồn (?:kho|quỹ)|chuyển nguồn sang/iu, ' ')) ||
      (!isList && /\n/.test(text.slice(first.amount.end, rest.start)))
    )
      return []
    if ([first, ...others].some((one) => isLeft(text, one.amount, one.lead))) return []
    // "đã giải quyết 119 kiến nghị": what is done is no total.
    if (/(?<!\p{sc=Latn})(?:đã|xong|hoàn thành)(?!\p{sc=Latn})/iu.test(clauseOf(first.lead))) return []
    if (elsewhere.test(first.lead.split(/[;.]\s/).at(-1) ?? '')) return []
    if (others.some((one) => elsewhere.test(one.lead) || planned.test(one.lead))) return []
    const isListed = opensDone.test(others[0]?.lead ?? '')
    const isDone = ({ amount, lead: own }: PlainAmount, place: number) =>
      (isListed && (place === 0 || /^[^.:]*$/.test(own))) ||
      doneLead.test(clauseOf(own)) ||
      doneLead.test(text.slice(amount.end, amount.end + 30).split(/[,;.]/)[0] ?? '')
    if (!others.every(isDone)) return []
    let sum = rest.value
    const account = { total: first.amount, done: others.map(({ amount }) => amount), rest }
    // "còn lại 120 hộ nghèo và 209 hộ chính sách": what is left is divided.
    const isDivided = alike.slice(at + 1).some(({ amount }) => {
      sum = add(sum, amount.value)
      return compare(sum, rightOf(account)) === 0
    })
    return isDivided ? [] : [account]
  })
}

/** "đạt 188/203 hộ; còn 25 hộ chưa …". */
function listBehind(text: string, fraction: Fraction, amounts: readonly Amount[]): Account[] {
  const { top, bottom, end } = fraction
  const next = amounts.find(({ start, kind }) => start >= end && kind !== 'percent')
  if (!next || next.unit !== bottom.unit || next.per || next.hedge || bottom.kind === 'bare') return []
  const lead = text.slice(end, next.start)
  // "3.902/4.518 hộ; 606 hộ còn lại sẽ được vận động"
  const isBehind =
    /^\s*[;,.]\s*$/u.test(lead) &&
    /^(?:\s\p{sc=Latn}+){0,2}?\scòn lại(?!\p{sc=Latn})/u.test(text.slice(next.end, next.end + 30))
  if (isBehind) return [{ total: bottom, done: [top], rest: next }]
  if (
    !/(?<!\p{sc=Latn})(?:còn(?: lại)?|chưa(?: \p{Ll}+){1,3})(?: là| có)?\s*$/iu.test(lead) ||
    elsewhere.test(lead) ||
    planned.test(lead)
  )
    return []
  const isSame = /(?:còn lại|chưa)[^,;]*$/iu.test(lead) || leftTail.test(text.slice(next.end, next.end + 40))
  return isSame && lead.length < 60 ? [{ total: bottom, done: [top], rest: next }] : []
}

const isLeft = (text: string, { start, end }: Amount, lead: string): boolean =>
  // "chuyển nguồn sang năm 2025 là 8.272 triệu đồng"
  leftLead.test(clauseOf(lead).replace(/năm 20\d\d/u, 'năm sau')) ||
  (start > 0 && leftTail.test(text.slice(end, end + 40)))

/** The words right before an amount. */
const clauseOf = (lead: string): string => lead.split(/[,;:()]|\.\s/).at(-1) ?? ''

/** "còn thiếu 11 giáo viên", "còn 03 người chưa tuyển": places that nobody fills. */
const isVacant = (text: string, { start, end }: Amount): boolean =>
  /(?<!\p{sc=Latn})(?:thiếu|hụt)\s*$/iu.test(text.slice(Math.max(0, start - 10), start)) ||
  /^\s(?:\p{sc=Latn}+\s)?chưa (?:được )?(?:tuyển|bố trí|sử dụng)(?!\p{sc=Latn})/iu.test(
    text.slice(end, end + 40),
  )

const rightOf = ({ total, done }: Account): Exact =>
  done.reduce<Exact>((rest, { value }) => subtract(rest, value), total.value)

function judge({ text, agree }: Understanding, account: Account): CheckFinding[] {
  const { total, done, rest } = account
  if (done.some(({ value }) => compare(value, total.value) > 0)) return []
  const right = rightOf(account)
  const single = done.map(({ value }) => subtract(total.value, value))
  const slack = [total, ...done, rest]
    .filter(({ decimals, scale }) => decimals > 0 || scale > 1n)
    .reduce<Exact>((all, { step }) => add(all, { n: step.n, d: step.d * 2n }), zero)
  const isRight = (value: Exact) =>
    compare(absolute(subtract(value, rest.value)), rest.decimals > 0 ? slack : zero) <= 0
  if (isRight(right)) return agree('balance', total, ...done, rest)
  const isAlike = familyOf(rest.unit) === familyOf(total.unit) || (isPost(total) && isVacant(text, rest))
  if (single.some(isRight) || compare(right, zero) <= 0 || !isAlike) return []
  const slip = findSlip(rest.number.text, printLike(rest, right))
  const off = approximate(absolute(subtract(right, rest.value))) / approximate(right)
  const isFew = approximate(rest.value) < 20 && compare(absolute(subtract(right, rest.value)), whole(2)) <= 0
  const isOfAll = /(?<!\p{sc=Latn})(?:trong|tổng số|(?:được|định mức) giao)\s*$/iu.test(
    text.slice(Math.max(0, total.start - 12), total.start),
  )
  // "tiếp nhận 184 đơn; xử lý 162, chuyển 9, lưu 8, còn 15 đơn": of what came in several are told.
  const isSure =
    slip !== undefined &&
    done.length > 1 &&
    received.test(text.slice(Math.max(0, total.start - 30), total.start)) &&
    leftTail.test(text.slice(rest.end, rest.end + 40))
  if (isSure || isToldWhole(text, account, right)) return [say(text, account, right, slip)]
  if (
    (off > 0.5 && !(isFew && isOfAll) && slip !== 'đảo hai chữ số') ||
    (!(slip || (isFew && isOfAll)) && !(done.length === 1 && off < 0.15))
  )
    return []
  return [say(text, account, right, slip)]
}

const doneWord = /(?<!\p{sc=Latn}|chưa )(?:đã|xong)(?!\p{sc=Latn})/iu
const notDone = /^(?:\s\p{sc=Latn}+){0,3}?\s(?:chưa|không)\s(?:được\s)?(?<deed>[^,;.(]{2,50})/iu
/** Further off than this it may be the rest of something else. */
const nearest = whole(2)

/** "tiếp nhận 48 tin, đã giải quyết 37 tin, còn 12 tin đang xác minh": words tell of each what it is, so one more or less is wrong. */
function isToldWhole(text: string, { total, done, rest }: Account, right: Exact): boolean {
  if (rest.kind !== 'count' || compare(absolute(subtract(right, rest.value)), nearest) > 0) return false
  const leadOf = (from: number, { start }: Amount) => text.slice(Math.max(from, start - 90), start)
  const isDone = done.every((one, at) => doneWord.test(leadOf((done[at - 1] ?? total).end, one)))
  const between = leadOf((done.at(-1) ?? total).end, rest)
  const lacking = notDone.exec(text.slice(rest.end, rest.end + 60))?.groups?.deed
  // "đã chi trả 41 hộ. Còn 5 hộ chưa có đất tái định cư": another deed.
  if (lacking && !done.some((one) => isOfDeed(deedWords(leadOf(total.end, one)), deedWords(lacking))))
    return false
  return (
    isDone &&
    received.test(leadOf(0, total)) &&
    (leftTail.test(text.slice(rest.end, rest.end + 40)) ||
      /còn lại|(?<!\p{sc=Latn})(?:đang|chưa)(?!\p{sc=Latn})/iu.test(between))
  )
}

const say = (
  text: string,
  { total, done, rest }: Account,
  right: Exact,
  slip: string | undefined,
): CheckFinding =>
  report(text, 'balance', 'error', rest, {
    message: `${printAmount(total)} trừ ${done.map((one) => printAmount(one)).join(', ')} còn ${printAmount(rest, right)}, không phải ${printAmount(rest)}${slip ? ` (có thể ${slip})` : ''}.`,
    arithmetic: `${[total, ...done].map((one) => printLike(one, one.value)).join(' − ')} = ${printLike(rest, right)}`,
    suggest: printAmount(rest, right),
    related: [total, ...done],
  })
