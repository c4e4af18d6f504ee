import { divide, type Exact, multiply, whole } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import type { Claim } from '../../layers/claims/claims.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { fits } from '../../layers/numbers/rates.ts'
import { printAmount, printLike, printPlain, report } from '../../report.ts'

/** The value the part has when one unit is exchanged: the rate then fits. */
export function findMisscaled({ percent }: Claim, part: Amount, base: Amount): Exact | undefined {
  if (part.kind !== 'money' && part.kind !== 'measure') return undefined
  return thousands
    .map((factor) => multiply(part.value, factor))
    .find((value) => {
      const ratio = divide(value, base.value)
      return ratio && fits(percent, { low: ratio, high: ratio })
    })
}

const thousands: readonly Exact[] = [
  { n: 1n, d: 1000n },
  { n: 1n, d: 1_000_000n },
  whole(1000),
  whole(1_000_000),
]

export function sayMisscaled(
  text: string,
  { percent }: Claim,
  part: Amount,
  base: Amount,
  value: Exact,
): CheckFinding {
  const inUnit = divide(value, base.size) ?? value
  const suggest = `${printPlain(inUnit)} ${base.unitText}`
  return report(text, 'unit-scale', 'error', part, {
    message: `${printAmount(part)} sai đơn vị: ${printAmount(percent)} của ${printAmount(base)} là ${suggest}.`,
    arithmetic: `${printPlain(inUnit)} ÷ ${printLike(base, base.value)} = ${printAmount(percent)}`,
    suggest,
    related: [base, percent],
  })
}
