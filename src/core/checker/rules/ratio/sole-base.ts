import { add, compare, divide, type Exact, multiply, subtract, whole } from '../../../exact.ts'
import { printNumber } from '../../../vietnamese/numbers.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Claim } from '../../layers/claims/claims.ts'
import { type AmountIndex, indexAmounts } from '../../layers/numbers/amount-index.ts'
import { type Amount, rangeOf } from '../../layers/numbers/amounts.ts'
import { isOtherAnimal } from '../../layers/numbers/animals.ts'
import { approximate, point, quotient } from '../../layers/numbers/interval.ts'
import { familyOf } from '../../layers/numbers/plain-amounts.ts'
import { fits } from '../../layers/numbers/rates.ts'
import { kinOf } from '../../layers/numbers/units.ts'
import { findTotalAbove } from '../../layers/trees/total-above.ts'
import { findSlip } from '../../report.ts'
import type { Understanding } from '../../understanding.ts'
import { isAllOfItself, isChange, sayShare } from './share.ts'

/**
 * "Phải đo lại 1.240 thửa, đến nay hoàn thành 1.050 thửa, đạt 89,2%": a share that nothing in the text explains, where
 * only one number of its kind stands before it.
 */
export function checkSoleBases(read: Understanding, claims: readonly Claim[]): CheckFinding[] {
  const { text, agreements } = read
  const agreed = new Set(gather(agreements, ({ figures }) => figures.map(({ start }) => start)))
  const parts = new Set(gather(claims, ({ part, kind }) => (part && kind === 'level' ? part : [])))
  let index: AmountIndex | undefined
  return gather(claims, (claim) => {
    const { percent, part } = claim
    if (!part || agreed.has(percent.start) || !isShare(text, claim, part) || isChange(text, claim, part))
      return []
    if (isAllOfItself(text, claim, part)) return []
    const total =
      findBracketed(text, claim, part) ??
      findPointed(text, claim, part) ??
      findSole(read, claim, part) ??
      findFractionBefore(text, claim, part) ??
      findTotalAbove(read, claim, part)
    if (elsewhere.test(claim.tail) && !(total && isCalled(text, claim, total))) return []
    if (isOfPlan(claim) && !(total && isPlan(text, total))) return []
    // What has a share of its own is one of several parts.
    if (!total || parts.has(total) || isOtherAnimal(text, total, part)) return []
    index ??= indexAmounts(read)
    return isExplained(percent, part, [...index.around(part), total])
      ? []
      : [sayShare(text, percent, part, total)]
  })
}

