import type { CheckFinding } from '../../finding.ts'
import type { Understanding } from '../../understanding.ts'
import { checkAllDone } from './all-done.ts'
import { checkBegun } from './begun.ts'
import { checkDoneAndUndone } from './done-and-undone.ts'
import { checkEstimates } from './estimate-vs-actual.ts'
import { checkFutureResults } from './future-result.ts'
import { checkOfficialOpen } from './official-open.ts'
import { checkPartsOfYear } from './part-of-year.ts'
import { checkPastPlans } from './past-plan.ts'
import { checkUnfinished } from './unfinished.ts'
import { checkUnripe } from './unripe.ts'

/** What is told as done and what as expected, planned or still open. */
export const checkStates = (read: Understanding): CheckFinding[] => [
  ...checkUnfinished(read),
  ...checkEstimates(read),
  ...checkPartsOfYear(read),
  ...checkBegun(read),
  ...checkDoneAndUndone(read),
  ...checkAllDone(read),
  ...checkUnripe(read),
  ...checkFutureResults(read),
  ...checkOfficialOpen(read),
  ...checkPastPlans(read),
]
