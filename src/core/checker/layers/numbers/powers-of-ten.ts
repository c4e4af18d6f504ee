import { compare, type Exact, multiply, whole } from '../../../exact.ts'
import { gather } from '../../gather.ts'
import type { Amount } from './amounts.ts'
import { absolute } from './interval.ts'

/** From a lost nought to đồng for triệu đồng. */
const exponents = [1, 2, 3, 4, 5, 6]
const powers: readonly Exact[] = gather(exponents, (exponent) => {
  const power = 10n ** BigInt(exponent)
  return [whole(power), { n: 1n, d: power }]
})

/** The power of ten, other than one, by which `value` makes what is written; a written decimal may be rounded. */
export const powerBetween = (value: Exact, written: Amount): Exact | undefined =>
  value.n > 0n ? powers.find((power) => isWritten(multiply(value, power), written)) : undefined

/** Whether a value is what is written: exactly, or rounded to the three digits or more that are shown. */
export function isWritten(value: Exact, written: Amount): boolean {
  if (compare(value, written.value) === 0) return true
  if (written.decimals === 0 || digitsOf(written.value) < 3) return false
  const gap = absolute({
    n: value.n * written.value.d - written.value.n * value.d,
    d: value.d * written.value.d,
  })
  return compare(gap, { n: written.step.n, d: written.step.d * 2n }) <= 0
}

/** How many digits a value has without the noughts at its ends: 2 of 1.500.000 and of 0,15. */
export function digitsOf({ n, d }: Exact): number {
  const scaled = n % d === 0n ? n / d : (n * 1_000_000n) / d
  return scaled.toString().replace(/^-?0*|0+$/g, '').length
}
