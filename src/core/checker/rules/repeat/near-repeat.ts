import { compare, subtract, whole } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { absolute, equals } from '../../layers/numbers/interval.ts'
import { familyOf } from '../../layers/numbers/plain-amounts.ts'
import { readSettled, type Settled } from '../../layers/numbers/settled.ts'
import { thingOf } from '../../layers/numbers/things.ts'
import { isContrasted } from '../../layers/text/contrast.ts'
import { findAll } from '../../layers/text/search.ts'
import { findSlip, printLike } from '../../report.ts'
import type { Sentence, Understanding } from '../../understanding.ts'
import { findNoted } from './note-repeat.ts'
import { otherTime, sayTwo as say } from './repeat.ts'

/** An amount as it is told in one place. */
interface Said {
  amount: Amount
  sentence: Sentence
  /** What is counted, with the word behind it: "người chết", "chi hội". */
  thing: string
  words: Set<string>
  /** The words around it, its unit among them. */
  near: string
  /** Its digits in their order, without noughts: two numbers with other digits are no slip of each other. */
  digits: string
  /** The years its sentence names. */
  years: string
  /** A sum, a balance or a share agrees with the number. */
  isFitting: boolean
  /** It is a part of a sum that agrees. */
  isPart: boolean
  /** How often it is written in the text, unit and all. */
  times: number
}

/**
 * One thing with two numbers in two places: told beside the same other number ("09 vụ … 04 người chết" and "09 vụ … 06
 * người chết"), or in the same words with two digits exchanged.
 */
export function checkNearRepeats(read: Understanding): CheckFinding[] {
  const { text, sentences, isOtherPlace } = read
  const noted = findNoted(read)
  const settled = readSettled(read)
  const byThing = new Map<string, Said[]>()
  const known = (said: Said): Said[] => {
    const family = familyOf(said.amount.unit)
    const list = byThing.get(family) ?? []
    byThing.set(family, list)
    return list
  }
  const repeated = gather(sentences, (sentence) =>
    gather(listSaid(text, sentence, settled), (said) => {
      const before = known(said)
      // Written before in the same words, it is a figure of its own.
      const isAgain =
        said.times > 1 &&
        before
          .slice(-reach)
          .some((one) => one.thing === said.thing && equals(one.amount.value, said.amount.value))
      const first = isAgain
        ? undefined
        : before
            .slice(-reach)
            .find((one) => isOther(read, one, said) && !isOtherPlace(one.amount.start, said.amount.start))
      before.push(said)
      return first ? [say(text, first.amount, said.amount)] : []
    }),
  )
  return [...noted, ...repeated]
}

/** How many of the places before are looked at. */
const reach = 60

function listSaid(text: string, sentence: Sentence, { fitting, parts, times }: Settled): Said[] {
  const words = sentence.text.replace(/^\W*tính đến[^,]*,/iu, '').replace(/trong đó/giu, '')
  const isElsewhen = otherTime.test(words)
  if (isElsewhen && otherTime.test(words.replace(ownTime, ''))) return []
  const years = (sentence.text.match(/(?<!\d)20\d\d(?!\d)/gu) ?? []).join()
  return gather(sentence.amounts, (written): Said[] => {
    if (sentence.fractions.some(({ bottom }) => bottom.start === written.start)) return []
    // "1.386/1.540 hộ đăng ký": the words stand behind the whole.
    const fraction = sentence.fractions.find(({ top }) => top.start === written.start)
    const amount = fraction?.top ?? written
    const { kind, per, hedge, start } = amount
    const end = fraction?.bottom.end ?? amount.end
    if (kind === 'bare' || kind === 'points' || per || hedge) return []
    const lead = text.slice(Math.max(sentence.start, start - 70), start)
    if (/(?<!\p{sc=Latn})(?:tăng|giảm|thêm|vượt|hụt|(?<!vẫn )còn|thứ|số|khóa|lần)\s*$/iu.test(lead)) return []
    const tail = text.slice(end, Math.min(sentence.end, end + 50))
    return [
      {
        amount,
        sentence,
        thing: thingOf(text, { ...amount, end }),
        words: wordsOf(`${lead} ${tail}`),
        near: `${lead} ${amount.unitText} ${tail}`.toLowerCase(),
        digits: [...amount.number.text.replace(/[^1-9]/g, '')].sort().join(''),
        years,
        isFitting: fitting.has(start),
        isPart: parts.has(start),
        times: times.get(text.slice(start, amount.end)) ?? 1,
      },
    ]
  })
}

