import { divide, multiply, subtract } from '../../../exact.ts'
import { printNumber } from '../../../vietnamese/numbers.ts'
import type { CheckFinding } from '../../finding.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { absolute, hundred, point, zero } from '../../layers/numbers/interval.ts'
import { judgeRate } from '../../layers/numbers/rates.ts'
import { findSlip, printAmount, printLike, report } from '../../report.ts'

/** A rise or fall in percent that the two values do not give, a warning where only the last digit is off. */
export function sayRise(text: string, rate: Amount, old: Amount, now: Amount): CheckFinding {
  const exact = divide(multiply(absolute(subtract(now.value, old.value)), hundred), old.value) ?? zero
  const right = `${printNumber(exact, { decimals: Math.max(1, rate.decimals), trailingZeros: 'trim' })}%`
  const slip = findSlip(rate.number.text, right)
  const isClose = judgeRate(rate, point(exact)) === 'last-digit'
  return report(text, isClose ? 'rounding' : 'ratio', isClose ? 'warning' : 'error', rate, {
    message: `Mức thay đổi ghi ${printAmount(rate)} nhưng từ ${printAmount(old)} đến ${printAmount(now)} là ${right}${slip ? ` (có thể ${slip})` : ''}.`,
    arithmetic: `|${printLike(now, now.value)} − ${printLike(old, old.value)}| ÷ ${printLike(old, old.value)} = ${right}`,
    suggest: right,
    related: [old, now],
  })
}
