import { findConsequences } from './consequences.ts'
import type { ReadDocument } from './document.ts'
import { withoutExplained } from './explained.ts'
import type { CheckFinding, CheckGround } from './finding.ts'
import { gather } from './gather.ts'
import { findClaims } from './layers/claims/claims.ts'
import { checkReferences } from './rules/appendix-ref/appendix-ref.ts'
import { checkFootnotes } from './rules/appendix-ref/footnotes.ts'
import { checkInnerReferences } from './rules/appendix-ref/inner-ref.ts'
import { checkBalances } from './rules/balance/balance.ts'
import { checkComparisons } from './rules/balance/comparison.ts'
import { checkLackingStocks } from './rules/balance/lacking-stock.ts'
import { checkRests } from './rules/balance/rest.ts'
import { checkBlankNumbers } from './rules/citation/blank-number.ts'
import { checkCitations } from './rules/citation/citation.ts'
import { checkCitedTogether } from './rules/citation/citation-order.ts'
import { checkCitedTwice } from './rules/citation/citation-twice.ts'
import { checkLawSymbols } from './rules/citation/law-symbol.ts'
import { checkGovernment, checkOffices } from './rules/citation/office.ts'
import { checkShortNames } from './rules/citation/short-name.ts'
import { checkSymbolForms } from './rules/citation/symbol-form.ts'
import { checkLists } from './rules/count-of-list/count-of-list.ts'
import { checkRowCounts } from './rules/count-of-list/count-of-rows.ts'
import { checkListedDocuments } from './rules/count-of-list/list-of-documents.ts'
import { checkDuplicates } from './rules/duplicate/duplicate.ts'
import { checkAllDone } from './rules/estimate-vs-actual/all-done.ts'
import { checkBegun } from './rules/estimate-vs-actual/begun.ts'
import { checkDoneAndUndone } from './rules/estimate-vs-actual/done-and-undone.ts'
import { checkEstimates } from './rules/estimate-vs-actual/estimate-vs-actual.ts'
import { checkFutureResults } from './rules/estimate-vs-actual/future-result.ts'
import { checkOfficialOpen } from './rules/estimate-vs-actual/official-open.ts'
import { checkPartsOfYear } from './rules/estimate-vs-actual/part-of-year.ts'
import { checkUnfinished } from './rules/estimate-vs-actual/unfinished.ts'
import { checkUnripe } from './rules/estimate-vs-actual/unripe.ts'
import { checkImplied } from './rules/implied-denominator/implied-denominator.ts'
import { checkChangeWords } from './rules/label/change-word.ts'
import { checkGapVerdicts } from './rules/label/gap-verdict.ts'
import { checkLabels } from './rules/label/label.ts'
import { checkOddUnits } from './rules/label/odd-unit.ts'
import { checkPovertyGroups } from './rules/label/poverty-group.ts'
import { checkRatedGroups } from './rules/label/rated-group.ts'
import { checkSuperlatives } from './rules/label/superlative.ts'
import { checkSwappedUnits } from './rules/label/swapped-unit.ts'
import { checkTargets } from './rules/label/target.ts'
import { checkTooMany } from './rules/label/too-many.ts'
import { checkTurnedGaps } from './rules/label/turned-gap.ts'
import { checkVerdictsBeside } from './rules/label/verdict-beside.ts'
import { checkVerdicts } from './rules/label/wrong-verdict.ts'
import { checkCaptionOrder } from './rules/numbering/caption-order.ts'
import { checkInlineLabels } from './rules/numbering/inline-labels.ts'
import { checkLabelledLines } from './rules/numbering/labelled-lines.ts'
import { checkNumbering } from './rules/numbering/numbering.ts'
import { checkSpokenOrder } from './rules/numbering/spoken-order.ts'
import { checkSubNumbers } from './rules/numbering/sub-numbering.ts'
import { checkColumnHeads } from './rules/period/column-heads.ts'
import { checkComparedTerms } from './rules/period/compared-terms.ts'
import { checkCutOffs } from './rules/period/cut-off.ts'
import { checkEarlierTerms } from './rules/period/earlier-term.ts'
import { checkEventOrder } from './rules/period/event-order.ts'
import { checkForeignMonths } from './rules/period/foreign-months.ts'
import { checkHeadYears } from './rules/period/head-year.ts'
import { checkHeadedPlans } from './rules/period/headed-plans.ts'
import { checkLateDeliveries } from './rules/period/late-delivery.ts'
import { checkNeighbourTerms } from './rules/period/neighbour-terms.ts'
import { checkOutOfTerm } from './rules/period/out-of-term.ts'
import { checkPastDeadlines } from './rules/period/past-deadline.ts'
import { checkPeriods } from './rules/period/period.ts'
import { checkDays } from './rules/period/period-days.ts'
import { checkPeriodMonths } from './rules/period/period-months.ts'
import { checkYearSpans } from './rules/period/period-spans.ts'
import { checkReportingTerms } from './rules/period/period-terms.ts'
import { checkPhaseYears } from './rules/period/phase-year.ts'
import { checkPlanYears } from './rules/period/plan-year.ts'
import { checkPlannedTold } from './rules/period/planned-told.ts'
import { checkRestOfYear } from './rules/period/rest-of-year.ts'
import { checkSameDayValues } from './rules/period/same-day-values.ts'
import { checkSchoolYears } from './rules/period/school-year.ts'
import { checkSeasons } from './rules/period/season.ts'
import { checkSeasonEnds } from './rules/period/season-end.ts'
import { checkSpanLengths } from './rules/period/span-length.ts'
import { checkStageParts } from './rules/period/stage-part.ts'
import { checkStrayYears } from './rules/period/stray-year.ts'
import { checkTitledTerms } from './rules/period/titled-terms.ts'
import { checkToldYears } from './rules/period/told-years.ts'
import { checkBodies } from './rules/place-name/body-name.ts'
import { checkOwnNames } from './rules/place-name/own-name.ts'
import { checkPlaceKinds } from './rules/place-name/place-kind.ts'
import { checkPlaces } from './rules/place-name/place-name.ts'
import { checkAverages } from './rules/ratio/average.ts'
import { checkBeyondPlans } from './rules/ratio/beyond-plan.ts'
import { checkChanges } from './rules/ratio/change.ts'
import { checkConcludingRates } from './rules/ratio/concluding-rate.ts'
import { checkDatedChanges } from './rules/ratio/dated-change.ts'
import { checkEachOf } from './rules/ratio/each-of.ts'
import { checkForestCover } from './rules/ratio/forest-cover.ts'
import { checkHarvests } from './rules/ratio/harvest.ts'
import { checkLevelRises } from './rules/ratio/level-rise.ts'
import { findOddShares, findSharesOfWhole } from './rules/ratio/odd-share.ts'
import { checkPerHead } from './rules/ratio/per-head.ts'
import { checkThousandths } from './rules/ratio/per-thousand.ts'
import { checkPopulationRates } from './rules/ratio/population-rate.ts'
import { checkQuotientsBeside } from './rules/ratio/quotient-beside.ts'
import { checkRatios } from './rules/ratio/ratio.ts'
import { checkRespectiveRates } from './rules/ratio/respective-rates.ts'
import { checkRespectiveShares } from './rules/ratio/respective-share.ts'
import { checkRisesOfNamed } from './rules/ratio/rise-of-named.ts'
import { checkDecimals } from './rules/ratio/rounding.ts'
import { checkShares, findShares } from './rules/ratio/share.ts'
import { checkSpokenRatios } from './rules/ratio/spoken-ratio.ts'
import { checkSpokenShares } from './rules/ratio/spoken-share.ts'
import { checkEventDates } from './rules/repeat/event-date.ts'
import { checkHamlets } from './rules/repeat/hamlets.ts'
import { checkRepeats } from './rules/repeat/repeat.ts'
import { checkRepeatedAttributes } from './rules/repeat/repeat-attribute.ts'
import { checkRepeatedPairs } from './rules/repeat/repeat-pairs.ts'
import { checkRepeatedRates } from './rules/repeat/repeat-rates.ts'
import { checkRepeatedStocks } from './rules/repeat/repeat-stock.ts'
import { checkSameFrames } from './rules/repeat/same-frame.ts'
import { checkSummaries } from './rules/repeat/summary.ts'
import { checkStoredFigures } from './rules/stored-figure/stored-figure.ts'
import { checkStyle } from './rules/style/style.ts'
import { checkTerms } from './rules/style/term.ts'
import { checkCoefficients } from './rules/sum/coefficient.ts'
import { checkDivisions } from './rules/sum/divisions.ts'
import { checkListedBrackets } from './rules/sum/listed-brackets.ts'
import { checkPartsBeyond } from './rules/sum/part-beyond.ts'
import { checkProducts } from './rules/sum/product.ts'
import { checkProductsApart } from './rules/sum/product-apart.ts'
import { checkSums } from './rules/sum/sum.ts'
import { checkTables } from './rules/table/table.ts'
import { checkTableComments } from './rules/table/table-comment.ts'
import { checkTableEstimates } from './rules/table/table-estimate.ts'
import { checkTableFractions } from './rules/table/table-fraction.ts'
import { checkTableNumbers } from './rules/table/table-numbering.ts'
import { checkTableOutliers } from './rules/table/table-outlier.ts'
import { checkTableUnits } from './rules/table/table-unit.ts'
import { checkTableVerdicts } from './rules/table/table-verdict.ts'
import { checkAttributeUnits } from './rules/unit-scale/attribute-unit.ts'
import { checkComparedScales } from './rules/unit-scale/compared-scale.ts'
import { checkImplausible } from './rules/unit-scale/implausible.ts'
import { checkMeanBounds } from './rules/unit-scale/mean-bounds.ts'
import { checkOddMoney } from './rules/unit-scale/odd-money.ts'
import { checkPointedSizes } from './rules/unit-scale/pointed-size.ts'
import { checkRateScales } from './rules/unit-scale/rate-scale.ts'
import { checkSameDigits } from './rules/unit-scale/same-digits.ts'
import { checkSameSizes } from './rules/unit-scale/same-size.ts'
import { checkUnitsInContext } from './rules/unit-scale/unit-neighbours.ts'
import { checkScales } from './rules/unit-scale/unit-scale.ts'
import { checkYieldUnits } from './rules/unit-scale/yield-unit.ts'
import { type Checked, countChecked } from './tally.ts'
import { withoutConsequences, withoutTwins } from './told-once.ts'
import { understand } from './understanding.ts'

