import { compare, type Exact } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { approximate, equals } from '../../layers/numbers/interval.ts'
import { perWords } from '../../layers/numbers/per-words.ts'
import { powerBetween } from '../../layers/numbers/powers-of-ten.ts'
import { isContrasted } from '../../layers/text/contrast.ts'
import { printAmount, report } from '../../report.ts'
import type { Sentence, Understanding } from '../../understanding.ts'

/** An amount with its significant digits and the words around it. */
interface Said {
  amount: Amount
  sentence: Sentence
  digits: string
  /** The two words right before it. */
  name: string
  words: Set<string>
  per: string[]
}

const empty = new Set(
  'là có đạt được của và xã toàn trong năm cho các với đã tổng về từ đến trên thực hiện triệu đồng tỷ nghìn số tiền vốn kinh phí mức'.split(
    ' ',
  ),
)
const term = /^(?:ngày|tuần|tháng|quý|năm|vụ)$/u
const otherwise =
  /(?<!\p{sc=Latn})(?:tăng|giảm|thêm|cùng kỳ|năm trước|năm ngoái|chênh lệch|tương đương|tức|hay|bằng|thấp hơn|cao hơn)(?!\p{sc=Latn})/iu

/**
 * Money told again in another sentence with the same digits and a power of ten between ("dự toán được duyệt là 1.250 triệu
 * đồng … so với dự toán 1.250 tỷ đồng"), or for a month instead of a year ("46,5 triệu đồng/người/năm … 46,5 triệu
 * đồng/người/tháng").
 */
export function findToldInTwoUnits({ text, sentences, isOtherPlace }: Understanding): CheckFinding[] {
  const byDigits = new Map<string, Said[]>()
  return gather(sentences, (sentence) =>
    gather(sentence.amounts, (amount): CheckFinding[] => {
      if (!/^(?:money|measure)$/u.test(amount.kind) || amount.clash || amount.hedge) return []
      const said = readSaid(text, sentence, amount)
      if (said.digits.length < 2 || isLeft(text, amount)) return []
      const key = `${amount.unit} ${said.digits}`
      const before = byDigits.get(key) ?? []
      byDigits.set(key, [...before.slice(-reach), said])
      if (before.some((one) => equals(one.amount.value, amount.value) && one.per.join() === said.per.join()))
        return []
      const first = before.find(
        (one) =>
          one.sentence !== sentence &&
          (amount.kind === 'money'
            ? isScaledApart(one, said) || isOfOtherTerm(one, said)
            : isWholeAgain(text, one, said)) &&
          !isContrasted(text, one, said) &&
          !isOtherPlace(one.amount.start, amount.start),
      )
      return first ? [say(text, first, said)] : []
    }),
  )
}

/** "Vốn chưa giải ngân 276 triệu đồng" of 2.760: what is left may well have the digits of all. */
const isLeft = (text: string, { start }: Amount): boolean =>
  /(?<!\p{sc=Latn})(?:chưa|còn(?: lại)?)(?:\s\p{Ll}+){0,4}\s*$/iu.test(
    text.slice(Math.max(0, start - 40), start),
  )

const [scaled, slack] = [1_000_000n, 0.05]

/**
 * "Huy động trên 96 tỷ đồng" over "đã bố trí 96.315 tỷ đồng": the round number of the title is the other one with a point for
 * its comma.
 */
export function findRoughlyTold({ text, sentences }: Understanding): CheckFinding[] {
  const money = gather(sentences, (sentence) =>
    gather(sentence.amounts, (amount) =>
      amount.kind === 'money' && !amount.per && !amount.clash && amount.scale >= scaled
        ? [{ amount, sentence }]
        : [],
    ),
  )
  const rough = money.filter(({ amount: { hedge, number } }) => hedge && number.text.length > 1)
  if (rough.length === 0) return []
  return gather(money, ({ amount, sentence }) => {
    if (amount.hedge || !/^\d{2,3}\.\d{3}$/.test(amount.number.text)) return []
    const right = { n: amount.value.n, d: amount.value.d * 1000n }
    const told = rough.find(
      (one) =>
        one.sentence !== sentence &&
        one.amount.unitText.toLowerCase() === amount.unitText.toLowerCase() &&
        isAbout(one.amount, right) &&
        (isTitle(one.sentence) || shareWords(one.sentence, sentence)),
    )
    if (!told || money.some((one) => one !== told && isAbout(told.amount, one.amount.value))) return []
    const suggest = printAmount(amount, right)
    return [
      report(text, 'unit-scale', 'error', amount, {
        message: `Chỗ khác ghi ${text.slice(told.amount.start, told.amount.end)}, ở đây ghi ${printAmount(amount)}, lớn hơn nghìn lần; có lẽ là ${suggest}.`,
        suggest,
        related: [told.amount],
      }),
    ]
  })
}

const isTitle = ({ text, start }: Sentence): boolean => start === 0 && !/\.\s*$/u.test(text)

const shareWords = (one: Sentence, other: Sentence): boolean => {
  const words = (text: string) => text.toLowerCase().match(/\p{sc=Latn}{2,}/gu) ?? []
  const own = new Set(words(one.text).filter((word) => !empty.has(word)))
  return new Set(words(other.text).filter((word) => own.has(word))).size > 2
}

