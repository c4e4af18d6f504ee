import { compare, divide, multiply, whole } from '../../exact.ts'
import { printNumber } from '../../vietnamese/numbers.ts'
import { findSlip } from '../report.ts'
import type { Understanding } from '../understanding.ts'
import type { Amount } from './amounts.ts'
import type { Claim } from './claims.ts'
import { approximate } from './interval.ts'
import { familyOf } from './plain-amounts.ts'
import { kinOf } from './units.ts'

/** How many lines above the part its total may stand. */
const reach = 6
/** How far a wrong share is from the right one at most: what is further is a share of something else. */
const near = 0.3

const opensTotal =
  /^\W*(?:(?:\d{1,2}(?:\.\d{1,2})*|[a-zđ])[.)]\s*)?(?:tổng(?!\s(?:kết|hợp))|toàn bộ|kế hoạch|chỉ tiêu|nhu cầu|dự toán|số\s[^:;.\d]{2,40}\s(?:phải|cần|được giao|đăng ký|đến hạn)|[^:;.\d]{2,30}\stheo (?:quy hoạch|kế hoạch|chỉ tiêu))(?!\p{sc=Latn})[^.;\d]{0,60}$/iu

/**
 * "1. Tổng số: 536 hộ." above "2. Đã hoàn thành: 412 hộ, đạt 68,5%": the nearest line above that opens with a total of the
 * same kind. Nothing but the order of the lines ties them, so the share must be near the right one, or a slip from it.
 */
export function findTotalAbove(
  { text, passages, headings }: Understanding,
  { sentence, percent }: Claim,
  part: Amount,
): Amount | undefined {
  const own = passages[sentence.passage]
  if (!own || part.start - own.start > 80) return undefined
  const section = headings.findLast(
    ({ style, start }) => (style === 'roman' || style === 'capital') && start < own.start,
  )
  const from = section?.start ?? 0
  const above = passages.slice(Math.max(0, own.index - reach), own.index).filter(({ start }) => start >= from)
  const totals = above.flatMap(({ sentences, start }) => {
    const first = sentences[0]?.amounts.find(({ kind }) => kind !== 'percent' && kind !== 'bare')
    return first && opensTotal.test(text.slice(start, first.start)) ? [first] : []
  })
  const total = totals.findLast((one) => familyOf(kinOf(one.unit)) === familyOf(kinOf(part.unit)))
  if (!total || total.hedge || total.per || compare(total.value, part.value) <= 0) return undefined
  const right = divide(multiply(part.value, whole(100)), total.value)
  if (!right) return undefined
  const off = Math.abs(approximate(right) - approximate(percent.value)) / approximate(right)
  const isSlip =
    findSlip(percent.number.text, printNumber(right, { decimals: percent.decimals })) !== undefined
  return off < near || isSlip ? total : undefined
}
