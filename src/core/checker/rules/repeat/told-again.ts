import { add, multiply, subtract } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { absolute, equals, zero } from '../../layers/numbers/interval.ts'
import { familyOf } from '../../layers/numbers/plain-amounts.ts'
import { findSlip, printLike } from '../../report.ts'
import type { Sentence, Understanding } from '../../understanding.ts'
import { namesOther } from './named-repeat.ts'
import { sayTwo } from './repeat.ts'

/**
 * "Theo Bảng 1, hộ nghèo người DTTS: 148 hộ. … trong 184 hộ nghèo DTTS này", "lũ cuốn trôi bảy ngôi nhà; đã dựng lại đủ cả 9
 * nhà bị cuốn trôi", "giữ nguyên tổng mức đầu tư 162,5 tỷ đồng": a number that its words say was told before, and was not.
 */
export const checkToldAgain = (read: Understanding): CheckFinding[] => {
  const { text, sentences, isOtherPlace } = read
  return gather(sentences, (sentence, at) =>
    gather(sentence.amounts, (again) => {
      const way = isTellable(again) ? findWay(text, sentence, again) : undefined
      if (!way) return []
      const before = sentences.slice(Math.max(0, at - reach), at + 1)
      const alike = gather(before, (one) => listAlike(text, one, again))
      if (isKnown(alike, again)) return []
      const first = findMeant(text, alike, { sentence, again, way })
      if (!first || isOtherPlace(first.start, again.start)) return []
      return [sayTwo(text, first, again)]
    }),
  )
}

/** How many sentences above a number is looked for. */
const reach = 8

const isTellable = ({ kind, per, hedge, clash }: Amount): boolean =>
  /^(?:count|measure|money|percent)$/.test(kind) && !per && !hedge && !clash

/** How the words say that the number was told: by pointing at it, by "all of them", or by "unchanged". */
type Way = 'pointed' | 'all' | 'kept'

const behindPoint =
  /^(?<named>(?:\s(?!của|tại|ở|trong|cho|với|do|từ|và|đã|được|là|có|thì)[\p{sc=Latn}]+){0,5}?)\s(?:này|ấy|(?:đã )?(?:nói|nêu|kể) (?:trên|ở trên)|trên đây|vừa nêu|như (?:bảng|biểu|phần|mục|trên)[^,;.]{0,12})(?!\p{sc=Latn}|\s(?:năm|tháng))/iu
/** "27 hộ thuộc xã này": the word points at the commune. */
const ofOther =
  /(?:^|\s)(?:xã|thôn|bản|ấp|xóm|huyện|tỉnh|khu|vùng|năm|đợt|dịp|loại|nhóm|dự án|chương trình|nguồn|kỳ|vụ|tháng|quý|ngày|giai đoạn|lĩnh vực|nội dung|địa bàn|địa phương|đơn vị|công trình)$/iu
const allLead = /(?<!\p{sc=Latn})(?:đủ cả|cả|toàn bộ|tất cả|đủ)\s*$/iu
const thisIs = /(?<!\p{sc=Latn})đây là (?:nhóm |số |những )?$/iu
/** "đến nay đã kiểm tra 9 cuộc" goes on with what was planned. */
const own = '(?:(?!(?:đã|đến|mới|được|còn|có|xong)\\s)[\\p{sc=Latn}-]+\\s)'
const keptLead = new RegExp(
  `(?<!\\p{sc=Latn})(?:(?:giữ nguyên|không (?:đổi|thay đổi))\\s(?!so)${own}{0,6}|(?:theo |thực hiện )?đúng(?: (?:bằng|với|theo|như))?\\s(?:thiết kế|kế hoạch|đề án|dự án|dự toán|hợp đồng|tổng mức(?: đầu tư)?|giá trị|hồ sơ(?: \\p{sc=Latn}+ \\p{sc=Latn}+)?)(?:\\s(?:(?:đã )?(?:nêu|kể|nói) trên|được duyệt|đã duyệt|phê duyệt|đã ký))?[,\\s(]*${own}{0,3}|(?:như|cùng chỉ tiêu)\\s[^,;.\\d]{0,40}(?:nêu|trình bày|báo cáo|phần|ở)\\s(?:trên|ở trên|phần trên)[\\s(:,]*(?:[\\p{sc=Latn}-]+\\s){0,8}|(?:nêu|nhắc|ghi) lại[^,;.\\d]{0,60}\\s)\\(?\\s*$`,
  'iu',
)
const changed =
  /(?<!\p{sc=Latn})(?:tăng|giảm|thêm|vượt|hụt|thiếu|còn lại|trong đó|riêng|mỗi|từng|khác|bình quân|trên tổng|của)\s*$/iu

