import { compare, divide, multiply, subtract } from '../../../exact.ts'
import { printNumber } from '../../../vietnamese/numbers.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Claim } from '../../layers/claims/claims.ts'
import { type Amount, rangeOf } from '../../layers/numbers/amounts.ts'
import { isMove } from '../../layers/numbers/fractions.ts'
import {
  absolute,
  hundred,
  type Interval,
  point,
  quotient,
  timesHundred,
} from '../../layers/numbers/interval.ts'
import { familyOf } from '../../layers/numbers/plain-amounts.ts'
import { judgeRate } from '../../layers/numbers/rates.ts'
import { findSlip, printAmount, printLike, report } from '../../report.ts'
import type { Sentence, Understanding } from '../../understanding.ts'
import { sayShare } from './share.ts'

/** Rates of a plan that no other rule has held against it: how far above it, or how much of the one plan of the text. */
export function checkPlannedRates(read: Understanding, claims: readonly Claim[]): CheckFinding[] {
  const agreed = new Set(gather(read.agreements, ({ figures }) => figures.map(({ start }) => start)))
  const open = claims.filter(({ percent }) => !agreed.has(percent.start) && !percent.hedge)
  return [
    ...gather(open, (claim) => [
      ...judgeBeyond(read, claim),
      ...judgeAgainst(read, claim),
      ...judgeOnPlan(read, claim),
      ...judgeAfterRise(read, claim),
    ]),
    ...judgeWhole(read, open),
  ]
}

const given =
  /(?<!\p{sc=Latn})(?:giao|kế hoạch|KH|chỉ tiêu|dự toán|định mức|hợp đồng|đăng ký)(?!\p{sc=Latn})[^,;.]{0,50}$/iu
const beyond = /^[^,;.()\d]{0,24},\s*(?:đã\s+)?(vượt|hụt|thiếu)\s*$/iu

/** "chăm sóc rừng giao 220 ha, làm được 253 ha, vượt 11,5%": by how much of the plan. */
function judgeBeyond(read: Understanding, { sentence, percent, at }: Claim): CheckFinding[] {
  const { text } = read
  const { amounts, start } = sentence
  const [plan, done] = [amounts[at - 2], amounts[at - 1]]
  if (
    !plan ||
    !done ||
    familyOf(plan.unit) !== familyOf(done.unit) ||
    plan.kind === 'percent' ||
    plan.per !== done.per
  )
    return []
  const word = beyond.exec(text.slice(done.end, percent.start))?.[1]?.toLowerCase()
  const isGiven = given.test(text.slice(Math.max(amounts[at - 3]?.end ?? start, plan.start - 70), plan.start))
  if (!word || !isGiven || [plan, done].some(({ hedge }) => hedge)) return []
  if (isHeldBehind(text, sentence, at)) return []
  const isOver = compare(done.value, plan.value) > 0
  if (compare(done.value, plan.value) !== 0 && isOver !== isRise(word)) {
    const place = text.slice(0, percent.start).toLowerCase().lastIndexOf(word)
    return [
      report(
        text,
        'label',
        'error',
        { start: place, end: percent.end },
        {
          message: `${printAmount(done)} so với ${printAmount(plan)} là ${isOver ? 'vượt' : 'chưa đạt'}, không phải "${word}".`,
          related: [plan, done],
        },
      ),
    ]
  }
  return judgeChange(read, percent, plan, done, word)
}

/** "thu 38 triệu đồng, vượt 6% so với chỉ tiêu 36 triệu đồng": what it is held against stands behind, not before. */
function isHeldBehind(text: string, { amounts }: Sentence, at: number): boolean {
  const [done, percent, plan] = [amounts[at - 1], amounts[at], amounts[at + 1]]
  return (
    !!percent &&
    plan?.unit === done?.unit &&
    /^\s*so với[^;.\d]{2,60}$/iu.test(text.slice(percent.end, plan?.start))
  )
}

