import { add, compare } from '../../../exact.ts'
import type { Claim, ClaimKind } from '../../layers/claims/claims.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { isMove } from '../../layers/numbers/fractions.ts'
import { approximate, hundred } from '../../layers/numbers/interval.ts'
import { familyOf, isTime } from '../../layers/numbers/plain-amounts.ts'
import { kinOf } from '../../layers/numbers/units.ts'
import type { Sentence, Understanding } from '../../understanding.ts'

/** What the rate is of, and what it is taken of. */
export interface Pair {
  top: Amount
  bottom: Amount
  /** Only the words between say that the one is a part of the other: they may be two parts beside each other as well. */
  isLoose?: boolean
}

/** How far a rate may be from that of one of two parts, of itself. */
const near = 0.3
/** How many letters of proof may stand behind a rate. */
const longest = 180

const growth =
  /(?<!\p{sc=Latn})(?:tốc độ|mức|tỷ lệ|nhịp độ)\s(?<turn>tăng|giảm)(?:\s(?:trưởng|thêm))?(?!\p{sc=Latn})[^,;.]*$/iu
const planned =
  /(?<!\p{sc=Latn})(?:kế hoạch|KH|chỉ tiêu|dự toán|được giao|mục tiêu|nhu cầu)(?!\p{sc=Latn})[^,;.\d]{0,40}$/iu
/** Two numbers in a bracket may be two parts, "thôn Đông 112 hộ, thôn Đoài 98 hộ": the whole is told as such. */
const ofWhole =
  /(?<!\p{sc=Latn})(?:tổng|toàn|trên|trong(?! đó)|phải|cần|đến hạn|tiếp nhận|phát sinh|thụ lý|thuộc diện|đăng ký|hiện có|điều tra|rà soát|kiểm tra)(?!\p{sc=Latn})|\/\s*$/iu
const yearBefore = /(?<!\p{sc=Latn})năm\s(?<year>\d{4})[^,;.\d]{0,20}$/iu

/**
 * "bằng 95,1% dự toán (thực hiện 486 triệu đồng, dự toán 512 triệu đồng)", "đạt 98% (trong 749 hồ sơ đã trả có 734 hồ sơ
 * đúng hạn, 15 hồ sơ trễ hạn)", "ở mức 55%: 3,96 tỷ trên dự toán 7,2 tỷ": the rate is proved by two numbers right behind it.
 */
export function findHeldBehind(read: Understanding, claim: Claim): (Pair & { kind: ClaimKind }) | undefined {
  const { text } = read
  const { percent, lead, part, fraction } = claim
  if (percent.hedge) return undefined
  const held = listHeld(read, claim)
  const [first, second, third] = held
  if (!first || !second || held.length > 3 || held.some((one) => one.hedge || isMove(text, one)))
    return undefined
  if (fraction ? fraction.top.start !== first.start : part && part.start < percent.start) return undefined
  const turn = growth.exec(lead)?.groups?.turn?.toLowerCase()
  const kind = turn ? (turn === 'tăng' ? 'up' : 'down') : claim.kind
  const pair = third
    ? pairOfDivided(claim, [first, second, third])
    : pairOf(
        text,
        kind,
        first,
        second,
        /(?<!\p{sc=Latn})(?:bình quân|mỗi|hằng|hàng)(?!\p{sc=Latn})/iu.test(lead),
      )
  return pair && { ...pair, kind }
}

