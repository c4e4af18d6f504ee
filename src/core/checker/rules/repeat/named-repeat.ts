import { compare, subtract, whole } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { absolute, equals } from '../../layers/numbers/interval.ts'
import { isContrasted } from '../../layers/text/contrast.ts'
import { findSlip, printLike } from '../../report.ts'
import type { Passage, Sentence, Understanding } from '../../understanding.ts'
import { findGroupSizes } from '../count-of-list/group-size.ts'
import { otherTime, ownClause, sayTwo } from './repeat.ts'
import { findYearGaps } from './year-gap.ts'

/** A number with the words that name it: those before it ("thu đấu giá quyền sử dụng đất") and those behind its unit ("tả heo châu Phi"). */
interface Told {
  amount: Amount
  sentence: Sentence
  passage: Passage | undefined
  lead: string[]
  tail: string[]
  /** All words behind the unit up to the next comma. */
  behind: string[]
  /** The verb right before the number, "kiểm tra". */
  verb: string
  isAll: boolean
}

/**
 * One thing under one name with two numbers: "Thu từ đấu giá quyền sử dụng đất: 23,75 tỷ đồng … Do thu đấu giá quyền sử
 * dụng đất chỉ đạt 22,75 tỷ đồng", "18 ổ dịch tả heo châu Phi … cả 16 ổ dịch tả heo châu Phi".
 *
 * The name is long, the text has two numbers under it and no more, and one slip of the pen makes the one of the other.
 */
export const checkNamedRepeats = (read: Understanding): CheckFinding[] => [
  ...findNamed(read),
  ...findGroupSizes(read),
  ...findYearGaps(read),
]

function findNamed(read: Understanding): CheckFinding[] {
  const { text, isOtherPlace } = read
  const byUnit = new Map<string, Told[]>()
  for (const told of listTold(read)) {
    const known = byUnit.get(told.amount.unit)
    if (!known) byUnit.set(told.amount.unit, [told])
    else if (known.length < reach) known.push(told)
  }
  return gather([...byUnit.values()], (all) =>
    gather(all, (later, at) => {
      const same = all.filter((one) => one !== later && isOneName(one, later))
      const [first] = same
      if (!first || same.length > 1 || all.indexOf(first) > at || first.sentence === later.sentence) return []
      if (equals(first.amount.value, later.amount.value) || !isNear(first.amount, later.amount)) return []
      if (all.some((one) => one !== later && equals(one.amount.value, later.amount.value))) return []
      if (isOtherPlace(first.amount.start, later.amount.start) || isOneList(first, later)) return []
      if (isContrasted(text, first, later)) return []
      if (namesOther(first.sentence, later.sentence)) return []
      return isOneTime(first.sentence, later.sentence) ? [sayTwo(text, first.amount, later.amount)] : []
    }),
  )
}

/** How many numbers of one unit are compared. */
const reach = 120

/** Among plans these words tell of what was: "Từ thực tế 18 đảng viên bị thi hành kỷ luật, …". */
const ofResults = /kiến nghị|đề nghị|(?:từ|qua|trước) (?:thực tế|thực trạng|kết quả|tình hình)/iu

const soFar = /(?:tính |kể )?từ đầu năm(?: đến nay)?/giu
/** "đề nghị bổ sung vốn vì mới có 09 hộ được hỗ trợ": the ground of what is asked for is a result. */
const because = /^.*\s(?:vì|do|bởi)\s(?=(?:mới|chỉ|hiện|đã)\s)/u
const changed =
  /(?<!\p{sc=Latn})(?:tăng|giảm|thêm|vượt|hụt|thiếu|còn|thứ|khóa|lần|mỗi|từng|bình quân|tối đa|tối thiểu|nâng|gần|hơn)\s*$/iu
/** "Hạn chế: còn 31 hồ sơ quá hạn": nothing was taken away before. */
const stillHas = /(?<=^\W*|[:.]\s)(?:hiện |vẫn |hiện vẫn )?còn\s*$/iu
const otherPart =
  /kế hoạch|chỉ tiêu|dự toán|mục tiêu|phấn đấu|dự kiến|ước|cùng kỳ|so với|đề nghị|nhu cầu|đăng ký|riêng|còn lại|tiếp tục|thêm|bổ sung|trong đó|quy định|(?<!\p{sc=Latn})(?:đợt|dịp|lần)(?!\p{sc=Latn})/iu
const all = /(?<!\p{sc=Latn})(?:toàn bộ|tất cả|cả|toàn thể|tổng số|đủ|các|trong số|trong|với|của|từ)\s*$/iu

