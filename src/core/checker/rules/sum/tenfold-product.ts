import { divide, type Exact, multiply } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { perWords } from '../../layers/numbers/per-words.ts'
import { familyOf } from '../../layers/numbers/plain-amounts.ts'
import { digitsOf, isWritten, powerBetween } from '../../layers/numbers/powers-of-ten.ts'
import { measures } from '../../layers/numbers/units.ts'
import { printAmount, printPlain, report } from '../../report.ts'
import type { Sentence, Understanding } from '../../understanding.ts'
import { isNamed, readEach } from './product.ts'
import { isPriceWrong, sayPrice } from './scaled-product.ts'

/** More numbers than these are no single reckoning. */
const most = 10

/** A price or share for each, with the words of what it is for: "hộ" and "tháng" of "59.000 đồng/hộ/tháng". */
interface Rate {
  amount: Amount
  each: string[]
}

/**
 * "1.900 màn, kinh phí 133 triệu đồng, đơn giá 700.000 đồng/cái", "50 tấn cho mỗi cây số … 175 kg để cứng hóa 3,5 km": the
 * total has the digits that the numbers make, and a power of ten lies between.
 */
export const checkTenfoldProducts = (read: Understanding): CheckFinding[] =>
  gather(listWindows(read), (amounts) => {
    const rates = gather(amounts, (amount) => readRate(read.text, amount) ?? [])
    return gather(rates, (rate) => judge(read, amounts, rate, rates)).slice(0, 1)
  })

/** The numbers of a sentence, with those of the sentence before where it alone has too few. */
const listWindows = ({ sentences }: Understanding): Amount[][] =>
  gather(sentences, (sentence, at) => {
    const before: Sentence | undefined = sentences[at - 1]
    const isApart = sentence.amounts.length > 0 && sentence.amounts.length < 3
    const amounts =
      isApart && before?.passage === sentence.passage
        ? [...before.amounts, ...sentence.amounts]
        : sentence.amounts
    return amounts.length > 2 && amounts.length <= most ? [amounts] : []
  })

const priced =
  /(?<!\p{sc=Latn})(?:định mức|mức|đơn giá|giá)(?:\s(?:hỗ trợ|chi|khoán|trợ cấp|thu|là|bình quân)){0,2}:?\s*$/iu
/** "giá trị sản xuất trên 1 ha đất canh tác đạt 135 triệu đồng" */
const onEach =
  /(?<!\p{sc=Latn})(?:mỗi|trên (?:1|01|một)|cứ (?:1|01|một))\s(?<each>\p{Ll}+[23²³]?(?:\s\p{Ll}+)?)(?:\s\p{Ll}+){0,5}\s$/u
/** "350 lượt khách mỗi ngày", "50 tấn xi măng cho mỗi cây số" */
const behind =
  /^(?:\s\p{Ll}+){0,3}?\s(?:cho\s|trên\s)?(?:mỗi|một)\s(?<each>\p{Ll}+(?:\s\p{Ll}+)?)(?=[\s,;.)]|$)/u

function readRate(text: string, amount: Amount): Rate | undefined {
  if (amount.hedge || amount.kind === 'percent' || amount.kind === 'points') return undefined
  const lead = text.slice(Math.max(0, amount.start - 50), amount.start)
  const inSlashes = perWords(text, amount)
  const said =
    onEach.exec(lead)?.groups?.each ??
    readEach(lead, amount) ??
    behind.exec(text.slice(amount.end, amount.end + 50))?.groups?.each
  // "6,2 tấn/ha" is a unit of its own.
  const ofField = amount.unit.endsWith('/ha') ? ['ha'] : []
  const each = [
    ...new Set([...inSlashes, ...ofField, ...(said && !said.includes('/') ? [said.toLowerCase()] : [])]),
  ]
  return each.length > 0 || (priced.test(lead) && amount.kind === 'money') ? { amount, each } : undefined
}