export interface CheckResult {
  /** In reading order. */
  findings: CheckFinding[]
  checked: Checked
}

/** All faults of a document, in reading order. */
export const checkDocument = (document: ReadDocument, ground: CheckGround = {}): CheckFinding[] =>
  inspectDocument(document, ground).findings

/** All faults of a document, and how much of it could be checked. */
export function inspectDocument(document: ReadDocument, ground: CheckGround = {}): CheckResult {
  const read = understand(document, ground)
  const all = gather(read.sentences, (sentence) => findClaims(read.text, sentence))
  const ofWhole = findSharesOfWhole(read, all)
  const odd = findOddShares(
    read,
    all.filter((claim) => !ofWhole.claims.has(claim)),
  )
  const claims = all.filter((claim) => !ofWhole.claims.has(claim) && !odd.claims.has(claim))
  const shares = findShares(read, claims)
  const direct = [
    ...ofWhole.findings,
    ...odd.findings,
    ...checkRatios(read, claims),
    ...checkShares(read, shares),
    ...checkRespectiveShares(read),
    ...checkRespectiveRates(read),
    ...checkRisesOfNamed(read),
    ...checkImplied(read, shares, claims),
    ...checkConcludingRates(read),
    ...checkBeyondPlans(read),
    ...checkChanges(read),
    ...checkSpokenRatios(read),
    ...checkSpokenShares(read),
    ...checkComparisons(read),
    ...checkSums(read),
    ...checkProducts(read),
    ...checkHarvests(read),
    ...checkAverages(read),
    ...checkQuotientsBeside(read),
    ...checkEachOf(read),
    ...checkProductsApart(read),
    ...checkTables(read),
    ...checkBalances(read),
    ...checkLackingStocks(read),
    ...checkScales(read),
    ...checkImplausible(read),
    ...checkComparedScales(read),
    ...checkMeanBounds(read),
    ...checkSameDigits(read),
    ...checkSameSizes(read),
    ...checkPointedSizes(read),
    ...checkCoefficients(read),
    ...checkRepeatedAttributes(read),
    ...checkRepeatedStocks(read),
    ...checkTableUnits(read),
    ...checkRateScales(read),
    ...checkPopulationRates(read),
    ...checkThousandths(read),
    ...checkPerHead(read),
    ...checkUnfinished(read),
    ...checkSeasons(read),
    ...checkHamlets(read),
    ...checkSameFrames(read),
    ...checkTableComments(read),
    ...checkTableOutliers(read),
    ...checkTableFractions(read),
    ...checkTableEstimates(read),
    ...checkDivisions(read),
    ...checkDatedChanges(read),
    ...checkStrayYears(read),
    ...checkComparedTerms(read),
    ...checkShortNames(read),
    ...checkListedBrackets(read),
    ...checkLevelRises(read),
    ...checkForestCover(read, all),
    ...checkTableVerdicts(read),
    ...checkSchoolYears(read),
    ...checkBlankNumbers(read),
    ...checkUnitsInContext(read),
    ...checkNumbering(read),
    ...checkSubNumbers(read),
    ...checkTableNumbers(read),
    ...checkCaptionOrder(read),
    ...checkSpokenOrder(read),
    ...checkLabelledLines(read),
    ...checkCitations(read),
    ...checkSymbolForms(read),
    ...checkCitedTwice(read),
    ...checkCitedTogether(read),
    ...checkOffices(read),
    ...checkLawSymbols(read),
    ...checkGovernment(read),
    ...checkPlaces(read),
    ...checkOwnNames(read),
    ...checkBodies(read),
    ...checkPlaceKinds(read),
    ...checkDuplicates(read),
    ...checkPeriods(read),
    ...checkTitledTerms(read),
    ...checkOutOfTerm(read),
    ...checkEventOrder(read),
    ...checkPastDeadlines(read),
    ...checkDays(read),
    ...checkReportingTerms(read),
    ...checkPlannedTold(read),
    ...checkYearSpans(read),
    ...checkRestOfYear(read),
    ...checkPeriodMonths(read),
    ...checkForeignMonths(read),
    ...checkNeighbourTerms(read),
    ...checkPlanYears(read),
    ...checkHeadYears(read),
    ...checkHeadedPlans(read),
    ...checkColumnHeads(read),
    ...checkLateDeliveries(read),
    ...checkPhaseYears(read),
    ...checkCutOffs(read),
    ...checkEarlierTerms(read),
    ...checkSpanLengths(read),
    ...checkStageParts(read),
    ...checkSeasonEnds(read),
    ...checkSameDayValues(read),
    ...checkToldYears(read),
    ...checkLabels(read, all),
    ...checkVerdicts(read),
    ...checkGapVerdicts(read),
    ...checkTurnedGaps(read),
    ...checkChangeWords(read),
    ...checkSuperlatives(read),
    ...checkVerdictsBeside(read),
    ...checkPovertyGroups(read),
    ...checkRatedGroups(read),
    ...checkSwappedUnits(read),
    ...checkTargets(read),
    ...checkTooMany(read),
    ...checkOddUnits(read),
    ...checkYieldUnits(read),
    ...checkOddMoney(read),
    ...checkAttributeUnits(read),
    ...checkPartsBeyond(read),
    ...checkEstimates(read),
    ...checkPartsOfYear(read),
    ...checkBegun(read),
    ...checkDoneAndUndone(read),
    ...checkAllDone(read),
    ...checkUnripe(read),
    ...checkFutureResults(read),
    ...checkOfficialOpen(read),
    ...checkRepeats(read),
    ...checkEventDates(read),
    ...checkSummaries(read),
    ...checkRepeatedPairs(read),
    ...checkRepeatedRates(read),
    ...checkRests(read),
    ...checkLists(read),
    ...checkRowCounts(read),
    ...checkListedDocuments(read),
    ...checkDecimals(read, claims),
    ...checkReferences(read),
    ...checkFootnotes(read),
    ...checkInnerReferences(read),
    ...checkInlineLabels(read),
    ...checkStoredFigures(read),
    ...checkStyle(read),
    ...checkTerms(read),
  ]
  const findings = findConsequences(read, { claims, shares }, direct)
  const told = withoutTwins(
    withoutExplained(read, withoutConsequences(read, findings)).filter(
      ({ rule, start }) => !ground.without?.includes(rule) && !(rule === 'sum' && odd.agreed.has(start)),
    ),
  ).sort((a, b) => a.start - b.start || a.end - b.end)
  return { findings: told, checked: countChecked(read, told, ground.without) }
}