const verbBefore = /^[^,;.()\d]{0,24},?\s*(?:đã\s+)?(vượt|hụt|tăng|giảm|cao hơn|thấp hơn)\s*$/iu
const heldBehind = /^\s*so với\s[^,;.()]{2,70}\([^()\d]{0,20}$/iu

/** "doanh thu 4.386 triệu đồng, vượt 15,3% so với phương án đại hội giao (3.870 triệu đồng)": what it is held against stands behind. */
function judgeAgainst(read: Understanding, { sentence, percent, at }: Claim): CheckFinding[] {
  const { text } = read
  const [now, old] = [sentence.amounts[at - 1], sentence.amounts[at + 1]]
  if (!now || !old || now.unit !== old.unit || now.kind === 'percent' || now.per !== old.per) return []
  if ([now, old].some(({ hedge, kind }) => hedge || kind === 'bare')) return []
  const word = verbBefore.exec(text.slice(now.end, percent.start))?.[1]?.toLowerCase()
  if (!word || !heldBehind.test(text.slice(percent.end, old.start))) return []
  return judgeChange(read, percent, old, now, word)
}

const onPlan =
  /^[\p{sc=Latn}\s]{0,30},?\s(?:trên|so với)\s+(?:kế hoạch|chỉ tiêu|dự toán|KH|(?:mức )?dự kiến|(?:mức|số) (?:được )?giao)(?: giao| năm)?\s*(?:là\s*)?$/u
const onPlanVerb = /^[^,;.()\d]{0,20}(?:,|\sthì|\s)\s*(vượt|hụt|tăng|giảm|đạt|bằng)\s*$/iu

/** "trồng 46.200 cây phân tán trên kế hoạch 42.000 cây, vượt 4,2%". */
function judgeOnPlan(read: Understanding, { sentence, percent, at }: Claim): CheckFinding[] {
  const { text } = read
  const [done, plan] = [sentence.amounts[at - 2], sentence.amounts[at - 1]]
  if (!done || !plan || done.unit !== plan.unit || done.kind === 'percent' || done.per || plan.per) return []
  if (
    done.hedge ||
    isMove(text, done) ||
    (plan.hedge && plan.hedge !== 'at-least') ||
    !onPlan.test(text.slice(done.end, plan.start))
  )
    return []
  const word = onPlanVerb.exec(text.slice(plan.end, percent.start))?.[1]?.toLowerCase()
  if (!word) return []
  if (/đạt|bằng/u.test(word)) return judgeOf(text, read.agree, percent, done, { ...plan, hedge: undefined })
  return judgeChange(read, percent, { ...plan, hedge: undefined }, done, word)
}

const riseLead = /^[^;.()\d]{0,40},\s*(?:vượt|hụt|tăng|giảm|thiếu)\s*$/iu
const afterBracket = /^\s*[^()]{0,14}\)\s*,\s*(?:bằng|đạt)\s*$/iu

/** "318 đơn vị, vượt 18 đơn vị so với chỉ tiêu giao (300 đơn vị), bằng 118% chỉ tiêu": the rate of the first and the plan. */
function judgeAfterRise({ text, agree }: Understanding, { sentence, percent, at }: Claim): CheckFinding[] {
  const [done, rise, plan] = sentence.amounts.slice(Math.max(0, at - 3), at)
  if (!done || !rise || !plan || [rise, plan].some(({ unit, per }) => unit !== done.unit || per !== done.per))
    return []
  const isTold =
    riseLead.test(text.slice(done.end, rise.start)) && heldBehind.test(text.slice(rise.end, plan.start))
  if (!isTold || !afterBracket.test(text.slice(plan.end, percent.start))) return []
  if (compare(absolute(subtract(done.value, plan.value)), rise.value) !== 0) return []
  return judgeOf(text, agree, percent, done, plan)
}

const isRise = (word: string): boolean => /vượt|tăng|cao/u.test(word)

