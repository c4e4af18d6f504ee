import { findConsequences } from './consequences.ts'
import type { ReadDocument } from './document.ts'
import { withoutExplained } from './explained.ts'
import type { CheckFinding, CheckGround } from './finding.ts'
import { gather } from './gather.ts'
import { findClaims } from './layers/claims.ts'
import { checkAllDone } from './rules/all-done.ts'
import { checkReferences } from './rules/appendix-ref.ts'
import { checkAttributeUnits } from './rules/attribute-unit.ts'
import { checkAverages } from './rules/average.ts'
import { checkBalances } from './rules/balance.ts'
import { checkBegun } from './rules/begun.ts'
import { checkBeyondPlans } from './rules/beyond-plan.ts'
import { checkBlankNumbers } from './rules/blank-number.ts'
import { checkBodies } from './rules/body-name.ts'
import { checkCaptionOrder } from './rules/caption-order.ts'
import { checkChanges } from './rules/change.ts'
import { checkChangeWords } from './rules/change-word.ts'
import { checkCitations } from './rules/citation.ts'
import { checkCitedTogether } from './rules/citation-order.ts'
import { checkCitedTwice } from './rules/citation-twice.ts'
import { checkCoefficients } from './rules/coefficient.ts'
import { checkColumnHeads } from './rules/column-heads.ts'
import { checkComparedScales } from './rules/compared-scale.ts'
import { checkComparedTerms } from './rules/compared-terms.ts'
import { checkComparisons } from './rules/comparison.ts'
import { checkConcludingRates } from './rules/concluding-rate.ts'
import { checkLists } from './rules/count-of-list.ts'
import { checkRowCounts } from './rules/count-of-rows.ts'
import { checkCutOffs } from './rules/cut-off.ts'
import { checkDatedChanges } from './rules/dated-change.ts'
import { checkDivisions } from './rules/divisions.ts'
import { checkDoneAndUndone } from './rules/done-and-undone.ts'
import { checkDuplicates } from './rules/duplicate.ts'
import { checkEachOf } from './rules/each-of.ts'
import { checkEarlierTerms } from './rules/earlier-term.ts'
import { checkEstimates } from './rules/estimate-vs-actual.ts'
import { checkEventDates } from './rules/event-date.ts'
import { checkEventOrder } from './rules/event-order.ts'
import { checkFootnotes } from './rules/footnotes.ts'
import { checkForeignMonths } from './rules/foreign-months.ts'
import { checkForestCover } from './rules/forest-cover.ts'
import { checkFutureResults } from './rules/future-result.ts'
import { checkGapVerdicts } from './rules/gap-verdict.ts'
import { checkHamlets } from './rules/hamlets.ts'
import { checkHarvests } from './rules/harvest.ts'
import { checkHeadYears } from './rules/head-year.ts'
import { checkHeadedPlans } from './rules/headed-plans.ts'
import { checkImplausible } from './rules/implausible.ts'
import { checkImplied } from './rules/implied-denominator.ts'
import { checkInlineLabels } from './rules/inline-labels.ts'
import { checkInnerReferences } from './rules/inner-ref.ts'
import { checkLabels } from './rules/label.ts'
import { checkLabelledLines } from './rules/labelled-lines.ts'
import { checkLackingStocks } from './rules/lacking-stock.ts'
import { checkLateDeliveries } from './rules/late-delivery.ts'
import { checkLawSymbols } from './rules/law-symbol.ts'
import { checkLevelRises } from './rules/level-rise.ts'
import { checkListedDocuments } from './rules/list-of-documents.ts'
import { checkListedBrackets } from './rules/listed-brackets.ts'
import { checkMeanBounds } from './rules/mean-bounds.ts'
import { checkNeighbourTerms } from './rules/neighbour-terms.ts'
import { checkNumbering } from './rules/numbering.ts'
import { checkOddMoney } from './rules/odd-money.ts'
import { findOddShares, findSharesOfWhole } from './rules/odd-share.ts'
import { checkOddUnits } from './rules/odd-unit.ts'
import { checkGovernment, checkOffices } from './rules/office.ts'
import { checkOfficialOpen } from './rules/official-open.ts'
import { checkOutOfTerm } from './rules/out-of-term.ts'
import { checkOwnNames } from './rules/own-name.ts'
import { checkPartsBeyond } from './rules/part-beyond.ts'
import { checkPartsOfYear } from './rules/part-of-year.ts'
import { checkPastDeadlines } from './rules/past-deadline.ts'
import { checkPerHead } from './rules/per-head.ts'
import { checkThousandths } from './rules/per-thousand.ts'
import { checkPeriods } from './rules/period.ts'
import { checkDays } from './rules/period-days.ts'
import { checkPeriodMonths } from './rules/period-months.ts'
import { checkYearSpans } from './rules/period-spans.ts'
import { checkReportingTerms } from './rules/period-terms.ts'
import { checkPhaseYears } from './rules/phase-year.ts'
import { checkPlaceKinds } from './rules/place-kind.ts'
import { checkPlaces } from './rules/place-name.ts'
import { checkPlanYears } from './rules/plan-year.ts'
import { checkPlannedTold } from './rules/planned-told.ts'
import { checkPointedSizes } from './rules/pointed-size.ts'
import { checkPopulationRates } from './rules/population-rate.ts'
import { checkPovertyGroups } from './rules/poverty-group.ts'
import { checkProducts } from './rules/product.ts'
import { checkProductsApart } from './rules/product-apart.ts'
import { checkQuotientsBeside } from './rules/quotient-beside.ts'
import { checkRateScales } from './rules/rate-scale.ts'
import { checkRatios } from './rules/ratio.ts'
import { checkRepeats } from './rules/repeat.ts'
import { checkRepeatedAttributes } from './rules/repeat-attribute.ts'
import { checkRepeatedPairs } from './rules/repeat-pairs.ts'
import { checkRepeatedRates } from './rules/repeat-rates.ts'
import { checkRepeatedStocks } from './rules/repeat-stock.ts'
import { checkRespectiveRates } from './rules/respective-rates.ts'
import { checkRespectiveShares } from './rules/respective-share.ts'
import { checkRests } from './rules/rest.ts'
import { checkRestOfYear } from './rules/rest-of-year.ts'
import { checkRisesOfNamed } from './rules/rise-of-named.ts'
import { checkDecimals } from './rules/rounding.ts'
import { checkSameDayValues } from './rules/same-day-values.ts'
import { checkSameDigits } from './rules/same-digits.ts'
import { checkSameFrames } from './rules/same-frame.ts'
import { checkSameSizes } from './rules/same-size.ts'
import { checkSchoolYears } from './rules/school-year.ts'
import { checkSeasons } from './rules/season.ts'
import { checkSeasonEnds } from './rules/season-end.ts'
import { checkShares, findShares } from './rules/share.ts'
import { checkShortNames } from './rules/short-name.ts'
import { checkSpanLengths } from './rules/span-length.ts'
import { checkSpokenOrder } from './rules/spoken-order.ts'
import { checkSpokenRatios } from './rules/spoken-ratio.ts'
import { checkSpokenShares } from './rules/spoken-share.ts'
import { checkStageParts } from './rules/stage-part.ts'
import { checkStoredFigures } from './rules/stored-figure.ts'
import { checkStrayYears } from './rules/stray-year.ts'
import { checkStyle } from './rules/style.ts'
import { checkSubNumbers } from './rules/sub-numbering.ts'
import { checkSums } from './rules/sum.ts'
import { checkSummaries } from './rules/summary.ts'
import { checkSuperlatives } from './rules/superlative.ts'
import { checkSwappedUnits } from './rules/swapped-unit.ts'
import { checkSymbolForms } from './rules/symbol-form.ts'
import { checkTables } from './rules/table.ts'
import { checkTableComments } from './rules/table-comment.ts'
import { checkTableEstimates } from './rules/table-estimate.ts'
import { checkTableFractions } from './rules/table-fraction.ts'
import { checkTableNumbers } from './rules/table-numbering.ts'
import { checkTableOutliers } from './rules/table-outlier.ts'
import { checkTableUnits } from './rules/table-unit.ts'
import { checkTableVerdicts } from './rules/table-verdict.ts'
import { checkTargets } from './rules/target.ts'
import { checkTerms } from './rules/term.ts'
import { checkTitledTerms } from './rules/titled-terms.ts'
import { checkToldYears } from './rules/told-years.ts'
import { checkTooMany } from './rules/too-many.ts'
import { checkTurnedGaps } from './rules/turned-gap.ts'
import { checkUnfinished } from './rules/unfinished.ts'
import { checkUnitsInContext } from './rules/unit-neighbours.ts'
import { checkScales } from './rules/unit-scale.ts'
import { checkUnripe } from './rules/unripe.ts'
import { checkVerdictsBeside } from './rules/verdict-beside.ts'
import { checkVerdicts } from './rules/wrong-verdict.ts'
import { checkYieldUnits } from './rules/yield-unit.ts'
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