/** Cheap signs, tested first. */
const [mayPoint, mayKeep] = [/này|ấy|trên|vừa|như/u, /nguyên|đổi|đúng|như|cùng|lại/iu]

function findWay(text: string, sentence: Sentence, again: Amount): Way | undefined {
  const lead = text.slice(Math.max(sentence.start, again.start - 90), again.start)
  if (changed.test(lead)) return undefined
  const tail = text.slice(again.end, Math.min(sentence.end, again.end + 60))
  const point = mayPoint.test(tail) ? behindPoint.exec(tail) : null
  if (point && !ofOther.test(point.groups?.named ?? '') && !ofTime.test(again.unit)) return 'pointed'
  if (ofTime.test(again.unit)) return undefined
  if (thisIs.test(lead)) return 'pointed'
  if (mayKeep.test(lead) && keptLead.test(lead)) return 'kept'
  return again.kind !== 'percent' && allLead.test(lead) ? 'all' : undefined
}

/** "cả 16 đội đều nhận cờ lưu niệm": none is left out. */
const evenAll = /^\sđều\s/u

const ofTime = /^(?:năm|tháng|ngày|quý|tuần|giờ|mặt|cấp|bên|lĩnh vực|lần|đợt|phần|nội dung)$/u

/** A number of the same kind told before, with the words of its clause. */
interface Alike {
  amount: Amount
  sentence: Sentence
}

/** The numbers of a sentence that stand before another one and are of its kind, those included that only their lead names. */
function listAlike(text: string, sentence: Sentence, again: Amount): Alike[] {
  const family = familyOf(again.unit)
  return gather(sentence.amounts, (amount): Alike[] => {
    if (amount.end > again.start || amount.per || amount.kind === 'points') return []
    if (amount.kind === again.kind && (amount.kind === 'percent' || isKin(familyOf(amount.unit), family)))
      return [{ amount, sentence }]
    // "Số chủ rừng được chi trả: 2.147": what is counted stands before the number.
    const lead = text.slice(Math.max(sentence.start, amount.start - 60), amount.start).toLowerCase()
    const isNamed =
      amount.kind === 'bare' &&
      again.kind === 'count' &&
      new RegExp(`(?:^|số\\s|tổng\\s)${again.unitText.toLowerCase()}(?!\\p{sc=Latn})`, 'u').test(
        lead.trimStart(),
      )
    return isNamed ? [{ amount: { ...amount, unit: again.unit, unitText: again.unitText }, sentence }] : []
  })
}

/** "bảy ngôi nhà" and "9 nhà" count one thing. */
const isKin = (a: string, b: string): boolean => a === b || a.endsWith(` ${b}`) || b.endsWith(` ${a}`)

/** How many of the numbers before may be reckoned with. */
const reckoned = 5

/** Whether the number is one of those before, or they give it: "412 hộ …, 35 hộ thoát nghèo, 8 hộ tái nghèo. Số 385 hộ này". */
function isKnown(alike: readonly Alike[], { value }: Amount): boolean {
  const values = alike.map(({ amount }) => amount.value)
  if (values.some((one) => equals(one, value))) return true
  let sums = [zero]
  for (const one of values.slice(-reckoned))
    sums = gather(sums, (sum) => [sum, add(sum, one), subtract(sum, one)])
  if (sums.some((sum) => equals(absolute(sum), value))) return true
  return values.some((one, at) => values.slice(at + 1).some((other) => equals(multiply(one, other), value)))
}

interface Told {
  sentence: Sentence
  again: Amount
  way: Way
}

const elsewise =
  /(?<!\p{sc=Latn})(?:kế hoạch|chỉ tiêu|dự toán|mục tiêu|phấn đấu|dự kiến|ước|cùng kỳ|so với|năm (?:trước|ngoái)|nhu cầu|đăng ký|tăng|giảm|thêm|trong đó|riêng|còn lại|mỗi|bình quân|không quá|tối đa|tối thiểu)(?!\p{sc=Latn})/iu

