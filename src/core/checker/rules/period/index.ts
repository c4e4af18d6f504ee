import type { CheckFinding } from '../../finding.ts'
import type { Understanding } from '../../understanding.ts'
import { checkColumnHeads } from './column-heads.ts'
import { checkComparedTerms } from './compared-terms.ts'
import { checkCutOffs } from './cut-off.ts'
import { checkEarlierTerms } from './earlier-term.ts'
import { checkEventOrder } from './event-order.ts'
import { checkForeignMonths } from './foreign-months.ts'
import { checkHeadYears } from './head-year.ts'
import { checkHeadedPlans } from './headed-plans.ts'
import { checkLateDeliveries } from './late-delivery.ts'
import { checkNeighbourTerms } from './neighbour-terms.ts'
import { checkOutOfTerm } from './out-of-term.ts'
import { checkPastDeadlines } from './past-deadline.ts'
import { checkPeriods } from './period.ts'
import { checkDays } from './period-days.ts'
import { checkPeriodMonths } from './period-months.ts'
import { checkYearSpans } from './period-spans.ts'
import { checkReportingTerms } from './period-terms.ts'
import { checkPhaseYears } from './phase-year.ts'
import { checkPlanYears } from './plan-year.ts'
import { checkPlannedTold } from './planned-told.ts'
import { checkRestOfYear } from './rest-of-year.ts'
import { checkSameDayValues } from './same-day-values.ts'
import { checkSchoolYears } from './school-year.ts'
import { checkSeasons } from './season.ts'
import { checkSeasonEnds } from './season-end.ts'
import { checkSpanLengths } from './span-length.ts'
import { checkStageParts } from './stage-part.ts'
import { checkStrayYears } from './stray-year.ts'
import { checkTitledTerms } from './titled-terms.ts'
import { checkToldYears } from './told-years.ts'

/** Years, terms and days against each other and against the time of the report. */
export const checkTimes = (read: Understanding): CheckFinding[] => [
  ...checkSeasons(read),
  ...checkStrayYears(read),
  ...checkComparedTerms(read),
  ...checkSchoolYears(read),
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
]
