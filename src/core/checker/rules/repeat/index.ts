import type { CheckFinding } from '../../finding.ts'
import type { Understanding } from '../../understanding.ts'
import { checkEventDates } from './event-date.ts'
import { checkHamlets } from './hamlets.ts'
import { checkLabelledAgain } from './labelled-again.ts'
import { checkLeadTotals } from './lead-total.ts'
import { checkRepeats } from './repeat.ts'
import { checkRepeatedAttributes } from './repeat-attribute.ts'
import { checkRepeatedPairs } from './repeat-pairs.ts'
import { checkRepeatedRates } from './repeat-rates.ts'
import { checkRepeatedStocks } from './repeat-stock.ts'
import { checkSameFrames } from './same-frame.ts'
import { checkSummaries } from './summary.ts'

/** One figure told twice with two values. */
export const checkToldTwice = (read: Understanding): CheckFinding[] => [
  ...checkRepeatedAttributes(read),
  ...checkRepeatedStocks(read),
  ...checkHamlets(read),
  ...checkSameFrames(read),
  ...checkRepeats(read),
  ...checkEventDates(read),
  ...checkSummaries(read),
  ...checkRepeatedPairs(read),
  ...checkRepeatedRates(read),
  ...checkLabelledAgain(read),
  ...checkLeadTotals(read),
]
