import type { CheckFinding } from './finding.ts'
import type { Claim } from './layers/claims.ts'
import { checkAreasOfSides } from './rules/area-of-sides.ts'
import { checkBasesAhead } from './rules/base-ahead.ts'
import { checkBasesBehind } from './rules/base-behind.ts'
import { checkBasesToldLater } from './rules/base-told-later.ts'
import { checkBegunAtOnce } from './rules/begun-at-once.ts'
import { checkChainProducts } from './rules/chain-product.ts'
import { checkClausePairs } from './rules/clause-pair.ts'
import { checkCompositions } from './rules/composition.ts'
import { checkCountedThings } from './rules/counted-thing.ts'
import { checkDividedShares } from './rules/divided-share.ts'
import { checkDoneRests } from './rules/done-rest.ts'
import { checkEvenRuns } from './rules/even-run.ts'
import { checkGapSides } from './rules/gap-side.ts'
import { checkHarvestsApart } from './rules/harvest-apart.ts'
import { checkImpliedPairs } from './rules/implied-pairs.ts'
import { checkLabelledSums } from './rules/labelled-sum.ts'
import { checkLaterRests } from './rules/later-rest.ts'
import { checkMisscaledParts } from './rules/misscaled-part.ts'
import { checkNamedRates } from './rules/named-rate.ts'
import { checkNamedRepeats } from './rules/named-repeat.ts'
import { checkNearBalances } from './rules/near-balance.ts'
import { checkNearChanges } from './rules/near-change.ts'
import { checkNearGaps } from './rules/near-gap.ts'
import { checkNearProducts } from './rules/near-product.ts'
import { checkNearRatios, checkSwappedParts } from './rules/near-ratio.ts'
import { checkNearRatiosApart } from './rules/near-ratio-apart.ts'
import { checkNearRepeats } from './rules/near-repeat.ts'
import { checkNearRests } from './rules/near-rest.ts'
import { checkNearSums } from './rules/near-sum.ts'
import { checkOnlyTwo } from './rules/only-two.ts'
import { checkPartsAgain } from './rules/part-again.ts'
import { checkPlanRates } from './rules/plan-rates.ts'
import { checkPlannedRates } from './rules/planned-rate.ts'
import { checkRatesByName } from './rules/rates-by-name.ts'
import { checkScaledProducts } from './rules/scaled-product.ts'
import { checkSeriesOutliers } from './rules/series-outlier.ts'
import { checkShareUnits } from './rules/share-unit.ts'
import { checkSoleBases } from './rules/sole-base.ts'
import { checkSoleChanges } from './rules/sole-change.ts'
import { checkSoleRepeats } from './rules/sole-repeat.ts'
import { checkSummedAgain } from './rules/summed-again.ts'
import { checkTenfoldProducts } from './rules/tenfold-product.ts'
import { checkTenfoldRests } from './rules/tenfold-rest.ts'
import { checkToldAccounts } from './rules/told-account.ts'
import { checkToldAgain } from './rules/told-again.ts'
import { checkToldGaps } from './rules/told-gap.ts'
import { checkRateTimes } from './rules/wrong-rate-time.ts'
import { checkYearlyAverages } from './rules/yearly-average.ts'
import { checkYearlyGrowth } from './rules/yearly-growth.ts'
import type { Understanding } from './understanding.ts'

/** What the rules before have read of the rates of a text. */
export interface ReadRates {
  claims: readonly Claim[]
  shares: Parameters<typeof checkDividedShares>[1]
}

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
    checkSoleRepeats(read),
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