function judge(
  read: Understanding,
  amounts: readonly Amount[],
  rate: Rate,
  rates: readonly Rate[],
): CheckFinding[] {
  const { text } = read
  const totals = amounts.filter(
    (one) =>
      one.unit === rate.amount.unit.replace(/\/ha$/u, '') &&
      !one.per &&
      !one.hedge &&
      !rates.some(({ amount }) => amount === one),
  )
  const [total, ...others] = totals
  // Of several totals one cannot tell which is meant.
  if (!total || others.length > 0) return []
  const values = listProducts(text, amounts, rate)
  if (values.some((value) => isWritten(value, total))) return []
  // "4 tấn/ngày, 150 ngày … 600 tạ": of so few digits only another unit tells.
  const isAlike = total.unitText === rate.amount.unitText
  const value = values.find((made) => digitsOf(made) > (isAlike ? 1 : 0) && powerBetween(made, total))
  if (!value) return []
  return [
    isPriceWrong(text, rate.amount, total)
      ? sayPrice(text, total, { rate: rate.amount, value })
      : sayTotal(text, total, rate.amount, value),
  ]
}

/** What the price makes with all that it is for, and with how often it is paid. */
function listProducts(text: string, amounts: readonly Amount[], { amount, each }: Rate): Exact[] {
  const free = amounts.filter((one) => one !== amount && !one.per && !one.hedge)
  const groups =
    each.length > 0
      ? each.map((word) => gather(free, (one) => timesOf(text, one, word)))
      : [gather(free, (one) => (one.kind === 'count' && one.unit !== amount.unit ? [one.value] : []))]
  const named = groups.filter((group) => group.length > 0)
  if (named.length === 0) return []
  const times = gather(free, (one) => (isTime(text, one) ? [one.value] : []))
  const made = named.reduce<Exact[]>(
    (all, group) => gather(all, (value) => group.map((one) => multiply(value, one))),
    [amount.value],
  )
  return [...made, ...gather(made, (value) => times.map((one) => multiply(value, one)))]
}

const things = /^(?:cái|chiếc|bộ|quyển|cuốn|con|cây|suất|phần|đơn vị)$/u
const people = /^(?:người|khẩu|nhân khẩu|đối tượng|đồng chí|em|cháu|học sinh|học viên|lao động)$/u
const timeWords = /^(?:tháng|ngày|ngày đêm|năm|tuần|quý|đợt|lần|buổi|giờ|vụ|kỳ|học kỳ)$/u

/** How many of what the price is for an amount tells: 42 of "42 hộ" for "hộ", 3,5 of "3.500 m" for "km". */
function timesOf(text: string, one: Amount, word: string): Exact[] {
  const first = word.split(' ')[0] ?? word
  if (one.kind === 'measure') {
    const own = measures[word === 'cây số' ? 'km' : first]
    const [n, d] = own?.[1] ?? [1n, 1n]
    const times = own && own[0] === one.unit ? divide(one.value, { n, d }) : undefined
    return times ? [times] : []
  }
  if (timeWords.test(first) && isTime(text, one))
    return text
      .slice(one.end, one.end + 12)
      .trimStart()
      .startsWith(first)
      ? [one.value]
      : []
  if (one.kind !== 'count') return []
  const isPerson = people.test(word) || people.test(first)
  const isIt =
    isNamed(one, word) || (isPerson && familyOf(one.unit) === 'người') || (things.test(word) && !isHuman(one))
  return isIt ? [one.value] : []
}

const isHuman = ({ unit }: Amount): boolean => unit === 'hộ' || unit === 'lượt' || familyOf(unit) === 'người'

const isTime = (text: string, { kind, end }: Amount): boolean =>
  kind === 'bare' &&
  /^\s(?:tháng|ngày|năm|lần|tuần|đợt|quý|buổi|giờ)(?!\p{sc=Latn}|\s\d)/u.test(text.slice(end, end + 12))

function sayTotal(text: string, total: Amount, rate: Amount, value: Exact): CheckFinding {
  const inRate = divide(value, rate.size) ?? value
  const isMillions = total.kind === 'money' && value.n >= value.d * 1_000_000n
  const suggest = isMillions
    ? `${printPlain(divide(value, { n: 1_000_000n, d: 1n }) ?? value)} triệu đồng`
    : `${printPlain(inRate)} ${rate.unitText}`
  return report(text, 'unit-scale', 'error', total, {
    message: `Với mức ${printAmount(rate)} thì thành ${suggest}; ${printAmount(total)} có cùng các chữ số nhưng lệch 10, 100 hoặc 1.000 lần: có lẽ sai đơn vị hoặc sai dấu.`,
    suggest,
    related: [rate],
  })
}
