import { add, compare } from '../../../exact.ts'
import { gather } from '../../gather.ts'
import type { Claim } from '../../layers/claims/claims.ts'
import type { AmountIndex } from '../../layers/numbers/amount-index.ts'
import { type Amount, rangeOf } from '../../layers/numbers/amounts.ts'
import { meets, quotient } from '../../layers/numbers/interval.ts'
import { fits, impliedBase } from '../../layers/numbers/rates.ts'
import type { Share } from './share.ts'

const digitsOf = ({ number }: Amount): number => number.text.replace(/\D/g, '').length

/**
 * "học sinh bán trú 198 em (42,9%), nữ 225 em (48,7%), khuyết tật 06 em (3%)" of 462: a share that only a sibling
 * explains, where all its siblings are of one total.
 */
export function settle(shares: readonly Share[], share: Share, index: AmountIndex): Share {
  const { claim, part } = share
  if (share.isExplained && isOnlyOfSiblings(shares, share, index))
    return { ...share, isExplained: false, base: undefined }
  if (!share.isExplained || claim.base !== 'open') return share
  // "bằng 56,81% lao động nữ": of what it names itself.
  if (/^\s+(?!và(?!\p{sc=Latn}))\p{Ll}/u.test(claim.tail)) return share
  // "24 hộ chưa đạt (20%), trong đó 6 hộ (25%)": of the number right before.
  if (/trong (?:đó|số)[^;.\d]{0,30}$/iu.test(claim.sentence.text.slice(0, part.start - claim.sentence.start)))
    return share
  const siblings = shares.filter(
    (one) =>
      one !== share &&
      one.isExplained &&
      one.claim.sentence === claim.sentence &&
      one.part.unit === part.unit &&
      one.claim.base === 'open',
  )
  const rest = findRestBase(share, siblings, index)
  if (rest)
    return { ...share, isExplained: fits(claim.percent, quotient(rangeOf(part), rangeOf(rest))), base: rest }
  if (siblings.length < 2 || siblings.some((one) => one.claim.percent.start > claim.percent.start))
    return share
  const totals = index.around(part).filter(({ end }) => end <= (siblings[0]?.part.start ?? 0))
  const base = totals.find((total) =>
    siblings.every((one) => fits(one.claim.percent, quotient(rangeOf(one.part), rangeOf(total)))),
  )
  const isParts = (other: Amount) => siblings.some((one) => one.part === other)
  const others = index
    .around(part)
    .filter((other) => fits(claim.percent, quotient(rangeOf(part), rangeOf(other))))
  return base && others.every(isParts) ? { ...share, isExplained: false, base } : share
}

/**
 * "lở mồm long móng 14.280 liều, đạt 85%; tụ huyết trùng 13.440 liều, đạt 80%; viêm da 9.912 liều, đạt 69%": that the last
 * is 69% of the first comes by chance, where the others imply one total that nobody tells.
 */
function isOnlyOfSiblings(shares: readonly Share[], { claim, part }: Share, index: AmountIndex): boolean {
  if (claim.base === 'plan' || digitsOf(claim.percent) > 2) return false
  const siblings = shares.filter(
    (one) =>
      one.part !== part &&
      one.claim.sentence === claim.sentence &&
      one.part.unit === part.unit &&
      !one.isExplained &&
      !one.base &&
      one.claim.base === 'open',
  )
  if (siblings.length < 2 || /trong (?:đó|số)|còn lại/iu.test(claim.sentence.text)) return false
  const bases = gather(siblings, (one) => impliedBase(one.part.value, one.claim.percent) ?? [])
  const isOne = bases.every((a) => bases.every((b) => meets(a, b)))
  return (
    isOne &&
    index
      .around(part)
      .filter((other) => fits(claim.percent, quotient(rangeOf(part), rangeOf(other))))
      .every((other) => siblings.some((one) => one.part === other))
  )
}

/** "2.107 hộ, chiếm 86%; còn lại 343 hộ (14%)" of 2.450: the rest and its sibling make the total. */
function findRestBase(
  { claim, part }: Share,
  siblings: readonly Share[],
  index: AmountIndex,
): Amount | undefined {
  const { text, start } = claim.sentence
  if (
    !/(?<!\p{sc=Latn})(?:còn(?: lại)?|chưa[^,;.()\d]{0,20})\s*(?:là|có)?\s*$/iu.test(
      text.slice(0, part.start - start),
    )
  )
    return undefined
  const whole = siblings.reduce((sum, one) => add(sum, one.part.value), part.value)
  return index
    .around(part)
    .find(
      (base) =>
        base.end <= part.start &&
        compare(base.value, whole) === 0 &&
        siblings.some((one) => fits(one.claim.percent, quotient(rangeOf(one.part), rangeOf(base)))),
    )
}

/** "96 vụ trộm cắp, chiếm 32,0% tổng số vụ; 54 vụ …, chiếm 18,0% tổng số vụ": the one before is itself a share of that total. */
export function isPartOfSame(claims: readonly Claim[], { sentence, tail }: Claim, other: Amount): boolean {
  const total = totalIn(tail)
  return (
    total !== undefined &&
    claims.some(
      (one) =>
        one.part === other &&
        one.sentence.passage === sentence.passage &&
        one.kind === 'level' &&
        isOneTotal(totalIn(one.tail), total),
    )
  )
}

/** The words that name the total of a share: "tổng số vụ", with the two words behind. */
const totalIn = (tail: string): string[] | undefined =>
  /^\s*(?:so với\s+|trên\s+)?(?<total>(?:tổng(?: số)?|số|toàn bộ)\s\p{sc=Latn}+)(?:\s(?<more>\p{sc=Latn}+\s\p{sc=Latn}+))?/iu
    .exec(tail)
    ?.slice(1)
    .map((words) => words?.toLowerCase() ?? '')

/** "số hộ đăng ký" and "số hộ đạt danh hiệu" are two totals, "tổng số vụ" and "tổng số vụ trên địa bàn" are one. */
const isOneTotal = (a: readonly string[] | undefined, b: readonly string[] | undefined): boolean =>
  a !== undefined && a[0] === b?.[0] && ([a, b].some((one) => !deed.test(one?.[1] ?? '')) || a[1] === b?.[1])
const deed =
  /^(?:đăng ký|đạt|được|đã|phải|cần|đến hạn|tiếp nhận|thu về|phát ra|tham gia|hoàn thành)(?!\p{sc=Latn})/u
