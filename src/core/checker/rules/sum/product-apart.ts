import { compare, divide, type Exact, multiply, whole } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { approximate } from '../../layers/numbers/interval.ts'
import { printAmount, printPlain, report } from '../../report.ts'
import type { Sentence, Understanding } from '../../understanding.ts'
import { findPairedProducts } from './paired-products.ts'
import { eachOf, isNamed, isSlipOf, isTotal, judge, type Product, readEach } from './product.ts'
import { isPriceWrong, sayPrice } from './scaled-product.ts'

/** Products whose total or price is said a sentence before, or before what is counted. */
export function checkProductsApart(read: Understanding): CheckFinding[] {
  const single = gather(read.sentences, (sentence, at) => {
    const before = read.sentences[at - 1]
    return sentence.amounts.length < 3
      ? [...findEachBefore(read, sentence, before), ...findPriceBehind(read, sentence, before)]
      : [...findEachBehind(read, sentence), ...findEachFirst(read, sentence)]
  })
  return [...single, ...findPairedProducts(read)]
}

const rateBefore =
  /mỗi\s+(?<each>\p{Ll}+)\s(?:\p{sc=Latn}+\s){0,12}?(?:được|nhận|hỗ trợ|cấp|mức|giao|trồng|đóng góp)\s(?:\p{Ll}+\s){0,4}$/iu

/** "Mỗi hộ được hỗ trợ 5 triệu đồng. Đã chi trả cho 42 hộ với tổng số tiền 210 triệu đồng." */
function findEachBefore(
  read: Understanding,
  sentence: Sentence,
  before: Sentence | undefined,
): CheckFinding[] {
  const { text } = read
  const [count, total, ...others] = sentence.amounts
  const [rate, ...more] = before?.amounts ?? []
  if (!before || !rate || !count || !total || others.length + more.length > 0) return []
  if (before.passage !== sentence.passage || rate.unit !== total.unit || rate.per || count.kind !== 'count')
    return []
  const each = rateBefore.exec(text.slice(before.start, rate.start))?.groups?.each
  const isSaid = isTotal(text.slice(count.end, total.start).slice(-32))
  if (!each || !isSaid || !isNamed(count, each.toLowerCase()) || rate.hedge || count.hedge) return []
  return sayMisscaled(read, { count, rate, total }) ?? judge(read, { count, rate, total })
}

/** "15 triệu đồng/hộ cho 22 hộ là 330 triệu đồng": the price first. */
function findEachFirst(read: Understanding, { amounts }: Sentence): CheckFinding[] {
  const { text } = read
  return gather(amounts, (rate, at) => {
    const [count, total] = [amounts[at + 1], amounts[at + 2]]
    const each = eachOf(rate)
    if (!count || !total || !each || total.per || rate.unit !== total.unit || rate.hedge || count.hedge)
      return []
    if (amounts.some((one) => one !== rate && one.per === rate.per && one.unit === rate.unit)) return []
    const isFor = /^[/\p{sc=Latn}\s]{0,24}\s(?:cho|với|nhân với|x|×)\s*$/iu.test(
      text.slice(rate.end, count.start),
    )
    const lead = text.slice(count.end, total.start)
    const isSaid = /^[^;.()\d]{0,30}(?:là|hết|=)\s*$/u.test(lead) || (lead.length < 40 && isTotal(lead))
    if (!isFor || !isSaid || count.kind !== 'count' || !isNamed(count, each)) return []
    const product = { count, rate, total }
    const ratio = approximate(multiply(count.value, rate.value)) / approximate(total.value)
    return sayMisscaled(read, product) ?? (ratio > 0.4 && ratio < 2.5 ? judge(read, product) : [])
  })
}

/** "2.900 kg gạo cho 145 hộ, định mức 20 kg/hộ": only a slip or a scale is told. */
function findEachBehind(read: Understanding, { amounts }: Sentence): CheckFinding[] {
  const { text } = read
  return gather(amounts, (total, at) => {
    const [count, rate] = [amounts[at + 1], amounts[at + 2]]
    const lead = count && rate ? text.slice(count.end, rate.start) : ''
    const each = rate && readEach(lead, rate)
    if (!count || !rate || !each || total.per || rate.unit !== total.unit || rate.hedge || count.hedge)
      return []
    const isFor = /(?<!\p{sc=Latn})(?:cho|hỗ trợ)\s*$/iu.test(text.slice(total.end, count.start))
    if (!isFor || count.kind !== 'count' || !isNamed(count, each)) return []
    const product = { count, rate, total }
    const scaled = sayMisscaled(read, product)
    const value = multiply(divide(count.value, count.size) ?? count.value, rate.value)
    if (scaled && isPriceWrong(text, rate, total)) return [sayPrice(text, total, { rate, value })]
    const isBracket = /^[^,;()]{0,60}\(\s*mỗi\s/iu.test(lead)
    return (
      scaled ?? (isBracket || isSlipOf(total, multiply(count.value, rate.value)) ? judge(read, product) : [])
    )
  })
}

/** "trọng lượng 2.100 kg. Mức hỗ trợ 38.000 đồng/kg, tổng số tiền là 79,8 triệu đồng.": only a slip or a scale is told. */
function findPriceBehind(
  read: Understanding,
  sentence: Sentence,
  before: Sentence | undefined,
): CheckFinding[] {
  const { text } = read
  const [rate, total, ...others] = sentence.amounts
  const each = rate && eachOf(rate)
  if (!before || !rate || !total || others.length > 0 || !each || rate.unit !== total.unit || total.per)
    return []
  const counts = before.amounts.filter((one) => !one.per && !one.hedge && isNamed(one, each))
  const [count] = counts
  const isSaid =
    isTotal(text.slice(rate.end, total.start).slice(-60)) || /tổng/iu.test(text.slice(rate.end, total.start))
  if (!count || counts.length > 1 || before.passage !== sentence.passage || !isSaid || rate.hedge) return []
  const scaled = sayMisscaled(read, { count, rate, total })
  if (scaled) return scaled
  const inUnit = { ...count, value: divide(count.value, count.size) ?? count.value }
  return isSlipOf(total, multiply(inUnit.value, rate.value))
    ? judge(read, { count: inUnit, rate, total })
    : []
}

/** A total that is the product a thousand times over, or less. */
function sayMisscaled({ text }: Understanding, { count, rate, total }: Product): CheckFinding[] | undefined {
  const value = multiply(divide(count.value, count.size) ?? count.value, rate.value)
  const isScaled = [whole(1000), whole(1_000_000), { n: 1n, d: 1000n }].some(
    (factor) => compare(multiply(value, factor), total.value) === 0,
  )
  if (!isScaled) return undefined
  const suggest = sayMoney(value, rate)
  return [
    report(text, 'unit-scale', 'error', total, {
      message: `${printAmount(count)} × ${printAmount(rate)} là ${suggest}, không phải ${printAmount(total)}.`,
      arithmetic: `${count.number.text} × ${printAmount(rate)} = ${suggest}`,
      suggest,
      related: [count, rate],
    }),
  ]
}

/** In millions when there are any. */
function sayMoney(value: Exact, { kind, size, unitText }: Amount): string {
  const million = whole(1_000_000)
  if (kind === 'money' && compare(value, million) >= 0)
    return `${printPlain(divide(value, million) ?? value)} triệu đồng`
  return `${printPlain(divide(value, size) ?? value)} ${unitText}`
}
