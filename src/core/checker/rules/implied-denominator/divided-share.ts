import { add, compare, divide, type Exact, multiply, parseDecimal, subtract, whole } from '../../../exact.ts'
import { printNumber } from '../../../vietnamese/numbers.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Claim } from '../../layers/claims/claims.ts'
import { type Amount, rangeOf } from '../../layers/numbers/amounts.ts'
import { absolute, hundred, point, quotient, zero } from '../../layers/numbers/interval.ts'
import { familyOf } from '../../layers/numbers/plain-amounts.ts'
import { fits, judgeRate } from '../../layers/numbers/rates.ts'
import { placeOf } from '../../layers/trees/list-run.ts'
import { findSlip, printAmount, printLike, report } from '../../report.ts'
import type { Passage, Understanding } from '../../understanding.ts'
import type { Share } from '../ratio/share.ts'

/** How many shares in a row may divide one whole. */
const most = 8

type Told = Pick<Share, 'claim' | 'part'>

/**
 * The shares of those that the shares themselves divide: "29 đảng viên: 05 đồng chí xuất sắc (19,23%), 21 đồng chí hoàn
 * thành tốt (80,77%); 03 đồng chí chưa đánh giá" are of the 26.
 */
export const findDivided = ({ passages }: Understanding, shares: readonly Told[]): ReadonlySet<Claim> =>
  new Set(
    gather(listRuns(passages, shares), (run) =>
      run.every((share) => isOfAll(share, run)) ? run.map(({ claim }) => claim) : [],
    ),
  )

/**
 * "nam 1.846 đoàn viên, chiếm 57,3%; nữ 13.760 đoàn viên, chiếm 42,7%", "lao động nam 3.120 người (52%), nữ 2.880 người
 * (84%)": parts that make a whole, where one share or one number does not fit the rest.
 */
export function checkDividedShares(read: Understanding, shares: readonly Told[]): CheckFinding[] {
  const agreed = new Set(gather(read.agreements, ({ figures }) => figures.map(({ start }) => start)))
  const open = listRuns(
    read.passages,
    shares.filter(({ claim, part }) => claim.base !== 'plan' && !part.hedge && !claim.percent.hedge),
  )
  const told = new Set<Claim>()
  return gather(
    open.sort((a, b) => b.length - a.length),
    (run) => {
      if (run.some(({ claim }) => told.has(claim))) return []
      const found = sayShare(read.text, run, agreed) ?? sayPart(read.text, run, agreed)
      if (!found) return []
      for (const { claim } of run) told.add(claim)
      return [found]
    },
  )
}

/** Two and more shares of one kind that stand in a row in one sentence or one list. */
function listRuns(passages: readonly Passage[], shares: readonly Told[]): Told[][] {
  const byPlace = new Map<string, Told[]>()
  for (const share of shares) {
    const place = placeOf(passages, share.claim.sentence)
    const own = byPlace.get(place) ?? []
    byPlace.set(place, own)
    own.push(share)
  }
  return gather([...byPlace.values()], (own) =>
    gather(own, (first, from) => {
      const next = own.findIndex(
        ({ part }, at) => at > from && familyOf(part.unit) !== familyOf(first.part.unit),
      )
      const end = Math.min(next < 0 ? own.length : next, from + most)
      return Array.from({ length: Math.max(0, end - from - 1) }, (_, more) =>
        own.slice(from, from + more + 2),
      )
    }),
  )
}

const sumOf = (run: readonly Told[]): Exact => run.reduce((sum, { part }) => add(sum, part.value), zero)

const isOfAll = ({ part, claim }: Told, run: readonly Told[]): boolean =>
  fits(claim.percent, quotient(rangeOf(part), point(sumOf(run))))

