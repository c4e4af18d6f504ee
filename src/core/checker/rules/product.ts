import { compare, divide, multiply } from '../../exact.ts'
import type { CheckFinding } from '../finding.ts'
import type { Amount } from '../layers/amounts.ts'
import { rangeOf } from '../layers/amounts.ts'
import { isPoint, point } from '../layers/interval.ts'
import { findSlip, printAmount, printLike, report } from '../report.ts'
import type { Sentence, Understanding } from '../understanding.ts'

/** "24 hộ, mỗi hộ 03 con, tổng cộng 82 con": a number times a rate that is not the total said. */
export function checkProducts({ text, sentences }: Understanding): CheckFinding[] {
  return sentences.flatMap((sentence) => {
    if (sentence.amounts.length < 3) return []
    return [
      ...[...findEach(text, sentence), ...findCrosses(text, sentence)].slice(0, 1),
      ...findHarvests(text, sentence),
    ]
  })
}

interface Product {
  count: Amount
  rate: Amount
  total: Amount
}

/** "mỗi hộ 03 con", "4,5 triệu đồng/con", "03 con/hộ". */
function findEach(text: string, { start, amounts }: Sentence): CheckFinding[] {
  return amounts.flatMap((rate, at) => {
    const lead = text.slice(Math.max(start, rate.start - 30), rate.start)
    const each =
      /mỗi\s+(\p{L}+(?:\s\p{L}+)?)\s*(?:được|có|là|nhận|hỗ trợ|cấp|trồng|nuôi|được cấp|được hỗ trợ)*\s*$/iu
        .exec(lead)?.[1]
        ?.toLowerCase() ?? /^\/\s?(\p{L}+(?:\s\p{L}+)?)$/u.exec(rate.per ?? '')?.[1]?.toLowerCase()
    if (!each || /tối đa|không quá|ít nhất|bình quân|trung bình|khoảng|trên|dưới/iu.test(lead) || rate.hedge)
      return []
    const count = amounts
      .slice(0, at)
      .findLast((one) => one.unit !== rate.unit && !one.per && one.kind === 'count' && isNamed(one, each))
    const total = amounts.find(
      (one, place) =>
        place > at &&
        one.unit === rate.unit &&
        !one.per &&
        isTotal(text.slice(Math.max(start, one.start - 32), one.start)),
    )
    return count && total ? judge(text, { count, rate, total }) : []
  })
}

const isNamed = (count: Amount, name: string): boolean =>
  name === count.unit ||
  name.startsWith(`${count.unitText.toLowerCase()} `) ||
  name.split(' ')[0] === count.unitText.toLowerCase() ||
  (count.unit === 'hộ' && name.startsWith('hộ'))

const isTotal = (lead: string): boolean =>
  /(?:tổng(?: cộng| số|\s+kinh phí|\s+số tiền)?|tất cả|cả thảy|thành tiền|thành|=|bằng|tương đương)[\p{L}\s]{0,14}(?:là|:)?\s*$/iu.test(
    lead,
  )

/** "16 hộ x 03 con = 48 con". */
function findCrosses(text: string, { amounts, end }: Sentence): CheckFinding[] {
  return amounts.flatMap((count, at) => {
    const [rate, total] = [amounts[at + 1], amounts[at + 2]]
    if (!rate || !total || total.end > end) return []
    if (/[+−]\s*$/u.test(text.slice(Math.max(0, count.start - 3), count.start))) return []
    const isProduct =
      /^\s*(?:\([^)]*\)\s*)?[x×*]\s*$/u.test(text.slice(count.end, rate.start)) &&
      /^[\s/\p{L}]{0,24}=\s*$/u.test(text.slice(rate.end, total.start))
    return isProduct ? judge(text, { count, rate, total }) : []
  })
}

/** "diện tích 30 ha, năng suất 18 tạ/ha, sản lượng 54 tấn", each crop up to the next semicolon. */
function findHarvests(text: string, { start, amounts }: Sentence): CheckFinding[] {
  return amounts.flatMap((rate, at) => {
    const [area, total] = [amounts[at - 1], amounts[at + 1]]
    if (
      !area ||
      !total ||
      rate.per?.replace(/\s/g, '') !== '/ha' ||
      (area.unit !== 'ha' && area.unitText !== 'ha')
    )
      return []
    if (!/^(?:tấn|tạ|kg)$/iu.test(rate.unitText) || !/^(?:tấn|tạ|kg)$/iu.test(total.unitText) || total.per)
      return []
    const words = text.slice(Math.max(start, area.start - 40), total.start)
    const between = text.slice(area.end, total.start)
    const isOneCrop =
      !/[;.]\s/.test(between) && /sản lượng[^,;]{0,12}$/iu.test(between) && /năng suất/iu.test(between)
    if (!isOneCrop || /bình quân|ước|kế hoạch/iu.test(words)) return []
    return judge(text, {
      count: { ...area, value: divide(area.value, area.size) ?? area.value },
      rate,
      total,
    })
  })
}

function judge(text: string, { count, rate, total }: Product): CheckFinding[] {
  const value = multiply(count.value, rate.value)
  if (compare(value, total.value) === 0 || !isPoint(rangeOf(count)) || total.hedge) return []
  const slack = { n: total.step.n, d: total.step.d * 2n }
  const difference = { n: value.n * total.value.d - total.value.n * value.d, d: value.d * total.value.d }
  const size = difference.n < 0n ? -difference.n : difference.n
  if (total.decimals > 0 && size * slack.d <= slack.n * difference.d) return []
  if (!isPoint(point(value))) return []
  const right = printAmount(total, value)
  const slip = findSlip(total.number.text, printLike(total, value))
  return [
    report(text, 'sum', 'error', total, {
      message: `${printAmount(count)} × ${printAmount(rate)} là ${right}, không phải ${printAmount(total)}${slip ? ` (có thể ${slip})` : ''}.`,
      arithmetic: `${printLike(count, count.value)} × ${printLike(rate, rate.value)} = ${printLike(total, value)}`,
      suggest: right,
      related: [count, rate],
    }),
  ]
}