/** What an average says of itself says nothing of the other numbers: "230 lao động, thu nhập bình quân 7,2 triệu đồng/tháng". */
const ownTime =
  /[,;(]\s*(?:[\p{Ll}]+\s){0,3}?bình quân[^,;()]{0,50}|(?:mỗi (?:suất|hộ|người|em|tháng|buổi|phần|nhà))[^,;()]{0,40}/giu
const empty = new Set(
  'là có đạt được của và xã toàn trong năm cho các với đã tổng về từ đến trên thực hiện triệu đồng tỷ nghìn người hộ số địa bàn kết quả cả những việc công tác'.split(
    ' ',
  ),
)
const wordsOf = (around: string): Set<string> =>
  new Set((around.toLowerCase().match(/\p{sc=Latn}{2,}/gu) ?? []).filter((word) => !empty.has(word)))

function isOther(read: Understanding, one: Said, other: Said): boolean {
  const [a, b] = [one.amount, other.amount]
  if (one.sentence === other.sentence || equals(a.value, b.value) || a.kind !== b.kind) return false
  // "Trong số 31 sản phẩm 3 sao, 13 sản phẩm có mặt trong siêu thị": the first number is told again beside the other.
  if (other.sentence.amounts.some(({ value, unit }) => unit === a.unit && equals(value, a.value)))
    return false
  if (one.years && other.years && one.years !== other.years) return false
  // "đoàn viên 1.306 người … 1.360 đoàn viên": people under two words, and four digits that hardly are alike by chance.
  if (a.unit !== b.unit)
    return (
      one.sentence.passage !== other.sentence.passage &&
      isLongSwap(one, other) &&
      [...wordsOf(one.near)].filter((word) => wordsOf(other.near).has(word)).length > 2 &&
      [a, b].some(({ unitText }) => [one, other].every(({ near }) => near.includes(unitText))) &&
      !isContrasted(read.text, one, other)
    )
  if (isOtherItem(read.text, one, other)) return false
  // Within one paragraph two like things may be told of, of counts.
  if (one.sentence.passage === other.sentence.passage && a.kind !== 'percent')
    return (
      ((a.kind === 'count' || isOfOneSum(one, other)) &&
        isSwapped(one, other) &&
        sharesName(one.sentence.text, other.sentence.text)) ||
      (isSwapped(one, other) && isSettled(one, other) && !ofOccasion.test(other.sentence.text)) ||
      (isLongSwap(one, other) && isBesideSame(one, other)) ||
      // Five digits in another order are hardly those of another thing.
      (isSwapped(one, other) && b.number.text.replace(/\D/g, '').length > 4) ||
      (pointsBack.test(read.text.slice(b.end, b.end + 40)) &&
        (isAnchored(read.text, one, other) || isSameThing(one, other)))
    )
  const isUsual = one.times > 1 && other.times > 1
  return (
    (isDisproved(one, other) || isAnchored(read.text, one, other) || (isSwapped(one, other) && !isUsual)) &&
    !isOneList(read, one, other) &&
    !isContrasted(read.text, one, other)
  )
}

/** "Đợt Tết Trung thu kiểm tra 54 cơ sở": another time of the same work. */
const ofOccasion =
  /^\W*(?:trong\s+)?(?:đợt|dịp|riêng|ngoài ra|bên cạnh|lần|vòng|kỳ|tuần)(?!\p{sc=Latn})|^[^:,;.\d]{0,40}(?:lần|đợt|vòng|kỳ) (?:hai|ba|tư|thứ|sau|tiếp|\d|[IV]+(?!\p{sc=Latn}))/iu

/** Two digits exchanged in words that are all but the same, or of a number that its own share or sum proves. */
function isSettled(one: Said, other: Said): boolean {
  const shared = [...one.words].filter((word) => other.words.has(word)).length
  const isCounted = one.amount.kind === 'count'
  // What two works cost may be alike by chance.
  return (isCounted && (shared > 4 || isBesideSame(one, other))) || (one.isFitting && !other.isFitting)
}

/** "03 trường với 41 lớp, 1.128 học sinh … 1.182 học sinh của 03 trường": beside the same number of another thing. */
const isBesideSame = (one: Said, other: Said): boolean =>
  one.sentence.amounts.some(
    (anchor) =>
      anchor.kind === 'count' &&
      anchor.unit !== one.amount.unit &&
      other.sentence.amounts.some(({ unit, value }) => unit === anchor.unit && equals(value, anchor.value)),
  )

const isLongSwap = ({ amount: a, digits }: Said, { amount: b, digits: others }: Said): boolean =>
  digits === others &&
  b.number.text.replace(/\D/g, '').length > 3 &&
  findSlip(b.number.text, printLike(b, a.value)) === 'đảo hai chữ số'

/** Two items of one list tell of two things. */
function isOneList({ passages }: Understanding, one: Said, other: Said): boolean {
  const lines = [one, other].map(({ sentence }) => passages[sentence.passage])
  const [first, second] = lines
  return (
    !!first?.bullet &&
    first.bullet === second?.bullet &&
    first !== second &&
    second.index - first.index < 30 &&
    passages.slice(first.index, second.index).every(({ bullet }) => bullet === first.bullet)
  )
}

/** "112 vụ, thành 93 vụ, không thành 19 vụ … Vẫn còn 29 vụ hòa giải không thành": the first one fits its own sum. */
function isDisproved(one: Said, other: Said): boolean {
  if (!one.isFitting || other.isFitting) return false
  // "62 hộ (41 hộ nghèo, 15 hộ cận nghèo, …) … Tổng số hộ hưởng lợi là 85 hộ": a part is no total.
  if (one.isPart && /(?<!\p{sc=Latn})tổng(?: số| cộng)?(?!\p{sc=Latn})/u.test(other.near)) return false
  const { amount } = other
  const isRate = amount.kind === 'percent'
  if (
    (amount.kind !== 'count' && !isRate) ||
    familyOf(amount.unit) === 'người' ||
    findSlip(amount.number.text, printLike(amount, one.amount.value)) === undefined
  )
    return false
  const shared = [...other.words].filter((word) => one.words.has(word)).length
  const isAlike = isRate
    ? shared > 5 && shared * 3 >= other.words.size * 2
    : shared >= 4 && shared * 2 >= other.words.size
  return isAlike
}

/** "tiểu học 181 trường, …" and "mầm non 118 trường (đạt 67,0%)": two lists that name each of their items before its number. */
function isOtherItem(text: string, one: Said, other: Said): boolean {
  const [first, second] = [one, other].map(({ sentence, amount }) => {
    const before = text.slice(Math.max(sentence.start, amount.start - 40), amount.start)
    return /[,;:(]\s+(?:và\s+)?(?<name>(?:[\p{Ll}]+\s){1,4})$/u.exec(before)?.groups?.name?.trim().split(' ')
  })
  if (!first || !second || [first, second].some((words) => words.some((word) => notName.test(word))))
    return false
  return !first.some((word) => second.includes(word))
}

const notName =
  /^(?:có|được|đã|đạt|là|với|cho|còn|gồm|của|trong|tổng|toàn|cả|tổ|mở|cấp|hỗ|xây|mới|thu|chi|tất|từ|trao|tặng|đó)$/u

/** "Dự án kè sông Lam Hạ có tổng mức đầu tư 48,6 tỷ đồng … tổng mức đầu tư dự án kè sông Lam Hạ (46,8 tỷ đồng)": all its words. */
const isOfOneSum = (one: Said, other: Said): boolean =>
  one.amount.kind === 'money' && [...one.words].filter((word) => other.words.has(word)).length > 7

const names = /\p{Lu}\p{sc=Latn}*(?: \p{Lu}\p{sc=Latn}*){1,5}/gu
/** "Hợp tác xã Nông nghiệp Đồng Vừng" in both sentences: the name, and what it is the name of. */
const sharesName = (one: string, other: string): boolean =>
  findAll(one, names).some(
    ({ index, 0: name }) => index > 11 && other.includes(one.slice(index - 12, index) + name),
  )

const pointsBack = /^[^,;.]{0,30}(?:nói trên|nêu trên|ở trên|này)(?!\p{sc=Latn})/iu

/** "tuyến đường dài 2,7 km … tuyến đường dài 2,4 km này". */
const isSameThing = (one: Said, other: Said): boolean =>
  (one.amount.kind === 'measure' || one.amount.kind === 'count') &&
  [...other.words].filter((word) => one.words.has(word)).length > (one.amount.kind === 'count' ? 3 : 1) &&
  findSlip(other.amount.number.text, printLike(other.amount, one.amount.value)) !== undefined
/** Told beside the same number of another thing, and the only one of its kind in both places. */
function isAnchored(text: string, one: Said, other: Said): boolean {
  if (
    one.amount.kind !== 'count' ||
    one.amount.decimals > 0 ||
    one.thing !== other.thing ||
    !one.thing.includes(' ')
  )
    return false
  const isOnly = ({ sentence, amount }: Said) =>
    sentence.amounts.filter(
      (like) => like.unit === amount.unit && thingOf(text, like) === thingOf(text, amount),
    ).length === 1
  const anchorOf = (said: Said, anchor: Amount) =>
    anchor.kind === 'count' &&
    familyOf(anchor.unit) !== familyOf(said.amount.unit) &&
    distance(anchor, said.amount) < 60
  const anchor = one.sentence.amounts.find(
    (candidate) =>
      anchorOf(one, candidate) &&
      // A small number is beside another by chance, unless the two hardly differ.
      compare(candidate.value, whole(isClose(one.amount, other.amount) ? 3 : 5)) >= 0 &&
      other.sentence.amounts.some(
        (same) =>
          anchorOf(other, same) && same.unit === candidate.unit && equals(same.value, candidate.value),
      ),
  )
  return anchor !== undefined && isOnly(one) && isOnly(other)
}

const isClose = (a: Amount, b: Amount): boolean =>
  compare(a.value, whole(9)) > 0 && compare(absolute(subtract(a.value, b.value)), whole(2)) <= 0

const distance = (a: Amount, b: Amount): number => (a.start < b.start ? b.start - a.end : a.start - b.end)

/** Two digits exchanged, in words that are much alike: the more so the fewer digits there are. */
function isSwapped(one: Said, other: Said): boolean {
  if (one.digits !== other.digits) return false
  const { number, kind, unitText } = other.amount
  const digits = number.text.replace(/\D|^0+/g, '').length
  if (digits < 2 || findSlip(number.text, printLike(other.amount, one.amount.value)) !== 'đảo hai chữ số')
    return false
  const shared = [...one.words].filter((word) => other.words.has(word)).length
  if (kind === 'percent')
    return digits > 2 && shared > (one.sentence.passage === other.sentence.passage ? 3 : 2)
  const isNamed = kind === 'count' && unitText.includes(' ')
  // Of a road 3,2 km long, 2,3 km may be mended.
  return shared >= (digits > 2 ? 3 : isNamed ? 2 : kind === 'measure' ? 5 : 4)
}
