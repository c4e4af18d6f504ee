import { compare, divide, type Exact, multiply, subtract, whole } from '../../../exact.ts'
import { printNumber } from '../../../vietnamese/numbers.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Claim } from '../../layers/claims/claims.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { hundred, point, zero } from '../../layers/numbers/interval.ts'
import { fits, judgeRate } from '../../layers/numbers/rates.ts'
import { findSlip, printAmount, printLike, report } from '../../report.ts'
import type { Understanding } from '../../understanding.ts'

interface Pair {
  top: Amount
  bottom: Amount
  /** top ÷ bottom, or how far that is from one for a rise or a fall. */
  ratio: Exact
}

/**
 * A percentage that no two numbers of its sentence give, but that one slip of the pen makes of what two of them give.
 *
 * However the sentence is built: digits changed places, or the point moved. Two numbers give such a near rate
 * by chance once in some hundreds of pairs, so few are tried and only percentages that show enough digits.
 */
export function checkNearRatios({ text }: Understanding, claims: readonly Claim[]): CheckFinding[] {
  return gather(claims, (claim) => {
    const { percent, sentence, kind } = claim
    if ((percent.hedge && percent.hedge !== 'about') || digitsOf(percent) < 2 || sentence.amounts.length > 24)
      return []
    const isShort = digitsOf(percent) < 3
    if (isShort && kind === 'level' && percent.decimals === 0 && !isCover(claim)) return []
    const all = listPairs(claim)
    if (all.some(({ ratio }) => isExplained(percent, ratio))) return []
    const pairs = all.filter((pair) => !isShort || kind !== 'level' || isLikeliest(claim, pair))
    const found = gather(pairs, (pair) => {
      const slip = percent.hedge ? findTenfold(claim, pair) : findRateSlip(percent, pair.ratio)
      return slip ? [{ pair, slip }] : []
    })
    const [one] = found
    return one && found.length === 1 ? [say(text, claim, one.pair, one.slip)] : []
  })
}

