import { compare } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { equals } from '../../layers/numbers/interval.ts'
import { findFitting } from '../../layers/numbers/settled.ts'
import { isOneThing, thingOf } from '../../layers/numbers/things.ts'
import { isContrasted } from '../../layers/text/contrast.ts'
import { findAll } from '../../layers/text/search.ts'
import { findSlip, printLike } from '../../report.ts'
import type { Sentence, Understanding } from '../../understanding.ts'
import { otherTime, ownClause, sayTwo } from './repeat.ts'

/** A number of things as one sentence tells it. */
interface Told {
  amount: Amount
  sentence: Sentence
  lead: string
  tail: string
  isFitting: boolean
}

/**
 * "96 thí sinh … Kết thúc Hội thi, toàn bộ 69 thí sinh", "1.742 học sinh … Với 1.724 học sinh": all there are of a thing,
 * told again with another number. Only where one slip of the pen makes the one of the other, and no third number of these
 * things comes between the two.
 */
export function checkSoleRepeats(read: Understanding): CheckFinding[] {
  const { text, isOtherPlace } = read
  const byUnit = new Map<string, Told[]>()
  return gather(listTold(read), (later) => {
    const { unit } = later.amount
    const before = (byUnit.get(unit) ?? []).slice(-reach)
    byUnit.set(unit, [...before, later])
    if (
      !(isAll(later) || later.amount.kind === 'measure') ||
      before.some((one) => equals(one.amount.value, later.amount.value))
    )
      return []
    // What is told of the whole is the most of all that came before it.
    const kind = thingOf(text, later.amount)
    const alike = before.filter(
      (one) => one.amount.kind === 'money' || thingOf(text, one.amount).startsWith(kind),
    )
    const first = (alike.length > 0 ? alike : before).reduce<Told | undefined>(
      (most, one) => (most && compare(most.amount.value, one.amount.value) >= 0 ? most : one),
      undefined,
    )
    if (!first || first.sentence === later.sentence || isContrasted(text, first, later)) return []
    if (isOtherPlace(first.amount.start, later.amount.start)) return []
    if (
      later.sentence.amounts.some(({ value, unit: own }) => own === unit && equals(value, first.amount.value))
    )
      return []
    return isSlip(text, first, later) ? [sayTwo(text, first.amount, later.amount)] : []
  })
}

/** How many numbers of one unit are looked back upon. */
const reach = 12

const changed =
  /(?<!\p{sc=Latn})(?:tăng|giảm|thêm|vượt|hụt|thiếu|còn|thứ|(?<!tổng |trong )số|khóa|lần|mỗi|từng|bình quân)\s*$/iu

function listTold(read: Understanding): Told[] {
  const { text, sentences } = read
  const fitting = findFitting(read)
  return gather(sentences, (sentence) =>
    gather(sentence.amounts, (amount): Told[] => {
      const { start, end, kind, per, hedge } = amount
      if (!/^(?:count|measure|money)$/.test(kind) || per) return []
      if (sentence.fractions.some(({ top }) => top.start === start)) return []
      const lead = text.slice(Math.max(sentence.start, start - 40), start)
      // "Từ 273 bài dự thi, ban giám khảo chọn": all of them, not at least so many.
      if (hedge && !fromAll.test(lead)) return []
      if (changed.test(lead) || otherTime.test(ownClause(text, sentence, amount).replace(/trong đó/gu, '')))
        return []
      const tail = text.slice(end, Math.min(sentence.end, end + 40))
      return [{ amount, sentence, lead, tail, isFitting: fitting.has(start) }]
    }),
  )
}

const fromAll = /^\W*(?:từ|(?:thông )?qua)(?: tổng số)?\s*$/iu
const pointsBack = /^[^,;.]{0,24}(?:nói trên|nêu trên|ở trên|này)(?!\p{sc=Latn})/u
const allLead =
  /^\W*(?:từ|(?:thông )?qua)\s*$|(?<!\p{sc=Latn})(?:toàn bộ|tất cả|cả|toàn thể|100%(?: số)?|(?:trong )?tổng số|trong số|trong)\s*$/iu
const withLead = /(?<!\p{sc=Latn})(?:với|có|của|cho|nhờ|quản lý|phục vụ|gồm)\s*$/iu
/** Behind a number that stands for all, nothing narrows it. */
const bareTail =
  /^\s*(?:[,;.():]|$|(?:của|nhưng|và|với|trên địa bàn|toàn xã|trong xã|xã|hiện|nên|thì|đều|đã|được|đang)(?!\p{sc=Latn}))/u

const isAll = ({ lead }: Told): boolean => allLead.test(lead) || withLead.test(lead)

