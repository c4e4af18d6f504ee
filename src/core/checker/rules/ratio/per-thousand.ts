import { compare, divide, type Exact, multiply, whole } from '../../../exact.ts'
import { printNumber } from '../../../vietnamese/numbers.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { point } from '../../layers/numbers/interval.ts'
import { familyOf } from '../../layers/numbers/plain-amounts.ts'
import { judgeRate } from '../../layers/numbers/rates.ts'
import { findSlip, printAmount, printLike, report } from '../../report.ts'
import type { Passage, Understanding } from '../../understanding.ts'

/** A rate of a thousand with the number it is the rate of. */
interface Rate {
  rate: Amount
  top: Amount
}

const thousand = whole(1000)
/** A rate per thousand is taken of many: at least so many times what it counts. */
const few = 5

/**
 * "14.850 trẻ đẻ sống; tử vong dưới 1 tuổi 162 trường hợp (tỷ suất 1,09‰), dưới 5 tuổi 238 trường hợp (16,03‰)": several
 * rates of one number that is told once before them. It is known by another rate that fits it, or it is the only one.
 */
export const checkThousandths = (read: Understanding): CheckFinding[] =>
  gather(read.passages, (passage) => judge(read, passage))

function judge({ text, passages, agree }: Understanding, passage: Passage): CheckFinding[] {
  const amounts = gather(passage.sentences, (sentence) => sentence.amounts)
  const rates = gather(amounts, (rate, at): Rate[] => {
    const top = amounts[at - 1]
    return rate.unit === '‰' && !rate.hedge && top && isTop(text, top, rate) ? [{ rate, top }] : []
  })
  if (rates.length === 0) return []
  const above = gather(passages[passage.index - 1]?.sentences ?? [], (sentence) => sentence.amounts)
  const basesOf = ({ top }: Rate) =>
    [...above, ...amounts].filter((one) => one.end <= top.start && isBase(one, top))
  const proved = gather(rates, (one) => basesOf(one).filter((base) => isRight(one, base)))
  return gather(rates, (one) => {
    const bases = basesOf(one)
    const fitting = bases.find((base) => isRight(one, base))
    if (fitting) return agree('ratio', one.rate, one.top, fitting)
    const base = bases.find((other) => proved.includes(other))
    const [sole, ...others] = bases
    const slipped = sole && others.length === 0 && isSlipped(one, sole) ? sole : undefined
    const meant = base ?? slipped
    return meant ? [say(text, one, meant)] : []
  })
}

const bound =
  /^[^;.\d]{0,50}?[,(–-]\s*(?:chiếm|đạt|bằng|là|tương (?:ứng|đương)|tức|(?:chiếm )?(?:tỷ|tỉ) (?:suất|lệ|số))?(?:\s\p{Ll}+){0,5}?\s*(?:là|với|:|bằng|ở mức)?\s*$|^[^;.\d,]{0,40}\s(?:chiếm|bằng|đạt)\s*$/iu
const isTop = (text: string, top: Amount, rate: Amount): boolean =>
  top.kind === 'count' &&
  !top.per &&
  !top.hedge &&
  bound.test(text.slice(top.end, rate.start)) &&
  !/(?<!\p{sc=Latn})(?:tăng|giảm|kế hoạch|chỉ tiêu|cùng kỳ|năm trước|so với)(?!\p{sc=Latn})/iu.test(
    text.slice(top.end, rate.start),
  )

/** Cases are told of people, whatever these are called. */
const isBase = (base: Amount, top: Amount): boolean =>
  base.kind === 'count' &&
  !base.per &&
  !base.hedge &&
  compare(base.value, multiply(top.value, whole(few))) > 0 &&
  (familyOf(base.unit) === familyOf(top.unit) ||
    (/^(?:trường hợp|ca|vụ)$/u.test(top.unit) && familyOf(base.unit) === 'người'))

const rateOf = ({ top }: Rate, base: Amount): Exact =>
  divide(multiply(top.value, thousand), base.value) ?? whole(0)

const isRight = (one: Rate, base: Amount): boolean =>
  judgeRate(one.rate, point(rateOf(one, base))) !== 'wrong'

const printRight = (one: Rate, base: Amount): string =>
  printNumber(rateOf(one, base), { decimals: Math.max(one.rate.decimals, 1) })

const isSlipped = (one: Rate, base: Amount): boolean =>
  findSlip(one.rate.number.text, printRight(one, base)) !== undefined

function say(text: string, one: Rate, base: Amount): CheckFinding {
  const right = `${printNumber(rateOf(one, base), { decimals: one.rate.decimals, trailingZeros: 'trim' })}‰`
  return report(text, 'ratio', 'error', one.rate, {
    message: `${printAmount(one.top)} trên ${printAmount(base)} là ${right}, không phải ${printAmount(one.rate)}.`,
    arithmetic: `${printLike(one.top, one.top.value)} × 1.000 ÷ ${printLike(base, base.value)} = ${right}`,
    suggest: right,
    related: [one.top, base],
  })
}