/** By how much of the base the value lies above or below it. */
function judgeChange(
  { text, agree }: Understanding,
  percent: Amount,
  base: Amount,
  value: Amount,
  word: string,
): CheckFinding[] {
  const exact = divide(multiply(absolute(subtract(value.value, base.value)), hundred), base.value)
  if (!exact || compare(value.value, base.value) > 0 !== isRise(word)) return []
  if (isFitting(percent, point(exact))) return agree('ratio', percent, base, value)
  const right = `${printNumber(exact, { decimals: Math.max(1, percent.decimals), trailingZeros: 'trim' })}%`
  const slip = findSlip(percent.number.text, right)
  const isClose = judgeRate(percent, point(exact)) === 'last-digit'
  return [
    report(text, isClose ? 'rounding' : 'ratio', isClose ? 'warning' : 'error', percent, {
      message: `${printAmount(value)} so với ${printAmount(base)} ${word} ${right}, không phải ${printAmount(percent)}${slip ? ` (có thể ${slip})` : ''}.`,
      arithmetic: `|${printLike(value, value.value)} − ${printLike(base, base.value)}| ÷ ${printLike(base, base.value)} = ${right}`,
      suggest: right,
      related: [base, value],
    }),
  ]
}

const wholePlan =
  /(?<!\p{sc=Latn})tổng (?:kế hoạch|số vốn|vốn|dự toán|nguồn vốn|kinh phí)(?!\p{sc=Latn})[^,;.:]{0,60}(?:được giao|giao|kế hoạch|dự toán|phân bổ)[^,;.:]{0,30}$|(?<!\p{sc=Latn})tổng (?:kế hoạch|dự toán)[^,;.:]{0,60}$/iu
const wholeDone =
  /(?:^|\W)(?:toàn (?:tỉnh|huyện|xã|ngành|thị xã)|tổng (?:giải ngân|số vốn đã giải ngân|giá trị giải ngân))[^,;.]{0,40}$/iu

/** "Tổng kế hoạch vốn năm 2025 là 6.842,5 tỷ đồng … Toàn tỉnh giải ngân được hơn 4.160 tỷ đồng, đạt 58,3% kế hoạch". */
function judgeWhole({ text, sentences, agree }: Understanding, open: readonly Claim[]): CheckFinding[] {
  const told = gather(open, ({ percent, part, base, kind, tail, sentence }) => {
    const isWhole =
      part &&
      part.end < percent.start &&
      wholeDone.test(text.slice(Math.max(sentence.start, part.start - 70), part.start))
    const isPlan =
      base === 'plan' &&
      /^\s*(?:so với\s+)?(?:tổng\s+)?(?:kế hoạch|dự toán)(?: vốn| năm| giao)?\s*(?:[,;.]|$)/iu.test(tail)
    return isWhole && isPlan && kind === 'level' ? [{ percent, part }] : []
  })
  if (told.length === 0) return []
  const plans = gather(sentences, ({ amounts, start }) =>
    amounts.filter(
      (one) =>
        one.kind === 'money' &&
        !one.hedge &&
        !one.per &&
        wholePlan.test(text.slice(Math.max(start, one.start - 90), one.start)),
    ),
  )
  const [plan, ...others] = plans
  if (!plan || others.some((one) => compare(one.value, plan.value) !== 0)) return []
  return gather(told, ({ percent, part }) =>
    plan.end < part.start ? judgeOf(text, agree, percent, part, plan) : [],
  )
}

/** Right or cut off; a rate in whole percent may be off by one, "đạt 87%" of 86,4. */
function isFitting(percent: Amount, ratio: Interval): boolean {
  const fit = judgeRate(percent, ratio)
  return fit === 'right' || fit === 'truncated' || (fit === 'last-digit' && percent.decimals === 0)
}

function judgeOf(
  text: string,
  agree: Understanding['agree'],
  percent: Amount,
  part: Amount,
  plan: Amount,
): CheckFinding[] {
  if (part.unit !== plan.unit || part.end > percent.start) return []
  const ratio = timesHundred(quotient(rangeOf(part), rangeOf(plan)))
  return !isFitting(percent, ratio)
    ? [sayShare(text, percent, part, plan)]
    : agree('ratio', percent, part, plan)
}
