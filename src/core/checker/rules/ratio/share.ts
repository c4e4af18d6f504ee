import { add, compare, divide, type Exact, multiply, whole } from '../../../exact.ts'
import { printNumber } from '../../../vietnamese/numbers.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { isCalled } from '../../layers/claims/called-base.ts'
import type { Claim } from '../../layers/claims/claims.ts'
import { findLabelled } from '../../layers/claims/labelled-base.ts'
import { findHeldBase } from '../../layers/claims/plan-base.ts'
import { findBase } from '../../layers/claims/share-base.ts'
import { findSaidBase } from '../../layers/claims/worded-base.ts'
import { type AmountIndex, indexAmounts } from '../../layers/numbers/amount-index.ts'
import { type Amount, rangeOf } from '../../layers/numbers/amounts.ts'
import { isOtherAnimal } from '../../layers/numbers/animals.ts'
import { isPoint, point, quotient, timesHundred } from '../../layers/numbers/interval.ts'
import { familyOf } from '../../layers/numbers/plain-amounts.ts'
import { fits, judgeRate } from '../../layers/numbers/rates.ts'
import { kinOf } from '../../layers/numbers/units.ts'
import { findSlip, printAmount, printLike, report } from '../../report.ts'
import type { Understanding } from '../../understanding.ts'
import { findDivided } from '../implied-denominator/divided-share.ts'
import { findMisscaled, sayMisscaled } from './misscaled-share.ts'
import { printBound, printRate } from './ratio.ts'
import { isPartOfSame, settle } from './share-siblings.ts'

/** A share whose base was looked for in the words around. */
export interface Share {
  claim: Claim
  part: Amount
  /** The total it is taken of, or must be. */
  base?: Amount
  /** Some total nearby fits, so nothing is wrong. */
  isExplained: boolean
}

/** Every "17 hộ nghèo (chiếm 0,8%)" of a text with the total it belongs to. */
export function findShares(understanding: Understanding, claims: readonly Claim[]): Share[] {
  const index = indexAmounts(understanding)
  const seen = new Set<Amount>()
  const parts = new Set(gather(claims, ({ part }) => part ?? []))
  const shares = gather(claims, (claim) => {
    const part = claim.part ?? sumParts(understanding.text, claim)
    if (!part || claim.kind !== 'level' || claim.percent.hedge === 'about') return []
    const held = claim.base === 'earlier' || isOfYear(claim) ? findHeldBase(claim, part) : undefined
    if (held) return [{ claim, part, base: held, isExplained: false }]
    if (claim.base === 'earlier') return []
    if (claim.base !== 'plan' && isChange(understanding.text, claim, part)) return []
    if (isOfBeginning(understanding.text, claim, part)) return []
    if (seen.has(part) && claim.base !== 'stated' && !holdsPlan(understanding.text, claim)) return []
    seen.add(part)
    const near = [...index.around(part), ...listBare(understanding, claim, part)]
    if (isOfFraction(understanding.text, claim) || isAllOfItself(understanding.text, claim, part))
      return [{ claim, part, isExplained: true }]
    const fitting = near.find(
      (other) =>
        fits(claim.percent, quotient(rangeOf(part), rangeOf(other))) &&
        !isPartBeside(understanding.text, claims, claim, part, other),
    )
    const meant =
      fitting ??
      (claim.base === 'open' ? findLabelled(understanding, claim, part) : undefined) ??
      findBase(understanding, claim, part, index)
    const said = fitting && findSaidBase(understanding.text, claim, part, index)
    if (said && said !== fitting && !fits(claim.percent, quotient(rangeOf(part), rangeOf(said))))
      return [{ claim, part, base: said, isExplained: false }]
    const isNeighbour = meant && !fitting && isPartBeside(understanding.text, claims, claim, part, meant)
    const isOfSame = meant && !fitting && isPartOfSame(claims, claim, meant)
    const named = isNeighbour || isOfSame ? undefined : meant
    // "tổng số dân quân toàn xã 96 đồng chí, đạt 1,6% dân số": nothing is a share of itself.
    if (named === part) return []
    if (!fitting && isOfTwo(understanding, claim, part)) return [{ claim, part, isExplained: true }]
    const base = named ?? findSlippedBase(understanding.text, claim, part, parts, index)
    return [{ claim, part, base, isExplained: fitting !== undefined }]
  })
  const divided = findDivided(understanding, shares)
  const settled = shares
    .map((share) => settle(shares, share, index))
    .map((share) => (divided.has(share.claim) ? { ...share, isExplained: true, base: undefined } : share))
  return settled.map((share) => {
    const { isExplained, part } = share
    const base =
      share.base ?? (isExplained ? undefined : findSiblingBase(understanding.text, settled, share, index))
    return base && isOtherAnimal(understanding.text, base, part)
      ? { ...share, base: undefined, isExplained: true }
      : { ...share, base }
  })
}

