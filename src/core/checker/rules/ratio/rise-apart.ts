import { add, compare, divide, type Exact, subtract, whole } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { readTime } from '../../layers/claims/changes.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { absolute, point, zero } from '../../layers/numbers/interval.ts'
import { familyOf } from '../../layers/numbers/plain-amounts.ts'
import { fits } from '../../layers/numbers/rates.ts'
import type { Sentence, Understanding } from '../../understanding.ts'
import { sayRise } from './rise.ts'

/** A number of a paragraph with the words of its clause on both sides. */
interface Told {
  amount: Amount
  words: Set<string>
  sentence: Sentence
  isAside: boolean
}

const turned =
  /(?:^|[,;:(]\s?|\s(?:và|còn|nhưng|trong đó)\s)(?<name>\p{sc=Latn}+(?:\s[\p{sc=Latn}\d]+){1,9}?)(?:\s(?:đã|ước|cũng|đều|tiếp tục|chỉ))?\s(?<turn>tăng|giảm)(?:\s(?:thêm|được|khá|mạnh|nhẹ))?\s*$/iu
/** "254 người (tương ứng tăng 20%)", "254 người, tức 20%": the same said as a rate. */
const sameAsRate =
  /^\s*[,(]?\s*(?:(?:tương ứng|tương đương|tức|hay|bằng|đạt tỷ lệ|tỷ lệ)(?:\s(?:với|là|mức|khoảng))?)?\s*(?:tăng|giảm|mức tăng|mức giảm)?\s*$/iu
const asideWords =
  /(?<!\p{sc=Latn})(?:kế hoạch|chỉ tiêu|dự toán|mục tiêu|trong đó|riêng|bình quân|mỗi|tăng|giảm|thêm|lũy kế)(?!\p{sc=Latn})/iu

/**
 * "1.270 người tham gia BHXH tự nguyện. So với năm trước, số tham gia tự nguyện tăng 254 người (20%)", "doanh thu 84 tỷ đồng.
 * Năm 2023 doanh thu 70 tỷ đồng; như vậy doanh thu tăng 25%": what has risen is told apart, in the words of the rise.
 */
export function checkRisesApart(read: Understanding): CheckFinding[] {
  const agreed = new Set(
    gather(read.agreements, ({ rule, figures }) =>
      rule === 'ratio' || rule === 'rounding' ? figures.map(({ start }) => start) : [],
    ),
  )
  return gather(read.passages, ({ sentences }) => {
    if (!sentences.some(({ text }) => text.includes('%') && /tăng|giảm/iu.test(text))) return []
    const told = gather(sentences, (sentence) => listTold(read.text, sentence))
    return gather(sentences, (sentence) =>
      gather(sentence.amounts, (rate, at) =>
        rate.kind !== 'percent' || rate.unit !== '%' || rate.hedge || agreed.has(rate.start)
          ? []
          : judge(read, sentence, rate, at, told),
      ),
    )
  })
}

function listTold(text: string, sentence: Sentence): Told[] {
  const { amounts, start, end } = sentence
  return gather(amounts, (amount, at) => {
    if (amount.per || !/^(?:count|money|measure)$/u.test(amount.kind)) return []
    const lead = cutLast(text.slice(amounts[at - 1]?.end ?? start, amount.start))
    const tail =
      text.slice(amount.number.end, Math.min(end, amounts[at + 1]?.start ?? end)).split(ends)[0] ?? ''
    return [
      {
        amount,
        words: wordsOf(`${lead} ${tail}`),
        sentence,
        isAside: asideWords.test(lead) || /^\s*$/u.test(lead + tail),
      },
    ]
  })
}

const ends = /[,;.:()]|\svà\s/u
const cutLast = (lead: string): string => lead.split(ends).at(-1) ?? ''

const empty = new Set(
  'như vậy thế do theo đó qua so với trước cùng kỳ khi còn nay số tổng có là của và đạt được ước đã toàn trong các về từ nay năm lượng tỷ đồng triệu'.split(
    ' ',
  ),
)
const wordsOf = (words: string): Set<string> =>
  new Set((words.toLowerCase().match(/\p{sc=Latn}+/gu) ?? []).filter((word) => !empty.has(word)))

function judge(
  read: Understanding,
  sentence: Sentence,
  rate: Amount,
  at: number,
  all: readonly Told[],
): CheckFinding[] {
  const { text } = read
  const [before, last] = [sentence.amounts[at - 2], sentence.amounts[at - 1]]
  const isSame =
    last !== undefined && last.kind !== 'percent' && sameAsRate.test(text.slice(last.end, rate.start))
  const place = isSame ? last : rate
  const from = (isSame ? before : last)?.end ?? sentence.start
  const { name, turn } = turned.exec(text.slice(from, place.start))?.groups ?? {}
  if (!name || !turn) return []
  const words = [...wordsOf(name.replace(/\s(?:năm|quý|tháng)\s[\dIVX/]+/giu, ' '))]
  if (words.length === 0) return []
  const told = all.filter(({ amount }) => amount.end <= place.start && !(isSame && amount === last))
  const named = told.filter((one) => !one.isAside && words.every((word) => one.words.has(word)))
  // "trồng 612 ha rừng, năm 2024 trồng 540 ha. Diện tích trồng mới tăng 15,3%": there is nothing else to be meant.
  const sole =
    told.length === 2 && words.filter((word) => told[0]?.words.has(word)).length * 2 >= words.length
      ? told
      : named
  const values = isSame
    ? byDifference(
        last,
        named.filter((one) => !isEarlier(text, one)),
        turn,
      )
    : byTime(read, sole, turn)
  if (!values) return []
  const { old, now } = values
  const risen = riseOf(now, old)
  if (!risen) return []
  if (fits(rate, point(risen))) return read.agree('ratio', rate, now, old)
  // Only the rate of what there is now is surely the fault; before it may be told elsewhere.
  const ofNow = isSame && divide(last.value, now.value)
  if (isSame && !(ofNow && fits(rate, point(ofNow)))) return []
  return isOtherwise(rate, values, told, isSame ? last : undefined) ? [] : [sayRise(text, rate, old, now)]
}

const riseOf = (now: Amount, old: Amount): Exact | undefined => {
  const level = compare(old.value, zero) > 0 ? divide(now.value, old.value) : undefined
  return level && absolute(subtract(level, whole(1)))
}

interface Values {
  old: Amount
  now: Amount
}

/** "So với cùng kỳ (tiếp nhận 1.705 hồ sơ)": what there was before. */
const isEarlier = (text: string, { amount: { start } }: Told): boolean =>
  /so với|cùng kỳ|(?:năm|kỳ) (?:trước|ngoái)/iu.test(
    text
      .slice(Math.max(0, start - 60), start)
      .split(/[.;]\s/u)
      .at(-1) ?? '',
  )

/** What was there before, from what there is now and by how much it has changed. */
function byDifference(gap: Amount, named: readonly Told[], turn: string): Values | undefined {
  const [one, ...more] = named.filter(({ amount }) => familyOf(amount.unit) === familyOf(gap.unit))
  if (!one || more.length > 0 || one.amount.hedge || gap.hedge || gap.scale !== one.amount.scale)
    return undefined
  const now = one.amount
  const value = turn.toLowerCase() === 'tăng' ? subtract(now.value, gap.value) : add(now.value, gap.value)
  return compare(value, zero) > 0 ? { now, old: { ...now, value } } : undefined
}

/** "6 tháng đầu năm 2024" is held against no whole year. */
const partOfYear =
  /(?<!\p{sc=Latn})(?:\d{1,2}\s)?(?:tháng|quý|vụ|đợt|học kỳ|tuần)(?:\s[\dIVX]+)?(?!\p{sc=Latn})/iu

/** The two numbers of one name, of two years. */
function byTime(
  { text, isOtherPlace }: Understanding,
  named: readonly Told[],
  turn: string,
): Values | undefined {
  const [first, second, ...more] = named
  if (!first || !second || more.length > 0 || first.amount.unit !== second.amount.unit) return undefined
  if (first.amount.hedge || second.amount.hedge) return undefined
  const [a, b] = [first, second].map(({ amount, sentence }) =>
    readTime(text.slice(sentence.start, amount.start)),
  )
  if (a === undefined || b === undefined || a === b) return undefined
  const [span, other] = [first, second].map(({ amount, sentence }) =>
    partOfYear.exec(text.slice(sentence.start, amount.start))?.[0].toLowerCase(),
  )
  if (span !== other || isOtherPlace(first.amount.start, second.amount.start)) return undefined
  const [old, now] = a < b ? [first.amount, second.amount] : [second.amount, first.amount]
  return compare(now.value, old.value) > 0 === (turn.toLowerCase() === 'tăng') ? { old, now } : undefined
}

/** Whether two other numbers of the paragraph give the rate. */
function isOtherwise(rate: Amount, { now }: Values, told: readonly Told[], gap: Amount | undefined): boolean {
  const alike = told.filter(({ amount }) => familyOf(amount.unit) === familyOf(now.unit))
  return alike.some(({ amount: one }) => {
    const share = gap && divide(gap.value, one.value)
    // "254 của 1.270": a rise held against what there is now is the fault itself.
    if (share && fits(rate, point(share)) && compare(one.value, now.value) !== 0) return true
    return alike.some(({ amount: other }) => {
      const risen = one === other ? undefined : riseOf(one, other)
      return risen !== undefined && fits(rate, point(risen))
    })
  })
}
