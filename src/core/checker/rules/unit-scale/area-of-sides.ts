import { type Exact, multiply, whole } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { isWritten, powerBetween } from '../../layers/numbers/powers-of-ten.ts'
import { printAmount, printPlain, report } from '../../report.ts'
import type { Understanding } from '../../understanding.ts'

/** "khu đất rộng 0,12 m2 (30 m x 40 m)": an area or a volume and beside it the sides that it is made of. */
export const checkAreasOfSides = ({ text, sentences }: Understanding): CheckFinding[] =>
  gather(sentences, ({ amounts }) =>
    gather(amounts, (size, at) => {
      const count = size.unit === 'm²' ? 2 : size.unit === 'm³' ? 3 : 0
      const sides = amounts.slice(at + 1, at + 1 + count)
      if (count === 0 || size.hedge || size.per || !areSides(text, size, sides, count)) return []
      const value = sides.reduce<Exact>((all, side) => multiply(all, side.value), whole(1))
      if (isWritten(value, size) || !powerBetween(value, size)) return []
      const suggest = `${printPlain(value)} ${size.unit === 'm²' ? 'm2' : 'm3'}`
      return [
        report(text, 'unit-scale', 'error', size, {
          message: `${sides.map((side) => printAmount(side)).join(' × ')} là ${suggest}, không phải ${printAmount(size)}.`,
          suggest,
          related: sides,
        }),
      ]
    }),
  )

/** "(30 m x 40 m", "(dài 40 m, rộng 30 m": sides right behind, all in metres; the first may lack its unit. */
const areSides = (text: string, size: Amount, sides: readonly Amount[], count: number): boolean =>
  sides.length === count &&
  sides.every(({ unit, kind, hedge }) => !hedge && (unit === 'm' || kind === 'bare')) &&
  sides.at(-1)?.unit === 'm' &&
  /^\s*[(,]\s*(?:\p{sc=Latn}+\s){0,3}$/u.test(text.slice(size.end, sides[0]?.start)) &&
  sides
    .slice(1)
    .every((side, at) =>
      /^\s*(?:[x×*]|,?\s*(?:và\s)?(?:chiều\s)?(?:rộng|dài|sâu|cao))\s*$/iu.test(
        text.slice(sides[at]?.end, side.start),
      ),
    )
