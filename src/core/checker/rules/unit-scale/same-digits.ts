import { compare, multiply, whole } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { equals } from '../../layers/numbers/interval.ts'
import { findAll } from '../../layers/text/search.ts'
import { printAmount, report } from '../../report.ts'
import type { Passage, Sentence, Understanding } from '../../understanding.ts'
import { findRoughlyTold, findToldInTwoUnits } from './told-in-two-units.ts'

/** An amount with the words around it. */
interface Said {
  amount: Amount
  sentence: Sentence
  words: Set<string>
}

/**
 * "hiến 2.350 m2 đất … 2.350 ha đất hiến", "1.240/1.550 tỷ đồng (vốn giao 1.550 triệu đồng)": one number of three
 * digits and more in two units of one dimension, told of one thing in one paragraph.
 */
export const checkSameDigits = (read: Understanding): CheckFinding[] => [
  ...gather(read.passages, (passage) => [...judgePassage(read, passage), ...judgeSigns(read, passage)]),
  ...findToldInTwoUnits(read),
  ...findRoughlyTold(read),
]

function judgePassage({ text }: Understanding, { sentences }: Passage): CheckFinding[] {
  const said = gather(sentences, (sentence) =>
    gather(sentence.amounts, (amount) => (isTold(amount) ? [readSaid(text, sentence, amount)] : [])),
  )
  return gather(said, (later, at) => {
    const first = said.slice(0, at).find((one) => isSame(text, one, later))
    if (!first) return []
    const isLost = isWithoutScale(first.amount, later.amount)
    // "145 ha …, đạt 100% kế hoạch (145 ha). Trong 145 m2 nêu trên": what is told twice is right.
    const isFirst = isToldTwice(said, later)
      ? true
      : !pointsBack.test(text.slice(later.amount.end, later.amount.end + 40)) &&
        !isToldTwice(said, first) &&
        compare(first.amount.value, later.amount.value) > 0 !== isLost
    const [wrong, right] = isFirst ? [first.amount, later.amount] : [later.amount, first.amount]
    const suggest =
      isLost || wrong.unitText === right.unitText
        ? printAmount(right)
        : `${wrong.number.text} ${right.unitText}`
    return [
      report(text, 'unit-scale', 'error', wrong, {
        message: `${printAmount(wrong)} và ${printAmount(right)} là cùng một số nhưng lệch đơn vị; có lẽ là ${suggest}.`,
        suggest,
        related: [right],
      }),
    ]
  })
}

const pointsBack = /^[^,;.\d]{0,24}\s(?:nói|nêu|kể) trên(?!\p{sc=Latn})/iu
const isToldTwice = (said: readonly Said[], { amount }: Said): boolean =>
  said.some(
    ({ amount: one }) => one !== amount && one.unit === amount.unit && equals(one.value, amount.value),
  )

/** "độ mặn tại vàm Rạch Sâu 5,4‰ … độ mặn 5,4% tại vàm Rạch Sâu": one rate with two signs. */
function judgeSigns({ text }: Understanding, { sentences }: Passage): CheckFinding[] {
  const rates = gather(sentences, (sentence) =>
    gather(sentence.amounts, (amount) =>
      amount.kind === 'percent' && amount.decimals > 0 && !amount.hedge
        ? [readSaid(text, sentence, amount)]
        : [],
    ),
  )
  return gather(rates, (later, at) => {
    const first = rates
      .slice(0, at)
      .find(
        (one) =>
          one.amount.unit !== later.amount.unit &&
          one.amount.number.text === later.amount.number.text &&
          [...one.words].filter((word) => later.words.has(word)).length > wordsFor(text, one, later),
      )
    if (!first) return []
    const suggest = `${later.amount.number.text}${first.amount.unitText}`
    return [
      report(text, 'unit-scale', 'error', later.amount, {
        message: `Chỗ trước ghi ${printAmount(first.amount)}, ở đây ghi ${printAmount(later.amount)}: cùng một số mà khác dấu.`,
        suggest,
        related: [first.amount],
      }),
    ]
  })
}

/** How many words two rates of one number must share: fewer when both have one name, none when they have two. */
function wordsFor(text: string, one: Said, later: Said): number {
  const [a, b] = [one, later].map(
    ({ amount, sentence }) =>
      findAll(
        text.slice(sentence.start, amount.start).toLowerCase(),
        /(?:tỷ|tỉ) (?:suất|lệ|số)(?:\s\p{sc=Latn}+){1,2}/gu,
      ).at(-1)?.[0],
  )
  if (!a || !b) return 3
  const [first, second] = [a, b].map((name) => name.split(/\s/u).slice(0, 3).join(' '))
  if (first !== second) return Number.POSITIVE_INFINITY
  return a === b ? 2 : 3
}

const isTold = ({ kind, number, clash, hedge, decimals }: Amount): boolean =>
  (kind === 'money' || kind === 'measure') &&
  !clash &&
  !hedge &&
  (number.text.replace(/\D/g, '').length > 2 || decimals > 0)

/** "2.000 m2" and "2.000 ha" may well be two things. */
const isRound = ({ number }: Amount): boolean => number.text.replace(/\D/g, '').replace(/0+$/g, '').length < 3

