import { compare, divide, multiply } from '../../../exact.ts'
import { printNumber } from '../../../vietnamese/numbers.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Claim } from '../../layers/claims/claims.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { hundred, type Interval, meets } from '../../layers/numbers/interval.ts'
import { impliedBase } from '../../layers/numbers/rates.ts'
import { findSlip, printAmount, report } from '../../report.ts'
import type { Understanding } from '../../understanding.ts'

/** A result with its rate of a plan that the text may not tell, and what it leaves the plan to be. */
interface Step {
  claim: Claim
  part: Amount
  plan: string
  base: Interval
}

/**
 * "6 tháng đầu năm giải ngân 3.885 triệu đồng (đạt 53% kế hoạch năm); lũy kế 9 tháng giải ngân 7.215 triệu đồng (đạt 65%
 * kế hoạch năm)": two results of one year, both held against the plan of that year, which comes out as two.
 */
export function checkPlanRates(read: Understanding, claims: readonly Claim[]): CheckFinding[] {
  const { text, agree } = read
  const steps = gather(claims, (claim) => readStep(text, claim) ?? [])
  return gather(steps, (step, at) => {
    const first = steps[at - 1]
    if (!first || !isNextStep(text, first, step)) return []
    if (meets(first.base, step.base))
      return agree('implied-denominator', first.claim.percent, step.claim.percent)
    return [say(text, first, step)]
  })
}

const yearPlan =
  /^\s*(?:so với\s+)?(?<plan>(?:kế hoạch|KH|dự toán|chỉ tiêu)(?:\s\p{sc=Latn}+){0,3}?)\s*(?:[,;.)]|$)/u

function readStep(text: string, claim: Claim): Step | undefined {
  const { percent, part, kind, sentence, tail } = claim
  if (!part || kind !== 'level' || percent.hedge || part.hedge || part.end > percent.start) return undefined
  const plan = yearPlan.exec(tail)?.groups?.plan
  const base = impliedBase(part.value, percent)
  const isTimed = termBefore.test(text.slice(Math.max(sentence.start, part.start - 90), part.start))
  return plan && base && isTimed ? { claim, part, plan, base } : undefined
}

const term = String.raw`(?:\d{1,2} tháng|quý|tháng|lũy kế|luỹ kế|cả năm|hết|đến ngày|đến nay)`
const termBefore = new RegExp(String.raw`(?<!\p{sc=Latn})${term}(?!\p{sc=Latn})[^;.]*$`, 'iu')

/** The next one on the way through the year: nothing stands between the two but a term and the word for what was done. */
function isNextStep(text: string, first: Step, step: Step): boolean {
  const [a, b] = [first.claim.sentence, step.claim.sentence]
  if (a.passage !== b.passage || first.plan !== step.plan || first.part.unit !== step.part.unit) return false
  if (compare(step.part.value, first.part.value) <= 0) return false
  const between = text.slice(first.claim.percent.end + first.claim.tail.search(/[,;.)]|$/u), step.part.start)
  const own = new Set(wordsOf(text.slice(a.start, first.part.start)))
  return between.length < 90 && wordsOf(between).every((word) => own.has(word) || ofTime.test(word))
}

const wordsOf = (words: string): string[] => words.toLowerCase().match(/\p{sc=Latn}+/gu) ?? []
const ofTime =
  /^(?:tháng|quý|năm|đầu|cuối|cả|hết|lũy|luỹ|kế|đến|nay|ngày|ước|và|tính|thì|đã|được|là|i|ii|iii|iv|thực|hiện|đạt|khi|toàn|con|số|này|sau)$/u

function say(text: string, first: Step, step: Step): CheckFinding {
  const rateOn = (one: Step, other: Step) => {
    const plan = divide(multiply(other.part.value, hundred), other.claim.percent.value)
    const rate = plan && divide(multiply(one.part.value, hundred), plan)
    return rate ? printNumber(rate, { decimals: one.claim.percent.decimals }) : ''
  }
  const isSlip = (one: Step, other: Step) =>
    findSlip(one.claim.percent.number.text, rateOn(one, other)) !== undefined
  const wrong = !isSlip(first, step) && isSlip(step, first) ? step : first
  const right = wrong === first ? step : first
  const sayPlan = ({ part, claim }: Step) => {
    const plan = divide(multiply(part.value, hundred), multiply(claim.percent.value, part.size)) ?? part.value
    return `${printNumber(plan, { decimals: 0 })} ${part.unitText}`
  }
  return report(text, 'implied-denominator', 'error', wrong.claim.percent, {
    message: `${printAmount(right.part)} đạt ${printAmount(right.claim.percent)} thì ${wrong.plan} khoảng ${sayPlan(right)}, còn ${printAmount(wrong.part)} đạt ${printAmount(wrong.claim.percent)} thì khoảng ${sayPlan(wrong)}: một trong các số sai.`,
    suggest: `${rateOn(wrong, right)}%`,
    related: [right.part, right.claim.percent, wrong.part],
  })
}
