import type { CheckFinding } from '../../finding.ts'
import type { Understanding } from '../../understanding.ts'
import { checkBalances } from './balance.ts'
import { checkComparisons } from './comparison.ts'
import { checkLackingStocks } from './lacking-stock.ts'
import { checkRests } from './rest.ts'

/** What was there, what came and went, and what is left. */
export const checkAccounts = (read: Understanding): CheckFinding[] => [
  ...checkComparisons(read),
  ...checkBalances(read),
  ...checkLackingStocks(read),
  ...checkRests(read),
]