const empty = new Set(
  'là có đạt được của và xã toàn trong năm cho các với đã tổng về từ đến trên thực hiện triệu đồng tỷ nghìn'.split(
    ' ',
  ),
)

function readSaid(text: string, sentence: Sentence, amount: Amount): Said {
  const around = `${text.slice(Math.max(sentence.start, amount.start - 50), amount.start)} ${text.slice(amount.end, Math.min(sentence.end, amount.end + 40))}`
  const words = around.toLowerCase().match(/\p{sc=Latn}{2,}/gu) ?? []
  return { amount, sentence, words: new Set(words.filter((word) => !empty.has(word))) }
}

/** The last name before a number with the word that says of what: "kênh N3", "suối Nậm Bó". */
const lastName =
  /(?<name>\p{Ll}+\s(?:\p{Lu}[\p{sc=Latn}\d]*|\d{1,2})(?:\s(?:\p{Lu}[\p{sc=Latn}\d]*|\d{1,2}))*)\s(?:\p{Ll}+\s){0,5}\(?(?:\p{Ll}+\s){0,3}$/u

function isOfOneName(text: string, one: Said, other: Said): boolean {
  const [first, later] = [one, other].map(
    ({ sentence, amount }) =>
      lastName.exec(text.slice(Math.max(sentence.start, amount.start - 80), amount.start))?.groups?.name,
  )
  return first !== undefined && first === later
}

const digitsOf = ({ number }: Amount): string => number.text.replace(/\D/g, '')

/** "dung tích 1,2 triệu m3 … dung tích 1.200 triệu m3": one unit, and the point for the comma. */
const isThousandfold = (a: Amount, b: Amount): boolean => {
  const [small, large] = compare(a.value, b.value) < 0 ? [a, b] : [b, a]
  const isDotted = small.decimals > 0 && /^\d{1,3}\.\d{3}$/.test(large.number.text)
  // "36,5 ha … trong tổng số 365 ha của dự án": the comma is lost.
  const isLost = small.decimals > 0 && large.decimals === 0 && digitsOf(small) === digitsOf(large)
  return (
    a.unitText.toLowerCase() === b.unitText.toLowerCase() &&
    ((isDotted && equals(multiply(small.value, whole(1000)), large.value)) || isLost)
  )
}

/** "dung tích thiết kế 1,36 triệu m3 … dung tích thiết kế là 1.360 m3": one with its thousands or millions, one without. */
const isWithoutScale = (a: Amount, b: Amount): boolean => {
  const [small, large] = compare(a.value, b.value) < 0 ? [a, b] : [b, a]
  return (
    large.kind === 'measure' &&
    large.scale > 1n &&
    small.scale === 1n &&
    !isRound(small) &&
    equals(multiply(small.value, whole(1000)), large.value)
  )
}

/** "1,24 ha (12.400 m2)": one size in two units. */
const isSaidTwice = ({ sentence, amount }: Said): boolean =>
  sentence.amounts.some(
    (same) =>
      same !== amount &&
      same.unitText !== amount.unitText &&
      same.unit === amount.unit &&
      compare(same.value, amount.value) === 0,
  )

/** "1.860 triệu đồng cho 31 hộ … 1.860 tỷ đồng đến tay 31 hộ". */
const isBesideSame = (one: Said, other: Said): boolean =>
  one.sentence.amounts.some(
    (beside) =>
      beside.kind === 'count' &&
      other.sentence.amounts.some(({ unit, value }) => unit === beside.unit && equals(value, beside.value)),
  )

function isSame(text: string, one: Said, other: Said): boolean {
  const [a, b] = [one.amount, other.amount]
  if (a.unit !== b.unit || a.per !== b.per) return false
  if (isWithoutScale(a, b)) return [...one.words].filter((word) => other.words.has(word)).length > 3
  const alike = [...one.words].filter((word) => other.words.has(word)).length
  if (isThousandfold(a, b)) return alike > (digitsOf(a) === digitsOf(b) ? 2 : 1)
  if (a.number.text !== b.number.text) return false
  if (compare(a.value, b.value) === 0) return false
  // "2.350 m2 (tức 0,235 ha)" says the same twice on purpose, with other digits.
  if (/tương đương|tức|hay là/iu.test(text.slice(a.end, b.start))) return false
  // "phân bổ 2.450 triệu đồng … Trong số 2.450 tỷ đồng nói trên": the words point back to it.
  if (/^\s*(?:nói|nêu|kể) trên(?!\p{sc=Latn})/iu.test(text.slice(b.end, b.end + 12))) return true
  const shared = [...one.words].filter((word) => other.words.has(word)).length
  // "tuyến kênh N3 dài 2.400 m … tuyến kênh N3 (2.400 km)": round as it may be, of one thing.
  if (one.sentence !== other.sentence && isOfOneName(text, one, other)) return true
  // "1,24 ha (12.400 m2) … 12.400 ha": the right size stands beside the first.
  if (isSaidTwice(one)) return shared > 0 || one.sentence.passage === other.sentence.passage
  return isRound(a)
    ? one.sentence === other.sentence && /dài|rộng|diện tích/iu.test([...one.words].join(' ')) && shared > 0
    : one.sentence === other.sentence || shared > 1 || isBesideSame(one, other)
}
