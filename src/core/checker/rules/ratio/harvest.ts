import { add, compare, divide, multiply, subtract, whole } from '../../../exact.ts'
import { printNumber } from '../../../vietnamese/numbers.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { absolute } from '../../layers/numbers/interval.ts'
import { findSlip, printAmount, printLike, report } from '../../report.ts'
import type { Sentence, Understanding } from '../../understanding.ts'
import { isRounded, judge, type Product } from '../sum/product.ts'

/** Area, yield and harvest of one crop, in the orders they are told in, each crop up to the next semicolon. */
export function checkHarvests(read: Understanding): CheckFinding[] {
  const { text } = read
  return gather(read.sentences, (sentence) =>
    gather(sentence.amounts, (rate, at) => {
      const found = isYield(rate) ? findCrop(text, sentence, at) : undefined
      if (!found) return []
      const { area, total } = found
      const count = { ...area, value: divide(area.value, area.size) ?? area.value }
      const product = { count, rate, total }
      const misscaled = findMisscaled(text, product)
      if (misscaled) return [misscaled]
      // A yield is rounded, and with it the harvest that it gives.
      const rounded = multiply(count.value, { n: rate.step.n, d: rate.step.d * 2n })
      const slack = add(rounded, { n: total.step.n, d: total.step.d * 2n })
      const exact = multiply(count.value, rate.value)
      // 840 ha of 5,6 tấn are 4.704 tấn; 4.740 would be right to a tenth, and is the same with two digits exchanged.
      const isSwapped =
        total.start > rate.start && findSlip(total.number.text, printLike(total, exact)) === 'đảo hai chữ số'
      // What is expected is told in round numbers: of them only exchanged digits tell.
      const near = printNumber(divide(exact, total.size) ?? exact, { decimals: total.decimals })
      const isExchanged = total.start > rate.start && findSlip(total.number.text, near) === 'đảo hai chữ số'
      const isExpected = /(?<!\p{sc=Latn})ước(?!\p{sc=Latn})/iu.test(
        text.slice(Math.max(sentence.start, area.start - 40), Math.max(rate.end, total.end)),
      )
      // 820 ha of 54,5 tạ are 4.469 tấn: 4.669 is that with one digit wrong, and too far off for a round number.
      const isMistyped =
        total.start > rate.start &&
        near.replace(/\D/g, '').length > 3 &&
        findSlip(total.number.text, near) === 'sai một chữ số' &&
        compare(absolute(subtract(exact, total.value)), multiply(total.value, { n: 1n, d: 50n })) > 0
      if (isExpected && !isExchanged && !isMistyped) return []
      if (!isSwapped && isRounded(exact, total.value, slack)) return read.agree('sum', rate, count, total)
      return total.start > rate.start ? judge(read, product) : [sayYield(text, product)]
    }),
  )
}

const weight = /^(?:tấn|tạ|kg)$/iu
const isYield = ({ per, unitText }: Amount): boolean =>
  per?.replace(/\s/g, '') === '/ha' && weight.test(unitText)
const isRise = (text: string, { start }: Amount): boolean =>
  /(?:vượt|tăng|giảm|hụt|thêm)\s*(?:thêm|được)?\s*$/iu.test(text.slice(Math.max(0, start - 14), start))