/** All shares but one are of the sum of the parts: that one is wrong. */
function sayShare(text: string, run: readonly Told[], agreed: ReadonlySet<number>): CheckFinding | undefined {
  const [wrong, ...more] = run.filter((share) => !isOfAll(share, run))
  if (!wrong || more.length > 0 || run.some(({ claim }) => agreed.has(claim.percent.start))) return undefined
  if (isOfStated(run)) return undefined
  const { percent } = wrong.claim
  const all = sumOf(run)
  const exact = divide(multiply(wrong.part.value, hundred), all)
  // The shares that fit by chance say little where they show few digits.
  if (!exact || (run.length === 2 && !isSure(percent, exact, run))) return undefined
  const right = `${printNumber(exact, { decimals: percent.decimals })}%`
  const slip = findSlip(percent.number.text, right.slice(0, -1))
  return report(text, 'implied-denominator', 'error', percent, {
    message: `Các phần cộng lại là ${printLike(wrong.part, all)} ${wrong.part.unitText}: ${printAmount(wrong.part)} chiếm ${right}, không phải ${printAmount(percent)}${slip ? ` (có thể ${slip})` : ''}.`,
    arithmetic: `${printLike(wrong.part, wrong.part.value)} ÷ (${run.map(({ part }) => printLike(part, part.value)).join(' + ')}) = ${right}`,
    suggest: right,
    related: gather(run, ({ part, claim }) => [part, claim.percent]).filter((one) => one !== percent),
  })
}

/** "học sinh THPT (20.150 em): tốt 16.523 em (82,0%), khá 3.003 em (14,9%)": all are of a number told before them. */
const isOfStated = (run: readonly Told[]): boolean =>
  run[0]?.claim.sentence.amounts.some(
    (one) =>
      one.end <= (run[0]?.part.start ?? 0) &&
      run.every(
        ({ part, claim }) =>
          familyOf(one.unit) === familyOf(part.unit) &&
          fits(claim.percent, quotient(rangeOf(part), rangeOf(one))),
      ),
  ) ?? false

/** Of two shares the one that fits shows three digits, or a slip of the pen made the other. */
function isSure(percent: Amount, exact: Exact, run: readonly Told[]): boolean {
  if (judgeRate(percent, point(exact)) === 'last-digit') return false
  const [other] = run.filter(({ claim }) => claim.percent !== percent)
  const digits = other?.claim.percent.number.text.replace(/\D/g, '').length ?? 0
  return (
    digits > 2 ||
    findSlip(percent.number.text, printNumber(exact, { decimals: percent.decimals })) === 'đảo hai chữ số'
  )
}

/** The shares make a hundred and their parts do not fit: one slip of the pen in one number brings all together. */
function sayPart(text: string, run: readonly Told[], agreed: ReadonlySet<number>): CheckFinding | undefined {
  const sum = run.reduce<Exact>((all, { claim }) => add(all, claim.percent.value), zero)
  const halves = run.map(({ claim }) => ({ n: claim.percent.step.n, d: claim.percent.step.d * 2n }))
  const slack = halves.reduce<Exact>(add, zero)
  if (compare(absolute(subtract(sum, hundred)), slack) > 0) return undefined
  if (run.every((share) => isOfAll(share, run)) || run.some(({ part }) => agreed.has(part.start)))
    return undefined
  const mended = gather(run, ({ part }, at) =>
    gather(listSlips(part), (value) => {
      const fixed = run.map((one, place) => (place === at ? { ...one, part: { ...one.part, value } } : one))
      return fixed.every((share) => isOfAll(share, fixed)) ? [{ part, value }] : []
    }),
  )
  // Ten times too many here or too few there: a nought at the end was put too much, else the later is told.
  const one = mended.find(({ part }) => part.number.text.endsWith('0')) ?? mended.at(-1)
  if (!one) return undefined
  const right = printAmount(one.part, one.value)
  return report(text, 'implied-denominator', 'error', one.part, {
    message: `Các tỷ lệ ${run.map(({ claim }) => printAmount(claim.percent)).join(', ')} cộng lại là 100% nhưng không khớp với ${printAmount(one.part)}: có lẽ là ${right}.`,
    suggest: right,
    related: gather(run, ({ part, claim }) => [part, claim.percent]).filter((span) => span !== one.part),
  })
}

/** The number ten times as large or small, or with two neighbouring digits exchanged. */
function listSlips(part: Amount): Exact[] {
  const digits = part.number.text
  const places = gather([...digits], (letter, at) => (/\d/.test(letter) ? [at] : []))
  const swapped = gather(places, (place, at): Exact[] => {
    const next = places[at + 1]
    const [a, b] = [digits[place], next === undefined ? undefined : digits[next]]
    if (next === undefined || a === b || a === undefined || b === undefined) return []
    const text = digits.slice(0, place) + b + digits.slice(place + 1, next) + a + digits.slice(next + 1)
    return [multiply(parseDecimal(text.replaceAll('.', '').replace(',', '.')), part.size)]
  })
  return [...swapped, multiply(part.value, whole(10)), multiply(part.value, { n: 1n, d: 10n })]
}
