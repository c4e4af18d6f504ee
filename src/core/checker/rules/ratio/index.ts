import type { CheckFinding } from '../../finding.ts'
import type { ReadRates } from '../../read-rates.ts'
import type { Understanding } from '../../understanding.ts'
import { checkAverages } from './average.ts'
import { checkBeyondPlans } from './beyond-plan.ts'
import { checkChanges } from './change.ts'
import { checkConcludingRates } from './concluding-rate.ts'
import { checkDatedChanges } from './dated-change.ts'
import { checkEachOf } from './each-of.ts'
import { checkForestCover } from './forest-cover.ts'
import { checkHarvests } from './harvest.ts'
import { checkLevelRises } from './level-rise.ts'
import { checkPerHead } from './per-head.ts'
import { checkThousandths } from './per-thousand.ts'
import { checkPopulationRates } from './population-rate.ts'
import { checkQuotientsBeside } from './quotient-beside.ts'
import { checkRatios } from './ratio.ts'
import { checkRespectiveRates } from './respective-rates.ts'
import { checkRespectiveShares } from './respective-share.ts'
import { checkRisesApart } from './rise-apart.ts'
import { checkRisesOfNamed } from './rise-of-named.ts'
import { checkDecimals } from './rounding.ts'
import { checkShares } from './share.ts'
import { checkSpokenRatios } from './spoken-ratio.ts'
import { checkSpokenShares } from './spoken-share.ts'

/** Rates, rises and falls against the numbers they are told of. */
export const checkRates = (read: Understanding, { claims, shares, all }: ReadRates): CheckFinding[] => [
  ...checkRatios(read, claims),
  ...checkShares(read, shares),
  ...checkRespectiveShares(read),
  ...checkRespectiveRates(read),
  ...checkRisesOfNamed(read),
  ...checkConcludingRates(read),
  ...checkBeyondPlans(read),
  ...checkChanges(read),
  ...checkSpokenRatios(read),
  ...checkSpokenShares(read),
  ...checkHarvests(read),
  ...checkAverages(read),
  ...checkQuotientsBeside(read),
  ...checkEachOf(read),
  ...checkPopulationRates(read),
  ...checkThousandths(read),
  ...checkPerHead(read),
  ...checkDatedChanges(read),
  ...checkRisesApart(read),
  ...checkLevelRises(read),
  ...checkForestCover(read, all),
  ...checkDecimals(read, claims),
]