/** "36 vụ, bằng 85% năm 2023 (48 vụ)". */
const isOfYear = ({ base, lead, tail }: Claim): boolean =>
  base === 'open' && /bằng\s*$/iu.test(lead) && /^\s*(?:so với\s+)?(?:của\s+)?năm 20\d\d/iu.test(tail)

/** "tồn trước 38, nhận mới 1.308; trong đó trực tuyến 1.079 hồ sơ, đạt 82,5%": a total may stand without its unit. */
const listBare = ({ passages }: Understanding, { sentence }: Claim, part: Amount): Amount[] =>
  part.kind === 'count'
    ? gather(passages[sentence.passage]?.sentences ?? [], ({ amounts }) =>
        amounts.filter(
          (one) =>
            one.kind === 'bare' &&
            one.decimals === 0 &&
            one.start < part.start &&
            compare(one.value, part.value) > 0,
        ),
      )
    : []

/** "tụ huyết trùng 14.280 liều, đạt 85%; dịch tả 13.440 liều, đạt 80%": the one before has a share of the same kind itself. */
const isPartBeside = (
  text: string,
  claims: readonly Claim[],
  { sentence, base, tail }: Claim,
  part: Amount,
  other: Amount,
): boolean =>
  base === 'open' &&
  // "đạt 98,4% số phiếu thu về" says what it is of.
  /^\s*(?:[;,.)]|$)/u.test(tail) &&
  claims.some(
    (one) => one.part === other && one.sentence === sentence && one.kind === 'level' && one.base === 'open',
  ) &&
  /;/.test(text.slice(other.end, part.start)) &&
  !/trong (?:đó|số)|gồm|còn lại|cụ thể|:/iu.test(text.slice(other.end, part.start))

/** "5/14 xã đạt đủ 19 tiêu chí, chiếm 35,7%": the share is that of the fraction the clause begins with. */
const isOfFraction = (text: string, { sentence, percent }: Claim): boolean =>
  sentence.fractions.some(
    ({ end, top, bottom }) =>
      end <= percent.start &&
      !/[;.]\s/.test(text.slice(end, percent.start)) &&
      fits(percent, quotient(rangeOf(top), rangeOf(bottom))),
  )

/** "74 tàu, trong đó 21 tàu từ 15 m trở lên đã lắp thiết bị (đạt 100%)": all of those, whatever they are a part of. */
export const isAllOfItself = (
  text: string,
  { percent, base, tail, sentence }: Claim,
  part: Amount,
): boolean =>
  base === 'open' &&
  compare(percent.value, whole(100)) === 0 &&
  /^\s*[);,.]|^\s*$/u.test(tail) &&
  /trong (?:đó|số đó)[^;.]*$/iu.test(text.slice(sentence.start, part.start)) &&
  /\s(?:đã|đều|được)\s/u.test(text.slice(part.end, percent.start))

/** How many numbers before a part may make its total two by two. */
const fewBefore = 6

/** "hộ nghèo 118 hộ, hộ cận nghèo 164 hộ … 59 hộ, chiếm 20,92% tổng số hộ nghèo, cận nghèo": of two together. */
function isOfTwo({ passages }: Understanding, { sentence, percent, lead }: Claim, part: Amount): boolean {
  if (digitsOf(percent) < 3 && !inAll.test(lead)) return false
  const before = gather(passages[sentence.passage]?.sentences ?? [], ({ amounts }) => amounts)
    .filter((one) => one.end <= part.start && kinOf(one.unit) === kinOf(part.unit) && !one.per && !one.hedge)
    .slice(-fewBefore)
  return before.some((a, at) =>
    before.slice(at + 1).some((b) => fits(percent, quotient(rangeOf(part), point(add(a.value, b.value))))),
  )
}