/** "412 ha, đạt 103% kế hoạch (400 ha)". */
export const isPlanned = (text: string, { start }: Amount): boolean =>
  /(?:kế hoạch|chỉ tiêu|KH)[^,;.()]{0,20}\(\s*$/u.test(text.slice(Math.max(0, start - 36), start))
const isArea = (one: Amount | undefined): one is Amount =>
  one !== undefined && !one.per && one.unitText === 'ha'
const isHarvest = (one: Amount | undefined): one is Amount =>
  one !== undefined && !one.per && weight.test(one.unitText)

/** "33/31,5 ha, vượt 1,5 ha so với kế hoạch": the area is the number above; the rise is none. */
const withoutPlans = (text: string, { amounts, fractions }: Sentence): Amount[] =>
  amounts
    .filter(({ start }) => !fractions.some(({ top }) => top.start === start))
    .map((one) => fractions.find(({ bottom }) => bottom.start === one.start)?.top ?? one)
    .filter((one) => !(isArea(one) && (isRise(text, one) || isPlanned(text, one))))

/**
 * "diện tích 30 ha, năng suất 18 tạ/ha, sản lượng 54 tấn", or area and harvest before the yield: "thu hoạch 30 ha, sản
 * lượng 54 tấn, năng suất 18 tạ/ha".
 */
function findCrop(
  text: string,
  sentence: Sentence,
  place: number,
): { area: Amount; total: Amount } | undefined {
  const { start } = sentence
  const yielding = sentence.amounts[place]
  const amounts = withoutPlans(text, sentence)
  const at = yielding ? amounts.indexOf(yielding) : -1
  const [further, before, rate, behind] = [amounts[at - 2], amounts[at - 1], amounts[at], amounts[at + 1]]
  if (!rate) return undefined
  const isOne = (from: Amount, to: Amount) =>
    !/[;.]\s/.test(text.slice(from.end, to.start)) &&
    !/kế hoạch/iu.test(text.slice(Math.max(start, from.start - 40), to.start))
  const isLed = (words: RegExp, one: Amount, from: number) => words.test(text.slice(from, one.start))
  const last = amounts[at + 2]
  if (isHarvest(behind) && isArea(last)) {
    // "Năng suất 52 tạ/ha, sản lượng 1.560 tấn trên diện tích 300 ha"
    const isSaid = /^\s*(?:trên|với|từ)\s+(?:tổng\s+)?diện tích\s*(?:là\s*)?$/iu.test(
      text.slice(behind.end, last.start),
    )
    const isLedBy = isLed(/sản lượng[^,;]{0,12}$/iu, behind, rate.end)
    if (isSaid && isLedBy && isOne(rate, behind)) return { area: last, total: behind }
  }
  if (isArea(behind) && isHarvest(last)) {
    // "Năng suất 52 tạ/ha trên diện tích 300 ha; sản lượng đạt 1.560 tấn"
    const isSaid =
      /^(?:\s*\/\s?ha)?(?:\s+(?:trên|với|từ)\s+(?:tổng\s+)?diện tích\s[\p{sc=Latn}\s]{0,20}|,\s+diện tích\s(?:(?:gieo trồng|gieo cấy|thu hoạch|canh tác|là|đạt)\s){0,2})$/iu.test(
        text.slice(rate.end, behind.start),
      )
    const isLedBy = isLed(/^[^.;]{0,20}[,;][^,;]{0,12}sản lượng[^,;]{0,12}$/iu, last, behind.end)
    if (isSaid && isLedBy) return { area: behind, total: last }
  }
  if (!before) return undefined
  const isYieldSaid = isLed(/năng suất[^,;]*$/iu, rate, before.end)
  if (isArea(before) && isHarvest(behind)) {
    const isSaid = isYieldSaid && isLed(/sản lượng[^,;]{0,12}$/iu, behind, rate.end)
    return isSaid && isOne(before, behind) ? { area: before, total: behind } : undefined
  }
  const [area, total] = isArea(further) ? [further, before] : [before, further]
  if (!isArea(area) || !isHarvest(total) || !further || !isYieldSaid || !isOne(further, rate))
    return undefined
  const from = total === further ? Math.max(start, total.start - 60) : area.end
  return isLed(/(?:sản lượng|thu (?:hoạch )?được)[^,;]*$/iu, total, from) ? { area, total } : undefined
}

/** A yield behind its harvest: it was calculated, so it is the one to put right. */
function sayYield(text: string, { count, rate, total }: Product): CheckFinding {
  const exact = divide(total.value, multiply(count.value, rate.size)) ?? total.value
  const right = printNumber(exact, { decimals: Math.max(rate.decimals, 1), trailingZeros: 'trim' })
  const slip = findSlip(rate.number.text, right)
  return report(text, 'ratio', 'error', rate, {
    message: `${printAmount(total)} trên ${text.slice(count.start, count.end)} là ${right} ${rate.unitText}/ha, không phải ${printAmount(rate)}/ha${slip ? ` (có thể ${slip})` : ''}.`,
    arithmetic: `${printLike(total, total.value)} ${total.unitText} ÷ ${count.number.text} ha = ${right} ${rate.unitText}/ha`,
    suggest: `${right} ${rate.unitText}`,
    related: [count, total],
  })
}

const heavier: Record<string, string> = { 'tấn/ha': 'tạ/ha', 'tạ/ha': 'tấn/ha' }

/** Yield or harvest ten times off: the one whose unit, exchanged for its neighbour's, makes all fit. */
export function findMisscaled(text: string, { count, rate, total }: Product): CheckFinding | undefined {
  const value = multiply(count.value, rate.value)
  const ratio = divide(value, total.value)
  if (!ratio) return undefined
  const isTenfold = [whole(10), { n: 1n, d: 10n }, whole(1000), { n: 1n, d: 1000n }].find((power) =>
    isRounded(value, multiply(total.value, power), multiply(total.step, power)),
  )
  if (!isTenfold) return undefined
  const times = printNumber(isTenfold.n > 1n ? isTenfold : { n: isTenfold.d, d: isTenfold.n })
  // No crop here gives thirty tonnes of grain a hectare; a yield so high is in the wrong unit.
  const isTooHigh = /^tấn$/iu.test(rate.unitText) && compare(rate.value, whole(30_000)) > 0
  const wrong = isTooHigh ? rate : total
  const suggest = isTooHigh ? `${rate.number.text} ${heavier['tấn/ha']}` : printAmount(total, value)
  return report(text, 'unit-scale', 'error', wrong, {
    message: `${text.slice(count.start, count.end)} với năng suất ${text.slice(rate.start, rate.end)}/ha cho ${printAmount(total, value)}, lệch đúng ${times} lần so với ${printAmount(total)}: sai đơn vị hoặc dấu; có lẽ là ${suggest}.`,
    suggest,
    related: isTooHigh ? [count, total] : [count, rate],
  })
}
