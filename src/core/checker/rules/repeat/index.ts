import type { CheckFinding } from '../../finding.ts'
import type { Understanding } from '../../understanding.ts'
import { checkEventDates } from './event-date.ts'
import { checkHamlets } from './hamlets.ts'
import { checkLabelledAgain } from './labelled-again.ts'
import { checkLeadTotals } from './lead-total.ts'
import { checkRepeats } from './repeat.ts'
import { checkRepeatedRates } from './repeat-rates.ts'
import { checkSummaries } from './summary.ts'

/** One figure told twice with two values. */
export const checkToldTwice = (read: Understanding): CheckFinding[] => [
  ...checkHamlets(read),
  ...checkRepeats(read),
  ...checkEventDates(read),
  ...checkSummaries(read),
  ...checkRepeatedRates(read),
  ...checkLabelledAgain(read),
  ...checkLeadTotals(read),
]