/** The one number before that can be meant. */
function findMeant(text: string, alike: readonly Alike[], told: Told): Amount | undefined {
  const { sentence, again, way } = told
  const named = wordsBehind(text, sentence, again)
  const isPlan = elsewise.test(clauseOf(text, sentence, again))
  const about = alike.filter(
    (one) =>
      isOneTime(one.sentence, sentence) &&
      !namesOther(one.sentence, sentence) &&
      (isPlan || !elsewise.test(clauseOf(text, one.sentence, one.amount))) &&
      isNamedAlike(text, one, named, told),
  )
  // "21 giáo viên cơ hữu và 8 giáo viên thỉnh giảng": the words behind the unit tell which.
  const exact = about.filter(
    (one) =>
      named.length > 0 && wordsBehind(text, one.sentence, one.amount).join(' ').startsWith(named.join(' ')),
  )
  const fitting = exact.length > 0 ? exact : about
  const swapped = fitting.find(({ amount }) => isSwap(amount, again))
  if (swapped) return swapped.amount
  const last = fitting.at(-1)
  if (!last) return undefined
  const own = fitting.filter((one) => one.sentence === last.sentence)
  if (own.some(({ amount }) => !equals(amount.value, last.amount.value)) || last.amount.hedge)
    return undefined
  // Without a slip of the pen the words alone must leave no doubt.
  const isSlip = findSlip(again.number.text, printLike(again, last.amount.value)) !== undefined
  const isSole = (exact.length > 0 ? exact : alike).every(({ amount }) =>
    equals(amount.value, last.amount.value),
  )
  if (again.kind !== 'count') return isSlip && isSole ? last.amount : undefined
  const isNear =
    isSlip || Math.abs(Number(again.value.n) - Number(last.amount.value.n)) <= Number(again.value.n) / 4
  if (way === 'pointed') return isNear && (isSole || named.length > 0) ? last.amount : undefined
  const isAll = named.length > 0 || (isSlip && evenAll.test(text.slice(again.end, again.end + 8)))
  return isNear && isSole && (way === 'kept' || isAll) ? last.amount : undefined
}

const years = /(?<!\d)20\d\d(?!\d)/gu
/** What is told of a year is not told again of another. */
const isOneTime = (one: Sentence, other: Sentence): boolean => {
  const [first, later] = [one, other].map(({ text }) => new Set(text.match(years)))
  return !first?.size || !later?.size || [...later].some((year) => first.has(year))
}

const isSwap = (first: Amount, again: Amount): boolean =>
  again.number.text.replace(/\D/g, '').length > 1 &&
  findSlip(again.number.text, printLike(again, first.value)) === 'đảo hai chữ số'

/** The words around a number up to the next comma. */
function clauseOf(text: string, { start, end }: Sentence, amount: Amount): string {
  const lead =
    text
      .slice(Math.max(start, amount.start - 60), amount.start)
      .split(/[,;:(]/)
      .at(-1) ?? ''
  return `${lead} ${text.slice(amount.end, Math.min(end, amount.end + 20)).split(/[,;.)(]/)[0]}`
}

const stop =
  /^(?:này|ấy|nói|nêu|kể|trên|vừa|như|được|đã|đang|sẽ|tại|ở|trong|với|cho|của|và|là|đạt|đều|có|để|do|từ|vào|đến|không|chưa|còn|theo|qua|về|thuộc|nên|thì|mà|nhưng|hoặc|bằng|hiện|gồm)$/u
const idle = /^(?:bị|được|các|những|người|số|tổng)$/u

/** The words behind a unit that say which of these things are told of. */
function wordsBehind(text: string, { end }: Sentence, amount: Amount): string[] {
  const words = (/^[\s\p{sc=Latn}]*/u.exec(text.slice(amount.end, Math.min(end, amount.end + 50)))?.[0] ?? '')
    .trim()
    .split(/\s+/)
    .map((word) => word.toLowerCase())
    .filter((word) => word)
  const at = words.findIndex((word) => stop.test(word))
  return words.slice(0, at < 0 ? 4 : at).filter((word) => !idle.test(word))
}

/** Whether the sentence of a number has the words that tell what is told again. */
function isNamedAlike(
  text: string,
  { amount, sentence }: Alike,
  named: readonly string[],
  told: Told,
): boolean {
  const around = text
    .slice(Math.max(sentence.start, amount.start - 90), Math.min(sentence.end, amount.end + 60))
    .toLowerCase()
  if (told.again.kind === 'count') {
    if (thisIs.test(text.slice(Math.max(0, told.again.start - 20), told.again.start))) return true
    return named.slice(0, 4).every((word) => around.includes(word))
  }
  // What is measured stands before the number.
  const lead = clauseBefore(text, told.sentence, told.again)
  const shared = lead.filter((word) => around.includes(word))
  return told.way === 'kept'
    ? shared.length > 1
    : named.every((word) => around.includes(word)) && shared.length > 0
}

const small = new Set(
  'là có được của và các với theo như trên này đã cho trong đúng nguyên giữ còn ở phần mức bằng'.split(' '),
)
const clauseBefore = (text: string, { start }: Sentence, amount: Amount): string[] =>
  (
    text
      .slice(Math.max(start, amount.start - 70), amount.start)
      .toLowerCase()
      .match(/\p{sc=Latn}{2,}/gu) ?? []
  ).filter((word) => !small.has(word))