/** The numbers of one kind in the bracket behind a rate, in the line of a bracket below it, or behind its colon. */
function listHeld({ text, passages }: Understanding, { sentence, percent }: Claim): Amount[] {
  const behind = text.slice(percent.end, percent.end + longest)
  const [proof] =
    /^\s*(?:(?:kế hoạch|dự toán|chỉ tiêu|KH)(?:\s\p{sc=Latn}+){0,3}\s*)?\((?:[^()]|\([^()]*\))*\)/iu.exec(
      behind,
    ) ??
    /^\s*:\s[^\n;.]{0,120}(?:[.;]|$)/u.exec(behind.replace(/(?<=\d)\.(?=\d)/gu, ',')) ??
    []
  if (!proof) return []
  const next = passages[sentence.passage + 1]?.sentences[0]
  const end = percent.end + proof.length
  const all = [...listOf(sentence), ...(next && next.start < end ? listOf(next) : [])].filter(
    (one) => one.start > percent.end && one.end <= end && !isTime(text, one),
  )
  const [first] = all.filter(({ kind }) => kind !== 'bare')
  const counted = first ?? all[0]
  const alike = counted ? all.filter((one) => isAlike(one, counted) && !isYear(one)) : []
  // "3,96 tỷ trên 7,2 tỷ": of so much, not more than so much.
  return alike.map((one, at) => (at > 0 && one.hedge === 'at-least' ? { ...one, hedge: undefined } : one))
}

const isYear = ({ kind, number }: Amount): boolean => kind === 'bare' && /^(?:19|20)\d\d$/.test(number.text)

/** The counted numbers of a sentence. */
export const listOf = ({ amounts, fractions }: Sentence): Amount[] =>
  amounts
    // "412/536 hộ": what stands above the line counts the same.
    .map((one) => fractions.find(({ top }) => top.start === one.start)?.top ?? one)
    .filter(
      (one) =>
        one.kind !== 'percent' &&
        one.kind !== 'points' &&
        (one.kind !== 'bare' || compare(one.value, hundred) >= 0),
    )

/** "36 điểm trường … 15 điểm": the same, told shorter. */
export const isAlike = (a: Amount, b: Amount): boolean =>
  a.per === b.per &&
  (familyOf(kinOf(a.unit)) === familyOf(kinOf(b.unit)) ||
    (a.kind === 'count' && a.unit.startsWith(`${b.unit} `) && b.unit !== ''))

/** What the plan is, or the earlier of two years, or else the larger of the two. */
function pairOf(
  text: string,
  kind: ClaimKind,
  first: Amount,
  second: Amount,
  isYearly: boolean,
): Pair | undefined {
  const before = (one: Amount, from: number) => text.slice(Math.max(from, one.start - 60), one.start)
  const [a, b] = [before(first, 0).split(/[(;:]/u).at(-1) ?? '', before(second, first.end)]
  const [yearA, yearB] = [a, b].map((words) => Number(yearBefore.exec(words)?.groups?.year ?? 0))
  const ordered = { top: first, bottom: second }
  const turned = { top: second, bottom: first }
  if (kind !== 'level') {
    if (!yearA || !yearB || yearA === yearB || isYearly) return undefined
    return yearA < yearB ? turned : ordered
  }
  if (yearA || yearB) return undefined
  if (planned.test(b)) return ordered
  if (planned.test(a)) return turned
  if (/so với|cùng kỳ|năm (?:trước|ngoái)|\d{4}/iu.test(a + b)) return undefined
  const isOrdered = compare(first.value, second.value) < 0
  if (compare(first.value, second.value) === 0 || !ofWhole.test(isOrdered ? b : a)) return undefined
  return isOrdered ? ordered : turned
}

/** Of a whole and the two numbers that divide it the part that comes nearer to the rate. */
function pairOfDivided({ percent, kind }: Claim, all: [Amount, Amount, Amount]): Pair | undefined {
  if (kind !== 'level') return undefined
  const [bottom, ...others] = [...all].sort((a, b) => compare(b.value, a.value))
  const [one, other] = others
  if (!bottom || !one || !other || compare(add(one.value, other.value), bottom.value) !== 0) return undefined
  const off = ({ value }: Amount) =>
    Math.abs((100 * approximate(value)) / approximate(bottom.value) / approximate(percent.value) - 1)
  const top = off(one) <= off(other) ? one : other
  return off(top) < near ? { top, bottom } : undefined
}
