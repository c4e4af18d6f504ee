import type { CheckFinding } from './finding.ts'
import type { ReadRates } from './read-rates.ts'
import { checkDoneRests } from './rules/balance/done-rest.ts'
import { checkLaterRests } from './rules/balance/later-rest.ts'
import { checkNearBalances } from './rules/balance/near-balance.ts'
import { checkNearChanges } from './rules/balance/near-change.ts'
import { checkNearGaps } from './rules/balance/near-gap.ts'
import { checkNearRests } from './rules/balance/near-rest.ts'
import { checkTenfoldRests } from './rules/balance/tenfold-rest.ts'
import { checkToldAccounts } from './rules/balance/told-account.ts'
import { checkToldGaps } from './rules/balance/told-gap.ts'
import { checkYearlyAverages } from './rules/balance/yearly-average.ts'
import { checkYearlyGrowth } from './rules/balance/yearly-growth.ts'
import { checkBegunAtOnce } from './rules/estimate-vs-actual/begun-at-once.ts'
import { checkDividedShares } from './rules/implied-denominator/divided-share.ts'
import { checkImpliedPairs } from './rules/implied-denominator/implied-pairs.ts'
import { checkPlanRates } from './rules/implied-denominator/plan-rates.ts'
import { checkCountedThings } from './rules/label/counted-thing.ts'
import { checkGapSides } from './rules/label/gap-side.ts'
import { checkShareUnits } from './rules/label/share-unit.ts'
import { checkTurnedDifferences } from './rules/label/turned-difference.ts'
import { checkBasesAhead } from './rules/ratio/base-ahead.ts'
import { checkBasesBehind } from './rules/ratio/base-behind.ts'
import { checkBasesToldLater } from './rules/ratio/base-told-later.ts'
import { checkClausePairs } from './rules/ratio/clause-pair.ts'
import { checkHarvestsApart } from './rules/ratio/harvest-apart.ts'
import { checkNamedRates } from './rules/ratio/named-rate.ts'
import { checkNearRatios, checkSwappedParts } from './rules/ratio/near-ratio.ts'
import { checkNearRatiosApart } from './rules/ratio/near-ratio-apart.ts'
import { checkPlannedRates } from './rules/ratio/planned-rate.ts'
import { checkRatesByName } from './rules/ratio/rates-by-name.ts'
import { checkSoleBases } from './rules/ratio/sole-base.ts'
import { checkSoleChanges } from './rules/ratio/sole-change.ts'
import { checkNamedRepeats } from './rules/repeat/named-repeat.ts'
import { checkNearRepeats } from './rules/repeat/near-repeat.ts'
import { checkToldAgain } from './rules/repeat/told-again.ts'
import { checkWeighedRepeats } from './rules/repeat/weighed-repeat.ts'
import { checkChainProducts } from './rules/sum/chain-product.ts'
import { checkCompositions } from './rules/sum/composition.ts'
import { checkEvenRuns } from './rules/sum/even-run.ts'
import { checkLabelledSums } from './rules/sum/labelled-sum.ts'
import { checkNearProducts } from './rules/sum/near-product.ts'
import { checkNearSums } from './rules/sum/near-sum.ts'
import { checkOnlyTwo } from './rules/sum/only-two.ts'
import { checkPartsAgain } from './rules/sum/part-again.ts'
import { checkScaledProducts } from './rules/sum/scaled-product.ts'
import { checkSummedAgain } from './rules/sum/summed-again.ts'
import { checkTenfoldProducts } from './rules/sum/tenfold-product.ts'
import { checkAreasOfSides } from './rules/unit-scale/area-of-sides.ts'
import { checkMisscaledParts } from './rules/unit-scale/misscaled-part.ts'
import { checkSeriesOutliers } from './rules/unit-scale/series-outlier.ts'
import { checkRateTimes } from './rules/unit-scale/wrong-rate-time.ts'
import type { Understanding } from './understanding.ts'

/** Rules that look only at what is left: what follows from a fault that was found already is not said again. */
export function findConsequences(
  read: Understanding,
  { claims, shares }: ReadRates,
  before: readonly CheckFinding[],
): CheckFinding[] {
  const findings = [...before]
  for (const consequence of [
    checkNearRatios(read, claims),
    checkBasesAhead(read, claims),
    checkBasesBehind(read, claims),
    checkBasesToldLater(read, claims),
    checkClausePairs(read, claims),
    checkMisscaledParts(read),
    checkSeriesOutliers(read),
    checkYearlyAverages(read),
    checkYearlyGrowth(read),
    checkNearBalances(read),
    checkCountedThings(read),
    checkShareUnits(read),
    checkBegunAtOnce(read),
    checkGapSides(read),
    checkNearChanges(read),
    checkNearRests(read),
    checkLaterRests(read),
    checkDoneRests(read),
    checkToldGaps(read),
    checkNearProducts(read),
    checkScaledProducts(read),
    checkChainProducts(read),
    checkTenfoldProducts(read),
    checkRateTimes(read),
    checkTenfoldRests(read),
    checkAreasOfSides(read),
    checkNearRepeats(read),
    checkNamedRepeats(read),
    checkToldAgain(read),
    checkPartsAgain(read),
    checkSummedAgain(read),
    checkLabelledSums(read),
    checkNearSums(read),
    checkEvenRuns(read),
    checkDividedShares(read, shares),
    checkImpliedPairs(read, claims),
    checkPlanRates(read, claims),
    checkHarvestsApart(read),
    checkPlannedRates(read, claims),
    checkNamedRates(read, claims),
    checkRatesByName(read, claims),
    checkSoleBases(read, claims),
    checkNearRatiosApart(read, claims),
    checkSoleChanges(read),
    checkSwappedParts(read, claims),
    checkOnlyTwo(read, claims),
    checkCompositions(read),
    checkToldAccounts(read),
    checkNearGaps(read),
    checkTurnedDifferences(read),
    checkWeighedRepeats(read),
  ]) {
    const wrong = new Set(findings.map(({ start }) => start))
    findings.push(
      ...consequence.filter(
        ({ start, related }) => ![start, ...related.map((span) => span.start)].some((at) => wrong.has(at)),
      ),
    )
  }
  return findings
}