/** "đất có rừng 13.760 ha, tỷ lệ che phủ rừng 64%": told right behind its area. */
const isCover = ({ lead }: Claim): boolean =>
  /^\s*[,;(]\s*(?:tỷ lệ|độ) che phủ(?: rừng)?\s*(?:là|đạt)?\s*$/iu.test(lead)

/** "12.500 cây …; cây sống đạt 95% (11.785 cây)": the part in the bracket, with two digits exchanged. */
export function checkSwappedParts({ text }: Understanding, claims: readonly Claim[]): CheckFinding[] {
  return gather(claims, ({ percent, part, sentence, kind, base }) => {
    if (!part || part.start < percent.start || kind !== 'level' || base === 'plan' || percent.hedge) return []
    if (digitsOf(part) < 4) return []
    const before = sentence.amounts.filter(
      (one) => one.end <= percent.start && one.unit === part.unit && !one.per && !one.hedge,
    )
    const right = before.map((one) => ({
      one,
      value: divide(multiply(one.value, percent.value), whole(100)),
    }))
    if (before.some((one) => fits(percent, point(divide(part.value, one.value) ?? zero)))) return []
    const meant = right.find(
      ({ value }) =>
        value &&
        value.n % value.d === 0n &&
        findSlip(part.number.text, printLike(part, value)) === 'đảo hai chữ số',
    )
    if (!meant?.value) return []
    return [
      report(text, 'ratio', 'error', part, {
        message: `${printAmount(percent)} của ${printAmount(meant.one)} là ${printAmount(part, meant.value)}, ở đây ghi ${printAmount(part)} (có thể đảo hai chữ số).`,
        arithmetic: `${printLike(meant.one, meant.one.value)} × ${printAmount(percent)} = ${printLike(part, meant.value)}`,
        suggest: printAmount(part, meant.value),
        related: [percent, meant.one],
      }),
    ]
  })
}

const digitsOf = (amount: Amount): number => amount.number.text.replace(/\D|^0+/g, '').length

const isExplained = (percent: Amount, ratio: Exact): boolean =>
  fits(percent, point(ratio)) || judgeRate(percent, point(multiply(ratio, whole(100)))) === 'last-digit'

/** The amount right before the percentage as a part of the largest of its kind. */
function isLikeliest({ sentence, percent }: Claim, { top, bottom }: Pair): boolean {
  const same = sentence.amounts.filter(
    ({ unit, per, end }) => unit === top.unit && !per && end <= percent.start,
  )
  return same.at(-1) === top && same.every(({ value }) => compare(value, bottom.value) <= 0)
}

/** How many amounts before the percentage may be its part. */
const reach = 3

/** The pairs of one sentence that the percentage may be of: a part not far before it, a base anywhere. */
function listPairs({ sentence, percent, kind, base, part, tail }: Claim): Pair[] {
  const { amounts } = sentence
  const at = amounts.indexOf(percent)
  const counted = amounts.filter((amount) => amount.kind !== 'percent' && amount.kind !== 'points')
  const tops = counted.filter((amount) => {
    // "cộng cả năm 88,6 tỷ đồng, bằng 104% kịch bản thu": of a plan that is not told here.
    if (part && amount !== part && base === 'plan' && part.end <= percent.start) return false
    // "149.273 giáo dân, chiếm 11,5% dân số, có 131/262 xã": what is said of one number is said of no other.
    if (part && amount !== part && /^\s*dân số/iu.test(tail)) return false
    const place = amounts.indexOf(amount)
    return place < at ? at - place <= reach : place - at <= 1
  })
  return gather(tops, (top) =>
    gather(counted, (bottom) => {
      if (top === bottom || !isAlike(top, bottom) || compare(bottom.value, zero) <= 0) return []
      // A share that is taken of nothing planned or earlier is no more than all.
      if (kind === 'level' && base === 'open' && compare(top.value, bottom.value) > 0) return []
      const level = divide(top.value, bottom.value)
      const ratio = level && change(level, kind)
      return ratio && compare(ratio, zero) > 0 ? [{ top, bottom, ratio }] : []
    }),
  )
}

function change(level: Exact, kind: Claim['kind']): Exact {
  if (kind === 'level') return level
  return kind === 'up' ? subtract(level, whole(1)) : subtract(whole(1), level)
}

/** Both money, both of one measure, or both counted: "162 phụ nữ" of "171 người". */
const isAlike = (a: Amount, b: Amount): boolean =>
  a.hedge === undefined &&
  // "trên 171 người" is "of 171" as often as "more than 171".
  (b.hedge === undefined || b.hedge === 'at-least') &&
  a.per === b.per &&
  (a.unit === b.unit || (isCounted(a) && isCounted(b)))

const isCounted = ({ kind, decimals }: Amount): boolean =>
  (kind === 'count' || kind === 'bare') && decimals === 0

/** "43 món (khoảng 13,2% số món)" of 3.268: what is told as about may have its point in the wrong place. */
function findTenfold({ percent, part }: Claim, { top, ratio }: Pair): string | undefined {
  if (part !== top || digitsOf(percent) < 3) return undefined
  const plain = { ...percent, hedge: undefined }
  const shrunk = {
    ...plain,
    value: { n: plain.value.n, d: plain.value.d * 10n },
    decimals: plain.decimals + 1,
  }
  if (judgeRate(shrunk, point(multiply(ratio, hundred))) === 'right') return 'lớn lên 10 lần, sai dấu phẩy'
  const slip = findRateSlip(plain, ratio)
  return slip?.endsWith('dấu phẩy') ? slip : undefined
}

/** What slip makes the printed percentage of the ratio. */
function findRateSlip(percent: Amount, ratio: Exact): string | undefined {
  const exact = point(multiply(ratio, whole(100)))
  for (const power of [10n, 100n]) {
    const grown = {
      ...percent,
      value: multiply(percent.value, whole(power)),
      decimals: Math.max(0, percent.decimals - String(power).length + 1),
    }
    if (digitsOf(percent) > 2 && judgeRate(grown, exact) === 'right')
      return `nhỏ đi ${power} lần, sai dấu phẩy`
  }
  const right = printRight(percent, ratio)
  return findSlip(percent.number.text, right) === 'đảo hai chữ số' ? 'đảo hai chữ số' : undefined
}

const printRight = ({ decimals }: Amount, ratio: Exact): string =>
  printNumber(multiply(ratio, whole(100)), { decimals })

function say(text: string, { percent }: Claim, { top, bottom, ratio }: Pair, slip: string): CheckFinding {
  const right = `${printRight(slip.endsWith('dấu phẩy') ? { ...percent, decimals: slip.startsWith('nhỏ') ? 1 : percent.decimals + 1 } : percent, ratio)}%`
  return report(text, 'ratio', 'error', percent, {
    message: `Tỷ lệ ghi ${printAmount(percent)} nhưng ${printAmount(top)} so với ${printAmount(bottom)} cho ${right} (có thể ${slip}).`,
    arithmetic: `${printLike(top, top.value)} : ${printLike(bottom, bottom.value)} → ${right}`,
    suggest: right,
    related: [top, bottom],
  })
}
