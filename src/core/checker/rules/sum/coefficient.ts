import { compare, divide, type Exact, multiply, whole } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { equals } from '../../layers/numbers/interval.ts'
import { printAmount, printLike, printPlain, report } from '../../report.ts'
import type { Passage, Understanding } from '../../understanding.ts'

/** An amount that a coefficient makes of the standard one. */
interface Scaled {
  factor: Amount
  told: Amount
  right: Exact
}

const standard =
  /(?<!\p{sc=Latn})(?:mức chuẩn|mức (?:lương )?cơ sở|lương cơ sở|chuẩn trợ (?:giúp|cấp)|mức trợ (?:giúp|cấp)|mức lương tối thiểu|mức (?:hỗ trợ|phụ cấp|trợ cấp|chi|khoán|nền)|đơn giá|định mức)(?!\p{sc=Latn})[^;]*$/iu
const coefficient = /(?<!\p{sc=Latn})hệ số\s*(?:là|:|=|mức)?\s*$/iu
const powers: readonly Exact[] = [
  whole(1000),
  whole(1_000_000),
  { n: 1n, d: 1000n },
  { n: 1n, d: 1_000_000n },
]

/**
 * "Mức chuẩn là 500.000 đồng/tháng; hệ số 1,5 được nhận 750 triệu đồng/tháng": a coefficient times the standard amount,
 * against what the text says comes out.
 */
export const checkCoefficients = (read: Understanding): CheckFinding[] =>
  gather(read.passages, (passage) => judge(read, passage))

function judge({ text, agree }: Understanding, { sentences, start }: Passage): CheckFinding[] {
  const amounts = gather(sentences, (sentence) => sentence.amounts)
  const before = (one: Amount, reach: number) => text.slice(Math.max(start, one.start - reach), one.start)
  const first = amounts.findIndex((one) => coefficient.test(before(one, 20)))
  const base = amounts
    .slice(0, Math.max(0, first))
    .findLast((one) => one.kind === 'money' && !one.hedge && standard.test(before(one, 90)))
  if (!base) return []
  const scaled = gather(amounts, (factor, at): Scaled[] => {
    const told = amounts[at + 1]
    if (factor.kind !== 'bare' || !told || told.kind !== 'money' || told.hedge) return []
    if (factor.start < base.end || !coefficient.test(before(factor, 20))) return []
    if (!/^[^;.]{0,60}$/u.test(text.slice(factor.end, told.start))) return []
    return [{ factor, told, right: multiply(base.value, factor.value) }]
  })
  const fitting = scaled.filter(({ told, right }) => equals(told.value, right))
  if (fitting.length > 0) agree('sum', base, ...gather(fitting, ({ factor, told }) => [factor, told]))
  return gather(scaled, (one) => {
    if (equals(one.told.value, one.right)) return []
    const isScale = powers.some((power) => equals(multiply(one.right, power), one.told.value))
    return isScale || fitting.length > 0 ? [say(text, base, one, isScale)] : []
  })
}

function say(text: string, base: Amount, { factor, told, right }: Scaled, isScale: boolean): CheckFinding {
  const suggest =
    compare(right, told.size) >= 0
      ? printAmount(told, right)
      : `${printPlain(divide(right, base.size) ?? right)} ${base.unitText}`
  return report(text, isScale ? 'unit-scale' : 'sum', 'error', told, {
    message: `Hệ số ${factor.number.text} của mức ${printAmount(base)} là ${suggest}, không phải ${printAmount(told)}.`,
    arithmetic: `${printLike(base, base.value)} × ${factor.number.text} = ${suggest}`,
    suggest,
    related: [base, factor],
  })
}
