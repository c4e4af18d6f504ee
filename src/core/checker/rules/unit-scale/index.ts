import type { CheckFinding } from '../../finding.ts'
import type { Understanding } from '../../understanding.ts'
import { checkAttributeUnits } from './attribute-unit.ts'
import { checkComparedScales } from './compared-scale.ts'
import { checkImplausible } from './implausible.ts'
import { checkMeanBounds } from './mean-bounds.ts'
import { checkOddMoney } from './odd-money.ts'
import { checkPartsBeyond } from './part-beyond.ts'
import { checkPointedSizes } from './pointed-size.ts'
import { checkRateScales } from './rate-scale.ts'
import { checkSameDigits } from './same-digits.ts'
import { checkSameSizes } from './same-size.ts'
import { checkUnitsInContext } from './unit-neighbours.ts'
import { checkScales } from './unit-scale.ts'
import { checkYieldUnits } from './yield-unit.ts'

/** Numbers whose size or unit cannot be meant. */
export const checkSizes = (read: Understanding): CheckFinding[] => [
  ...checkScales(read),
  ...checkImplausible(read),
  ...checkComparedScales(read),
  ...checkMeanBounds(read),
  ...checkSameDigits(read),
  ...checkSameSizes(read),
  ...checkPointedSizes(read),
  ...checkRateScales(read),
  ...checkUnitsInContext(read),
  ...checkYieldUnits(read),
  ...checkOddMoney(read),
  ...checkAttributeUnits(read),
  ...checkPartsBeyond(read),
]