/** "và bằng 97,1% kế hoạch huyện giao (760 ha)": with a plan of its own. */
const holdsPlan = (text: string, { percent, sentence, at, base }: Claim): boolean => {
  const next = sentence.amounts[at + 1]
  return (
    base === 'plan' &&
    !!next &&
    /^\s*(?:so với\s+)?(?:kế hoạch|chỉ tiêu|dự toán)[^,;.()]{0,30}\(\s*$/iu.test(
      text.slice(percent.end, next.start),
    )
  )
}

const inAll =
  /(?:tính chung|cộng chung|tổng cộng|tính cả (?:hai|ba|\p{Ll}+)|gộp (?:chung|cả)|cả (?:hai|ba) (?:loại|hình thức|nhóm|nguồn|đối tượng))[^;.\d]*$/iu

/** "774 người bắt buộc và 396 người tự nguyện; tính chung, độ bao phủ đạt 20,8%": all of the sentence together. */
function sumParts(text: string, { lead, fraction, sentence, percent }: Claim): Amount | undefined {
  const before = sentence.amounts.filter(({ end }) => end <= percent.start)
  const [first, second] = before
  if (fraction || !first || !second || !inAll.test(lead)) return undefined
  const isAlike = before.every(
    ({ unit, kind, per, hedge }) => unit === first.unit && kind === 'count' && !per && !hedge,
  )
  if (!isAlike || /trong đó|(?:tổng|gồm)\s/iu.test(text.slice(sentence.start, second.start))) return undefined
  return { ...second, value: before.reduce((sum, { value }) => add(sum, value), whole(0)) }
}

/**
 * The larger number of its kind right before the part, when the printed share is one slip of the pen, or a
 * thousand times, from what the two give.
 */
function findSlippedBase(
  text: string,
  claim: Claim,
  part: Amount,
  parts: ReadonlySet<Amount>,
  index: AmountIndex,
): Amount | undefined {
  const { percent, sentence } = claim
  if (percent.hedge || part.hedge || claim.base === 'plan') return undefined
  // "trung ương 270, đối ứng 30, bằng 10% tổng nguồn này": all of them together.
  if (/^\s*(?:của )?tổng[^,;.()]{0,30}\s(?:này|trên|nói trên|đó)(?!\p{sc=Latn})/iu.test(claim.tail))
    return undefined
  // What has a share of its own is no total.
  const isLike = (one: Amount) =>
    kinOf(one.unit) === kinOf(part.unit) &&
    !one.per &&
    !one.hedge &&
    (!parts.has(one) || isCalled(text, claim.tail, one))
  const base = sentence.amounts.findLast((one) => one.end <= part.start && isLike(one))
  if (!base) {
    const before = index.earlier(sentence, part).filter(isLike)
    return before.findLast((one) => findMisscaled(claim, part, one)) ?? findSlippedBefore(claim, part, before)
  }
  if (findMisscaled(claim, part, base)) return base
  const slip = findShareSlip(percent, part, base)
  return slip === 'last-digit' || slip === 'swapped' || (slip === 'one-digit' && digitsOf(percent) > 2)
    ? base
    : undefined
}

const digitsOf = ({ number }: Amount): number => number.text.replace(/\D/g, '').length

/** "Xã quản lý 184 tàu cá. Đã lắp thiết bị cho 157 chiếc, đạt 58,3%": the one number of its kind said before. */
function findSlippedBefore(
  { percent, sentence, base }: Claim,
  part: Amount,
  before: readonly Amount[],
): Amount | undefined {
  const [total, ...others] = before
  const isOnly = sentence.amounts.every((one) => one === part || one.kind !== part.kind)
  if (!total || others.length > 0 || base !== 'open' || !isOnly) return undefined
  const slip = findShareSlip(percent, part, total)
  return slip === 'swapped' || (slip === 'one-digit' && digitsOf(percent) > 2) ? total : undefined
}

/** What slip of the pen makes the printed share of the two numbers. */
function findShareSlip(
  percent: Amount,
  part: Amount,
  base: Amount,
): 'last-digit' | 'swapped' | 'one-digit' | undefined {
  const ratio = divide(multiply(part.value, whole(100)), base.value)
  if (!ratio || compare(base.value, part.value) <= 0) return undefined
  if (judgeRate(percent, point(ratio)) === 'last-digit') return 'last-digit'
  const slip = findSlip(percent.number.text, printNumber(ratio, { decimals: percent.decimals }))
  if (slip === 'đảo hai chữ số') return 'swapped'
  return slip === 'sai một chữ số' ? 'one-digit' : undefined
}

/** The total that explains another share of the same sentence, when both are shares of one kind. */
function findSiblingBase(
  text: string,
  shares: readonly Share[],
  { claim, part }: Share,
  index: AmountIndex,
): Amount | undefined {
  if (claim.base !== 'open') return undefined
  const complement = findComplement(text, shares, claim, part, index)
  if (complement) return complement
  const sibling = shares.find(
    (other) =>
      other.isExplained &&
      isBeside(other.claim, claim) &&
      other.part.unit === part.unit &&
      other.claim.base === 'open',
  )
  if (!sibling) return undefined
  const ratio = (other: Amount) =>
    fits(sibling.claim.percent, quotient(rangeOf(sibling.part), rangeOf(other)))
  const base = index
    .around(sibling.part)
    .find(
      (other) =>
        (other.end <= sibling.part.start || isTotalBehind(text, claim, other)) &&
        shares.every((share) => share.part !== other || !isBeside(share.claim, claim)) &&
        ratio(other),
    )
  return base && compare(base.value, part.value) > 0 ? base : undefined
}

/** "thể nhẹ cân 11,0% (59 cháu) – tính trên 534 cháu", "Tổng số hộ làm căn cứ tính: 1.209 hộ": told behind its shares. */
const isTotalBehind = (text: string, { sentence, percent }: Claim, { start }: Amount): boolean =>
  start > percent.end &&
  start - sentence.end < 80 &&
  /(?:(?<!\p{sc=Latn})(?:tổng|toàn|tính trên|so với|căn cứ)(?!\p{sc=Latn})[^;.\d]{0,50}|(?<!\p{sc=Latn})trên\s+)$/iu.test(
    text.slice(Math.max(percent.end, start - 60), start),
  )

/** "312 hộ, chiếm 91,2% tổng số (342 hộ); hộ dân tộc Kinh 30 hộ, chiếm 9,8%": the two parts make the total. */
const findComplement = (
  text: string,
  shares: readonly Share[],
  claim: Claim,
  part: Amount,
  index: AmountIndex,
): Amount | undefined =>
  findLeft(text, claim, part, index) ??
  // "126/180 hộ tham gia; còn 54 hộ chưa tham gia, chiếm 35%"
  claim.sentence.fractions.find(
    ({ top, bottom }) =>
      bottom.end <= part.start &&
      bottom.unit === part.unit &&
      compare(add(top.value, part.value), bottom.value) === 0,
  )?.bottom ??
  shares.find(
    (other) =>
      other.isExplained &&
      other.claim.sentence.passage === claim.sentence.passage &&
      other.part.start < part.start &&
      other.base?.unit === part.unit &&
      compare(add(other.part.value, part.value), other.base.value) === 0,
  )?.base

/** "trong số 9.874 người … đã cấp thẻ cho 9.216 người. Hiện còn 658 người chưa có thẻ": the rest of what was told. */
function findLeft(text: string, { sentence }: Claim, part: Amount, index: AmountIndex): Amount | undefined {
  const lead = text.slice(Math.max(sentence.start, part.start - 30), part.start)
  if (!/(?<!\p{sc=Latn})(?:còn(?: lại)?|chưa)(?!\p{sc=Latn})[^,;.\d]{0,20}$/iu.test(lead)) return undefined
  const before = [...index.earlier(sentence, part), ...sentence.amounts].filter(
    (one) => one.end <= part.start && familyOf(one.unit) === familyOf(part.unit) && !one.per && !one.hedge,
  )
  return before.find((all) =>
    before.some((done) => done !== all && compare(add(done.value, part.value), all.value) === 0),
  )
}

/** One sentence, or one of the lines right above, each of one figure with its share. */
function isBeside(other: Claim, claim: Claim): boolean {
  const [a, b] = [other.sentence, claim.sentence]
  if (a === b) return true
  const apart = b.passage - a.passage
  if (apart === 0) return [a, b].every(({ amounts }) => amounts.length === 2)
  return apart > 0 && apart < 4 && [a, b].every(({ amounts }) => amounts.length === 2)
}

/** "giảm 41 hộ": the share is not one of the whole. */
export function isChange(text: string, { sentence }: Claim, part: Amount): boolean {
  const before = text.slice(Math.max(sentence.start, part.start - 24), part.start)
  // Money lent to "hộ mới thoát nghèo" is money like other.
  if (part.kind === 'money' && /thoát nghèo\s*$/iu.test(before)) return false
  return (
    /(?<!\p{sc=Latn})(?:tăng|giảm|vượt|hụt|thêm|bình quân|mỗi|thoát)\s*(?:thêm|được|so với|nghèo)?\s*$/iu.test(
      before,
    ) ||
    // "cao hơn vụ trước 96 tấn (8,3%)"
    /(?<!\p{sc=Latn})(?:cao|thấp|nhiều|ít) hơn\s[^,;.()\d]{0,24}$/iu.test(
      text.slice(Math.max(sentence.start, part.start - 36), part.start),
    )
  )
}

/** "Đầu nhiệm kỳ có 31 hộ nghèo (9,1% so với tổng số hội viên)": of those there were then. */
const isOfBeginning = (text: string, { sentence, base }: Claim, part: Amount): boolean =>
  base === 'stated' &&
  /(?:^|[\s,;])đầu (?:nhiệm kỳ|giai đoạn)[^,;.]*$/iu.test(
    text.slice(Math.max(sentence.start, part.start - 60), part.start),
  )

/** Shares of a total said elsewhere in the text. */
export function checkShares({ text, agree }: Understanding, shares: readonly Share[]): CheckFinding[] {
  return gather(shares, ({ claim, part, base, isExplained }) => {
    if (isExplained && base) return agree('ratio', claim.percent, part, base)
    if (!base || compare(base.value, whole(0)) <= 0) return []
    const ratio = quotient(rangeOf(part), rangeOf(base))
    const fit = judgeRate(claim.percent, timesHundred(ratio))
    if (fit === 'right' || fit === 'truncated') return agree('ratio', claim.percent, part, base)
    // "1.376 lao động, trong đó 84 người …, đạt 91,7% kế hoạch (1.500)": the rate is of the first.
    const other = claim.sentence.amounts.find(
      (one) =>
        one !== part &&
        one.end <= claim.percent.start &&
        familyOf(one.unit) === familyOf(part.unit) &&
        fits(claim.percent, quotient(rangeOf(one), rangeOf(base))),
    )
    if (other && claim.base === 'plan') return agree('ratio', claim.percent, other, base)
    const misscaled = findMisscaled(claim, part, base)
    if (misscaled) return [sayMisscaled(text, claim, part, base, misscaled)]
    return [sayShare(text, claim.percent, part, base)]
  })
}

/** "Tỷ lệ ghi … nhưng … trên … là …", a warning where only the last digit is off. */
export function sayShare(text: string, percent: Amount, part: Amount, base: Amount): CheckFinding {
  const ratio = quotient(rangeOf(part), rangeOf(base))
  const print = (value: Exact) => printRate({ percent }, multiply(value, whole(100)))
  const right = isPoint(ratio) && ratio.low ? print(ratio.low) : undefined
  const shown = right ?? printBound({ percent, kind: 'level' }, { top: part, bottom: base }, ratio)
  const slip = right && findSlip(percent.number.text, right)
  const isLastDigit = right !== undefined && judgeRate(percent, timesHundred(ratio)) === 'last-digit'
  return report(text, isLastDigit ? 'rounding' : 'ratio', isLastDigit ? 'warning' : 'error', percent, {
    message: `Tỷ lệ ghi ${printAmount(percent)} nhưng ${printAmount(part)} trên ${printAmount(base)} là ${shown}${slip ? ` (có thể ${slip})` : ''}.`,
    arithmetic: `${printLike(part, part.value)} ÷ ${printLike(base, base.value)} ${right ? `= ${right}` : `: ${shown}`}`,
    suggest: right,
    related: [part, base],
  })
}