/** "Qua 15 cuộc thanh tra cho thấy": all that there were, unless a word narrows them. */
const isThrough = ({ lead, tail }: Told): boolean =>
  /^\W*(?:thông )?qua\s*$/iu.test(lead) &&
  /^(?:\s\p{sc=Latn}+){0,2}?(?:,|\s(?:cho thấy|phát hiện|nhận thấy|ghi nhận|đánh giá|kết luận|đã)(?!\p{sc=Latn}))/u.test(
    tail,
  )

const digitsOf = ({ number }: Amount): number => number.text.replace(/\D|^0+/g, '').length

function isSlip(text: string, first: Told, later: Told): boolean {
  const [a, b] = [first.amount, later.amount]
  const slip = findSlip(b.number.text, printLike(b, a.value))
  if (!slip || digitsOf(b) < 2 || digitsOf(a) !== digitsOf(b) || !isOfOneKind(text, first, later))
    return false
  const isSwapped = slip === 'đảo hai chữ số'
  if (
    first.sentence.text.match(year)?.[0] !== later.sentence.text.match(year)?.[0] &&
    year.test(later.sentence.text)
  )
    return false
  const isOfAll = allLead.test(later.lead)
  if (b.kind === 'money') return isSwapped && digitsOf(b) > 2 && isOfAll && pointsBack.test(later.tail)
  if (b.kind === 'measure')
    return isSwapped && digitsOf(b) > 2 && (isOfAll || isOfOneName(text, first, later))
  if (isOfAll && pointsBack.test(later.tail)) return true
  if (isThrough(later)) return true
  // "Trong 51 thôn của 4 xã": not necessarily of the same ones.
  if (isSwapped && isOfAll) return digitsOf(b) > 2 || !/trong\s*$/iu.test(later.lead)
  // Four digits hardly change places by chance.
  if (isSwapped && digitsOf(b) > 3) return bareTail.test(first.tail) && bareTail.test(later.tail)
  // A part of the first may be smaller; what its sum proves is no part of the later one.
  const isProved = first.isFitting && !later.isFitting
  const isMore = compare(b.value, a.value) > 0
  return isOfAll ? isProved || isMore : isProved && isMore
}

const names = /\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}+(?!\p{sc=Latn}|\s\p{Lu})/gu
/** The name before a number with the words between the two: "Khuổi Vàng dài". */
function nameBefore(text: string, { sentence, amount }: Told): string | undefined {
  const before = text.slice(sentence.start, amount.start)
  const name = findAll(before, names).at(-1)
  if (!name) return undefined
  const words = before.slice(name.index + name[0].length).match(/\p{sc=Latn}+/gu) ?? []
  return words.length > 0 && words.length < 4 ? `${name[0]} ${words.join(' ').toLowerCase()}` : undefined
}

/** Of a work that is mended or made, a part may be told. */
const ofPart =
  /nâng cấp|sửa chữa|mở rộng|cứng hóa|(?<!\p{sc=Latn})đoạn(?!\p{sc=Latn})|thi công|nạo vét|còn lại/iu

/** "kênh Khuổi Vàng dài 4,85 km … kênh Khuổi Vàng (dài 4,58 km)": the same measure of the same work. */
const isOfOneName = (text: string, first: Told, later: Told): boolean =>
  !ofPart.test(later.sentence.text) &&
  nameBefore(text, first) !== undefined &&
  nameBefore(text, first) === nameBefore(text, later)

/** "kiểm tra 236 vụ … trong 263 vụ kiểm tra": the deed before the one number stands behind the other. */
function isOneDeed(first: Told, later: Told): boolean {
  const deed = /^\s(\p{sc=Latn}+ \p{sc=Latn}+)/u.exec(later.tail)?.[1]?.toLowerCase()
  return deed !== undefined && first.lead.toLowerCase().trimEnd().endsWith(deed)
}

const plain = /^(?:người|hộ|con|cây)$/u
const taken =
  /^\s(?:tiếp nhận|nhận|tham gia|tham dự|dự|gửi|đăng ký|ký|trả|nộp|hoàn thành|nói trên|nêu trên|này)(?!\p{sc=Latn})/u

/** "69 hội viên nữ" may be some of "96 hội viên", and "32 người" others than "23 người nghiện". */
function isOfOneKind(text: string, first: Told, later: Told): boolean {
  const [a, b] = [thingOf(text, first.amount), thingOf(text, later.amount)]
  const isShort = plain.test(later.amount.unit) && digitsOf(later.amount) < 3
  if (isShort && a !== b) return false
  if (later.amount.kind === 'money') return true
  return (
    isOneThing(text, first.amount, later.amount) &&
    (a.startsWith(b) || taken.test(later.tail) || isOneDeed(first, later))
  )
}

const year = /(?<!\d)20\d\d(?!\d)/u