/** Whether a rough number may be said of a value: "trên 96" of 96,3, "gần 97" of 96,8. */
function isAbout({ value, hedge }: Amount, exact: Exact): boolean {
  const off = approximate(exact) / approximate(value) - 1
  return hedge === 'at-least'
    ? off >= 0 && off < slack
    : hedge === 'at-most'
      ? off <= 0 && off > -slack
      : Math.abs(off) < slack
}

/** How many amounts of the same digits are looked back upon. */
const reach = 12

function readSaid(text: string, sentence: Sentence, amount: Amount): Said {
  const lead = text.slice(Math.max(sentence.start, amount.start - 110), amount.start)
  const tail = text.slice(amount.end, Math.min(sentence.end, amount.end + 40))
  const words = `${lead} ${tail}`.toLowerCase().match(/\p{sc=Latn}{2,}/gu) ?? []
  const named = (lead.split(/[,;:(.]/).at(-1) ?? '')
    .toLowerCase()
    .replace(/(?:\s(?:là|đạt|được duyệt|được phê duyệt|được giao))+\s*$/u, '')
    .match(/\p{sc=Latn}+/gu)
  return {
    amount,
    sentence,
    digits: amount.number.text.replace(/\D/g, '').replace(/^0+|0+$/g, ''),
    name: (named ?? []).slice(-2).join(' '),
    words: new Set(words.filter((word) => !empty.has(word))),
    per: perWords(text, amount),
  }
}

const isCapital = ({ text }: Sentence): boolean => /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text)

/** Three digits and more hardly agree by chance; two may, so that more must be alike. */
function isScaledApart(one: Said, other: Said): boolean {
  if (one.per.join() !== other.per.join() || !powerBetween(one.amount.value, other.amount)) return false
  if (otherwise.test(other.sentence.text.slice(0, other.amount.start - other.sentence.start))) return false
  const shared = [...one.words].filter((word) => other.words.has(word)).length
  const isNamed = one.name === other.name && one.name.includes(' ')
  if (one.digits.length > 2) return isNamed || shared > 1
  // "GIẢI NGÂN 9,7 TỶ ĐỒNG … số vốn 9.700 tỷ đồng": the comma has become a point.
  const isDotted =
    one.amount.unitText.toLowerCase() === other.amount.unitText.toLowerCase() &&
    one.amount.decimals > 0 &&
    /^\d{1,3}\.\d{3}$/.test(other.amount.number.text)
  return isDotted && (isCapital(one.sentence) || shared > 2)
}

const joining =
  /^(?:cho|của|tại|để|và|trên|theo|ở|với|đã|được|vào|về|từ|trong|nêu|này|phục|nhằm|do|cần|phải)$/u
const ofWhole = /(?<!\p{sc=Latn})(?:toàn bộ|tất cả|đủ|hết|cả)\s(?:\p{Ll}+\s){0,4}$/iu

/**
 * "Tổng diện tích mặt bằng 2,4 ha … đã san nền toàn bộ 2.400 m2 mặt bằng": all of a thing in another unit, with the digits of
 * the whole and another power of ten.
 */
function isWholeAgain(text: string, one: Said, other: Said): boolean {
  const [first, again] = [one.amount, other.amount]
  if (first.unitText === again.unitText || one.per.length > 0 || other.per.length > 0) return false
  if (!ofWhole.test(text.slice(Math.max(other.sentence.start, again.start - 40), again.start))) return false
  // "toàn bộ 1.250 kg ngô giống" is of another thing than "12,5 tấn gạo".
  const thing = /^\s(?<word>\p{Ll}+)/u.exec(text.slice(again.end, again.end + 16))?.groups?.word
  if (thing && !joining.test(thing) && !one.sentence.text.toLowerCase().includes(thing)) return false
  const power = powerBetween(first.value, again)
  return power !== undefined && [...one.words].some((word) => other.words.has(word))
}

/** The same sum for the same one, over another time: only with digits that do not agree by chance. */
function isOfOtherTerm(one: Said, other: Said): boolean {
  if (!equals(one.amount.value, other.amount.value) || one.digits.length < 3) return false
  const [a, b] = [one.per.at(-1) ?? '', other.per.at(-1) ?? '']
  if (a === b || !term.test(a) || !term.test(b)) return false
  const rest = [one, other].map(({ per }) => per.slice(0, -1).join())
  if (rest[0] && rest[1] && rest[0] !== rest[1]) return false
  return [...one.words].filter((word) => other.words.has(word)).length > 1
}

function say(text: string, first: Said, again: Said): CheckFinding {
  const isTerm = equals(first.amount.value, again.amount.value)
  const [told, said] = [first, again].map(({ amount, per }) =>
    per.length > 0 ? `${printAmount(amount)}/${per.join('/')}` : printAmount(amount),
  )
  const end = again.amount.end + (isTerm ? (again.amount.per?.length ?? 0) : 0)
  return report(
    text,
    'unit-scale',
    'error',
    { start: again.amount.start, end },
    {
      message: `Chỗ trước ghi ${told}, ở đây ghi ${said}: ${isTerm ? 'cùng một mức mà khác thời gian' : `${compare(first.amount.value, again.amount.value) < 0 ? 'lớn' : 'nhỏ'} hơn 10, 100 hoặc 1.000 lần`}.`,
      suggest: told ?? printAmount(first.amount),
      related: [first.amount],
    },
  )
}
