import type { CheckFinding } from '../../finding.ts'
import type { Understanding } from '../../understanding.ts'
import { checkTables } from './table.ts'
import { checkTableComments } from './table-comment.ts'
import { checkTableEstimates } from './table-estimate.ts'
import { checkTableFractions } from './table-fraction.ts'
import { checkTableNumbers } from './table-numbering.ts'
import { checkTableOutliers } from './table-outlier.ts'
import { checkTableUnits } from './table-unit.ts'
import { checkTableVerdicts } from './table-verdict.ts'

/** What the cells of a table say of each other, and the words about a table of its cells. */
export const checkAllTables = (read: Understanding): CheckFinding[] => [
  ...checkTables(read),
  ...checkTableUnits(read),
  ...checkTableComments(read),
  ...checkTableOutliers(read),
  ...checkTableFractions(read),
  ...checkTableEstimates(read),
  ...checkTableVerdicts(read),
  ...checkTableNumbers(read),
]
