import { compare, divide, type Exact, multiply, whole } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { equals } from '../../layers/numbers/interval.ts'
import { printAmount, printLike, printPlain, report } from '../../report.ts'
import type { Sentence, Understanding } from '../../understanding.ts'
import { isNamed, readEach } from './product.ts'

/** More numbers than these are no single reckoning. */
const most = 12
const thousands: readonly Exact[] = [
  whole(1000),
  whole(1_000_000),
  { n: 1n, d: 1000n },
  { n: 1n, d: 1_000_000n },
]

/**
 * "6 lớp, mỗi lớp 15 triệu đồng, hết 90 tỷ đồng", "168 hộ, mức 59.000 đồng/hộ/tháng, tổng 29.736 triệu đồng (… x 3 tháng)":
 * a sum that is exactly a thousand or a million times what the numbers of its sentence make, whatever the words. Where the
 * sum stands first, the price behind it may be the wrong one: "38,5 triệu đồng cho 11 khu, bình quân mỗi khu 3,5 tỷ đồng".
 */
export const checkScaledProducts = (read: Understanding): CheckFinding[] => [
  ...findInSentences(read),
  ...findApart(read),
]

/** "sửa chữa 30 triệu đồng/nhà. Đã chi cho … 08 nhà sửa chữa 240 nghìn đồng": the price stands in a sentence before. */
const findApart = ({ text, passages }: Understanding): CheckFinding[] =>
  gather(passages, ({ sentences }) =>
    gather(sentences, (sentence, place) => {
      const rates = gather(sentences.slice(Math.max(0, place - 2), place), (one) =>
        one.amounts.filter((rate) => rate.kind === 'money' && isRate(text, one, rate)),
      )
      if (rates.length === 0 || rates.length > most) return []
      return gather(sentence.amounts, (total, at) => {
        const count = sentence.amounts[at - 1]
        if (count?.kind !== 'count' || count.per || total.kind !== 'money' || total.per || total.hedge)
          return []
        if (!/^[\p{sc=Latn}\s]{0,40}$/u.test(text.slice(count.end, total.start))) return []
        const made = rates
          .filter((rate) => isNamed(count, nameOf(text, rate)))
          .map((rate) => ({ rate, value: multiply(count.value, rate.value) }))
        if (made.some(({ value }) => equals(value, total.value))) return []
        const found = made.find(({ value }) =>
          thousands.some((factor) => equals(multiply(value, factor), total.value)),
        )
        return found ? [say(text, total, found)] : []
      })
    }),
  )

/** What a price is for: "500 triệu đồng/thôn", "mỗi thôn 500 triệu đồng"; a word or two. */
const nameOf = (text: string, rate: Amount): string =>
  rate.per?.slice(1).trim() ?? readEach(text.slice(Math.max(0, rate.start - 40), rate.start), rate) ?? ''

const findInSentences = ({ text, sentences }: Understanding): CheckFinding[] =>
  gather(sentences, (sentence) => {
    const { amounts } = sentence
    if (amounts.length < 3 || amounts.length > most) return []
    const rates = amounts.filter((one) => isRate(text, sentence, one))
    const made = gather(rates, (rate) => listProducts(text, sentence, rate).map((value) => ({ rate, value })))
    // What the numbers make is told already.
    const open = made.filter(({ value }) => !amounts.some((one) => equals(one.value, value)))
    return gather(amounts, (total) => {
      const alike = open.filter(({ rate }) => rate.unit === total.unit && !rates.includes(total))
      if (total.per || total.hedge) return []
      const found = alike.find(({ value }) =>
        thousands.some((factor) => equals(multiply(value, factor), total.value)),
      )
      if (!found) return []
      return [isPriceWrong(text, found.rate, total) ? sayPrice(text, total, found) : say(text, total, found)]
    })
  })

const priced =
  /(?<!\p{sc=Latn})(?:mỗi\s[^,;.]{1,40}|(?:định\s)?mức(?: hỗ trợ| chi| khoán| trợ cấp)?(?: là)?|đơn giá(?: là)?:?|[x×*])\s*$/iu

/** "59.000 đồng/hộ/tháng", "mỗi lớp 15 triệu đồng", "x 59.000 đồng". */
function isRate(text: string, { start }: Sentence, amount: Amount): boolean {
  const { kind, hedge, per } = amount
  if ((kind !== 'money' && kind !== 'measure') || hedge) return false
  return per !== undefined || priced.test(text.slice(Math.max(start, amount.start - 50), amount.start))
}

