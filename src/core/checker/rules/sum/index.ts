import type { CheckFinding } from '../../finding.ts'
import type { Understanding } from '../../understanding.ts'
import { checkCoefficients } from './coefficient.ts'
import { checkDivisions } from './divisions.ts'
import { checkListedBrackets } from './listed-brackets.ts'
import { checkProducts } from './product.ts'
import { checkProductsApart } from './product-apart.ts'
import { checkSums } from './sum.ts'

/** Totals against their parts, and products against their factors. */
export const checkTotals = (read: Understanding): CheckFinding[] => [
  ...checkSums(read),
  ...checkProducts(read),
  ...checkProductsApart(read),
  ...checkCoefficients(read),
  ...checkDivisions(read),
  ...checkListedBrackets(read),
]
