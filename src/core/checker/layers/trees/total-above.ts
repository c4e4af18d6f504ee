import { compare, divide, multiply, whole } from '../../../exact.ts'
import { printNumber } from '../../../vietnamese/numbers.ts'
import { gather } from '../../gather.ts'
import { findSlip } from '../../report.ts'
import type { Understanding } from '../../understanding.ts'
import type { Claim } from '../claims/claims.ts'
import type { Amount } from '../numbers/amounts.ts'
import { approximate } from '../numbers/interval.ts'
import { familyOf } from '../numbers/plain-amounts.ts'
import { kinOf } from '../numbers/units.ts'

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
  const totals = gather(above, ({ sentences, start }) => {
    const first = sentences[0]?.amounts.find(({ kind }) => kind !== 'percent' && kind !== 'bare')
    return first && opensTotal.test(text.slice(start, first.start)) ? [first] : []
  })
  const total = totals.findLast((one) => familyOf(kinOf(one.unit)) === familyOf(kinOf(part.unit)))
  if (!total || total.hedge || total.per) return undefined
  return isNearShare(percent, part, total) ? total : undefined
}

/**
 * "dùng điện 2.058/2.104 hộ; nhà kiên cố 1.764/2.104 hộ. … 1.437 hộ, chiếm 63,80% tổng số hộ": what all fractions before it
 * are taken of is the total.
 */
export function findCommonBottom(
  { text, passages }: Understanding,
  { sentence, percent, tail }: Claim,
  part: Amount,
): Amount | undefined {
  const unit = ofAll.exec(tail)?.groups?.unit?.toLowerCase()
  if (!unit || unit !== part.unitText.toLowerCase()) return undefined
  const bottoms = gather(
    gather(
      passages.slice(Math.max(0, sentence.passage - reach), sentence.passage + 1),
      ({ sentences }) => sentences,
    ),
    ({ fractions }) => fractions,
  )
    .filter(({ bottom, end }) => end <= part.start && bottom.unit === part.unit)
    .map(({ bottom }) => bottom)
  const [total, second] = bottoms
  const isCommon =
    second !== undefined &&
    bottoms.every(({ value, end }) => total && compare(value, total.value) === 0 && isPlain(text, end))
  return total && isCommon && isNearShare(percent, part, total) ? total : undefined
}

const ofAll =
  /^\s*(?:so với\s+|trên\s+)?tổng số\s(?<unit>\p{Ll}+(?:\s\p{Ll}+)?)\s*(?:[,;.)]|$|(?:toàn|của|trên địa bàn)(?!\p{sc=Latn}))/iu

/** "2.104 hộ nghèo" are not all of them. */
const isPlain = (text: string, end: number): boolean =>
  /^\s*(?:[,;.()]|$|\n|–|-)/u.test(text.slice(end, end + 4))

/** Whether the share is near what the two give, or a slip of the pen from it. */
function isNearShare(percent: Amount, part: Amount, total: Amount): boolean {
  if (compare(total.value, part.value) <= 0) return false
  const right = divide(multiply(part.value, whole(100)), total.value)
  if (!right) return false
  const off = Math.abs(approximate(right) - approximate(percent.value)) / approximate(right)
  const isSlip =
    findSlip(percent.number.text, printNumber(right, { decimals: percent.decimals })) !== undefined
  return off < near || isSlip
}