/** What the price makes with each number it may be for, and with the times it is paid. */
function listProducts(text: string, { amounts, start }: Sentence, rate: Amount): Exact[] {
  const each = readEach(text.slice(Math.max(start, rate.start - 40), rate.start), rate)
    ?.split('/')[0]
    ?.trim()
  const counts = amounts.filter(
    (one) =>
      !one.per &&
      !one.hedge &&
      one.unit !== rate.unit &&
      (one.kind === 'count'
        ? each === undefined || isNamed(one, each) || isHome(one, each)
        : one.kind === 'measure' && each?.split(' ')[0] === one.unitText),
  )
  const times = amounts.filter(
    ({ kind, end }) =>
      kind === 'bare' &&
      /^\s(?:tháng|ngày|năm|lần|tuần|đợt|quý)(?!\p{sc=Latn}|\s\d)/u.test(text.slice(end, end + 12)),
  )
  // "4,2 tấn/ngày; trong quý II (91 ngày) thu gom 382,2 tấn": so much each day, for so many days.
  const spans = times.filter(({ end }) => {
    const unit = /^\s(\p{sc=Latn}+)/u.exec(text.slice(end, end + 12))?.[1]
    return rate.per !== undefined && rate.per.replace(/^\/\s?/, '') === unit
  })
  const overTime = spans.map(({ value }) => multiply(value, rate.value))
  return overTime.concat(
    gather(counts, (count) => {
      const once = multiply(divide(count.value, count.size) ?? count.value, rate.value)
      return [once, ...times.map(({ value }) => multiply(once, value))]
    }),
  )
}

/** "27 hộ nghèo, mỗi nhà 60 triệu đồng": a house for each household. */
const isHome = ({ unit }: Amount, each: string): boolean => unit === 'hộ' && /^(?:nhà|căn|ngôi)/u.test(each)

/**
 * A price told behind its sum that is more than all of it, or that has lost the noughts of a sum written in full; an average
 * is made of its sum.
 */
export const isPriceWrong = (text: string, rate: Amount, total: Amount): boolean =>
  rate.start > total.start &&
  (compare(rate.value, total.value) >= 0 ||
    (total.scale === 1n && rate.scale === 1n && total.value.n >= total.value.d * 1_000_000_000n) ||
    /(?<!\p{sc=Latn})(?:bình quân|trung bình)(?!\p{sc=Latn})[^;.\d]*$/iu.test(
      text.slice(total.end, rate.start),
    ))

/** The price as it must be for the sum. */
export function sayPrice(
  text: string,
  total: Amount,
  { rate, value }: { rate: Amount; value: Exact },
): CheckFinding {
  const right = divide(multiply(rate.value, total.value), value) ?? rate.value
  const inTotal = printLike({ ...rate, size: total.size, unitText: total.unitText }, right)
  const suggest = inTotal === rate.number.text ? `${inTotal} ${total.unitText}` : printAmount(rate, right)
  return report(text, 'unit-scale', 'error', rate, {
    message: `${printAmount(rate)} lệch đúng ${timesOff(right, rate.value)} lần so với tổng ${printAmount(total)}: phải là ${suggest}.`,
    suggest,
    related: [total],
  })
}

/** By how much two numbers that are a power of a thousand apart differ, in words. */
const timesOff = (one: Exact, other: Exact): string =>
  [whole(1000), { n: 1n, d: 1000n }].some((factor) => equals(multiply(one, factor), other))
    ? 'nghìn'
    : 'triệu'

function say(text: string, total: Amount, { rate, value }: { rate: Amount; value: Exact }): CheckFinding {
  const million = whole(1_000_000)
  const isMoney = total.kind === 'money' && value.n >= value.d * 1_000_000n
  const suggest = isMoney
    ? `${printPlain(divide(value, million) ?? value)} triệu đồng`
    : `${printPlain(divide(value, rate.size) ?? value)} ${rate.unitText}`
  return report(text, 'unit-scale', 'error', total, {
    message: `Với mức ${printAmount(rate)} thì thành ${suggest}; ${printAmount(total)} lệch đúng ${timesOff(value, total.value)} lần: sai đơn vị hoặc dấu.`,
    suggest,
    related: [rate],
  })
}