const bound =
  /^[^;.()]{0,100}?[,(]?\s*(?:đã |mới |chỉ |tương ứng |tức |ước )?(?:đạt|chiếm|bằng|hoàn thành|đáp ứng|tương (?:đương|ứng)(?: với)?|tức(?: là)?)(?:\s+(?:tỷ lệ|tỉ lệ|mức|được|khoảng))?\s*$|^\s*[,(]\s*(?:tỷ lệ|tỉ lệ)(?:\s+(?:là|đạt))?\s*$|^\s*\(\s*$/iu
/** "91 trường hợp bị tước giấy phép lái xe (63,6% số vi phạm)", but not "312 hộ nuôi bò theo mô hình (82% có lãi)". */
const bracketed = /^[^,;.()]{0,80}\(\s*$/u
const plainTail = /^\s*(?:[),;.]|(?:tổng|số|kế hoạch|chỉ tiêu)(?!\p{sc=Latn})|$)/iu
const elsewhere =
  /^\s*(?:so với|dự toán|định mức|tổng (?:dân số|số hộ)|dân số|số hộ|cùng kỳ|giá|mức|nhu cầu|của (?:huyện|tỉnh|cả nước)|toàn (?:huyện|tỉnh))/iu

/** "nhu cầu đăng ký là 268 hộ … 217 hộ, bằng 47,4% nhu cầu": the words behind the share are those before the total. */
function isCalled(text: string, { tail }: Claim, { start }: Amount): boolean {
  const words = /^\s*(?:so với\s+)?(?:tổng\s+)?(?:số\s+)?(\p{Ll}+\s\p{Ll}+)/iu.exec(tail)?.[1]?.toLowerCase()
  const before = text
    .slice(Math.max(0, start - 70), start)
    .split(/[.;\n]/)
    .at(-1)
    ?.toLowerCase()
  return !!words && !/^(?:cùng kỳ|tổng|số|của|toàn)/u.test(words) && !!before?.includes(words)
}

/** Of what was planned: then the number before it must be the plan. */
const isOfPlan = ({ base, tail }: Claim): boolean =>
  base === 'plan' || /^\s*(?:so với\s+)?(?:kế hoạch|chỉ tiêu)/iu.test(tail)
const isPlan = (text: string, { start }: Amount): boolean =>
  /(?<!\p{sc=Latn})(?:giao|kế hoạch|chỉ tiêu|mục tiêu)(?!\p{sc=Latn})[^;.\d]{0,40}$/iu.test(
    text
      .slice(Math.max(0, start - 60), start)
      .split(/[.;]\s/)
      .at(-1) ?? '',
  )

const isBoundTo = (between: string, tail: string): boolean =>
  bound.test(between) || (bracketed.test(between) && plainTail.test(tail))

/** A share told right behind its part, of nothing that the words behind it name. */
const isShare = (text: string, { kind, base, percent, lead, tail, fraction }: Claim, part: Amount): boolean =>
  kind === 'level' &&
  !fraction &&
  base !== 'earlier' &&
  !percent.hedge &&
  // "02 chỉ tiêu đạt 100%": reached, not all of them.
  !(percent.value.n === 100n * percent.value.d && /^[^,(]*$/u.test(text.slice(part.end, percent.start))) &&
  part.end <= percent.start &&
  !part.per &&
  isBoundTo(text.slice(part.end, percent.start).replace(/\([^()]*\)/gu, ''), tail) &&
  lead.length < 110

/** "đã bê tông hóa 13,5 km (tổng chiều dài các tuyến 18 km), đạt 75%": the total in the bracket behind the part. */
const findBracketed = (text: string, { sentence, at }: Claim, part: Amount): Amount | undefined => {
  const [first, total] = [sentence.amounts[at - 2], sentence.amounts[at - 1]]
  return first === part &&
    total?.unit === part.unit &&
    compare(total.value, part.value) > 0 &&
    /^[^,;.()\d]{0,20}\((?:trên |trong )?(?:tổng|toàn)[^()\d]{0,50}$/iu.test(
      text.slice(part.end, total.start),
    )
    ? total
    : undefined
}

/** "143 lượt quá tải; trong số này 91 trường hợp bị tước giấy phép (63,6% số vi phạm)": of the number right before, whatever it counts. */
function findPointed(
  text: string,
  { sentence: { amounts }, percent }: Claim,
  part: Amount,
): Amount | undefined {
  const total = amounts[amounts.indexOf(part) - 1]
  if (total?.kind !== 'count' || total.per || total.hedge || compare(total.value, part.value) <= 0)
    return undefined
  if (
    !/(?<!\p{sc=Latn})trong (?:số (?:này|đó|ấy)|đó),?\s(?:có\s)?$/iu.test(text.slice(total.end, part.start))
  )
    return undefined
  const right = divide(multiply(part.value, whole(100)), total.value)
  const off = right ? Math.abs(approximate(right) - approximate(percent.value)) / approximate(right) : 1
  return off < near ? total : undefined
}

/** The one number of its kind in the passage before the part, larger than it. */
function findSole(
  { text, passages }: Understanding,
  { sentence, tail, percent }: Claim,
  part: Amount,
): Amount | undefined {
  const own = passages[sentence.passage]?.sentences ?? []
  const before = gather(own, ({ amounts }) => amounts).filter(
    (one) =>
      one.end <= part.start &&
      familyOf(kinOf(one.unit)) === familyOf(kinOf(part.unit)) &&
      !isAside(text, one),
  )
  const [total, ...others] = isPointedAt(tail)
    ? before.filter((one) => isSlipped(percent, part, one))
    : withoutParts(before)
  if (!total || others.length > 0 || !isYearly(total.per) || compare(total.value, part.value) <= 0)
    return undefined
  // "riêng đợt này thu 558 đơn vị, chiếm 37,5% cả năm": of all that was told.
  const isOfYear = /^\s*(?:của\s+)?cả năm/iu.test(tail)
  const between = text
    .slice(total.end, part.start)
    .replace(isOfYear ? /(?<!\p{sc=Latn})riêng(?!\p{sc=Latn})|vượt [^;]*(?=;)/giu : /$^/u, ' ')
  const far = isOfOtherKind(sentence.amounts, percent, part) ? 320 : 160
  // "860 ha lúa và 120 ha ngô, đạt 81,7%": both together.
  return between.length < far &&
    !/^[^,;.]{0,30}\svà\s[^,;.\d]{0,20}$/iu.test(between) &&
    !/so với|năm trước|cùng kỳ|(?<!\p{sc=Latn})(?:tăng|giảm|thêm|ngoài ra|riêng)(?!\p{sc=Latn})/iu.test(
      between,
    )
    ? total
    : undefined
}

/** How far a wrong share of a fraction's numbers is from the right one at most. */
const near = 0.3

/**
 * "khám tuyển cho 142 công dân/150 công dân được gọi, có 58 công dân đủ điều kiện, chiếm 40,8% số công dân dự khám": of one
 * of the two numbers of the only fraction before it, "(1.156/1.274) học viên …, loại giỏi 306 học viên" included.
 */
function findFractionBefore(
  text: string,
  { sentence: { amounts, fractions }, percent, tail }: Claim,
  part: Amount,
): Amount | undefined {
  const [fraction, ...more] = fractions.filter(({ end }) => end <= part.start)
  if (!fraction || more.length > 0) return undefined
  const { top, bottom, end } = fraction
  const isAlike = (unit: string) => familyOf(kinOf(unit)) === familyOf(kinOf(part.unit))
  const isNamed =
    top.kind === 'bare'
      ? text.slice(end, end + part.unitText.length + 3).toLowerCase() === `) ${part.unitText} `
      : isAlike(top.unit)
  const others = amounts.filter(
    (one) => one.end <= part.start && one.start >= end && isAlike(one.unit) && one.kind !== 'percent',
  )
  if (!isNamed || others.length > 0 || top.hedge || bottom.hedge || compare(top.value, bottom.value) > 0)
    return undefined
  if (
    /so với|cùng kỳ|(?<!\p{sc=Latn})(?:tăng|giảm|thêm|ngoài ra|riêng)(?!\p{sc=Latn})/iu.test(
      text.slice(end, part.start),
    )
  )
    return undefined
  const like = { unit: part.unit, unitText: part.unitText, kind: part.kind }
  const base = { ...(/^\s*(?:tổng )?số/iu.test(tail) ? top : bottom), ...like }
  const right = divide(multiply(part.value, whole(100)), base.value)
  const off = right ? Math.abs(approximate(right) - approximate(percent.value)) / approximate(right) : 1
  return compare(base.value, part.value) > 0 && off < near ? base : undefined
}

/** "148 sản phẩm của 97 chủ thể … sản phẩm 4 sao là 34 sản phẩm (35,1%)": divided by the number of something else. */
const isOfOtherKind = (amounts: readonly Amount[], percent: Amount, part: Amount): boolean =>
  percent.decimals > 0 &&
  amounts.some(
    (one) =>
      one.kind === 'count' &&
      one.end <= part.start &&
      familyOf(one.unit) !== familyOf(part.unit) &&
      fits(percent, quotient(rangeOf(part), rangeOf(one))),
  )

/** "214 sản phẩm, gồm 163 … 3 sao, 47 … 4 sao và 04 … 5 sao. Theo chủ thể có 92 …": the numbers behind divide the first. */
function withoutParts(amounts: readonly Amount[]): readonly Amount[] {
  const [first, ...parts] = amounts
  const sum = parts.reduce((all, { value }) => add(all, value), whole(0))
  return first && parts.length > 1 && compare(sum, first.value) === 0 ? [first] : amounts
}

/** "vượt 24% chỉ tiêu tỉnh giao (1.200 đơn vị)": the plan of what was told before. */
const isAside = (text: string, { start, end }: Amount): boolean =>
  /(?<!\p{sc=Latn})mỗi (?:ngày|tuần|tháng|quý|năm)(?!\p{sc=Latn})[^,;.]*$/iu.test(
    text.slice(Math.max(0, start - 40), start),
  ) ||
  (/(?:chỉ tiêu|kế hoạch|dự toán)[^,;.()]{0,24}\(\s*$/iu.test(text.slice(Math.max(0, start - 40), start)) &&
    text[end] === ')')

/** "chiếm 9,03% số tàu nói trên": of several numbers the one that a slip of the pen parts the share from. */
const isPointedAt = (tail: string): boolean =>
  /^\s*(?:trong\s+)?(?:tổng )?số[^,;.]{2,24}\s(?:nói|nêu) trên/iu.test(tail)
const isSlipped = (percent: Amount, part: Amount, base: Amount): boolean => {
  const ratio =
    compare(base.value, part.value) > 0 ? divide(multiply(part.value, whole(100)), base.value) : undefined
  return (
    !!ratio && findSlip(percent.number.text, printNumber(ratio, { decimals: percent.decimals })) !== undefined
  )
}

/** "2.140 tấn/năm" of waste against "1.926 tấn" of it. */
const isYearly = (per: Amount['per']): boolean => !per || per === '/năm'

/** Whether some reading of the numbers around gives the printed share. */
function isExplained(percent: Amount, part: Amount, others: readonly Amount[]): boolean {
  const value = (a: Exact, b: Exact) => {
    const ratio = compare(b, whole(0)) > 0 ? divide(a, b) : undefined
    return ratio !== undefined && fits(percent, point(ratio))
  }
  return others.some(
    (one) =>
      fits(percent, quotient(rangeOf(part), rangeOf(one))) ||
      value(part.value, add(one.value, part.value)) ||
      value(subtract(one.value, part.value), one.value) ||
      value(one.value, part.value),
  )
}