function listTold({ text, sentences, passages, aspects }: Understanding): Told[] {
  return gather(sentences, (sentence) =>
    gather(sentence.amounts, (amount): Told[] => {
      if (!/^(?:count|measure|money)$/.test(amount.kind) || amount.per || amount.hedge) return []
      if (aspects[sentence.passage] === 'plan' && !ofResults.test(sentence.text)) return []
      // "11/53 trạm bơm điện": the number below the line is of all.
      const fraction = sentence.fractions.find(({ bottom }) => bottom.start === amount.start)
      if (sentence.fractions.some(({ top }) => top.start === amount.start)) return []
      const start = fraction?.start ?? amount.start
      const lead = text.slice(Math.max(sentence.start, start - 90), start)
      const clause = ownClause(text, sentence, amount).replace(soFar, '').replace(because, '')
      if (changed.test(lead.replace(stillHas, '')) || otherTime.test(clause) || otherPart.test(clause))
        return []
      return [
        {
          amount,
          sentence,
          passage: passages[sentence.passage],
          lead: nameBefore(lead),
          tail: nameBehind(text.slice(amount.end, Math.min(sentence.end, amount.end + 70))),
          behind: tellingWords(
            text.slice(amount.end, Math.min(sentence.end, amount.end + 90)).split(/[,;:(.]/)[0] ?? '',
          ),
          verb: /(\p{sc=Latn}+ \p{sc=Latn}+)\s*(?:được\s*)?$/u.exec(lead)?.[1]?.toLowerCase() ?? '',
          isAll: fraction !== undefined || all.test(lead),
        },
      ]
    }),
  )
}

const empty =
  /^(?:từ|của|các|những|và|trên|địa|bàn|được|đã|việc|công|tác|tổng|số|là|đạt|chỉ|có|gồm|do|vì|nên|mới|hiện|nay|thực|hiện|xã|toàn|năm|cả|trong|tại|ở|với|cho|về|khoảng|đến|tính|lũy|kế)$/u
const colon = /:\s*$/u

/** The words of the clause before a number that say what it is. */
function nameBefore(lead: string): string[] {
  const own = lead.replace(colon, ' ')
  const clause = own.split(/[,;:(.]/).at(-1) ?? ''
  return tellingWords(clause)
}

const tellingWords = (words: string): string[] =>
  (words.toLowerCase().match(/\p{sc=Latn}+/gu) ?? []).filter((word) => !empty.test(word))

const stop =
  /^(?:được|đã|đang|sẽ|tại|ở|trong|trên|với|cho|của|và|là|đạt|đều|có|để|do|từ|vào|đến|không|chưa|còn|theo|qua|về|tham|thuộc|bị|nên|thì|mà|nhưng|hoặc|bằng|trị|nói|nêu|này|hiện|gồm|hoàn|tổ|đi|ra|lên|như|khi|nhằm|dự|phục|chiếm|trị|cùng|kèm)$/u

/** The words behind a unit up to the first that is no part of the name. */
function nameBehind(behind: string): string[] {
  const words = (/^[\s\p{sc=Latn}]*/u.exec(behind)?.[0] ?? '')
    .trim()
    .replace(/^(?:bị|được)\s/u, '')
    .split(/\s+/)
  const end = words.findIndex((word) => stop.test(word.toLowerCase()))
  return words.slice(0, end < 0 ? undefined : end).map((word) => word.toLowerCase())
}

/** A name is told by so many words before the number, or by so many behind its unit. */
const [wordsBefore, wordsBehind] = [4, 2]
/** As many of them must be the same where one text says before the number what the other says behind it. */
const wordsCrossed = 3
/** So many behind the unit name a thing whatever stands before: "06 hộ được hỗ trợ chuyển đổi nghề". */
const wordsAlone = 5

function isOneName(one: Told, other: Told): boolean {
  const [short, long] = one.lead.length < other.lead.length ? [one.lead, other.lead] : [other.lead, one.lead]
  const isLed =
    short.length >= wordsBefore &&
    long.length - short.length < 3 &&
    long.slice(long.length - short.length).join(' ') === short.join(' ')
  if (isLed && one.tail.slice(0, 2).join(' ') === other.tail.slice(0, 2).join(' ')) return true
  if (isShortlyLed(one, other, short, long)) return true
  const isEither = ([a, b]: readonly [Told, Told]) =>
    isCrossed(a, b) || isGivenTo(a, b) || isShortlyCrossed(a, b)
  if (isEither([one, other]) || isEither([other, one])) return true
  const isTailed =
    one.amount.kind === 'count' &&
    one.tail.length >= wordsBehind &&
    one.tail.join(' ') === other.tail.join(' ')
  const isLong = one.tail.length >= wordsAlone
  return (
    isTailed &&
    (isLong || other.isAll || isLongSwap(one, other) || (one.verb !== '' && one.verb === other.verb))
  )
}

/** "phát hiện sai phạm 742 triệu đồng … (Số sai phạm 724 triệu đồng …)": two words do in one paragraph, with digits exchanged. */
const isShortlyLed = (one: Told, other: Told, short: string[], long: string[]): boolean =>
  one.passage === other.passage &&
  short.length > 1 &&
  long.length - short.length < 3 &&
  long.slice(-short.length).join(' ') === short.join(' ') &&
  isLongSwap(one, other)

/** "412 học sinh bán trú … 421 học sinh bán trú": two of three digits and more exchanged. */
const isLongSwap = ({ amount: one }: Told, { amount: other }: Told): boolean =>
  other.number.text.replace(/\D/g, '').length > 2 &&
  findSlip(other.number.text, printLike(other, one.value)) === 'đảo hai chữ số'

/** "Thi hành kỷ luật: 13 đảng viên" and "18 đảng viên bị thi hành kỷ luật": what one says before, the other says behind. */
function isCrossed(one: Told, other: Told): boolean {
  const tail = other.tail.filter((word) => !empty.test(word))
  if (one.amount.kind !== 'count' || tail.length < wordsCrossed) return false
  const [before, behind, ...rest] = ` ${one.lead.join(' ')} `.split(` ${tail.join(' ')} `)
  return (
    behind !== undefined &&
    rest.length === 0 &&
    // "không đủ điều kiện 26 đơn" is the other part.
    !/(?:không|chưa|thiếu)$/u.test(before ?? '') &&
    behind.trim().split(' ').length < 3
  )
}

/** "quá hạn 13 hồ sơ" and "31 hồ sơ giải quyết quá hạn": two words do for digits exchanged. */
const isShortlyCrossed = (one: Told, other: Told): boolean =>
  one.amount.kind === 'count' &&
  one.passage !== other.passage &&
  one.lead.length === 2 &&
  ` ${other.tail.join(' ')}`.endsWith(` ${one.lead.join(' ')}`) &&
  findSlip(other.amount.number.text, printLike(other.amount, one.amount.value)) === 'đảo hai chữ số'

/** So many words in a row say what a sum is for. */
const wordsGiven = 5

/** "vốn phân bổ cho đường trục thôn Kon Brlai là 2,75 tỷ đồng" and "2,57 tỷ đồng phân bổ cho đường trục thôn Kon Brlai". */
const isGivenTo = (one: Told, other: Told): boolean =>
  one.amount.kind !== 'count' &&
  other.behind.length >= wordsGiven &&
  ` ${one.lead.join(' ')} `.includes(` ${other.behind.slice(0, wordsGiven).join(' ')} `)

/** One slip of the pen, or two more or less. */
const isNear = (first: Amount, later: Amount): boolean =>
  findSlip(later.number.text, printLike(later, first.value)) !== undefined ||
  (first.kind === 'count' && compare(absolute(subtract(first.value, later.value)), whole(2)) <= 0)

/** Items of lists tell each of its own. */
const isOneList = ({ passage: one }: Told, { passage: other }: Told): boolean =>
  !!one?.bullet && one.bullet === other?.bullet

const times =
  /(?<!\d)(?:19|20)\d\d(?!\d)|tháng \d{1,2}|quý [IV\d]+|đợt \d+|vụ \p{sc=Latn}+|kỳ \d+|học kỳ [I\d]+/giu

/** What one sentence tells of a year or a month, the other tells of the same or of none. */
function isOneTime({ text: one }: Sentence, { text: other }: Sentence): boolean {
  const [first, later] = [one, other].map((words) => (words.match(times) ?? []).join().toLowerCase())
  return !later || first === later
}

const names = /(?<=\p{sc=Latn}\s)\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)*/gu

/** "Thôn Nà Sầm có 18 mô hình …" and "Cả 16 mô hình … ở Pá Lau": each has a name, and none is in both. */
export function namesOther({ text: one }: Sentence, { text: other }: Sentence): boolean {
  const [first, later] = [one, other].map((words) => words.match(names) ?? [])
  return (
    !!first?.length &&
    !!later?.length &&
    !later.some((name) => one.includes(name)) &&
    !first.some((name) => other.includes(name))
  )
}
